"""What stands in the reports: the monitor, the yearly report to the council, one page for a politician."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

REPORTS: Final[Catalogue] = {
    "monitor.title": Translations(
        nb="Barnevernsmonitor for {name} {years}",
        nn="Barnevernsmonitor for {name} {years}",
        en="Child welfare monitor for {name} {years}",
    ),
    "area.capacity": Translations(nb="Kapasitet", nn="Kapasitet", en="Capacity"),
    "area.quality": Translations(nb="Kvalitet", nn="Kvalitet", en="Quality"),
    "area.economy": Translations(nb="Økonomi", nn="Økonomi", en="Economy"),
    "area.background": Translations(nb="Bakgrunn", nn="Bakgrunn", en="Background"),
    "one.title": Translations(
        nb="Barnevernet i {name} {year} på én side",
        nn="Barnevernet i {name} {year} på éi side",
        en="Child welfare in {name} {year} on one page",
    ),
    "one.rule": Translations(
        nb="De fem tallene er valgt etter en fast regel: det første nøkkeltallet med tall fra hvert av områdene "
        "kapasitet, kvalitet, økonomi og bakgrunn i settet one_page, deretter det andre, til det er fem.",
        nn="Dei fem tala er valde etter ein fast regel: det første nøkkeltalet med tal frå kvart av områda "
        "kapasitet, kvalitet, økonomi og bakgrunn i settet one_page, deretter det andre, til det er fem.",
        en="The five figures are chosen by a fixed rule: the first key figure with a figure from each of the "
        "areas capacity, quality, economy and background in the set one_page, then the second, until there are "
        "five.",
    ),
    "one.rule.set": Translations(
        nb="Tallene er de fem første i settet som har tall for {name} i {year}.",
        nn="Tala er dei fem første i settet som har tal for {name} i {year}.",
        en="The figures are the first five of the set that have a figure for {name} in {year}.",
    ),
    # What small numbers allow: differences that chance hardly makes.
    "sure.both": Translations(
        nb="Klart over {column}: {above}; klart under: {below}; andre forskjeller i andeler kan være tilfeldige.",
        nn="Klart over {column}: {above}; klart under: {below}; dei andre skilnadene i delar kan vere tilfeldige.",
        en="Clearly above {column}: {above}; clearly below: {below}; other differences in shares may be chance.",
    ),
    "sure.above": Translations(
        nb="Klart over {column}: {above}; de andre forskjellene i andeler kan være tilfeldige.",
        nn="Klart over {column}: {above}; dei andre skilnadene i delar kan vere tilfeldige.",
        en="Clearly above {column}: {above}; the other differences in shares may be chance.",
    ),
    "sure.below": Translations(
        nb="Klart under {column}: {below}; de andre forskjellene i andeler kan være tilfeldige.",
        nn="Klart under {column}: {below}; dei andre skilnadene i delar kan vere tilfeldige.",
        en="Clearly below {column}: {below}; the other differences in shares may be chance.",
    ),
    "sure.none": Translations(
        nb="Ingen av forskjellene til {column} i andeler er klar: med så små tall kan de være tilfeldige.",
        nn="Ingen av skilnadene til {column} i delar er klar: med så små tal kan dei vere tilfeldige.",
        en="None of the differences from {column} in shares is clear: with numbers so small they may be chance.",
    ),
    "line": Translations(
        nb="{label}: {then} i {since}, {now} i {until}.",
        nn="{label}: {then} i {since}, {now} i {until}.",
        en="{label}: {then} in {since}, {now} in {until}.",
    ),
    "line.one": Translations(
        nb="{label}: {now} i {until}.", nn="{label}: {now} i {until}.", en="{label}: {now} in {until}."
    ),
    "monitor.areas": Translations(
        nb="Kapasitet er dekningsgrad og barn per stilling; økonomi er prioritering, "
        "enhetskostnader og andre beløp; bakgrunn er bakgrunnstall og plasseringer på rangeringer.",
        nn="Kapasitet er dekningsgrad og barn per stilling; økonomi er prioritering, "
        "einingskostnader og andre beløp; bakgrunn er bakgrunnstal og plasseringar på rangeringar.",
        en="Capacity is coverage and children per position; economy is priority, unit costs "
        "and other amounts; background is background figures and places in rankings.",
    ),
}
