"""The file of corrections of saving potentials: every fault at once, each with file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.money_model import CorrectionModel, CorrectionsFile
from bvmonitor.definitions.shape import nearest
from bvmonitor.definitions.tree import Entries, place_of
from bvmonitor.definitions.user_file import Find, find_named, read_shaped
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.savings import BEST_QUARTILE, GROUP, Correction
from bvmonitor.errors.issue import Issue


def load_corrections(
    path: Path, indicators: Mapping[str, Indicator], find: Find
) -> tuple[tuple[Correction, ...], tuple[Issue, ...]]:
    """Read the corrections, in the file's order, and every issue.

    Args:
        path: The file.
        indicators: The indicators that there are, by id.
        find: The municipality, service, peer group or KOSTRA group that a text means in a year.
    """
    faults = Faults(str(path))
    read = read_shaped(CorrectionsFile, path, faults)
    found = () if read is None else tuple(_File(*read, indicators, find, faults).corrections())
    return (() if faults.stop else found), faults.issues()


@dataclass(frozen=True)
class _File:
    """A file that has the right shape; its faults are gathered while its corrections are made."""

    root: Entries
    model: CorrectionsFile
    indicators: Mapping[str, Indicator]
    find: Find
    faults: Faults
    seen: set[tuple[str, str, int, str | None]] = field(default_factory=set)

    def corrections(self) -> Iterator[Correction]:
        """The corrections that name what there is."""
        for number, each in enumerate(self.model.corrections):
            known = self._is_cost(number, each)
            region = self._named(number, "region", each.region, each.year)
            against = self._against(number, each)
            if not known or region is None or (against is None and each.against is not None):
                continue
            key = (each.indicator, region, each.year, against)
            if key in self.seen:
                place = place_of(self.root, ("corrections", number))
                self.faults.add(Fault("money.repeated_correction", place, (("region", each.region),)))
            self.seen.add(key)
            yield Correction(each.indicator, region, each.year, each.amount, each.reason, against)

    def _is_cost(self, number: int, each: CorrectionModel) -> bool:
        place = place_of(self.root, ("corrections", number, "indicator"))
        indicator = self.indicators.get(each.indicator)
        if indicator is None:
            words = nearest(each.indicator, list(self.indicators))
            self.faults.add(Fault("money.unknown_indicator", place, (("value", each.indicator),), words))
        elif indicator.unit not in COSTS:
            self.faults.add(Fault("money.not_a_cost", place, (("value", each.indicator),)))
        return indicator is not None

    def _against(self, number: int, each: CorrectionModel) -> str | None:
        if each.against is None or each.against in (BEST_QUARTILE, GROUP):
            return each.against
        return self._named(number, "against", each.against, each.year)

    def _named(self, number: int, key: str, text: str, year: int) -> str | None:
        place = place_of(self.root, ("corrections", number, key))
        region = find_named(self.find, text, year, place, self.faults, part="money")
        return None if region is None else region.code
