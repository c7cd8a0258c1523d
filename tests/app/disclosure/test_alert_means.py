"""Alerts print a group's figure beside its members': no hidden member follows from them."""

from pathlib import Path

import pytest
from tests.support.made_up import GROUP, Cells, written

from bvmonitor.app.alerts.alerts import find_alerts, read_rules
from bvmonitor.app.presenting.alerts import news_of
from bvmonitor.domain.alerts import Alerts

# SSB's share of the group is of 37 of 600 children; without Time's 25 and Hå's 10 the two of Klepp are left.
CHILDREN = {"1120": 100, "1121": 200, "1119": 300}
CELLS: Cells = {("1120", "0", "2019"): ":", ("1121", "0", "2019"): 25, ("1119", "0", "2019"): 10}
RULE = "alerts:\n  - {indicator: children_with_measures_0_17, for: [Klepp, %s], group: {above: 1, below: 1}}\n"


def told(home: Path, cells: Cells, places: str) -> Alerts:
    workspace = written(home, cells, {(GROUP, "2019"): 6.2}, CHILDREN, with_group=True)
    path = home / "alerts.yaml"
    path.write_text(RULE % places, encoding="utf-8")
    return find_alerts(workspace, read_rules(workspace, path), None, None, "2020-11-27")


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_a_groups_figure_goes_where_it_leaves_the_hidden_member(tmp_path: Path, lang: str) -> None:
    found = told(tmp_path, CELLS, "Time, Hå")
    assert [(a.region.name, a.figure.value, a.mean, a.distance) for a, _ in found.states] == [
        ("Time", 12.5, None, None),
        ("Hå", pytest.approx(10 / 3), None, None),
    ]
    lines = "\n".join(news_of(found, lang))  # type: ignore[arg-type]  # one of the three
    assert "6,2" not in lines.replace(".", ",")
    assert "12,5" in lines.replace(".", ",")


def test_a_groups_figure_stands_where_an_open_member_is_not_told(tmp_path: Path) -> None:
    found = told(tmp_path, CELLS, "Time")
    assert [(a.region.name, a.mean) for a, _ in found.states] == [("Time", 6.2)]


def test_a_groups_figure_stands_where_nothing_is_hidden(tmp_path: Path) -> None:
    found = told(tmp_path, {**CELLS, ("1120", "0", "2019"): 2}, "Time, Hå")
    assert {a.mean for a, _ in found.states} == {6.2}
    assert len(found.states) == 3
