"""Files of deadlines: every fault with its line."""

from collections.abc import Callable
from datetime import date

import pytest

from bvmonitor import bundled
from bvmonitor.app.basis.context import Workspace
from bvmonitor.definitions.deadlines import LoadedDeadlines, load_deadlines
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.own_figures import parse_period
from bvmonitor.texts.issues import tell_issue

BUNDLED = bundled.definitions_folder() / "rules" / "deadlines.yaml"
HEAD = "deadlines:\n  a:\n    rules:\n"
ENDS = "      - {id: x, law: V, to: 2020-01-01, visits: {a_year: 4}}\n"


Load = Callable[[str | None], LoadedDeadlines]


@pytest.fixture(scope="module")
def load(tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Reads the bundled file, and one of a text beside it."""
    home = tmp_path_factory.mktemp("home")
    workspace = Workspace(home)

    def loaded(text: str | None) -> LoadedDeadlines:
        own = home / "deadlines.yaml"
        if text is not None:
            own.write_text(text, encoding="utf-8")
        return load_deadlines(
            BUNDLED, None if text is None else own, workspace.definitions.indicators, workspace.find
        )

    return loaded


def test_the_bundled_rules_name_provision_days_and_what_is_not_confirmed(load: Load) -> None:
    loaded = load(None)
    assert loaded.issues == ()
    rules = [rule for deadline in loaded.deadlines.values() for rule in deadline.rules]
    assert all(rule.law and rule.valid_from for rule in rules)
    assert {rule.id for rule in rules if not rule.confirmed} == {
        "investigation_1993",
        "supervision_2014",
        "supervision_2023",
    }


def test_a_users_deadline_replaces_ours_of_the_same_name_and_adds_others(load: Load) -> None:
    text = "deadlines:\n  report:\n    rules: [{id: x, law: V, time: {starts: received, days: 5}}]\n"
    loaded = load(text + "  more:\n    rules: [{id: y, law: V, visits: {a_year: 1}}]\n")
    assert [each.id for each in loaded.deadlines.values() if each.is_own] == ["report", "more"]
    rule = loaded.deadlines["report"].on(date(1900, 1, 1))
    assert rule is not None
    assert rule.id == "x"
    assert loaded.deadlines["more"].title.en == "more"
    assert not loaded.deadlines["investigation"].is_own


def test_who_reports_to_the_register_is_found_by_name(load: Load) -> None:
    loaded = load("register: [{region: Klepp, from: 2023-H2}]")
    assert loaded.register == {"1120": parse_period("2023-H2")}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (f"{HEAD}      - {{id: x, law: V, time: {{starts: received}}}}", "deadlines.days_or_months", 4),
        (
            f"{HEAD}      - {{id: x, law: V, time: {{starts: received, days: 1, months: 1}}}}",
            "deadlines.days_or_months",
            4,
        ),
        (f"{HEAD}      - {{id: x, law: V}}", "deadlines.time_or_visits", 4),
        (
            f"{HEAD}      - {{id: x, law: V, time: {{starts: received, days: 9, special: 8}}}}",
            "deadlines.shorter",
            4,
        ),
        (f"{HEAD}      - {{id: x, law: V, visits: {{a_year: 4, fewer: 2}}}}", "deadlines.fewer_and_age", 4),
        (
            f"{HEAD}      - {{id: x, law: V, from: 2020-01-02, to: 2020-01-01, visits: {{a_year: 4}}}}",
            "deadlines.days_backwards",
            4,
        ),
        (
            f"{HEAD}{ENDS}      - {{id: y, law: V, from: 2020-01-01, visits: {{a_year: 4}}}}",
            "deadlines.overlap",
            5,
        ),
        (
            f"{HEAD}{ENDS}      - {{id: x, law: V, from: 2020-01-02, visits: {{a_year: 4}}}}",
            "deadlines.repeated_rule",
            5,
        ),
        (
            f"{HEAD}{ENDS}    counts:\n      - {{within: report_recieved, of: reports_received}}",
            "deadlines.unknown_indicator",
            6,
        ),
        ("register: [{region: Klepp, from: 1900-H1}]", "deadlines.bad_half_year", 1),
        ("register: [{region: Kleppp, from: 2023-H1}]", "sets.unknown", 1),
        (
            "deadlines:\n  a: {rules: [{id: x, law: V, from: 2023-02-30, visits: {a_year: 1}}]}",
            "definition.bad_date",
            2,
        ),
    ],
)
def test_every_fault_is_told_with_its_line(load: Load, text: str, code: str, line: int) -> None:
    loaded = load(text)
    assert [(issue.code, issue.line) for issue in loaded.issues] == [(code, line)]
    assert not loaded.deadlines
    assert all("{" not in tell_issue(issue, lang) for issue in loaded.issues for lang in LANGS)
