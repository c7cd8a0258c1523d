"""What can be found on pages of a whole country: one cell in fifty hidden, as SSB hides."""

import random

import polars as pl
import pytest
from tests.bench.alternate import smallest_times

from bvmonitor.engine.exposure import CELLS, RELATIONS, TERMS, exposed

pytestmark = pytest.mark.bench

MUNICIPALITIES, INDICATORS, YEARS, IN_A_COUNTY = 357, 60, 11, 24
LIMIT_S = 0.25
LIMIT_OF_TEN_TIMES = 15


class Country:
    """SYNTHETIC: counts of municipalities and counties, their shares, and the rest of a group without a subject.

    Every second indicator is part of the next one (0-17 in 0-22).
    """

    def __init__(self, municipalities: int) -> None:
        chance = random.Random(1)  # noqa: S311 - no secret hangs on it
        cells: list[tuple[int, int | None, int | None, int | None]] = []
        terms: list[tuple[int, int, int]] = []
        relations: list[tuple[int, int | None, int | None]] = []
        for _ in range(YEARS):
            below: list[int] = []
            counts, hidden = [0], [False]
            for indicator in range(INDICATORS):
                counts, hidden = self._counts(chance, municipalities, (counts, hidden) if indicator % 2 else None)
                first = len(cells)
                cells.extend(
                    (first + at, None if h else c, 1, 2)
                    for at, (c, h) in enumerate(zip(counts, hidden, strict=True))
                )
                counties = -(-municipalities // IN_A_COUNTY)
                for county in range(counties):
                    mine = range(county, municipalities, counties)
                    total = sum(counts[at] for at in mine)
                    relations.append((len(relations), total, total))
                    terms.extend((len(relations) - 1, first + at, 1) for at in mine)
                for at in range(municipalities):
                    if hidden[at] and indicator % 4 == 0:  # the share of a population that leaves some counts
                        relations.append((len(relations), 0, counts[at] + 2))
                        terms.append((len(relations) - 1, first + at, 1))
                relations.append((len(relations), counts[0], counts[0]))  # a group less the rest of it
                terms.append((len(relations) - 1, first, 1))
                if indicator % 2 == 1:
                    for at in range(municipalities):
                        relations.append((len(relations), 0, None))
                        terms.extend(((len(relations) - 1, first + at, 1), (len(relations) - 1, below[at], -1)))
                below = [first + at for at in range(municipalities)]
        self.cells = pl.DataFrame(cells, CELLS, orient="row")
        self.terms = pl.DataFrame(terms, TERMS, orient="row")
        self.relations = pl.DataFrame(relations, RELATIONS, orient="row")

    @staticmethod
    def _counts(
        chance: random.Random, municipalities: int, part: tuple[list[int], list[bool]] | None
    ) -> tuple[list[int], list[bool]]:
        """Counts, and which are hidden: one in fifty, half of the wholes of hidden parts among them."""
        if part is None:
            hidden = [chance.randrange(75) < 2 for _ in range(municipalities)]
            return [chance.randint(1, 2) if each else chance.randint(3, 60) for each in hidden], hidden
        counts, inside = part
        hidden = [each and chance.randrange(2) == 0 for each in inside]
        return [
            chance.randint(count, 2) if each else count + chance.randint(2, 70)
            for count, each in zip(counts, hidden, strict=True)
        ], hidden

    def found(self) -> int:
        """How many hidden cells can be found."""
        return len(exposed(self.cells, self.terms, self.relations))


def test_what_can_be_found_of_a_country_is_told_fast_enough(capsys: pytest.CaptureFixture[str]) -> None:
    country, ten_times = Country(MUNICIPALITIES), Country(10 * MUNICIPALITIES)
    hidden = country.cells["value"].null_count()
    found = country.found()
    assert country.cells.height == MUNICIPALITIES * INDICATORS * YEARS
    assert 0 < found < hidden
    seconds = smallest_times({"once": country.found, "ten times": ten_times.found}, rounds=5)
    growth = seconds["ten times"] / seconds["once"]
    with capsys.disabled():
        print(f"\ndisclosure, {MUNICIPALITIES} x {INDICATORS} x {YEARS}, smallest of 5:")
        print(f"  {hidden} hidden, {found} of them found: {seconds['once']:.3f} s (at most {LIMIT_S})")
        print(f"  ten times the work takes {growth:.1f} times the time (at most {LIMIT_OF_TEN_TIMES})")
    assert seconds["once"] <= LIMIT_S
    assert growth <= LIMIT_OF_TEN_TIMES
