"""A reference document unpacked: a zip that anybody may have made, read within bounds whatever its headers say."""

import errno
import os
import posixpath
import stat
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree
from lxml.etree import _Element as Element

from bvmonitor.errors.word import (
    ReferenceDamaged,
    ReferenceMacros,
    ReferenceNotWord,
    ReferenceOld,
    ReferenceTooLarge,
    ReferenceUnreadable,
)
from bvmonitor.report.word_package import CONTENT_TYPES, MAIN_TYPE

MOST_BYTES: Final = 64 << 20  # of all parts together
MOST_PARTS: Final = 2_000
_MOST_XML: Final = 16 << 20  # of one part that is parsed
_MEGABYTE: Final = 1 << 20
_OLD: Final = b"\xd0\xcf\x11\xe0"  # a compound file: .doc, and every Office file with a password
_TEMPLATE: Final = MAIN_TYPE.replace("document.main", "template.main")
_ENCRYPTED: Final = 0x1
_NOT_A_ZIP: Final = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
_MACROS: Final = (".docm", ".dotm")
_DOCTYPE: Final = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part says that it uses: a part by its name, or an address outside the document."""

    id: str
    kind: str
    target: str
    is_outside: bool


@dataclass(frozen=True)
class Unpacked:
    """The parts of a document by name, the type of each, and the name of the main one."""

    path: Path
    parts: Mapping[str, bytes]
    types: Mapping[str, str]
    main: str

    def xml(self, name: str) -> Element:
        """A part, parsed: without entities, and nothing is loaded for it.

        Raises:
            ReferenceDamaged: It is not there, or no XML as Office writes it.
        """
        content = self.parts.get(name)
        if content is None or len(content) > _MOST_XML or any(each in content for each in _DOCTYPE):
            raise ReferenceDamaged(self.path, name)
        return _parsed(self.path, name, content)

    def relations(self, name: str) -> Iterator[Relation]:
        """What a part uses, in the order of the file.

        Raises:
            ReferenceDamaged: Its list of relations is no XML.
        """
        folder, _, file = name.rpartition("/")
        listing = f"{folder}/_rels/{file}.rels".lstrip("/")
        if listing not in self.parts:
            return
        for each in self.xml(listing).iterchildren(etree.Element):
            kind = str(each.get("Type", "")).rpartition("/")[2]
            is_outside = each.get("TargetMode") == "External"
            target = str(each.get("Target", ""))
            yield Relation(
                str(each.get("Id")), kind, target if is_outside else _resolved(folder, target), is_outside
            )


def unpack(path: Path) -> Unpacked:
    """A Word document or template, unpacked.

    Raises:
        ReferenceUnreadable: No file that can be read.
        ReferenceOld: The old format, or a password. ReferenceNotWord: Something else.
        ReferenceMacros: It has macros. ReferenceTooLarge: It holds too much. ReferenceDamaged: It is not whole.
    """
    parts = _read(path)
    types = _Types(path, parts)
    names = [each.target for each in Unpacked(path, parts, {}, "").relations("") if each.kind == "officeDocument"]
    if len(names) != 1:
        raise ReferenceNotWord(path)
    found = {name: types.of(name) for name in parts}
    has_macros = any("macroEnabled" in kind or "vbaProject" in kind for kind in found.values())
    if has_macros or path.suffix.casefold() in _MACROS:
        raise ReferenceMacros(path)
    if found.get(names[0]) not in (MAIN_TYPE, _TEMPLATE):
        raise ReferenceNotWord(path)
    return Unpacked(path, parts, found, names[0])


def _read(path: Path) -> Mapping[str, bytes]:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise ReferenceUnreadable(path, os.strerror(errno.EISDIR if path.is_dir() else errno.EINVAL))
        if about.st_size > MOST_BYTES:
            raise ReferenceTooLarge(path, MOST_BYTES // _MEGABYTE)
        content = path.read_bytes()
    except OSError as error:
        raise ReferenceUnreadable(path, error.strerror or str(error)) from error
    if content.startswith(_OLD):
        raise ReferenceOld(path)
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _entries(path, archive)
    except _NOT_A_ZIP as error:
        raise ReferenceNotWord(path) from error


def _entries(path: Path, archive: ZipFile) -> Mapping[str, bytes]:
    # Not is_dir(): Python 3.11 stumbles over a file without a name.
    entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
    if len(entries) > MOST_PARTS:
        raise ReferenceTooLarge(path, MOST_BYTES // _MEGABYTE)
    parts: dict[str, bytes] = {}
    room = MOST_BYTES
    for entry in entries:
        if entry.filename in parts or not _is_plain(entry):
            raise ReferenceDamaged(path, entry.filename)
        with archive.open(entry) as file:
            parts[entry.filename] = file.read(room + 1)
        room -= len(parts[entry.filename])
        if room < 0:
            raise ReferenceTooLarge(path, MOST_BYTES // _MEGABYTE)
    return parts


def _is_plain(entry: ZipInfo) -> bool:
    """Whether an entry is a file packed as Office packs them, below the package's own root."""
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return False
    return not entry.filename.startswith("/") and ".." not in entry.filename.split("/")


class _Types:
    """The types of parts, by name and by ending."""

    def __init__(self, path: Path, parts: Mapping[str, bytes]) -> None:
        if CONTENT_TYPES not in parts:
            raise ReferenceNotWord(path)
        self._by_name: dict[str, str] = {}
        self._by_ending: dict[str, str] = {}
        for each in Unpacked(path, parts, {}, "").xml(CONTENT_TYPES).iterchildren(etree.Element):
            kind = str(each.get("ContentType", ""))
            if each.get("PartName") is not None:
                self._by_name[str(each.get("PartName")).lstrip("/")] = kind
            else:
                self._by_ending[str(each.get("Extension", "")).casefold()] = kind

    def of(self, name: str) -> str:
        return self._by_name.get(name) or self._by_ending.get(name.rpartition(".")[2].casefold(), "")


def _parsed(path: Path, name: str, content: bytes) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ReferenceDamaged(path, name) from error


def _resolved(folder: str, target: str) -> str:
    """The name of the part that a relation means, seen from the folder of the part that has it."""
    named = unquote(urlsplit(target).path)
    return posixpath.normpath(posixpath.join("/", folder, named)).lstrip("/")
