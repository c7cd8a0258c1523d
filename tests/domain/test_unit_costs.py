from dataclasses import replace

from tests.support.comparisons import made_up_figure
from tests.support.indicators import indicator, same

from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.indicator import Break
from bvmonitor.domain.unit_costs import CostChange, cost_change

COST = indicator("cost", unit="nok", decimals=0)
PLAIN = Row(COST, ())
BROKEN = replace(COST, breaks=(Break(2022, same("reform")),))


def change(costs: dict[int, float | None], of: Row = PLAIN, *, same_members: bool = True) -> CostChange:
    figures = [made_up_figure("1120", year, cost, status=None if cost else ":") for year, cost in costs.items()]
    return cost_change(of, figures, lambda *_: same_members)


def grouped(groups: dict[int, str]) -> list[Figure]:
    return [replace(made_up_figure("own_group", year, 100.0), group=group) for year, group in groups.items()]


def test_a_cost_is_held_against_the_first_year_shown() -> None:
    assert change({2021: 80.0, 2022: 90.0, 2023: 100.0}) == CostChange(2021, 25.0)
    assert change({2021: None, 2022: 80.0, 2023: 100.0}) == CostChange(2022, 25.0)


def test_nothing_is_told_across_a_break_but_from_it() -> None:
    assert change({2021: 80.0, 2022: 90.0, 2023: 99.0}, Row(BROKEN, ())) == CostChange(2022, 10.0)
    assert change({2021: 80.0, 2022: 90.0}, Row(BROKEN, ())) == CostChange(status="not_comparable")


def test_without_a_last_or_an_earlier_figure_there_is_no_change() -> None:
    assert change({2021: 80.0, 2023: None}) == CostChange()
    assert change({2021: None, 2023: 80.0}) == CostChange()
    assert change({2023: 80.0}) == CostChange()
    assert change({2021: 0.0, 2023: 80.0}) == CostChange()


def test_a_group_of_others_is_not_compared() -> None:
    assert cost_change(Row(COST, ()), grouped({2021: "7", 2023: "3"}), lambda *_: True).status == "not_comparable"
    assert cost_change(Row(COST, ()), grouped({2021: "7", 2022: "3", 2023: "3"}), lambda *_: True).since == 2022
    assert change({2021: 80.0, 2023: 100.0}, same_members=False).status == "not_comparable"
