"""The forms that numbers of a workbook are shown by: whether one is a date, a month, or a percentage.

Source:
    ECMA-376, part 1: 18.8.10 (cellXfs), 18.8.30 (numFmt, with the forms that have a number and no text).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

_BUILT_IN: Final[Mapping[str, str]] = {
    "9": "0%",
    "10": "0.00%",
    "14": "dd/mm/yyyy",
    "15": "d-mmm-yy",
    "16": "d-mmm",
    "17": "mmm-yy",
    "18": "h:mm AM/PM",
    "19": "h:mm:ss AM/PM",
    "20": "h:mm",
    "21": "h:mm:ss",
    "22": "dd/mm/yyyy h:mm",
    "45": "mm:ss",
    "46": "[h]:mm:ss",
    "47": "mmss.0",
}
_MOST_STYLES: Final = 70_000  # Excel itself has room for 65,490
# What stands in quotes, after a backslash or in brackets is no part of the form of a date.
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_FIRST_1900: Final = date(1899, 12, 30)  # as Excel counts from March 1900 on
_FIRST_1904: Final = date(1904, 1, 1)
_LAST_DAY: Final = 2_958_465  # 31 December 9999
_MARCH_1900: Final = 61


@dataclass
class Styles:
    """The form of each style, in the order of their numbers."""

    forms: list[str] = field(default_factory=list)
    _codes: dict[str, str] = field(default_factory=dict)
    _in_cells: bool = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take one element."""
        if tag == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._in_cells = True
        elif tag == "xf" and self._in_cells and len(self.forms) < _MOST_STYLES:
            number = attributes.get("numFmtId", "0")
            self.forms.append(self._codes.get(number, _BUILT_IN.get(number, "")))

    def end(self, tag: str) -> None:
        """Leave one element."""
        if tag == "cellXfs":
            self._in_cells = False


def letters_of(form: str) -> str:
    """The letters of a form that say what is shown of a number, in lower case."""
    return _LITERAL.sub("", form.partition(";")[0]).casefold()


def is_of_days(form: str) -> bool:
    """Whether a form shows a number as a date."""
    letters = letters_of(form)
    return "general" not in letters and any(each in letters for each in "dmy") and "%" not in letters


def day_of(number: float, *, from_1904: bool) -> date | None:
    """The date that Excel keeps as a number; None where it keeps none."""
    if not (0 if from_1904 else _MARCH_1900) <= number <= _LAST_DAY:
        return None
    try:
        return (_FIRST_1904 if from_1904 else _FIRST_1900) + timedelta(days=int(number))
    except OverflowError:
        return None
