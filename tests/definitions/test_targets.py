from datetime import date
from pathlib import Path

import pytest
from tests.support.indicators import indicator
from tests.support.places import INDEX

from bvmonitor.definitions.action_list import load_actions
from bvmonitor.definitions.targets import load_targets
from bvmonitor.domain.action_list import Action
from bvmonitor.domain.language import LANGS, Translations
from bvmonitor.domain.region import Region
from bvmonitor.domain.targets import BudgetLine, Start, Target, TargetPlan
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.issues import tell_issue

HERE = "# <- here"
IN_TIME = indicator("in_time", local=True, direction="higher_is_better")
OVERDUE = indicator("overdue", local=True, unit="count", decimals=0, direction="lower_is_better")
REPORTS = indicator("reports", local=True, unit="count", decimals=0)
SPENT = indicator("spent", local=True, unit="nok", decimals=0)
INDICATORS = {each.id: each for each in (IN_TIME, OVERDUE, REPORTS, SPENT, indicator("official"))}
AIM = "  - {indicator: in_time, years: {2020: 100}}\n"
TARGET_FAULTS = {
    "definition.missing_key": "for: Klepp\ntargets:\n  - {indicator: in_time} # <- here",
    "definition.empty_list": "for: Klepp\ntargets:\n  - {indicator: in_time, years: {}} # <- here",
    "definition.not_number": "for: Klepp\ntargets:\n  - {indicator: in_time, years: {2020: '99,5'}} # <- here",
    "definition.not_whole": "for: Klepp\ntargets:\n  - {indicator: in_time, years: {next: 1}} # <- here",
    "definition.unknown_key": "for: Klepp\ntarget: 1 # <- here\ntargets:\n" + AIM,
    "definition.unknown_word": (
        "for: Klepp\ntargets:\n  - {indicator: reports, years: {2020: 1}, better: hihger} # <- here"
    ),
    "definition.bad_date": (
        "for: Klepp\ntargets:\n"
        "  - {indicator: in_time, years: {2020: 1}, start: {day: 1.1.2018, value: 1}} # <- here"
    ),
    "definition.repeated_key": "for: Klepp\ntargets:\n  - {indicator: in_time, years: {2020: 1, 2020: 2}} "
    "# <- here",
    "targets.unknown_indicator": "for: Klepp\ntargets:\n  - {indicator: intime, years: {2020: 1}} # <- here",
    "targets.not_local": "for: Klepp\ntargets:\n  - {indicator: official, years: {2020: 1}} # <- here",
    "targets.unknown_region": "for: Kleppp # <- here\ntargets:\n" + AIM + AIM.replace("in_time", "overdue"),
    "targets.ambiguous": "targets:\n  - {for: Våler, indicator: in_time, years: {2020: 1}} # <- here",
    "targets.no_place": "targets:\n  - {indicator: in_time, years: {2020: 1}} # <- here",
    "targets.no_direction": "for: Klepp\ntargets:\n  - {indicator: reports, years: {2020: 1}} # <- here",
    "targets.late_start": (
        "for: Klepp\ntargets:\n"
        "  - {indicator: in_time, years: {2020: 1}, start: {day: 2020-12-31, value: 1}} # <- here"
    ),
    "targets.repeated": (
        "for: Klepp\ntargets:\n" + AIM + "  - {for: '1120', indicator: in_time, years: {2021: 1}} # <- here"
    ),
    "targets.nothing": "for: Klepp # <- here",
    "targets.no_amounts": "for: Klepp\nbudget_lines:\n  - {title: Stab} # <- here",
    "targets.no_amount": "for: Klepp\nbudget_lines:\n  - {title: Stab, budget: in_time} # <- here",
}
ACTION_FAULTS = {
    "definition.unknown_word": "for: Klepp\nactions:\n  - {title: A, status: begun} # <- here",
    "definition.bad_date": "for: Klepp\nactions:\n  - {title: A, status: done, due: 2018-02-30} # <- here",
    "definition.empty_list": "for: Klepp\nactions: [] # <- here",
    "targets.no_place": "actions:\n  - {title: A, status: done} # <- here",
    "targets.unknown_region": "for: Kleppp # <- here\nactions:\n" + "  - {title: A, status: done}\n" * 2,
}


def find(text: str, year: int) -> Region:
    return INDEX.find(text, year or None)


