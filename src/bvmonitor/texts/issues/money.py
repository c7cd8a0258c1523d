"""Faults of the files about money: price growth, corrections, calculated need."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

MONEY_ISSUES: Final[Catalogue] = {
    "money.unknown_indicator": Translations(
        nb="ingen indikator har id-en «{value}».",
        nn="ingen indikator har id-en «{value}».",
        en="no indicator has the id “{value}”.",
    ),
    "money.not_a_cost": Translations(
        nb="«{value}» er ikke et kronebeløp, og har ikke noe innsparingspotensial.",
        nn="«{value}» er ikkje eit kronebeløp, og har ikkje noko innsparingspotensial.",
        en="“{value}” is not an amount of kroner, and has no saving potential.",
    ),
    "money.unknown_region": Translations(
        nb="ingen kommune, tjeneste eller gruppe heter «{value}».",
        nn="ingen kommune, teneste eller gruppe heiter «{value}».",
        en="no municipality, service or group is called “{value}”.",
    ),
    "money.ambiguous": Translations(
        nb="flere heter «{value}»; skriv nummeret: {choices}.",
        nn="fleire heiter «{value}»; skriv nummeret: {choices}.",
        en="several are called “{value}”; write the number: {choices}.",
    ),
    "money.not_in_year": Translations(
        nb="{value} fantes ikke i {year}.",
        nn="{value} fanst ikkje i {year}.",
        en="{value} did not exist in {year}.",
    ),
    "money.repeated_correction": Translations(
        nb="{region} har allerede en korreksjon av samme indikator, år og sammenligning; slå dem sammen til én.",
        nn="{region} har alt ein korreksjon av same indikator, år og samanlikning; slå dei saman til éin.",
        en="{region} has a correction of the same indicator, year and reference already; make one of them.",
    ),
    "money.repeated_need": Translations(
        nb="{region} har allerede en behovsvekt for {year}.",
        nn="{region} har alt ei behovsvekt for {year}.",
        en="{region} has a weight of need for {year} already.",
    ),
    "money.no_source": Translations(
        nb="behovsvekten for {region} har ingen kilde: skriv `source` her, eller øverst i filen for alle.",
        nn="behovsvekta for {region} har inga kjelde: skriv `source` her, eller øvst i fila for alle.",
        en="the weight of need of {region} has no source: write `source` here, or at the top for all.",
    ),
}
