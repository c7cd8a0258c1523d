"""Changes in plain Python, one figure at a time: the fast ones must agree with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from bvmonitor.domain.indicator import Indicator


@dataclass(frozen=True)
class Known:
    """One figure: as shown, as it follows from counts, whether it is SSB's, and whether all members report."""

    shown: float | None
    computed: float | None = None
    origin: str = "published"
    whole: bool = True
    status: str | None = None


@dataclass(frozen=True)
class Told:
    """What must be said of a figure and an earlier one."""

    since: int | None
    absolute: float | None
    relative: float | None
    status: str | None
    basis: str | None
    way: str | None


YEARS = range(2015, 2022)
NOTHING = Known(None, status="not_covered")


def told(
    indicator: Indicator, figures: Mapping[int, Known], runs: Mapping[int, int], period: int, span: str
) -> Told:
    """The change to a year, over a span."""
    since = earlier(indicator, figures, runs, period, span)
    now = figures.get(period, NOTHING)
    then = NOTHING if since is None else figures.get(since, NOTHING)
    if now.shown is None or then.shown is None or since is None:
        return Told(since, None, None, now.status if now.shown is None else then.status, None, None)
    if not same_series(indicator, runs, since, period):
        return Told(since, None, None, "not_comparable", None, None)
    new, old = unrounded(indicator, now), unrounded(indicator, then)
    basis = "shown" if new is None or old is None else "computed"
    if new is None or old is None:
        new, old = now.shown, then.shown
    difference = exact(new) - exact(old)
    relative = None
    if indicator.unit in {"nok", "nok_per_capita", "count", "fte"} and old > 0:
        relative = 100 * difference / exact(old)
    way = direction(difference, indicator.decimals) if relative is None else direction(relative, 1)
    return Told(since, float(difference), None if relative is None else float(relative), None, basis, way)


def earlier(
    indicator: Indicator, figures: Mapping[int, Known], runs: Mapping[int, int], period: int, span: str
) -> int | None:
    """The year that the span begins in, if there is one."""
    if span.isdigit():
        return period - int(span) if period - int(span) >= YEARS.start else None
    with_figures = [
        year for year in sorted(runs) if year <= period and figures.get(year, NOTHING).shown is not None
    ]
    if span == "unbroken":
        with_figures = [
            year
            for year in with_figures
            if all(same_series(indicator, runs, between, period) for between in runs if year <= between < period)
        ]
    return with_figures[0] if with_figures and with_figures[0] < period else None


def same_series(indicator: Indicator, runs: Mapping[int, int], since: int, period: int) -> bool:
    """Whether two years with figures are of one series and of the same municipalities."""
    broken = any(since < each.year <= period for each in indicator.breaks)
    return not broken and runs[since] == runs[period]


def unrounded(indicator: Indicator, figure: Known) -> float | None:
    if figure.origin == "computed":
        return figure.shown
    if figure.origin != "published" or figure.computed is None or figure.shown is None or not figure.whole:
        return None
    room = Fraction(1, 2 * 10**indicator.decimals) * (1 + Fraction(1, 10**9))
    return figure.computed if abs(exact(figure.computed) - exact(figure.shown)) <= room else None


def direction(size: Fraction, decimals: int) -> str:
    """As the change is printed: rounded half away from zero."""
    number = Decimal(size.numerator) / Decimal(size.denominator)
    printed = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return "same" if printed == 0 else "up" if printed > 0 else "down"


def exact(value: float) -> Fraction:
    return Fraction(repr(value))
