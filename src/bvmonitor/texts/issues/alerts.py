"""Faults of files of thresholds."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

ALERT_ISSUES: Final[Catalogue] = {
    "alerts.unknown_indicator": Translations(
        nb="ingen indikator heter «{value}».",
        nn="ingen indikator heiter «{value}».",
        en="no indicator is called “{value}”.",
    ),
    "alerts.unknown_region": Translations(
        nb="ingen kommune eller tjeneste heter «{value}».",
        nn="ingen kommune eller teneste heiter «{value}».",
        en="no municipality or service is called “{value}”.",
    ),
    "alerts.ambiguous": Translations(
        nb="flere heter «{value}»; skriv nummeret: {choices}.",
        nn="fleire heiter «{value}»; skriv nummeret: {choices}.",
        en="several are called “{value}”; write the number: {choices}.",
    ),
    "alerts.not_in_year": Translations(
        nb="{value} fantes ikke i {year}.",
        nn="{value} fanst ikkje i {year}.",
        en="{value} did not exist in {year}.",
    ),
    "alerts.same_id": Translations(
        nb="to regler heter «{value}» (den første på linje {first}); gi den ene et annet navn med `id`.",
        nn="to reglar heiter «{value}» (den første på linje {first}); gi den eine eit anna namn med `id`.",
        en="two rules are called “{value}” (the first on line {first}); give one another name with `id`.",
    ),
    "alerts.nothing": Translations(
        nb="regelen «{value}» har ingen grense; skriv `above`, `below`, `change`, `target`, `group`, `clear` eller"
        " `rank`.",
        nn="regelen «{value}» har inga grense; skriv `above`, `below`, `change`, `target`, `group`, `clear` eller"
        " `rank`.",
        en="the rule “{value}” has no limit; write `above`, `below`, `change`, `target`, `group`, `clear` or"
        " `rank`.",
    ),
    "alerts.no_limit": Translations(
        nb="`{key}` har ingen grense til noen av sidene.",
        nn="`{key}` har inga grense til nokon av sidene.",
        en="`{key}` has no limit on either side.",
    ),
    "alerts.no_direction": Translations(
        nb="for {value} er verken høyt eller lavt bedre; si med `direction: above` eller `below` hva som skal gi"
        " varsel.",
        nn="for {value} er verken høgt eller lågt betre; sei med `direction: above` eller `below` kva som skal gi"
        " varsel.",
        en="for {value} neither high nor low is better; say with `direction: above` or `below` what is worth an"
        " alert.",
    ),
    "alerts.no_interval": Translations(
        nb="{value} har ingen intervaller, så ingen forskjell er klar; bruk `group` med en grense.",
        nn="{value} har ingen intervall, så ingen skilnad er klar; bruk `group` med ei grense.",
        en="{value} has no intervals, so no difference is clear; use `group` with a limit.",
    ),
    "alerts.not_judged": Translations(
        nb="for {value} er verken høyt eller lavt bedre, så ingen plass er dårligere enn en annen; bruk `above`,"
        " `below` eller `group`.",
        nn="for {value} er verken høgt eller lågt betre, så ingen plass er dårlegare enn ein annan; bruk `above`,"
        " `below` eller `group`.",
        en="for {value} neither high nor low is better, so no place is worse than another; use `above`, `below` or"
        " `group`.",
    ),
    "alerts.no_mean": Translations(
        nb="{value} er et antall: gruppens tall er en sum, som en kommune ikke kan holdes mot.",
        nn="{value} er eit tal på noko: talet til gruppa er ein sum, som ein kommune ikkje kan haldast mot.",
        en="{value} is a count: the group's figure is a sum, which a municipality cannot be held against.",
    ),
    "alerts.unknown_group": Translations(
        nb="`group` må være own, country eller nummeret på en KOSTRA-gruppe ({words}), ikke «{value}».",
        nn="`group` må vere own, country eller nummeret på ei KOSTRA-gruppe ({words}), ikkje «{value}».",
        en="`group` must be own, country or the number of a KOSTRA group ({words}), not “{value}”.",
    ),
}
