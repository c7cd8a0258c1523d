"""The sheet that a page stands on: title, sentences, tables and sections, in the page's order."""

from io import BytesIO
from itertools import groupby
from math import ceil, isfinite
from typing import Any, Final

from bvmonitor.report.chart import Chart
from bvmonitor.report.charts.render import render_png
from bvmonitor.report.excel_layout import column_widths, height, in_a_note, number_format, signed_columns, width
from bvmonitor.report.excel_styles import Styles, write_text
from bvmonitor.report.page import Cell, ColumnHead, Page, Part, Table
from bvmonitor.report.paragraphs import blocks_of, marked
from bvmonitor.report.sources import table_sources

_LINE_OF_TEXT: Final = 90  # places that a sentence may fill
_NARROW_LETTERS: Final = 1.1  # letters in a sentence are narrower than digits
_SAFE: Final = 0.92  # of a column's breadth, since a long word may not fit at the end
_BOLD: Final = 1.15
_LINE: Final = 15.0  # points
_NARROW: Final = 9  # a column beside the table, that sentences need
_PORTRAIT: Final = 95  # places that a sheet of A4 holds upright at its own size
_SMALLEST: Final = 260  # places across, beyond which one sheet could not be read
_PICTURE_POINTS: Final = 500.0  # as broad as sentences are
_PICTURE_PIXELS: Final = 1440  # across: sharp on paper too
_HIGHEST: Final = 400.0  # points that a row can be
_FROZEN: Final = 240.0  # points that may stay at the top of a screen
_LOOKS: Final[dict[str, dict[str, Any]]] = {
    "missing": {"bold": True, "bg_color": "#FFF3D1"},
    "warning": {"bold": True, "font_color": "#9C0006"},
}


