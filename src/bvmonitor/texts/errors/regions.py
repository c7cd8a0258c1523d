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
    "SetsAtFault": Translations(
        nb="Det er feil i tjenestene eller gruppene.",
        nn="Det er feil i tenestene eller gruppene.",
        en="There are faults in the services or peer groups.",
    ),
    "SetsAtFault.next": Translations(
        nb="Rett dem; `bvmonitor regions check` viser alle. Formatet står i docs/services.md.",
        nn="Rett dei; `bvmonitor regions check` viser alle. Formatet står i docs/services.md.",
        en="Mend them; `bvmonitor regions check` shows all. The format is described in docs/services.md.",
    ),
    "SetFaults": Translations(
        nb="Antall feil: {count}.",
        nn="Talet på feil: {count}.",
        en="Faults: {count}.",
    ),
    "SetFaults.next": Translations(
        nb="Rett linjene i listen. Formatet står i docs/services.md.",
        nn="Rett linjene i lista. Formatet står i docs/services.md.",
        en="Mend the lines listed. The format is described in docs/services.md.",
    ),
    "UnknownPeers": Translations(
        nb="Fant ingen gruppe, tjeneste eller fylke som heter «{wanted}».",
        nn="Fann inga gruppe, teneste eller fylke som heiter «{wanted}».",
        en="No peer group, service or county is called “{wanted}”.",
    ),
    "UnknownPeers.next": Translations(
        nb="`bvmonitor regions peers` viser gruppene; `similar:10` er de 10 kommunene som ligner mest.",
        nn="`bvmonitor regions peers` viser gruppene; `similar:10` er dei 10 kommunane som liknar mest.",
        en="`bvmonitor regions peers` shows the groups; `similar:10` is the 10 municipalities most alike.",
    ),
    "UnknownService": Translations(
        nb="Ingen tjeneste heter «{wanted}».",
        nn="Inga teneste heiter «{wanted}».",
        en="No service is called “{wanted}”.",
    ),
    "UnknownService.next": Translations(
        nb="`bvmonitor regions services` viser alle; egne skrives i services.yaml (docs/services.md).",
        nn="`bvmonitor regions services` viser alle; eigne blir skrivne i services.yaml (docs/services.md).",
        en="`bvmonitor regions services` shows all; your own go into services.yaml (docs/services.md).",
    ),
    "NoOwnCounty": Translations(
        nb="{name} ligger ikke i ett fylke. Fylker: {counties}.",
        nn="{name} ligg ikkje i eitt fylke. Fylke: {counties}.",
        en="{name} does not lie in one county. Counties: {counties}.",
    ),
    "NoOwnCounty.next": Translations(
        nb="Skriv fylkets navn i stedet for `own`.",
        nn="Skriv namnet på fylket i staden for `own`.",
        en="Write the county's name in place of `own`.",
    ),
    "NothingAlike": Translations(
        nb="{name} har ikke tall til og med {year} for det som avgjør hvem som ligner: {indicators}.",
        nn="{name} har ikkje tal til og med {year} for det som avgjer kven som liknar: {indicators}.",
        en="{name} has no figures up to {year} for what decides who is alike: {indicators}.",
    ),
    "NothingAlike.next": Translations(
        nb="Hent dem med `bvmonitor fetch`, velg et senere år, eller velg andre i similar.yaml.",
        nn="Hent dei med `bvmonitor fetch`, vel eit seinare år, eller vel andre i similar.yaml.",
        en="Bring them with `bvmonitor fetch`, choose a later year, or choose others in similar.yaml.",
    ),
}
