"""A snapshot of a few made-up municipalities and their county, in which counts and shares are what a test says."""

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Final

import polars as pl
from tests.support.snapshots import CREATED, made_up_origin

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.table import Code, Dimension, TableSchema
from bvmonitor.frames import MEMBERSHIP, REGION_MAP, REGIONS
from bvmonitor.store.library import Part, write_snapshot

MEASURES: Final = "KOSbvbarntiltaka0000"
SHARE: Final = "KOSbvbarntiltaka0001"
YEARS: Final = ("2019", "2020")
COUNTY: Final = "EKA11"
GROUP: Final = "EKG07"
NAMES: Final = {
    "1120": "Klepp",
    "1121": "Time",
    "1119": "Hå",
    "1122": "Gjesdal",
    "1124": "Sola",
    "1127": "Randaberg",
    "1101": "Eigersund",
    "1102": "Sandnes",
    "1106": "Haugesund",
    "1111": "Sokndal",
    "1112": "Lund",
    "1114": "Bjerkreim",
    "1130": "Strand",
    "1133": "Hjelmeland",
    COUNTY: "Rogaland",
    GROUP: "Gruppe 7",
}
Cells = Mapping[tuple[str, str, str], float | str]  # municipality, function, year: count or mark


def dimension(name: str, role: str | None, codes: Mapping[str, Code]) -> Dimension:
    return Dimension(name, name, role, tuple(codes.values()))  # type: ignore[arg-type]  # a role, as they are named


def table(table_id: str, dimensions: tuple[Dimension, ...], rows: list[tuple[object, ...]]) -> Part:
    schema = TableSchema(table_id, f"Made up {table_id}", "SYNTHETIC", "2021-06-15T06:00:00Z", (), dimensions)
    columns = {each.id: pl.String() for each in dimensions} | {"value": pl.Float64(), "status": pl.String()}
    return Part(made_up_origin(table_id), pl.DataFrame(rows, columns, orient="row"), schema)


def written(
    home: Path,
    cells: Cells,
    shares: Mapping[tuple[str, str], float] | None = None,
    children: Mapping[str, int] | None = None,
    *,
    with_group: bool = False,
    with_country: bool = False,
) -> Workspace:
    """A snapshot of the municipalities that cells are of, and of the county that they are.

    Args:
        home: Where it is written.
        cells: Children with measures, 0-17.
        shares: SSB's shares of all children, by region and year.
        children: How many there are in each municipality; 1000 when it does not say.
        with_group: Whether they are a KOSTRA group in 2019 too.
        with_country: Whether they are all municipalities of the country.
    """
    own = [code for code in NAMES if code not in {COUNTY, GROUP} and any(region == code for region, _, _ in cells)]
    geo = {code: Code(code, NAMES[code]) for code in (*own, COUNTY, GROUP)}
    time = {year: Code(year, year) for year in (*YEARS, "2021")}
    counts = [
        (region, "F000-017", function, MEASURES, year, None, count)
        if isinstance(count, str)
        else (region, "F000-017", function, MEASURES, year, count, None)
        for (region, function, year), count in cells.items()
    ]
    printed = [
        (region, "F000-017", "0", SHARE, year, value, None) for (region, year), value in (shares or {}).items()
    ]
    welfare = table(
        "12275",
        (
            dimension("KOKkommuneregion0000", "geo", geo),
            dimension("KOKalder0000", None, {"F000-017": Code("F000-017", "0-17")}),
            dimension("KOKbvfunksjon0000", None, {code: Code(code, code) for code in "012"}),
            dimension(
                "ContentsCode",
                "metric",
                {
                    MEASURES: Code(MEASURES, "Barn", "antall", 0),
                    SHARE: Code(SHARE, "Andel", "prosent", 1),
                },
            ),
            dimension("Tid", "time", time),
        ),
        [*counts, *printed],
    )
    ages = [f"{age:03}" for age in range(18)]
    people = table(
        "07459",
        (
            dimension("Region", "geo", geo),
            dimension("Alder", None, {age: Code(age, age) for age in ages}),
            dimension("ContentsCode", "metric", {"Personer1": Code("Personer1", "Personer", "personer", 0)}),
            dimension("Tid", "time", time),
        ),
        [
            (region, age, "Personer1", year, aged(age, (children or {}).get(region, 1000)), None)
            for region, age, year in product(own, ages, time)
        ],
    )
    places = [
        *((code, NAMES[code], "municipality", 1838, None, COUNTY) for code in own),
        (COUNTY, NAMES[COUNTY], "county", 1838, None, None),
    ]
    inside: list[tuple[object, ...]] = [(COUNTY, "", code, 1838, None) for code in own]
    inside += [(GROUP, "2019", code, 2019, 2020) for code in own if with_group]
    inside += [("EAK", "", code, 1838, None) for code in own if with_country]
    parts = [
        welfare,
        people,
        Part(made_up_origin("klass_131", "regions"), pl.DataFrame(places, REGIONS.columns, orient="row")),
        Part(made_up_origin("changes", "region_map"), pl.DataFrame([], REGION_MAP.columns, orient="row")),
        Part(made_up_origin("members", "membership"), pl.DataFrame(inside, MEMBERSHIP.columns, orient="row")),
    ]
    write_snapshot(home, parts, created=CREATED, program="bvmonitor test", sample=False)
    return Workspace(home)


def aged(age: str, children: int) -> float:
    """How many of a municipality's children are of an age: as many of each, and what is left newborn."""
    each, left = divmod(children, 18)
    return float(each + left if age == "000" else each)