class PageSheet:
    """Writes a page on a sheet, downwards."""

    def __init__(self, sheet: Any, styles: Styles, page: Page) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self._sheet = sheet
        self._styles = styles
        self._page = page
        self._tables = tuple(page.every_table)
        self._row = 0
        self._above = 0.0  # points
        self._widths = self._widths_of_page()
        self._last = self._last_of_text()

    def write(self) -> None:
        """Write it all."""
        page, styles = self._page, self._styles
        self._words()
        self._charts(page.charts)
        for table in page.tables:
            self._captioned(table)
        for part in page.parts:
            self._part(part)
        for section in page.sections:
            self._next(1)
            if section.title:
                self._line(section.title, bold=True)
            for line in section.lines:
                self._line(line)
        across = sum(self._widths)
        styles.set_up_print(self._sheet, page, is_wide=across > _PORTRAIT)
        sheets = ceil(across / _SMALLEST)
        self._sheet.fit_to_pages(sheets, 0)
        if sheets > 1:
            self._sheet.repeat_columns(0)

    def _captioned(self, table: Table) -> None:
        self._next(1)
        if table.caption:
            self._line(table.caption, bold=True, font_size=12)
        self._table(table)

    def _part(self, part: Part) -> None:
        """A part under its heading; what a person must act on stands out."""
        self._next(1)
        self._line(part.title, scale=1.2, bold=True, font_size=13)
        for block in blocks_of(part.paragraphs):
            look = _LOOKS.get(block.kind, {})
            for text in block.texts:
                self._line(marked(block.kind, text, self._page.lang), **look)
        self._charts(part.charts)
        for table in part.tables:
            self._captioned(table)
            source = table_sources(table, self._page)
            if source:
                self._line(source, font_size=9)

    def _words(self) -> None:
        """What stands above the figures."""
        page = self._page
        self._line(page.title, scale=1.3, bold=True, font_size=14)
        if page.notice:
            self._line(page.notice, bold=True, font_color="#9C0006")
        for text in (page.lead, *page.reading):
            if text:
                self._line(text)

    def _widths_of_page(self) -> list[int]:
        """As wide as the widest of the tables has each column; then as many more as sentences need."""
        tables = [column_widths(table, is_alone=len(self._tables) == 1) for table in self._tables]
        columns = max((len(widths) for widths in tables), default=0)
        found = [max(w[number] for w in tables if number < len(w)) for number in range(columns)]
        while sum(found) < _LINE_OF_TEXT:
            found.append(min(_NARROW, max(1, _LINE_OF_TEXT - sum(found))))
        for number, places in enumerate(found):
            self._sheet.set_column(number, number, places)
        return found

    def _last_of_text(self) -> int:
        """The last column that sentences reach over."""
        return next(n for n in range(len(self._widths)) if sum(self._widths[: n + 1]) >= _LINE_OF_TEXT)

    def _next(self, rows: int, points: float = _LINE) -> None:
        self._row += rows
        self._above += rows * points

    def _line(self, text: str, *, scale: float = 1.0, **look: object) -> None:
        """A text over the breadth of the page, as high as it needs."""
        places = sum(self._widths[: self._last + 1]) * _NARROW_LETTERS / scale
        style = self._styles.get(text_wrap=True, valign="top", **look)
        if self._last:
            self._sheet.merge_range(self._row, 0, self._row, self._last, "", style)
        write_text(self._sheet, (self._row, 0), text, self._styles, style)
        points = height(text, places, scale=scale)
        self._sheet.set_row(self._row, points)
        self._next(1, points)

    def _charts(self, charts: tuple[Chart, ...]) -> None:
        for chart in charts:
            self._next(1)
            self._chart(chart)

    def _chart(self, chart: Chart) -> None:
        """A picture in rows as high as it is; the chart's own words are its text alternative."""
        png = render_png(chart, _PICTURE_PIXELS)
        down, across = int.from_bytes(png[20:24], "big"), int.from_bytes(png[16:20], "big")
        points = _PICTURE_POINTS * down / across
        scale = _PICTURE_POINTS / across  # the file says that a pixel of it is a point: 72 to the inch
        picture = {"image_data": BytesIO(png), "description": chart.alt, "x_scale": scale, "y_scale": scale}
        self._sheet.insert_image(self._row, 0, f"{chart.name}.png", {**picture, "object_position": 2})
        rows = ceil(points / _HIGHEST)
        for row in range(rows):
            self._sheet.set_row(self._row + row, points / rows + 1)
        self._next(rows, points / rows)

    def _table(self, table: Table) -> None:
        first = self._row
        self._heads(table)
        if len(self._tables) == 1:
            self._sheet.repeat_rows(first, self._row - 1)
            self._sheet.freeze_panes(self._row if self._above <= _FROZEN else 0, 1)
        elif table is self._tables[0]:
            self._sheet.freeze_panes(0, 1)
        signed = signed_columns(table)
        for group in table.groups:
            if group.title:
                write_text(self._sheet, (self._row, 0), group.title, self._styles, self._styles.get(bold=True))
                self._next(1)
            for row in group.rows:
                for number, cell in enumerate(row):
                    self._cell(number, cell, table.columns[number], is_signed=number in signed)
                self._row_height(table, row)
                self._next(1)

    def _heads(self, table: Table) -> None:
        """One row of heads, or two where some stand under a common one."""
        look: dict[str, object] = {"bold": True, "text_wrap": True, "valign": "bottom"}
        has_spanners = any(head.spanner for head in table.columns)
        below = self._row + 1 if has_spanners else self._row
        for number, head in enumerate(table.columns):
            style = self._styles.get(**look, **_aligned(number, head), bottom=1)
            if has_spanners and not head.spanner:
                self._sheet.merge_range(self._row, number, below, number, "", style)
            at = self._row if has_spanners and not head.spanner else below
            write_text(self._sheet, (at, number), head.text, self._styles, style)
        if has_spanners:
            self._spanners(table, look)
        points = max(
            height(head.text, self._widths[n] / _BOLD)
            for n, head in enumerate(table.columns)
            if head.text or not n
        )
        self._sheet.set_row(below, points)
        self._next(1, points)

    def _spanners(self, table: Table, look: dict[str, object]) -> None:
        """A head over several columns: in their middle, or at their beginning where the middle is out of sight."""
        points = _LINE
        for spanner, heads in groupby(enumerate(table.columns), key=lambda each: each[1].spanner):
            numbers = [number for number, _ in heads]
            if not spanner:
                continue
            places = sum(self._widths[n] for n in numbers)
            align = "center" if places <= _LINE_OF_TEXT else "left"
            style = self._styles.get(**look, align=align, bottom=1)
            if len(numbers) > 1:
                self._sheet.merge_range(self._row, numbers[0], self._row, numbers[-1], "", style)
            write_text(self._sheet, (self._row, numbers[0]), spanner, self._styles, style)
            points = max(points, height(spanner, places / _BOLD))
        self._sheet.set_row(self._row, points)
        self._next(1, points)

    def _row_height(self, table: Table, row: tuple[Cell, ...]) -> None:
        """As high as the texts that are broken over lines need; not every program finds out for itself."""
        broken = (
            height(cell.text, self._widths[number] * _SAFE)
            for number, cell in enumerate(row)
            if table.columns[number].align == "left" and width(cell.text) >= self._widths[number]
        )
        points = max(broken, default=0.0)
        if points > _LINE:
            self._sheet.set_row(self._row, points)

    def _cell(self, number: int, cell: Cell, head: ColumnHead, *, is_signed: bool) -> None:
        place = (self._row, number)
        look: dict[str, object] = {"valign": "top", **_aligned(number, head)}
        found = number_format(cell, self._page.lang, is_signed=is_signed)
        if found is not None and isfinite(found[0]):
            self._sheet.write_number(*place, found[0], self._styles.get(**look, num_format=found[1]))
        elif cell.text:
            wrap = head.align == "left"
            write_text(self._sheet, place, cell.text, self._styles, self._styles.get(**look, text_wrap=wrap))
        if cell.reason:
            about = {"author": self._page.program or "bvmonitor", "font_size": 9, "x_scale": 1.5}
            self._sheet.write_comment(*place, in_a_note(cell.reason), about)


def _aligned(number: int, head: ColumnHead) -> dict[str, object]:
    """As the page has it; words in from the left, so that they do not touch the number before them."""
    return {"align": head.align, "indent": 1} if number and head.align == "left" else {"align": head.align}
