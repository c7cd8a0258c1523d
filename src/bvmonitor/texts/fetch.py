"""What is said while tables are fetched, and the heads of the lists that come of it."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

FETCH_LINES: Final[Catalogue] = {
    "state.new": Translations(nb="ny", nn="ny", en="new"),
    "state.changed": Translations(nb="endret", nn="endra", en="changed"),
    "state.unchanged": Translations(nb="uendret", nn="uendra", en="unchanged"),
    "state.failed": Translations(nb="kom ikke", nn="kom ikkje", en="did not come"),
    "state.kept": Translations(nb="kom ikke, beholdt", nn="kom ikkje, halden", en="did not come, kept"),
    "state.unwanted": Translations(nb="ingenting å hente", nn="ingenting å hente", en="nothing to fetch"),
    "line.planned": Translations(
        nb="{id}: henter {cells} celler (kall: {calls})",
        nn="{id}: hentar {cells} celler (kall: {calls})",
        en="{id}: fetching {cells} cells (calls: {calls})",
    ),
    "line.ended": Translations(nb="{id}: {state}", nn="{id}: {state}", en="{id}: {state}"),
    "line.revised": Translations(
        nb="{id}: {state} (endrede celler: {revised}, nye: {added}, borte: {removed})",
        nn="{id}: {state} (endra celler: {revised}, nye: {added}, borte: {removed})",
        en="{id}: {state} (cells changed: {revised}, new: {added}, gone: {removed})",
    ),
    "line.failed": Translations(
        nb="{id}: {state}. {what}", nn="{id}: {state}. {what}", en="{id}: {state}. {what}"
    ),
    "line.warning": Translations(nb="Advarsel: {what}", nn="Åtvaring: {what}", en="Warning: {what}"),
    "clock_behind": Translations(
        nb=(
            "Klokken på maskinen står før det siste øyeblikksbildet ({created}). Det nye er datert rett etter det,"
            " så de nyeste tallene blir lest. Still klokken."
        ),
        nn=(
            "Klokka på maskina står før det siste augneblinksbiletet ({created}). Det nye er datert rett etter"
            " det, så dei nyaste tala vert lesne. Still klokka."
        ),
        en=(
            "The clock of this machine is behind the last snapshot ({created}). The new one is dated right after"
            " it, so that the newest figures are read. Set the clock."
        ),
    ),
    "line.waiting": Translations(
        nb="Venter {seconds} sekunder på {host}.",
        nn="Ventar {seconds} sekund på {host}.",
        en="Waiting {seconds} seconds for {host}.",
    ),
    "title": Translations(nb="Hentet fra SSB", nn="Henta frå SSB", en="Fetched from SSB"),
    "plan.title": Translations(
        nb="Det som ville blitt hentet", nn="Det som ville blitt henta", en="To be fetched"
    ),
    "head.table": Translations(nb="Tabell", nn="Tabell", en="Table"),
    "head.title": Translations(nb="Tittel", nn="Tittel", en="Title"),
    "head.state": Translations(nb="Kode", nn="Kode", en="Code"),
    "head.outcome": Translations(nb="Tilstand", nn="Tilstand", en="State"),
    "head.updated": Translations(nb="Oppdatert av SSB", nn="Oppdatert av SSB", en="Updated by SSB"),
    "head.cells": Translations(nb="Celler", nn="Celler", en="Cells"),
    "head.revised": Translations(nb="Endrede", nn="Endra", en="Changed"),
    "head.added": Translations(nb="Nye", nn="Nye", en="New"),
    "head.removed": Translations(nb="Borte", nn="Borte", en="Gone"),
    "head.error": Translations(nb="Feilkode", nn="Feilkode", en="Error code"),
    "head.reason": Translations(nb="Årsak", nn="Årsak", en="Reason"),
    "head.method": Translations(nb="Metode", nn="Metode", en="Method"),
    "head.url": Translations(nb="Adresse", nn="Adresse", en="Address"),
    "head.query": Translations(nb="Spørring", nn="Spørjing", en="Query"),
    "note.new": Translations(
        nb="Nytt øyeblikksbilde: {id}. Kall: {calls}.",
        nn="Nytt augneblinksbilete: {id}. Kall: {calls}.",
        en="New snapshot: {id}. Calls: {calls}.",
    ),
    "note.same": Translations(
        nb="Ingenting er endret siden øyeblikksbildet {id}. Kall: {calls}.",
        nn="Ingenting er endra sidan augneblinksbiletet {id}. Kall: {calls}.",
        en="Nothing has changed since snapshot {id}. Calls: {calls}.",
    ),
    "note.none": Translations(
        nb="Ingenting er lagret. Kall: {calls}.",
        nn="Ingenting er lagra. Kall: {calls}.",
        en="Nothing is saved. Calls: {calls}.",
    ),
    "note.lost": Translations(
        nb="Var skadet i forrige øyeblikksbilde, og er ikke med: {ids}.",
        nn="Var skadd i førre augneblinksbilete, og er ikkje med: {ids}.",
        en="Was damaged in the last snapshot, and is left out: {ids}.",
    ),
    "note.plan": Translations(
        nb=(
            "Kall i alt: {calls} ({described} for å slå opp, {lists} til KLASS). Celler: {cells}, høyst "
            "{limit} i ett."
        ),
        nn=(
            "Kall i alt: {calls} ({described} for å slå opp, {lists} til KLASS). Celler: {cells}, høgst "
            "{limit} i eitt."
        ),
        en=(
            "Calls in all: {calls} ({described} to look up, {lists} to KLASS). Cells: {cells}, at most "
            "{limit} in one."
        ),
    ),
}
