"""The prices of a year: how amounts of other years are turned into them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from bvmonitor.domain.language import Translations


@dataclass(frozen=True, slots=True)
class Growth:
    """How much the prices of what municipalities buy, wages among them, rose from one year to the next.

    Attributes:
        year: The later of the two.
        percent: The growth in per cent.
        is_estimate: Whether it is an estimate still.
        is_own: Whether it is from the user's own series.
        vintage: When the figure was taken from its source, in the source's words, or None.
    """

    year: int
    percent: float
    is_estimate: bool
    is_own: bool
    vintage: str | None


@dataclass(frozen=True)
class Deflator:
    """A series of price growth, and what it is called.

    Attributes:
        title: Name of the series that comes with the program, or of the user's own where that replaces it.
        own_title: Name of the user's own series where that amends years of the other, or None.
        source: Where the figures of the bundled series are published, or None.
        own_source: The same of the user's own.
        growths: Each year once, in order.
    """

    title: Translations
    own_title: Translations | None
    source: str | None
    own_source: str | None
    growths: tuple[Growth, ...]

    @cached_property
    def by_year(self) -> Mapping[int, Growth]:
        """The growth to each year."""
        return {growth.year: growth for growth in self.growths}

    @cached_property
    def reach(self) -> tuple[int, ...]:
        """The years whose prices amounts can be turned into: a growth ends in them, or begins."""
        return tuple(sorted({year for growth in self.growths for year in (growth.year - 1, growth.year)}))

    def factor(self, year: int, base: int) -> float | None:
        """What an amount of a year is multiplied by to be in the prices of another.

        The product of the growths between the two is exact, and is rounded to binary once. None where the growth
        to some year between them is not known.
        """
        between = range(min(year, base) + 1, max(year, base) + 1)
        if any(each not in self.by_year for each in between):
            return None
        product = Fraction(1)
        for each in between:
            product *= 1 + Fraction(repr(self.by_year[each].percent)) / 100
        return float(product if year <= base else 1 / product)


@dataclass(frozen=True)
class Prices:
    """The prices that the amounts on a page are in.

    Attributes:
        base: The year.
        deflator: The series that amounts of other years are turned into them by.
    """

    base: int
    deflator: Deflator

    def factors(self, years: Iterable[int]) -> dict[int, float | None]:
        """The factor of each year."""
        return {year: self.deflator.factor(year, self.base) for year in years}

    def used(self, years: Iterable[int]) -> tuple[Growth, ...]:
        """The growths that some years' factors are made of, in order."""
        wanted: set[int] = set()
        for year in years:
            if self.deflator.factor(year, self.base) is not None:
                wanted.update(range(min(year, self.base) + 1, max(year, self.base) + 1))
        return tuple(growth for growth in self.deflator.growths if growth.year in wanted)
