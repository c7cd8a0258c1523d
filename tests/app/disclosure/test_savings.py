"""Nothing that a page hides stands in its table of saving potentials."""

from dataclasses import replace

from tests.support.comparisons import KLEPP, golden_comparison, made_up_figure

from bvmonitor.app.disclosure.savings import without_hidden_savings
from bvmonitor.domain.comparison import Comparison, Figure
from bvmonitor.domain.savings import Reference, Saving, Savings, SavingsRow

REFERENCES = (
    Reference("best_quartile", "EKG07", "7"),
    Reference("column", "EKG07", "7"),
    Reference("column", "1121", None),
)


def page(*, own: Figure, other: Figure, mark: str | None = None) -> Comparison:
    """A cost of Klepp's beside the group's and Time's; another row with a mark where one is given."""
    made = golden_comparison()
    row = made.rows[0]
    group = made_up_figure("EKG07", 2015, 300.0)
    cost = replace(row, figures=(own, group, other))
    marked = replace(
        row, indicator=replace(row.indicator, id="marked"), figures=(replace(own, value=None, status=mark),)
    )
    savings = tuple(Saving(each, 300.0, 1.5, 0.0, None) for each in REFERENCES)
    placed = SavingsRow(row.indicator, own.value, own.status, 12.0, None, savings, (), ())
    return replace(
        made,
        subject=KLEPP,
        columns=made.columns[:3],
        rows=(cost, marked) if mark else (cost,),
        savings=Savings(2015, 2015, REFERENCES, (placed,), ()),
    )


def shown(made: Comparison) -> SavingsRow:
    found = without_hidden_savings(made).savings
    assert found is not None
    return found.rows[0]


def cost(column: str, value: float | None, status: str | None = None, denominator: float | None = 12.0) -> Figure:
    return replace(made_up_figure(column, 2015, value, status=status), denominator=denominator)


def test_where_nothing_is_hidden_nothing_goes() -> None:
    made = page(own=cost("1120", 400.0), other=cost("1121", 500.0))
    assert without_hidden_savings(made) == made


def test_a_hidden_own_cost_takes_volume_and_savings_along() -> None:
    for mark in (":", "..", "hidden"):
        row = shown(page(own=cost("1120", None, mark), other=cost("1121", 500.0)))
        assert (row.cost, row.volume, row.volume_status) == (None, None, mark)
        assert {(each.raw, each.status) for each in row.savings} == {(None, mark)}


def test_against_a_hidden_cost_there_is_no_saving() -> None:
    row = shown(page(own=cost("1120", 400.0), other=cost("1121", None, "hidden")))
    assert row.volume == 12.0
    assert [each.raw for each in row.savings] == [1.5, 1.5, None]
    assert (row.savings[2].reference_cost, row.savings[2].status) == (None, "hidden")


def test_a_volume_that_stands_nowhere_else_goes_when_the_page_hides_anything() -> None:
    own, other = cost("1120", 400.0, denominator=None), cost("1121", 500.0)
    assert shown(page(own=own, other=other)).volume == 12.0
    row = shown(page(own=own, other=other, mark=":"))
    assert (row.cost, row.volume, row.volume_status) == (400.0, None, "hidden")
    assert all(each.raw is None for each in row.savings)
