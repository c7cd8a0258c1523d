"""Sheets of a Word document: their breadth, upright or on their side, and what stands at the foot of each."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Final, Protocol

from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from lxml.etree import _Element as Element

from bvmonitor.report.page import Page
from bvmonitor.report.sources import footer_line
from bvmonitor.report.word_layout import Room
from bvmonitor.report.word_styles import WordStyles
from bvmonitor.report.word_text import run
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES

_NARROWEST: Final = 2000  # twips of text, however wide the margins are said to be
_A4: Final = (11_906, 16_838)
# What a later section has from the first one, or must not have again.
_ONCE: Final = ("w:headerReference", "w:footerReference", "w:titlePg", "w:pgNumType")


class OnSheets(Protocol):
    """Blocks of XML that stand on sheets of one orientation."""

    @property
    def is_side(self) -> bool:
        """Whether the sheets lie on their side."""

    @property
    def blocks(self) -> Sequence[str]:
        """Paragraphs and tables, in order."""


def room_of(document: Document) -> Room:
    """The breadth that the sheets of a document leave for text."""
    section = _last_section(document)
    width, height = _size(section)
    margin = section.find(qn("w:pgMar"))
    sides = [_twips(margin, name) for name in ("left", "right", "gutter")]
    return Room(max(_NARROWEST, width - sum(sides)), max(_NARROWEST, max(width, height) - sum(sides)))


def write_body(document: Document, sheets: Sequence[OnSheets]) -> None:
    """Put the blocks in the document, in a section for each run of sheets."""
    last = _last_section(document)
    body = document.element.body
    for number, each in enumerate(sheets):
        blocks = parse_xml(f"<w:body {nsdecls('w', 'r', 'wp', 'a', 'pic')}>{''.join(each.blocks)}</w:body>")
        section = _section(last, is_side=each.is_side, is_first=number == 0)
        is_last = number == len(sheets) - 1
        if not is_last:
            _end_section(blocks, section)
        body.extend(list(blocks))
        if is_last:
            body.remove(last)
            body.append(section)
        else:
            # What a section ends with stands behind all that is in it.
            body.append(last)


def write_footer(document: Document, page: Page, styles: WordStyles) -> None:
    """The sources, the snapshot and the number of the sheet, at the foot of each."""
    footer = document.sections[-1].footer
    footer.is_linked_to_previous = False
    element: Element = footer.part.element
    for block in list(element):
        element.remove(block)
    element.append(parse_xml(_line_at_foot(page, styles)))


def _line_at_foot(page: Page, styles: WordStyles) -> str:
    number = f"{run(say(PAGES, 'footer.page', page.lang) + ' ')}{_field('PAGE')}"
    of_all = f"{run(' ' + say(PAGES, 'footer.of', page.lang) + ' ')}{_field('NUMPAGES')}"
    style = f'<w:pPr><w:pStyle w:val="{styles.id_of("footer")}"/></w:pPr>'
    told = f"{page.internal}  ·  {footer_line(page)}" if page.internal else footer_line(page)
    return f"<w:p {nsdecls('w')}>{style}{run(told + '  ·  ')}{number}{of_all}</w:p>"


def _field(name: str) -> str:
    """What Word fills in itself; until it does, a one stands there."""
    return f'<w:fldSimple w:instr=" {name} ">{run("1")}</w:fldSimple>'


def _last_section(document: Document) -> Element:
    section: Element = document.element.body.get_or_add_sectPr()
    return section


def _section(pattern: Element, *, is_side: bool, is_first: bool) -> Element:
    """The properties of a section like another one, its sheets turned where they must be."""
    made = deepcopy(pattern)
    if not is_first:
        for name in _ONCE:
            for each in list(made.iterchildren(qn(name))):
                made.remove(each)
    size = made.find(qn("w:pgSz"))
    width, height = _size(pattern)
    if is_side and size is not None and width < height:
        size.set(qn("w:w"), str(height))
        size.set(qn("w:h"), str(width))
        size.set(qn("w:orient"), "landscape")
    return made


def _end_section(blocks: Element, section: Element) -> None:
    """Note in the last paragraph that a section ends with it."""
    last = blocks[-1]
    if last.tag != qn("w:p"):
        last = OxmlElement("w:p")
        blocks.append(last)
    properties = last.find(qn("w:pPr"))
    if properties is None:
        properties = OxmlElement("w:pPr")
        last.insert(0, properties)
    properties.append(section)


def _size(section: Element) -> tuple[int, int]:
    """Breadth and height of the sheets; A4 where the section does not say."""
    size = section.find(qn("w:pgSz"))
    return _twips(size, "w") or _A4[0], _twips(size, "h") or _A4[1]


def _twips(element: Element | None, name: str) -> int:
    told = None if element is None else element.get(qn(f"w:{name}"))
    try:
        return int(float(told or 0))
    except ValueError:
        return 0
