"""The monitor as a page: a part per area, own years, and what the municipality is set beside in the last one."""

from dataclasses import replace
from typing import Final

from bvmonitor.domain.key_figures import key_rows
from bvmonitor.domain.language import Lang
from bvmonitor.domain.monitor import Monitor
from bvmonitor.report.page import Page, Part
from bvmonitor.report.reading import reading_of
from bvmonitor.report.report_charts import small_multiples
from bvmonitor.report.report_page import page_of_figures
from bvmonitor.report.report_tables import figures_table, subject_label
from bvmonitor.report.words import years
from bvmonitor.report.years_chart import years_charts
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.reports import REPORTS

_PANELS: Final = 3  # small charts: one row


def build_monitor_page(monitor: Monitor, lang: Lang) -> Page:
    """The page: capacity, quality, economy and background."""
    comparison = monitor.comparison
    order = [row.indicator.id for row in comparison.rows]
    drawn = key_rows(comparison, order, by_areas=True, count=_PANELS)
    shown = years(comparison.periods)
    name = subject_label(comparison, lang)
    page = page_of_figures(
        "monitor",
        say(REPORTS, "monitor.title", lang, name=name, years=shown),
        comparison,
        lang,
        reading=reading_of(comparison, lang),
        parts=tuple(
            Part(
                area,
                say(REPORTS, f"area.{area}", lang),
                tables=(figures_table(comparison, rows, "", lang),),
                charts=years_charts(area, say(REPORTS, f"area.{area}", lang), comparison, rows, lang),
            )
            for area, rows in monitor.areas
        ),
        notes=(say(REPORTS, "monitor.areas", lang),),
        brief=True,
    )
    title = say(REPORTS, "multiples.title", lang, years=shown)
    charts = (small_multiples(comparison, drawn, "monitor", title, lang),) if drawn else ()
    return replace(page, charts=charts)
