"""Faults of files of services and peer groups, and of the choice of what makes municipalities alike."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

REGION_SET_ISSUES: Final[Catalogue] = {
    "sets.nothing": Translations(
        nb="filen har verken `services` eller `peer_groups`.",
        nn="fila har verken `services` eller `peer_groups`.",
        en="the file has neither `services` nor `peer_groups`.",
    ),
    "sets.unknown": Translations(
        nb="ingen kommune heter «{value}».",
        nn="ingen kommune heiter «{value}».",
        en="no municipality is called “{value}”.",
    ),
    "sets.ambiguous": Translations(
        nb="flere heter «{value}»; skriv nummeret: {choices}.",
        nn="fleire heiter «{value}»; skriv nummeret: {choices}.",
        en="several are called “{value}”; write the number: {choices}.",
    ),
    "sets.not_in_year": Translations(
        nb="{value} fantes ikke i {year}, som filen gjelder; nøkkelen `year` sier året.",
        nn="{value} fanst ikkje i {year}, som fila gjeld; nøkkelen `year` seier året.",
        en="{value} did not exist in {year}, which the file is of; the key `year` says the year.",
    ),
    "sets.repeated": Translations(
        nb="{name} er medlem to ganger i samme år.",
        nn="{name} er medlem to gonger i same år.",
        en="{name} is a member twice in the same years.",
    ),
    "sets.two_services": Translations(
        nb="{name} er også medlem av {other} i de samme årene; en kommune er i én tjeneste om gangen.",
        nn="{name} er òg medlem av {other} i dei same åra; ein kommune er i éi teneste om gongen.",
        en="{name} is a member of {other} in the same years too; a municipality is in one service at a time.",
    ),
    "sets.contradiction": Translations(
        nb="{region} sier at den er i {service}, men medlemmene er {members}.",
        nn="{region} seier at han er i {service}, men medlemene er {members}.",
        en="{region} says that it is in {service}, but the members are {members}.",
    ),
    "sets.shared_id": Translations(
        nb="«{value}» er allerede en tjeneste; gi gruppen en annen nøkkel.",
        nn="«{value}» er alt ei teneste; gi gruppa ein annan nøkkel.",
        en="“{value}” is a service already; give the group another key.",
    ),
    "sets.shared_name": Translations(
        nb="«{value}» er allerede navnet på {owner}.",
        nn="«{value}» er alt namnet på {owner}.",
        en="“{value}” is the name of {owner} already.",
    ),
    "likeness.unknown_indicator": Translations(
        nb="ingen indikator har id-en «{value}».",
        nn="ingen indikator har id-en «{value}».",
        en="no indicator has the id “{value}”.",
    ),
}
