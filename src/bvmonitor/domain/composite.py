"""A composite: several indicators as scores on one scale, weighed together (a barometer)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from bvmonitor.domain.comparison import Column, Figure, Remark
from bvmonitor.domain.indicator import Category, Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.region import Region

CompositeMean = Literal["weighted", "unweighted"]
Judged = Literal["higher_is_better", "lower_is_better"]

TOTAL: Final = "total"  # the part of a composite that is all of it; its other parts are categories

# Why a figure has no score, where it is not that the figure itself is absent.
NO_MEAN: Final = "no_mean"  # the country's own figure is not there
TOO_FEW: Final = "too_few"  # too few municipalities have a figure for the ends to be known
NOT_ENOUGH: Final = "not_enough"  # too few of the indicators have a score for a total


@dataclass(frozen=True, slots=True)
class CompositePart:
    """One indicator of a composite.

    Attributes:
        indicator_id: The indicator.
        weight: What it counts for, beside the weights of the others.
        direction: Which end is the better one, the definition's own or the composite's.
        is_own: Whether the direction is the composite's and not the definition's.
        category: The indicator's own.
    """

    indicator_id: str
    weight: float
    direction: Judged
    is_own: bool
    category: Category


@dataclass(frozen=True, slots=True)
class Scale:
    """The scores of the worse end, of the national mean, and of the better end; they rise."""

    worst: float = 1
    mean: float = 3.5
    best: float = 6


@dataclass(frozen=True, slots=True)
class Composite:
    """The definition of a composite.

    Attributes:
        parts: The indicators, in the order of the file.
        scale: What the ends and the mean score.
        mean: Which national mean: the country's own figure, or the plain mean of the municipalities' figures.
        trim: Share (0-1) of the municipalities outside each end: the ends are the quantiles `trim` and `1 - trim`.
        min_indicators: Share (0-1) of the indicators that must have a score for a total.
        min_weight: Share (0-1) of the weights that they must have.
        min_municipalities: Municipalities with a figure, for an indicator to be scored in a year.
        file: The file that it stands in.
    """

    id: str
    version: int
    title: Translations
    parts: tuple[CompositePart, ...]
    scale: Scale
    mean: CompositeMean
    trim: float
    min_indicators: float
    min_weight: float
    min_municipalities: int
    notes: tuple[Translations, ...]
    file: str

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories of its indicators, in the order of the file."""
        return tuple(dict.fromkeys(part.category for part in self.parts))


@dataclass(frozen=True, slots=True)
class Score:
    """One step: an indicator's figure for one column in one year, and what became of it.

    Attributes:
        value: The figure, or None.
        low: The trimmed lowest figure of all municipalities; None when too few have one.
        mean: The national mean, or None.
        high: The trimmed highest figure.
        n: Municipalities with a figure.
        score: On the composite's scale, or None.
        reason: Why there is no score: the figure's mark, `no_mean` or `too_few`.
        share: The weight as a share (0-1) of the weights of the column's scored indicators; None without a score.
        contribution: `score` times `share`: what it adds to the total.
    """

    value: float | None
    low: float | None
    mean: float | None
    high: float | None
    n: int
    score: float | None
    reason: str | None
    share: float | None
    contribution: float | None


@dataclass(frozen=True, slots=True)
class Total:
    """A column's score in all, or in one category, in one year.

    Attributes:
        score: The weighted mean of the scores; None when too few indicators have one.
        n_used: Indicators with a score, of `n_of`.
        weight_used: Their share (0-1) of the weights.
        rank: Place among municipalities with a score, the highest first; None for others.
        n_ranked: How many those are.
    """

    score: float | None
    n_used: int
    n_of: int
    weight_used: float
    rank: int | None
    n_ranked: int


@dataclass(frozen=True, slots=True)
class Barometer:
    """The result for a page.

    Attributes:
        indicators: The composite's indicators by id.
        subject: The municipality that it is about; None where all are listed.
        periods: The years, in order.
        chosen: Why this year: `half` or `most` of the municipalities have a total; "" when the user named it.
        elsewhere: Years in which the municipality had other borders, and is not scored.
        columns: Subject, group and country; or every municipality, the first place first.
        figures: The figures by indicator, column and year, as a comparison has them.
        scores: The steps by indicator, column and year.
        totals: The totals by part, column and year.
        left_out: Municipalities of a list that have no score at all, and are not in it.
        notice: What must stand at the page's face, or None.
    """

    composite: Composite
    indicators: Mapping[str, Indicator]
    subject: Region | None
    periods: tuple[int, ...]
    chosen: str
    elsewhere: tuple[int, ...]
    columns: tuple[Column, ...]
    figures: Mapping[tuple[str, str, int], Figure]
    scores: Mapping[tuple[str, str, int], Score]
    totals: Mapping[tuple[str, str, int], Total]
    left_out: int
    notice: Remark | None
    sources: tuple[Origin, ...]
    snapshot: SnapshotRef
    program: str
