"""Errors of the pages of own figures."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

OWN_REPORT_ERRORS: Final[Catalogue] = {
    "NoOwnFigures": Translations(
        nb="{name} har ingen egne tall å vise.",
        nn="{name} har ingen eigne tal å vise.",
        en="{name} has no own figures to show.",
    ),
    "NoOwnFigures.next": Translations(
        nb="Lag en fil å fylle ut: `bvmonitor local template`, og les den inn: `bvmonitor local import FIL`.",
        nn="Lag ei fil å fylle ut: `bvmonitor local template`, og les ho inn: `bvmonitor local import FIL`.",
        en="Make a file to fill in: `bvmonitor local template`, and read it: `bvmonitor local import FILE`.",
    ),
    "BadDay": Translations(
        nb="«{wanted}» er ingen dato.", nn="«{wanted}» er ingen dato.", en="“{wanted}” is no date."
    ),
    "BadDay.next": Translations(
        nb="Skriv år, måned og dag: {option} 2017-09-25.",
        nn="Skriv år, månad og dag: {option} 2017-09-25.",
        en="Write year, month and day: {option} 2017-09-25.",
    ),
    "BadMonth": Translations(
        nb="«{wanted}» er ingen måned.", nn="«{wanted}» er ingen månad.", en="“{wanted}” is no month."
    ),
    "BadMonth.next": Translations(
        nb="Skriv år og måned: {option} 2018-10.",
        nn="Skriv år og månad: {option} 2018-10.",
        en="Write year and month: {option} 2018-10.",
    ),
    "DaysBackwards": Translations(
        nb="{then} er ikke før {now}.", nn="{then} er ikkje før {now}.", en="{then} is not before {now}."
    ),
    "DaysBackwards.next": Translations(
        nb="Gi den tidligste datoen med --then og den seneste med --now.",
        nn="Gi den tidlegaste datoen med --then og den seinaste med --now.",
        en="Give the earlier date by --then and the later by --now.",
    ),
    "PlansAtFault": Translations(
        nb="Noe er galt i filene i {folder}:",
        nn="Noko er gale i filene i {folder}:",
        en="The files in {folder} are at fault:",
    ),
    "PlansAtFault.next": Translations(
        nb="Rett linjene som er nevnt. Nøklene står i docs/reports.md.",
        nn="Rett linjene som er nemnde. Nøklane står i docs/reports.md.",
        en="Mend the lines that are named. The keys are in docs/reports.md.",
    ),
}
