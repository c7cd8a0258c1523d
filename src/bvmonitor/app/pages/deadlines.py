"""The deadlines of the law, and how many of a service's cases were in time, from its own counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bvmonitor import __version__
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.deadline_rules import open_deadlines
from bvmonitor.app.basis.own import OwnFigures
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.deadlines import Counts, Deadline, DeadlineRow, Deadlines, InTime
from bvmonitor.domain.own_figures import Period, parse_period
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED, NOT_POSSIBLE, rank_of
from bvmonitor.report.deadlines_page import build_deadlines_page

SHOWN: Final = 12  # periods of one span, the newest
_WHOLE: Final = 100


def deadlines(workspace: Workspace, municipality: str, at: date | None = None) -> Deadlines:
    """The rules in force, and the shares in time that own counts give.

    Args:
        workspace: The home folder, with definitions and regions.
        municipality: Name or code; also a service.
        at: The day whose rules are meant, and after which no figure is shown; None for the newest.

    Raises:
        UsageError: The municipality is unknown.
        DeadlinesAtFault: A file of deadlines has errors.
        StoreError: The own figures are damaged.
    """
    region = workspace.find(municipality, None)
    files = open_deadlines(workspace)
    # All without those in time are those who were late, and few: no such counts for the public.
    own = workspace.own if workspace.audience.kind == "internal" else None
    rows = (
        ()
        if own is None
        else tuple(
            row
            for deadline in files.deadlines.values()
            for counts in deadline.counts
            if (
                row := _Row(
                    workspace, own.figures, region.code, deadline, counts, at, files.register.get(region.code)
                ).made()
            )
            is not None
        )
    )
    used = dict.fromkeys(origin for row in rows for figure in row.figures for origin in figure.origins)
    return Deadlines(
        name=region.name,
        at=at,
        deadlines=tuple(files.deadlines.values()),
        rows=rows,
        register_from=files.register.get(region.code),
        origins=() if own is None else tuple(own.sources[each] for each in used),
        for_all=workspace.audience.kind != "internal",
        program=f"bvmonitor {__version__}",
    )


def deadlines_view(found: Deadlines) -> PageView:
    """The page of deadlines, in every form."""
    return PageView(lambda lang: build_deadlines_page(found, lang))


Stored = Mapping[str, Any]


@dataclass(frozen=True)
class _Row:
    """One share over the periods that there are counts of."""

    workspace: Workspace
    own: OwnFigures
    code: str
    deadline: Deadline
    counts: Counts
    at: date | None
    register_from: Period | None

    def made(self) -> DeadlineRow | None:
        """The row, or None where nothing was counted."""
        within, of = self._by_period(self.counts.within), self._by_period(self.counts.of)
        typed = self._by_period(self.counts.share)
        counted = within.keys() | typed.keys()
        figures = tuple(self._figures(sorted(counted), within, of, typed))
        if not figures:
            return None
        definitions = self.workspace.definitions.indicators
        title = definitions[self.counts.share].title if self.counts.share else self.deadline.title
        too_many = tuple(each.period for each in figures if _is_too_many(each.within, each.of))
        return DeadlineRow(
            self.deadline,
            title,
            definitions[self.counts.within].title,
            definitions[self.counts.of].title,
            figures,
            too_many,
        )

    def _by_period(self, figure_id: str | None) -> Mapping[Period, Stored]:
        """The own figures of an indicator up to the day, the newest of each span."""
        if figure_id is None:
            return {}
        found: dict[Period, Stored] = {}
        for row in self.own.of(figure_id, self.code).iter_rows(named=True):
            period = parse_period(row["period"])
            if period is not None and (self.at is None or period.last_day <= self.at):
                found[period] = row
        spans = {period.span for period in found}
        shown = {each for span in spans for each in sorted(p for p in found if p.span == span)[-SHOWN:]}
        return {period: row for period, row in found.items() if period in shown}

    def _figures(
        self,
        periods: list[Period],
        within: Mapping[Period, Stored],
        of: Mapping[Period, Stored],
        typed: Mapping[Period, Stored],
    ) -> Iterator[InTime]:
        for period in periods:
            rules, after_break = self.deadline.during(period), self._is_after_break(periods, period)
            if period in within and period in of:
                made = _of_counts(period, within[period], of[period])
            elif period in typed:
                made = _of_share(period, typed[period])
            else:
                made = InTime(
                    period, _value(within.get(period)), None, None, NOT_COVERED, (), _origins(within[period])
                )
            yield InTime(
                period, made.within, made.of, made.share, made.status, rules, made.origins, made.typed, after_break
            )

    def _is_after_break(self, periods: list[Period], period: Period) -> bool:
        """Whether the period is the first one of its span with figures from the register, after some without."""
        if self.register_from is None:
            return False
        begins = self.register_from.first_day
        before = [each for each in periods if each.span == period.span and each < period]
        return period.last_day >= begins and bool(before) and before[-1].last_day < begins


def _of_counts(period: Period, within: Stored, of: Stored) -> InTime:
    """A share of two counts: multiplied before it is divided, and rounded on the page alone."""
    marks = [row["status"] for row in (within, of) if row["value"] is None]
    share, status = None, min(marks, key=rank_of) if marks else None
    if status is None:
        if _is_too_many(within["value"], of["value"]):
            status = NOT_COMPARABLE
        elif of["value"] == 0:
            status = NOT_POSSIBLE
        else:
            share = _WHOLE * within["value"] / of["value"]
    origins = tuple(dict.fromkeys((*_origins(within), *_origins(of))))
    return InTime(period, within["value"], of["value"], share, status, (), origins)


def _of_share(period: Period, row: Stored) -> InTime:
    """A share that was typed in, with its numerator and denominator where they were."""
    return InTime(
        period, row["numerator"], row["denominator"], row["value"], row["status"], (), _origins(row), typed=True
    )


def _is_too_many(within: float | None, of: float | None) -> bool:
    return within is not None and of is not None and within > of


def _value(row: Stored | None) -> float | None:
    return None if row is None else row["value"]


def _origins(row: Stored) -> tuple[str, ...]:
    return (row["origin_id"],)
