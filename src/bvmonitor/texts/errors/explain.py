"""Errors of explanations."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

EXPLANATIONS: Final[Catalogue] = {
    "NotASet": Translations(
        nb="{name} er én kommune: --average og --exclude gjelder grupper, fylker, land og tjenester.",
        nn="{name} er éin kommune: --average og --exclude gjeld grupper, fylke, land og tenester.",
        en="{name} is one municipality: --average and --exclude are for groups, counties and the country.",
    ),
    "NotASet.next": Translations(
        nb="Skriv gruppen i stedet, for eksempel «KOSTRA-gruppe 7», eller la valget være.",
        nn="Skriv gruppa i staden, til dømes «KOSTRA-gruppe 7», eller lat vere å velje.",
        en="Write the group instead, “KOSTRA-gruppe 7” for one, or leave the option out.",
    ),
}
