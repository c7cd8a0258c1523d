"""The targets that stand beside figures in a file: `mål 2027`, every fault of every row at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from bvmonitor.app.own.misfit import Misfit, tell
from bvmonitor.app.own.names import IndicatorNames, PlaceNames
from bvmonitor.app.own.values import read_amounts
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.region_names import loose
from bvmonitor.domain.status import NOT_POSSIBLE
from bvmonitor.domain.targets import BETTER, Better, OwnTarget
from bvmonitor.sources.own.numbers import Sign
from bvmonitor.sources.own.raw import FileFaults
from bvmonitor.sources.own.read import OwnRow

_SIDES: Final[dict[str, Better]] = {
    **dict.fromkeys(("hoyere", "hogare", "hogre", "higher", "opp", "up", "over"), "higher"),
    **dict.fromkeys(("lavere", "lagare", "lagre", "lower", "ned", "down", "under"), "lower"),
}


@dataclass
class TargetReader:
    """Makes targets of rows, and gathers what is wrong with them.

    Attributes:
        indicators: What may be named in the column of figures.
        places: Where municipalities and services are looked up.
        place: The place of rows that name none, or None.
        faults: Takes everything that is wrong.
    """

    indicators: IndicatorNames
    places: PlaceNames
    place: str | None
    faults: FileFaults
    found: dict[tuple[str, str, int], tuple[OwnTarget, int]] = field(default_factory=dict)

    @property
    def targets(self) -> tuple[OwnTarget, ...]:
        """Those that were read, in the order of the file."""
        return tuple(target for target, _ in self.found.values())

    def take(self, row: OwnRow, sign: Sign | None, *, is_alone: bool) -> None:
        """The targets of a row.

        Args:
            row: The row.
            sign: The sign before the decimals in this file, where it is known.
            is_alone: Whether the row holds no figure: what is wrong with its figure and place is told here, and
                its source is where the target was decided.
        """
        given = {year: cell for year, cell in row.targets.items() if cell[0].text}
        if not given:
            return
        try:
            indicator, region = self._whose(row)
            better = _side(row, indicator)
        except Misfit as misfit:
            if is_alone or misfit.column == "better":
                tell(misfit, row, self.faults, self.place or "")
            return
        source = row["source"].text if is_alone else ""
        for year, (cell, at) in given.items():
            # The target's cell as the row's value: a number in the indicator's unit.
            alone = replace(row, cells={"value": cell}, columns={"value": at})
            for value in self._values(alone, indicator, sign):
                self._keep(OwnTarget(indicator.id, region, year, value, better, source), alone, at)

    def _whose(self, row: OwnRow) -> tuple[Indicator, str]:
        """The indicator, and the code of the place as it is now."""
        if not row["figure"].text:
            raise Misfit("figure", "no_figure")
        indicator = self.indicators.find(row["figure"].text)
        if not indicator.local:
            raise Misfit("figure", "target_not_own")
        text = row["region"].text or self.place or ""
        if not text:
            raise Misfit("region", "no_place")
        return indicator, self.places.newest_code(text)

    def _values(self, alone: OwnRow, indicator: Indicator, sign: Sign | None) -> Iterator[float | None]:
        """A target's value, None where it is taken back; nothing when it is at fault, which is told."""
        amounts, misfits = read_amounts(alone, indicator, sign)
        for misfit in misfits:
            tell(misfit, alone, self.faults)
        if amounts is None:
            return
        if amounts.status in (None, NOT_POSSIBLE):
            yield amounts.value
        else:
            tell(Misfit("value", "target_mark"), alone, self.faults)

    def _keep(self, target: OwnTarget, alone: OwnRow, at: int) -> None:
        """Take a target; a row of another month may say it again, but not otherwise."""
        first, line = self.found.setdefault(target.key, (target, alone.line))
        if not first.says_as(replace(target, source=first.source)):
            fields = (("year", str(target.year)), ("first", str(line)), ("value", alone["value"].text))
            self.faults.add("target_otherwise", alone.line, at, fields)


def _side(row: OwnRow, indicator: Indicator) -> Better:
    """On which side the targets of a row are reached."""
    said = row["better"].text
    better = _SIDES.get(loose(said)) if said else BETTER.get(indicator.direction)
    if better is None:
        raise Misfit("better", "unknown_side" if said else "no_side", (("indicator", indicator.id),))
    return better
