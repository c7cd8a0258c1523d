"""The user's own reference document as a document to fill: its styles, sheets, head and foot; nothing of its text.

Whatever is not known to be harmless is left out: only the parts that styles, sheets, head and foot need are taken
over, and a head or foot that would load something, or run it, is refused.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import Final

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml import etree
from lxml.etree import _Element as Element

from bvmonitor.errors.word import ReferenceDamaged, ReferenceHolds, ReferenceNotWord, ReferenceReaches
from bvmonitor.report.word_merge import merged_numbering, merged_styles
from bvmonitor.report.word_package import CONTENT_TYPES, MAIN_TYPE, OFFICE, packed, relations_part, types_part
from bvmonitor.report.word_zip import Relation, Unpacked, unpack

FOOT: Final = "Bvmonitor Footer"  # the line that we write ourselves, which a document of ours has already
_HEADS: Final = ("header", "footer")
_FROM_MAIN: Final = frozenset({"styles", "numbering", "fontTable", "theme"})
_WITHIN: Final = frozenset({"image", "font"})  # what other parts may hold
_THEME: Final = "application/vnd.openxmlformats-officedocument.theme+xml"
# Of pictures and fonts, by the endings of their names.
_TYPES: Final = {
    **{ending: f"image/{ending}" for ending in ("png", "jpeg", "gif", "bmp", "tiff")},
    "jpg": "image/jpeg",
    "tif": "image/tiff",
    "svg": "image/svg+xml",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
}
_OPENS: Final = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
# Fields that only say something; others load or run it.
_FIELDS: Final = frozenset(
    (
        *("=", "AUTHOR", "COMMENTS", "COMPARE", "CREATEDATE", "DATE", "DOCPROPERTY", "FILENAME", "FORMULA"),
        *(
            "HYPERLINK",
            "IF",
            "INFO",
            "KEYWORDS",
            "LASTSAVEDBY",
            "NUMCHARS",
            "NUMPAGES",
            "NUMWORDS",
            "PAGE",
            "PAGEREF",
        ),
        *(
            "PRINTDATE",
            "QUOTE",
            "REF",
            "REVNUM",
            "SAVEDATE",
            "SECTION",
            "SECTIONPAGES",
            "SEQ",
            "STYLEREF",
            "SUBJECT",
        ),
        *("SYMBOL", "TIME", "TITLE"),
    )
)
_NOT_IN_HEADS: Final = ("w:object", "w:control", "w:altChunk", "w:subDoc", "w:movie")
_OF_SECTION: Final = (
    *("w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:pgBorders", "w:pgNumType"),
    *("w:titlePg", "w:docGrid"),
)
_OF_SETTINGS: Final = (
    *(
        "w:zoom",
        "w:mirrorMargins",
        "w:bordersDoNotSurroundHeader",
        "w:bordersDoNotSurroundFooter",
        "w:gutterAtTop",
    ),
    *("w:defaultTabStop", "w:autoHyphenation", "w:consecutiveHyphenLimit", "w:hyphenationZone"),
    *("w:evenAndOddHeaders", "w:characterSpacingControl", "w:compat", "w:themeFontLang", "w:clrSchemeMapping"),
    *("w:decimalSymbol", "w:listSeparator"),
)
_A4: Final = {"w": "11906", "h": "16838"}
_MARGINS: Final = dict.fromkeys(("top", "right", "bottom", "left"), "1134") | {
    "header": "567",
    "footer": "567",
    "gutter": "0",
}
_RELATION_ID: Final = qn("r:id")


def read_reference(path: Path, templates: Path) -> bytes:
    """The document to fill.

    Args:
        path: The user's .docx or .dotx.
        templates: Folder with our own styles, for those that the document lacks.

    Raises:
        ReportError: It cannot be read, is no Word document, holds macros, is too large or damaged, or loads
            something from elsewhere; the class says which.
    """
    try:
        about = path.stat()
    except OSError:
        return _adopted(path, templates, (0, 0))
    return _adopted(path, templates, (about.st_mtime_ns, about.st_size))


@lru_cache(maxsize=8)
def _adopted(path: Path, templates: Path, _version: tuple[int, int]) -> bytes:
    """The same; read once for all the pages of a run, as long as the file stays as it is."""
    return _Adoption(unpack(path), templates).made()


class _Adoption:
    """Takes over from a document what a page may have of it."""

    def __init__(self, source: Unpacked, templates: Path) -> None:
        self._source = source
        self._templates = templates / "word"
        self._parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}

    def made(self) -> bytes:
        main = self._source.xml(self._source.main)
        if main.tag != qn("w:document"):
            raise ReferenceNotWord(self._source.path)
        section = self._section(main)
        relations = [self._style_part(each) for each in self._wanted(section)]
        relations += self._missing_parts({each.kind for each in relations})
        # With a prefix for relations stated: what lxml makes up depends on what else the process has loaded.
        prefixes = {"r": OFFICE, **{name: each for name, each in main.nsmap.items() if name is not None}}
        made = etree.Element(main.tag, nsmap=prefixes)
        etree.SubElement(made, qn("w:body")).append(section)
        self._put(self._source.main, _written(made), MAIN_TYPE)
        self._relate(self._source.main, relations)
        self._relate("", [Relation("rId1", "officeDocument", self._source.main, is_outside=False)])
        self._parts[CONTENT_TYPES] = types_part(self._types)
        return packed(self._parts)

    def _put(self, name: str, content: bytes, kind: str) -> None:
        self._parts[name] = content
        self._types[name] = kind

    def _relate(self, name: str, relations: list[Relation]) -> None:
        folder, _, file = name.rpartition("/")
        if relations:
            listing = f"{folder}/_rels/{file}.rels".lstrip("/")
            self._parts[listing] = relations_part([(e.id, e.kind, e.target, e.is_outside) for e in relations])

    def _section(self, main: Element) -> Element:
        """How the sheets of the last section look; heads and feet that it has from former ones are its own now."""
        found: dict[tuple[str, str], Element] = {}
        sections = list(main.iter(qn("w:sectPr")))
        last = deepcopy(sections[-1]) if sections else OxmlElement("w:sectPr")
        for section in sections:
            for each in section.iterchildren(qn("w:headerReference"), qn("w:footerReference")):
                found[str(each.tag), str(each.get(qn("w:type")))] = deepcopy(each)
        allowed = {qn(name) for name in _OF_SECTION[2:]}
        for child in list(last):
            if child.tag not in allowed:
                last.remove(child)
        last.attrib.clear()
        for borders in last.iter(qn("w:pgBorders")):
            for side in borders:
                for name in [name for name in side.attrib if str(name).startswith(_RELATION_ID[:-2])]:
                    del side.attrib[name]
        for reference in reversed(found.values()):
            last.insert(0, reference)
        _complete(last)
        return last

    def _wanted(self, section: Element) -> list[Relation]:
        """What the main part uses and a page needs; a head or foot only where the sheets have it."""
        heads = {str(each.get(_RELATION_ID)) for each in section if each.get(_RELATION_ID) is not None}
        relations = list(self._source.relations(self._source.main))
        wanted = [
            e
            for e in relations
            if not e.is_outside and (e.kind in _FROM_MAIN or (e.kind in _HEADS and e.id in heads))
        ]
        for missing in heads - {each.id for each in wanted}:
            raise ReferenceDamaged(self._source.path, missing)
        settings = [each for each in relations if each.kind == "settings" and not each.is_outside]
        return [*wanted, *settings[:1]]

    def _style_part(self, relation: Relation) -> Relation:
        """Take a part over, and what it uses."""
        name, kind = relation.target, relation.kind
        root = self._source.xml(name)
        if kind == "settings":
            _only(root, _OF_SETTINGS)
        elif kind == "styles":
            root = merged_styles(root, self._templates / "styles.xml")
        elif kind == "numbering":
            root = merged_numbering(root, self._templates / "numbering.xml")
        elif kind in _HEADS:
            self._check_head(name, root)
        self._put(name, _written(root), _THEME if kind == "theme" else MAIN_TYPE.replace("document.main", kind))
        if kind not in ("settings", "styles"):
            self._relate(name, [self._inner(name, each, kind) for each in self._source.relations(name)])
        return relation

    def _inner(self, name: str, relation: Relation, kind: str) -> Relation:
        """What a head, a theme, a list or the fonts use: pictures, fonts, and in a head addresses to open."""
        path = self._source.path
        if relation.is_outside:
            if kind in _HEADS and relation.kind == "hyperlink" and _OPENS.match(relation.target):
                return relation
            raise ReferenceReaches(path, name, relation.target)
        if relation.kind not in _WITHIN:
            raise ReferenceHolds(path, name, relation.kind)
        if relation.target not in self._source.parts:
            raise ReferenceDamaged(path, relation.target)
        ending = relation.target.rpartition(".")[2].casefold()
        if ending not in _TYPES:
            raise ReferenceHolds(path, name, relation.target)
        self._put(relation.target, self._source.parts[relation.target], _TYPES[ending])
        return relation

    def _check_head(self, name: str, root: Element) -> None:
        """See to it that a head or foot is there to be seen, and is not a line that we wrote ourselves.

        Raises:
            ReferenceHolds: It has a control, another document or a field that loads or runs something.
        """
        for tag in _NOT_IN_HEADS:
            if root.find(f".//{qn(tag)}") is not None:
                raise ReferenceHolds(self._source.path, name, tag.removeprefix("w:"))
        for field in _fields(root):
            if field not in _FIELDS:
                raise ReferenceHolds(self._source.path, name, field or "field")
        for style in list(root.iter(qn("w:pStyle"))):
            if style.get(qn("w:val")) == FOOT.replace(" ", ""):
                _drop_paragraph(style)

    def _missing_parts(self, there: set[str]) -> list[Relation]:
        """Our own styles, lists and settings, where the document has none at all."""
        folder = self._source.main.rpartition("/")[0]
        made = []
        for number, kind in enumerate(sorted({"numbering", "settings", "styles"} - there), 1):
            name = f"{folder}/bvmonitor-{kind}.xml".lstrip("/")
            self._put(
                name, (self._templates / f"{kind}.xml").read_bytes(), MAIN_TYPE.replace("document.main", kind)
            )
            made.append(Relation(f"rIdBvmonitor{number}", kind, name, is_outside=False))
        return made


def _fields(root: Element) -> Iterator[str]:
    """The name of every field; "" for one whose name is worked out by another."""
    told = [""]
    for each in root.iter(qn("w:instrText"), qn("w:fldChar"), qn("w:fldSimple")):
        if each.tag == qn("w:fldSimple"):
            yield _field_name(str(each.get(qn("w:instr"))))
        elif each.tag == qn("w:instrText"):
            told[-1] += each.text or ""
        elif each.get(qn("w:fldCharType")) == "begin":
            told.append("")
        elif each.get(qn("w:fldCharType")) == "separate" or len(told) > 1:
            yield _field_name(told[-1])
            # What stands behind is the result; the end of the field is yet to come.
            told[-1:] = ["PAGE"] if each.get(qn("w:fldCharType")) == "separate" else []
    yield from filter(None, map(_field_name, told))


def _field_name(told: str) -> str:
    word = next(iter(told.split()), "").upper()
    return "=" if word.startswith("=") else word


def _drop_paragraph(style: Element) -> None:
    paragraph = next(style.iterancestors(qn("w:p")))
    parent = paragraph.getparent()
    if parent is not None:
        parent.remove(paragraph)


def _complete(section: Element) -> None:
    """Sheets whose size or margins nobody says are A4 with ours, not what a program takes for lack of a word."""
    for name, values, after in (("w:pgMar", _MARGINS, _OF_SECTION[:3]), ("w:pgSz", _A4, _OF_SECTION[:2])):
        if section.find(qn(name)) is None:
            made = OxmlElement(name, {qn(f"w:{key}"): value for key, value in values.items()})
            before = {qn(each) for each in after}
            section.insert(sum(1 for child in section if child.tag in before), made)


def _only(root: Element, names: tuple[str, ...]) -> None:
    allowed = {qn(name) for name in names}
    for child in list(root):
        if child.tag not in allowed:
            root.remove(child)


def _written(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
