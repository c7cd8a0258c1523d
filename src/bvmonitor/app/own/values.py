"""The value of a row: a number or a mark, or what follows from its numerator and denominator."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bvmonitor.app.own.misfit import Misfit
from bvmonitor.domain.indicator import Indicator, Unit
from bvmonitor.domain.status import CONFIDENTIAL, MISSING, NOT_POSSIBLE, NOT_YET
from bvmonitor.sources.own.columns import Column
from bvmonitor.sources.own.numbers import LARGEST, Sign, UnclearNumberError, Written, parse_number
from bvmonitor.sources.own.read import OwnRow

FACTORS: Final[dict[Unit, int]] = {"percent": 100, "per_1000": 1000, "nok_per_capita": 1, "per_fte": 1}
_MARKS: Final = {
    NOT_POSSIBLE: NOT_POSSIBLE,
    MISSING: MISSING,
    NOT_YET: NOT_YET,
    "…": NOT_YET,
    CONFIDENTIAL: CONFIDENTIAL,
}
_DASHES: Final = frozenset("-–—−")
_WHOLE: Final[frozenset[Unit]] = frozenset({"count", "rank"})
_NOT_NEGATIVE: Final[frozenset[Unit]] = frozenset(
    {"count", "rank", "percent", "per_1000", "fte", "per_fte", "index"}
)
_SUFFIXES: Final[dict[str, frozenset[Unit]]] = {
    "%": frozenset({"percent"}),
    "prosent": frozenset({"percent"}),
    "kroner": frozenset({"nok", "nok_per_capita"}),
    "kr": frozenset({"nok", "nok_per_capita"}),
    "kr.": frozenset({"nok", "nok_per_capita"}),
    "årsverk": frozenset({"fte"}),
}
_HUNDRED: Final = 100
_SLACK: Final = 1e-9  # what floats lose
_CHOICES: Final = f"{NOT_POSSIBLE}  {MISSING}  {NOT_YET}  {CONFIDENTIAL}"
_NUMBERS: Final[tuple[Column, ...]] = ("value", "numerator", "denominator")


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a row says: the value is null exactly when there is a mark."""

    value: float | None
    status: str | None = None
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True, slots=True)
class _Cells:
    """The number columns of a row."""

    row: OwnRow
    indicator: Indicator
    sign: Sign | None

    def number(self, column: Column) -> Written | None:
        """The number of a column; None for an empty cell or a mark.

        Raises:
            Misfit: It is no number, or one that cannot be.
        """
        cell, unit = self.row[column], self.indicator.unit
        if not cell.text or cell.text in _MARKS:
            return None
        if cell.text in _DASHES:
            raise Misfit(column, "dash")
        is_whole = unit in _WHOLE
        if cell.number is None:
            try:
                written = parse_number(self._bare(column), self.sign, is_whole=is_whole)
            except UnclearNumberError:
                raise Misfit(column, "unclear_number") from None
        else:
            written = self._typed(column, cell.number, is_percent=cell.is_percent)
        if written is None:
            raise Misfit(column, "not_number")
        if is_whole and not written.value.is_integer():
            raise Misfit(column, "not_whole")
        if written.value < 0 and (column != "value" or unit in _NOT_NEGATIVE):
            raise Misfit(column, "negative")
        return written

    def _bare(self, column: Column) -> str:
        """The text of a number without the unit that may stand after it."""
        text = self.row[column].text
        for suffix, units in _SUFFIXES.items():
            if column == "value" and self.indicator.unit in units and text.casefold().endswith(suffix):
                return text[: -len(suffix)].rstrip(" \u00a0\u202f")
        return text

    def _typed(self, column: Column, number: float, *, is_percent: bool) -> Written | None:
        """A number of Excel's or JSON's own: 98 % in a sheet is 0.98 in its file."""
        if is_percent and column == "value":
            if self.indicator.unit != "percent":
                raise Misfit(column, "percent_misfits")
            # By decimals: 0.07 shown as 7 % is 7, not 7.000000000000001.
            number = float(Decimal(repr(number)) * _HUNDRED)
        return Written(number, self.indicator.decimals) if abs(number) < LARGEST else None


def read_amounts(
    row: OwnRow, indicator: Indicator, sign: Sign | None
) -> tuple[Amounts | None, tuple[Misfit, ...]]:
    """The value or mark of a row with its numerator and denominator, or else all that is wrong with them."""
    cells = _Cells(row, indicator, sign)
    misfits: list[Misfit] = []
    numbers: dict[Column, Written | None] = {}
    for column in _NUMBERS:
        try:
            numbers[column] = cells.number(column)
        except Misfit as misfit:
            misfits.append(misfit)
    try:
        status = _mark(row)
        if not misfits:
            return _settled(cells, status, numbers["value"], numbers["numerator"], numbers["denominator"]), ()
    except Misfit as misfit:
        misfits.append(misfit)
    return None, tuple(misfits)


def _mark(row: OwnRow) -> str | None:
    """The mark of a row, from its own column or from where the value would be."""
    said, in_place = row["mark"].text, row["value"].text
    if said and said not in _MARKS:
        raise Misfit("mark", "unknown_mark", (("marks", _CHOICES),))
    if said and in_place and _MARKS.get(in_place) != _MARKS[said]:
        raise Misfit("mark", "mark_beside_value")
    return _MARKS.get(said) or _MARKS.get(in_place)


def _settled(
    cells: _Cells, status: str | None, value: Written | None, top: Written | None, bottom: Written | None
) -> Amounts:
    if top is not None or bottom is not None:
        return _of_parts(cells, status, value, top, bottom)
    if value is None and status is None:
        raise Misfit("value", "no_value")
    if value is not None and _is_part(cells.indicator) and value.value > _HUNDRED:
        raise Misfit("value", "over_hundred")
    return Amounts(None if value is None else value.value, status)


def _of_parts(
    cells: _Cells, status: str | None, value: Written | None, top: Written | None, bottom: Written | None
) -> Amounts:
    """A share with its counts, or with one of them and a mark."""
    unit = cells.indicator.unit
    if unit not in FACTORS:
        raise Misfit("numerator" if top is not None else "denominator", "no_share", (("unit", unit),))
    if status is not None:
        return Amounts(None, status, _value(top), _value(bottom))
    if top is None:
        raise Misfit("numerator", "no_numerator")
    if bottom is None:
        raise Misfit("denominator", "no_denominator")
    return _share(cells.indicator, value, top.value, bottom.value)


def _share(indicator: Indicator, value: Written | None, top: float, bottom: float) -> Amounts:
    """The value that follows from both counts, held against the one that was written."""
    if bottom == 0:
        if top or value is not None:
            raise Misfit("denominator", "zero_denominator")
        return Amounts(None, NOT_POSSIBLE, top, bottom)
    if top > bottom and _is_part(indicator):
        raise Misfit("numerator", "more_than_all")
    computed = FACTORS[indicator.unit] * top / bottom  # multiplied before it is divided
    if value is not None and abs(value.value - computed) > 0.5 * 10**-value.decimals + _SLACK:
        places = min(value.decimals + 1, 6)
        raise Misfit("value", "disagrees", (("computed", f"{computed:.{places}f}"),))
    return Amounts(computed, None, top, bottom)


def _is_part(indicator: Indicator) -> bool:
    """Whether the indicator is a share of a whole: all that is counted above is counted below too."""
    return indicator.unit == "percent" and indicator.interval == "wilson"


def _value(written: Written | None) -> float | None:
    return None if written is None else written.value
