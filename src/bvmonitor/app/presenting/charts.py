"""The charts of a page, drawn as its format needs them; or a note that says why they are not there."""

from dataclasses import replace
from typing import Final

from bvmonitor.app.presenting.form import Form
from bvmonitor.domain.form import Format
from bvmonitor.errors.report import ExtraMissing
from bvmonitor.report.chart import Chart
from bvmonitor.report.charts.render import NARROW, picture_tool, render_svg
from bvmonitor.report.face import with_label
from bvmonitor.report.page import (
    Page,
    Section,
    each_chart,
    with_row_charts,
    without_charts,
    without_row_charts,
)
from bvmonitor.report.sections import sections_of
from bvmonitor.report.template_limits import template_format
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.charts import CHARTS

_DRAW_THEMSELVES: Final[frozenset[Format]] = frozenset({"xlsx", "docx"})  # their renderers make pictures of charts


def drawn(page: Page, form: Form) -> Page:
    """The page as its format shows it: charts drawn, or none, and then a note where that is for want of a package.

    A terminal shows none, and neither does Markdown that is not written to a file: there is nothing to lead to.
    """
    holds = _makes_html(form) or form.format in _DRAW_THEMSELVES or form.drawings is not None
    if form.charts is False or not holds or form.format == "table":
        return without_charts(page)
    page = with_row_charts(page) if _makes_html(form) or form.format == "docx" else without_row_charts(page)
    try:
        return each_chart(page, lambda chart: _drawn(_labelled(chart, page.internal), form))
    except ExtraMissing as error:
        return _with_note(without_charts(page), say(CHARTS, "missing", page.lang, package=error.package))


def _labelled(chart: Chart, internal: str) -> Chart:
    """The chart, which may be looked at without its page, with what must stand on the face of both."""
    if chart.kind == "sparkline":  # which is nothing without its row
        return chart
    return replace(chart, title=with_label(internal, chart.title))


def _drawn(chart: Chart, form: Form) -> Chart:
    if _makes_html(form):
        narrow = "" if chart.kind == "sparkline" else render_svg(chart, NARROW)
        return replace(chart, svg=render_svg(chart), narrow=narrow)
    if form.drawings is None or form.format in _DRAW_THEMSELVES:
        picture_tool()  # whether it is there is told before the page is begun
        return chart
    svg = render_svg(chart)
    return replace(chart, svg=svg, file=form.drawings.add(chart.name, svg))


def _makes_html(form: Form) -> bool:
    """Whether the page, or the user's template for it, is HTML."""
    if form.template is None:
        return form.format == "html"
    return template_format(form.template.name) == "html"


def _with_note(page: Page, note: str) -> Page:
    """The page with one more among its notes, which it gets when it has none."""
    if any(section.kind == "notes" for section in page.sections):
        sections = tuple(
            replace(each, lines=(*each.lines, note)) if each.kind == "notes" else each for each in page.sections
        )
    else:
        (notes,) = sections_of([("notes", (note,))], page.lang)
        sections = _before_sources(page.sections, notes)
    return replace(page, sections=sections)


def _before_sources(sections: tuple[Section, ...], notes: Section) -> tuple[Section, ...]:
    at = next((n for n, each in enumerate(sections) if each.kind in ("sources", "citation")), len(sections))
    return (*sections[:at], notes, *sections[at:])
