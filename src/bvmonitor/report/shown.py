"""A page as people can see it: every text with its unseen letters made visible."""

from dataclasses import replace

from bvmonitor.domain.origin import Origin
from bvmonitor.report.chart import Chart
from bvmonitor.report.page import Cell, Page, Part, Section, Table, each_row_chart
from bvmonitor.texts.visible import visible


def shown(page: Page) -> Page:
    """The page that terminal, Markdown, HTML and Excel are made from; JSON and CSV hold the texts as they came."""
    return replace(
        page,
        title=visible(page.title),
        notice=visible(page.notice),
        lead=visible(page.lead),
        reading=tuple(map(visible, page.reading)),
        tables=tuple(map(_table, page.tables)),
        sections=tuple(map(_section, page.sections)),
        origins=tuple(map(_origin, page.origins)),
        norwegian=tuple(map(visible, page.norwegian)),
        parts=tuple(map(_part, page.parts)),
        charts=tuple(map(_chart, page.charts)),
    )


def _part(part: Part) -> Part:
    return replace(
        part,
        title=visible(part.title),
        paragraphs=tuple(replace(each, text=visible(each.text)) for each in part.paragraphs),
        tables=tuple(map(_table, part.tables)),
        charts=tuple(map(_chart, part.charts)),
    )


def _table(table: Table) -> Table:
    columns = (replace(each, text=visible(each.text), spanner=visible(each.spanner)) for each in table.columns)
    groups = (
        replace(group, title=visible(group.title), rows=tuple(tuple(map(_cell, row)) for row in group.rows))
        for group in table.groups
    )
    beside = table.row_charts
    if beside is not None:
        beside = each_row_chart(replace(beside, head=visible(beside.head), key=visible(beside.key)), _chart)
    return Table(visible(table.caption), tuple(columns), tuple(groups), beside)


def _cell(cell: Cell) -> Cell:
    text, reason = visible(cell.text), visible(cell.reason)
    return cell if (text, reason) == (cell.text, cell.reason) else replace(cell, text=text, reason=reason)


def _chart(chart: Chart) -> Chart:
    """What stands outside the drawing, which sees to its own texts."""
    return replace(chart, title=visible(chart.title), alt=visible(chart.alt))


def _section(section: Section) -> Section:
    return replace(section, title=visible(section.title), lines=tuple(map(visible, section.lines)))


def _origin(origin: Origin) -> Origin:
    return replace(
        origin,
        producer=visible(origin.producer),
        title=visible(origin.title),
        table=None if origin.table is None else visible(origin.table),
        url=None if origin.url is None else visible(origin.url),
        licence=visible(origin.licence),
        note=None if origin.note is None else visible(origin.note),
    )
