from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from tests.support.snapshots import made_up_regions, made_up_table

from bvmonitor.domain.table import Dimension, TableSchema
from bvmonitor.frames import REGIONS, FrameError
from bvmonitor.store.library import Part
from bvmonitor.store.parquet import encode, read_schema

GEO = "KOKkommuneregion0000"


def encoded(part: Part) -> bytes:
    return encode(part.origin.kind, part.frame, part.schema)


def schema_of(part: Part) -> TableSchema:
    assert part.schema is not None
    return part.schema


def test_a_table_comes_back_with_its_cells_codes_and_shape(tmp_path: Path) -> None:
    part = made_up_table(regions=4, measures=3, years=2)
    path = tmp_path / "t.parquet"
    path.write_bytes(encoded(part))
    back = pl.read_parquet(path)
    assert read_schema(path) == part.schema
    keys = ["ContentsCode", GEO, "Tid"]
    assert (
        back.cast(dict.fromkeys(keys, pl.String))
        .select(part.frame.columns)
        .sort(keys)
        .equals(part.frame.sort(keys))
    )


def test_region_is_text_and_the_other_dimensions_keep_the_order_of_the_table(tmp_path: Path) -> None:
    part = made_up_table(measures=2)
    schema = schema_of(part)
    metric = schema.dimensions[0]
    reversed_metric = Dimension(metric.id, metric.label, metric.role, metric.codes[::-1])
    path = tmp_path / "t.parquet"
    path.write_bytes(
        encode("table", part.frame, replace(schema, dimensions=(reversed_metric, *schema.dimensions[1:])))
    )
    assert dict(pl.read_parquet(path).schema) == {
        GEO: pl.String(),
        "ContentsCode": pl.Enum(["M1", "M0"]),
        "Tid": pl.Enum(["2015", "2016"]),
        "value": pl.Float64(),
        "status": pl.String(),
    }


def test_same_figures_give_same_bytes_whatever_the_order_and_dtype_of_the_codes() -> None:
    part = made_up_table(regions=20)
    shuffled = part.frame.sample(fraction=1, shuffle=True, seed=3).select(reversed(part.frame.columns))
    as_enum = shuffled.with_columns(pl.col("Tid").cast(pl.Enum(["2016", "2015"])))
    assert encoded(part) == encoded(replace(part, frame=shuffled)) == encoded(replace(part, frame=as_enum))


def test_a_region_is_found_without_reading_the_rest(tmp_path: Path) -> None:
    part = made_up_table(regions=400, measures=40, years=10)
    content = bytearray(encoded(part))
    middle = slice(len(content) // 3, len(content) * 2 // 3)
    content[middle] = bytes(len(content[middle]))
    path = tmp_path / "t.parquet"
    path.write_bytes(content)
    first = pl.scan_parquet(path).filter(pl.col(GEO).is_in(["0301"])).collect()
    assert first.height == 400
    with pytest.raises(pl.exceptions.ComputeError):
        pl.scan_parquet(path).filter(pl.col(GEO).is_in(["0500"])).collect()


def test_a_table_without_regions_can_be_kept(tmp_path: Path) -> None:
    part = made_up_table(regions=1)
    schema = schema_of(part)
    without = replace(schema, dimensions=tuple(d for d in schema.dimensions if d.id != GEO))
    path = tmp_path / "t.parquet"
    path.write_bytes(encode("table", part.frame.drop(GEO), without))
    assert pl.read_parquet(path).height == 4


@pytest.mark.parametrize(
    "broken",
    [
        lambda frame: frame.drop("status"),
        lambda frame: frame.with_columns(extra=1),
        lambda frame: pl.concat([frame, frame]),
        lambda frame: frame.with_columns(value=pl.lit(float("nan"))),
        lambda frame: frame.with_columns(status=pl.lit(None, pl.String)),
        lambda frame: frame.with_columns(pl.col("value").cast(pl.Float32)),
    ],
    ids=["column gone", "column too many", "cell twice", "NaN", "no value and no mark", "another number"],
)
def test_a_frame_that_breaks_its_contract_is_not_written(broken: object) -> None:
    part = made_up_table()
    assert callable(broken)
    with pytest.raises(FrameError):
        encoded(replace(part, frame=broken(part.frame)))


def test_a_remark_beside_a_value_is_kept(tmp_path: Path) -> None:
    part = made_up_table()
    path = tmp_path / "t.parquet"
    path.write_bytes(encoded(replace(part, frame=part.frame.with_columns(status=pl.lit(":")))))
    assert pl.read_parquet(path)["status"].to_list() == [":"] * part.frame.height


def test_a_table_needs_its_shape() -> None:
    with pytest.raises(FrameError):
        encode("table", made_up_table().frame, None)


def test_regions_are_sorted_by_their_key() -> None:
    part = made_up_regions()
    assert encoded(part) == encoded(replace(part, frame=part.frame.reverse()))
    with pytest.raises(FrameError):
        encode("regions", REGIONS.empty().drop("name"), None)
