"""Birth numbers and numbers of cases, found wherever they stand: no file with one is taken in.

Eleven digits are one when day and month are possible and both check digits are right. A D-number has 40 added to
its day; synthetic numbers have 40, 65 or 80 added to their month.

Source: Skatteetaten, "Fødselsnummer" and "D-nummer" (check digits modulo 11, weights 3 7 6 1 8 9 4 5 2 and
5 4 3 2 7 6 5 4 3 2).
"""

import re
from typing import Final

DIGITS: Final = 11
_FIRST: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_D_NUMBER: Final = 40
_SYNTHETIC: Final = (0, 40, 65, 80)
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Eleven digits, alone or with one sign between some of them; every place is tried.
_RUN: Final = re.compile(r"(?<![0-9])(?=((?:[0-9][ .\-/\u00a0\u2009\u202f\u2011\u2013]?){10}[0-9])(?![0-9]))")
# A year alone is no case: "sak 2018" says nothing.
_CASE: Final = re.compile(
    r"\b(?:arkiv)?(?:sak(?:s?(?:nr|nummer|id))?|journal(?:nr|nummer)|case)\b[\s.:#]*(?:nr|no|nummer|id)?[\s.:#]*"
    r"(?:[0-9]{2,4}[/-][0-9]{2,7}|[0-9]{5,})",
    re.IGNORECASE,
)
_LETTER_BETWEEN: Final = re.compile(r"[^0-9]")


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

    A whole text of ten digits is one that lost its leading zero on its way through a spreadsheet.
    """
    if text.isdigit() and text.isascii() and len(text) == DIGITS - 1:
        return is_birth_number(f"0{text}")
    ascii_digits = "".join(str(_digit(each)) if each.isdigit() and not each.isascii() else each for each in text)
    return any(is_birth_number(_LETTER_BETWEEN.sub("", found[1])) for found in _RUN.finditer(ascii_digits))


def _digit(letter: str) -> int | str:
    """A digit of another script as ours; what only looks like a digit (²) stays."""
    return int(letter) if letter.isdecimal() else letter


def _has_date(day: int, month: int) -> bool:
    day = day - _D_NUMBER if day > _D_NUMBER else day
    months = {month - added for added in _SYNTHETIC}
    return any(1 <= each <= len(_DAYS) and 1 <= day <= _DAYS[each - 1] for each in months)


def _check(numbers: list[int], weights: tuple[int, ...]) -> int:
    """The check digit; 10 is none, so that no digit is right."""
    rest = sum(number * weight for number, weight in zip(numbers, weights, strict=False)) % 11
    return 0 if rest == 0 else 11 - rest
