"""Own figures of a municipality or a service then and now, with its targets and its budget."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from bvmonitor import __version__
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.own_scene import ABSENT, OwnScene, own_scene, value_of
from bvmonitor.app.basis.plans import open_targets
from bvmonitor.app.pages.budget import budget_of, lines_of
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status_report import Budget, OwnValue, StatusReport, StatusRow, TargetRow, TargetYear
from bvmonitor.domain.targets import Start, Target
from bvmonitor.engine.targets import AIMS, standings, then_and_now
from bvmonitor.errors.own_reports import DaysBackwards, NoOwnFigures
from bvmonitor.report.status_page import build_status_page

Figures = Mapping[tuple[str, str, str], OwnValue]
"""The figures of a place by indicator, span and period."""


@dataclass(frozen=True, slots=True)
class StatusWanted:
    """What the user asked to see.

    Attributes:
        then: The earlier date; the newest but one of the figures when None.
        now: The later date; the newest of the figures when None.
        set_id: A set of indicators, or None.
        indicators: Indicators by id, in place of a set; all that have figures when there are neither.
    """

    then: date | None = None
    now: date | None = None
    set_id: str | None = None
    indicators: tuple[str, ...] = ()


def status(workspace: Workspace, municipality: str, wanted: StatusWanted) -> StatusReport:
    """A place's own figures then and now, its targets and its budget.

    Raises:
        NoOwnFigures: It has none by the later date.
        DaysBackwards: The earlier date is not before the later.
        PlansAtFault: A file of targets has an error.
        UsageError: No place, set or indicator has that name.
        StoreError: The own figures or the snapshot are damaged.
    """
    scene = own_scene(workspace, municipality)
    plan = open_targets(workspace).of(scene.subject.code)
    lines = lines_of(scene, plan.lines)
    in_lines = {each.id for line in lines for each in (line.accounts, line.budget) if each is not None}
    asked = _asked(scene, wanted)
    shown = _shown(scene, asked, in_lines)
    then, now = _days(scene, wanted, shown, in_lines)
    figures = _by_key(scene.frame)
    rows = tuple(_rows(scene, shown, figures, then, now))
    targets = [each for each in plan.targets if not asked or each.indicator in asked]
    budget = None if asked else budget_of(scene, lines)
    if not rows and budget is None and not targets:
        raise NoOwnFigures(scene.subject.name)
    target_rows = tuple(_target_rows(scene, targets, then, now))
    return StatusReport(
        scene.subject,
        then,
        now,
        rows,
        target_rows,
        budget,
        tuple(each for each in asked if each not in scene.indicators),
        scene.origins_of([*_used(rows, target_rows, budget)], _files_of(targets)),
        f"bvmonitor {__version__}",
    )


def status_view(found: StatusReport) -> PageView:
    """The page, in every form."""
    return PageView(lambda lang: build_status_page(found, lang))


def _asked(scene: OwnScene, wanted: StatusWanted) -> tuple[Indicator, ...]:
    """The indicators that the user named, himself or by a set."""
    definitions = scene.workspace.definitions
    if wanted.indicators:
        return tuple(definitions.indicator(name) for name in wanted.indicators)
    if wanted.set_id is None:
        return ()
    return tuple(definitions.indicators[name] for name in definitions.indicator_set(wanted.set_id).indicators)


def _shown(scene: OwnScene, asked: Sequence[Indicator], in_lines: set[str]) -> tuple[Indicator, ...]:
    """The indicators of the rows: those asked for, else all that have figures and are no line of the budget."""
    if asked:
        return tuple(each for each in asked if each in scene.indicators)
    return tuple(each for each in scene.indicators if each.id not in in_lines)


def _days(
    scene: OwnScene, wanted: StatusWanted, shown: Sequence[Indicator], in_lines: set[str]
) -> tuple[date | None, date]:
    """The two dates: those asked for, else the two newest that figures end on.

    Amounts do not decide: budgets are of years to come.
    """
    frame = scene.frame.filter(pl.col("figure_id").is_in([each.id for each in shown if each.unit != "nok"]))
    if frame.is_empty():
        frame = scene.frame.filter(~pl.col("figure_id").is_in(list(in_lines)))
    if frame.is_empty():
        frame = scene.frame
    days: list[date] = frame["last_day"].unique().sort().to_list()
    now = wanted.now or (days[-1] if days else wanted.then)
    if now is None:
        raise NoOwnFigures(scene.subject.name)
    then = wanted.then or max((day for day in days if day < now), default=None)
    if then is not None and then >= now:
        raise DaysBackwards(then.isoformat(), now.isoformat())
    return then, now


def _by_key(frame: pl.DataFrame) -> Figures:
    return {(row["figure_id"], row["span"], row["period"]): value_of(row) for row in frame.iter_rows(named=True)}


def _rows(
    scene: OwnScene, shown: Sequence[Indicator], figures: Figures, then: date | None, now: date
) -> Iterator[StatusRow]:
    pairs = then_and_now(scene.frame, shown, then=then, now=now)
    by_id = {row["figure_id"]: row for row in pairs.rows(named=True)}
    for indicator in shown:
        row = by_id.get(indicator.id)
        if row is not None:
            before = None if then is None else _side(figures, row, "then")
            history = _history(scene, indicator, row, now)
            yield StatusRow(
                indicator, before, _side(figures, row, "now"), row["change"], row["change_status"], history
            )


def _side(figures: Figures, row: Mapping[str, Any], side: str) -> OwnValue:
    return figures.get((row["figure_id"], row[f"{side}_span"], row[f"{side}_period"]), ABSENT)


def _history(scene: OwnScene, indicator: Indicator, row: Mapping[str, Any], now: date) -> tuple[OwnValue, ...]:
    """The figures that may be set beside each other: of one span, or of any where a date's are counted."""
    mine = scene.frame.filter(pl.col("figure_id") == indicator.id, pl.col("last_day") <= now)
    if indicator.counted != "at_date":
        mine = mine.filter(pl.col("span") == (row["now_span"] or row["then_span"]))
    # Of two that end on one day one is enough.
    one_a_day = mine.sort("last_day", "period").unique("last_day", keep="first", maintain_order=True)
    return tuple(scene.values(one_a_day))


