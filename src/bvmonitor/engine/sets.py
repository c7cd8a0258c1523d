"""A set's figure from its members': of their sums, or an average of their figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from bvmonitor.domain.comparison import Average
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.engine.ratios import Parts, computed
from bvmonitor.engine.sums import SUM_DECIMALS

_RESULT = (
    "indicator",
    "slot",
    "computed",
    "computed_mark",
    "numerator",
    "denominator",
    "n_members",
    "n_reporting",
    "coverage",
)


@dataclass(frozen=True, slots=True)
class SetRule:
    """How the figures of sets are made.

    Attributes:
        average: `weighted` is the ratio of the members' sums, `unweighted` the mean and `median` the median of the
            members' figures; SSB has figures of the first kind only.
        exclude: Code of a municipality that is left out of every set that it is in, or None.
        strict: Ids of sets that have a figure only when all members have.
        borders: By id of a set, the year that the codes of its members are of; in other years they are followed.
            Each year's own codes where it is not said.
    """

    average: Average = "weighted"
    exclude: str | None = None
    strict: frozenset[str] = field(default=frozenset())
    borders: Mapping[str, int] = field(default_factory=dict)


def of_sets(
    rules: pl.DataFrame, members: pl.DataFrame, slots: pl.DataFrame, parts: Parts, rule: SetRule
) -> pl.DataFrame:
    """The computed figures of sets: `indicator`, `slot` and what is known of the figure.

    Args:
        rules: The definitions' arithmetic, by `indicator`.
        members: `slot`, `at`, `code`, `borders`.
        slots: SLOTS.
        parts: Numerators, denominators and published cells of the members.
        rule: How figures are made of the members'.
    """
    placed = parts.placed(members).select("slot", "at", "region")
    each = rules.select("indicator", "is_ratio", "factor").join(placed, how="cross")
    totals = _sums(each, parts) if rule.average == "weighted" else _averages(each, parts, rule.average)
    strict = slots.select("slot", strict=pl.col("code").is_in(sorted(rule.strict)))
    known = totals.join(rules.select("indicator", "factor", "is_ratio", "min_coverage"), on="indicator").join(
        strict, on="slot"
    )
    enough = (
        (pl.col("n_reporting") > 0)
        & (pl.col("coverage") >= pl.col("min_coverage"))
        & (~pl.col("strict") | (pl.col("n_reporting") == pl.col("n_members")))
    )
    if rule.average == "weighted":
        return computed(known, parts.marks, enough).select(_RESULT)
    return known.with_columns(
        computed=pl.when(enough).then("average"),
        computed_mark=pl.when(~enough).then(pl.coalesce("mark", parts.marks.number(NOT_COVERED))),
        numerator=pl.lit(None, pl.Float64),
        denominator=pl.lit(None, pl.Float64),
    ).select(_RESULT)


def _sums(each: pl.DataFrame, parts: Parts) -> pl.DataFrame:
    """Sums over the members that have both parts."""
    whole = pl.col("mark").is_null()
    return (
        parts.with_parts(each)
        .with_columns(known="denominator")
        .with_columns(pl.when(whole).then(pl.col("numerator", "denominator")).name.keep())
        .group_by("indicator", "slot")
        .agg(
            pl.col("numerator", "denominator", "known").sum().round(SUM_DECIMALS),
            pl.col("mark").min(),
            is_ratio=pl.col("is_ratio").first(),
            n_members=pl.len(),
            n_reporting=whole.sum(),
            n_known=pl.col("known").count(),
        )
        .with_columns(coverage=_coverage())
        .drop("is_ratio")
    )


def _averages(each: pl.DataFrame, parts: Parts, average: Average) -> pl.DataFrame:
    """Mean or median of the members' figures: SSB's where it has one, else the computed one."""
    figures = computed(parts.with_parts(parts.with_published(each)), parts.marks, pl.col("mark").is_null())
    # SSB's mark is its figure: nothing is computed past it.
    uncovered = parts.marks.uncovered
    is_published = ~pl.col("published_mark").is_in(uncovered).fill_null(value=False)
    shown = figures.select(
        "indicator",
        "slot",
        value=pl.when(is_published).then("published").otherwise("computed"),
        mark=pl.when(is_published).then("published_mark").otherwise("computed_mark"),
    )
    value = pl.col("value")
    # Sorted, so that the order of members does not show in the last binary digit.
    middle = value.median() if average == "median" else value.sort().mean()
    return shown.group_by("indicator", "slot").agg(
        pl.col("mark").min(),
        average=middle,
        n_members=pl.len(),
        n_reporting=value.count(),
        coverage=value.count() / pl.len(),
    )


def _coverage() -> pl.Expr:
    """The reporting members' share of the set's denominator.

    A member whose denominator is not known counts as one of average size; where nothing but the number of members
    is known, the share is of members.
    """
    of_members = pl.col("n_reporting") / pl.col("n_members")
    of_denominator = pl.col("denominator") / pl.col("known") * (pl.col("n_known") / pl.col("n_members"))
    return pl.when(pl.col("is_ratio") & (pl.col("known") > 0)).then(of_denominator).otherwise(of_members)
