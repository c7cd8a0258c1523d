"""What a page with own figures says of its readers, and of what is hidden for them."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

PUBLISHING: Final[Catalogue] = {
    "internal": Translations(
        nb="Internt – ikke for publisering",
        nn="Internt – ikkje for publisering",
        en="Internal – not for publication",
    ),
    "internal.why": Translations(
        nb="Siden har egne tall som ikke er publisert. Med --public lages den slik at små tall er skjult.",
        nn="Sida har eigne tal som ikkje er publiserte. Med --public blir ho laga slik at små tal er skjulte.",
        en="The page has own figures that are not published. With --public it is made with small numbers hidden.",
    ),
    "public.zero_shown": Translations(
        nb=(
            "Egne tall under {limit} er skjult (×), andeler uten antallene bak også, og så mange andre at ingen"
            " av dem kan regnes ut av resten. Null er vist."
        ),
        nn=(
            "Eigne tal under {limit} er skjulte (×), delar utan tala bak også, og så mange andre at ingen av dei"
            " kan reknast ut av resten. Null er vist."
        ),
        en=(
            "Own figures under {limit} are hidden (×), shares without their counts too, and as many others that"
            " none of these can be worked out from the rest. Zero is shown."
        ),
    ),
    "public.zero_hidden": Translations(
        nb=(
            "Egne tall under {limit}, også null, er skjult (×), andeler uten antallene bak også, og så mange andre"
            " at ingen av dem kan regnes ut av resten."
        ),
        nn=(
            "Eigne tal under {limit}, også null, er skjulte (×), delar utan tala bak også, og så mange andre at"
            " ingen av dei kan reknast ut av resten."
        ),
        en=(
            "Own figures under {limit}, zero too, are hidden (×), shares without their counts too, and as many"
            " others that none of these can be worked out from the rest."
        ),
    ),
    "public.nothing_hidden": Translations(
        nb="Ingen egne tall er skjult, heller ikke små: slik har eieren av tallene valgt.",
        nn="Ingen eigne tal er skjulte, heller ikkje små: slik har eigaren av tala valt.",
        en="No own figures are hidden, not even small ones: the owner of the figures chose so.",
    ),
    "store": Translations(
        nb="Egne tall slik de var da siden ble laget: versjon {store}.",
        nn="Eigne tal slik dei var då sida vart laga: versjon {store}.",
        en="Own figures as they were when the page was made: version {store}.",
    ),
    "producer": Translations(nb="Egne tall", nn="Eigne tal", en="Own figures"),
    "source": Translations(
        nb="Egne tall fra «{file}» (lest inn {day})",
        nn="Eigne tal frå «{file}» (lesne inn {day})",
        en="Own figures from “{file}” (read in {day})",
    ),
    "source.stdin": Translations(
        nb="Egne tall fra standard inn (lest inn {day})",
        nn="Eigne tal frå standard inn (lesne inn {day})",
        en="Own figures from standard input (read in {day})",
    ),
    "source.from": Translations(
        nb="Oppgitt kilde: {texts}", nn="Oppgitt kjelde: {texts}", en="Stated source: {texts}"
    ),
}
