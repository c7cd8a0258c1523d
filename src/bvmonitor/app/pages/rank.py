"""Municipalities by one indicator: who stands where."""

from collections.abc import Sequence

import polars as pl

from bvmonitor import __version__
from bvmonitor.app.basis.choice import nothing_for
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.field import Among
from bvmonitor.app.basis.positions import placed_of, with_bands
from bvmonitor.app.basis.race import Race, find_race, sources_of_all
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.ranking import Ranked, Ranking
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.engine.bands import bands
from bvmonitor.engine.differences import against_rest
from bvmonitor.engine.position import positions


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
    race = find_race(workspace, indicator, among, lang, year)
    ranked = _ranked(workspace, indicator, race)
    everyone = [each for each in ranked if _is_listed(race, each, None)]
    if not everyone:
        raise nothing_for(workspace, race.field.title.in_(lang), (race.period,))
    return Ranking(
        indicator=indicator,
        period=race.period,
        chosen=race.chosen,
        pool=race.field.pool,
        field=race.field.title,
        marked=race.field.marked,
        places=tuple(each for each in ranked if _is_listed(race, each, top)),
        left_out=len(ranked) - len(everyone),
        made=sum(each.figure.origin == "computed" for each in ranked),
        top=top,
        notice=sample_notice(workspace.snapshot),
        sources=_sources(workspace, race, ranked),
        snapshot=workspace.snapshot.ref,
        program=f"bvmonitor {__version__}",
    )


def _ranked(workspace: Workspace, indicator: Indicator, race: Race) -> tuple[Ranked, ...]:
    """All of the field, the first place first; those without a figure last."""
    judged = dict(against_rest(race.values, (indicator,), race.pool).select("column_id", "verdict").iter_rows())
    placed = with_bands(
        positions(race.values, (indicator,), race.pool), bands(race.values, (indicator,), race.pool)
    ).sort("rank", _order(indicator), "column_id", nulls_last=True)
    figures = race.figures(workspace, indicator)
    return tuple(
        Ranked(code, race.names.get(code, code), figures[code], position, judged.get(code))
        for code, position in placed_of(placed).items()
    )


def _sources(workspace: Workspace, race: Race, ranked: Sequence[Ranked]) -> tuple[Origin, ...]:
    """What the figures rest on, and the counts that places and bands follow from where they do."""
    by_counts = any(each.position.basis == "computed" or each.against_rest for each in ranked)
    return sources_of_all(workspace, (each.figure for each in ranked), race.counts if by_counts else ())


def _is_listed(race: Race, each: Ranked, top: int | None) -> bool:
    """Whether a municipality is listed: not where there is nothing to say of it."""
    if race.is_marked(each.code):
        return True
    place = each.position.rank
    return each.figure.status != NOT_COVERED if top is None else place is not None and place <= top


def _order(indicator: Indicator) -> pl.Expr:
    """The order of those without a place: from the end that ranks count from."""
    served = pl.col("served")
    return served if indicator.direction == "lower_is_better" else -served
