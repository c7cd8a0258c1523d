"""JSON of own figures: a list of objects, or an object with such a list under `figures`."""

import json
import math
from typing import Any, Final

from bvmonitor.sources.own.delimited import tidy
from bvmonitor.sources.own.elsewhere import check_json
from bvmonitor.sources.own.raw import (
    EMPTY,
    LONGEST_CELL,
    MOST_COLUMNS,
    FileFaults,
    RawCell,
    RawRow,
    RawTable,
    number_text,
    table_of,
)

LIST_KEY: Final = "figures"


class _TwiceError(ValueError):
    """A key stands twice in one object."""


def read_json(content: bytes, faults: FileFaults) -> RawTable | None:
    """The table of a JSON file; None when it is none, which the faults then tell.

    Keys take the place of heads, and a figure's number in the list that of its line.
    """
    try:
        document = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        faults.add("bad_json", line)
        return None
    figures = document.get(LIST_KEY) if isinstance(document, dict) else document
    if not isinstance(figures, list) or not all(isinstance(each, dict) for each in figures):
        faults.add("json_shape", fields=(("key", LIST_KEY),))
        return None
    if isinstance(document, dict):
        check_json({key: value for key, value in document.items() if key != LIST_KEY}, faults)
    heads = list(dict.fromkeys(key for each in figures for key in each))
    if not heads:
        faults.add("empty")
        return None
    if len(heads) > MOST_COLUMNS:
        faults.add("too_many_columns", fields=(("limit", str(MOST_COLUMNS)),))
        return None
    rows = [RawRow(1, tuple(RawCell(tidy(head)) for head in heads))]
    for number, each in enumerate(figures, 1):
        cells = tuple(_cell(each.get(head), number, column, faults) for column, head in enumerate(heads, 1))
        if any(cell.text for cell in cells):
            rows.append(RawRow(number, cells))
    return None if faults.stop else table_of(rows, faults)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _TwiceError
    return found


def _no_constant(name: str) -> float:
    raise ValueError(name)  # NaN and Infinity are no JSON


def _cell(value: object, line: int, column: int, faults: FileFaults) -> RawCell:
    if value is None:
        return EMPTY
    if isinstance(value, bool):
        return RawCell(str(value))
    if isinstance(value, int | float):
        return _number(value, line, column, faults)
    if not isinstance(value, str):
        faults.add("json_nested", line, column)
        return EMPTY
    if len(value) > LONGEST_CELL:
        faults.add("long_text", line, column, (("limit", str(LONGEST_CELL)),))
        return EMPTY
    return RawCell(tidy(value))


def _number(value: float, line: int, column: int, faults: FileFaults) -> RawCell:
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        faults.add("json_nested", line, column)
        return EMPTY
    return RawCell(number_text(number) if isinstance(value, float) else str(value), number)
