"""KOSTRA's tables of Oslo's city districts: the twins of the tables of municipalities."""

from collections.abc import Sequence
from typing import Final

from tests.support.ssb.model import Cell, Measure, Table, Value, Variable
from tests.support.ssb.shapes import AGES, FUNCTIONS, KOSTRA_PATH, SOURCE, UNSEEN, contents, utc, years
from tests.support.ssb.welfare import between, rounded

_FIRST: Final = 2015
DISTRICTS: Final = (
    *("Gamle Oslo", "Grünerløkka", "Sagene", "St. Hanshaugen", "Frogner", "Ullern", "Vestre Aker", "Nordre Aker"),
    *("Bjerke", "Grorud", "Stovner", "Alna", "Østensjø", "Nordstrand", "Søndre Nordstrand"),
)
# Which number belongs to which title is not known: the numbers have been seen, the rest is made up.
_TWINS: Final = (
    (
        "12604",
        "Barn med tiltak i løpet av året og per 31. desember (B)",
        "KOSbvbarntiltaka0000",
        (AGES, FUNCTIONS),
    ),
    ("12490", "Nøkkeltal utgifter barnevern (B)", "KOSndubvinnbygge0000", ()),
    ("12606", "Barn med undersøking frå barnevernet (B)", "KOSbvbarnus0000", ()),
    ("12904", "Barn med undersøking eller tiltak i løpet av året, etter alder (B)", "KOSbvbarnust0000", (AGES,)),
    ("12605", "Stillingar i barnevernstenesta etter fagutdanning (B)", "KOSsumfagutdanni0000", ()),
    ("12601", "Barn med melding i barnevernet (B)", "KOSbvbarnmelding0000", ()),
    ("12369", "Utgifter til tjenesteområdene (B)", "KOSbelop0000", ()),
)


def district_tables(as_of: str) -> tuple[Table, ...]:
    """The tables, all figures made up."""
    return tuple(_table(as_of, *twin) for twin in _TWINS)


def _table(as_of: str, table_id: str, title: str, measure: str, variables: tuple[Variable, ...]) -> Table:
    districts = tuple(Value(f"0301{number:02}", name) for number, name in enumerate(DISTRICTS, 1))
    region = Variable(
        "KOKbydelsregion0000",
        "region",
        "region",
        (*districts, Value("EAB", "Alle bydeler i Oslo")),
        role="geo",
        show="code_value",
        urn="urn:ssb:classification:klass:241",
    )

    def one(at: Sequence[str]) -> float:
        return rounded(between(80, 600, table_id, at[0], *at[1:-2]) * between(0.9, 1.1, at[0], at[-1]), 0)

    def cells(at: Sequence[str]) -> Cell:
        if at[0] != "EAB":
            return one(at), None
        return sum(one((district.code, *at[1:])) for district in districts), None

    measures = contents(Measure(measure, title.removesuffix(" (B)"), note=UNSEEN))
    newest = int(as_of[:4]) - 1
    return Table(
        table_id,
        title,
        f"{title} (in Norwegian only)",
        (region, *variables, measures, years(_FIRST, newest)),
        cells,
        SOURCE,
        utc(as_of),
        paths=KOSTRA_PATH,
    )
