"""What stands in a Word document, from the title to the last note, on sheets upright or on their side."""

from dataclasses import dataclass, field
from typing import Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from bvmonitor.report.chart import Chart
from bvmonitor.report.page import Page, ParagraphKind, Part, Section, Table
from bvmonitor.report.paragraphs import Block, blocks_of, marked
from bvmonitor.report.sources import table_sources
from bvmonitor.report.word_dense import NOTE_COLUMNS
from bvmonitor.report.word_layout import Laid, Room, lay_out
from bvmonitor.report.word_lists import Lists
from bvmonitor.report.word_pictures import ROW_CHART, Pictures
from bvmonitor.report.word_sheets import room_of
from bvmonitor.report.word_styles import WordStyles
from bvmonitor.report.word_table import Beside, WordTable
from bvmonitor.report.word_text import Words
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.wording import listed

SIZES: Final = ("Bvmonitor Table Text", "Bvmonitor Table Small", "Bvmonitor Table Smallest")
NOTE: Final = "Bvmonitor Table Note"
NOTICE: Final = "Bvmonitor Notice"
# A line as high as what stands on it, whatever the document's own style says.
_AROUND_CHART: Final = (
    '<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>'
)
_AFTER_LIST: Final = '<w:spacing w:after="200"/>'
_STYLE_OF: Final[dict[ParagraphKind, str]] = {
    "reading": "Normal",
    "own": "Normal",
    "missing": "Bvmonitor Missing",
    "warning": NOTICE,
}


@dataclass
class Sheets:
    """Blocks of XML that stand on sheets of one orientation, in one column of text or more."""

    is_side: bool
    columns: int = 1
    blocks: list[str] = field(default_factory=list)


class WordBody:
    """Makes the XML of a page, downwards."""

    def __init__(self, document: Document, page: Page, styles: WordStyles, *, is_dense: bool = False) -> None:
        self._page = page
        self._is_dense = is_dense
        self._styles = styles
        self._lists = Lists(document, styles)
        self._room = room_of(document)
        self._sizes = tuple(styles.points_of(name) for name in SIZES)
        self._words = Words(page, styles, lambda address: _related(document, address))
        self._pictures = Pictures(document, self._room)
        self._turned = self._is_turned()
        self._sheets = [Sheets(self._turned)]

    def sheets(self) -> list[Sheets]:
        """All of it."""
        page = self._page
        self._say("Heading 1", page.title)
        if page.notice:
            self._say(NOTICE, page.notice)
        if page.lead:
            self._say("Normal", page.lead)
        self._list(page.reading)
        self._charts(page.charts)
        for table in page.tables:
            self._table(table, "Heading 2", page.title)
        for part in page.parts:
            self._part(part)
        if self._is_dense and page.sections:
            self._sheets.append(Sheets(self._turned, NOTE_COLUMNS))
        for section in page.sections:
            self._section(section)
        return self._sheets

    def _is_turned(self) -> bool:
        """Whether all sheets lie on their side: on a page of one piece, when one of its tables needs it."""
        return not self._page.parts and any(self._laid(table).is_side for table in self._page.tables)

    def _laid(self, table: Table, *, on_side: bool = False) -> Laid:
        taken = 0 if table.row_charts is None else ROW_CHART
        room = Room(self._room.upright - taken, self._room.side - taken)
        return lay_out(table, room, self._sizes, on_side=on_side)

    def _put(self, block: str) -> None:
        self._sheets[-1].blocks.append(block)

    def _turn(self, *, is_side: bool) -> None:
        if self._sheets[-1].is_side != is_side:
            self._sheets.append(Sheets(is_side))

    def _say(self, style: str, line: str) -> None:
        self._put(self._words.paragraph(style, line))

    def _list(self, lines: tuple[str, ...], *, is_numbered: bool = False) -> None:
        if not lines:
            return
        style, item = self._lists.begin(is_numbered=is_numbered)
        for line in lines[:-1]:
            self._put(self._words.paragraph(style, line, before=item))
        self._put(self._words.paragraph(style, lines[-1], before=item, after=_AFTER_LIST))

    def _part(self, part: Part) -> None:
        # A heading with nothing between it and a turned table stands on the table's sheet.
        is_bare = bool(part.tables) and not part.paragraphs and not part.charts
        self._turn(is_side=is_bare and self._laid(part.tables[0]).is_side)
        self._say("Heading 2", part.title)
        for block in blocks_of(part.paragraphs):
            self._block(block)
        self._charts(part.charts)
        for table in part.tables:
            self._table(table, "Heading 3", part.title)

    def _charts(self, charts: tuple[Chart, ...]) -> None:
        for chart in charts:
            self._put(self._words.made("Normal", self._pictures.run(chart), after=_AROUND_CHART))

    def _block(self, block: Block) -> None:
        """A paragraph or a list; what a person must act on is set apart, an item at a time."""
        lines = tuple(marked(block.kind, text, self._page.lang) for text in block.texts)
        if block.is_list and block.kind in ("reading", "own"):
            self._list(lines)
            return
        for line in lines:
            self._say(_STYLE_OF[block.kind], line)

    def _section(self, section: Section) -> None:
        self._turn(is_side=self._turned)
        if section.title:
            self._say("Heading 2", section.title)
        self._list(section.lines, is_numbered=section.kind == "steps")

    def _table(self, table: Table, heading: str, otherwise: str) -> None:
        """A table under its caption; `otherwise` is what it is called where it has none."""
        laid = self._laid(table, on_side=self._turned)
        self._turn(is_side=laid.is_side)
        name = table.caption or otherwise
        for number, (part, widths) in enumerate(laid.parts, 1):
            of_parts = f" ({number}/{len(laid.parts)})" if len(laid.parts) > 1 else ""
            if table.caption or of_parts:
                self._say(heading, f"{name}{of_parts}")
            made = WordTable(part, widths, SIZES[laid.size], self._words, self._beside(part))
            style = self._styles.id_of("Bvmonitor Table")
            self._put(made.made(style, f"{name}{of_parts}", self._description(part)))
            self._notes(part)

    def _beside(self, table: Table) -> Beside | None:
        """The small charts of its rows as pictures."""
        found = table.row_charts
        if found is None:
            return None
        return Beside(found.head, ROW_CHART, tuple(map(self._pictures.small_run, found.charts)))

    def _description(self, table: Table) -> str:
        """What the table holds, for those who cannot see it."""
        heads = [" ".join(filter(None, (column.spanner, column.text))) for column in table.columns]
        return say(
            PAGES,
            "table.description",
            self._page.lang,
            rows=sum(1 for _ in table.rows),
            columns=len(heads),
            heads=listed([head for head in heads if head], self._page.lang),
        )

    def _notes(self, table: Table) -> None:
        """Below a table: what its marks mean, unless that stands next anyway; and whose figures they are."""
        is_alone = len(self._page.tables) == 1 and not self._page.parts
        if not is_alone:
            marks = {cell.text: cell.reason for _, row in table.rows for cell in row if cell.reason}
            if marks:
                self._say(NOTE, " ".join(f"{mark} = {_sentence(reason)}" for mark, reason in marks.items()))
        if table.row_charts is not None and table.row_charts.key:
            self._say(NOTE, table.row_charts.key)
        # Word joins two tables between which no paragraph stands.
        self._say(NOTE, table_sources(table, self._page))


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _related(document: Document, address: str) -> str:
    return document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
