"""Lists of municipalities and groups, and the history of one in words."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

REGION_LISTS: Final[Catalogue] = {
    "list.title": Translations(nb="Regioner", nn="Regionar", en="Regions"),
    "list.title.year": Translations(nb="Regioner i {year}", nn="Regionar i {year}", en="Regions in {year}"),
    "show.title": Translations(nb="{code} {name}", nn="{code} {name}", en="{code} {name}"),
    "groups.title": Translations(nb="KOSTRA-grupper", nn="KOSTRA-grupper", en="KOSTRA groups"),
    "members.title": Translations(
        nb="KOSTRA-gruppe {number} i inndelingen {scheme}, kommuner i {year}",
        nn="KOSTRA-gruppe {number} i inndelinga {scheme}, kommunar i {year}",
        en="KOSTRA group {number} of the grouping {scheme}, municipalities in {year}",
    ),
    "now": Translations(nb="dag", nn="dag", en="force now"),
    "code": Translations(nb="Nummer", nn="Nummer", en="Code"),
    "name": Translations(nb="Navn", nn="Namn", en="Name"),
    "kind": Translations(nb="Slag", nn="Slag", en="Kind"),
    "county": Translations(nb="Fylke", nn="Fylke", en="County"),
    "group": Translations(nb="KOSTRA-gruppe", nn="KOSTRA-gruppe", en="KOSTRA group"),
    "scheme": Translations(nb="Inndeling", nn="Inndeling", en="Grouping"),
    "members": Translations(nb="Kommuner", nn="Kommunar", en="Municipalities"),
    "first": Translations(nb="Fra", nn="Frå", en="From"),
    "last": Translations(nb="Til", nn="Til", en="To"),
    "what": Translations(nb="Hva", nn="Kva", en="What"),
    "value": Translations(nb="Innhold", nn="Innhald", en="Content"),
    "kind.municipality": Translations(nb="kommune", nn="kommune", en="municipality"),
    "kind.county": Translations(nb="fylke", nn="fylke", en="county"),
    "kind.kostra_group": Translations(nb="KOSTRA-gruppe", nn="KOSTRA-gruppe", en="KOSTRA group"),
    "kind.country": Translations(nb="landet", nn="landet", en="country"),
    "kind.country_without_oslo": Translations(
        nb="landet uten Oslo", nn="landet utan Oslo", en="country without Oslo"
    ),
    "kind.service": Translations(nb="tjeneste", nn="teneste", en="service"),
    "kind.peer_group": Translations(nb="gruppe", nn="gruppe", en="peer group"),
    "id": Translations(nb="Id", nn="Id", en="Id"),
    "municipalities": Translations(nb="Medlemmer", nn="Medlemer", en="Members"),
    "year": Translations(nb="Liste fra", nn="Liste frå", en="List of"),
    "file": Translations(nb="Fil", nn="Fil", en="File"),
    "service.list": Translations(
        nb="Interkommunale barneverntjenester",
        nn="Interkommunale barnevernstenester",
        en="Inter-municipal child-welfare services",
    ),
    "peer_group.list": Translations(
        nb="Grupper å sammenligne med", nn="Grupper å samanlikne med", en="Peer groups"
    ),
    "sets.check": Translations(
        nb="Feil i tjenester og grupper",
        nn="Feil i tenester og grupper",
        en="Faults in services and peer groups",
    ),
    "sets.bundled": Translations(nb="følger med programmet", nn="følgjer med programmet", en="bundled"),
    "note.set_source": Translations(nb="Kilde: {title}.", nn="Kjelde: {title}.", en="Source: {title}."),
    "note.set_borders": Translations(
        nb="Numre og navn er de fra {year}.",
        nn="Nummer og namn er dei frå {year}.",
        en="Codes of {year}.",
    ),
    "note.sets_fine": Translations(
        nb="Ingen feil. Tjenester: {services}. Grupper: {groups}. Lest: {files}.",
        nn="Ingen feil. Tenester: {services}. Grupper: {groups}. Lese: {files}.",
        en="No faults. Services: {services}. Peer groups: {groups}. Read: {files}.",
    ),
    "alike.title": Translations(
        nb="De {count} kommunene som ligner mest på {name} i {year}",
        nn="Dei {count} kommunane som liknar mest på {name} i {year}",
        en="The {count} municipalities most like {name} in {year}",
    ),
    "distance": Translations(nb="Avstand", nn="Avstand", en="Distance"),
    "note.alike": Translations(
        nb="Avstand i standardavvik, sammenlignet etter: {titles}.",
        nn="Avstand i standardavvik, samanlikna etter: {titles}.",
        en="Distance in standard deviations, compared by: {titles}.",
    ),
    "note.alike_lacking": Translations(
        nb="{name} har ikke tall for, og er ikke sammenlignet etter: {titles}.",
        nn="{name} har ikkje tal for, og er ikkje samanlikna etter: {titles}.",
        en="{name} has no figures for, and is not compared by: {titles}.",
    ),
    "note.alike_without": Translations(
        nb="Kommuner som mangler tall og derfor ikke er sammenlignet: {count}.",
        nn="Kommunar som manglar tal og difor ikkje er samanlikna: {count}.",
        en="Municipalities that lack figures and so are not compared: {count}.",
    ),
    "note.alike_file": Translations(
        nb="Hva som teller, står i {file}; docs/method/similar.md sier hvordan.",
        nn="Kva som tel, står i {file}; docs/method/similar.md seier korleis.",
        en="What counts is written in {file}; docs/method/similar.md says how.",
    ),
    "what.name": Translations(nb="Navn og nummer", nn="Namn og nummer", en="Name and code"),
    "what.form": Translations(nb="Navneform", nn="Namneform", en="Form of the name"),
    "what.county": Translations(nb="Fylke", nn="Fylke", en="County"),
    "what.group": Translations(nb="KOSTRA-gruppe", nn="KOSTRA-gruppe", en="KOSTRA group"),
    "what.change": Translations(nb="Endring", nn="Endring", en="Change"),
    "group.number": Translations(
        nb="KOSTRA-gruppe {number}", nn="KOSTRA-gruppe {number}", en="KOSTRA group {number}"
    ),
    "change.renumbered": Translations(
        nb="{old} ble {new}, uten andre endringer",
        nn="{old} vart {new}, utan andre endringar",
        en="{old} became {new}, and nothing else changed",
    ),
    "change.formed": Translations(
        nb="{region} ble laget av {sources}",
        nn="{region} vart laga av {sources}",
        en="{region} was made from {sources}",
    ),
    "change.took_in": Translations(
        nb="{region} tok inn {sources}", nn="{region} tok inn {sources}", en="{region} took in {sources}"
    ),
    "change.went_into": Translations(
        nb="{region} gikk inn i {targets}", nn="{region} gjekk inn i {targets}", en="{region} went into {targets}"
    ),
    "change.divided": Translations(
        nb="{region} ble delt mellom {targets}",
        nn="{region} vart delt mellom {targets}",
        en="{region} was divided between {targets}",
    ),
    "change.gave": Translations(
        nb="{region} gav fra seg en del til {targets}",
        nn="{region} gav frå seg ein del til {targets}",
        en="{region} gave up a part to {targets}",
    ),
    "change.part": Translations(nb="en del av {region}", nn="ein del av {region}", en="a part of {region}"),
    "note.own_groups": Translations(
        nb="{name} har vært i {groups}.", nn="{name} har vore i {groups}.", en="{name} has been in {groups}."
    ),
    "note.in_years": Translations(
        nb="gruppe {number} ({years})", nn="gruppe {number} ({years})", en="group {number} ({years})"
    ),
    "note.joined": Translations(
        nb="Nye i gruppen siden inndelingen {scheme} (en sammenslått kommune regnes som ny): {names}.",
        nn="Nye i gruppa sidan inndelinga {scheme} (ein samanslått kommune blir rekna som ny): {names}.",
        en="New in the group since the grouping {scheme} (a merged municipality counts as new): {names}.",
    ),
    "note.left": Translations(
        nb="Ikke lenger i gruppen: {names}.",
        nn="Ikkje lenger i gruppa: {names}.",
        en="No longer in the group: {names}.",
    ),
    "note.unknown_members": Translations(
        nb="Hvilke kommuner gruppene i inndelingen {scheme} har, er ikke kjent.",
        nn="Kva kommunar gruppene i inndelinga {scheme} har, er ikkje kjent.",
        en="Which municipalities the groups of the grouping {scheme} have is not known.",
    ),
    "note.unknown_group": Translations(
        nb="Gruppen til {name} i {year} er ikke kjent.",
        nn="Gruppa til {name} i {year} er ikkje kjend.",
        en="The group of {name} in {year} is not known.",
    ),
}
