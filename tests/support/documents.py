"""A Word document as python-docx reads it: its paragraphs and tables in order, and its package's parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph
from lxml import etree

NOTE = "Bvmonitor Table Note"


@dataclass(frozen=True)
class Told:
    """A paragraph: the name of its style and what it says, our commands between backticks."""

    style: str
    text: str


@dataclass(frozen=True)
class Grid:
    """A table: each column's spanner and head, and the rows; a row of one cell is a group's title."""

    heads: list[tuple[str, str]]
    rows: list[list[str]]


def document_of(content: str | bytes) -> Document:
    assert isinstance(content, bytes)
    return docx.Document(BytesIO(content))


def blocks_of(content: str | bytes) -> list[Told | Grid]:
    """What is told in the document, in order; a table that was printed in parts is one again."""
    found: list[Told | Grid] = []
    part = 1
    document = document_of(content)
    for block in document.element.body.iterchildren(qn("w:tbl"), qn("w:p")):
        if block.tag == qn("w:tbl"):
            grid = _grid(block)
            if part == 1:
                found.append(grid)
            else:
                _join(next(each for each in reversed(found) if isinstance(each, Grid)), grid)
            part = 1
            continue
        if block.find(f".//{qn('w:drawing')}") is not None:
            continue
        told = _told(Paragraph(block, document))
        of_parts = re.fullmatch(r"(.*) \((\d+)/(\d+)\)", told.text)
        if of_parts and told.style.startswith("Heading"):
            part = int(of_parts[2])
            told = Told(told.style, of_parts[1])
            if part > 1:
                continue
        found.append(told)
    return found


def _join(first: Grid, more: Grid) -> None:
    first.heads.extend(more.heads[1:])
    assert len(first.rows) == len(more.rows)
    for row, rest in zip(first.rows, more.rows, strict=True):
        assert row[0] == rest[0]
        row.extend(rest[1:])


def _told(paragraph: Paragraph) -> Told:
    assert paragraph.style is not None
    text = ""
    for each in paragraph.iter_inner_content():
        is_command = not isinstance(each, Hyperlink) and each.style.name == "Bvmonitor Command"
        text += f"`{each.text}`" if is_command else each.text
    return Told(str(paragraph.style.name), text)


def _grid(table: etree._Element) -> Grid:
    heads = [list(_cells(row)) for row in table.iterchildren(qn("w:tr")) if is_head(row)]
    upper, lower = _spread(heads[0]), _spread(heads[-1])
    if len(heads) == 1:
        columns = [("", text) for text, _ in upper]
    else:
        columns = [
            ("", over) if merge == "restart" else (over, below)
            for (over, merge), (below, _) in zip(upper, lower, strict=True)
        ]
    rows = [[text for text, _, _ in _cells(row)] for row in table.iterchildren(qn("w:tr")) if not is_head(row)]
    return Grid(columns, rows)


def is_head(row: etree._Element) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def _spread(cells: list[tuple[str, int, str]]) -> list[tuple[str, str]]:
    """For each column the text above it, and how that cell is merged."""
    return [(text, merge) for text, span, merge in cells for _ in range(span)]


def _cells(row: etree._Element) -> Iterator[tuple[str, int, str]]:
    """Each cell's text, how many columns it takes, and whether it is merged with one below or above."""
    for cell in row.iterchildren(qn("w:tc")):
        (paragraph,) = cell.iterchildren(qn("w:p"))
        properties = cell.find(qn("w:tcPr"))
        assert properties is not None
        span, merge = properties.find(qn("w:gridSpan")), properties.find(qn("w:vMerge"))
        yield (
            _text(paragraph),
            1 if span is None else int(str(span.get(qn("w:val")))),
            "" if merge is None else str(merge.get(qn("w:val"))),
        )


def _text(paragraph: etree._Element) -> str:
    text = ""
    for run in paragraph.iter(qn("w:r")):
        style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        said = "".join(each.text or "" for each in run.iter(qn("w:t")))
        text += f"`{said}`" if style is not None and style.get(qn("w:val")) == "BvmonitorCommand" else said
    return text


def parts_of(content: str | bytes) -> dict[str, bytes]:
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def relations_of(content: str | bytes) -> Iterator[tuple[str, str, bool]]:
    """Each relation of each part: its kind, its target, and whether that is outside the document."""
    for name, part in parts_of(content).items():
        if name.endswith(".rels"):
            for each in etree.fromstring(part):
                kind = str(each.get("Type")).rpartition("/")[2]
                yield kind, str(each.get("Target")), each.get("TargetMode") == "External"
