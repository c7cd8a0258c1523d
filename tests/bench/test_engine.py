"""The engine on a made-up country: 357 municipalities, 60 indicators, 11 years, groups, counties and country."""

from pathlib import Path

import polars as pl
import pytest
from tests.bench.alternate import smallest_times
from tests.support.indicators import indicator
from tests.support.snapshots import CREATED, made_up_origin
from tests.support.tables import ROLES

from bvmonitor.domain.indicator import Cell
from bvmonitor.domain.table import Code, Dimension, TableSchema
from bvmonitor.engine.values import indicator_values
from bvmonitor.frames import LOCAL_FIGURES, MEMBERSHIP, REGION_MAP, Table
from bvmonitor.store.library import Part, write_snapshot

pytestmark = pytest.mark.bench

YEARS = range(2015, 2026)
INDICATORS = 60
LIMIT_IN_MEMORY_S = 0.25
LIMIT_FROM_PARQUET_S = 0.4
LIMIT_OF_TEN_TIMES = 15

WANTED = tuple(
    indicator(
        f"i{n}",
        numerator=(Cell("1", f"M{3 * n}"),),
        denominator=(Cell("1", f"M{3 * n + 1}", period_shift=n % 2),),
        published=Cell("1", f"M{3 * n + 2}"),
    )
    for n in range(INDICATORS)
)


def made_up_part(regions: list[str]) -> Part:
    """SYNTHETIC: one table with a numerator, a denominator and a published cell each; one cell in 50 is hidden."""
    codes = {
        "ContentsCode": [f"M{n}" for n in range(3 * INDICATORS)],
        "KOKkommuneregion0000": regions,
        "Tid": [str(year) for year in (*YEARS, YEARS[-1] + 1)],
    }
    schema = TableSchema(
        "1",
        "SYNTHETIC",
        None,
        None,
        (),
        tuple(
            Dimension(name, name, ROLES[name], tuple(Code(code, code) for code in values))
            for name, values in codes.items()
        ),
    )
    frame = pl.DataFrame({"ContentsCode": codes["ContentsCode"]}, {"ContentsCode": pl.Enum(codes["ContentsCode"])})
    for name in ("KOKkommuneregion0000", "Tid"):
        dtype = pl.String if name.startswith("KOK") else pl.Enum(codes[name])
        frame = frame.join(pl.DataFrame({name: codes[name]}, {name: dtype}), how="cross")
    place = pl.int_range(pl.len())
    value = pl.when(place % 50 != 0).then((place * 7919 % 997).cast(pl.Float64) + 1)
    frame = frame.with_columns(value=value).with_columns(
        status=pl.when(pl.col("value").is_null()).then(pl.lit(":"))
    )
    return Part(made_up_origin("1"), frame, schema)


def made_up_members(regions: list[str]) -> pl.DataFrame:
    rows: list[tuple[str, str, str, int, int | None]] = []
    for n, code in enumerate(regions):
        rows += [
            (f"EKG{n % 16 + 1:02d}", "2016", code, 2016, 2019),
            (f"EKG{n % 17 + 1:02d}", "2020", code, 2020, None),
            (f"EKA{n % 15 + 10}", "", code, 1838, None),
            ("EAK", "", code, 1838, None),
        ]
    return pl.DataFrame(rows, MEMBERSHIP.columns, orient="row")


def run(table: Table, regions: list[str], members: pl.DataFrame) -> pl.DataFrame:
    return indicator_values(
        WANTED,
        {"1": table},
        membership=members,
        region_map=REGION_MAP.empty(),
        local_figures=LOCAL_FIGURES.empty(),
        periods=YEARS,
        regions={*regions, *members["set_id"]},
    )


def table_in_memory(part: Part) -> Table:
    assert part.schema is not None
    return Table(part.schema, part.frame.lazy(), "1")


def test_the_engine_is_fast_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    regions = [f"{n:04d}" for n in range(301, 658)]
    part, members = made_up_part(regions), made_up_members(regions)
    in_memory = table_in_memory(part)
    on_disk = write_snapshot(tmp_path, [part], created=CREATED, program="bench", sample=False).table("1")
    many = [f"{n:04d}" for n in range(301, 3871)]
    ten_times, many_members = table_in_memory(made_up_part(many)), made_up_members(many)
    seconds = smallest_times(
        {
            "in memory": lambda: run(in_memory, regions, members),
            "from Parquet": lambda: run(on_disk, regions, members),
            "ten times the municipalities": lambda: run(ten_times, many, many_members),
        }
    )
    growth = seconds["ten times the municipalities"] / seconds["in memory"]
    with capsys.disabled():
        print(f"\nengine, {len(regions)} x {INDICATORS} x {len(YEARS)}, smallest of 9:")
        for name, taken in seconds.items():
            print(f"  {name}: {taken:.3f} s")
        print(f"  ten times the work takes {growth:.1f} times the time (at most {LIMIT_OF_TEN_TIMES})")
    assert seconds["in memory"] <= LIMIT_IN_MEMORY_S
    assert seconds["from Parquet"] <= LIMIT_FROM_PARQUET_S
    assert growth <= LIMIT_OF_TEN_TIMES
