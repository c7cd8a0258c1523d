"""One indicator in one year for the municipalities of a field: what a ranking and a funnel begin with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from bvmonitor.app.basis.choice import ENOUGH, nothing_for, within
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.field import Among, Field, check_field, find_field, years_of
from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.values import Figures, values_of
from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.region import COUNTRY, MUNICIPALITIES
from bvmonitor.engine.pools import pools_of
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.rank import RANK

_NEWEST: Final = 2  # years looked at first


@dataclass(frozen=True, slots=True)
class Race:
    """The figures of a field's municipalities.

    Attributes:
        chosen: Why this year: `half` or `most` have figures; "" when the user named it.
        field: Who they are.
        values: INDICATOR_VALUES of the members in the year.
        pool: POOLS, the field alone.
        names: What they are called, by code.
        counts: The origins of the counts that the figures follow from.
    """

    period: int
    chosen: str
    field: Field
    values: pl.DataFrame
    pool: pl.DataFrame
    names: Mapping[str, str]
    counts: tuple[str, ...]

    def is_marked(self, code: str) -> bool:
        """Whether it is the one to point out."""
        return self.field.marked is not None and self.field.marked.code == code

    def figures(self, workspace: Workspace, indicator: Indicator) -> Mapping[str, Figure]:
        """What a page prints of each member, by code."""
        known, period = values_of(self.values), self.period
        return {
            code: figure_of(workspace.snapshot, indicator, code, period, code, known.get(indicator, code, period))
            for code in self.pool["column_id"]
        }


def find_race(workspace: Workspace, indicator: Indicator, among: Among, lang: Lang, year: int | None) -> Race:
    """The figures of who is meant, in the year that is meant or in the newest that half of all have figures for.

    Raises:
        UsageError: A municipality, group, county or year is unknown, or not in the year.
        DataError: No municipality has a figure.
        StoreError: The snapshot is absent or damaged.
    """
    figures = Figures(workspace, (indicator,))
    asked = within(figures.periods, None if year is None else (year, year)) if figures.periods else ()
    periods = asked if year is not None else years_of(among, asked)
    membership = workspace.snapshot.membership()
    # Most often the newest years have enough figures, and the others need not be read.
    for tried in dict.fromkeys((periods[-_NEWEST:], periods)):
        everyone = pools_of(membership, [COUNTRY], tried)
        values = figures.frame(tried, frozenset(everyone["column_id"]), None)
        period, chosen = _newest(values, everyone)
        if chosen == "half":
            break
    if period is None:
        raise nothing_for(workspace, say(RANK, "field.country", lang), periods if year is not None else ())
    field = find_field(workspace, among, period)
    pool = pools_of(membership, [field.pool], [period])
    check_field(field, set(pool["column_id"]), period, lang)
    names = {each.code: each.name for each in workspace.regions.history.in_year(period, MUNICIPALITIES)}
    ours = values.join(pool, on=["column_id", "period"], how="semi")
    return Race(
        period, "" if year is not None else chosen, field, ours, pool, names, figures.origins_of_counts(indicator)
    )


def sources_of_all(
    workspace: Workspace, figures: Iterable[Figure], counts: Iterable[str] = ()
) -> tuple[Origin, ...]:
    """What some figures rest on, by id, and what the counts do that more is told by."""
    ids = sorted({source for figure in figures for source in figure.sources} | set(counts))
    return tuple(workspace.origin(each) for each in ids)


def _newest(values: pl.DataFrame, everyone: pl.DataFrame) -> tuple[int | None, str]:
    """The newest year with figures for half of the municipalities, or that with most, and which of the two."""
    found = values.filter(pl.col("value").is_not_null()).select("column_id", "period", found=True)
    counted = (
        everyone.join(found, on=["column_id", "period"], how="left")
        .group_by("period")
        .agg(n=pl.col("found").count(), share=pl.col("found").count() / pl.len())
    )
    if not counted["n"].sum():
        return None, ""
    half = counted.filter(pl.col("share") >= ENOUGH)["period"]
    if not half.is_empty():
        return max(half.to_list()), "half"
    return max(counted.iter_rows(), key=lambda row: (row[1], row[0]))[0], "most"
