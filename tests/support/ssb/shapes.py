"""The variables that many tables share, and how a table's texts and days are written.

Codes that nobody has seen at SSB are made up; their measure's note says so. Source of the rest: SSB's definition
pages and Bufdir's fetch script of 2021.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tests.support.ssb.model import Cell, Codelist, Measure, Table, Value, Variable
from tests.support.ssb.regions import COUNTRY, COUNTRY_WITHOUT_OSLO, FIRST_YEAR, OPEN, Regions, dated

SOURCE: Final = "SYNTHETIC: oppdiktede tall, iblandet virkelige fra Statistisk sentralbyrå"
UNSEEN: Final = "SYNTHETIC: koden er oppdiktet"
GROUP_BREAK: Final = (
    "Det er brudd i tidsserien for KOSTRA-gruppene mellom 2019 og 2020 når det gjelder inndelingen etter "
    "folkemengde, bundne kostnader og frie disponible inntekter."
)
# The days on which SSB has published figures: unrevised in March, revised in June.
PUBLISHED: Final = (
    *("2019-06-17", "2020-03-16", "2020-06-15", "2021-03-15", "2021-06-15", "2022-03-15", "2022-06-15"),
    *("2023-03-15", "2023-06-15", "2024-03-15", "2024-06-17", "2025-03-17", "2025-06-16", "2026-03-16"),
    "2026-06-15",
)
FINAL: Final = PUBLISHED[-1]
PROVISIONAL: Final = PUBLISHED[-2]
KOSTRA_PATH: Final = (
    (
        ("os", "Offentlig sektor"),
        ("os01", "KOSTRA - hovedtall"),
        ("kostrahoved", "KOSTRA"),
    ),
)


def utc(day: str) -> str:
    """08:00 in Oslo on a day, as `updated` gives it."""
    hour = "06" if "04" <= day[5:7] <= "10" else "07"
    return f"{day}T{hour}:00:00Z"


def contents(*measures: Measure) -> Variable:
    """The variable that holds a table's measures."""
    return Variable("ContentsCode", "statistikkvariabel", "contents", measures, role="metric")


def years(first: int, last: int) -> Variable:
    """The time variable, a value a year."""
    values = tuple(Value(str(year), str(year)) for year in range(first, last + 1))
    return Variable("Tid", "år", "year", values, role="time", show="code")


def kostra_regions(regions: Regions, table_id: str) -> Variable:
    """`KOKkommuneregion0000`: municipalities of all times, counties, groups and country in one variable."""
    municipalities = tuple(Value(code, dated(spell)) for code, spell in regions.municipalities.items())
    counties = tuple(Value(code, name) for code, name in regions.county_codes())
    groups = tuple(Value(f"EKG{number:02}", f"KOSTRA-gruppe {number:02}") for number in range(1, 18))
    country = (Value(COUNTRY, "Landet", "The country"), Value(COUNTRY_WITHOUT_OSLO, "Landet uten Oslo"))
    now = tuple(value for value in municipalities if regions.municipalities[value.code].valid_to == OPEN)
    number = int(table_id) * 3 % 90000 + 10000

    def subset(place: int, label: str, values: Sequence[Value]) -> Codelist:
        pairs = tuple((value, (value.code,)) for value in values)
        return Codelist(f"agg_KOGkommuneregion0000{number + place}", f"Uttrekk for {label}", pairs)

    return Variable(
        "KOKkommuneregion0000",
        "region",
        "region",
        (*municipalities, *counties, *groups, *country),
        role="geo",
        show="code_value",
        codelists=(
            subset(0, "Kommuner 2024-", now),
            subset(1, "Fylker", counties),
            subset(2, "KOSTRA-grupperinger", groups),
            subset(3, "Landet", country),
        ),
        urn="urn:ssb:classification:klass:231",
    )


AGES: Final = Variable(
    "KOKalder0000",
    "alder",
    "age",
    (
        Value("F000-005", "0-5 år", "0-5 years"),
        Value("F000-017", "0-17 år", "0-17 years"),
        Value("F000-022", "0-22 år", "0-22 years"),
        Value("F000-024", "0-24 år", "0-24 years"),
    ),
)
FUNCTIONS: Final = Variable(
    "KOKbvfunksjon0000",
    "funksjon",
    "function",
    (
        Value("0", "Tiltak i alt"),
        Value("1", "251 - Barnevernstiltak når barnet ikke er plassert av barnevernet"),
        Value("2", "252 - Barnevernstiltak når barnet er plassert av barnevernet"),
    ),
)


Figures = Callable[[str, int, Mapping[str, str]], Cell]


def kostra_table(
    regions: Regions,
    as_of: str,
    table_id: str,
    title: str,
    *,
    variables: tuple[Variable, ...] = (),
    measures: tuple[Measure, ...],
    figures: Figures,
    last: int | None = None,
) -> Table:
    """A KOSTRA table of municipalities: region, the given variables, measures and years from 2015."""
    newest = int(as_of[:4]) - 1
    time = years(FIRST_YEAR, newest if last is None else min(last, newest))
    dimensions = (kostra_regions(regions, table_id), *variables, contents(*measures), time)
    codes = tuple(dimension.code for dimension in dimensions)

    def cells(coordinate: Sequence[str]) -> Cell:
        return figures(coordinate[0], int(coordinate[-1]), dict(zip(codes, coordinate, strict=True)))

    return Table(
        table_id,
        title,
        f"{title} (in Norwegian only)",
        dimensions,
        cells,
        SOURCE,
        utc(as_of),
        notes=(f"{SOURCE}.", GROUP_BREAK),
        paths=KOSTRA_PATH,
        next_update="2027-03-15T07:00:00Z",
    )
