"""Errors of bringing tables."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_CHANGED: Final = Translations(
    nb=(
        "Ingenting av dette er lagret; tallene du har, er urørt. `bvmonitor tables show {table}` viser tabellen"
        " slik den er nå, og `bvmonitor indicators check --online` hva som er endret."
    ),
    nn=(
        "Ingenting av dette er lagra; tala du har, er urørte. `bvmonitor tables show {table}` viser tabellen"
        " slik han er no, og `bvmonitor indicators check --online` kva som er endra."
    ),
    en=(
        "Nothing of this is saved; the figures you have are untouched. `bvmonitor tables show {table}` shows the"
        " table as it is now, and `bvmonitor indicators check --online` what has changed."
    ),
)
_REPORT: Final = Translations(
    nb="Tallene du har, er urørt. Meld fra om dette, med denne meldingen: svaret er ikke slik kilden lover.",
    nn="Tala du har, er urørte. Meld frå om dette, med denne meldinga: svaret er ikkje slik kjelda lovar.",
    en="The figures you have are untouched. Report this message: the reply is not what the source promises.",
)

_CHOOSE_MEASURE: Final = Translations(
    nb="Velg ett med --measure KODE; `bvmonitor tables show {table}` viser alle.",
    nn="Vel eitt med --measure KODE; `bvmonitor tables show {table}` viser alle.",
    en="Choose one with --measure CODE; `bvmonitor tables show {table}` shows them all.",
)

FETCH: Final[Catalogue] = {
    "NoSuchTable": Translations(
        nb="SSB har ingen tabell {table} ({url}).",
        nn="SSB har ingen tabell {table} ({url}).",
        en="SSB has no table {table} ({url}).",
    ),
    "NoSuchTable.next": Translations(
        nb="Finn den med `bvmonitor tables search`; tabeller kommer og går. Tallene du har, er urørt.",
        nn="Finn han med `bvmonitor tables search`; tabellar kjem og går. Tala du har, er urørte.",
        en="Find it with `bvmonitor tables search`; tables come and go. The figures you have are untouched.",
    ),
    "ReplyUnlike": Translations(
        nb="Svaret mangler {expected}: {url}",
        nn="Svaret manglar {expected}: {url}",
        en="The reply lacks {expected}: {url}",
    ),
    "ReplyUnlike.next": _REPORT,
    "VariablesDiffer": Translations(
        nb="Tabell {table} kom med andre variabler enn det ble bedt om (mangler: {missing}; for mye: {extra}).",
        nn="Tabell {table} kom med andre variablar enn det vart bede om (manglar: {missing}; for mykje: {extra}).",
        en="Table {table} came with other variables than were asked for (missing: {missing}; extra: {extra}).",
    ),
    "VariablesDiffer.next": _CHANGED,
    "CodesDiffer": Translations(
        nb="Tabell {table}, {variable}: andre koder enn det ble bedt om (mangler: {missing}; for mye: {extra}).",
        nn=(
            "Tabell {table}, {variable}: andre kodar enn det vart bede om (manglar: {missing}; for mykje:"
            " {extra})."
        ),
        en="Table {table}, {variable}: other codes than were asked for (missing: {missing}; extra: {extra}).",
    ),
    "CodesDiffer.next": _CHANGED,
    "MeasureDiffers": Translations(
        nb="Tabell {table}: {measure} skulle hete «{expected}», men heter «{found}» i svaret.",
        nn="Tabell {table}: {measure} skulle heite «{expected}», men heiter «{found}» i svaret.",
        en="Table {table}: {measure} should be called “{expected}”, and is “{found}” in the reply.",
    ),
    "MeasureDiffers.next": _CHANGED,
    "TitleDiffers": Translations(
        nb="Tabell {table} skulle handle om «{expected}», men svaret heter «{found}».",
        nn="Tabell {table} skulle handle om «{expected}», men svaret heiter «{found}».",
        en="Table {table} should be about “{expected}”, and the reply is called “{found}”.",
    ),
    "TitleDiffers.next": _CHANGED,
    "TotalDiffers": Translations(
        nb="Tabell {table}: kodene i {variable} blir {found:g} i alt, men SSBs egen sum er {expected:g}.",
        nn="Tabell {table}: kodane i {variable} blir {found:g} i alt, men SSB sin eigen sum er {expected:g}.",
        en="Table {table}: the codes of {variable} make {found:g} in all, and SSB's own total is {expected:g}.",
    ),
    "TotalDiffers.next": _CHANGED,
    "TableMoved": Translations(
        nb="Tabell {table} ble oppdatert om igjen mens den ble hentet ({before}, så {after}).",
        nn="Tabell {table} vart oppdatert om igjen medan han vart henta ({before}, så {after}).",
        en="Table {table} was updated again and again while it was fetched ({before}, then {after}).",
    ),
    "TableMoved.next": Translations(
        nb="SSB publiserer klokken 8. Vent et kvarter og kjør igjen. Tallene du har, er urørt.",
        nn="SSB publiserer klokka 8. Vent eit kvarter og køyr igjen. Tala du har, er urørte.",
        en="SSB publishes at 08:00. Wait a quarter of an hour and run again. The figures you have are untouched.",
    ),
    "NothingWanted": Translations(
        nb="Ingen definisjon bruker {tables}.",
        nn="Ingen definisjon brukar {tables}.",
        en="No definition uses {tables}.",
    ),
    "NothingWanted.next": Translations(
        nb=(
            "`bvmonitor fetch --dry-run` viser tabellene som trengs; `bvmonitor indicators new` lager en "
            "definisjon."
        ),
        nn=(
            "`bvmonitor fetch --dry-run` viser tabellane som trengst; `bvmonitor indicators new` lagar "
            "ein definisjon."
        ),
        en="`bvmonitor fetch --dry-run` shows the tables needed; `bvmonitor indicators new` makes a definition.",
    ),
    "MeasureNotNamed": Translations(
        nb="Tabell {table} har flere mål: {measures}.",
        nn="Tabell {table} har fleire mål: {measures}.",
        en="Table {table} has several measures: {measures}.",
    ),
    "MeasureNotNamed.next": _CHOOSE_MEASURE,
    "NoSuchMeasure": Translations(
        nb="Tabell {table} har ikke ett mål som heter «{measure}».",
        nn="Tabell {table} har ikkje eitt mål som heiter «{measure}».",
        en="Table {table} does not have one measure called “{measure}”.",
    ),
    "NoSuchMeasure.next": _CHOOSE_MEASURE,
    "YearsNotUnderstood": Translations(
        nb="Skjønte ikke årene «{text}».",
        nn="Skjøna ikkje åra «{text}».",
        en="The years “{text}” were not understood.",
    ),
    "YearsNotUnderstood.next": Translations(
        nb="Skriv ett år (2024) eller to med bindestrek (2015-2024), det eldste først.",
        nn="Skriv eitt år (2024) eller to med bindestrek (2015-2024), det eldste først.",
        en="Write one year (2024), or two with a hyphen (2015-2024), the older one first.",
    ),
    "FetchedPartly": Translations(
        nb="En del kom, og er lagret i øyeblikksbildet {snapshot}. Kom ikke: {failed}. Beholdt fra sist: {kept}.",
        nn=(
            "Ein del kom, og er lagra i augneblinksbiletet {snapshot}. Kom ikkje: {failed}. Halde frå "
            "sist: {kept}."
        ),
        en=(
            "Part of it came, and is saved in snapshot {snapshot}. Did not come: {failed}. Kept from "
            "before: {kept}."
        ),
    ),
    "FetchedPartly.next": Translations(
        nb="Årsakene står over. Kjør `bvmonitor fetch` igjen: det som er hentet, hentes ikke på nytt.",
        nn="Årsakene står over. Køyr `bvmonitor fetch` igjen: det som er henta, blir ikkje henta på nytt.",
        en="The reasons stand above. Run `bvmonitor fetch` again: what has come is not fetched anew.",
    ),
    "FetchedLessGone": Translations(
        nb=(
            "Alt som finnes, er hentet og lagret i øyeblikksbildet {snapshot}. Finnes ikke lenger slik"
            " definisjonene sier: {failed}. Tall beholdt fra sist: {kept}."
        ),
        nn=(
            "Alt som finst, er henta og lagra i augneblinksbiletet {snapshot}. Finst ikkje lenger slik"
            " definisjonane seier: {failed}. Tal haldne frå sist: {kept}."
        ),
        en=(
            "All that there is came, and is saved in snapshot {snapshot}. No longer as the definitions say:"
            " {failed}. Figures kept from before: {kept}."
        ),
    ),
    "FetchedLessGone.next": Translations(
        nb=(
            "Årsakene står over. Å hente igjen hjelper ikke: oppdater bvmonitor, eller skriv en egen definisjon"
            " med tabellen eller målet som SSB har nå. `bvmonitor tables search` finner tabeller, og"
            " `bvmonitor indicators check --online` viser hva som er endret."
        ),
        nn=(
            "Årsakene står over. Å hente igjen hjelper ikkje: oppdater bvmonitor, eller skriv ein eigen definisjon"
            " med tabellen eller målet som SSB har no. `bvmonitor tables search` finn tabellar, og"
            " `bvmonitor indicators check --online` viser kva som er endra."
        ),
        en=(
            "The reasons stand above. Fetching again is no help: update bvmonitor, or write a definition of your"
            " own with the table or measure that SSB has now. `bvmonitor tables search` finds tables, and"
            " `bvmonitor indicators check --online` shows what has changed."
        ),
    ),
    "KlassUnlike": Translations(
        nb="KLASS {classification} er ikke slik den skal være: ventet {expected}, fikk {found}.",
        nn="KLASS {classification} er ikkje slik han skal vere: venta {expected}, fekk {found}.",
        en="KLASS {classification} is not as it must be: expected {expected}, got {found}.",
    ),
    "KlassUnlike.next": _REPORT,
}
