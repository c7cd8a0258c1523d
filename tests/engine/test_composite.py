"""Scores and totals against plain Python, and what must hold of every scale."""

from collections.abc import Mapping, Sequence
from itertools import product

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.reference_composite import steps, sums
from tests.support.indicators import same

from bvmonitor.domain.composite import NO_MEAN, TOO_FEW, TOTAL, Composite, CompositePart, Scale
from bvmonitor.engine.composite import Scored, score_composite
from bvmonitor.frames import INDICATOR_VALUES, POOLS

MEMBERS = tuple("abcdefgh")
YEARS = (2019, 2020)
NAMES = ("one", "two", "three")
CATEGORIES = {"one": "quality", "two": "quality", "three": "priority"}


def composite_of(parts: Mapping[str, tuple[float, str]], **rules: object) -> Composite:
    """A composite of some indicators, with weight and direction."""
    made: dict[str, object] = {
        "mean": "weighted",
        "trim": 0.05,
        "min_indicators": 0.6,
        "min_weight": 0.0,
        "min_municipalities": 2,
    }
    made |= rules
    return Composite(
        id="test",
        version=1,
        title=same("Test"),
        parts=tuple(
            CompositePart(name, weight, direction, False, CATEGORIES.get(name, "quality"))  # type: ignore[arg-type] # noqa: FBT003
            for name, (weight, direction) in parts.items()
        ),
        scale=Scale(),
        notes=(),
        file="test.yaml",
        **made,  # type: ignore[arg-type]  # names and values are a test's own
    )


def values_frame(figures: Mapping[tuple[str, str, int], float | None]) -> pl.DataFrame:
    """INDICATOR_VALUES with these shown values; None is hidden."""
    rows: list[dict[str, object]] = [
        {
            "indicator_id": name,
            "column_id": column,
            "period": year,
            "value": value,
            "status": ":" if value is None else None,
            "origin_ids": [],
        }
        for (name, column, year), value in figures.items()
    ]
    return pl.DataFrame(rows, INDICATOR_VALUES.columns)


def municipalities_frame(codes: Sequence[str], years: Sequence[int]) -> pl.DataFrame:
    return pl.DataFrame([("EAK", year, code) for year, code in product(years, codes)], POOLS.columns, orient="row")


def scores_of(found: Scored) -> dict[tuple[str, str, int], float | None]:
    return {(r["indicator_id"], r["column_id"], r["period"]): r["score"] for r in found.scores.rows(named=True)}


# Few distinct values, so that ends, mean and figures meet; and one pair that only binary noise tells apart.
numbers = st.sampled_from([-5.0, 0.0, 0.1 + 0.2, 0.3, 1.0, 2.5, 7.0, 1e6]) | st.floats(-1e6, 1e6).map(
    lambda value: round(value, 4)
)
keys = list(product(NAMES, (*MEMBERS, "EAK", "EKG07@2020"), YEARS))
figure_sets = st.dictionaries(st.sampled_from(keys), st.none() | numbers, min_size=1, max_size=len(keys))
full_sets = st.fixed_dictionaries(dict.fromkeys(keys, numbers))
composites = st.builds(
    lambda weights, directions, rules: composite_of(
        {name: (w, d) for name, w, d in zip(NAMES, weights, directions, strict=True)}, **rules
    ),
    st.tuples(*[st.sampled_from([0.5, 1.0, 3.0])] * 3),
    st.tuples(*[st.sampled_from(["higher_is_better", "lower_is_better"])] * 3),
    st.fixed_dictionaries(
        {
            "mean": st.sampled_from(["weighted", "unweighted"]),
            "trim": st.sampled_from([0.0, 0.05, 0.25]),
            "min_indicators": st.sampled_from([0.0, 0.6, 1.0]),
            "min_weight": st.sampled_from([0.0, 0.5]),
            "min_municipalities": st.sampled_from([2, 5]),
        }
    ),
)


@settings(max_examples=150)
@given(figure_sets | full_sets, composites)
def test_scores_and_totals_agree_with_plain_python(
    figures: dict[tuple[str, str, int], float | None], composite: Composite
) -> None:
    members = {year: list(MEMBERS) for year in YEARS}
    found = score_composite(values_frame(figures), composite, municipalities_frame(MEMBERS, YEARS))
    expected = steps(composite, figures, members)
    rows = {(r["indicator_id"], r["column_id"], r["period"]): r for r in found.scores.rows(named=True)}
    assert rows.keys() == expected.keys()
    for key, step in expected.items():
        row = rows[key]
        for name in ("low", "mean", "high", "score"):
            wanted = getattr(step, name)
            assert row[name] == (None if wanted is None else pytest.approx(wanted, rel=1e-9, abs=1e-6)), (
                key,
                name,
            )
        assert row["n"] == step.n
        assert (row["reason"] is None) == (row["score"] is not None)
    totals = {(r["part"], r["column_id"], r["period"]): r for r in found.totals.rows(named=True)}
    wanted_totals = sums(composite, expected, members)
    assert totals.keys() == wanted_totals.keys()
    for key, total in wanted_totals.items():
        row = totals[key]
        assert row["score"] == (None if total.score is None else pytest.approx(total.score, abs=1e-6)), key
        assert (row["n_used"], row["weight_used"]) == (total.n_used, pytest.approx(total.weight_used))
        assert (row["rank"] is None) == (total.rank is None)


