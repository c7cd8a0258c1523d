"""The monitor as a page: a part per area, own years, and what the municipality is set beside in the last one."""

from bvmonitor.domain.language import Lang
from bvmonitor.domain.monitor import Monitor
from bvmonitor.report.page import Page, Part
from bvmonitor.report.reading import reading_of
from bvmonitor.report.report_page import page_of_figures
from bvmonitor.report.report_tables import figures_table, subject_label
from bvmonitor.report.words import years
from bvmonitor.report.years_chart import years_charts
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
