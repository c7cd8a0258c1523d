"""A table of a page as Word's: heads repeated on every sheet, no row parted, numbers to the right, an alt text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import quoteattr

from bvmonitor.report.page import Align, Cell, Table
from bvmonitor.report.paper import runs
from bvmonitor.report.word_text import Words

_BOLD: Final = "<w:b/><w:bCs/>"
_LINE: Final = "CFD6DD"
_RULE: Final = "0B4F79"
_BAND: Final = "EAF1F6"
_SHORT: Final = 6  # rows that are kept on one sheet
_KEEP: Final = "<w:keepNext/>"


@dataclass(frozen=True, slots=True)
class Beside:
    """A last column of pictures: its head, its width in twips, and a run for each row in order."""

    head: str
    width: int
    runs: tuple[str, ...]


class WordTable:
    """Makes the XML of one table.

    Args:
        table: What stands in it.
        widths: Of its columns, in twips.
        style: The paragraphs' style, which sets the size of letters.
        words: Makes runs of texts.
        beside: Pictures of the rows.
    """

    def __init__(
        self, table: Table, widths: Sequence[int], style: str, words: Words, beside: Beside | None = None
    ) -> None:
        self._table = table
        self._beside = beside
        self._widths = (*widths, *([] if beside is None else [beside.width]))
        self._style = style
        self._words = words
        columns = [(spanner, number) for spanner, run in runs(table) for number, _ in enumerate(run)]
        self._begins = [*(bool(spanner) and number == 0 for spanner, number in columns), False]

    def made(self, table_style: str, title: str, description: str) -> str:
        """The table, in the table style of that id, with an alt text for those who cannot see it."""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        return (
            f"<w:tbl><w:tblPr><w:tblStyle w:val={quoteattr(table_style)}/>"
            f'<w:tblW w:w="{sum(self._widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"'
            ' w:noHBand="0" w:noVBand="1"/>'
            f"<w:tblCaption w:val={quoteattr(title)}/><w:tblDescription w:val={quoteattr(description)}/>"
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(self._heads())}{''.join(self._rows())}</w:tbl>"
        )

    def _heads(self) -> list[str]:
        """One row of heads; or two, where some stand under a common one."""
        upper, lower, at = [], [], 0
        is_double = any(column.spanner for column in self._table.columns)
        for spanner, columns in runs(self._table):
            numbers = range(at, at + len(columns))
            at += len(columns)
            if spanner:
                upper.append(self._cell(numbers, self._bold(spanner), "center", f"{_border('bottom', 4, _RULE)}"))
            for number, column in zip(numbers, columns, strict=True):
                made = self._bold(column.text)
                below = _border("bottom", 8, _RULE)
                if spanner or not is_double:
                    lower.append(self._cell([number], made, column.align, below))
                else:
                    upper.append(self._cell([number], made, column.align, below, "restart"))
                    lower.append(self._cell([number], "", column.align, below, "continue"))
        if self._beside is not None:
            made, last = self._bold(self._beside.head), [len(self._widths) - 1]
            below = _border("bottom", 8, _RULE)
            if is_double:
                upper.append(self._cell(last, made, "left", below, "restart"))
            lower.append(
                self._cell(last, "" if is_double else made, "left", below, "continue" if is_double else "")
            )
        return [_row("".join(cells), "<w:tblHeader/>") for cells in (upper, lower) if cells]

    def _rows(self) -> list[str]:
        made = []
        total = sum(1 for _ in self._table.rows)
        done = 0
        for group in self._table.groups:
            if group.title:
                cell = self._cell(range(len(self._widths)), self._bold(group.title), "left", keep=True, shade=True)
                made.append(_row(cell))
            for row in group.rows:
                done += 1
                # The last row stays with the line of sources below the table.
                keep = total <= _SHORT or done == total
                cells = self._figures(row, keep=keep)
                if self._beside is not None:
                    cells.append(self._cell([len(row)], self._beside.runs[done - 1], "left", keep=keep))
                made.append(_row("".join(cells)))
        return made

    def _figures(self, row: tuple[Cell, ...], *, keep: bool) -> list[str]:
        return [
            self._cell([number], self._words.cell(cell), self._table.columns[number].align, keep=keep)
            for number, cell in enumerate(row)
        ]

    def _bold(self, text: str) -> str:
        return self._words.runs(text, look=_BOLD)

    def _cell(
        self,
        columns: Sequence[int],
        runs_: str,
        align: Align | str,
        below: str = "",
        merge: str = "",
        *,
        keep: bool = False,
        shade: bool = False,
    ) -> str:
        """A cell over some columns; a head has a border below it and stays with what it heads."""
        width = sum(self._widths[n] for n in columns)
        span = f'<w:gridSpan w:val="{len(columns)}"/>' if len(columns) > 1 else ""
        merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
        sides = f"{_border('left', 4, _LINE) if self._begins[columns[0]] else ''}{below}"
        borders = f"<w:tcBorders>{sides}</w:tcBorders>" if sides else ""
        band = f'<w:shd w:val="clear" w:color="auto" w:fill="{_BAND}"/>' if shade else ""
        bottom = '<w:vAlign w:val="bottom"/>' if below else ""
        paragraph = self._words.made(
            self._style,
            runs_,
            before=_KEEP if keep or below else "",
            after="" if align == "left" else f'<w:jc w:val="{align}"/>',
        )
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merged}{borders}{band}{bottom}</w:tcPr>'
            f"{paragraph}</w:tc>"
        )


def _row(cells: str, more: str = "") -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{cells}</w:tr>"


def _border(side: str, size: int, color: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{color}"/>'
