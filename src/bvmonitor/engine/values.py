"""Indicator values for all regions, sets, years and indicators at once."""

from collections.abc import Collection, Mapping, Sequence

import polars as pl

from bvmonitor.domain.indicator import Cell, Indicator
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.engine.grid import Grid
from bvmonitor.engine.marks import Marks
from bvmonitor.engine.plan import Sum, plan_sums
from bvmonitor.engine.ratios import Parts, computed
from bvmonitor.engine.sets import SetRule, of_sets
from bvmonitor.engine.slots import members_of, plan_slots, without
from bvmonitor.engine.sums import read_sums
from bvmonitor.frames import INDICATOR_VALUES, STATUS, VALUE, Table, check_frame


def indicator_values(  # noqa: PLR0913 - each is one thing that a figure depends on, and is named
    indicators: Sequence[Indicator],
    tables: Mapping[str, Table],
    *,
    membership: pl.DataFrame,
    region_map: pl.DataFrame,
    local_figures: pl.DataFrame,
    periods: Sequence[int],
    regions: Collection[str],
    borders: int | None = None,
    sets: SetRule | None = None,
) -> pl.DataFrame:
    """Every indicator for every region and set in every period, a figure's three possible origins side by side.

    `published` is SSB's own cell, `computed` follows from the numerator's and denominator's cells, `local` was
    typed in. What is shown is SSB's cell, value or mark, where there is one; else what was computed; else what was
    typed in. A ratio of a set is the ratio of its members' sums, over the members that have both parts; when those
    hold less than the indicator's `min_coverage` of the denominator there is no figure.

    Args:
        indicators: Distinct definitions.
        tables: Tables at hand, by number.
        membership: MEMBERSHIP of the sets.
        region_map: REGION_MAP of all changes in the years read, and between them and `borders`.
        local_figures: LOCAL_FIGURES.
        periods: Distinct years, in order.
        regions: Codes of municipalities and sets; a KOSTRA group's is `EKG07`, or `EKG07@2020` under one scheme.
        sets: How figures of sets are made; of their members' sums, with everyone in, when None.
        borders: A municipality is meant as it was on 1 January of this year: in other years its figures are sums
            of what became it, or not comparable. None: as it was in each period.

    Returns:
        INDICATOR_VALUES, one row per indicator, column and period that the definition is valid in; units as the
        definition says.

    Raises:
        UnresolvedDimension: A cell says nothing of a dimension that has several codes.

    Source:
        docs/method/figures.md.
    """
    sets = sets or SetRule()
    slots = plan_slots(regions, periods, borders, sets.borders)
    if sets.average != "weighted":
        slots = slots.with_columns(is_ssbs=~pl.col("is_set"))
    everyone = members = members_of(slots, membership)
    if sets.exclude is not None:
        members = without(everyone, slots, region_map, region=sets.exclude, borders=borders)
        slots = _marked_as_without(slots, everyone, members, sets.exclude)
    grid = Grid.of(
        periods,
        (row for frame in (slots, members) for row in frame.select("code", "borders").unique().iter_rows()),
    )
    parts = _read(indicators, tables, region_map, grid)
    rules = _rules(indicators)
    rows = _rows(rules, slots, parts)
    made = of_sets(rules, members, slots, parts, sets)
    whole = pl.concat(
        [
            _of_municipalities(rows.filter(~pl.col("is_set")), rules, parts),
            rows.filter("is_set").join(made, on=["indicator", "slot"], how="left"),
        ],
        how="diagonal_relaxed",
    )
    settled = _settle(whole, local_figures, parts.marks)
    return check_frame(_named_sources(settled, indicators, tables), INDICATOR_VALUES)


def _read(
    indicators: Sequence[Indicator], tables: Mapping[str, Table], region_map: pl.DataFrame, grid: Grid
) -> Parts:
    """All numerators, then all denominators, then all published cells: each third of the places is one column."""
    sums: list[Sum] = [
        *(indicator.numerator for indicator in indicators),
        *(indicator.denominator for indicator in indicators),
        *(() if indicator.published is None else (indicator.published,) for indicator in indicators),
    ]
    count = len(indicators)
    plan = plan_sums(sums, [indicator.id for indicator in indicators] * 3, tables, grid)
    return Parts(read_sums(plan, region_map, grid, not_additive=2 * count), grid, count)


def _rules(indicators: Sequence[Indicator]) -> pl.DataFrame:
    """What the arithmetic needs of each definition, numbered by `indicator`."""
    return pl.DataFrame(
        {
            "indicator": range(len(indicators)),
            "indicator_id": [indicator.id for indicator in indicators],
            "factor": [float(indicator.factor) for indicator in indicators],
            "is_ratio": [bool(indicator.denominator) for indicator in indicators],
            "min_coverage": [indicator.min_coverage for indicator in indicators],
            "valid_from": [indicator.valid_from for indicator in indicators],
            "valid_to": [indicator.valid_to for indicator in indicators],
        },
        {
            "indicator": pl.UInt32,
            "indicator_id": pl.String,
            "factor": pl.Float64,
            "is_ratio": pl.Boolean,
            "min_coverage": pl.Float64,
            "valid_from": pl.Int32,
            "valid_to": pl.Int32,
        },
    )