def targets_in(folder: Path, *texts: str) -> tuple[TargetPlan, tuple[Issue, ...]]:
    paths = [folder / f"{number}.yaml" for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return load_targets(paths, INDICATORS, find)


def actions_in(folder: Path, text: str) -> tuple[tuple[Action, ...], tuple[Issue, ...]]:
    path = folder / "actions.yaml"
    path.write_text(text, encoding="utf-8")
    return load_actions([path], find)


def test_targets_and_budget_lines_are_read_with_their_place(tmp_path: Path) -> None:
    text = (
        "for: Klepp\ntargets:\n"
        "  - indicator: in_time\n    years: {2020: 100, 2017: 99.5}\n    source: Handlingsplan\n"
        "  - {for: Time, indicator: reports, years: {2020: 80}, better: lower, title: {nn: Meldingar},\n"
        "     start: {day: 2016-12-31, value: 120}}\n"
        "budget_lines:\n  - {title: Stab, accounts: spent}\n"
    )
    assert targets_in(tmp_path, text) == (
        TargetPlan(
            (
                Target(IN_TIME, "1120", "higher", ((2017, 99.5), (2020, 100.0)), source="Handlingsplan"),
                Target(
                    REPORTS,
                    "1121",
                    "lower",
                    ((2020, 80.0),),
                    Start(date(2016, 12, 31), 120.0),
                    Translations("Meldingar", "Meldingar", "Meldingar"),
                ),
            ),
            (BudgetLine("Stab", "1120", SPENT, None),),
        ),
        (),
    )


@pytest.mark.parametrize("code", TARGET_FAULTS)
def test_a_fault_of_targets_is_told_once_with_its_line_and_nothing_is_used(tmp_path: Path, code: str) -> None:
    text = TARGET_FAULTS[code]
    found, issues = targets_in(tmp_path, text)
    assert found == TargetPlan()
    assert_told(text, code, issues)


@pytest.mark.parametrize("code", ACTION_FAULTS)
def test_a_fault_of_actions_is_told_once_with_its_line_and_nothing_is_used(tmp_path: Path, code: str) -> None:
    text = ACTION_FAULTS[code]
    found, issues = actions_in(tmp_path, text)
    assert found == ()
    assert_told(text, code, issues)


def assert_told(text: str, code: str, issues: tuple[Issue, ...]) -> None:
    (line,) = [number for number, each in enumerate(text.splitlines(), 1) if HERE in each]
    assert [(issue.code, issue.line) for issue in issues] == [(code, line)]
    for lang in LANGS:
        assert "{" not in tell_issue(issues[0], lang)


def test_all_faults_of_a_file_are_told_at_once_with_the_nearest_names(tmp_path: Path) -> None:
    text = (
        "targets:\n  - {for: Kleppp, indicator: in_time, years: {2020: 1}}\n"
        "  - {for: Klepp, indicator: overdu, years: {2020: 1}}\n"
    )
    assert [(issue.code, issue.line, issue.nearest) for issue in targets_in(tmp_path, text)[1]] == [
        ("targets.unknown_region", 2, ("Klepp",)),
        ("targets.unknown_indicator", 3, ("overdue",)),
    ]


def test_a_file_at_fault_leaves_the_others_and_a_second_file_may_not_repeat_a_target(tmp_path: Path) -> None:
    good, twice = f"for: Klepp\ntargets:\n{AIM}", f"for: Klepp\ntargets:\n{AIM}"
    found, issues = targets_in(tmp_path, good, twice)
    assert [each.indicator.id for each in found.targets] == ["in_time"]
    (issue,) = issues
    assert (issue.code, Path(issue.file).name, issue.line) == ("targets.repeated", "1.yaml", 3)
    assert dict(issue.fields)["first"].endswith("0.yaml:3")


def test_actions_are_read_as_they_were_written(tmp_path: Path) -> None:
    text = (
        "for: Bærum\nactions:\n  - {title: '<b>Rutiner</b> | *alle*', status: in_progress, area: Internkontroll}\n"
        "  - {title: B, status: done, due: 2018-12-31, note: '= ferdig', for: Klepp}\n"
    )
    assert actions_in(tmp_path, text) == (
        (
            Action("<b>Rutiner</b> | *alle*", "3201", "in_progress", "Internkontroll"),
            Action("B", "1120", "done", due=date(2018, 12, 31), note="= ferdig"),
        ),
        (),
    )


@pytest.mark.parametrize(("status", "late"), [("in_progress", True), ("delayed", True), ("done", False)])
def test_an_action_is_late_when_its_last_day_has_passed_and_it_has_not_ended(status: str, *, late: bool) -> None:
    action = Action("A", "1120", status, due=date(2018, 10, 30))  # type: ignore[arg-type]  # a parameter's text
    assert action.is_late(date(2018, 10, 31)) is late
    assert not action.is_late(date(2018, 10, 30))
