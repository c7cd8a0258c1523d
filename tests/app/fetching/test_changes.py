import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.app.fetching.changes import Changes, changes_between

Cells = dict[str, tuple[float | None, str | None]]


def table(cells: Cells) -> pl.LazyFrame:
    rows = [(code, value, status) for code, (value, status) in cells.items()]
    return pl.LazyFrame(rows, {"Region": pl.String(), "value": pl.Float64(), "status": pl.String()}, orient="row")


def test_values_and_marks_that_differ_are_revisions() -> None:
    before: Cells = {"a": (1.0, None), "b": (None, ".."), "c": (3.0, None), "d": (4.0, None)}
    after: Cells = {"a": (1.0, None), "b": (2.0, None), "c": (3.0, "*"), "e": (5.0, None)}
    changes = changes_between(table(before), table(after))
    assert changes == Changes(revised=2, added=1, removed=1)
    assert changes


def test_the_same_cells_in_another_order_are_no_change() -> None:
    cells: Cells = {"a": (1.0, None), "b": (None, ".")}
    assert not changes_between(table(cells), table(dict(reversed(cells.items()))))


def test_tables_with_other_dimensions_have_no_cell_in_common() -> None:
    other = table({"a": (1.0, None)}).with_columns(Alder=pl.lit("x"))
    assert changes_between(table({"a": (1.0, None), "b": (2.0, None)}), other) == Changes(0, 1, 2)


marks = st.one_of(
    st.tuples(st.integers(0, 2).map(float), st.none()), st.tuples(st.none(), st.sampled_from([".", ":"]))
)


@given(st.dictionaries(st.sampled_from("abcdef"), marks), st.dictionaries(st.sampled_from("abcdef"), marks))
def test_counts_are_those_of_a_plain_comparison(before: Cells, after: Cells) -> None:
    both = before.keys() & after.keys()
    plain = Changes(
        sum(before[code] != after[code] for code in both),
        len(after.keys() - before.keys()),
        len(before.keys() - after.keys()),
    )
    assert changes_between(table(before), table(after)) == plain
