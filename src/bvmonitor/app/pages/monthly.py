"""A month of a municipality's or a service's own figures."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, get_args

import polars as pl

from bvmonitor import __version__
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.own_scene import ABSENT, OwnScene, own_scene, value_of
from bvmonitor.app.basis.plans import open_actions
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.monthly_report import AREAS, Area, Economy, LongRow, MonthlyReport, MonthRow, Pair, area_of
from bvmonitor.domain.months import kind_of
from bvmonitor.domain.status_report import OwnValue
from bvmonitor.engine.months import month_rows
from bvmonitor.errors.own_reports import NoOwnFigures
from bvmonitor.frames import STATUS, VALUE
from bvmonitor.report.monthly_page import build_monthly_page

Given = Mapping[tuple[str, str], OwnValue]
"""The months as they were given, by indicator and period."""

SET: Final = "own_monthly"  # what a monthly report should have, and in which order
_BUDGET: Final = ("budget", "forecast")  # what holds until something newer is decided
_NO_TREND: Final = frozenset(("budget", "budget_so_far", "forecast"))  # decisions, which follow one another
_NO_SO_FAR: Final = frozenset(("stock", "alone"))
_SO_FAR: Final = "_so_far"
_FEWEST_YEARS: Final = 2  # that make a long trend


def monthly(workspace: Workspace, municipality: str, month: tuple[int, int] | None) -> MonthlyReport:
    """A month of a place's own figures, beside the year before, with its action list.

    Args:
        workspace: Where definitions, own figures and actions are read from.
        municipality: Name or code; also a service.
        month: Year and month; the newest with figures when None.

    Raises:
        NoOwnFigures: The place has no figures of the year so far.
        PlansAtFault: A file of actions has an error.
        UsageError: No place has that name.
        StoreError: The own figures or the snapshot are damaged.
    """
    scene = own_scene(workspace, municipality)
    year, at = month or _newest(scene)
    rows = tuple(_rows(scene, year, at))
    economy = _economy(scene, year, at)
    if economy is None and all(len(row.missing) == at for row in rows):
        raise NoOwnFigures(scene.subject.name)
    actions = tuple(each for each in open_actions(workspace) if each.region == scene.subject.code)
    long = tuple(_long(scene, year))
    return MonthlyReport(
        scene.subject,
        year,
        at,
        {area: tuple(row for row in rows if area_of(row.indicator) == area) for area in AREAS},
        _without(workspace, rows),
        economy,
        actions,
        long,
        scene.origins_of([*_used(rows, economy, long)]),
        f"bvmonitor {__version__}",
    )


def monthly_view(found: MonthlyReport) -> PageView:
    """The page, in every form."""
    return PageView(lambda lang: build_monthly_page(found, lang))


def _newest(scene: OwnScene) -> tuple[int, int]:
    """The newest month that is not a budget's or a forecast's alone."""
    months = scene.frame.filter(pl.col("span") == "month", ~pl.col("figure_id").is_in(_BUDGET))
    newest = months["last_day"].max()
    if not isinstance(newest, date):
        raise NoOwnFigures(scene.subject.name)
    return newest.year, newest.month


def _rows(scene: OwnScene, year: int, month: int) -> Iterator[MonthRow]:
    """The indicators with figures of any month so far in either year; amounts have a part of their own."""
    indicators = [each for each in scene.indicators if area_of(each) != "economy"]
    made = month_rows(scene.frame, indicators, year=year, month=month)
    by_id = {row["figure_id"]: row for row in made.rows(named=True)}
    months = scene.frame.filter(pl.col("span") == "month")
    given = {(row["figure_id"], row["period"]): value_of(row) for row in months.iter_rows(named=True)}
    for indicator in indicators:
        row = by_id.get(indicator.id)
        if row is not None:
            kind = kind_of(indicator)
            yield MonthRow(
                indicator,
                kind,
                _pair(given, row, "month", (year, month), is_made=kind == "running"),
                None if kind in _NO_SO_FAR else _pair(given, row, "so_far", (year, month), is_made=True),
                tuple(row["missing"]),
                tuple(row["missing_before"]),
            )


def _pair(given: Given, row: Mapping[str, Any], side: str, month: tuple[int, int], *, is_made: bool) -> Pair:
    """A figure of the month or the year so far beside that of the year before."""
    year, at = month
    values = []
    for suffix, of in (("", year), ("_before", year - 1)):
        numbers = range(1, at + 1) if is_made else (at,)
        parts = [given.get((row["figure_id"], f"{of:04}-{number:02}"), ABSENT) for number in numbers]
        name = f"{side}{suffix}"
        values.append(_added(parts, row[name], row[f"{name}_status"]) if is_made else parts[0])
    return Pair(values[0], values[1], row[f"{side}_change"], row[f"{side}_change_status"])


def _added(parts: Sequence[OwnValue], value: float | None, status: str | None) -> OwnValue:
    """A figure that is made of several, and rests on all their files."""
    return OwnValue("", None, value, status, origins=_origins(parts))


def _origins(parts: Sequence[OwnValue]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for part in parts for each in part.origins))


def _without(workspace: Workspace, rows: Sequence[MonthRow]) -> Mapping[Area, Sequence[Indicator]]:
    """The indicators of the set that have no figure of the month; a total so far may stand for its months."""
    there = {row.indicator.id for row in rows if row.month.now.last_day is not None or row.kind == "running"}
    definitions = workspace.definitions
    wanted = [definitions.indicators[name] for name in definitions.indicator_set(SET).indicators]
    lacking = [each for each in wanted if each.id not in there and each.counted != "running_total"]
    totals = {name.removesuffix(_SO_FAR) for name in there if name.endswith(_SO_FAR)}
    return {
        area: tuple(each for each in lacking if area_of(each) == area and each.id not in totals) for area in AREAS
    }


def _economy(scene: OwnScene, year: int, month: int) -> Economy | None:
    """The amounts of the service; None where there are none of the year so far."""
    found = Economy(
        _decided(scene, "budget", year, month),
        _at(scene, "budget_so_far", year, month),
        _at(scene, "spent_so_far", year, month),
        _decided(scene, "forecast", year, month),
    )
    amounts = (found.budget, found.budget_so_far, found.spent, found.forecast)
    return None if all(each.last_day is None for each in amounts) else found


def _at(scene: OwnScene, figure_id: str, year: int, month: int) -> OwnValue:
    """The figure of the month, or none."""
    mine = scene.frame.filter(pl.col("figure_id") == figure_id, pl.col("period") == f"{year:04}-{month:02}")
    return next(iter(scene.values(mine)), ABSENT)


def _decided(scene: OwnScene, figure_id: str, year: int, month: int) -> OwnValue:
    """The newest of the year by the end of the month, else the year's own: it holds until another is decided."""
    end = date(year, month, monthrange(year, month)[1])
    mine = scene.frame.filter(pl.col("figure_id") == figure_id, pl.col("last_day").dt.year() == year)
    newest = mine.filter(pl.col("last_day") <= end, pl.col("span") != "year").sort("last_day", "period").tail(1)
    found = scene.values(newest) or scene.values(mine.filter(pl.col("span") == "year"))
    return found[0] if found else ABSENT


