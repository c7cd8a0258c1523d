"""Own figures on the command line: what came in, what is there, and the file to fill in."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_RESULT: Final[Catalogue] = {
    "import.title": Translations(
        nb="Egne tall fra {file}", nn="Eigne tal frå {file}", en="Own figures from {file}"
    ),
    "new": Translations(nb="Nye", nn="Nye", en="New"),
    "corrected": Translations(nb="Rettet", nn="Retta", en="Corrected"),
    "unchanged": Translations(nb="Uendret", nn="Uendra", en="Unchanged"),
    "passed_over": Translations(nb="Rader uten tall", nn="Rader utan tal", en="Rows without a figure"),
    "import.kept": Translations(
        nb=(
            "Tallene er lagret, lesbare bare for deg. `bvmonitor local list` viser dem, og"
            " `bvmonitor report status {place}` gjør en side av dem."
        ),
        nn=(
            "Tala er lagra, lesbare berre for deg. `bvmonitor local list` viser dei, og"
            " `bvmonitor report status {place}` gjer ei side av dei."
        ),
        en=(
            "The figures are kept, readable by you alone. `bvmonitor local list` shows them, and"
            " `bvmonitor report status {place}` makes a page of them."
        ),
    ),
    "import.corrected": Translations(
        nb="Rettede tall er nye utgaver; `bvmonitor local list --all` viser de gamle også.",
        nn="Retta tal er nye utgåver; `bvmonitor local list --all` viser dei gamle òg.",
        en="Corrected figures are new versions; `bvmonitor local list --all` shows the old ones too.",
    ),
    "import.targets": Translations(
        nb=(
            "Mål i filen: {new} nye, {corrected} rettet, {unchanged} uendret. `bvmonitor local list --targets`"
            " viser dem. Har YAML i mappen targets et mål for samme tall, sted og år, gjelder det."
        ),
        nn=(
            "Mål i fila: {new} nye, {corrected} retta, {unchanged} uendra. `bvmonitor local list --targets`"
            " viser dei. Har YAML i mappa targets eit mål for same tal, stad og år, gjeld det."
        ),
        en=(
            "Targets in the file: {new} new, {corrected} corrected, {unchanged} unchanged. `bvmonitor local list"
            " --targets` shows them. Where YAML in the folder targets has one for the same figure, place and year,"
            " that one holds."
        ),
    ),
    "import.same_file": Translations(
        nb="Denne filen ble lest inn {when} (UTC) før, som {file}. Ingenting er endret.",
        nn="Denne fila vart lesen inn {when} (UTC) før, som {file}. Ingenting er endra.",
        en="This file came in {when} (UTC) before, as {file}. Nothing was changed.",
    ),
    "import.nothing_new": Translations(
        nb="Alle tallene var her fra før, med samme verdi. Ingenting er endret.",
        nn="Alle tala var her frå før, med same verdi. Ingenting er endra.",
        en="All figures were there before, with the same value. Nothing was changed.",
    ),
    "half_year.read": Translations(
        nb="Filen er lest som halvårsrapportering, kolonne for kolonne: {indicators}.",
        nn="Fila er lesen som halvårsrapportering, kolonne for kolonne: {indicators}.",
        en="The file was read as half-year reports, column by column: {indicators}.",
    ),
    "half_year.missing": Translations(
        nb="Filen har ikke kolonnene for {indicators}.",
        nn="Fila har ikkje kolonnane for {indicators}.",
        en="The file does not have the columns of {indicators}.",
    ),
    "half_year.sums": Translations(
        nb=(
            "En tjeneste som filen har alle kommunene i, er summert: mangler én, mangler den. Fylker og landet er"
            " summen av kommunene som har tall, når filen har alle."
        ),
        nn=(
            "Ei teneste som fila har alle kommunane i, er summert: manglar éin, manglar ho. Fylke og landet er"
            " summen av kommunane som har tal, når fila har alle."
        ),
        en=(
            "A service whose municipalities the file has all of is summed: where one is missing, so is it."
            " Counties and the country are the sum of those that have figures, where the file has all."
        ),
    ),
    "half_year.register": Translations(
        nb="{unit}: fra {period} kommer tallene fra Barnevernsregisteret; før og etter kan ikke sammenlignes.",
        nn="{unit}: frå {period} kjem tala frå Barnevernsregisteret; før og etter kan ikkje samanliknast.",
        en="{unit}: from {period} the Child Welfare Register has the figures; before and after do not compare.",
    ),
    "import.dry": Translations(
        nb="Bare prøvd: ingenting er lagret. Kjør uten --dry-run for å lese inn.",
        nn="Berre prøvd: ingenting er lagra. Køyr utan --dry-run for å lese inn.",
        en="Only tried: nothing was kept. Run without --dry-run to take the file in.",
    ),
}

_LIST: Final[Catalogue] = {
    "list.title": Translations(nb="Egne tall", nn="Eigne tal", en="Own figures"),
    "list.empty": Translations(
        nb="Ingen egne tall ennå. `bvmonitor local template -o tall.xlsx` lager en fil å fylle ut.",
        nn="Ingen eigne tal enno. `bvmonitor local template -o tal.xlsx` lagar ei fil å fylle ut.",
        en="No own figures yet. `bvmonitor local template -o figures.xlsx` makes a file to fill in.",
    ),
    "list.older": Translations(
        nb="Eldre utgaver: {count}. `bvmonitor local list --all` viser dem.",
        nn="Eldre utgåver: {count}. `bvmonitor local list --all` viser dei.",
        en="Older versions: {count}. `bvmonitor local list --all` shows them.",
    ),
    "targets.title": Translations(nb="Mål fra filer", nn="Mål frå filer", en="Targets from files"),
    "targets.yaml": Translations(
        nb="Mål i YAML-filer i mappen targets er ikke med her; for samme tall og år gjelder de.",
        nn="Mål i YAML-filer i mappa targets er ikkje med her; for same tal og år gjeld dei.",
        en="Targets in YAML files in the folder targets are not here; of the same figure and year they hold.",
    ),
    "targets.empty": Translations(
        nb="Ingen mål fra filer ennå: skriv dem i kolonner med overskriften «mål 2027» i filen med tall.",
        nn="Ingen mål frå filer enno: skriv dei i kolonnar med overskrifta «mål 2027» i fila med tal.",
        en="No targets from files yet: write them in columns headed “target 2027” in the file of figures.",
    ),
    "targets.older": Translations(
        nb="Eldre utgaver, og mål tatt tilbake: {count}. `bvmonitor local list --targets --all` viser dem.",
        nn="Eldre utgåver, og mål tekne tilbake: {count}. `bvmonitor local list --targets --all` viser dei.",
        en="Older versions, and targets taken back: {count}. `bvmonitor local list --targets --all` shows them.",
    ),
    "year": Translations(nb="Målår", nn="Målår", en="Target year"),
    "better": Translations(nb="Bedre er", nn="Betre er", en="Better is"),
    "better.higher": Translations(nb="høyere", nn="høgare", en="higher"),
    "better.lower": Translations(nb="lavere", nn="lågare", en="lower"),
    "indicator": Translations(nb="Id", nn="Id", en="Id"),
    "title": Translations(nb="Nøkkeltall", nn="Nøkkeltal", en="Figure"),
    "place": Translations(nb="Sted", nn="Stad", en="Place"),
    "name": Translations(nb="Navn", nn="Namn", en="Name"),
    "span": Translations(nb="Per", nn="Per", en="By"),
    "period": Translations(nb="Periode", nn="Periode", en="Period"),
    "value": Translations(nb="Verdi", nn="Verdi", en="Value"),
    "mark": Translations(nb="Merke", nn="Merke", en="Mark"),
    "numerator": Translations(nb="Teller", nn="Teljar", en="Numerator"),
    "denominator": Translations(nb="Nevner", nn="Nemnar", en="Denominator"),
    "comment": Translations(nb="Kommentar", nn="Kommentar", en="Comment"),
    "source": Translations(nb="Kilde", nn="Kjelde", en="Source"),
    "version": Translations(nb="Utgave", nn="Utgåve", en="Version"),
    "in_force": Translations(nb="Gjelder", nn="Gjeld", en="In force"),
    "imported": Translations(nb="Lest inn", nn="Lese inn", en="Taken in"),
    "file": Translations(nb="Fil", nn="Fil", en="File"),
}

_TEMPLATE: Final[Catalogue] = {
    "sheet.figures": Translations(nb="Tall", nn="Tal", en="Figures"),
    "sheet.explanation": Translations(nb="Forklaring", nn="Forklaring", en="Explanation"),
    "head.figure": Translations(nb="nøkkeltall", nn="nøkkeltal", en="figure"),
    "head.region": Translations(nb="sted", nn="stad", en="place"),
    "head.period": Translations(nb="periode", nn="periode", en="period"),
    "head.unit": Translations(nb="måleenhet", nn="måleeining", en="unit"),
    "head.value": Translations(nb="verdi", nn="verdi", en="value"),
    "head.numerator": Translations(nb="teller", nn="teljar", en="numerator"),
    "head.denominator": Translations(nb="nevner", nn="nemnar", en="denominator"),
    "head.mark": Translations(nb="merke", nn="merke", en="mark"),
    "head.comment": Translations(nb="kommentar", nn="kommentar", en="comment"),
    "head.source": Translations(nb="kilde", nn="kjelde", en="source"),
    "about.figure": Translations(
        nb="Navnet slik det står her, eller id-en. `bvmonitor indicators list` viser alle.",
        nn="Namnet slik det står her, eller id-en. `bvmonitor indicators list` viser alle.",
        en="The name as it stands here, or the id. `bvmonitor indicators list` shows all.",
    ),
    "about.region": Translations(
        nb="Kommunens navn eller nummer, eller navnet på tjenesten.",
        nn="Namnet eller nummeret til kommunen, eller namnet på tenesta.",
        en="The municipality's name or number, or the service's name.",
    ),
    "about.period": Translations(
        nb="En dag (31.10.2026), måned (2026-10), et halvår (2026-H2) eller år (2026).",
        nn="Ein dag (31.10.2026), månad (2026-10), eit halvår (2026-H2) eller år (2026).",
        en="A day (2026-10-31), month (2026-10), half-year (2026-H2) or year (2026).",
    ),
    "about.unit": Translations(
        nb="Hva verdien er i: antall, prosent, kroner (ikke tusen kroner). Leses ikke inn.",
        nn="Kva verdien er i: tal, prosent, kroner (ikkje tusen kroner). Blir ikkje lese inn.",
        en="What the value is in: a number, per cent, kroner (not thousands). It is not read.",
    ),
    "about.value": Translations(
        nb="Tallet. Prosent skrives 97,5. Rader uten tall hoppes over.",
        nn="Talet. Prosent blir skrive 97,5. Rader utan tal blir hoppa over.",
        en="The figure. Per cent is written 97.5. Rows without a figure are passed over.",
    ),
    "about.numerator": Translations(
        nb="For andeler: hvor mange av dem, for eksempel undersøkelser innen fristen. Da kan verdien stå tom.",
        nn="For delar: kor mange av dei, til dømes undersøkingar innan fristen. Då kan verdien stå tom.",
        en="For shares: how many of them, such as investigations in time. The value may then be left empty.",
    ),
    "about.denominator": Translations(
        nb="For andeler: hvor mange i alt.",
        nn="For delar: kor mange i alt.",
        en="For shares: how many in all.",
    ),
    "about.mark": Translations(
        nb="I stedet for verdi: «..» mangler, «.» kan ikke gis, «:» vises ikke av hensyn til personvern.",
        nn="I staden for verdi: «..» manglar, «.» kan ikkje givast, «:» blir ikkje vist av omsyn til personvern.",
        en="In place of a value: “..” is missing, “.” cannot be given, “:” is not shown, to protect persons.",
    ),
    "head.target": Translations(nb="mål {year}", nn="mål {year}", en="target {year}"),
    "head.better": Translations(nb="bedre", nn="betre", en="better"),
    "about.target": Translations(
        nb=(
            "Trengs ikke. Hva som skal være nådd innen årets siste dag, i samme måleenhet som verdien. Lag en"
            " kolonne for hvert målår («mål 2027», «mål 2030»). «.» tar et mål tilbake."
        ),
        nn=(
            "Trengst ikkje. Kva som skal vere nådd innan siste dag i året, i same måleeining som verdien. Lag ein"
            " kolonne for kvart målår («mål 2027», «mål 2030»). «.» tek eit mål tilbake."
        ),
        en=(
            "Not needed. What is to be reached by the last day of the year, in the unit of the value. Make a"
            " column for each target year (“target 2027”, “target 2030”). “.” takes a target back."
        ),
    ),
    "about.better": Translations(
        nb="Trengs bare for mål der nøkkeltallet ikke sier det selv, som årsverk: «høyere» eller «lavere».",
        nn="Trengst berre for mål der nøkkeltalet ikkje seier det sjølv, som årsverk: «høgare» eller «lågare».",
        en="Needed only for targets of figures that do not say it themselves, as man-years: “higher” or “lower”.",
    ),
    "about.comment": Translations(
        nb="Et ord til leseren. Aldri om ett barn, aldri et navn.",
        nn="Eit ord til lesaren. Aldri om eitt barn, aldri eit namn.",
        en="A word to the reader. Never of one child, never a name.",
    ),
    "about.source": Translations(
        nb="Hvor tallet er hentet, for eksempel navnet på fagsystemet.",
        nn="Kvar talet er henta, til dømes namnet på fagsystemet.",
        en="Where the figure was taken from, such as the name of the case system.",
    ),
    "by.column": Translations(nb="Kolonne", nn="Kolonne", en="Column"),
    "by.what": Translations(nb="Hva som skal stå der", nn="Kva som skal stå der", en="What to write"),
    "by.id": Translations(nb="Id", nn="Id", en="Id"),
    "by.unit": Translations(nb="Enhet", nn="Eining", en="Unit"),
    "by.periods": Translations(nb="Føres per", nn="Blir ført per", en="Kept by"),
    "by.note": Translations(nb="Hva tallet er", nn="Kva talet er", en="What the figure is"),
    "next": Translations(
        nb="Fyll ut filen, og skriv: bvmonitor local import {file}",
        nn="Fyll ut fila, og skriv: bvmonitor local import {file}",
        en="Fill in the file, and type: bvmonitor local import {file}",
    ),
}

OWN: Final[Catalogue] = {**_RESULT, **_LIST, **_TEMPLATE}
