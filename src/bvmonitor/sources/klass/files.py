"""KLASS as CSV files: codes and changes of municipalities, and lists of KOSTRA groups."""

import csv
from pathlib import Path

from bvmonitor.sources.klass.regions import KlassChange, KlassCode


def read_codes(path: Path) -> tuple[KlassCode, ...]:
    """Codes with `code`, `name`, `valid_from`, `valid_to`; an empty date is an open end."""
    return tuple(
        KlassCode(row["code"], row["name"], row["valid_from"] or None, row["valid_to"] or None)
        for row in _rows(path)
    )


def read_changes(path: Path) -> tuple[KlassChange, ...]:
    """Changes with `old_code`, `new_code`, `changed`; an empty code is none."""
    return tuple(
        KlassChange(row["old_code"] or None, row["new_code"] or None, row["changed"]) for row in _rows(path)
    )


def read_names(path: Path) -> dict[str, str]:
    """Names by code, from a file with `code` and `name`."""
    return {row["code"]: row["name"] for row in _rows(path)}


def read_groups(path: Path, column: str) -> dict[str, int]:
    """Group numbers by municipality, from a file with `code` and a column of numbers; an empty one is no group."""
    return {row["code"]: int(row[column]) for row in _rows(path) if row[column]}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
