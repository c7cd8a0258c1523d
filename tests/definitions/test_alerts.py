from pathlib import Path

import pytest
import yaml

from bvmonitor.app.alerts.alerts import alert_issues, read_rules
from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.alerts import Condition
from bvmonitor.domain.language import LANGS
from bvmonitor.errors.alerts import AlertsAtFault
from bvmonitor.texts.issues import tell_issue

PAGE = Path(__file__).parents[2] / "docs" / "alerts.md"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def written(workspace: Workspace, text: str) -> Path:
    path = workspace.home / "alerts.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def example() -> str:
    return PAGE.read_text("utf-8").split("```yaml\n")[1].split("```")[0]


def test_the_example_of_the_page_is_right_and_has_every_key(workspace: Workspace) -> None:
    cost, late = read_rules(workspace, written(workspace, example()))
    assert [region.name for region in cost.places or ()] == ["Klepp", "Time"]
    assert cost.conditions == (
        Condition("value", "above", 7000),
        Condition("value", "below", 1000),
        Condition("change", "above", 10, over=3),
        Condition("change", "below", 10, over=3),
        Condition("target", "above", 6500, year=2027),
        Condition("group", "above", 15),
        Condition("group", "below", 15),
    )
    assert (cost.severity, late.severity, late.everyone) == ("critical", "warning", True)
    assert late.conditions == (
        Condition("clear", "above"),
        Condition("rank", "worse", 250, beside="country"),
        Condition("rank", "better", 5, beside="country"),
    )
    (line,) = cost.acknowledged
    assert (line.year, line.until, line.by) == (2025, "2027-06-30", "Kari")
    keys = {key for rule in yaml.safe_load(example())["alerts"] for key in rule}
    assert keys == {
        *("id", "indicator", "for", "above", "below", "change", "target", "group"),
        *("clear", "rank", "severity", "note", "acknowledged"),
    }


FAULTS = """\
alerts:
  - indicator: net_expenditure_per_inhabitant_0_2
    for: [Klep, Time]
    above: 1
  - indicator: net_expenditure_per_inhabitant_0_22
    rank: {worse_than: 3}
    clear: above
    group: {group: 99}
    target: {value: 3}
    change: {}
    acknowledged:
      - {region: Tme, year: 2025, reason: known}
  - indicator: net_expenditure_per_inhabitant_0_22
  - id: sum
    indicator: children_with_reports
    group: {above: 3}
"""


def test_all_faults_of_a_file_are_told_at_once_with_line_and_nearest_names(workspace: Workspace) -> None:
    issues = alert_issues(workspace, written(workspace, FAULTS.replace("children_with_reports\n", "no_such\n")))
    found = {(issue.code.removeprefix("alerts."), issue.line) for issue in issues}
    assert found == {
        ("unknown_indicator", 2),
        ("unknown_region", 3),
        ("not_judged", 6),
        ("no_interval", 7),
        ("no_limit", 8),
        ("unknown_group", 8),
        ("no_direction", 9),
        ("no_limit", 10),
        ("unknown_region", 12),
        ("same_id", 13),
        ("nothing", 13),
        ("unknown_indicator", 15),
    }
    nearest = {issue.line: issue.nearest for issue in issues if issue.nearest}
    assert nearest[2][-1] == "net_expenditure_per_inhabitant_0_22"
    assert (nearest[3][0], nearest[12][0]) == ("Klepp", "Time")
    for issue in issues:
        assert all("{" not in tell_issue(issue, lang) for lang in LANGS)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("above: many", "not_number"),
        ("abve: 1", "unknown_key"),
        ("severity: grave", "unknown_word"),
        ("change: {above: -1}", "out_of_range"),
        ("rank: {worse_than: 0}", "out_of_range"),
        ("acknowledged: [{region: Time, year: 2025}]", "missing_key"),
        ("acknowledged: [{region: Time, year: 2025, reason: x, until: soon}]", "bad_date"),
        ("for: []", "empty_list"),
        ("note: *all", "alias"),
    ],
)
def test_a_fault_of_shape_has_its_line(workspace: Workspace, line: str, code: str) -> None:
    path = written(
        workspace, f"alerts:\n  - indicator: net_expenditure_per_inhabitant_0_22\n    below: 1\n    {line}\n"
    )
    with pytest.raises(AlertsAtFault) as caught:
        read_rules(workspace, path)
    assert [(issue.code, issue.line) for issue in caught.value.issues] == [(f"definition.{code}", 4)]


def test_a_file_that_is_not_there_is_told(workspace: Workspace) -> None:
    (issue,) = alert_issues(workspace, workspace.home / "none.yaml")
    assert issue.code == "definition.unreadable"
