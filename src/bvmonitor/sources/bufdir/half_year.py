"""Half-year reports in the columns that Bufdir's scripts name: counts of a unit and half-year, as they stand.

Source:
    Names of columns in Bufdir's own scripts for the monitor; files are latin-1, with `;` and a decimal comma, and
    codes of regions have lost their leading zero.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Final

from bvmonitor.domain.bufdir import HALF_YEAR_FIGURES, HalfYearFigure
from bvmonitor.errors.issue import Issue

UNIT, YEAR, HALF = "rapporteringsenhet", "år", "halvår"
MOST_BYTES: Final = 20 << 20
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 2_000
_MARKS: Final = {"": "..", "..": "..", "...": "..", "na": "..", ":": ":", ".": "."}
_NUMBER: Final = re.compile(r"(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,2}|[0-9]{1,9})(?:,0{1,9})?")
_HALF: Final = re.compile(r"(?:h|halvår )?([12])(?:\. ?halvår)?")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Count:
    """A count, or the mark in its place."""

    value: float | None
    status: str | None


@dataclass(frozen=True, slots=True)
class HalfYearRow:
    """One unit's numerators and denominators of a half-year.

    Attributes:
        line: Its line in the file, from 1.
        unit: The reporting unit as the file has it.
        year: The year. `half` is 1 or 2.
        counts: Numerator and denominator by the indicator's id; those that the file has columns for.
    """

    line: int
    unit: str
    year: int
    half: int
    counts: Mapping[str, tuple[Count, Count]]


@dataclass(frozen=True, slots=True)
class HalfYearFile:
    """The rows of a file, and the indicators that it has no columns for."""

    rows: tuple[HalfYearRow, ...]
    missing: tuple[str, ...]


def is_half_year(content: bytes) -> bool:
    """Whether a file is one of half-year reports: by its first line's heads."""
    try:
        _, heads = next(_lines(_decode(content[:MOST_BYTES])), (0, []))
    except csv.Error:
        return False
    return {plain(UNIT), plain(YEAR), plain(HALF)} <= {plain(head) for head in heads}


def read_half_year(content: bytes, name: str) -> tuple[HalfYearFile | None, tuple[Issue, ...]]:
    """The counts of a file of half-year reports.

    Args:
        content: The file.
        name: What the user calls it, for the issues.

    Returns:
        Its rows, or None with all that is wrong.
    """
    if len(content) > MOST_BYTES:
        return None, (Issue("half_year.too_large", "error", name, fields=(("limit", str(MOST_BYTES >> 20)),)),)
    try:
        lines = list(_lines(_decode(content)))
    except csv.Error as error:
        return None, (Issue("half_year.bad_csv", "error", name, fields=(("reason", str(error)),)),)
    if len(lines) > MOST_ROWS or any(len(cells) > MOST_COLUMNS for _, cells in lines):
        fields = (("rows", str(MOST_ROWS)), ("columns", str(MOST_COLUMNS)))
        return None, (Issue("half_year.too_many", "error", name, fields=fields),)
    reader = _Reader(name, lines[0][1], [])
    rows = tuple(row for line, cells in lines[1:] if (row := reader.row(line, cells)) is not None)
    if not reader.issues and not rows:
        reader.issues.append(Issue("half_year.no_rows", "error", name))
    file = HalfYearFile(rows, tuple(each.indicator for each in HALF_YEAR_FIGURES if each not in reader.columns))
    return (None, tuple(reader.issues)) if reader.issues else (file, ())


def plain(text: str) -> str:
    """A head with nothing but letters and digits: blanks, signs and case differ from file to file."""
    return "".join(letter for letter in unicodedata.normalize("NFC", text).casefold() if letter.isalnum())


class _Reader:
    """Reads rows by the places of the heads, and gathers what is wrong."""

    def __init__(self, name: str, heads: Sequence[str], issues: list[Issue]) -> None:
        self.name: Final = name
        self.heads: Final = heads
        self.issues: Final = issues
        names = [plain(head) for head in heads]
        self.at: Final = {each: names.index(plain(each)) for each in (UNIT, YEAR, HALF)}
        self.columns: Final = dict(self._columns(names))
        if not self.issues and not self.columns:
            self._fault("no_counts", 1)

    def _columns(self, names: Sequence[str]) -> Iterator[tuple[HalfYearFigure, tuple[int, int]]]:
        """Where each indicator's numerator and denominator stand; only those that have both."""
        for figure in HALF_YEAR_FIGURES:
            places = [
                [at for at, name in enumerate(names) if column.is_named(name)]
                for column in (figure.numerator, figure.denominator)
            ]
            if any(len(each) > 1 for each in places):
                twice = self.heads[next(each[1] for each in places if len(each) > 1)]
                self._fault("repeated_column", 1, head=twice)
            elif all(places):
                yield figure, (places[0][0], places[1][0])

    def row(self, line: int, cells: Sequence[str]) -> HalfYearRow | None:
        """A row; None when it is at fault, which is told."""
        unit, year, half = (self._cell(cells, self.at[each]) for each in (UNIT, YEAR, HALF))
        before = len(self.issues)
        found = _HALF.fullmatch(half.casefold())
        if not unit:
            self._fault("no_unit", line)
        if _YEAR.fullmatch(year) is None:
            self._fault("bad_year", line, value=year)
        if found is None:
            self._fault("bad_half", line, value=half)
        read = {places: tuple(self._count(line, cells, at) for at in places) for places in self.columns.values()}
        for within, of in read.values():
            if within.value is not None and of.value is not None and within.value > of.value:
                self._fault("more_than_all", line, value=f"{within.value:g}", all=f"{of.value:g}")
        counts = {
            figure.indicator: (_rest(within, of) if figure.is_rest else within, of)
            for figure, places in self.columns.items()
            for within, of in (read[places],)
        }
        if found is None or len(self.issues) > before:
            return None
        return HalfYearRow(line, unit, int(year), int(found[1]), counts)

    def _count(self, line: int, cells: Sequence[str], at: int) -> Count:
        text = self._cell(cells, at)
        mark = _MARKS.get(text.casefold())
        if mark is not None:
            return Count(None, mark)
        if _NUMBER.fullmatch(text) is None:
            self._fault("no_count", line, column=at + 1, head=self.heads[at], value=text[:40])
            return Count(None, "..")
        return Count(float(re.sub(r"[ \u00a0\u202f]", "", text).replace(",", ".")), None)

    @staticmethod
    def _cell(cells: Sequence[str], at: int) -> str:
        return cells[at].strip() if at < len(cells) else ""

    def _fault(self, code: str, line: int, column: int | None = None, **fields: str) -> None:
        self.issues.append(Issue(f"half_year.{code}", "error", self.name, line, column, tuple(fields.items())))


def _rest(within: Count, of: Count) -> Count:
    """Those of all who are not counted; where one of the two counts is absent, its mark."""
    if within.value is None or of.value is None:
        return within if within.value is None else of
    return Count(of.value - within.value, None)


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines that are not empty, each with its number; no more than one too many."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=";")
    kept = 0
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield reader.line_num, cells
            kept += 1
        if kept > MOST_ROWS + 1:
            return
