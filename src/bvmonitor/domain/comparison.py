"""The result of comparing one region with others: what every format of the compare page is made from."""

from dataclasses import dataclass
from typing import Literal

from bvmonitor.domain.change import Change
from bvmonitor.domain.indicator import Indicator, IndicatorSet
from bvmonitor.domain.interval import Clear, Interval, NoInterval, Spread
from bvmonitor.domain.language import Translations
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.position import Position
from bvmonitor.domain.prices import Prices
from bvmonitor.domain.region import Region, RegionKind
from bvmonitor.domain.savings import Savings

FigureOrigin = Literal["published", "computed", "local"]
Average = Literal["weighted", "unweighted", "median"]
Extra = Literal["interval", "rank", "quartile", "change", "index"]


@dataclass(frozen=True, slots=True)
class OwnBeside:
    """What the service's own figures say of a figure that is SSB's, or of a year that they are not whole of.

    Attributes:
        value: The own figure, in the indicator's unit; None where only a part of the year is there.
        difference: It less the figure that is shown; None where none is.
        missing: The months that lack: `2018-11`.
        sources: Ids of the files that it came in by (`Comparison.sources`).
    """

    value: float | None
    difference: float | None
    missing: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator for one column in one year.

    Attributes:
        value: Unrounded; None exactly when `status` says why.
        status: SSB's mark or one of ours; None when there is a value.
        numerator: Sum of the numerator's cells where they are there, else None. The same for `denominator`.
        group: Number of the KOSTRA group (`7`), on a group's figures.
        scheme: The scheme that the group's members follow (`2016`), on a group's figures.
        n_members: Members of a set that we computed, else None. `n_reporting`: those with a figure.
        coverage: Share (0-1) of the denominator that the reporting members have.
        origin: Which of the three figures is shown; None when there is none.
        sources: Ids of the origins (`Comparison.sources`) that the figure rests on.
        provisional: Whether a table it rests on was last updated before 15 June of the following year.
        positions: Where the municipality stands among all, and then in its KOSTRA group; empty when not asked for.
        change: Since an earlier year; None when not asked for, or when no earlier figure is there.
        index: The figure where that of `Comparison.index_column` is 100, or None.
        interval: Its 95 % interval, or None; then `no_interval` says why, where it was asked for.
        spread: Of the last years' figures, where the indicator has no intervals.
        clear: The subject's figure against this one, itself left out of it; None when not asked for.
        nominal: What `value` was in the prices of its own year, where it has been converted; else None.
        own: What own figures say beside it, or None.
    """

    column: str
    period: int
    value: float | None
    status: str | None
    numerator: float | None
    denominator: float | None
    group: str | None
    scheme: str | None
    n_members: int | None
    n_reporting: int | None
    coverage: float | None
    origin: FigureOrigin | None
    sources: tuple[str, ...]
    provisional: bool
    positions: tuple[Position, ...] = ()
    change: Change | None = None
    index: float | None = None
    nominal: float | None = None
    interval: Interval | None = None
    no_interval: NoInterval | None = None
    spread: Spread | None = None
    clear: Clear | None = None
    own: OwnBeside | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """What stands at the head of a column: a region's own name, or the number of a KOSTRA group.

    `groups` holds the group number of each period, in the periods' order, for a KOSTRA group's column. `title` is
    the name in every language where it differs.
    """

    id: str
    kind: RegionKind
    name: str
    own_group: bool = False
    groups: tuple[str, ...] = ()
    title: Translations | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator's figures, by column and then by period."""

    indicator: Indicator
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader must know: a key of `bvmonitor.texts` and what its sentence needs."""

    key: str
    fields: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A subject beside others, for one or several years.

    Attributes:
        rows: Those with a figure, or a mark of SSB's, for the subject.
        left_out: Indicators of the set for which the subject has nothing.
        average: How a set's figures are made of its members'.
        exclude_self: Whether the subject is left out of the sets that it is set beside.
        notice: What must stand at the page's face (these are sample figures), or None.
        remarks: Notes of this comparison, in the order they are printed.
        extras: What is printed beside each figure.
        index_column: Id of the column whose figures are 100 in an index, or None.
        prices: The prices that amounts are in; None for those of each figure's own year.
        pooled: How many years' figures of flows are of together, or None for one.
        savings: The subject's saving potential in the last year, where it was asked for.
    """

    subject: Region
    periods: tuple[int, ...]
    set: IndicatorSet | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    left_out: tuple[Indicator, ...]
    notice: Remark | None
    remarks: tuple[Remark, ...]
    sources: tuple[Origin, ...]
    snapshot: SnapshotRef
    program: str
    average: Average = "weighted"
    exclude_self: bool = False
    extras: tuple[Extra, ...] = ()
    index_column: str | None = None
    prices: Prices | None = None
    savings: Savings | None = None
    pooled: int | None = None
