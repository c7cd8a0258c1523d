"""Sheets of a Word document: their breadth, upright or on their side, and what stands at the foot of each."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Final, Protocol
from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.section import _Footer
from lxml.etree import _Element as Element

from bvmonitor.report.page import Page
from bvmonitor.report.sources import footer_line
from bvmonitor.report.word_layout import Room
from bvmonitor.report.word_reference import FOOT
from bvmonitor.report.word_styles import WordStyles, whole
from bvmonitor.report.word_text import run
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES

_NARROWEST: Final = 2000  # twips of text, however wide the margins are said to be
_A4: Final = (11_906, 16_838)
_BETWEEN_COLUMNS: Final = "340"  # twips
# What a later section has from the first one, or must not have again.
_ONCE: Final = ("w:headerReference", "w:footerReference", "w:titlePg", "w:pgNumType")


class OnSheets(Protocol):
    """Blocks of XML that stand on sheets of one orientation."""

    @property
    def is_side(self) -> bool:
        """Whether the sheets lie on their side."""

    @property
    def columns(self) -> int:
        """How many columns the text stands in; with more than one, it goes on where the former text ended."""

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
        if each.columns > 1:
            _set_columns(section, each.columns)
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
    """The sources, the snapshot and the number of the sheet, at the foot of each.

    A foot of the user's own stays as it is where sheets are numbered already; else the line stands below it. That
    a page is internal stands on every sheet, whoever made the foot.
    """
    section = document.sections[-1]
    heads = (section.header, section.first_page_header, section.even_page_header)
    feet = (section.footer, section.first_page_footer, section.even_page_footer)
    is_used = (
        True,
        section.different_first_page_header_footer,
        document.settings.odd_and_even_pages_header_footer,
    )
    there: list[Element] = [each.part.element for each in (*heads, *feet) if not each.is_linked_to_previous]
    says_all = any(map(_has_number, there))
    is_empty = not any(not each.is_linked_to_previous and _says_something(each.part.element) for each in feet)
    line = _words_at_foot(page.internal, styles) if says_all else _line_at_foot(page, styles)
    for number, (foot, is_shown) in enumerate(zip(feet, is_used, strict=True)):
        is_own = not foot.is_linked_to_previous and _says_something(foot.part.element)
        if (page.internal and is_shown) or (not says_all and (is_own or (is_empty and number == 0))):
            _add_to(foot, line, is_alone=not is_own)


def _add_to(foot: _Footer, line: str, *, is_alone: bool) -> None:
    """Put a line below what stands in a foot; a foot in which nothing stands is made, and has it alone."""
    foot.is_linked_to_previous = False
    element: Element = foot.part.element
    if is_alone:
        for block in list(element):
            element.remove(block)
    element.append(parse_xml(line))


def _has_number(element: Element) -> bool:
    fields = [str(each.get(qn("w:instr"))) for each in element.iter(qn("w:fldSimple"))]
    fields += [each.text or "" for each in element.iter(qn("w:instrText"))]
    return any(field.split()[:1] == ["PAGE"] for field in fields)


def _says_something(element: Element) -> bool:
    """Whether there is more in a foot than an empty paragraph."""
    seen = (qn(name) for name in ("w:drawing", "w:pict", "w:fldSimple", "w:instrText", "w:tbl"))
    return any(element.find(f".//{name}") is not None for name in seen) or any(
        each.text and each.text.strip() for each in element.iter(qn("w:t"))
    )


def _line_at_foot(page: Page, styles: WordStyles) -> str:
    number = f"{run(say(PAGES, 'footer.page', page.lang) + ' ')}{_field('PAGE')}"
    of_all = f"{run(' ' + say(PAGES, 'footer.of', page.lang) + ' ')}{_field('NUMPAGES')}"
    told = f"{page.internal}  ·  {footer_line(page)}" if page.internal else footer_line(page)
    return _words_at_foot(f"{told}  ·  ", styles, f"{number}{of_all}")


def _words_at_foot(words: str, styles: WordStyles, more: str = "") -> str:
    style = f"<w:pPr><w:pStyle w:val={quoteattr(styles.id_of(FOOT))}/></w:pPr>"
    return f"<w:p {nsdecls('w')}>{style}{run(words)}{more}</w:p>"


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


def _set_columns(section: Element, number: int) -> None:
    """Have the text of a section in columns, on the sheet on which the former section ended."""
    made = OxmlElement("w:type", {qn("w:val"): "continuous"})
    size = section.find(qn("w:pgSz"))
    section.insert(0 if size is None else section.index(size), made)
    section.append(OxmlElement("w:cols", {qn("w:num"): str(number), qn("w:space"): _BETWEEN_COLUMNS}))


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
    return 0 if element is None else whole(element, f"w:{name}")
