"""Lists of a Word document: bullets as the document has them, and numbers that begin anew in each list."""

from typing import Final

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml.etree import _Element as Element

from bvmonitor.report.word_styles import WordStyles, whole

BULLETS: Final = "bvmonitor bullets"
STEPS: Final = "bvmonitor steps"
_VALUE: Final = qn("w:val")


class Lists:
    """Begins lists."""

    def __init__(self, document: Document, styles: WordStyles) -> None:
        self._root: Element = document.part.numbering_part.element
        self._styles = styles
        self._bullets = ""

    def begin(self, *, is_numbered: bool) -> tuple[str, str]:
        """The style of a new list's paragraphs, and what makes items of them, as Word's XML."""
        if is_numbered:
            return "List Number", _item(self._number(STEPS, is_new=True))
        if self._styles.has_list("List Bullet"):
            return "List Bullet", ""
        self._bullets = self._bullets or _item(self._number(BULLETS, is_new=False))
        return "List Bullet", self._bullets

    def _number(self, name: str, *, is_new: bool) -> int:
        """A numbering that follows a definition; one that `is_new` begins at 1 whatever stood before."""
        taken = [whole(each, "w:numId") for each in self._root.iterchildren(qn("w:num"))]
        number = max(taken, default=0) + 1
        made = OxmlElement("w:num", {qn("w:numId"): str(number)})
        made.append(OxmlElement("w:abstractNumId", {_VALUE: self._definition(name)}))
        if is_new:
            override = OxmlElement("w:lvlOverride", {qn("w:ilvl"): "0"})
            override.append(OxmlElement("w:startOverride", {_VALUE: "1"}))
            made.append(override)
        self._root.append(made)
        return number

    def _definition(self, name: str) -> str:
        return next(
            str(each.get(qn("w:abstractNumId")))
            for each in self._root.iterchildren(qn("w:abstractNum"))
            if any(found.get(_VALUE) == name for found in each.iterchildren(qn("w:name")))
        )


def _item(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
