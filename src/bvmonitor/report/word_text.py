"""Lines of a page as Word's paragraphs: commands, addresses that open, Norwegian words on an English page."""

from collections.abc import Callable
from typing import Final
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from bvmonitor.domain.language import Lang
from bvmonitor.report.page import Cell, Page
from bvmonitor.report.pieces import Piece, pieces_of, quoted
from bvmonitor.report.word_styles import WordStyles

LOCALES: Final[dict[Lang, str]] = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_OF_SOURCES: Final = '<w:lang w:val="nb-NO"/>'


class Words:
    """Makes paragraphs of a page's lines.

    Args:
        page: What is said.
        styles: The document's.
        link: Notes an address in the document and gives the id of the relation to it.
    """

    def __init__(self, page: Page, styles: WordStyles, link: Callable[[str], str]) -> None:
        self._norwegian = quoted(page)
        self._styles = styles
        self._link = link

    def paragraph(self, style: str, line: str, *, before: str = "", after: str = "") -> str:
        """A paragraph in a style that says a line; `before` and `after` go into its properties, as Word's XML."""
        return self.made(style, self.runs(line), before=before, after=after)

    def made(self, style: str, runs: str, *, before: str = "", after: str = "") -> str:
        """The same, of runs."""
        name = quoteattr(self._styles.id_of(style))
        return f"<w:p><w:pPr><w:pStyle w:val={name}/>{before}{after}</w:pPr>{runs}</w:p>"

    def runs(self, line: str, *, look: str = "") -> str:
        """A line as runs of text; `look` is Word's XML for bold and the like."""
        return "".join(self._piece(piece, look) for piece in pieces_of(line, self._norwegian))

    def cell(self, cell: Cell) -> str:
        """What stands in a cell, as runs: a link where it leads to a file beside the page."""
        if cell.file:
            return self._linked(quote(cell.file), cell.text)
        return self.runs(cell.text) if cell.value is None else run(cell.text)

    def _piece(self, piece: Piece, look: str) -> str:
        if piece.kind == "command":
            return run(piece.text, f"{self._character('Bvmonitor Command')}{look}")
        if piece.kind == "address":
            return self._linked(piece.text, piece.text)
        return run(piece.text, f"{look}{_OF_SOURCES if piece.norwegian else ''}")

    def _linked(self, address: str, text: str) -> str:
        made = run(text, self._character("Hyperlink"))
        return f'<w:hyperlink r:id="{self._link(address)}" w:history="1">{made}</w:hyperlink>'

    def _character(self, style: str) -> str:
        return f"<w:rStyle w:val={quoteattr(self._styles.id_of(style))}/>"


def run(text: str, look: str = "") -> str:
    """A run of text, with its spaces; nothing of it is markup."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
