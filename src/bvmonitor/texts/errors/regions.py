"""Errors of municipalities, counties and groups."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

REGIONS: Final[Catalogue] = {
    "UnknownRegion": Translations(
        nb="Fant ingen kommune, fylke eller gruppe som heter «{wanted}».",
        nn="Fann ingen kommune, fylke eller gruppe som heiter «{wanted}».",
        en="No municipality, county or group is called “{wanted}”.",
    ),
    "UnknownRegion.next": Translations(
        nb="`bvmonitor regions list` viser alle.",
        nn="`bvmonitor regions list` viser alle.",
        en="`bvmonitor regions list` shows all.",
    ),
    "AmbiguousRegion": Translations(
        nb="Flere heter «{wanted}»: {matches}.",
        nn="Fleire heiter «{wanted}»: {matches}.",
        en="Several are called “{wanted}”: {matches}.",
    ),
    "AmbiguousRegion.next": Translations(
        nb="Skriv nummeret i stedet for navnet.",
        nn="Skriv nummeret i staden for namnet.",
        en="Write the number instead of the name.",
    ),
    "RegionNotInYear": Translations(
        nb="{code} {name} fantes ikke i {year}: nummeret gjelder {existed}.",
        nn="{code} {name} fanst ikkje i {year}: nummeret gjeld {existed}.",
        en="{code} {name} did not exist in {year}: the code is that of {existed}.",
    ),
    "RegionNotInYear.next": Translations(
        nb="Prøv i stedet, for {year}: {instead}. `bvmonitor regions show {code}` viser historien.",
        nn="Prøv i staden, for {year}: {instead}. `bvmonitor regions show {code}` viser historia.",
        en="For {year}, try instead: {instead}. `bvmonitor regions show {code}` shows the history.",
    ),
}
