"""The heads of the columns: what each may be called in bokmål, nynorsk and English, and which are of persons."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final, Literal

from bvmonitor.domain.region_names import loose

Column = Literal[
    "figure",
    "region",
    "period",
    "value",
    "numerator",
    "denominator",
    "mark",
    "better",
    "comment",
    "source",
    "title",
]

COLUMNS: Final[dict[Column, tuple[str, ...]]] = {
    "figure": (
        "nøkkeltall",
        "nøkkeltal",
        "figure",
        "indikator",
        "indicator",
        "key figure",
        "figure id",
        "indicator id",
        "indikator id",
        "id",
    ),
    "region": (
        "sted",
        "stad",
        "place",
        "region",
        "kommune",
        "municipality",
        "tjeneste",
        "teneste",
        "service",
        "kommunenummer",
        "kommunenr",
        "kommunenavn",
        "kommunenamn",
        "regionnavn",
        "regionnamn",
        "region code",
        "kode",
    ),
    "period": (
        "periode",
        "period",
        "dato",
        "date",
        "dag",
        "day",
        "måned",
        "månad",
        "month",
        "halvår",
        "half-year",
        "half year",
        "år",
        "year",
        "tid",
        "time",
    ),
    "value": ("verdi", "value", "antall", "beløp", "amount", "resultat", "result", "count"),
    "numerator": ("teller", "teljar", "numerator"),
    "denominator": ("nevner", "nemnar", "denominator"),
    "mark": ("merke", "mark", "symbol", "tegn", "teikn", "status"),
    "better": ("bedre", "betre", "better", "best", "retning", "direction"),
    "comment": ("kommentar", "comment", "merknad", "note", "remark"),
    "source": ("kilde", "kjelde", "source"),
    "title": ("tittel", "title", "måleenhet", "måleeining", "unit", "forklaring", "explanation"),  # for the reader
}
REQUIRED: Final[tuple[Column, ...]] = ("figure", "period", "value")

_BY_NAME: Final = {loose(name): column for column, names in COLUMNS.items() for name in names}
# `mål 2027`: what is to be reached by the last day of that year; a file may have several.
_TARGET: Final = re.compile(
    r"(?:mal|maltall|maltal|malsetting|malverdi|target|goal|aim)(?: (?:for |i |in )?((?:19|20)[0-9]{2}))?"
)
# A head with one of these words, or with one of the beginnings in it, is of persons or of single cases.
_WORDS: Final = frozenset(
    "navn namn name names fnr pnr dnr dnummer ssn sak case dob født mor far mother father tlf telefon phone mobil"
    " mobile epost email mail barn barnet barnets child children person personer personar persons bruker brukar"
    " elev pasient født gate street kontakt contact mottaker mottakar initialer initialar initials".replace(
        "ø", "o"
    ).split()
)
_PARTS: Final = (
    "fodsels",
    "fodt",
    "birth",
    "personn",
    "personid",
    "fornavn",
    "fornamn",
    "etternavn",
    "etternamn",
    "mellomnavn",
    "mellomnamn",
    "firstname",
    "lastname",
    "surname",
    "fullname",
    "fulltnavn",
    "saksn",
    "saksid",
    "saksbehandl",
    "saksref",
    "sakid",
    "sakn",
    "casen",
    "caseid",
    "caseref",
    "casework",
    "journal",
    "arkiv",
    "klient",
    "client",
    "patient",
    "adresse",
    "address",
    "postnummer",
    "postnr",
    "foresatt",
    "foresett",
    "forelder",
    "foreldre",
    "guardian",
    "parent",
    "barnenavn",
    "barnenamn",
)


def column_of(head: str) -> Column | None:
    """The column that a head names; None when it names none of ours."""
    return _BY_NAME.get(loose(head))


def target_year_of(head: str) -> int | None:
    """The year whose target stands below a head (`mål 2027`): 0 where it names none, None for any other head."""
    found = _TARGET.fullmatch(loose(head))
    return None if found is None else int(found[1] or 0)


def count_known(heads: Sequence[str]) -> int:
    """How many of some heads are known."""
    return len({column_of(head) or target_year_of(head) for head in heads} - {None})


def is_of_persons(head: str) -> bool:
    """Whether a head says that persons or single cases stand below it."""
    if column_of(head) is not None or target_year_of(head) is not None:
        return False
    words = loose(head).split()
    joined = "".join(words)
    return not _WORDS.isdisjoint(words) or joined in _WORDS or any(part in joined for part in _PARTS)


def nearest_heads(head: str) -> tuple[str, ...]:
    """Known heads that are written most alike, best first."""
    return tuple(get_close_matches(head.casefold(), [name for names in COLUMNS.values() for name in names], n=2))
