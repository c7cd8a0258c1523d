"""Numbers as people write them: decimal comma or point, thousands parted by a blank, a point or a comma."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Sign = Literal[",", "."]

LARGEST: Final = 1e15  # beyond it a float does not hold every whole number
_BLANKS: Final = " \u00a0\u2009\u202f'\u2019"
_PLAIN: Final = re.compile(r"-?[0-9]{1,18}")
_GROUPED: Final = re.compile(rf"-?[1-9][0-9]{{0,2}}(?:[{_BLANKS}][0-9]{{3}})+(?:[.,][0-9]{{1,12}})?")
_DECIMAL: Final = re.compile(r"-?[0-9]{1,18}[.,][0-9]{1,12}")
_SIGNED: Final = {
    ",": re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]{1,12})?"),  # 1.234.567,8
    ".": re.compile(r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]{1,12})?"),  # 1,234,567.8
}
_UNCLEAR: Final = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")  # 1.234 and 1,234: thousands or decimals
_MINUS: Final = str.maketrans({"\u2212": "-", "\u2013": "-"})


@dataclass(frozen=True, slots=True)
class Written:
    """A number, and the number of its decimals as it was written."""

    value: float
    decimals: int


class UnclearNumberError(ValueError):
    """It may be read in two ways, and nothing else in the file says which."""


def decimal_sign(texts: Iterable[str]) -> Sign | None:
    """The sign before the decimals in a file, where a number in it says so and none says otherwise."""
    found = {sign for text in texts if (sign := _sign_of(text)) is not None}
    return found.pop() if len(found) == 1 else None


def parse_number(text: str, sign: Sign | None, *, is_whole: bool) -> Written | None:
    """The number that a text is; None when it is none.

    Args:
        text: As it stands in the file.
        sign: The sign before the decimals in this file, where it is known.
        is_whole: Whether only a whole number makes sense: then 1.234 is 1234, whatever the file's sign.

    Raises:
        UnclearNumberError: 1.234 or 1,234, and nothing says whether that is a thousand or one and a bit.
    """
    bare = text.translate(_MINUS).removeprefix("+")
    if _PLAIN.fullmatch(bare):
        return _written(bare, 0)
    if _GROUPED.fullmatch(bare):
        return _pointed(re.sub(f"[{_BLANKS}]", "", bare))
    if _UNCLEAR.fullmatch(bare):
        return _unclear(bare, sign, is_whole=is_whole)
    for of_sign, shape in _SIGNED.items():
        if shape.fullmatch(bare):
            return _pointed(bare.replace("." if of_sign == "," else ",", ""))
    return _pointed(bare) if _DECIMAL.fullmatch(bare) else None


def _unclear(bare: str, sign: Sign | None, *, is_whole: bool) -> Written | None:
    if is_whole:
        return _written(re.sub("[.,]", "", bare), 0)
    if sign is None:
        raise UnclearNumberError(bare)
    return _pointed(bare) if sign in bare else _written(re.sub("[.,]", "", bare), 0)


def _sign_of(text: str) -> Sign | None:
    """The sign before the decimals that a text alone makes certain."""
    bare = text.translate(_MINUS)
    for sign, shape in _SIGNED.items():
        if shape.fullmatch(bare) and not _UNCLEAR.fullmatch(bare):
            return "," if sign == "," else "."
    if _UNCLEAR.fullmatch(bare) or not (_DECIMAL.fullmatch(bare) or _GROUPED.fullmatch(bare)):
        return None
    return "," if "," in bare else "." if "." in bare else None


def _pointed(bare: str) -> Written | None:
    text = bare.replace(",", ".")
    return _written(text, len(text.partition(".")[2]))


def _written(text: str, decimals: int) -> Written | None:
    value = float(text)
    return Written(value, decimals) if math.isfinite(value) and abs(value) < LARGEST else None
