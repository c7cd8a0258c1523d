"""The figures that every report takes its own from: one comparison, in which what is hidden is hidden for all."""

from dataclasses import dataclass
from typing import Final

from bvmonitor.app.basis.borders import borders_of
from bvmonitor.app.basis.choice import Wanted, choose, indicators_of
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import Figures
from bvmonitor.app.comparison.compare import compare_in_scene
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.status import SSB_MARKS

SET: Final = "monitor"
_KEPT: Final = 4  # comparisons that later reports on the same municipality are made of
YEARS: Final = 5  # shown, the last one among them


@dataclass(frozen=True, slots=True)
class ReportWanted:
    """What the user asked to see.

    Attributes:
        set_id: The set of indicators.
        year: The last year; the newest with at least half of the set's figures when None.
        years: First and last year; the five to `year` when None.
        real_prices: The year whose prices amounts are in; None for those of each figure's own year.
    """

    set_id: str = SET
    year: int | None = None
    years: tuple[int, int] | None = None
    real_prices: int | None = None


def report_figures(
    workspace: Workspace, municipality: str, wanted: ReportWanted, beside: Beside
) -> tuple[Comparison, Scene]:
    """The figures of a municipality or a service, and of what it is set beside, in every year of a report.

    Reports on the same municipality with the same options rest on the same comparison, whichever of its figures
    they show: none of them tells what another hides.

    Args:
        workspace: Where definitions and figures are read from.
        municipality: Name or code; also of a service.
        wanted: The indicators, and years.
        beside: The other columns.

    Returns:
        The comparison, and what it was made from.

    Raises:
        UsageError: A region, group, set or year is unknown.
        DataError: There is nothing to show for the subject.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    rows = Wanted(set_id=wanted.set_id)
    years = wanted.years or years_to(workspace, municipality, rows, wanted.year)
    asked = Wanted(set_id=wanted.set_id, years=years, real_prices=wanted.real_prices)
    kept, key = workspace.reports, (municipality, asked, beside)
    if key not in kept:
        if len(kept) >= _KEPT:
            kept.pop(next(iter(kept)))
        kept[key] = compare_in_scene(workspace, municipality, asked, beside)
    return kept[key]


def years_to(workspace: Workspace, municipality: str, rows: Wanted, year: int | None) -> tuple[int, int]:
    """First and last of the years to a year; where none is named, to the newest that the figures fill enough of.

    Years before the first for which there is more than the background are left out.

    Raises:
        UsageError: A region, indicator or set is unknown.
        DataError: There are no figures.
    """
    subject = workspace.find(municipality, year)
    last = choose(workspace, subject, rows).periods[-1] if year is None else year
    indicators = tuple(each for each in indicators_of(workspace, rows) if each.category != "background")
    figures = Figures(workspace, indicators)
    periods = tuple(period for period in figures.periods if last - YEARS < period <= last)
    values = figures.compute(periods, {subject.code}, borders_of(subject, last))
    mine = (value for value in values if value.column_id == subject.code)
    filled = {value.period for value in mine if value.value is not None or value.status in SSB_MARKS}
    return min(filled, default=last), last
