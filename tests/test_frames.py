import polars as pl
import pytest

from bvmonitor.frames import FrameError, FrameSpec, as_enum, check_sorted_frame

SPEC = FrameSpec("TEST", ("a", "b"), {"a": pl.String(), "b": pl.Int32()})


def test_codes_keep_their_meaning_in_another_enum() -> None:
    codes = pl.Series("x", ["b", "a", None, "b"], dtype=pl.Enum(["b", "a"]))
    wider = pl.Enum(["c", "a", "b"])
    assert as_enum(codes, wider).to_list() == ["b", "a", None, "b"]
    assert as_enum(codes, wider).dtype == wider
    assert as_enum(codes.cast(pl.String), wider).to_list() == ["b", "a", None, "b"]


def test_categories_that_no_row_uses_may_be_missing() -> None:
    codes = pl.Series("x", ["a"], dtype=pl.Enum(["b", "a"]))
    assert as_enum(codes, pl.Enum(["a"])).to_list() == ["a"]


def test_a_code_that_is_no_category_is_an_error_and_never_null() -> None:
    codes = pl.Series("x", ["b", "a"], dtype=pl.Enum(["b", "a"]))
    with pytest.raises(pl.exceptions.InvalidOperationError):
        as_enum(codes, pl.Enum(["a"]))


def test_a_key_that_is_there_twice_is_found_among_sorted_rows() -> None:
    good = pl.DataFrame({"a": ["x", "x", "y"], "b": [1, 2, 2]}, SPEC.columns)
    assert check_sorted_frame(good, SPEC).equals(good)
    bad = pl.DataFrame({"a": ["x", "y", "y"], "b": [1, 2, 2]}, SPEC.columns)
    with pytest.raises(FrameError):
        check_sorted_frame(bad, SPEC)
