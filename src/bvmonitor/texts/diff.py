"""The page on what differs between two snapshots."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DIFF: Final[Catalogue] = {
    "title": Translations(
        nb="Endringer fra {old} til {new}", nn="Endringar frå {old} til {new}", en="Changes from {old} to {new}"
    ),
    "places": Translations(nb=": {places}", nn=": {places}", en=": {places}"),
    "lead": Translations(
        nb="Øyeblikksbilde {old} mot {new}, regnet ut med de definisjonene som gjelder nå.",
        nn="Augneblinksbilete {old} mot {new}, rekna ut med dei definisjonane som gjeld no.",
        en="Snapshot {old} against {new}, computed by the definitions in force now.",
    ),
    "nothing": Translations(
        nb="Ingen av tallene som trykkes, er endret.",
        nn="Ingen av tala som blir trykte, er endra.",
        en="None of the figures that are printed has changed.",
    ),
    "count.final": Translations(
        nb="Foreløpige tall som er blitt endelige med en annen verdi: {count}.",
        nn="Førebelse tal som er blitt endelege med ein annan verdi: {count}.",
        en="Provisional figures that became final with another value: {count}.",
    ),
    "count.revised": Translations(
        nb="Rettede tall: {count}.", nn="Retta tal: {count}.", en="Revised figures: {count}."
    ),
    "count.mark": Translations(
        nb="Tall som er blitt et tegn, eller tegn som er blitt et tall: {count}.",
        nn="Tal som er blitt eit teikn, eller teikn som er blitt eit tal: {count}.",
        en="Figures that became a mark, or marks that became a figure: {count}.",
    ),
    "count.appeared": Translations(
        nb="Tall som ikke fantes: {count}.",
        nn="Tal som ikkje fanst: {count}.",
        en="Figures that were not there: {count}.",
    ),
    "count.vanished": Translations(
        nb="Tall som er borte: {count}.", nn="Tal som er borte: {count}.", en="Figures that are gone: {count}."
    ),
    "count.years": Translations(
        nb="Nye årganger: {years}.", nn="Nye årgangar: {years}.", en="New years: {years}."
    ),
    "table.figures": Translations(nb="Endrede tall", nn="Endra tal", en="Changed figures"),
    "table.years": Translations(nb="Årganger", nn="Årgangar", en="Years"),
    "table.sources": Translations(nb="Kilder som er endret", nn="Kjelder som er endra", en="Changed sources"),
    "table.regions": Translations(
        nb="Kommuner og grupper", nn="Kommunar og grupper", en="Municipalities and groups"
    ),
    "table.versions": Translations(
        nb="Definisjoner i ny versjon", nn="Definisjonar i ny versjon", en="Definitions in another version"
    ),
    "place": Translations(nb="Sted", nn="Stad", en="Place"),
    "year": Translations(nb="År", nn="År", en="Year"),
    "before": Translations(nb="Før", nn="Før", en="Before"),
    "now": Translations(nb="Nå", nn="No", en="Now"),
    "change": Translations(nb="Endring", nn="Endring", en="Change"),
    "what": Translations(nb="Hva", nn="Kva", en="What"),
    "who": Translations(nb="Hvem", nn="Kven", en="Who"),
    "indicator": Translations(nb="Nøkkeltall", nn="Nøkkeltal", en="Key figure"),
    "figures": Translations(nb="Tall", nn="Tal", en="Figures"),
    "source": Translations(nb="Kilde", nn="Kjelde", en="Source"),
    "title.of": Translations(nb="Tittel", nn="Tittel", en="Title"),
    "updated.before": Translations(nb="Oppdatert før", nn="Oppdatert før", en="Updated before"),
    "updated.now": Translations(nb="Oppdatert nå", nn="Oppdatert no", en="Updated now"),
    "none": Translations(nb="finnes ikke", nn="finst ikkje", en="not there"),
    "came": Translations(nb="ny", nn="ny", en="new"),
    "gone": Translations(nb="borte", nn="borte", en="gone"),
    "group": Translations(
        nb="KOSTRA-gruppe {group} (inndelingen fra {scheme})",
        nn="KOSTRA-gruppe {group} (inndelinga frå {scheme})",
        en="KOSTRA group {group} (grouping of {scheme})",
    ),
    "kind.final": Translations(nb="endelig", nn="endeleg", en="final"),
    "kind.revised": Translations(nb="rettet", nn="retta", en="revised"),
    "kind.mark": Translations(nb="annet tegn", nn="anna teikn", en="another mark"),
    "kind.appeared": Translations(nb="nytt tall", nn="nytt tal", en="new figure"),
    "kind.vanished": Translations(nb="borte", nn="borte", en="gone"),
    "event.came": Translations(nb="ny fra {detail}", nn="ny frå {detail}", en="new from {detail}"),
    "event.went": Translations(
        nb="finnes ikke fra {detail}", nn="finst ikkje frå {detail}", en="no longer from {detail}"
    ),
    "event.went.undated": Translations(
        nb="ikke lenger i listene", nn="ikkje lenger i listene", en="no longer listed"
    ),
    "event.renamed": Translations(nb="het før {detail}", nn="heitte før {detail}", en="was called {detail}"),
    "event.joined": Translations(
        nb="kom inn i KOSTRA-gruppe {group} (inndelingen fra {scheme})",
        nn="kom inn i KOSTRA-gruppe {group} (inndelinga frå {scheme})",
        en="came into KOSTRA group {group} (grouping of {scheme})",
    ),
    "event.left": Translations(
        nb="gikk ut av KOSTRA-gruppe {group} (inndelingen fra {scheme})",
        nn="gjekk ut av KOSTRA-gruppe {group} (inndelinga frå {scheme})",
        en="left KOSTRA group {group} (grouping of {scheme})",
    ),
    "note.rounding": Translations(
        nb="Tall som er flyttet med mindre enn det som trykkes, er ikke med: {count}.",
        nn="Tal som er flytta med mindre enn det som blir trykt, er ikkje med: {count}.",
        en="Figures that moved by less than is printed are not listed: {count}.",
    ),
    "note.final": Translations(
        nb="Tall som SSB la ut før 15. juni året etter, er foreløpige; de endelige kommer 15. juni.",
        nn="Tal som SSB la ut før 15. juni året etter, er førebelse; dei endelege kjem 15. juni.",
        en="What SSB publishes before 15 June of the following year is provisional; the final figures come then.",
    ),
}
