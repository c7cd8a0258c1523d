from collections.abc import Collection

import polars as pl

from bvmonitor.app.basis.shared import SharedFrames


def frame(codes: Collection[str]) -> pl.DataFrame:
    return pl.DataFrame({"column_id": sorted(codes)}, {"column_id": pl.String})


def test_of_no_regions_there_are_no_rows_also_when_nothing_has_been_kept() -> None:
    # A KOSTRA group of one municipality has nobody left beside it.
    shared = SharedFrames(frozenset(("0301", "1120")))
    assert shared.of("key", (), frame).is_empty()
    assert shared.of("key", ("1120",), frame)["column_id"].to_list() == ["1120"]
