"""Own counts of a distribution, in a CSV file or in the definition itself: every fault at once, with its line."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Final

from bvmonitor.definitions.distribution_model import MARKS, DistributionFile, is_count
from bvmonitor.definitions.faults import Fault, Faults, Place
from bvmonitor.definitions.shape import nearest
from bvmonitor.definitions.tree import LARGEST_BYTES, Entries, place_of
from bvmonitor.definitions.user_file import Find, find_named
from bvmonitor.domain.distribution import WHOLE_ID, OwnCount

_WANTED: Final = ("part", "year", "count")
_MUNICIPALITY: Final = "municipality"
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass
class OwnCounts:
    """Gathers counts, and what is wrong with them; `titles` are all that a part may be called, in lower case."""

    find: Find
    faults: Faults
    titles: Mapping[str, str]
    found: dict[tuple[str, str, int], OwnCount] = field(default_factory=dict)
    regions: dict[tuple[str, int], str | None] = field(default_factory=dict)

    def add(self, part: str, municipality: str, year: int, count: str, place: Place) -> None:
        """Take one count, of a part by its id."""
        region = self._region(municipality, year, place)
        if region is None:
            return
        if (part, region, year) in self.found:
            fields = (("part", part), ("year", str(year)), ("region", municipality))
            self.faults.add(Fault("distribution.repeated_count", place, fields))
        is_mark = count in MARKS
        value, status = (None, count) if is_mark else (float(count), None)
        self.found[part, region, year] = OwnCount(part, region, year, value, status)

    def _region(self, text: str, year: int, place: Place) -> str | None:
        """The code of a municipality; a fault of a name is told once a year."""
        if (text, year) not in self.regions:
            self.regions[text, year] = self._look_up(text, year, place)
        return self.regions[text, year]

    def _look_up(self, text: str, year: int, place: Place) -> str | None:
        region = find_named(self.find, text, year, place, self.faults, part="sets", unknown="unknown")
        return None if region is None else region.code


def counts_inside(model: DistributionFile, root: Entries, counts: OwnCounts) -> None:
    """Take the counts that stand in the definition itself."""
    municipality = None if model.own is None else model.own.municipality
    groups = [(each.id, each.counts, ("parts", n)) for n, each in enumerate(model.parts)]
    if model.whole is not None:
        groups.append((WHOLE_ID, model.whole.counts, (WHOLE_ID,)))  # type: ignore[arg-type]  # a shorter path
    for part, by_year, path in groups:
        for year, count in (by_year or {}).items():
            place = place_of(root, (*path, "counts", str(year)))
            if municipality is None:
                counts.faults.add(Fault("distribution.no_municipality", place))
                return
            counts.add(part, municipality, year, count, place)


def counts_in_file(path: Path, municipality: str | None, counts: OwnCounts) -> None:
    """Take the counts of a CSV file: comma or semicolon, with or without a byte order mark."""
    text = _read(path, counts.faults)
    if text is None:
        return
    header = text.partition("\n")[0]
    reader = csv.reader(StringIO(text), delimiter=";" if header.count(";") > header.count(",") else ",")
    names = [name.strip().casefold() for name in next(reader, [])]
    needed = _WANTED if municipality is not None else (*_WANTED, _MUNICIPALITY)
    missing = [name for name in needed if name not in names]
    if missing:
        fields = (("columns", ", ".join(missing)),)
        counts.faults.add(Fault("distribution.missing_columns", Place(1, 1), fields))
        return
    for values in reader:
        place = Place(reader.line_num, 1)
        if not any(value.strip() for value in values):
            continue
        row = dict(zip(names, (value.strip() for value in values), strict=False))
        for part, year, count in _checked(row, place, counts):
            counts.add(part, row.get(_MUNICIPALITY) or municipality or "", year, count, place)


def _read(path: Path, faults: Faults) -> str | None:
    try:
        content = path.read_bytes()
    except OSError as error:
        faults.add(Fault("unreadable", None, (("reason", error.strerror or ""),)))
        return None
    if len(content) > LARGEST_BYTES:
        faults.add(Fault("too_large", None, (("size", str(len(content))), ("limit", str(LARGEST_BYTES)))))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        place = Place(before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        faults.add(Fault("not_utf8", place, (("byte", f"0x{content[error.start]:02x}"),)))
        return None


def _checked(row: Mapping[str, str], place: Place, counts: OwnCounts) -> Iterator[tuple[str, int, str]]:
    """Part, year and count of a line, when all three are right."""
    part = counts.titles.get(row.get("part", "").casefold())
    year, count = row.get("year", ""), row.get("count", "")
    faults = []
    if part is None:
        name = row.get("part", "")
        faults.append(
            Fault("distribution.unknown_part", place, (("value", name),), nearest(name, list(counts.titles)))
        )
    if not (year.isascii() and year.isdigit() and _FIRST_YEAR <= int(year) <= _LAST_YEAR):
        faults.append(Fault("distribution.bad_year", place, (("value", year),)))
    if not is_count(count):
        faults.append(Fault("distribution.bad_count", place, (("key", "count"), ("value", count))))
    counts.faults.extend(faults)
    if part is not None and not faults:
        yield part, int(year), count
