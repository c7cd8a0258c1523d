"""The sample's tables: figures that SSB has printed, laid out as its tables are."""

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from bvmonitor.domain.region import COUNTIES, Region
from bvmonitor.domain.region_index import RegionIndex
from bvmonitor.domain.table import Code, Dimension, TableSchema
from bvmonitor.frames import STATUS, VALUE
from bvmonitor.sources.jsonstat import Cube

SSB: Final = "Statistisk sentralbyrå"
OWN: Final = "bvm_"  # begins the code of a measure whose code at SSB is not known

METRIC: Final = "ContentsCode"
TIME: Final = "Tid"
REGION: Final = "KOKkommuneregion0000"
POPULATION: Final = "07459"

_MARCH: Final = "-03-"  # the month of SSB's provisional publication


@dataclass(frozen=True, slots=True)
class Layout:
    """A table as SSB lays it out, as far as the sample fills it.

    Attributes:
        table_id: The table's number.
        label: Its title.
        region: Id of its region dimension.
        fixed: Its dimensions beside region, measure and year.
        measures: Its measures, in order.
        note: What a reader must know of how the sample filled it.
    """

    table_id: str
    label: str
    region: str
    fixed: tuple[Dimension, ...]
    measures: tuple[Code, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Printed:
    """One figure as it was printed.

    Attributes:
        key: The codes of region, the fixed dimensions, measure and year, in that order.
        label: The region's name.
        value: The figure, or None.
        status: The mark in its place, or None.
        published: When it was printed; ISO 8601, or empty where that is not known.
    """

    key: tuple[str, ...]
    label: str
    value: float | None
    status: str | None
    published: str


_AGE_0_22: Final = Dimension("KOKalder0000", "alder", None, (Code("F000-022", "0-22 år"),))
_ALL_FUNCTIONS: Final = Dimension("KOKbvfunksjon0000", "funksjon", None, (Code("0", "Tiltak i alt"),))
_BANDS: Final = Dimension(
    "Alder",
    "alder",
    None,
    (
        Code("000-017", "0-17 år"),
        Code("018-022", "18-22 år"),
        Code("023-024", "23-24 år"),
        Code("025-105+", "25 år eller eldre"),
    ),
)

_PAGES: Final = "Skrevet av fra SSBs KOSTRA-sider for 12 kommuner; tabellen er ikke hel, og innpakningen er vår."
_YEARBOOK: Final = " Antall i 2015 er fra SSBs Barn og unge, der «..» kan skjule et lite tall."
_OWN_CODES: Final = f" Målekoder som begynner med «{OWN}» er våre."

LAYOUTS: Final = (
    Layout(
        "12275",
        "Barn med tiltak i løpet av året og per 31. desember",
        REGION,
        (_AGE_0_22, _ALL_FUNCTIONS),
        (
            Code("KOSbvbarntiltaka0000", "Barn med tiltak i løpet av året (antall)", "antall", 0),
            Code(
                "KOSbvbarntiltaka0001",
                "Barn med barnevernstiltak ift. innbyggarar 0-22 år (prosent)",
                "prosent",
                1,
            ),
            Code(f"{OWN}tiltak_3112", "Barn med tiltak per 31. desember (antall)", "antall", 0),
            Code(
                f"{OWN}tiltak_3112_per_1000",
                "Barn med tiltak per 31. desember per 1000 innbyggere 0-22 år",
                "per 1000",
                1,
            ),
        ),
        _PAGES + _YEARBOOK + _OWN_CODES,
    ),
    Layout(
        "12279",
        "Nøkkeltal utgifter barnevern",
        REGION,
        (),
        (
            Code(
                f"{OWN}ndu_innb_0_22",
                "Netto driftsutgifter til barnevernstenesta per innbyggar 0-22 år (kr)",
                "kr",
                0,
            ),
            Code(
                f"{OWN}bdu244_barn",
                "Brutto driftsutgifter (funksjon 244) per barn med undersøking eller tiltak (kr)",
                "kr",
                0,
            ),
            Code(
                "KOSbdu251bvbarnt0000",
                "Brutto driftsutgifter per barn som ikkje er plassert av barnevernet (funksjon 251) (kr)",
                "kr",
                0,
            ),
            Code(
                "KOSbdu252bvbarnt0000",
                "Brutto driftsutgifter per barn som er plassert av barnevernet (funksjon 252) (kr)",
                "kr",
                0,
            ),
        ),
        _PAGES + _OWN_CODES,
    ),
    Layout(
        "12286",
        "Barn med undersøking og prosentdelen barn med undersøking frå barnevernet",
        REGION,
        (),
        (
            Code(
                "KOSbvbarnuspinnb0000",
                "Prosentdelen barn med undersøking ift. innbyggarar 0-17 år (prosent)",
                "prosent",
                1,
            ),
        ),
        _PAGES,
    ),
    Layout(
        "12305",
        "Stillingar i barnevernstenesta etter fagutdanning og funksjon",
        REGION,
        (),
        (
            Code(f"{OWN}arsverk_i_alt", "Årsverk i barnevernet i alt (antall)", "årsverk", 1),
            Code(f"{OWN}arsverk_per_1000_0_17", "Årsverk per 1000 innbyggere 0-17 år", "per 1000", 1),
            Code(f"{OWN}arsverk_per_1000_0_22", "Årsverk per 1000 innbyggere 0-22 år", "per 1000", 1),
        ),
        "Skrevet av fra SSBs Barn og unge for 32 kommuner; tabellen er ikke hel, og innpakningen er vår."
        + _OWN_CODES,
    ),
    Layout(
        "12615",
        "Barn med melding og prosentdelen barn med melding i barnevernet",
        REGION,
        (),
        (Code("KOSbvbarnmelding0001", "Barn med melding ift. innbyggarar 0-17 år (prosent)", "prosent", 1),),
        _PAGES,
    ),
    Layout(
        POPULATION,
        "Alders- og kjønnsfordeling i kommuner, fylker og hele landets befolkning",
        "Region",
        (_BANDS,),
        (Code("Personer1", "Personer", "personer", 0),),
        "I aldersgrupper som er våre. Fra 2022 er tallene gjengitt etter FHIs csdata (MIT), på årets "
        "kommunenummer; Ålesund mangler i 2022 og 2023, og 0706, 0719 og 0720 har bare 0-17 år i 2016.",
    ),
)

_YEARBOOK_MEASURES: Final = {
    "tiltak_aaret_i_alt": "KOSbvbarntiltaka0000",
    "tiltak_per3112_i_alt": f"{OWN}tiltak_3112",
    "tiltak_per3112_per_1000_0_22": f"{OWN}tiltak_3112_per_1000",
    "arsverk_i_alt": f"{OWN}arsverk_i_alt",
    "arsverk_per_1000_0_17": f"{OWN}arsverk_per_1000_0_17",
    "arsverk_per_1000_0_22": f"{OWN}arsverk_per_1000_0_22",
}
_NO_DATE: Final = ""  # where the source gives none: older than any that does


def read_printed(figures: Path, regions: RegionIndex) -> dict[str, list[Printed]]:
    """Every figure of the sample by table; where one was printed several times, the newest.

    Args:
        figures: The folder of CSV files, laid out as its README says.
        regions: To find the codes that counties had, and the numbers that municipalities had.
    """
    printed: dict[str, list[Printed]] = {}
    for table_id, figure in (*_key_figures(figures / "ssb", regions), *_yearbook(figures / "ssb")):
        printed.setdefault(table_id, []).append(figure)
    printed[POPULATION] = list(_population(figures / "population", regions))
    return {table_id: _newest(rows) for table_id, rows in printed.items()}


def cube_of(layout: Layout, printed: Sequence[Printed]) -> Cube:
    """A table of printed figures."""
    regions = {figure.key[0]: figure.label for figure in printed}
    years = sorted({figure.key[-1] for figure in printed})
    schema = TableSchema(
        layout.table_id,
        layout.label,
        SSB,
        max(figure.published for figure in printed) or None,
        (layout.note,),
        (
            Dimension(
                layout.region, "region", "geo", tuple(Code(code, regions[code]) for code in sorted(regions))
            ),
            *layout.fixed,
            Dimension(METRIC, "statistikkvariabel", "metric", layout.measures),
            Dimension(TIME, "år", "time", tuple(Code(year, year) for year in years)),
        ),
    )
    columns = {d.id: pl.Enum([code.code for code in d.codes]) for d in schema.dimensions}
    rows = [(*figure.key, figure.value, figure.status) for figure in printed]
    frame = pl.DataFrame(rows, {**columns, VALUE: pl.Float64(), STATUS: pl.String()}, orient="row")
    return Cube(schema, frame)


def provisional_only(printed: Iterable[Printed]) -> tuple[str, ...]:
    """The regions and years of which the sample has the provisional figures only, as `Time 2019`."""
    found = {
        (figure.label, figure.key[-1])
        for figure in printed
        if _MARCH in figure.published
        and int(figure.published[:4]) == int(figure.key[-1]) + 1
        and figure.value is not None
    }
    return tuple(f"{label} {year}" for label, year in sorted(found))


def _key_figures(folder: Path, regions: RegionIndex) -> Iterator[tuple[str, Printed]]:
    places = {
        code.label: (layout.table_id, (*(d.codes[0].code for d in layout.fixed), code.code))
        for layout in LAYOUTS
        for code in layout.measures
    }
    rows = _rows(folder / "key_figures.csv")
    counties = _county_codes(rows, regions)
    for row in rows:
        table_id, middle = places[row["measure"]]
        region = row["region_code"] or counties[row["region_name"], row["published"]]
        key = (region, *middle, row["year"])
        yield table_id, Printed(key, row["region_name"], *_value(row), row["published"])


def _county_codes(rows: Sequence[Mapping[str, str]], regions: RegionIndex) -> Mapping[tuple[str, str], str]:
    """The code that a county had in the last year of each publication, which names counties only."""
    last: dict[tuple[str, str], int] = {}
    for row in rows:
        if not row["region_code"]:
            key = (row["region_name"], row["published"])
            last[key] = max(last.get(key, 0), int(row["year"]))
    found: dict[tuple[str, str], str] = {}
    for (name, published), year in last.items():
        # SSB's pages part the official forms by a blank only: "Troms Romsa".
        county = next(
            region
            for region in regions.history.in_year(year, COUNTIES)
            if region.name.replace(" - ", " ").startswith(name) or name.startswith(region.name.replace(" - ", " "))
        )
        found[name, published] = county.code
    return found


def _yearbook(folder: Path) -> Iterator[tuple[str, Printed]]:
    places = {
        code.code: (layout.table_id, tuple(d.codes[0].code for d in layout.fixed))
        for layout in LAYOUTS
        for code in layout.measures
    }
    for row in _rows(folder / "yearbook_2015.csv"):
        measure = _YEARBOOK_MEASURES.get(row["variable"])
        if measure is not None:
            table_id, fixed = places[measure]
            key = (row["region_code"], *fixed, measure, row["year"])
            yield table_id, Printed(key, row["region_name"], *_value(row), _NO_DATE)


def _population(folder: Path, regions: RegionIndex) -> Iterator[Printed]:
    for row in _rows(folder / "codes_of_the_time_2014_2021.csv"):
        yield from _by_band(regions.find(row["code"], int(row["year"])), row)
    for row in _rows(folder / "vestfold_2016.csv"):
        yield _people(regions.find(row["code"], int(row["year"])), "000-017", row["year"], int(row["age_0_17"]))
    for row in _rows(folder / "borders_of_2024_2022_2026.csv"):
        yield from _by_band(_at_the_time(regions, row["code"], int(row["year"])), row)


def _at_the_time(regions: RegionIndex, code: str, year: int) -> Region:
    """A municipality of 2024 as it was numbered in a year; the file has those only whose borders were the same."""
    history = regions.history
    related = history.reached(history.of(regions.find(code, 2024)), renumbered_only=True)
    return next(found for existence in related if (found := existence.at(year)) is not None)


def _by_band(region: Region, row: Mapping[str, str]) -> Iterator[Printed]:
    """The people of each band, from the people below each age."""
    below = [int(row[column]) for column in ("age_0_17", "age_0_22", "age_0_24", "all_ages")]
    for band, people, younger in zip(_BANDS.codes, below, [0, *below], strict=False):
        yield _people(region, band.code, row["year"], people - younger)


def _people(region: Region, band: str, year: str, count: int) -> Printed:
    return Printed((region.code, band, "Personer1", year), region.name, float(count), None, _NO_DATE)


def _value(row: Mapping[str, str]) -> tuple[float | None, str | None]:
    return (float(row["value"]) if row["value"] else None), (row["status"] or None)


def _newest(printed: Collection[Printed]) -> list[Printed]:
    by_key = {figure.key: figure for figure in sorted(printed, key=lambda figure: figure.published)}
    return [by_key[key] for key in sorted(by_key)]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
