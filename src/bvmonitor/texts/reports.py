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
    "monitor.areas": Translations(
        nb="Kapasitet er dekningsgrad og barn per stilling; kvalitet er kvalitet; økonomi er prioritering, "
        "enhetskostnader og andre beløp; bakgrunn er bakgrunnstall og plasseringer på rangeringer.",
        nn="Kapasitet er dekningsgrad og barn per stilling; kvalitet er kvalitet; økonomi er prioritering, "
        "einingskostnader og andre beløp; bakgrunn er bakgrunnstal og plasseringar på rangeringar.",
        en="Capacity is coverage and children per position; quality is quality; economy is priority, unit costs "
        "and other amounts; background is background figures and places in rankings.",
    ),
}
