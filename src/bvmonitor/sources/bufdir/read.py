"""Bufdir's zip to its tables: refused whole when hostile or damaged, passed over in part when unknown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from bvmonitor.domain.bufdir import BufdirTable
from bvmonitor.errors.issue import Issue
from bvmonitor.sources.bufdir.layout import read_layout
from bvmonitor.sources.workbook import SheetBounds, read_workbook
from bvmonitor.sources.zip_bounds import BoundedZip, Bounds, ZipRefused, in_mib, read_file

# The file that Bufdir publishes is a few megabytes: 23 workbooks of a few hundred rows and some ten years.
MOST_BYTES: Final = 32 << 20
MOST_UNPACKED: Final = 96 << 20
MOST_UNPACKED_ENTRY: Final = 16 << 20
MOST_ENTRIES: Final = 200
# What programs of Apple's and Microsoft's leave in folders and zips: no file of anybody's.
_LITTER: Final = re.compile(r"(^|/)(__MACOSX/|\._|~\$|\.DS_Store|Thumbs\.db|desktop\.ini)", re.IGNORECASE)
_MACRO_NAMES: Final = (".xlsm", ".xltm", ".xlsb", ".xlam", ".xls", ".xla")


@dataclass(frozen=True, slots=True)
class BufdirFile:
    """What a zip holds.

    Attributes:
        sha256: Checksum of the zip.
        tables: The workbooks that were read, in the zip's order.
        notices: What was passed over, as warnings.
    """

    sha256: str
    tables: tuple[BufdirTable, ...]
    notices: tuple[Issue, ...]


def read_bufdir(path: Path) -> tuple[BufdirFile | None, tuple[Issue, ...]]:
    """Read the zip, all of it before anything is told.

    Args:
        path: The file as it was downloaded.

    Returns:
        What it holds, or None with every reason for refusing it.
    """
    try:
        content = read_file(path, MOST_BYTES)
        return _read(path, content)
    except ZipRefused as refused:
        return None, (_issue(path, refused),)


def _read(path: Path, content: bytes) -> tuple[BufdirFile | None, tuple[Issue, ...]]:
    packed = BoundedZip(content, Bounds(MOST_BYTES, MOST_BYTES, MOST_ENTRIES))
    names = [name for name in packed.names if not _LITTER.search(name)]
    refused = [*packed.faults(), *(ZipRefused("macro", name) for name in names if _has_macros(name))]
    tables: list[BufdirTable] = []
    notices: list[Issue] = []
    if not refused:
        room, bounds = SheetBounds(), Bounds(MOST_UNPACKED, MOST_UNPACKED_ENTRY, MOST_ENTRIES)
        for name in names:
            if not name.casefold().endswith(".xlsx"):
                notices.append(Issue("bufdir.other_file", "warning", name))
                continue
            try:
                sheets = read_workbook(packed.read(name), name, bounds, room).sheets
            except ZipRefused as error:
                refused.append(error)
                if error.code in _OUT_OF_ROOM:
                    break
                continue
            table, issues = read_layout(name, sheets)
            tables += [] if table is None else [table]
            notices += issues
    if refused:
        return None, tuple(_issue(path, each) for each in refused)
    tables, twins = _first_of_each_code(tables)
    return BufdirFile(sha256(content).hexdigest(), tuple(tables), (*notices, *twins)), ()


_OUT_OF_ROOM: Final = ("unpacks_too_large", "many_cells")


def _has_macros(name: str) -> bool:
    return name.casefold().endswith(_MACRO_NAMES)


def _first_of_each_code(tables: list[BufdirTable]) -> tuple[list[BufdirTable], list[Issue]]:
    """Two workbooks of one code: nobody knows which is meant, and neither is used."""
    by_code: dict[str, list[BufdirTable]] = {}
    for table in tables:
        by_code.setdefault(table.code, []).append(table)
    single = [tables[0] for tables in by_code.values() if len(tables) == 1]
    return single, list(_twins(by_code))


def _twins(by_code: dict[str, list[BufdirTable]]) -> Iterator[Issue]:
    for code, tables in by_code.items():
        if len(tables) > 1:
            files = ", ".join(table.file for table in tables)
            yield Issue("bufdir.twin_code", "warning", tables[0].file, fields=(("code", code), ("files", files)))


def _issue(path: Path, refused: ZipRefused) -> Issue:
    fields = dict(refused.fields)
    fields.setdefault("limit", in_mib(MOST_BYTES))
    fields.setdefault("reason", "")
    if "part" in fields:
        fields["part"] = f" ({fields['part']})"
    fields.setdefault("part", "")
    file = f"{path}: {refused.entry}" if refused.entry else str(path)
    return Issue(f"bufdir.{refused.code}", "error", file, fields=tuple(fields.items()))