@settings(max_examples=100)
@given(full_sets, composites)
def test_a_better_figure_never_scores_lower_and_every_score_is_on_the_scale(
    figures: dict[tuple[str, str, int], float | None], composite: Composite
) -> None:
    scores = scores_of(score_composite(values_frame(figures), composite, municipalities_frame(MEMBERS, YEARS)))
    for part, year in product(composite.parts, YEARS):
        sign = -1 if part.direction == "lower_is_better" else 1
        pairs = sorted(
            (sign * (figures[part.indicator_id, code, year] or 0), scores[part.indicator_id, code, year])
            for code in (*MEMBERS, "EAK", "EKG07@2020")
            if scores[part.indicator_id, code, year] is not None
        )
        values = [score for _, score in pairs if score is not None]
        assert values == sorted(values)
        assert all(1 <= score <= 6 for score in values)
        if composite.mean == "weighted" and values:
            assert scores[part.indicator_id, "EAK", year] == 3.5


@settings(max_examples=60)
@given(full_sets, composites)
def test_the_order_of_rows_changes_nothing(
    figures: dict[tuple[str, str, int], float | None], composite: Composite
) -> None:
    frame, pool = values_frame(figures), municipalities_frame(MEMBERS, YEARS)
    there, back = (
        score_composite(frame, composite, pool),
        score_composite(frame.reverse(), composite, pool.reverse()),
    )
    for one, other, key in (
        (there.scores, back.scores, ["indicator_id", "column_id", "period"]),
        (there.totals, back.totals, ["part", "column_id", "period"]),
    ):
        left, right = one.sort(key), other.sort(key)
        assert left.select(key).equals(right.select(key))
        gaps = (left["score"] - right["score"]).drop_nulls().abs()
        assert gaps.is_empty() or float(gaps.max()) < 1e-6  # type: ignore[arg-type]


def test_contributions_add_up_to_the_total_and_shares_to_one() -> None:
    made = composite_of(
        {"one": (3, "higher_is_better"), "two": (1, "lower_is_better"), "three": (2, "higher_is_better")}
    )
    figures = {
        (name, code, 2020): float(number * len(name))
        for name in NAMES
        for number, code in enumerate((*MEMBERS, "EAK"))
    }
    figures["two", "a", 2020] = None  # type: ignore[assignment]
    found = score_composite(values_frame(figures), made, municipalities_frame(MEMBERS, (2020,)))
    sums_of = found.scores.group_by("column_id").agg(pl.col("share").sum(), pl.col("contribution").sum())
    totals = found.totals.filter(pl.col("part") == TOTAL).select("column_id", "score")
    joined = sums_of.join(totals, on="column_id")
    assert joined["share"].to_list() == pytest.approx([1.0] * 9)
    assert joined["contribution"].to_list() == pytest.approx(joined["score"].to_list())
    mine = found.scores.filter(pl.col("column_id") == "a", pl.col("indicator_id") == "two").row(0, named=True)
    assert (mine["score"], mine["reason"], mine["share"]) == (None, ":", None)


def test_what_cannot_be_scored_says_why() -> None:
    made = composite_of({"one": (1, "higher_is_better")}, min_municipalities=3)
    figures = {("one", code, 2020): 1.0 for code in "abc"} | {("one", code, 2019): 1.0 for code in "ab"}
    figures["one", "EAK", 2019] = 1.0
    found = score_composite(values_frame(figures), made, municipalities_frame(MEMBERS, YEARS))
    reasons = {(row["column_id"], row["period"]): row["reason"] for row in found.scores.rows(named=True)}
    assert reasons["a", 2020] == NO_MEAN
    assert reasons["a", 2019] == TOO_FEW


def test_three_of_five_is_sixty_per_cent() -> None:
    parts = dict.fromkeys("vwxyz", (1.0, "higher_is_better"))
    figures = {(name, code, 2020): 1.0 for name in "vwx" for code in ("a", "b", "EAK")}
    found = score_composite(values_frame(figures), composite_of(parts), municipalities_frame("ab", (2020,)))
    assert found.totals.filter(pl.col("part") == TOTAL)["score"].to_list() == [3.5] * 3
    few = {key: value for key, value in figures.items() if key[0] != "x"}
    found = score_composite(values_frame(few), composite_of(parts), municipalities_frame("ab", (2020,)))
    assert found.totals.filter(pl.col("part") == TOTAL)["score"].to_list() == [None] * 3
