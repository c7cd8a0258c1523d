"""Own figures: what a service counts itself, by day, month, half-year or year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal

from bvmonitor.domain.origin import Origin

Span = Literal["day", "month", "half_year", "year"]
WholeYear = Literal["sum", "last", "none"]

# The shortest first: a longer one is made of shorter ones.
SPANS: Final[tuple[Span, ...]] = ("day", "month", "half_year", "year")
MONTHS: Final = 12
HALF: Final = 6
FIRST_YEAR, LAST_YEAR = 1990, 2099

_PERIOD: Final = re.compile(r"(?P<year>[0-9]{4})(?:-H(?P<half>[12])|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A day, month, half-year or year; sorted by their last days, the shorter first.

    Attributes:
        last_day: The last day of it.
        order: Place among the spans: a year comes after the month that ends with it.
        text: How it is written: `2017-09-25`, `2018-10`, `2018-H2`, `2018`.
    """

    last_day: date
    order: int
    text: str

    @property
    def span(self) -> Span:
        """What it is."""
        return SPANS[self.order]

    @property
    def year(self) -> int:
        """The year that it lies in."""
        return self.last_day.year

    @property
    def first_day(self) -> date:
        """The first day of it."""
        months = {"day": 0, "month": 1, "half_year": HALF, "year": MONTHS}[self.span]
        return (
            self.last_day if months == 0 else self.last_day.replace(day=1, month=self.last_day.month - months + 1)
        )

    @property
    def before(self) -> "Period":
        """The period of the same span before it."""
        return period_of(self.span, self.first_day - timedelta(days=1))

    @property
    def year_before(self) -> "Period":
        """The same period a year earlier; of 29 February the 28th."""
        last = self.last_day
        if self.span != "day":
            return period_of(self.span, last.replace(year=last.year - 1, day=1))
        is_leap_day = (last.month, last.day) == (2, 29)
        return period_of("day", last.replace(year=last.year - 1, day=28 if is_leap_day else last.day))


def period_of(span: Span, day: date) -> Period:
    """The period of a span that a day lies in."""
    order = SPANS.index(span)
    if span == "day":
        return Period(day, order, day.isoformat())
    if span == "month":
        return Period(_month_end(day.year, day.month), order, f"{day.year:04}-{day.month:02}")
    if span == "year":
        return Period(date(day.year, MONTHS, 31), order, f"{day.year:04}")
    half = 1 if day.month <= HALF else 2
    return Period(_month_end(day.year, half * HALF), order, f"{day.year:04}-H{half}")


def parse_period(text: str) -> Period | None:
    """A period as this program writes it; None when it is none, or out of bounds."""
    found = _PERIOD.fullmatch(text)
    if found is None or not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
        return None
    year = int(found["year"])
    if found["half"]:
        return period_of("half_year", date(year, int(found["half"]) * HALF, 1))
    if not found["month"]:
        return period_of("year", date(year, 1, 1))
    try:
        day = date(year, int(found["month"]), int(found["day"] or 1))
    except ValueError:
        return None
    return period_of("day" if found["day"] else "month", day)


def periods_between(first: Period, last: Period) -> Iterator[Period]:
    """The periods of one span from one to another, both included, in order."""
    now = first
    while now <= last:
        yield now
        now = period_of(now.span, now.last_day + timedelta(days=1))


def _month_end(year: int, month: int) -> date:
    following = date(year + month // MONTHS, month % MONTHS + 1, 1)
    return following - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """One own figure, as it came in.

    Attributes:
        figure_id: Id of the indicator.
        region_code: Code of a municipality in the period's year, or id of a service.
        period: The day, month, half-year or year.
        value: In the indicator's unit; None exactly when `status` says why.
        status: The mark that stands in the figure's place, or None.
        numerator: What the value is made of, where it was given. `denominator` likewise.
        comment: A word to the reader; "" without one.
        source: Where it was taken from, in the user's words; "" without one.
    """

    figure_id: str
    region_code: str
    period: Period
    value: float | None
    status: str | None = None
    numerator: float | None = None
    denominator: float | None = None
    comment: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class OwnOrigin:
    """A file that own figures came in by.

    Attributes:
        id: Unique among a home's files: `own-1`, `own-2`, in order.
        file: Its name without the folder; `-` for standard input.
        sha256: Checksum of its content.
        imported_at: When, in UTC.
        figures: How many figures of it were kept: new ones and corrected ones.
        producer: Who made the figures, where it was not the user's own service; "" otherwise.
        licence: Terms of use of what others made, and how to credit; "" otherwise.
        url: Where others publish the figures, or None.
        public: Whether anybody may see them: figures that others have published.
    """

    id: str
    file: str
    sha256: str
    imported_at: datetime
    figures: int
    producer: str = ""
    licence: str = ""
    url: str | None = None
    public: bool = False

    def as_origin(self) -> Origin:
        """As a source line needs it."""
        return Origin(
            id=self.id,
            kind="local",
            producer=self.producer,
            title=self.file,
            table=None,
            url=self.url,
            query=None,
            retrieved=self.imported_at.astimezone(UTC).isoformat(timespec="seconds"),
            updated=None,
            licence=self.licence,
            note=None,
            file=self.file,
            sha256=self.sha256,
            rows=self.figures,
        )


def whole_year_of(whole_year: WholeYear | None, counted: str | None) -> WholeYear:
    """How a year is made of shorter periods: as the definition says, else as what is counted asks for.

    `sum`: all months or both half-years, added (of a share: its numerators and its denominators). `last`: the
    figure of the year's last day, month or half-year. `none`: only figures of whole years count.
    """
    if whole_year is not None:
        return whole_year
    return {"during_year": "sum", "at_date": "last", "running_total": "last"}.get(counted or "", "none")  # type: ignore[return-value]  # the table's own words
