"""All municipalities by one indicator, held against what chance alone would give a municipality of their size."""

from collections.abc import Mapping

from bvmonitor import __version__
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.field import Among
from bvmonitor.app.basis.race import Race, find_race, sources_of_all
from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.funnel import Funnel, InFunnel, Limits
from bvmonitor.domain.interval import is_ratio
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import FEWEST
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.engine.funnel import funnel as funnel_of
from bvmonitor.errors.small_numbers import NoFunnel, TooFewInFunnel


def funnel(workspace: Workspace, indicator_id: str, among: Among, lang: Lang, *, year: int | None) -> Funnel:
    """Hold municipalities against the limits for their size.

    Args:
        workspace: Where definitions and figures are read from.
        indicator_id: The indicator.
        among: Whose limits, and who is pointed out.
        lang: The reader's language, for an error that names the field.
        year: The year; None is the newest with figures for at least half of all municipalities.

    Returns:
        A line for every municipality that there is something to say of, the largest first.

    Raises:
        NoFunnel: The indicator is no share and no rate of counts.
        TooFewInFunnel: Too few municipalities have counts.
        UsageError: The indicator, a municipality, group, county or year is unknown, or not in the year.
        DataError: No municipality has a figure.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    indicator = workspace.definitions.indicator(indicator_id)
    if indicator.interval == "none" or not is_ratio(indicator):
        raise NoFunnel(indicator_id)
    race = find_race(workspace, indicator, among, lang, year)
    rows = {row["column_id"]: row for row in funnel_of(race.values, (indicator,), race.pool).rows(named=True)}
    if len(rows) < FEWEST:
        raise TooFewInFunnel(race.field.title.in_(lang), race.period, len(rows), FEWEST)
    first = next(iter(rows.values()))
    figures = race.figures(workspace, indicator)
    places = [_place(race, code, figure, rows.get(code)) for code, figure in figures.items()]
    listed = [each for each in places if each.figure.status != NOT_COVERED or race.is_marked(each.code)]
    return Funnel(
        indicator=indicator,
        period=race.period,
        chosen=race.chosen,
        pool=race.field.pool,
        field=race.field.title,
        marked=race.field.marked,
        target=first["target"],
        phi=first["phi"],
        tau=first["tau"],
        counted=len(rows),
        places=tuple(sorted(listed, key=lambda each: (-(each.n or 0), each.code))),
        left_out=len(places) - len(listed),
        notice=sample_notice(workspace.snapshot),
        sources=sources_of_all(workspace, figures.values(), race.counts),
        snapshot=workspace.snapshot.ref,
        program=f"bvmonitor {__version__}",
    )


def _place(race: Race, code: str, figure: Figure, row: Mapping[str, object] | None) -> InFunnel:
    name = race.names.get(code, code)
    if row is None:
        return InFunnel(code, name, figure, None, None, None)
    limits = Limits(*(float(str(row[key])) for key in ("low_95", "high_95", "low_998", "high_998")))
    return InFunnel(code, name, figure, float(str(row["n"])), limits, row["place"])  # type: ignore[arg-type]
