"""Reference documents as municipalities have them, and as nobody should: made with python-docx, then changed."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from tests.support.documents import parts_of

DRAFT = "Utkast: ikke offentlig"  # what stands in the reference's own text
GREEN = RGBColor(0x00, 0x66, 0x33)
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

Change = Callable[[dict[str, bytes]], None]


def municipal_reference() -> bytes:
    """Letter paper of a municipality: green Norwegian headings, a head with a picture, a foot without numbers."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    heading = document.styles["Heading 1"]
    heading.font.color.rgb, heading.font.size = GREEN, Pt(22)
    heading.element.set(qn("w:styleId"), "Overskrift1")
    document.core_properties.author = "Kari Nordmann"
    section.header.paragraphs[0].add_run("Klepp kommune").add_picture(BytesIO(a_picture()))
    foot = section.footer.paragraphs[0]
    foot.text = "Postboks 25, 4358 Kleppe"
    section.footer.part.relate_to("https://www.klepp.kommune.no/", _HYPERLINK, is_external=True)
    document.add_paragraph(DRAFT).add_run().add_picture(BytesIO(a_picture()))
    document.part.relate_to(
        "http://example.com/tracker.png", _HYPERLINK.replace("hyperlink", "image"), is_external=True
    )
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def a_picture() -> bytes:
    """A PNG of one dot."""

    def chunk(kind: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    dot = zlib.compress(b"\0\x00\x66\x33")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", dot) + chunk(b"IEND", b"")


def changed(content: bytes, *changes: Change) -> bytes:
    """The document with its parts changed."""
    parts = parts_of(content)
    for change in changes:
        change(parts)
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def replacing(name: str, old: str, new: str) -> Change:
    """A change of text in a part, which must have it."""

    def change(parts: dict[str, bytes]) -> None:
        assert old.encode() in parts[name], (name, old)
        parts[name] = parts[name].replace(old.encode(), new.encode())

    return change


def adding(name: str, content: bytes) -> Change:
    """A part more."""

    def change(parts: dict[str, bytes]) -> None:
        parts[name] = content

    return change


def without(name: str) -> Change:
    """A part less."""

    def change(parts: dict[str, bytes]) -> None:
        del parts[name]

    return change


def saved(folder: Path, content: bytes, name: str = "mal.docx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
