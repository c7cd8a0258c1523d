"""The parts of a Word document as a zip: the same parts make the same bytes, whenever and wherever."""

import stat
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CONTENT_TYPES: Final = "[Content_Types].xml"
MAIN_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip knows
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
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
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(_FROM_TEMPLATES, 1)
    )
    parts = {
        CONTENT_TYPES: _types(),
        "_rels/.rels": _relations(
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _relations(relations),
        "word/document.xml": _xml(f'<w:document xmlns:w="{_MAIN}"><w:body>{_A4}</w:body></w:document>'),
    }
    ours = {f"word/{name}.xml": (templates / "word" / f"{name}.xml").read_bytes() for name in _FROM_TEMPLATES}
    return packed({**parts, **ours})


# 210 × 297 mm with margins of 20 mm, in twentieths of a point.
_A4: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134"'
    ' w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


def _types() -> bytes:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{name}+xml"/>' for name in _FROM_TEMPLATES
    )
    return _xml(
        f'<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN_TYPE}"/>{overrides}</Types>'
    )


def _relations(content: str) -> bytes:
    return _xml(f'<Relationships xmlns="{_RELATIONS}">{content}</Relationships>')


def _xml(content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'.encode()
