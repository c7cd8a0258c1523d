"""The indicators and sets that are at hand, by id."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bvmonitor.domain.indicator import Indicator, IndicatorSet
from bvmonitor.errors.definitions import UnknownIndicator, UnknownSet
from bvmonitor.errors.issue import Issue

SUGGESTED: Final = 3


@dataclass(frozen=True)
class Definitions:
    """What some folders of definition files hold.

    Attributes:
        indicators: Those without errors, by id, in the order of their ids.
        sets: The sets without errors, by id.
        issues: Everything that is wrong in any file, by file and line.
    """

    indicators: Mapping[str, Indicator]
    sets: Mapping[str, IndicatorSet]
    issues: tuple[Issue, ...]

    def indicator(self, name: str) -> Indicator:
        """The indicator with an id.

        Raises:
            UnknownIndicator: There is none; the nearest ids are given.
        """
        if name not in self.indicators:
            raise UnknownIndicator(name, _nearest(name, self.indicators))
        return self.indicators[name]

    def indicator_set(self, name: str) -> IndicatorSet:
        """The set with an id.

        Raises:
            UnknownSet: There is none; the nearest ids are given.
        """
        if name not in self.sets:
            raise UnknownSet(name, _nearest(name, self.sets) or tuple(self.sets))
        return self.sets[name]

    def sets_with(self, indicator_id: str) -> tuple[str, ...]:
        """The ids of the sets that an indicator is in."""
        return tuple(each.id for each in self.sets.values() if indicator_id in each.indicators)


def _nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    return tuple(difflib.get_close_matches(name.casefold(), list(known), n=SUGGESTED, cutoff=0.5))
