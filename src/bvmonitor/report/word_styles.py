"""The styles of a document by Word's own names for them, which are the same in every language of Word."""

from typing import Final

from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

_NAME: Final = qn("w:name")
_VALUE: Final = qn("w:val")
_HALF: Final = 2  # a size is told in half points
_NORMAL_POINTS: Final = 10.0  # what Word takes where nobody says
_SMALLEST: Final = 5.0  # and the largest: what a file says beyond them would leave no room for a table
_LARGEST: Final = 24.0
_LONGEST_NUMBER: Final = 9
_MOST_ANCESTORS: Final = 12


class WordStyles:
    """Finds styles by name, whatever ids the document has for them."""

    def __init__(self, document: Document) -> None:
        self._root: Element = document.styles.element
        self._by_id = {str(style.get(qn("w:styleId"))): style for style in self._root.iterchildren(qn("w:style"))}
        self._ids = {name: key for key, style in self._by_id.items() if (name := _name(style))}

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._ids

    def id_of(self, name: str) -> str:
        """The id of a style, by its name in English.

        Raises:
            KeyError: The document has no such style.
        """
        return self._ids[name.casefold()]

    def element_of(self, name: str) -> Element:
        """What the document says of a style, by its name in English.

        Raises:
            KeyError: The document has no such style.
        """
        found: Element = self._by_id[self.id_of(name)]
        return found

    def points_of(self, name: str) -> float:
        """The size of its letters, its own or of the style that it is based on."""
        style: Element | None = self.element_of(name)
        for _ in range(_MOST_ANCESTORS):
            if style is None:
                break
            size = style.find(f"{qn('w:rPr')}/{qn('w:sz')}")
            if size is not None:
                return _points(size)
            based = style.find(qn("w:basedOn"))
            style = None if based is None else self._by_id.get(str(based.get(_VALUE)))
        path = "/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:sz")))
        size = self._root.find(path)
        return _NORMAL_POINTS if size is None else _points(size)

    def has_list(self, name: str) -> bool:
        """Whether paragraphs in a style are items of a list by the style itself."""
        style = self.element_of(name)
        return style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None

    def set_language(self, locale: str) -> None:
        """Say in which language text is whose runs say nothing else; no style says one of its own."""
        for style in self._root.iterchildren(qn("w:style")):
            for language in list(style.iter(qn("w:lang"))):
                _parent(language).remove(language)
        default = _child(
            _child(_child(self._root, "w:docDefaults", first=True), "w:rPrDefault", first=True), "w:rPr"
        )
        language = _child(default, "w:lang")
        language.set(_VALUE, locale)


def whole(element: Element, name: str) -> int:
    """A whole number among the attributes of an element; 0 where there is none, whatever the file says."""
    told = str(element.get(qn(name), ""))
    return int(told) if told.isascii() and told.isdecimal() and len(told) <= _LONGEST_NUMBER else 0


def _points(size: Element) -> float:
    return min(max(whole(size, "w:val") / _HALF, _SMALLEST), _LARGEST)


def _name(style: Element) -> str:
    name = style.find(_NAME)
    return "" if name is None else str(name.get(_VALUE)).casefold()


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None  # noqa: S101 - it was found below its style
    return parent


def _child(parent: Element, name: str, *, first: bool = False) -> Element:
    """The child of that name, made where there is none."""
    found = parent.find(qn(name))
    if found is None:
        found = parent.makeelement(qn(name))
        parent.insert(0 if first else len(parent), found)
    return found
