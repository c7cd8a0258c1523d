"""Unit costs of a municipality beside others, over years, in the prices of one."""

from dataclasses import dataclass, replace
from typing import Final

from bvmonitor.app.basis.choice import Wanted, choose
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.values import Figures
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.comparison import Comparison, Row
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.region_set import SETS
from bvmonitor.domain.status import NO_DEFLATOR, SSB_MARKS
from bvmonitor.domain.unit_costs import SameMembers, UnitCosts, unit_costs
from bvmonitor.errors.money import NotACost
from bvmonitor.report.costs_page import build_costs_page

# What child welfare costs per child: casework (function 244), children not placed (251), children placed (252).
FUNCTIONS: Final = (
    "gross_casework_expenditure_per_child",
    "gross_expenditure_per_child_not_placed",
    "gross_expenditure_per_placed_child",
)
_YEARS: Final = 3  # shown when none are named


@dataclass(frozen=True, slots=True)
class CostsWanted:
    """What the user asked to see.

    Attributes:
        indicators: Unit costs by id; those of the three functions when none.
        years: First and last year; the three up to the newest when None.
        real_prices: The year whose prices amounts are in; the last one shown when None.
        nominal: Whether amounts are to be in the prices of their own years instead.
        borders: The year whose municipal borders are meant in all years; the last year shown when None.
    """

    indicators: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    real_prices: int | None = None
    nominal: bool = False
    borders: int | None = None


def costs(workspace: Workspace, municipality: str, wanted: CostsWanted, beside: Beside) -> UnitCosts:
    """What a municipality spends per child, beside others.

    Args:
        workspace: Where definitions and figures are read from.
        municipality: Name or code of the subject; also of a service, a county or a group.
        wanted: Which costs, years and prices.
        beside: The other columns.

    Raises:
        NotACost: An indicator is no amount of money.
        UsageError: A region, group, indicator or year is unknown, or the deflator does not reach the prices.
        MoneyFileAtFault: The user's own price growth has errors.
        DataError: There is nothing to show for the subject.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    chosen = wanted.indicators or FUNCTIONS
    indicators = tuple(workspace.definitions.indicator(each) for each in chosen)
    others = tuple(each.title.nb for each in indicators if each.unit not in COSTS)
    if others:
        raise NotACost(others)
    years = wanted.years or _newest(workspace, municipality, chosen)
    prices = None if wanted.nominal else wanted.real_prices or years[1]
    made = compare(
        workspace,
        municipality,
        Wanted(indicators=chosen, years=years, borders=wanted.borders, real_prices=prices),
        beside,
    )
    made = made if wanted.indicators else _without_empty_rows(made)
    return unit_costs(made, _same_members(workspace, {each.id: each.kind for each in made.columns}))


def costs_view(found: UnitCosts) -> PageView:
    """The page of some unit costs, in every form."""
    return PageView(lambda lang: build_costs_page(found, lang))


def _without_empty_rows(made: Comparison) -> Comparison:
    """The comparison with the costs that the subject has nothing of left out, and said to be so."""
    subject = made.columns[0].id

    def is_filled(row: Row) -> bool:
        mine = (figure for figure in row.figures if figure.column == subject)
        return any(figure.value is not None or figure.status in (*SSB_MARKS, NO_DEFLATOR) for figure in mine)

    filled = tuple(row for row in made.rows if is_filled(row))
    if not filled:
        return made
    empty = tuple(row.indicator for row in made.rows if row not in filled)
    return replace(made, rows=filled, left_out=(*made.left_out, *empty))


def _newest(workspace: Workspace, municipality: str, indicators: tuple[str, ...]) -> tuple[int, int]:
    """The newest year with at least half of the figures, and the two before it that there are."""
    subject = workspace.find(municipality, None)
    choice = choose(workspace, subject, Wanted(indicators=indicators))
    last = choice.periods[-1]
    first = min(Figures(workspace, choice.indicators).periods)
    return max(first, last - _YEARS + 1), last


def _same_members(workspace: Workspace, kinds: dict[str, str]) -> SameMembers:
    def same(column: str, year: int, other: int) -> bool:
        found = workspace.sets.by_id.get(column) if kinds[column] in SETS else None
        if found is None:
            return True
        members = [{member.code for member in found.members_in(each)} for each in (year, other)]
        return members[0] == members[1]

    return same
