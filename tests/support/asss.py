"""A snapshot whose cells make the printed service profile of Bærum; what is not printed is SYNTHETIC."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import polars as pl
from tests.support.snapshots import made_up_origin

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.table import Code, Dimension, Role, TableSchema
from bvmonitor.frames import LOCAL_FIGURES
from bvmonitor.store.library import Part, write_snapshot

GOLDEN: Final = Path(__file__).parents[1] / "fixtures" / "golden" / "baerum_service_profile_2023.csv"
YEARS: Final = (2021, 2022, 2023)
BAERUM, HIGH, LOW = "Bærum", "Stavanger", "Asker"
# Inhabitants in units of 100 000: the mean of a network of unlike sizes is not the plain one.
SIZES: Final = {
    "Asker": 1,
    "Bergen": 3,
    "Bærum": 1,
    "Drammen": 1,
    "Fredrikstad": 1,
    "Kristiansand": 2,
    "Lillestrøm": 1,
    "Oslo": 7,
    "Sandnes": 1,
    "Stavanger": 2,
    "Tromsø": 1,
    "Trondheim": 2,
}
# By the order of the printed rows: indicator, its numerator's place, its denominator's, and the factor.
_POPULATION: Final = {"0-24": 100_000, "0-17": 60_000, "0-5": 20_000}
ROWS: Final = (
    ("resource_index", None, None, 1),
    ("net_expenditure_per_inhabitant_0_24", "FGK13 AGD2", "0-24", 1000),
    ("children_with_investigation_0_17", "12286", "0-17", 100),
    ("children_with_measures_0_24", "F000-024 0", "0-24", 100),
    ("children_placed_0_24", "F000-024 2", "0-24", 100),
    ("measures_at_home_share_0_24", "F000-024 1", "F000-024 0", 100),
    ("children_with_measures_0_5", "F000-005 0", "0-5", 100),
    ("gross_casework_expenditure_per_child", "244 AGD10", "12870", 1000),
    ("gross_expenditure_per_child_not_placed", "251 AGD10", "F000-022 1", 1000),
    ("gross_expenditure_per_placed_child", "252 AGD10", "F000-022 2", 1000),
    ("children_with_plan_at_year_end", None, None, 1),
    ("investigations_within_three_months", None, None, 1),
    ("sick_leave", None, None, 1),
)
_Cells = dict[tuple[str, int, str], float]  # by place, year and municipality


def printed() -> list[dict[str, str]]:
    """The printed rows."""
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _given() -> tuple[_Cells, _Cells]:
    """The cells, and the figures from own files, of every municipality and year."""
    cells: _Cells = {}
    for name, size in SIZES.items():
        for year in YEARS:
            for place, count in _POPULATION.items():
                cells[place, year, name] = count * size
            for place in ("12870", "F000-022 1", "F000-022 2"):
                cells[place, year, name] = 1000 * size
    local: _Cells = {}
    for (indicator, above, below, factor), row in zip(ROWS, printed(), strict=True):
        for year in YEARS[:-1]:
            _put(cells, local, (indicator, above, below, factor), year, BAERUM, float(row[str(year)]))
        for name, value in _of_members(cells, below, row).items():
            _put(cells, local, (indicator, above, below, factor), YEARS[-1], name, value)
    return cells, local


def _of_members(cells: _Cells, below: str | None, row: dict[str, str]) -> dict[str, float]:
    """The members' figures: the printed ones, and one for all the others that gives the printed mean."""
    high, low, mean = (float(row[f"network_{name}_2023"]) for name in ("high", "low", "mean"))
    known = {HIGH: high, LOW: low, BAERUM: float(row["2023"])}
    weights = {name: 1.0 if below is None else cells[below, YEARS[-1], name] for name in SIZES}
    others = SIZES.keys() - known.keys()
    lacking = mean * sum(weights.values()) - sum(value * weights[name] for name, value in known.items())
    filler = lacking / sum(weights[name] for name in others)
    assert low <= filler <= high, (row, filler)
    return {**known, **dict.fromkeys(others, filler)}


def _put(
    cells: _Cells,
    local: _Cells,
    row: tuple[str, str | None, str | None, int],
    year: int,
    name: str,
    value: float,
) -> None:
    indicator, above, below, factor = row
    if above is None or below is None:
        local[indicator, year, name] = value
    else:
        amount = value * cells[below, year, name] / (1 if factor == 1000 else factor)
        cells[above, year, name] = round(amount / 1000 if factor == 1000 else amount)


