"""A Word document that is to take a sheet or two: small letters and narrow edges, by its own styles."""

from typing import Final

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml.etree import _Element as Element

from bvmonitor.report.word_styles import WordStyles

NOTE_COLUMNS: Final = 2  # that notes and sources stand in
_MARGINS: Final = {"top": 510, "right": 624, "bottom": 567, "left": 624, "header": 283, "footer": 283}  # twips
_LINE: Final = 240  # one line's height, as Word counts it
# Of each style: half points of its letters, and twips above and below a paragraph.
_STYLES: Final[dict[str, tuple[int, int, int]]] = {
    "Normal": (15, 0, 40),
    "Heading 1": (28, 0, 60),
    "Heading 2": (19, 100, 20),
    "Heading 3": (16, 60, 20),
    "List Bullet": (14, 0, 10),
    "Footer": (12, 0, 0),
    "Bvmonitor Notice": (15, 40, 80),
    "Bvmonitor Command": (12, 0, 0),
    "Bvmonitor Table Text": (14, 2, 2),
    "Bvmonitor Table Small": (14, 2, 2),
    "Bvmonitor Table Smallest": (14, 2, 2),
    "Bvmonitor Table Note": (12, 20, 20),
}


def make_dense(document: Document, styles: WordStyles) -> None:
    """Make the styles and edges of a document of ours small."""
    for name, (size, above, below) in _STYLES.items():
        style = styles.element_of(name)
        if style.get(qn("w:type")) == "paragraph":
            spacing = _child(_child(style, "w:pPr", before="w:rPr"), "w:spacing", before="w:ind")
            sides = {"before": above, "after": below, "line": _LINE}
            for side, twips in sides.items():
                spacing.set(qn(f"w:{side}"), str(twips))
            spacing.set(qn("w:lineRule"), "auto")
        letters = _child(style, "w:rPr")
        for each in ("w:sz", "w:szCs"):
            _child(letters, each).set(qn("w:val"), str(size))
    margins = document.element.body.get_or_add_sectPr().find(qn("w:pgMar"))
    assert margins is not None  # noqa: S101 - the document is ours
    for side, twips in _MARGINS.items():
        margins.set(qn(f"w:{side}"), str(twips))


def _child(parent: Element, name: str, *, before: str = "") -> Element:
    """The child of that name; made where there is none, in front of another one where that is there."""
    found = parent.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        behind = parent.find(qn(before)) if before else None
        if behind is None:
            parent.append(found)
        else:
            behind.addprevious(found)
    return found