def _marked_as_without(slots: pl.DataFrame, everyone: pl.DataFrame, left: pl.DataFrame, code: str) -> pl.DataFrame:
    """Slots whose sets have lost the member that is left out: named so, and without a figure of SSB's."""
    lost = everyone.join(left, on=["slot", "code"], how="anti")["slot"].unique().implode()
    column_id = pl.when("is_set").then(pl.col("column_id") + f"-{code}").otherwise("column_id")
    return slots.with_columns(column_id=column_id, is_ssbs=pl.col("is_ssbs") & ~pl.col("slot").is_in(lost))


def _rows(rules: pl.DataFrame, slots: pl.DataFrame, parts: Parts) -> pl.DataFrame:
    """One row per indicator and slot that it is valid in, with SSB's own cell."""
    rows = (
        rules.select("indicator", "indicator_id", "valid_from", "valid_to")
        .join(parts.placed(slots), how="cross")
        .filter(
            pl.col("valid_from").is_null() | (pl.col("valid_from") <= pl.col("period")),
            pl.col("valid_to").is_null() | (pl.col("period") <= pl.col("valid_to")),
        )
    )
    return parts.with_published(rows).with_columns(
        published=pl.when("is_ssbs").then("published"),
        published_mark=pl.when("is_ssbs").then("published_mark").otherwise(parts.marks.number(NOT_COVERED)),
    )


def _of_municipalities(rows: pl.DataFrame, rules: pl.DataFrame, parts: Parts) -> pl.DataFrame:
    """The rows of municipalities with values computed from their own cells."""
    own = rows.join(rules.select("indicator", "factor", "is_ratio"), on="indicator")
    figures = computed(parts.with_parts(own), parts.marks, pl.col("mark").is_null())
    return figures.select(*rows.columns, "computed", "computed_mark", "numerator", "denominator")


def _settle(rows: pl.DataFrame, local_figures: pl.DataFrame, marks: Marks) -> pl.DataFrame:
    """Put what was typed in beside, and choose which of the three is shown."""
    uncovered = marks.uncovered
    local = local_figures.select(
        "indicator_id",
        "period",
        typed_for="region_code",
        local=VALUE,
        local_status=STATUS,
        local_numerator="numerator",
        local_denominator="denominator",
        local_origin="origin_id",
    )
    is_published = ~pl.col("published_mark").is_in(uncovered).fill_null(value=False)
    is_marked = ~pl.col("computed_mark").is_in(uncovered)
    origin = (
        pl.when(is_published)
        .then(pl.lit("published"))
        .when(pl.col("computed").is_not_null())
        .then(pl.lit("computed"))
        .when(pl.col("local_origin").is_not_null())
        .then(pl.lit("local"))
        .when(is_marked)
        .then(pl.lit("computed"))
    )
    return (
        rows.with_columns(
            pl.col("computed_mark").fill_null(pl.when(pl.col("computed").is_null()).then(uncovered[0]))
        )
        # What was typed in for a set is of the same kind as SSB's figure of it.
        .with_columns(typed_for=pl.when("is_ssbs").then("code"))
        .join(local, on=["indicator_id", "typed_for", "period"], how="left")
        .with_columns(
            origin=origin,
            published_status=marks.statuses(pl.col("published_mark")),
            computed_status=marks.statuses(pl.col("computed_mark")),
            local_status=pl.when(pl.col("local").is_null()).then(pl.coalesce("local_status", pl.lit(NOT_COVERED))),
        )
        .with_columns(
            _of_origin("published", "computed", "local", pl.lit(None, pl.Float64)).alias(VALUE),
            _of_origin("published_status", "computed_status", "local_status", pl.col("computed_status")).alias(
                STATUS
            ),
            *(
                pl.when(pl.col("origin") == "local").then(f"local_{part}").otherwise(part).alias(part)
                for part in ("numerator", "denominator")
            ),
        )
    )


def _of_origin(published: str, computed: str, local: str, otherwise: pl.Expr) -> pl.Expr:
    """The column that belongs to a row's origin."""
    origin = pl.col("origin")
    return (
        pl.when(origin == "published")
        .then(published)
        .when(origin == "computed")
        .then(computed)
        .when(origin == "local")
        .then(local)
        .otherwise(otherwise)
    )


def _named_sources(
    rows: pl.DataFrame, indicators: Sequence[Indicator], tables: Mapping[str, Table]
) -> pl.DataFrame:
    """INDICATOR_VALUES: with the origins that each figure rests on."""

    def of(cells: Sequence[Cell]) -> list[str]:
        return list(dict.fromkeys(tables[cell.table].origin_id for cell in cells if cell.table in tables))

    named = [
        row
        for number, indicator in enumerate(indicators)
        for row in (
            (number, "published", of(() if indicator.published is None else (indicator.published,))),
            (number, "computed", of(indicator.numerator + indicator.denominator)),
        )
    ]
    sources = pl.DataFrame(
        named, {"indicator": pl.UInt32, "origin": pl.String, "origin_ids": pl.List(pl.String)}, orient="row"
    )
    local = pl.when(pl.col("origin") == "local").then(pl.col("local_origin").str.split(" "))
    return (
        rows.join(sources, on=["indicator", "origin"], how="left")
        .with_columns(origin_ids=pl.coalesce(local, "origin_ids", pl.lit([], pl.List(pl.String))))
        .select(pl.col(name).cast(dtype) for name, dtype in INDICATOR_VALUES.columns.items())
    )
