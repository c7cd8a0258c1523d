"""Birth numbers and numbers of cases, found wherever they stand: no file with one is taken in.

Eleven digits are one when day and month are possible and both check digits are right. A D-number has 40 added to
its day; synthetic numbers have 40, 65 or 80 added to their month.

Source: Skatteetaten, "Fødselsnummer" and "D-nummer" (check digits modulo 11, weights 3 7 6 1 8 9 4 5 2 and
5 4 3 2 7 6 5 4 3 2).
"""

import re
import unicodedata
from typing import Final

DIGITS: Final = 11
_FIRST: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_D_NUMBER: Final = 40
_SYNTHETIC: Final = (0, 40, 65, 80)
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Eleven digits, alone or with one sign between some of them; every place is tried.
_RUN: Final = re.compile(r"(?<![0-9])(?=((?:[0-9][ .\-_/\u2010-\u2015]?){10}[0-9])(?![0-9]))")
# A date and five digits after it, with some blanks and signs between: 01.02.2010 (12345).
_DATE_FIRST: Final = re.compile(
    r"(?<![0-9])([0-9]{2})[ .\-/]?([0-9]{2})[ .\-/]?(?:19|20)?([0-9]{2})[^0-9A-Za-z]{1,4}([0-9]{5})(?![0-9])"
)
# Ten digits may have had a zero in front that a spreadsheet took.
_TEN: Final = re.compile(r"(?<![0-9])(?<![0-9][.,])[0-9]{10}(?![0-9]|[.,][0-9])")
# A year alone is no case: "sak 2018" says nothing.
_CASE: Final = re.compile(
    r"\b(?:arkiv)?(?:sak(?:s?(?:nr|nummer|id))?|journal(?:nr|nummer)|case)\b[\s.:#]*(?:nr|no|nummer|id)?[\s.:#]*"
    r"(?:[0-9]{2,4}[/-][0-9]{2,7}|[0-9]{5,})",
    re.IGNORECASE,
)
_NO_DIGIT: Final = re.compile(r"[^0-9]")


def has_case_number(text: str) -> bool:
    """Whether a text names a single case by its number: `sak 17/1234`, `saksnr. 2018001234`."""
    return _CASE.search(text) is not None


def is_birth_number(digits: str) -> bool:
    """Whether eleven digits are a birth number, a D-number or a synthetic one."""
    if len(digits) != DIGITS or not (digits.isascii() and digits.isdigit()):
        return False
    numbers = [int(each) for each in digits]
    return (
        _has_date(numbers[0] * 10 + numbers[1], numbers[2] * 10 + numbers[3])
        and _check(numbers, _FIRST) == numbers[9]
        and _check(numbers, _SECOND) == numbers[10]
    )


def has_birth_number(text: str) -> bool:
    """Whether a birth number stands anywhere in a text, with or without signs between its digits.

    Digits of every script and shape count, and letters that nobody sees do not. Ten digits are one that lost its
    leading zero on its way through a spreadsheet.
    """
    plain = _plain(text)
    runs = (_NO_DIGIT.sub("", found[1]) for found in _RUN.finditer(plain))
    dated = ("".join(found.groups()) for found in _DATE_FIRST.finditer(plain))
    short = (f"0{found[0]}" for found in _TEN.finditer(plain))
    return any(is_birth_number(digits) for each in (runs, dated, short) for digits in each)


def _plain(text: str) -> str:
    """A text with ASCII digits for those of any script, and without letters that nobody sees."""
    if text.isascii():
        return text
    seen = "".join(each for each in unicodedata.normalize("NFKC", text) if unicodedata.category(each) != "Cf")
    return "".join(str(int(each)) if each.isdecimal() else each for each in seen)


def _has_date(day: int, month: int) -> bool:
    day = day - _D_NUMBER if day > _D_NUMBER else day
    months = {month - added for added in _SYNTHETIC}
    return any(1 <= each <= len(_DAYS) and 1 <= day <= _DAYS[each - 1] for each in months)


def _check(numbers: list[int], weights: tuple[int, ...]) -> int:
    """The check digit; 10 is none, so that no digit is right."""
    rest = sum(number * weight for number, weight in zip(numbers, weights, strict=False)) % 11
    return 0 if rest == 0 else 11 - rest
