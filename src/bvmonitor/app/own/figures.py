"""The rows of a file as own figures: every fault of every row at once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from bvmonitor.app.own.misfit import Misfit, tell
from bvmonitor.app.own.names import IndicatorNames, PlaceNames
from bvmonitor.app.own.targets import TargetReader
from bvmonitor.app.own.values import Amounts, read_amounts
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.own_figures import OwnFigure, Period, period_of
from bvmonitor.domain.region import Region
from bvmonitor.sources.own.columns import Column
from bvmonitor.sources.own.numbers import Sign, decimal_sign
from bvmonitor.sources.own.periods import excel_day, read_period
from bvmonitor.sources.own.raw import FileFaults, RawCell
from bvmonitor.sources.own.read import OwnFile, OwnRow

_FIGURES: Final[tuple[Column, ...]] = ("value", "numerator", "denominator", "mark")
_NUMBERS: Final[tuple[Column, ...]] = ("value", "numerator", "denominator")

_Found = TypeVar("_Found")


@dataclass
class RowReader:
    """Makes figures and targets of rows, and gathers what is wrong with them.

    Attributes:
        indicators: What may be named in the column of figures.
        places: Where municipalities and services are looked up.
        place: The place of rows that name none, or None.
        today: The day of the import: what was counted cannot be later.
        faults: Takes everything that is wrong.
        passed_over: How many rows hold no figure or target, as those of a file that was not filled in.
        targets: Makes the targets.
    """

    indicators: IndicatorNames
    places: PlaceNames
    place: str | None
    today: date
    faults: FileFaults
    sign: Sign | None = None
    passed_over: int = 0
    seen: dict[tuple[str, str, str], int] = field(default_factory=dict)
    targets: TargetReader = field(init=False)

    def __post_init__(self) -> None:
        """The targets are of the same names and places."""
        self.targets = TargetReader(self.indicators, self.places, self.place, self.faults)

    def read(self, file: OwnFile) -> tuple[OwnFigure, ...]:
        """The figures of a file; none of them counts when anything is wrong."""
        cells = (cell for row in file.rows for cell in _numbers(row) if cell.number is None)
        self.sign = decimal_sign(cell.text for cell in cells) or ("," if file.has_decimal_comma else None)
        filled: Sequence[OwnRow] = [row for row in file.rows if _has_figure(row)]
        aims = [row for row in file.rows if any(cell.text for cell, _ in row.targets.values())]
        self.passed_over = len({row.line for row in file.rows} - {row.line for row in (*filled, *aims)})
        if not filled and not aims and not self.faults.stop:
            self.faults.add("nothing_filled_in")
        for row in aims:
            self.targets.take(row, self.sign, is_alone=not _has_figure(row))
        read = [self._figure(row) for row in filled]
        return tuple(each for each in read if each is not None)

    def _figure(self, row: OwnRow) -> OwnFigure | None:
        """The figure of a row; None when something is wrong in it, all of which is told."""
        before = self.faults.count
        indicator = self._tried(row, self._indicator)
        period = self._tried(row, lambda each: self._period(each, indicator))
        region = None if period is None else self._tried(row, lambda each: self._region(each, period))
        amounts = None if indicator is None else self._amounts(row, indicator)
        if indicator is None or period is None or region is None or amounts is None:
            return None
        self._tried(row, lambda _: _check_future(indicator, period, amounts, self.today))
        self._check_once(row, (indicator.id, region.code, period.text))
        if self.faults.count > before:
            return None
        return OwnFigure(
            figure_id=indicator.id,
            region_code=region.code,
            period=period,
            value=amounts.value,
            status=amounts.status,
            numerator=amounts.numerator,
            denominator=amounts.denominator,
            comment=row["comment"].text,
            source=row["source"].text,
        )

    def _tried(self, row: OwnRow, read: Callable[[OwnRow], _Found]) -> _Found | None:
        """What a step finds in a row; None when it does not fit, which is told."""
        try:
            return read(row)
        except Misfit as misfit:
            tell(misfit, row, self.faults, self.place or "")
            return None

    def _amounts(self, row: OwnRow, indicator: Indicator) -> Amounts | None:
        amounts, misfits = read_amounts(row, indicator, self.sign)
        for misfit in misfits:
            tell(misfit, row, self.faults)
        return amounts

    def _indicator(self, row: OwnRow) -> Indicator:
        if not row["figure"].text:
            raise Misfit("figure", "no_figure")
        return self.indicators.find(row["figure"].text)

    def _period(self, row: OwnRow, indicator: Indicator | None) -> Period:
        cell = row["period"]
        if not cell.text:
            raise Misfit("period", "no_period")
        period = read_period(cell.text)
        if period is None:
            day = excel_day(cell.text)
            if day is not None:
                raise Misfit("period", "excel_number", nearest=(day.isoformat(),))
            raise Misfit("period", "bad_period")
        if indicator is not None and indicator.spans and period.span not in indicator.spans:
            instead = tuple(period_of(span, period.last_day).text for span in indicator.spans)
            raise Misfit("period", "wrong_span", nearest=instead)
        return period

    def _region(self, row: OwnRow, period: Period) -> Region:
        text = row["region"].text or self.place or ""
        if not text:
            raise Misfit("region", "no_place")
        return self.places.find(text, period.year)

    def _check_once(self, row: OwnRow, key: tuple[str, str, str]) -> None:
        first = self.seen.setdefault(key, row.line)
        if first != row.line:
            fields = (("figure", key[0]), ("place", key[1]), ("period", key[2]), ("first", str(first)))
            self.faults.add("repeated", row.line, row.columns.get("figure"), fields)


def _has_figure(row: OwnRow) -> bool:
    return any(row[each].text for each in _FIGURES)


def _numbers(row: OwnRow) -> Iterator[RawCell]:
    """The cells of a row that hold numbers, if anything."""
    yield from (row[column] for column in _NUMBERS)
    yield from (cell for cell, _ in row.targets.values())


def _check_future(indicator: Indicator, period: Period, amounts: Amounts, today: date) -> None:
    """What is counted has happened; what is planned in kroner may be to come."""
    if amounts.value is not None and period.first_day > today and indicator.unit != "nok":
        raise Misfit("period", "in_the_future")
