"""Inhabitants on 1 January: real by age group, spread over single years of age and the sexes by rule."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from tests.support.ssb.regions import Regions, rows_of

# The age groups of the real figures: first age, last age, column of the files that counts everyone up to there.
BANDS: Final = (
    (0, 17, "age_0_17"),
    (18, 22, "age_0_22"),
    (23, 24, "age_0_24"),
    (25, 105, "all_ages"),
)
COLUMNS: Final = tuple(column for _, _, column in BANDS)
LAST_AGE: Final = 105
_FIRST: Final = 2014

Counts = tuple[int, ...]


class Population:
    """Inhabitants by municipality code, 1 January and age."""

    def __init__(self, regions: Regions) -> None:
        self.regions = regions
        self._counts: dict[tuple[str, int], Counts] = {}
        self._ages: dict[tuple[str, int], Counts] = {}

    @cached_property
    def _then(self) -> Mapping[tuple[str, int], Counts]:
        rows = rows_of("population/codes_of_the_time_2014_2021.csv")
        found = {(row["code"], int(row["year"])): tuple(int(row[column]) for column in COLUMNS) for row in rows}
        for row in rows_of("population/vestfold_2016.csv"):
            children, everyone = int(row["age_0_17"]), int(row["all_ages"])
            # Only two of the four are published; the others follow the country's shares.
            estimated = (children, children * 13 // 10, children * 142 // 100, everyone)
            found[row["code"], int(row["year"])] = estimated
        return found

    @cached_property
    def _now(self) -> Mapping[tuple[str, int], Counts]:
        return {
            (row["code"], int(row["year"])): tuple(int(row[column]) for column in COLUMNS)
            for row in rows_of("population/borders_of_2024_2022_2026.csv")
        }

    def counts(self, code: str, year: int) -> Counts:
        """Inhabitants of a municipality up to 17, 22 and 24 years and in all; of its newest year, if gone."""
        key = (code, year)
        if key not in self._counts:
            self._counts[key] = self._find(code, year)
        return self._counts[key]

    def _find(self, code: str, year: int) -> Counts:
        found = self._then.get((code, year)) or self._now.get((code, year))
        if found:
            return found
        heirs = self.regions.successors.get(code, ())
        if heirs and all(self.regions.predecessors.get(heir) == (code,) for heir in heirs):
            parts = [part for heir in heirs if (part := self._now.get((heir, year)))]
            if len(parts) == len(heirs):
                return tuple(map(sum, zip(*parts, strict=True)))
        if year > _FIRST:
            before = self.counts(code, year - 1)
            if before[-1]:
                return before
        later = (self._then.get((code, other)) or self._now.get((code, other)) for other in range(year, 2027))
        return next((counts for counts in later if counts), (0,) * len(BANDS))

    def up_to(self, code: str, year: int, column: str) -> int:
        """Inhabitants of a municipality in one of the age groups of the files, or `age_0_5`."""
        if column == "age_0_5":
            return sum(self._by_age(code, year)[:6])
        return self.counts(code, year)[COLUMNS.index(column)]

    def by_age(self, codes: Sequence[str], year: int) -> tuple[Counts, Counts]:
        """Women and men by year of age: each age group spread evenly, an odd one to either sex in turn."""
        if len(codes) == 1:
            everyone = self._by_age(codes[0], year)
        else:
            everyone = tuple(map(sum, zip(*(self._by_age(code, year) for code in codes), strict=True)))
        if not everyone:
            everyone = (0,) * (LAST_AGE + 1)
        men = tuple((count + age % 2) // 2 for age, count in enumerate(everyone))
        return tuple(count - boys for count, boys in zip(everyone, men, strict=True)), men

    def _by_age(self, code: str, year: int) -> Counts:
        key = (code, year)
        if key not in self._ages:
            ages: list[int] = []
            below = 0
            for (first, last, _), count in zip(BANDS, self.counts(code, year), strict=True):
                width = last - first + 1
                share, odd = divmod(max(count - below, 0), width)
                ages += [share + (place < odd) for place in range(width)]
                below = count
            self._ages[key] = tuple(ages)
        return self._ages[key]
