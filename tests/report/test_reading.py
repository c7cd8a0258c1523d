"""What is said of a comparison in words is in its table."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.comparisons import comparison_with_everything, golden_comparison, trying_comparison
from tests.support.readings import told_comparison, told_row

from bvmonitor.domain.change import NO_MEAN
from bvmonitor.domain.comparison import Comparison, Row
from bvmonitor.domain.indicator import Direction, Unit
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.numbers import rounded
from bvmonitor.report.reading import reading_of

MOST = 5
JUDGEMENTS = re.compile(r"bedre|betre|svak|better|weaker|worse")
UNITS: tuple[Unit, ...] = ("percent", "nok_per_capita", "per_1000", "count", "fte", "per_fte", "index", "rank")
DIRECTIONS: tuple[Direction, ...] = ("higher_is_better", "lower_is_better", "neutral")
NUMBER = re.compile(r"[−-]?\d[\d,.\u00a0]*")


def numbers(text: str) -> set[str]:
    """Every number in a text as it is written, without what ends a sentence or a list."""
    return {found.rstrip(",.\u00a0").lstrip("−-") for found in NUMBER.findall(text)}


def table_numbers(comparison: Comparison, lang: Lang) -> set[str]:
    page = build_comparison_page(comparison, lang)
    texts = [cell.text for table in page.tables for _, row in table.rows for cell in row]
    heads = [f"{head.spanner} {head.text}" for table in page.tables for head in table.columns]
    return {number for text in (*texts, *heads, page.title) for number in numbers(text)}


values = st.none() | st.floats(-1000, 100_000, allow_nan=False) | st.sampled_from([0.0, 5.0, 5.04, 5.05, 0.5])


@st.composite
def rows(draw: st.DrawFn, number: int, columns: tuple[str, ...], periods: tuple[int, ...]) -> Row:
    return told_row(
        f"Row {'abcdefgh'[number]}",
        draw(st.sampled_from(UNITS)),
        draw(st.integers(0, 2)),
        draw(st.sampled_from(DIRECTIONS)),
        {(name, year): draw(values) for name in columns for year in periods},
        breaks=draw(st.sampled_from([(), (2015,)])),
    )


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    others = draw(st.lists(st.sampled_from(["group", "neighbour", "country"]), unique=True))
    columns = ("own", *others)
    periods = draw(st.sampled_from([(2015,), (2014, 2015), (2013, 2014, 2015)]))
    made = [draw(rows(number, columns, periods)) for number in range(draw(st.integers(1, 8)))]
    return told_comparison(columns, periods, made)


def counted(comparison: Comparison, column: str) -> tuple[int, int, int]:
    """Higher, lower and the same in the last year, row by row: what the sentence must say."""
    found = [0, 0, 0]
    for row in comparison.rows:
        last = {figure.column: figure.value for figure in row.figures if figure.period == 2015}
        own, other = last["1120"], last[column]
        if own is None or other is None or row.indicator.unit in NO_MEAN:
            continue
        mine, theirs = rounded(own, row.indicator.decimals), rounded(other, row.indicator.decimals)
        found[0 if mine > theirs else 1 if mine < theirs else 2] += 1
    return found[0], found[1], found[2]


def counts_in(sentences: Iterable[str], base: str) -> tuple[int, int, int]:
    """The counts that an English sentence states."""
    said = next((each for each in sentences if base in each and "Furthest" not in each), "")
    every = re.search(r"on all (\d+)", said)
    parts = {"higher": 0, "lower": 0, "the same": 0}
    for word in parts:
        found = re.search(rf"{word}(?: (?:than|as) [\w ]+?)? on (all )?(\d+)", said)
        if found is not None:
            parts[word] = int(every[1] if every is not None else found[2])
    return parts["higher"], parts["lower"], parts["the same"]


@given(comparisons(), st.sampled_from(LANGS))
def test_every_number_is_the_tables_or_a_count(comparison: Comparison, lang: Lang) -> None:
    sentences = reading_of(comparison, lang)
    assert len(sentences) <= MOST
    counts = {str(n) for n in range(len(comparison.rows) + 1)}
    known = table_numbers(comparison, lang) | counts | {str(year) for year in comparison.periods}
    # "per 1000" is a unit.
    assert numbers(" ".join(sentences)) <= known | {"1000"}
    assert "{" not in " ".join(sentences)


@given(comparisons())
def test_the_counts_are_those_of_the_table(comparison: Comparison) -> None:
    sentences = reading_of(comparison, "en")
    for column, base in (("EKG07", "KOSTRA group 7"), ("EAK", "Norway")):
        if column in {each.id for each in comparison.columns}:
            counts = counted(comparison, column)
            assert counts_in(sentences, base) == (counts if sum(counts) > 1 else (0, 0, 0))


@given(comparisons(), st.sampled_from(LANGS))
def test_what_is_neutral_is_not_judged(comparison: Comparison, lang: Lang) -> None:
    neutral = [replace(row, indicator=replace(row.indicator, direction="neutral")) for row in comparison.rows]
    assert JUDGEMENTS.search(" ".join(reading_of(replace(comparison, rows=tuple(neutral)), lang))) is None


@given(comparisons(), st.sampled_from(LANGS))
def test_a_row_without_a_figure_is_not_spoken_of(comparison: Comparison, lang: Lang) -> None:
    said = " ".join(reading_of(comparison, lang))
    for row in comparison.rows:
        if all(figure.value is None for figure in row.figures if figure.column == "1120"):
            assert row.indicator.title.in_(lang) not in said


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("make", [golden_comparison, trying_comparison, comparison_with_everything])
def test_pages_with_everything_are_put_into_words(make: object, lang: Lang) -> None:
    assert callable(make)
    comparison = make()
    sentences = reading_of(comparison, lang)
    assert 1 <= len(sentences) <= MOST
    page = build_comparison_page(comparison, lang)
    assert page.reading == sentences


def test_changes_of_shares_are_told_in_points_as_the_table_tells_them() -> None:
    said = {lang: reading_of(comparison_with_everything(), lang)[-1] for lang in LANGS}
    assert "prosentpoeng" in said["nb"]
    assert "prosentpoeng" in said["nn"]
    assert "percentage points" in said["en"]


def test_the_place_in_the_group_is_told_by_its_quarter() -> None:
    comparison = comparison_with_everything()

    def in_quarter(row: Row, quarter: int) -> Row:
        placed = (
            replace(f, positions=tuple(replace(p, quarter=quarter) for p in f.positions)) for f in row.figures
        )
        return replace(row, figures=tuple(placed))

    first, second, *others = comparison.rows
    lower = replace(first, indicator=replace(first.indicator, direction="lower_is_better"))
    made = replace(comparison, rows=(in_quarter(lower, 1), in_quarter(second, 1), *others))
    said = next(sentence for sentence in reading_of(made, "en") if "quarter" in sentence)
    assert said == (
        f"In KOSTRA group 7, Klepp is in the quarter with the highest figures on {second.indicator.title.en}, and"
        f" in that with the lowest on {first.indicator.title.en}."
    )
