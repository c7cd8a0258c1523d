"""The figures that rules judge, for all their places at once, and what they are held against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import polars as pl

from bvmonitor.app.basis.borders import borders_of
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.positions import position_of, with_bands
from bvmonitor.app.basis.values import Figures, IndicatorValue, Values, values_of
from bvmonitor.domain.alerts import AlertRule
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.kostra_groups import scheme_of
from bvmonitor.domain.position import Position
from bvmonitor.domain.region import COUNTRY, GROUP_PREFIX, Region, group_code
from bvmonitor.domain.status import CONFIDENTIAL, MISSING, NOT_POSSIBLE
from bvmonitor.engine.bands import bands
from bvmonitor.engine.differences import against_rest
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.frames import INDICATOR_VALUES

# What SSB publishes in place of a figure: the year is there. `...` says that it is not.
_PUBLISHED: Final = (CONFIDENTIAL, MISSING, NOT_POSSIBLE)
_Key = tuple[str, str, str, int]  # indicator, pool, code, year


@dataclass(frozen=True)
class AlertField:
    """What rules are judged by; everything is computed for all places, years and indicators together.

    Attributes:
        rules: The rules.
        places: By rule id: who is judged.
    """

    workspace: Workspace
    rules: tuple[AlertRule, ...]
    places: Mapping[str, tuple[Region, ...]]

    @cached_property
    def figures(self) -> Figures:
        """The tables of all rules' indicators."""
        return Figures(self.workspace, tuple({rule.indicator.id: rule.indicator for rule in self.rules}.values()))

    @cached_property
    def frame(self) -> pl.DataFrame:
        """INDICATOR_VALUES of the places in all years, on their borders, and of groups and the country."""
        if not self.figures.periods:
            return INDICATOR_VALUES.empty()
        newest = max(self.figures.periods)
        regions = {region.code: region for found in self.places.values() for region in found}
        by_borders: dict[int, set[str]] = {newest: {COUNTRY, *self._groups(newest)}}
        for code, region in regions.items():
            by_borders.setdefault(borders_of(region, newest), set()).add(code)
        frames = [
            self.figures.frame(self.figures.periods, frozenset(codes), borders)
            for borders, codes in by_borders.items()
        ]
        return pl.concat(frames) if len(frames) > 1 else frames[0]

    @cached_property
    def values(self) -> Values:
        """The same, to be looked up."""
        return values_of(self.frame)

    @cached_property
    def years(self) -> Mapping[str, int]:
        """By rule: the newest year in which any of its places has a figure or a published mark."""
        known = self.frame.filter(pl.col("value").is_not_null() | pl.col("status").is_in(_PUBLISHED))
        newest = known.group_by("indicator_id", "column_id").agg(pl.col("period").max())
        by_key = {(row[0], row[1]): int(row[2]) for row in newest.iter_rows()}
        found = {
            rule.id: max(
                (by_key.get((rule.indicator.id, each.code), 0) for each in self.places[rule.id]), default=0
            )
            for rule in self.rules
        }
        return {rule_id: year for rule_id, year in found.items() if year}

    @cached_property
    def own_groups(self) -> Mapping[tuple[str, int], str]:
        """By code and year: the id of the KOSTRA group under the scheme in force."""
        return {(code, year): pool for pool, year, code in self._pools.iter_rows() if pool != COUNTRY}

    def value(self, indicator: Indicator, code: str, year: int) -> IndicatorValue | None:
        """The value of a place, group or country in a year, where it is one."""
        found = self.values.get(indicator, code, year)
        return None if found is None or found.value is None else found

    @cached_property
    def places_among(self) -> Mapping[_Key, Position]:
        """The place of every municipality among all and in its own group."""
        frame, indicators = self._race("rank")
        if not indicators:
            return {}
        placed = with_bands(positions(frame, indicators, self._pools), bands(frame, indicators, self._pools))
        return {
            (row["indicator_id"], row["pool_id"], row["column_id"], row["period"]): position_of(row)
            for row in placed.filter(pl.col("column_id").is_in(self._codes)).iter_rows(named=True)
        }

    @cached_property
    def verdicts(self) -> Mapping[_Key, str]:
        """Whether every municipality is clearly above or below the others of its group, and of the country."""
        frame, indicators = self._race("clear")
        if not indicators:
            return {}
        judged = against_rest(frame, indicators, self._pools).filter(pl.col("column_id").is_in(self._codes))
        return {(row[0], row[1], row[3], row[2]): row[4] for row in judged.iter_rows() if row[4] is not None}

    def _race(self, kind: str) -> tuple[pl.DataFrame, tuple[Indicator, ...]]:
        """The values of all municipalities as they were in the years judged, for what some rule asks for."""
        rules = [rule for rule in self.rules if any(each.kind == kind for each in rule.conditions)]
        wanted = {rule.indicator.id: rule.indicator for rule in rules if rule.id in self.years}
        codes = frozenset(self._pools["column_id"])
        years = sorted(set(self.years.values()))
        frame = self.figures.frame(years, codes, None) if wanted else self.frame.clear()
        return frame.filter(pl.col("indicator_id").is_in(list(wanted))), tuple(wanted.values())

    @cached_property
    def _codes(self) -> list[str]:
        return sorted({region.code for found in self.places.values() for region in found})

    @cached_property
    def _pools(self) -> pl.DataFrame:
        membership = self.workspace.snapshot.membership()
        return pools_of(membership, [COUNTRY, GROUP_PREFIX], sorted(set(self.years.values())))

    def _groups(self, newest: int) -> Sequence[str]:
        """Every KOSTRA group that some rule may be held against, under every scheme in use."""
        asked = [c.beside for rule in self.rules for c in rule.conditions if c.kind == "group"]
        if not asked:
            return ()
        schemes = {scheme_of(year) for year in self.figures.periods if year <= newest}
        return [
            f"{group_code(number)}@{scheme.id}"
            for scheme in schemes
            if scheme is not None
            for number in scheme.groups
        ]

    def beside(self, name: str, code: str, year: int) -> str | None:
        """The id of what a place is held against: its own group, a numbered one, or the country."""
        if name == "country":
            return COUNTRY
        if name == "own":
            return self.own_groups.get((code, year))
        scheme = scheme_of(year)
        number = int(name)
        return None if scheme is None or number not in scheme.groups else f"{group_code(number)}@{scheme.id}"
