"""Indicator values that are computed once for many pages: the first page that asks has them made for all."""

from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, field

import polars as pl

from bvmonitor.domain.region import GROUP_PREFIX, kind_of


@dataclass(frozen=True, eq=False)
class SharedFrames:
    """INDICATOR_VALUES by what they were asked for, and then by region.

    A region's rows do not depend on which others are asked for with it, so that pages made of these are those that
    each would be made of alone.

    Attributes:
        everyone: Codes of all regions and sets that pages are going to ask for.
    """

    everyone: frozenset[str]
    _kept: dict[Hashable, dict[str, pl.DataFrame]] = field(default_factory=dict)

    def of(
        self, key: Hashable, regions: Collection[str], make: Callable[[frozenset[str]], pl.DataFrame]
    ) -> pl.DataFrame:
        """The rows of some regions.

        Args:
            key: All that rows depend on besides the regions.
            regions: Codes; a KOSTRA group's names its scheme.
            make: Computes the rows of regions that are not here yet.
        """
        if not regions:
            return make(frozenset())
        if GROUP_PREFIX in {code[: len(GROUP_PREFIX)] for code in regions if "@" not in code}:
            # Such a group is another column from scheme to scheme.
            return make(frozenset(regions))
        missing = frozenset(regions) - self._kept.get(key, {}).keys()
        if missing:
            wanted = missing if key in self._kept else missing | self._fellows(regions)
            made = make(wanted)
            empty = dict.fromkeys(wanted, made.clear())
            parts = made.partition_by("column_id", as_dict=True)
            self._kept.setdefault(key, {}).update(empty | {str(code): part for (code,), part in parts.items()})
        kept = self._kept[key]
        return pl.concat([kept[code] for code in sorted(regions)])

    def _fellows(self, regions: Collection[str]) -> frozenset[str]:
        """All that are of the kinds that were asked for: who asks for one municipality needs no groups."""
        kinds = {_kind(code) for code in regions}
        return frozenset(code for code in self.everyone if _kind(code) in kinds)


def _kind(code: str) -> str | None:
    return kind_of(code.partition("@")[0])
