"""The list of page templates."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

TEMPLATE_LIST: Final[Catalogue] = {
    "title": Translations(nb="Sidemaler", nn="Sidemalar", en="Page templates"),
    "name": Translations(nb="Navn", nn="Namn", en="Name"),
    "format": Translations(nb="Format", nn="Format", en="Format"),
    "purpose": Translations(nb="Til", nn="Til", en="For"),
    "path": Translations(nb="Ligger i", nn="Ligg i", en="Is in"),
    "note": Translations(
        nb="`bvmonitor templates copy NAVN` gir deg en kopi å endre; --template FIL lager alle sider med den.",
        nn="`bvmonitor templates copy NAMN` gir deg ein kopi å endre; --template FIL lagar alle sider med han.",
        en="`bvmonitor templates copy NAME` gives you a copy to change; --template FILE makes any page with it.",
    ),
    "copied": Translations(
        nb="Kopierte {name} til {path}.",
        nn="Kopierte {name} til {path}.",
        en="Copied {name} to {path}.",
    ),
    "purpose.page.md.jinja": Translations(
        nb="alle sider som Markdown eller annen tekst",
        nn="alle sider som Markdown eller annan tekst",
        en="every page as Markdown or other text",
    ),
    "purpose.page.html.jinja": Translations(
        nb="alle sider som HTML, til skjerm og papir",
        nn="alle sider som HTML, til skjerm og papir",
        en="every page as HTML, for screen and paper",
    ),
}
