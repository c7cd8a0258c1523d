"""Heads, facts and notes of what is looked up at SSB: tables, definitions against them, the doctor."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

LOOKING: Final[Catalogue] = {
    "search.title": Translations(nb="Tabeller hos SSB", nn="Tabellar hos SSB", en="Tables at Statistics Norway"),
    "search.none": Translations(
        nb="Ingen tabell har alle ordene. Prøv færre, eller nynorsk (undersøking, tiltak, stillingar).",
        nn="Ingen tabell har alle orda. Prøv færre, eller bokmål (undersøkelse, tiltak, stillinger).",
        en="No table has all the words. Try fewer, or nynorsk (undersøking, tiltak, stillingar).",
    ),
    "search.more": Translations(
        nb="De {count} første vises; --limit viser flere.",
        nn="Dei {count} første blir viste; --limit viser fleire.",
        en="The first {count} are shown; --limit shows more.",
    ),
    "show.title": Translations(nb="Tabell {id}: {title}", nn="Tabell {id}: {title}", en="Table {id}: {title}"),
    "show.used": Translations(
        nb="Brukes av: {indicators}.", nn="Blir brukt av: {indicators}.", en="Used by: {indicators}."
    ),
    "check.title": Translations(
        nb="Definisjonene mot SSBs tabeller i dag",
        nn="Definisjonane mot tabellane til SSB i dag",
        en="The definitions against SSB's tables today",
    ),
    "check.none": Translations(
        nb="Alle celler finnes, og heter det de skal ({indicators} indikatorer, {tables} tabeller).",
        nn="Alle celler finst, og heiter det dei skal ({indicators} indikatorar, {tables} tabellar).",
        en="All cells are there, and called what they must be ({indicators} indicators, {tables} tables).",
    ),
    "doctor.title": Translations(nb="Er alt i orden?", nn="Er alt i orden?", en="Is everything in order?"),
    "doctor.folder": Translations(nb="kan skrives i", nn="kan skrivast i", en="can be written in"),
    "doctor.sample": Translations(
        nb="eksempeltallene; `bvmonitor fetch` henter dagens",
        nn="eksempeltala; `bvmonitor fetch` hentar dagens",
        en="the sample; `bvmonitor fetch` brings today's figures",
    ),
    "doctor.age": Translations(
        nb="{id}, hentet for {days} dager siden",
        nn="{id}, henta for {days} dagar sidan",
        en="{id}, fetched {days} days ago",
    ),
    "doctor.missing": Translations(
        nb="{id}, hentet for {days} dager siden; mangler {missing}",
        nn="{id}, henta for {days} dagar sidan; manglar {missing}",
        en="{id}, fetched {days} days ago; lacks {missing}",
    ),
    "doctor.definitions": Translations(
        nb="{count} indikatorer, {unverified} av dem ikke sett i SSBs tabeller",
        nn="{count} indikatorar, {unverified} av dei ikkje sette i tabellane til SSB",
        en="{count} indicators, {unverified} of them not seen in SSB's tables",
    ),
    "doctor.reach": Translations(
        nb="{url}: PxWebApi {version}, høyst {limit} celler i ett kall, {calls} kall på {window} sekunder",
        nn="{url}: PxWebApi {version}, høgst {limit} celler i eitt kall, {calls} kall på {window} sekund",
        en="{url}: PxWebApi {version}, at most {limit} cells in one call, {calls} calls in {window} seconds",
    ),
    "doctor.klass": Translations(
        nb="{url}: {count} kommuner", nn="{url}: {count} kommunar", en="{url}: {count} municipalities"
    ),
    "doctor.offline": Translations(
        nb="ikke spurt: --offline er satt", nn="ikkje spurt: --offline er sett", en="not asked: --offline is set"
    ),
    "doctor.current": Translations(
        nb="alle tabellene er slik SSB har dem",
        nn="alle tabellane er slik SSB har dei",
        en="all tables are as SSB has them",
    ),
    "doctor.newer": Translations(
        nb="SSB har nyere tall i {tables}; `bvmonitor fetch` henter dem",
        nn="SSB har nyare tal i {tables}; `bvmonitor fetch` hentar dei",
        en="SSB has newer figures in {tables}; `bvmonitor fetch` brings them",
    ),
    "id": Translations(nb="Nummer", nn="Nummer", en="Number"),
    "title": Translations(nb="Tittel", nn="Tittel", en="Title"),
    "first": Translations(nb="Fra", nn="Frå", en="From"),
    "last": Translations(nb="Til", nn="Til", en="To"),
    "updated": Translations(nb="Oppdatert", nn="Oppdatert", en="Updated"),
    "kind": Translations(nb="Hva", nn="Kva", en="What"),
    "variable": Translations(nb="Variabel", nn="Variabel", en="Variable"),
    "code": Translations(nb="Kode", nn="Kode", en="Code"),
    "label": Translations(nb="Navn", nn="Namn", en="Label"),
    "unit": Translations(nb="Enhet", nn="Eining", en="Unit"),
    "decimals": Translations(nb="Desimaler", nn="Desimalar", en="Decimals"),
    "table": Translations(nb="Tabell", nn="Tabell", en="Table"),
    "indicator": Translations(nb="Indikator", nn="Indikator", en="Indicator"),
    "severity": Translations(nb="Alvor", nn="Alvor", en="Severity"),
    "message": Translations(nb="Hva", nn="Kva", en="What"),
    "nearest": Translations(nb="Nærmest", nn="Nærast", en="Nearest"),
    "check": Translations(nb="Kontroll", nn="Kontroll", en="Check"),
    "state": Translations(nb="Tilstand", nn="Tilstand", en="State"),
    "detail": Translations(nb="Mer", nn="Meir", en="More"),
}