def _table(
    table_id: str, dimensions: dict[str, tuple[Role | None, list[str]]], rows: list[tuple[object, ...]]
) -> Part:
    schema = TableSchema(
        table_id,
        f"Made up {table_id}",
        "SYNTHETIC",
        "2024-06-15T07:00:00Z",
        (),
        tuple(
            Dimension(name, name, role, tuple(Code(c, c) for c in codes))
            for name, (role, codes) in dimensions.items()
        ),
    )
    columns = {name: pl.String() for name in dimensions} | {"value": pl.Float64(), "status": pl.String()}
    origin = replace(made_up_origin(table_id), updated="2024-06-15T07:00:00Z")
    return Part(origin, pl.DataFrame([(*row, None) for row in rows], columns, orient="row"), schema)


def write_asss(home: Path, sample: Workspace) -> None:
    """Write the snapshot; regions, their changes and groups are those of the bundled sample."""
    cells, local = _given()
    codes = {
        (name, year): sample.regions.find_municipality(name, year).code
        for name in SIZES
        for year in range(2021, 2025)
    }
    snapshot = sample.snapshot
    frames = {
        "regions": snapshot.regions(),
        "region_map": snapshot.region_map(),
        "membership": snapshot.membership(),
    }
    parts = [Part(made_up_origin(f"klass_{kind}", kind), frame) for kind, frame in frames.items()]  # type: ignore[arg-type]
    parts.append(Part(made_up_origin("own", "local"), _local(local, codes)))
    parts.extend(_tables(cells, codes))
    write_snapshot(home, parts, created="2024-06-20T06:00:00Z", program="bvmonitor test", sample=False)


def _local(local: _Cells, codes: dict[tuple[str, int], str]) -> pl.DataFrame:
    rows = [
        (indicator, codes[name, year], year, value, None, None, None, "own")
        for (indicator, year, name), value in local.items()
    ]
    return pl.DataFrame(rows, LOCAL_FIGURES.columns, orient="row")


def _people(group: str, region: str, year: int, size: int) -> Iterator[tuple[object, ...]]:
    """The ages that an age group has beside the younger ones: all its people are of the youngest of them."""
    first, last, younger = {"0-5": (0, 5, ""), "0-17": (6, 17, "0-5"), "0-24": (18, 24, "0-17")}[group]
    for age in range(first, last + 1):
        people = _POPULATION[group] - _POPULATION.get(younger, 0) if age == first else 0
        yield "Personer1", region, f"{age:03d}", str(year), people * size
    if group == "0-24":
        # Nobody is older: spending per inhabitant is that per 0-24.
        yield "Personer1", region, "105+", str(year), 0


def _tables(cells: _Cells, codes: dict[tuple[str, int], str]) -> list[Part]:
    """The tables that the definitions read, each with the cells that were given."""
    years, geo = [str(year) for year in (*YEARS, 2024)], sorted(set(codes.values()))
    measured: dict[str, list[tuple[object, ...]]] = {
        table: [] for table in ("07459", "12275", "12286", "12362", "12870")
    }
    for (place, year, name), value in cells.items():
        region, (first, _, second) = codes[name, year], place.partition(" ")
        if place in _POPULATION:
            measured["07459"].extend(_people(place, codes[name, year + 1], year + 1, SIZES[name]))
        elif place == "12286":
            measured[place].append(("KOSbvbarnus0000", region, str(year), value))
        elif place == "12870":
            measured[place].append(("KOSbvbarnust0000", region, "F000-022", str(year), value))
        elif first.startswith("F000"):
            measured["12275"].append(("KOSbvbarntiltaka0000", region, first, second, str(year), value))
        else:
            measured["12362"].append(("KOSbelop0000", region, first, second, str(year), value))
    municipality: tuple[Role | None, list[str]] = ("geo", geo)
    time: tuple[Role | None, list[str]] = ("time", years)

    def part(table: str, measure: str, geo_name: str, others: dict[str, list[str]]) -> Part:
        plain: dict[str, tuple[Role | None, list[str]]] = {name: (None, each) for name, each in others.items()}
        dimensions = {"ContentsCode": ("metric", [measure]), geo_name: municipality, **plain, "Tid": time}
        return _table(table, dimensions, measured[table])

    kostra = "KOKkommuneregion0000"
    return [
        part("07459", "Personer1", "Region", {"Alder": [*(f"{age:03d}" for age in range(25)), "105+"]}),
        part("12286", "KOSbvbarnus0000", kostra, {}),
        part("12870", "KOSbvbarnust0000", kostra, {"KOKalder0000": ["F000-022"]}),
        part(
            "12275",
            "KOSbvbarntiltaka0000",
            kostra,
            {"KOKalder0000": ["F000-005", "F000-022", "F000-024"], "KOKbvfunksjon0000": ["0", "1", "2"]},
        ),
        part(
            "12362",
            "KOSbelop0000",
            kostra,
            {"KOKfunksjon0000": ["244", "251", "252", "FGK13"], "KOKart0000": ["AGD10", "AGD2"]},
        ),
    ]
