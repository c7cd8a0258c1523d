"""Errors of the unattended run."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

RUN_ERRORS: Final[Catalogue] = {
    "NoRunFile": Translations(
        nb="Fant ikke {path}, som skal si hva som skal lages.",
        nn="Fann ikkje {path}, som skal seie kva som skal lagast.",
        en="There is no {path} that says what to make.",
    ),
    "NoRunFile.next": Translations(
        nb="Lag den med `bvmonitor init`, eller pek på en annen: `bvmonitor run FIL`.",
        nn="Lag ho med `bvmonitor init`, eller pek på ei anna: `bvmonitor run FIL`.",
        en="Make it with `bvmonitor init`, or point at another: `bvmonitor run FILE`.",
    ),
    "RunFileThere": Translations(
        nb="{path} finnes fra før og er latt i fred.",
        nn="{path} finst frå før og er late i fred.",
        en="{path} is there already and was left alone.",
    ),
    "RunFileThere.next": Translations(
        nb="Rediger den, eller skriv et annet sted med -o.",
        nn="Rediger ho, eller skriv ein annan stad med -o.",
        en="Edit it, or write elsewhere with -o.",
    ),
    "RunOnSample": Translations(
        nb="Det er ikke hentet noen tall i {home}. Sider til lesere lages ikke av eksempeltallene.",
        nn="Det er ikkje henta nokon tal i {home}. Sider til lesarar blir ikkje laga av eksempeltala.",
        en="No figures have been fetched into {home}. Pages for readers are not made of the sample.",
    ),
    "RunOnSample.next": Translations(
        nb="Hent tall med `bvmonitor fetch`, eller la kjøringen gjøre det: fetch = true i [run].",
        nn="Hent tal med `bvmonitor fetch`, eller lat køyringa gjere det: fetch = true i [run].",
        en="Fetch figures with `bvmonitor fetch`, or let the run do it: fetch = true in [run].",
    ),
    "RunUnderWay": Translations(
        nb="En annen kjøring er i gang i {home}.",
        nn="Ei anna køyring er i gang i {home}.",
        en="Another run is at work in {home}.",
    ),
    "RunUnderWay.next": Translations(
        nb="Vent til den er ferdig. Denne har ikke rørt noe.",
        nn="Vent til ho er ferdig. Denne har ikkje rørt noko.",
        en="Wait until it is done. This one has touched nothing.",
    ),
    "RunPagesFailed": Translations(
        nb="{count} av {all} sider kunne ikke lages; de andre er laget.",
        nn="{count} av {all} sider kunne ikkje lagast; dei andre er laga.",
        en="{count} of {all} pages could not be made; the others were.",
    ),
    "RunPagesFailed.next": Translations(
        nb="Hvorfor, står over og i {record}.",
        nn="Kvifor, står over og i {record}.",
        en="Why is said above and in {record}.",
    ),
}
