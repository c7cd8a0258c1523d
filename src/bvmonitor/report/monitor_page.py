"""The monitor as a page: a part per area, own years, and what the municipality is set beside in the last one."""

from collections.abc import Sequence
from dataclasses import replace

from bvmonitor.domain.areas import Area
from bvmonitor.domain.comparison import Comparison, Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.monitor import Monitor
from bvmonitor.report.page import Page, Part
from bvmonitor.report.reading import reading_of
from bvmonitor.report.report_page import page_of_figures
from bvmonitor.report.report_tables import by_category, figures_table, subject_label
from bvmonitor.report.words import years
from bvmonitor.report.years_chart import row_charts, years_charts
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.reports import REPORTS


def build_monitor_page(monitor: Monitor, lang: Lang) -> Page:
    """The page: capacity, quality, economy and background."""
    comparison = monitor.comparison
    name = subject_label(comparison, lang)
    return page_of_figures(
        "monitor",
        say(REPORTS, "monitor.title", lang, name=name, years=years(comparison.periods)),
        comparison,
        lang,
        reading=reading_of(comparison, lang),
        parts=tuple(
            _part(comparison, area, rows, lang, is_first=number == 0)
            for number, (area, rows) in enumerate(monitor.areas)
        ),
        notes=(say(REPORTS, "monitor.areas", lang),),
        brief=True,
    )


def _part(comparison: Comparison, area: Area, rows: Sequence[Row], lang: Lang, *, is_first: bool) -> Part:
    """An area: its figures, drawn beside their rows where a format can, else above them."""
    title = say(REPORTS, f"area.{area}", lang)
    in_order = [row for each in by_category(rows).values() for row in each]
    charts = years_charts(area, title, comparison, in_order, lang)
    table = figures_table(comparison, rows, "", lang)
    beside = row_charts(comparison, charts, lang, has_key=is_first)
    return Part(area, title, tables=(replace(table, row_charts=beside),), charts=charts)