def _long(scene: OwnScene, year: int) -> Iterator[LongRow]:
    """Whole years that can be set beside each other: those since the last break of each indicator."""
    years = scene.years.filter(pl.col("period") <= year, pl.col(VALUE).is_not_null()).sort("period")
    for indicator in sorted(scene.indicators, key=lambda each: get_args(Area).index(area_of(each))):
        first = max((each.year for each in indicator.breaks if each.year <= year), default=0)
        mine = years.filter(pl.col("indicator_id") == indicator.id, pl.col("period") >= first)
        if mine.height >= _FEWEST_YEARS and indicator.id not in _NO_TREND:
            yield LongRow(indicator, tuple((row["period"], _of_year(row)) for row in mine.iter_rows(named=True)))


def _of_year(row: Mapping[str, Any]) -> OwnValue:
    return OwnValue(
        str(row["period"]), row["last_day"], row[VALUE], row[STATUS], origins=tuple(row["origin_id"].split())
    )


def _used(rows: Sequence[MonthRow], economy: Economy | None, long: Sequence[LongRow]) -> Iterator[OwnValue]:
    """Every figure that the page rests on."""
    for row in rows:
        pairs = (row.month,) if row.so_far is None else (row.month, row.so_far)
        yield from (value for pair in pairs for value in (pair.now, pair.before))
    if economy is not None:
        yield from (economy.budget, economy.budget_so_far, economy.spent, economy.forecast)
    yield from (value for each in long for _, value in each.years)
