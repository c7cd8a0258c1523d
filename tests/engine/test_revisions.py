import polars as pl

from bvmonitor.engine.revisions import values_that_differ

COLUMNS = ["indicator_id", "column_id", "period", "value", "status"]
Row = tuple[str, str, int, float | None, str | None]


def values(*rows: Row) -> pl.DataFrame:
    return pl.DataFrame([dict(zip(COLUMNS, row, strict=True)) for row in rows], infer_schema_length=None)


OLD = values(
    ("a", "1101", 2019, 1.0, None),
    ("a", "1102", 2019, None, "."),
    ("a", "1103", 2019, None, ":"),
    ("a", "1104", 2019, None, "not_covered"),
)


def differing(new: pl.DataFrame) -> set[str]:
    return set(values_that_differ(OLD, new)["column_id"])


def test_a_new_municipality_has_no_news_in_the_years_before_it() -> None:
    new = values(
        ("a", "1101", 2019, 1.0, None),
        ("a", "1103", 2019, None, ":"),
        ("a", "1104", 2019, None, "."),
        ("a", "1508", 2019, None, "."),
    )
    assert differing(new) == set()


def test_a_mark_that_took_the_place_of_a_figure_or_of_another_is_news() -> None:
    new = values(
        ("a", "1101", 2019, None, "."),
        ("a", "1102", 2019, 2.0, None),
        ("a", "1103", 2019, None, "."),
        ("a", "1104", 2019, None, ":"),
    )
    assert differing(new) == {"1101", "1102", "1103", "1104"}
