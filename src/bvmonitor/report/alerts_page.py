"""Alerts as a page: new ones first, then those told before, acknowledged, and over."""

from collections.abc import Iterator
from typing import Final

from bvmonitor.domain.alerts import Alert, Alerts, Ended, State
from bvmonitor.domain.language import Lang
from bvmonitor.report.alert_words import alert_reason, ended_reason
from bvmonitor.report.comparison_notes import remark_text
from bvmonitor.report.page import Align, Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import figure_cell, row_label
from bvmonitor.texts.alerts import ALERTS
from bvmonitor.texts.catalogue import say

_COLUMNS: Final[tuple[tuple[str, Align], ...]] = (
    ("place", "left"),
    ("year", "right"),
    ("indicator", "left"),
    ("figure", "right"),
    ("severity", "left"),
    ("why", "left"),
    ("rule", "left"),
)
_STATES: Final[tuple[State, ...]] = ("new", "told", "acknowledged")


def build_alerts_page(alerts: Alerts, lang: Lang) -> Page:
    """The page: a row per alert, with the reason in words."""
    heads = tuple(ColumnHead(say(ALERTS, name, lang), align) for name, align in _COLUMNS)
    sources = alerts.sources
    sections: Lines = (
        ("notes", tuple(_notes(alerts, lang))),
        ("sources", tuple(source_line(origin, lang) for origin in sources)),
        ("citation", (citation(sources, alerts.snapshot, alerts.program, lang),) if sources else ()),
    )
    return Page(
        kind="alerts",
        lang=lang,
        title=say(ALERTS, "title", lang),
        notice="" if alerts.notice is None else remark_text(alerts.notice, {}, lang),
        lead=say(ALERTS, "lead", lang),
        reading=tuple(_reading(alerts, lang)),
        tables=(Table("", heads, tuple(_groups(alerts, lang))),),
        sections=sections_of(sections, lang),
        origins=sources,
        snapshot=alerts.snapshot,
        program=alerts.program,
    )


def _reading(alerts: Alerts, lang: Lang) -> Iterator[str]:
    if not alerts.states:
        yield say(ALERTS, "none", lang, judged=alerts.judged)
    counts = {state: len(alerts.of(state)) for state in _STATES}
    if alerts.has_memory:
        yield say(ALERTS, "count", lang, over=len(alerts.ended), **counts)
    elif alerts.states:
        yield say(ALERTS, "open", lang, **counts)
    if alerts.marks:
        yield say(ALERTS, "marks", lang, count=alerts.marks)


def _groups(alerts: Alerts, lang: Lang) -> Iterator[RowGroup]:
    for state in _STATES:
        found = alerts.of(state)
        if found:
            title = "title" if state == "new" and not alerts.has_memory else f"state.{state}"
            yield RowGroup(say(ALERTS, title, lang), tuple(_row(alert, lang) for alert in found))
    if alerts.ended:
        yield RowGroup(say(ALERTS, "state.over", lang), tuple(_over(ended, lang) for ended in alerts.ended))


def _row(alert: Alert, lang: Lang) -> tuple[Cell, ...]:
    indicator = alert.rule.indicator
    return (
        Cell(alert.region.name),
        Cell(str(alert.figure.period)),
        Cell(row_label(indicator, lang)),
        figure_cell(alert.figure, indicator, lang),
        Cell(say(ALERTS, f"severity.{alert.rule.severity}", lang)),
        Cell(alert_reason(alert, lang)),
        Cell(alert.rule.id),
    )


def _over(ended: Ended, lang: Lang) -> tuple[Cell, ...]:
    told, indicator = ended.told, ended.indicator
    return (
        Cell(told.name),
        Cell(str(told.year)),
        Cell(told.indicator if indicator is None else row_label(indicator, lang)),
        Cell("") if ended.figure is None or indicator is None else figure_cell(ended.figure, indicator, lang),
        Cell(say(ALERTS, f"severity.{told.severity}", lang)),
        Cell(ended_reason(ended, lang)),
        Cell(told.rule),
    )


def _notes(alerts: Alerts, lang: Lang) -> Iterator[str]:
    if any(alert.condition.kind in ("group", "clear") for alert, _ in alerts.states):
        yield say(ALERTS, "note.group", lang)
