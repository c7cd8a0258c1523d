"""The parts of a Word document as a zip: the same parts make the same bytes, whenever and wherever."""

import stat
from collections.abc import Iterable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CONTENT_TYPES: Final = "[Content_Types].xml"
MAIN_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OUTSIDE: Final = ' TargetMode="External"'
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip knows
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FROM_TEMPLATES: Final = ("numbering", "settings", "styles")


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The parts, by name, as a zip: the list of their types first, then in the order of their names."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = ZipInfo(name, _LONG_AGO)
            entry.create_system = 3  # the same on Windows
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def repacked(document: bytes) -> bytes:
    """A document that another program packed, as `packed` packs it."""
    with ZipFile(BytesIO(document)) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})


@cache
def base_document(templates: Path) -> bytes:
    """An empty document with our styles, on A4.

    Args:
        templates: Folder that holds `word/styles.xml`, `word/numbering.xml` and `word/settings.xml`.
    """
    ours = {f"word/{name}.xml": (templates / "word" / f"{name}.xml").read_bytes() for name in _FROM_TEMPLATES}
    types = {f"word/{name}.xml": MAIN_TYPE.replace("document.main", name) for name in _FROM_TEMPLATES}
    uses = [(f"rId{number}", name, f"word/{name}.xml", False) for number, name in enumerate(_FROM_TEMPLATES, 1)]
    main = f'<w:document xmlns:w="{_MAIN}" xmlns:r="{OFFICE}"><w:body>{_A4}</w:body></w:document>'
    return packed(
        {
            **ours,
            CONTENT_TYPES: types_part({**types, "word/document.xml": MAIN_TYPE}),
            "_rels/.rels": relations_part([("rId1", "officeDocument", "word/document.xml", False)]),
            "word/_rels/document.xml.rels": relations_part(uses),
            "word/document.xml": _xml(main),
        }
    )


# 210 × 297 mm with margins of 20 mm, in twentieths of a point.
_A4: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134"'
    ' w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


def types_part(types: Mapping[str, str]) -> bytes:
    """The list of the types of parts, by name."""
    overrides = "".join(
        f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>"
        for name, kind in sorted(types.items())
    )
    return _xml(
        f'<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relations_part(relations: Iterable[tuple[str, str, str, bool]]) -> bytes:
    """What a part uses: id, kind, the name of another part or an address, and whether that is outside."""
    made = "".join(
        f'<Relationship Id={quoteattr(key)} Type="{OFFICE}/{kind}"'
        f" Target={quoteattr(target if is_outside else '/' + target)}"
        f"{_OUTSIDE if is_outside else ''}/>"
        for key, kind, target, is_outside in relations
    )
    return _xml(f'<Relationships xmlns="{_RELATIONS}">{made}</Relationships>')


def _xml(content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'.encode()
