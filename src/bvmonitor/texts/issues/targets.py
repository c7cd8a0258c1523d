"""Faults of files of targets, budget lines and actions."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

TARGET_ISSUES: Final[Catalogue] = {
    "targets.unknown_indicator": Translations(
        nb="ingen indikator heter «{value}».",
        nn="ingen indikator heiter «{value}».",
        en="no indicator is called “{value}”.",
    ),
    "targets.not_local": Translations(
        nb="{value} har tall fra SSB; her kan bare indikatorer for egne tall stå (`source: local`).",
        nn="{value} har tal frå SSB; her kan berre indikatorar for eigne tal stå (`source: local`).",
        en="{value} has figures from SSB; only indicators of own figures may stand here (`source: local`).",
    ),
    "targets.no_amount": Translations(
        nb="{value} er ikke et beløp; en budsjettlinje viser kroner.",
        nn="{value} er ikkje eit beløp; ei budsjettlinje viser kroner.",
        en="{value} is no amount; a budget line shows kroner.",
    ),
    "targets.no_amounts": Translations(
        nb="linjen «{value}» nevner verken `accounts` eller `budget`.",
        nn="linja «{value}» nemner verken `accounts` eller `budget`.",
        en="the line “{value}” names neither `accounts` nor `budget`.",
    ),
    "targets.unknown_region": Translations(
        nb="ingen kommune eller tjeneste heter «{value}».",
        nn="ingen kommune eller teneste heiter «{value}».",
        en="no municipality or service is called “{value}”.",
    ),
    "targets.ambiguous": Translations(
        nb="flere heter «{value}»; skriv nummeret: {choices}.",
        nn="fleire heiter «{value}»; skriv nummeret: {choices}.",
        en="several are called “{value}”; write the number: {choices}.",
    ),
    "targets.not_in_year": Translations(
        nb="{value} fantes ikke i {year}.",
        nn="{value} fanst ikkje i {year}.",
        en="{value} did not exist in {year}.",
    ),
    "targets.no_place": Translations(
        nb="det står ikke hvem dette gjelder; skriv `for: Klepp` her eller øverst i filen.",
        nn="det står ikkje kven dette gjeld; skriv `for: Klepp` her eller øvst i fila.",
        en="it does not say whose this is; write `for: Klepp` here or at the top of the file.",
    ),
    "targets.no_direction": Translations(
        nb="for {value} er verken høyt eller lavt bedre; skriv `better: higher` eller `better: lower`.",
        nn="for {value} er verken høgt eller lågt betre; skriv `better: higher` eller `better: lower`.",
        en="for {value} neither high nor low is better; write `better: higher` or `better: lower`.",
    ),
    "targets.late_start": Translations(
        nb="veien til målet må begynne før 31. desember {year}, som er første målår.",
        nn="vegen til målet må ta til før 31. desember {year}, som er første målår.",
        en="the way to the target must begin before 31 December {year}, the first target year.",
    ),
    "targets.repeated": Translations(
        nb="{name} har allerede mål for {value} ({first}); samle årene under `years` ett sted.",
        nn="{name} har alt mål for {value} ({first}); samle åra under `years` éin stad.",
        en="{name} has targets for {value} already ({first}); gather the years under `years` in one place.",
    ),
    "targets.nothing": Translations(
        nb="filen har verken mål (`targets`) eller budsjettlinjer (`budget_lines`).",
        nn="fila har verken mål (`targets`) eller budsjettlinjer (`budget_lines`).",
        en="the file has neither targets (`targets`) nor budget lines (`budget_lines`).",
    ),
}
