"""Municipalities by one indicator: who stands where."""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from bvmonitor import __version__
from bvmonitor.app.choice import ENOUGH, nothing_for, within
from bvmonitor.app.context import Workspace
from bvmonitor.app.coverage import sample_notice
from bvmonitor.app.field import Among, Field, check_field, find_field, years_of
from bvmonitor.app.figures import figure_of
from bvmonitor.app.positions import placed_of
from bvmonitor.app.values import Figures, values_of
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.ranking import Ranked, Ranking
from bvmonitor.domain.region import COUNTRY, MUNICIPALITIES
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.rank import RANK


@dataclass(frozen=True, slots=True)
class _Race:
    """One indicator in one year, ranked among the municipalities of a field.

    Attributes:
        chosen: Why this year: `half` or `most` have figures; "" when the user named it.
        ranked: All of the field, the first place first; those without a figure last.
    """

    period: int
    chosen: str
    field: Field
    ranked: tuple[Ranked, ...]

    def is_listed(self, each: Ranked, top: int | None) -> bool:
        """Whether a municipality is listed: not where there is nothing to say of it."""
        if self.field.marked is not None and self.field.marked.code == each.code:
            return True
        place = each.position.rank
        return each.figure.status != NOT_COVERED if top is None else place is not None and place <= top


def rank(
    workspace: Workspace, indicator_id: str, among: Among, lang: Lang, *, year: int | None, top: int | None
) -> Ranking:
    """Rank municipalities by an indicator.

    Args:
        workspace: Where definitions and figures are read from.
        indicator_id: The indicator.
        among: Who is ranked, and who is pointed out.
        lang: The reader's language, for an error that names the field.
        year: The year; None is the newest with figures for at least half of all municipalities.
        top: Only the first places, equal ones and the one that is pointed out among them; None is all, also those
            without a figure.

    Returns:
        A place for every municipality that there is something to say of, the first place first.

    Raises:
        UsageError: The indicator, a municipality, group, county or year is unknown, or not in the year.
        DataError: No municipality has a figure.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    indicator = workspace.definitions.indicator(indicator_id)
    race = _run(workspace, indicator, among, lang, year)
    everyone = [each for each in race.ranked if race.is_listed(each, None)]
    if not everyone:
        raise nothing_for(workspace, race.field.title.in_(lang), (race.period,))
    return Ranking(
        indicator=indicator,
        period=race.period,
        chosen=race.chosen,
        pool=race.field.pool,
        field=race.field.title,
        marked=race.field.marked,
        places=tuple(each for each in race.ranked if race.is_listed(each, top)),
        left_out=len(race.ranked) - len(everyone),
        made=sum(each.figure.origin == "computed" for each in race.ranked),
        top=top,
        notice=sample_notice(workspace.snapshot),
        sources=_sources(workspace, race.ranked),
        snapshot=workspace.snapshot.ref,
        program=f"bvmonitor {__version__}",
    )


def _run(workspace: Workspace, indicator: Indicator, among: Among, lang: Lang, year: int | None) -> _Race:
    figures = Figures(workspace, (indicator,))
    asked = within(figures.periods, None if year is None else (year, year)) if figures.periods else ()
    periods = asked if year is not None else years_of(among, asked)
    membership = workspace.snapshot.membership()
    everyone = pools_of(membership, [COUNTRY], periods)
    values = figures.frame(periods, frozenset(everyone["column_id"]), None)
    period, chosen = _newest(values, everyone)
    if period is None:
        raise nothing_for(workspace, say(RANK, "field.country", lang), periods if year is not None else ())
    field = find_field(workspace, among, period)
    pool = pools_of(membership, [field.pool], [period])
    check_field(field, set(pool["column_id"]), period, lang)
    ours = values.join(pool, on=["column_id", "period"], how="semi")
    placed = positions(ours, (indicator,), pool).sort("rank", _order(indicator), "column_id", nulls_last=True)
    known = values_of(ours)
    names = {each.code: each.name for each in workspace.regions.history.in_year(period, MUNICIPALITIES)}
    return _Race(
        period,
        "" if year is not None else chosen,
        field,
        tuple(
            Ranked(
                code,
                names.get(code, code),
                figure_of(workspace.snapshot, indicator, code, period, code, known.get(indicator, code, period)),
                position,
            )
            for code, position in placed_of(placed).items()
        ),
    )


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


def _order(indicator: Indicator) -> pl.Expr:
    """The order of those without a place: from the end that ranks count from."""
    served = pl.col("served")
    return served if indicator.direction == "lower_is_better" else -served


def _sources(workspace: Workspace, ranked: Iterable[Ranked]) -> tuple[Origin, ...]:
    """What the figures rest on, by id."""
    ids = sorted({source for each in ranked for source in each.figure.sources})
    return tuple(workspace.snapshot.origin(each) for each in ids)
