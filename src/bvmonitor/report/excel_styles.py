"""What all sheets of a workbook share: looks of cells, texts that stay texts, and how sheets are printed."""

import re
from typing import Any, Final

from bvmonitor.report.excel_layout import in_a_cell
from bvmonitor.report.page import Page
from bvmonitor.report.sources import footer_line
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES

_A4: Final = 9
_MOST_IN_FOOTER: Final = 250  # signs that Excel takes, less the page number's
# What a person's spreadsheet takes for a formula when he edits the cell.
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")  # noqa: RUF001 - the wide ones count too
# What xlsxwriter would write into the file as it stands, as markup.
_RAW: Final = re.compile(r"<r>.*</r>", re.DOTALL)


class Styles:
    """The looks of a workbook's cells, each made once."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self._workbook = workbook
        self._made: dict[frozenset[tuple[str, object]], Any] = {}

    def get(self, **look: object) -> Any:  # noqa: ANN401 - xlsxwriter has no types
        """The format with these properties."""
        key = frozenset(look.items())
        if key not in self._made:
            made = self._workbook.add_format(look)
            made.look = look
            self._made[key] = made
        return self._made[key]

    def set_up_print(self, sheet: Any, page: Page, *, is_wide: bool) -> None:  # noqa: ANN401 - as above
        """A4 with the sources and the number of the page at the foot."""
        sheet.set_paper(_A4)
        if is_wide:
            sheet.set_landscape()
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.8)
        number = f"&R&8 {say(PAGES, 'footer.page', page.lang)} &P / &N"
        sheet.set_footer(f"&L&8 {_source_of(page)}{number}")
        if page.internal:
            sheet.set_header(f"&C&B&10 {page.internal}")


def write_text(sheet: Any, place: tuple[int, int], text: str, styles: Styles, look: Any) -> None:  # noqa: ANN401
    """Write a text as itself: never a formula, a link or markup."""
    if not text:
        sheet.write_blank(*place, None, look)
        return
    if _FORMULA.match(text):
        look = styles.get(**look.look, quote_prefix=True)
    if _RAW.fullmatch(text):
        # In two pieces, which xlsxwriter escapes.
        sheet.write_rich_string(*place, text[:1], styles.get(), in_a_cell(text)[1:], look)
    else:
        sheet.write_string(*place, in_a_cell(text), look)


def _source_of(page: Page) -> str:
    """Who made the figures and which snapshot they were read from; `&` would begin a command."""
    told = footer_line(page)
    room = _MOST_IN_FOOTER - len(f"&L&8 &R&8 {say(PAGES, 'footer.page', page.lang)} &P / &N")
    while len(told.replace("&", "&&")) > room:
        told = f"{told[:-2]}…"
    return told.replace("&", "&&")
