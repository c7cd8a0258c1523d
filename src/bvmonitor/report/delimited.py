"""Rows as CSV; a cell that a spreadsheet would take for a formula is made plain text."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from bvmonitor.domain.form import Dialect

Value = str | int | float | bool | None

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBER: Final = re.compile(r"[+-]?\d[\d.,\u00a0\u202f]*")
_BOM: Final = "\ufeff"  # by which Excel knows UTF-8


def render_csv(keys: Sequence[str], rows: Iterable[Sequence[Value]], dialect: Dialect) -> str:
    """One line of keys, then one line per row.

    `norwegian` is what Excel opens in Norway: `;` between cells, a decimal comma, and a byte order mark.
    """
    text = StringIO()
    if dialect == "norwegian":
        text.write(_BOM)
    writer = csv.writer(text, delimiter=";" if dialect == "norwegian" else ",", lineterminator="\n")
    writer.writerow(keys)
    writer.writerows([_cell(value, dialect) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: Value, dialect: Dialect) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value).replace(".", ",") if dialect == "norwegian" else str(value)
    if value.startswith(_FORMULA) and not _NUMBER.fullmatch(value):
        return f"'{value}"
    return value
