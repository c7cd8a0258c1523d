"""Our styles and lists beside those of the user's own document, which go before ours."""

from copy import deepcopy
from pathlib import Path
from typing import Final

from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element as Element

from bvmonitor.report.word_styles import whole

_VALUE: Final = qn("w:val")
_ID: Final = qn("w:styleId")
_STYLE: Final = qn("w:style")
_DEFINITION: Final = qn("w:abstractNum")
_DEFINITION_ID: Final = qn("w:abstractNumId")
_LEADS: Final = ("w:basedOn", "w:next", "w:link")  # what one style says of another


def merged_styles(theirs: Element, ours: Path) -> Element:
    """The document's styles, and behind them those of ours that it has not, under ids of their own."""
    root = _root(ours)
    there = {_name(style): str(style.get(_ID)) for style in theirs.iterchildren(_STYLE)}
    taken = set(there.values())
    mine = list(root.iterchildren(_STYLE))
    # Ours by the id that it has among ours, and the id that it gets.
    ids = {str(style.get(_ID)): there.get(_name(style)) or _free(str(style.get(_ID)), taken) for style in mine}
    for style in mine:
        if _name(style) in there:
            continue
        made = deepcopy(style)
        made.set(_ID, ids[str(style.get(_ID))])
        made.attrib.pop(qn("w:default"), "")
        for lead in _LEADS:
            for each in made.iterchildren(qn(lead)):
                each.set(_VALUE, ids[str(each.get(_VALUE))])
        theirs.append(made)
    return theirs


def merged_numbering(theirs: Element, ours: Path) -> Element:
    """The document's lists, and ours by name where it has none called so."""
    for name in ("w:numIdMacAtCleanup",):
        for each in list(theirs.iterchildren(qn(name))):
            theirs.remove(each)
    definitions = list(theirs.iterchildren(_DEFINITION))
    named = {_name(each) for each in definitions}
    number = max((whole(each, "w:abstractNumId") for each in definitions), default=-1)
    behind = (
        theirs.index(definitions[-1]) + 1 if definitions else len(list(theirs.iterchildren(qn("w:numPicBullet"))))
    )
    for definition in _root(ours).iterchildren(_DEFINITION):
        if _name(definition) in named:
            continue
        number += 1
        made = deepcopy(definition)
        made.set(_DEFINITION_ID, str(number))
        theirs.insert(behind, made)
        behind += 1
    return theirs


def _root(path: Path) -> Element:
    return etree.fromstring(path.read_bytes(), etree.XMLParser(remove_blank_text=True, remove_comments=True))


def _name(element: Element) -> str:
    name = element.find(qn("w:name"))
    return "" if name is None else str(name.get(_VALUE)).casefold()


def _free(wanted: str, taken: set[str]) -> str:
    """An id that no style of the document has: styles of other names may have taken ours."""
    while wanted in taken:
        wanted = f"{wanted}-bvmonitor"
    return wanted
