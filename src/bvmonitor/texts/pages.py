"""What stands on a page besides figures and the indicators' own titles."""

from typing import Final

from bvmonitor.domain.language import LANGS, Translations
from bvmonitor.texts.catalogue import Catalogue, say

PAGES: Final[Catalogue] = {
    "yes": Translations(nb="ja", nn="ja", en="yes"),
    "no": Translations(nb="nei", nn="nei", en="no"),
    "listing.empty": Translations(
        nb="Ingenting å vise.",
        nn="Ingenting å vise.",
        en="Nothing to show.",
    ),
    "section.notes": Translations(nb="Merknader", nn="Merknader", en="Notes"),
    "section.marks": Translations(nb="Tegnforklaring", nn="Teiknforklaring", en="Marks"),
    "section.computed": Translations(
        nb="Regnet ut av bvmonitor", nn="Rekna ut av bvmonitor", en="Computed by bvmonitor"
    ),
    "section.own": Translations(nb="Egne tall", nn="Eigne tal", en="Own figures"),
    "section.sources": Translations(nb="Kilder", nn="Kjelder", en="Sources"),
    "paragraph.missing": Translations(
        nb="Her må en person skrive:", nn="Her må ein person skrive:", en="A person must write here:"
    ),
    "paragraph.warning": Translations(nb="Se over teksten:", nn="Sjå over teksten:", en="Look over the text:"),
    "program": Translations(nb="Program", nn="Program", en="Program"),
    "footer.page": Translations(nb="Side", nn="Side", en="Page"),
    "footer.source": Translations(
        nb="Kilde: {producers}. Øyeblikksbilde {snapshot}",
        nn="Kjelde: {producers}. Augneblinksbilete {snapshot}",
        en="Source: {producers}. Snapshot {snapshot}",
    ),
    "footer.of": Translations(nb="av", nn="av", en="of"),
    "table.description": Translations(
        nb="Tabell med {rows} rader og {columns} kolonner: {heads}.",
        nn="Tabell med {rows} rader og {columns} kolonnar: {heads}.",
        en="Table with {rows} rows and {columns} columns: {heads}.",
    ),
    "source.line": Translations(nb="Kilde: {sources}.", nn="Kjelde: {sources}.", en="Source: {sources}."),
    "section.citation": Translations(nb="Slik siterer du", nn="Slik siterer du", en="How to cite"),
    "compare.title": Translations(
        nb="{name} {years}: {set}", nn="{name} {years}: {set}", en="{name} {years}: {set}"
    ),
    "compare.chosen_rows": Translations(nb="nøkkeltall", nn="nøkkeltal", en="key figures"),
    "compare.stub": Translations(nb="Nøkkeltall", nn="Nøkkeltal", en="Key figure"),
    "column.kostra_group": Translations(
        nb="KOSTRA-gruppe {group}", nn="KOSTRA-gruppe {group}", en="KOSTRA group {group}"
    ),
    "column.own_groups": Translations(nb="Egen KOSTRA-gruppe", nn="Eiga KOSTRA-gruppe", en="Own KOSTRA group"),
    "column.most_alike": Translations(
        nb="De {count} som ligner mest", nn="Dei {count} som liknar mest", en="The {count} most alike"
    ),
    "column.country": Translations(nb="Landet", nn="Landet", en="Norway"),
    "column.country_without_oslo": Translations(
        nb="Landet uten Oslo", nn="Landet utan Oslo", en="Norway without Oslo"
    ),
    "category.quality": Translations(nb="Kvalitet", nn="Kvalitet", en="Quality"),
    "category.priority": Translations(nb="Prioritering", nn="Prioritering", en="Priority"),
    "category.coverage": Translations(nb="Dekningsgrad", nn="Dekningsgrad", en="Coverage"),
    "category.productivity": Translations(nb="Enhetskostnader", nn="Einingskostnader", en="Unit costs"),
    "category.economy": Translations(nb="Økonomi", nn="Økonomi", en="Economy"),
    "category.background": Translations(nb="Bakgrunn", nn="Bakgrunn", en="Background"),
    "category.ranking": Translations(nb="Rangering", nn="Rangering", en="Ranking"),
    "unit.percent": Translations(nb="prosent", nn="prosent", en="per cent"),
    "unit.percentage_points": Translations(nb="prosentpoeng", nn="prosentpoeng", en="percentage points"),
    "unit.per_1000": Translations(nb="per 1000", nn="per 1000", en="per 1000"),
    "unit.nok": Translations(nb="kr", nn="kr", en="NOK"),
    "unit.nok_per_capita": Translations(nb="kr", nn="kr", en="NOK"),
    "unit.prices": Translations(nb="{base}-priser", nn="{base}-prisar", en="{base} prices"),
    "unit.count": Translations(nb="antall", nn="tal", en="number"),
    "unit.fte": Translations(nb="årsverk", nn="årsverk", en="full-time equivalents"),
    "unit.per_fte": Translations(nb="per årsverk", nn="per årsverk", en="per full-time equivalent"),
    "unit.index": Translations(nb="indeks", nn="indeks", en="index"),
    "unit.rank": Translations(nb="plass", nn="plass", en="place"),
    "computed.region": Translations(
        nb="{where}: SSB har ikke disse tallene; de er regnet ut av SSBs antall: {titles}.",
        nn="{where}: SSB har ikkje desse tala; dei er rekna ut av tala frå SSB: {titles}.",
        en="{where}: SSB has no such figures; they are computed from SSB's counts: {titles}.",
    ),
    "computed.all_members": Translations(
        nb="{column}: fra medlemmenes tall, som alle har; år og antall medlemmer: {when}.",
        nn="{column}: frå tala til medlemmene, som alle har; år og tal på medlemmer: {when}.",
        en="{column}: from the members' figures, which all of them have; years and members: {when}.",
    ),
    "computed.some_members": Translations(
        nb="{column}, fra tallene til de medlemmene som har: {when}: {titles}.",
        nn="{column}, frå tala til dei medlemmene som har: {when}: {titles}.",
        en="{column}, from the members that have figures: {when}: {titles}.",
    ),
    "computed.share": Translations(
        nb="{when} {reporting} av {n}, med {share} % av nevneren",
        nn="{when} {reporting} av {n}, med {share} % av nemnaren",
        en="{when} {reporting} of {n}, with {share}% of the denominator",
    ),
    "computed.share.members": Translations(
        nb="{when} {reporting} av {n}", nn="{when} {reporting} av {n}", en="{when} {reporting} of {n}"
    ),
    "computed.many_members": Translations(
        nb=(
            "{column} {when}, fra tallene til de medlemmene som har, på det minste {least} (nøkkeltall: {count})."
            " Hvor mange det er for hvert tall, står i CSV og JSON."
        ),
        nn=(
            "{column} {when}, frå tala til dei medlemmene som har, på det minste {least} (nøkkeltal: {count}). Kor"
            " mange det er for kvart tal, står i CSV og JSON."
        ),
        en=(
            "{column} {when}, from the members that have figures, at the least {least} (key figures: {count}). How"
            " many each figure has is in CSV and JSON."
        ),
    ),
    "source.table": Translations(
        nb="{producer}, tabell {table}", nn="{producer}, tabell {table}", en="{producer}, table {table}"
    ),
    "source.title": Translations(nb="«{title}»", nn="«{title}»", en="“{title}”"),
    "source.updated": Translations(nb="oppdatert {day}", nn="oppdatert {day}", en="updated {day}"),
    "source.retrieved": Translations(nb="hentet {day}", nn="henta {day}", en="retrieved {day}"),
    "source.licence": Translations(nb="Lisens: {licence}", nn="Lisens: {licence}", en="Licence: {licence}"),
    "citation.snapshot": Translations(
        nb="Satt opp med {program}, øyeblikksbilde {snapshot}.",
        nn="Sett opp med {program}, augneblinksbilete {snapshot}.",
        en="Made with {program}, snapshot {snapshot}.",
    ),
    "citation.sample": Translations(
        nb="Satt opp med {program} på eksempeltallene som følger med (øyeblikksbilde {snapshot}).",
        nn="Sett opp med {program} på eksempeltala som følgjer med (augneblinksbilete {snapshot}).",
        en="Made with {program} on the sample figures that come with it (snapshot {snapshot}).",
    ),
}


def most_alike(count: int) -> Translations:
    """What the municipalities most like one are called, in every language."""
    return Translations(*(say(PAGES, "column.most_alike", lang, count=count) for lang in LANGS))
