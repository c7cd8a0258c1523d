"""A zip from anywhere, read within bounds whatever its headers say: nothing of it is ever written to a disk.

Source:
    PKWARE, APPNOTE.TXT 6.3.10: 4.3.16 (end of central directory), 4.3.14 (zip64), 4.4.4 (encryption).
"""

import os
import re
import stat
import struct
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

_END: Final = b"PK\x05\x06"
_END_64: Final = b"PK\x06\x07"
_END_BYTES: Final = 22
_END_64_BYTES: Final = 20
_LONGEST_COMMENT: Final = 0xFFFF
_ENCRYPTED: Final = 0x1 | 0x40 | 0x2000  # a key, a strong key, a hidden directory
_CHUNK: Final = 1 << 20
_DRIVE: Final = re.compile(r"[A-Za-z]:")
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f]")
_NOT_A_ZIP: Final = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error)


class ZipRefused(ValueError):  # noqa: N818 - it names what was done
    """A zip, or a file in one, that is not read further.

    Attributes:
        code: Why: `unreadable`, `too_large`, `climbs`, `link`, `encrypted`, `twin`, …
        entry: The file in it, or "" for the zip itself.
        fields: What the sentence needs.
    """

    def __init__(self, code: str, entry: str = "", **fields: str) -> None:
        super().__init__(code)
        self.code: Final = code
        self.entry: Final = entry
        self.fields: Final = tuple(fields.items())


@dataclass
class Bounds:
    """What may still be read; one object is shared by all that is read for one request.

    Attributes:
        unpacked: Bytes that may still be unpacked.
        entry: The most bytes that one file in a zip may have, unpacked.
        entries: The most files that one zip may name.
        directory: The most bytes that its list of files may take.
    """

    unpacked: int
    entry: int
    entries: int
    directory: int = 1 << 18
    whole: int = field(init=False)

    def __post_init__(self) -> None:
        """Remember what there was to begin with, for the sentence."""
        self.whole = self.unpacked


def read_file(path: Path, most: int) -> bytes:
    """A plain file of bounded size.

    Raises:
        ZipRefused: `unreadable`, `no_file` for a folder, pipe or device, `too_large`.
    """
    try:
        # A pipe that nobody writes to would hold a plain open() for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise ZipRefused("no_file")
            content = file.read(most + 1)
    except IsADirectoryError as error:
        raise ZipRefused("no_file") from error
    except OSError as error:
        raise ZipRefused("unreadable", reason=error.strerror or str(error)) from error
    if len(content) > most:
        raise ZipRefused("too_large", limit=in_mib(most))
    return content


class BoundedZip:
    """A zip in memory whose list of files is within bounds; its files are unpacked one at a time, and counted."""

    def __init__(self, content: bytes, bounds: Bounds, name: str = "") -> None:
        """Read the list of files.

        Args:
            content: The zip.
            bounds: What may be read.
            name: What it is called, for what is wrong with it as a whole.

        Raises:
            ZipRefused: No zip, damaged, or too large a list.
        """
        self._bounds: Final = bounds
        self._name: Final = name
        _check_directory(content, bounds, name)
        try:
            self._zip: Final = ZipFile(BytesIO(content))
        except _NOT_A_ZIP as error:
            raise ZipRefused("damaged", name, reason=str(error)) from error
        if len(self._zip.infolist()) > bounds.entries:
            raise ZipRefused("many_entries", name, limit=str(bounds.entries))
        self._entries: Final = {entry.filename: entry for entry in self._zip.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        """The files in it, as they are named."""
        # Not is_dir(): Python 3.11 stumbles over a file without a name.
        return tuple(entry.filename for entry in self._zip.infolist() if not entry.filename.endswith("/"))

    def faults(self) -> Iterator[ZipRefused]:
        """What no zip that is meant well holds: every such entry."""
        seen: set[str] = set()
        said = 0
        for entry in self._zip.infolist():
            code = _fault_of(entry)
            if code is not None:
                yield ZipRefused(code, entry.filename)
            alike = unicodedata.normalize("NFC", entry.filename).casefold()
            if alike in seen:
                yield ZipRefused("twin", entry.filename)
            seen.add(alike)
            said += entry.file_size
            if entry.file_size > self._bounds.entry:
                yield ZipRefused("entry_too_large", entry.filename, limit=in_mib(self._bounds.entry))
        if said > self._bounds.unpacked:
            yield ZipRefused("unpacks_too_large", self._name, limit=in_mib(self._bounds.whole))

    def read(self, name: str) -> bytes:
        """One file, unpacked; what it says of its own size is not believed.

        Raises:
            ZipRefused: Too large, damaged, or not there.
        """
        parts: list[bytes] = []
        size = 0
        if name not in self._entries:
            raise ZipRefused("lacks", self._name, part=name)
        try:
            with self._zip.open(self._entries[name]) as file:
                while chunk := file.read(_CHUNK):
                    size += len(chunk)
                    self._count(name, len(chunk), size)
                    parts.append(chunk)
        except ZipRefused:
            raise
        except _NOT_A_ZIP as error:
            raise ZipRefused("damaged", name, reason=str(error)) from error
        return b"".join(parts)

    def _count(self, name: str, more: int, size: int) -> None:
        """Take what was unpacked from what may be."""
        bounds = self._bounds
        bounds.unpacked -= more
        if size > bounds.entry:
            raise ZipRefused("entry_too_large", name, limit=in_mib(bounds.entry))
        if bounds.unpacked < 0:
            raise ZipRefused("unpacks_too_large", name, limit=in_mib(bounds.whole))


def in_mib(size: int) -> str:
    """A size in mebibytes, as the sentences say it."""
    return f"{size / (1 << 20):g}"


def _fault_of(entry: ZipInfo) -> str | None:
    """Why an entry is in no zip that is meant well, or None."""
    name = entry.filename
    kinds = (0, stat.S_IFREG, stat.S_IFDIR)
    rules = {
        "absolute": name.startswith(("/", "\\")) or _DRIVE.match(name) is not None,
        "climbs": ".." in name.replace("\\", "/").split("/"),
        "bad_name": not name.strip() or _UNSEEN.search(entry.orig_filename) is not None,
        "link": stat.S_IFMT(entry.external_attr >> 16) not in kinds,
        "encrypted": bool(entry.flag_bits & _ENCRYPTED),
        "packed_strangely": entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED),
    }
    return next((code for code, is_broken in rules.items() if is_broken), None)


def _check_directory(content: bytes, bounds: Bounds, name: str) -> None:
    """Hold the list of files to its bound before anything makes room for it.

    Python's reader takes the end at the very end, else the last one in reach: both are held to the bound.
    """
    tail = content[-(_END_BYTES + _LONGEST_COMMENT + _END_64_BYTES) :]
    ends = {at for at in (len(tail) - _END_BYTES, tail.rfind(_END)) if at >= 0 and tail.startswith(_END, at)}
    for at in ends:
        if tail[max(at - _END_64_BYTES, 0) : at].startswith(_END_64):
            raise ZipRefused("too_large", name, limit=in_mib(len(content)))
        if len(tail) - at < _END_BYTES:
            continue
        (size,) = struct.unpack_from("<L", tail, at + 12)
        if size > bounds.directory:
            raise ZipRefused("many_entries", name, limit=str(bounds.entries))
