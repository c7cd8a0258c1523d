"""Rows as CSV, in two dialects.

Plain CSV is for programs: every text to the letter, with the quotes of RFC 4180.

Norwegian CSV is what Excel opens in Norway at a double click, and Excel computes what begins with `=`, `+`, `-`
or `@`. CSV has no way to say that a cell is text. `="…"` is itself a formula, which other programs show as one; a
letter without width before the text would be overlooked, and the text would then equal nothing that it is compared
with. So such a text gets an apostrophe before it, which is seen; a text with apostrophes before such a sign gets
another, so that taking one away always gives the text back. Letters that nobody sees are shown by number.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bvmonitor.domain.form import Dialect
from bvmonitor.texts.visible import visible

Value = str | int | float | bool | None

# The wide signs are computed by Excel in some languages; a sign alone is no formula.
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]\s*\S")  # noqa: RUF001
_LIKE_GUARDED: Final = re.compile(r"'[\s']*[=+\-@＝＋－＠]")  # noqa: RUF001
# A number with its sign, its unit and what it is in per cent: `+1,5 prosentpoeng`, `-438 (-2.7%)`.
_NUMBER: Final = r"[+\-−]?\d[\d.,\u00a0\u202f]*"
_FIGURE: Final = re.compile(rf"{_NUMBER}(?:\s*%|\s[^\W\d_]+)*(?:\s\({_NUMBER}\s?%?\))?")
_TO_QUOTE: Final[dict[Dialect, re.Pattern[str]]] = {
    "standard": re.compile(r'[",\r\n]'),
    "norwegian": re.compile(r'[";\r\n]'),
}
_QUOTE: Final = '"'
_BETWEEN: Final = re.compile(r'"[^"]*"|\n(?=.)', re.DOTALL)  # a quoted text, or what parts two lines
_BOM: Final = "\ufeff"  # by which Excel knows UTF-8


def render_csv(keys: Sequence[str], rows: Iterable[Sequence[Value]], dialect: Dialect) -> str:
    """One line of keys, then one line per row.

    `norwegian` has `;` between cells, a decimal comma, and a byte order mark.
    """
    lines = [keys, *([_cell(value, dialect) for value in row] for row in rows)]
    text = "".join(f"{_line(line, dialect)}\n" for line in lines)
    return f"{_BOM}{text}" if dialect == "norwegian" else text


def with_first_column(text: str, key: str, value: str, dialect: Dialect) -> str:
    """The same lines, each with a text before it; the first with its key."""
    mark = _BOM if text.startswith(_BOM) else ""
    delimiter = ";" if dialect == "norwegian" else ","
    first = _line([_cell(value, dialect)], dialect) + delimiter

    def begin(found: re.Match[str]) -> str:
        return found[0] if found[0].startswith(_QUOTE) else f"\n{first}"

    return f"{mark}{key}{delimiter}{_BETWEEN.sub(begin, text.removeprefix(mark))}"


def _cell(value: Value, dialect: Dialect) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value).replace(".", ",") if dialect == "norwegian" else str(value)
    return _guarded(visible(value)) if dialect == "norwegian" else value


def _guarded(text: str) -> str:
    """The text as Excel shows it and does not compute it."""
    is_formula = _FORMULA.match(text) and not _FIGURE.fullmatch(text)
    return f"'{text}" if is_formula or _LIKE_GUARDED.match(text) else text


def _line(cells: Sequence[str], dialect: Dialect) -> str:
    """The cells, in quotes where need be: Python's writer forgets them with a carriage return."""
    to_quote = _TO_QUOTE[dialect]
    quoted = (f'"{cell.replace(_QUOTE, _QUOTE * 2)}"' if to_quote.search(cell) else cell for cell in cells)
    # A line of nothing at all would be no line to a reader.
    return (";" if dialect == "norwegian" else ",").join(quoted) or '""'
