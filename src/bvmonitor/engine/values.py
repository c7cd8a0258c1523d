"""Indicator values for all regions, sets, years and indicators at once."""

from collections.abc import Collection, Mapping, Sequence

import polars as pl

from bvmonitor.domain.indicator import Cell, Indicator
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED, NOT_POSSIBLE
from bvmonitor.engine.grid import Grid
from bvmonitor.engine.marks import Marks
from bvmonitor.engine.plan import Sum, plan_sums
from bvmonitor.engine.slots import members_of, plan_slots
from bvmonitor.engine.sums import SUM_DECIMALS, Sums, read_sums
from bvmonitor.frames import INDICATOR_VALUES, STATUS, VALUE, Table, check_frame


def indicator_values(
    indicators: Sequence[Indicator],
    tables: Mapping[str, Table],
    *,
    membership: pl.DataFrame,
    region_map: pl.DataFrame,
    local_figures: pl.DataFrame,
    periods: Sequence[int],
    regions: Collection[str],
    borders: int | None = None,
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
        regions: Codes of municipalities and sets; a KOSTRA group's is `EKG07`.
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
    slots = plan_slots(regions, periods, borders)
    members = members_of(slots, membership)
    grid = Grid.of(
        periods,
        (row for frame in (slots, members) for row in frame.select("code", "borders").unique().iter_rows()),
    )
    # All numerators, then all denominators, then all published cells: each third of the places is one column.
    sums: list[Sum] = [
        *(indicator.numerator for indicator in indicators),
        *(indicator.denominator for indicator in indicators),
        *(() if indicator.published is None else (indicator.published,) for indicator in indicators),
    ]
    plan = plan_sums(sums, [indicator.id for indicator in indicators] * 3, tables, grid)
    figures = read_sums(plan, region_map, grid, not_additive=2 * len(indicators))
    rules = _rules(indicators)
    rows = _rows(rules, slots, figures, grid)
    computed = pl.concat(
        [
            _of_municipalities(rows, rules, figures, grid),
            _of_sets(rules, members, figures, grid),
        ]
    )
    settled = _settle(rows.join(computed, on=["indicator", "slot"], how="left"), local_figures, figures.marks)
    return check_frame(_named_sources(settled, indicators, tables), INDICATOR_VALUES)


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


def _rows(rules: pl.DataFrame, slots: pl.DataFrame, sums: Sums, grid: Grid) -> pl.DataFrame:
    """One row per indicator and slot that it is valid in, with SSB's own cell."""
    own = (pl.lit(sums.values), pl.lit(sums.absent))
    placed = slots.join(grid.places(), on=["code", "borders"], nulls_equal=True, maintain_order="left")
    return (
        rules.select("indicator", "indicator_id", "valid_from", "valid_to")
        .join(placed, how="cross")
        .filter(
            pl.col("valid_from").is_null() | (pl.col("valid_from") <= pl.col("period")),
            pl.col("valid_to").is_null() | (pl.col("period") <= pl.col("valid_to")),
        )
        .with_columns(place=grid.place(pl.col("indicator") + 2 * rules.height, pl.col("at"), pl.col("region")))
        .with_columns(published=own[0].gather("place"), published_mark=own[1].gather("place"))
        .drop("valid_from", "valid_to", "place")
    )


def _with_parts(rows: pl.DataFrame, n_indicators: int, sums: Sums, grid: Grid) -> pl.DataFrame:
    """Numerator and denominator of each row's `indicator`, `at` and `region`, and the stronger mark of the two."""
    place = grid.place(pl.col("indicator"), pl.col("at"), pl.col("region"))
    values, marks = pl.lit(sums.values), pl.lit(sums.absent)
    second = pl.col("place") + n_indicators * grid.size
    return rows.with_columns(place=place).with_columns(
        numerator=values.gather("place"),
        denominator=pl.when("is_ratio").then(values.gather(second)),
        mark=pl.min_horizontal(marks.gather("place"), pl.when("is_ratio").then(marks.gather(second))),
    )


def _of_municipalities(rows: pl.DataFrame, rules: pl.DataFrame, sums: Sums, grid: Grid) -> pl.DataFrame:
    """Values computed from a region's own cells."""
    own = rows.filter(~pl.col("is_set")).join(rules.select("indicator", "factor", "is_ratio"), on="indicator")
    parts = _with_parts(own, rules.height, sums, grid)
    return _computed(parts, sums.marks, pl.col("mark").is_null()).with_columns(
        n_members=pl.lit(None, pl.UInt32), n_reporting=pl.lit(None, pl.UInt32), coverage=pl.lit(None, pl.Float64)
    )


def _of_sets(rules: pl.DataFrame, members: pl.DataFrame, sums: Sums, grid: Grid) -> pl.DataFrame:
    """Values computed from the sums over a set's members that have both parts."""
    placed = members.join(grid.places(), on=["code", "borders"], nulls_equal=True).select("slot", "at", "region")
    each = rules.select("indicator", "is_ratio").join(placed, how="cross")
    parts = _with_parts(each, rules.height, sums, grid).with_columns(known="denominator")
    whole = pl.col("mark").is_null()
    totals = (
        parts.with_columns(pl.when(whole).then(pl.col("numerator", "denominator")).name.keep())
        .group_by("indicator", "slot")
        .agg(
            pl.col("numerator", "denominator", "known").sum().round(SUM_DECIMALS),
            mark=pl.col("mark").min(),
            n_members=pl.len(),
            n_reporting=whole.sum(),
            n_known=pl.col("known").count(),
        )
        .join(rules.select("indicator", "factor", "is_ratio", "min_coverage"), on="indicator")
        .with_columns(coverage=_coverage())
    )
    enough = (pl.col("n_reporting") > 0) & (pl.col("coverage") >= pl.col("min_coverage"))
    return _computed(totals, sums.marks, enough).with_columns(
        totals.select("n_members", "n_reporting", "coverage")
    )


def _coverage() -> pl.Expr:
    """The reporting members' share of the set's denominator.

    A member whose denominator is not known counts as one of average size; where nothing but the number of members
    is known, the share is of members.
    """
    of_members = pl.col("n_reporting") / pl.col("n_members")
    of_denominator = pl.col("denominator") / pl.col("known") * (pl.col("n_known") / pl.col("n_members"))
    return pl.when(pl.col("is_ratio") & (pl.col("known") > 0)).then(of_denominator).otherwise(of_members)


def _computed(parts: pl.DataFrame, marks: Marks, enough: pl.Expr) -> pl.DataFrame:
    """Ratio (or sum) and mark of rows that have numerator, denominator, the parts' mark, factor and is_ratio."""
    # Multiplied before it is divided: 100 * n / d is right to the last digit of a printed tie, n / d * 100 is not.
    product = pl.col("factor") * pl.col("numerator")
    impossible = pl.col("is_ratio") & (pl.col("denominator") == 0)
    value = pl.when("is_ratio").then(product / pl.col("denominator")).otherwise(product)
    return parts.select(
        "indicator",
        "slot",
        computed=pl.when(enough & ~impossible).then(value),
        computed_mark=pl.when(~enough)
        .then(pl.coalesce("mark", marks.number(NOT_COVERED)))
        .when(impossible)
        .then(marks.number(NOT_POSSIBLE)),
        numerator=pl.when(enough).then("numerator"),
        denominator=pl.when(enough & pl.col("is_ratio")).then("denominator"),
    )


def _settle(rows: pl.DataFrame, local_figures: pl.DataFrame, marks: Marks) -> pl.DataFrame:
    """Put what was typed in beside, and choose which of the three is shown."""
    uncovered = [marks.order.index(NOT_COVERED), marks.order.index(NOT_COMPARABLE)]
    local = local_figures.select(
        "indicator_id",
        "period",
        code="region_code",
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
        .join(local, on=["indicator_id", "code", "period"], how="left")
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
    local = pl.when(pl.col("origin") == "local").then(pl.concat_list("local_origin"))
    return (
        rows.join(sources, on=["indicator", "origin"], how="left")
        .with_columns(origin_ids=pl.coalesce(local, "origin_ids", pl.lit([], pl.List(pl.String))))
        .select(pl.col(name).cast(dtype) for name, dtype in INDICATOR_VALUES.columns.items())
    )
