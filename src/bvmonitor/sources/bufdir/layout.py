"""A sheet of Bufdir's to its figures: by what its header says, wherever the columns stand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bvmonitor.domain.bufdir import FORMATS, SVALBARD, BufdirFigure, BufdirRow, BufdirTable, NumberFormat
from bvmonitor.domain.region import COUNTRY, county_code
from bvmonitor.errors.issue import Issue
from bvmonitor.sources.workbook import Sheet

SHEET: Final = "Sheet1"
CODE: Final = re.compile(r"([0-9][A-Z])_")
_NEEDED: Final = ("region", "regionnavn", "tallformat")
_HEADER_WITHIN: Final = 10
_YEAR: Final = re.compile(r"(19|20)[0-9]{2}")
_MARKS: Final = {"": "..", "..": "..", "...": "..", ":": ":", ".": "."}
# A number as a Norwegian writes it in text, and as Excel keeps one.
_WRITTEN: Final = re.compile(r"[-−]?(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,4}|[0-9]{1,12})(?:,[0-9]{1,17})?")
_KEPT: Final = re.compile(r"-?[0-9]{1,16}(?:\.[0-9]{1,20})?(?:[eE][-+]?[0-9]{1,2})?")
_FAULTS_SHOWN: Final = 10

Rows = Mapping[int, Mapping[int, str]]
"""The texts of a sheet's cells, by row from 1 and column from 0."""


@dataclass(frozen=True, slots=True)
class _Header:
    """Where the columns stand, from 0."""

    line: int
    region: int
    name: int
    format: int
    years: Mapping[int, int]


@dataclass
class _Reader:
    """Reads one sheet and gathers what it finds wrong."""

    file: str
    issues: list[Issue] = field(default_factory=list)
    seen: dict[tuple[str, NumberFormat], int] = field(default_factory=dict)
    left_out: int = 0

    def fault(self, code: str, line: int | None = None, /, **fields: str) -> None:
        self.issues.append(Issue(f"bufdir.{code}", "warning", self.file, line, fields=tuple(fields.items())))


def read_layout(file: str, sheets: tuple[Sheet, ...]) -> tuple[BufdirTable | None, tuple[Issue, ...]]:
    """The figures of one workbook.

    Args:
        file: Its name in the zip.
        sheets: Its sheets.

    Returns:
        Its table, or None with why it is passed over, as warnings.
    """
    reader = _Reader(file)
    table = _table(reader, file, sheets)
    shown = tuple(reader.issues[:_FAULTS_SHOWN])
    return (None, shown) if reader.issues else (table, ())


def _table(reader: _Reader, file: str, sheets: tuple[Sheet, ...]) -> BufdirTable | None:
    sheet = next((each for each in sheets if each.name == SHEET), None)
    base = file.rpartition("/")[2]
    code = CODE.match(base)
    if sheet is None or code is None:
        reader.fault("unknown_layout", what=SHEET if sheet is None else base)
        return None
    rows = sheet.texts
    header = _header(reader, rows)
    if header is None:
        return None
    stem = next(iter(rows.get(1, {}).values()), "").strip()
    if not stem.startswith(code[0]):
        reader.fault("other_stem", 1, stem=stem, code=code[1])
        return None
    found = tuple(_rows(reader, rows, header))
    if not found and not reader.issues:
        reader.fault("no_rows", header.line)
    return BufdirTable(file, code[1], stem, found, reader.left_out)


def _header(reader: _Reader, rows: Rows) -> _Header | None:
    """The row that names Region, Regionnavn, Tallformat and a year, among the first ones."""
    for line in sorted(line for line in rows if line <= _HEADER_WITHIN):
        names = {at: text.strip().casefold() for at, text in rows[line].items()}
        if "region" not in names.values():
            continue
        missing = [name for name in _NEEDED if list(names.values()).count(name) != 1]
        years = {at: int(name) for at, name in names.items() if _YEAR.fullmatch(name)}
        others = [rows[line][at] for at, name in names.items() if name not in _NEEDED and at not in years]
        if missing or not years or len(set(years.values())) < len(years) or others:
            words = ", ".join((*missing, *others)) or ", ".join(rows[line].values())
            reader.fault("other_header", line, what=words)
            return None
        at = {name: column for column, name in names.items()}
        return _Header(line, at["region"], at["regionnavn"], at["tallformat"], years)
    reader.fault("no_header")
    return None


def _rows(reader: _Reader, rows: Rows, header: _Header) -> Iterator[BufdirRow]:
    for line, cells in rows.items():
        if line <= header.line:
            continue
        written = cells.get(header.region, "").strip()
        if written in SVALBARD:
            reader.left_out += 1
            continue
        region = region_of(written)
        form = FORMATS.get(cells.get(header.format, "").strip().casefold())
        if region is None:
            reader.fault("bad_region", line, value=written)
        elif form is None:
            reader.fault("bad_format", line, value=cells.get(header.format, "").strip())
        else:
            first = reader.seen.setdefault((region, form), line)
            if first != line:
                reader.fault("repeated_row", line, region=written, first=str(first))
            name = cells.get(header.name, "").strip()
            yield BufdirRow(line, region, name, form, tuple(_figures(reader, line, cells, header)))


def _figures(reader: _Reader, line: int, cells: Mapping[int, str], header: _Header) -> Iterator[BufdirFigure]:
    for column, year in header.years.items():
        text = cells.get(column, "").strip()
        if text in _MARKS:
            yield BufdirFigure(year, None, _MARKS[text])
            continue
        value = number_of(text)
        if value is None:
            reader.fault("bad_number", line, year=str(year), value=text)
        else:
            yield BufdirFigure(year, value, None)


def region_of(text: str) -> str | None:
    """The region that a code of the file names, also one that a spreadsheet took the leading zero of.

    0 is the country, 2 digits a county, 4 a municipality, 6 a city district; an odd number of digits has lost one.
    """
    if not (text.isascii() and text.isdigit()) or len(text) > 6:  # noqa: PLR2004 - a district
        return None
    if set(text) == {"0"}:
        return COUNTRY if text == "0" else None
    digits = text.zfill(len(text) + len(text) % 2)
    return county_code(digits) if len(digits) == 2 else digits  # noqa: PLR2004 - a county


def number_of(text: str) -> float | None:
    """A number, written as Norwegians do or kept by Excel; None when it is neither."""
    if _KEPT.fullmatch(text):
        return float(text)
    if _WRITTEN.fullmatch(text):
        return float(re.sub(r"[ \u00a0\u202f]", "", text).replace("−", "-").replace(",", "."))
    return None
