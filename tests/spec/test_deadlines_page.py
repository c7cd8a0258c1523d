"""The tables of docs/method/deadlines.md, run."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.deadline_rules import open_deadlines
from bvmonitor.app.pages.deadlines import deadlines
from bvmonitor.domain.deadlines import Deadline, DeadlineRule
from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin, parse_period
from bvmonitor.store.own_figures import append

PAGE = Path(__file__).parents[2] / "docs" / "method" / "deadlines.md"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Deadline]:
    return open_deadlines(Workspace(tmp_path_factory.mktemp("home"))).deadlines


@pytest.fixture(scope="module")
def rules(known: Mapping[str, Deadline]) -> Mapping[str, DeadlineRule]:
    return {rule.id: rule for deadline in known.values() for rule in deadline.rules}


def rows(what: str) -> list[dict[str, str]]:
    block = PAGE.read_text("utf-8").split(f"\nthen {what}\n\n")[1]
    lines = [line.split() for line in re.match(r"(    .*\n)+", block)[0].splitlines()]  # type: ignore[index]  # it is there
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def test_every_table_of_the_page_is_run(rules: Mapping[str, DeadlineRule]) -> None:
    tables = re.findall(r"^then (.+)$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert tables == ["in force", "due", "visits", "shares"]
    assert {row["rule"] for what in tables[:3] for row in rows(what)} - {"-"} == rules.keys()


@pytest.mark.parametrize("row", rows("in force"), ids=lambda row: f"{row['deadline']} {row['day']}")
def test_the_rule_of_a_day(known: Mapping[str, Deadline], row: dict[str, str]) -> None:
    rule = known[row["deadline"]].on(date.fromisoformat(row["day"]))
    assert ("-" if rule is None else rule.id) == row["rule"]


@pytest.mark.parametrize("row", rows("due"), ids=lambda row: f"{row['rule']} {row['start']} {row['case']}")
def test_the_last_day_in_time(rules: Mapping[str, DeadlineRule], row: dict[str, str]) -> None:
    time = rules[row["rule"]].time
    assert time is not None
    assert time.due(date.fromisoformat(row["start"]), special=row["case"] == "special").isoformat() == row["due"]


@pytest.mark.parametrize("row", rows("visits"), ids=lambda row: f"{row['rule']} {row['age']} {row['decided']}")
def test_the_visits_asked_for(rules: Mapping[str, DeadlineRule], row: dict[str, str]) -> None:
    visits = rules[row["rule"]].visits
    assert visits is not None
    assert visits.asked_for(int(row["age"]), decided=row["decided"] == "yes") == int(row["visits"])


@pytest.mark.parametrize("row", rows("shares"), ids=lambda row: f"{row['within']} of {row['of']}")
def test_a_share_of_two_counts(row: dict[str, str], tmp_path: Path) -> None:
    period = parse_period("2024-H1")
    assert period is not None
    figures = [
        OwnFigure(name, "1120", period, None if mark else float(row[key]), row[key] if mark else None)
        for key, name in (("within", "reports_reviewed_in_time"), ("of", "reports_received"))
        for mark in (not row[key].isdigit(),)
        if row[key] != "-"
    ]
    append(tmp_path, figures, OwnOrigin("", "a.csv", "0" * 64, datetime(2026, 1, 1, tzinfo=UTC), 0))
    (made,) = (found.figures[0] for found in deadlines(Workspace(tmp_path), "Klepp").rows)
    assert made.share == (None if row["share"] == "-" else pytest.approx(float(row["share"]), abs=5e-9))
    assert (made.status or "-") == row["status"]