def _target_rows(scene: OwnScene, targets: Sequence[Target], then: date | None, now: date) -> Iterator[TargetRow]:
    code = scene.subject.code
    aims = [
        (
            each.indicator.id,
            code,
            year,
            value,
            each.better == "higher",
            None if each.start is None else each.start.day,
            None if each.start is None else each.start.value,
        )
        for each in targets
        for year, value in each.years
    ]
    indicators = tuple({each.indicator.id: each.indicator for each in targets}.values())
    frame = pl.DataFrame(aims, dict(AIMS.columns), orient="row")
    held = standings(scene.frame, indicators, frame, then=then, now=now)
    made = {(row["figure_id"], row["year"]): row for row in held.rows(named=True)}
    by_day = _by_day(scene)
    for each in targets:
        years = (_target_year(each, year, made[each.indicator.id, year], by_day) for year, _ in each.years)
        yield TargetRow(each, tuple(years))


def _by_day(scene: OwnScene) -> Mapping[tuple[str, date], OwnValue]:
    """The figures by indicator and last day; of two the one of the longer period."""
    order = pl.col("span").replace_strict({"day": 0, "month": 1, "half_year": 2, "year": 3}, return_dtype=pl.Int8)
    rows = scene.frame.sort(order).iter_rows(named=True)
    return {(row["figure_id"], row["last_day"]): value_of(row) for row in rows}


def _target_year(
    target: Target, year: int, row: Mapping[str, Any], by_day: Mapping[tuple[str, date], OwnValue]
) -> TargetYear:
    result = by_day.get((target.indicator.id, row["result_day"]), ABSENT)
    start = None if row["start"] is None else Start(row["start_day"], row["start"])
    return TargetYear(year, dict(target.years)[year], result, row["gap"], start, row["path"], row["standing"])


def _files_of(targets: Sequence[Target]) -> Iterator[str]:
    """The files of figures that targets came in by, or that say them otherwise."""
    for each in targets:
        yield from each.origins
        yield from (origin for _, _, origin in each.set_aside)


def _used(rows: Sequence[StatusRow], targets: Sequence[TargetRow], budget: Budget | None) -> Iterator[OwnValue]:
    for row in rows:
        yield from (row.now, *row.history, *(() if row.then is None else (row.then,)))
    yield from (each.result for row in targets for each in row.years)
    if budget is not None:
        yield from (cell for _, cells in budget.lines for cell in cells)
