"""What an indicator is: the cells it is made of, and what may be said of it."""

from dataclasses import dataclass
from typing import Literal

from bvmonitor.domain.language import Translations
from bvmonitor.domain.own_figures import Span, WholeYear, whole_year_of

Category = Literal["quality", "priority", "coverage", "productivity", "economy", "background", "ranking"]
Unit = Literal[
    "percent",
    "percentage_points",
    "per_1000",
    "nok",
    "nok_per_capita",
    "count",
    "fte",
    "per_fte",
    "index",
    "rank",
]
Direction = Literal["higher_is_better", "lower_is_better", "neutral"]
Interval = Literal["wilson", "poisson", "none"]
Counted = Literal["during_year", "at_date", "running_total"]
CountedPart = Literal["numerator", "denominator", "rest"]


@dataclass(frozen=True, slots=True)
class CodeRange:
    """All codes of a dimension from one to another, both included, by their order in the table."""

    first: str
    last: str


Codes = tuple[str, ...] | CodeRange


@dataclass(frozen=True, slots=True)
class Cell:
    """One term of a numerator or denominator: a sum over the chosen codes, times sign and factor.

    Attributes:
        table: The table's number at SSB.
        measure: Code of the table's measure (ContentsCode), or None when only its label is known.
        measure_label: The measure's label, resolved against the table's metadata.
        where: Dimension and chosen codes, for every dimension but region, time, measure and the omitted ones.
        omit: Dimensions that the query leaves out; where a table still has them, all their codes are summed.
        sign: 1, or -1 for a cell that is taken away.
        factor: Multiplied into the cell (1000 for amounts in 1000 kr).
        period_shift: Years added to the indicator's year to find the cell's (1: population at the end of it).
    """

    table: str
    measure: str | None
    measure_label: str | None = None
    where: tuple[tuple[str, Codes], ...] = ()
    omit: tuple[str, ...] = ()
    sign: Literal[1, -1] = 1
    factor: float = 1
    period_shift: int = 0


@dataclass(frozen=True, slots=True)
class Break:
    """The series before `year` is not comparable with the series from it."""

    year: int
    text: Translations


@dataclass(frozen=True, slots=True)
class Expectation:
    """What SSB must call what the definition reads, checked at every fetch.

    Attributes:
        table: Words that the title of the published cell's table must hold (the first cell's, without one).
        title: Label of the published measure, or of the first cell's; None where it has not been seen.
        unit: The measure's unit; None where it has not been seen.
    """

    table: str
    title: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Where the definition is documented; `accessed` is the day the page was read, where it was."""

    title: str
    url: str
    accessed: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator definition; the YAML format is documented in docs/definitions.md.

    A value is `factor` times the numerator's sum divided by the denominator's; without a denominator, `factor`
    times the numerator's sum. `published` is SSB's own cell for the same figure. A `local` indicator has figures
    only from files of the user's or of the bundle's; any other may have such figures beside those of its cells.
    `counted` says whether the numerator is what happened during the year, which may be added over years, what
    was there at a date, or what there was since 1 January; None where it is no count. `spans` are the periods that
    own figures may be of, all of them when it is empty; `whole_year` how a year is made of shorter periods, None
    where `counted` says it (`year_rule`). `same_as` names own indicators that count what a part of this one does;
    the rest is of the denominator, less the numerator.
    """

    id: str
    version: int
    verified: bool
    title: Translations
    category: Category
    unit: Unit
    decimals: int
    direction: Direction
    valid_from: int | None
    valid_to: int | None
    factor: float
    numerator: tuple[Cell, ...]
    denominator: tuple[Cell, ...]
    published: Cell | None
    local: bool
    interval: Interval
    min_coverage: float
    breaks: tuple[Break, ...]
    expect: Expectation | None
    reference: Reference
    notes: tuple[Translations, ...]
    file: str
    counted: Counted | None = None
    spans: tuple[Span, ...] = ()
    whole_year: WholeYear | None = None
    same_as: tuple[tuple[CountedPart, str], ...] = ()

    @property
    def year_rule(self) -> WholeYear:
        """How a year is made of own figures of shorter periods."""
        return whole_year_of(self.whole_year, self.counted)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell that the definition names."""
        published = () if self.published is None else (self.published,)
        return self.numerator + self.denominator + published

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that the definition reads, in order of first mention."""
        return tuple(dict.fromkeys(cell.table for cell in self.cells))


@dataclass(frozen=True, slots=True)
class IndicatorSet:
    """A named choice of indicators, in the order of a page's rows.

    `numbers` are the rows' numbers on the page that the set follows, as many as the indicators; empty where a row
    has none.
    """

    id: str
    title: Translations
    indicators: tuple[str, ...]
    default: bool
    notes: tuple[Translations, ...]
    file: str
    numbers: tuple[str, ...] = ()
