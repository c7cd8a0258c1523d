"""The tables of docs/method/disclosure.md, run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.support.own import keep, own_figure

from bvmonitor.app.basis.context import Workspace
from bvmonitor.cli.registry import PAGES
from bvmonitor.domain.disclosure import SSB_RULE, Form, HidingRule, Printed, Riddle, Secret, Statement
from bvmonitor.domain.publishing import Audience
from bvmonitor.domain.small_table import SmallTable, place_of, riddle_of
from bvmonitor.engine.disclosure import open_secrets, protect

PAGE = Path(__file__).parents[2] / "docs" / "method" / "disclosure.md"
LINES = PAGE.read_text("utf-8").splitlines()
Rows = list[list[str]]


@dataclass(frozen=True)
class Case:
    title: str
    given: Rows
    then: str
    expected: Rows


def rows_at(number: int) -> Rows:
    block = []
    for line in LINES[number + 2 :]:
        if not line.startswith("    "):
            break
        block.append(re.split(r"\s{2,}", line.strip()) if line.strip().startswith("hidden") else line.split())
    return block


def cases() -> Iterator[Case]:
    title, given = "", []
    for number, line in enumerate(LINES):
        if line.startswith("## "):
            title = line[3:]
        elif line == "given":
            given = rows_at(number)
        elif line.startswith("then"):
            yield Case(title, given, line, rows_at(number))


CASES = list(cases())
TABLES = [case for case in CASES if case.given[0][0] == "name"]
RIDDLES = [case for case in CASES if case.given[0][0] == "statement"]


OWN = [case for case in CASES if case.given[0][0] == "own"]


def test_the_page_is_read_whole() -> None:
    assert (len(TABLES), len(RIDDLES), len(OWN)) == (4, 4, 6)


@pytest.mark.parametrize("case", OWN, ids=[case.title for case in OWN])
def test_own_figures_are_hidden_as_the_page_says(case: Case, tmp_path: Path) -> None:
    figures = [
        own_figure(name, "1120", period, *(None if each == "-" else float(each) for each in numbers))
        for name, period, *numbers in case.given[1:]
    ]
    keep(tmp_path, figures)
    own = Workspace(tmp_path, audience=Audience("public")).own
    assert own is not None
    rows = own.figures.frame.filter(own.figures.frame["status"] == "hidden").select("figure_id", "period").rows()
    expected = case.then.removeprefix("then hidden: ")
    assert sorted(f"{name} {period}" for name, period in rows) == (
        [] if expected == "nothing" else sorted(expected.split(", "))
    )


def test_every_page_that_there_is_stands_on_the_page_with_its_test() -> None:
    rows = [re.split(r" *\| *", line.strip("| ")) for line in LINES if line.startswith("| ") and "tests/" in line]
    listed = {row[0] for row in rows}
    kinds = {name.partition(" ")[0] for name in PAGES}
    said = "a row per page: what could be put together on it, what is done"
    assert listed == kinds | {"alerts", "diff", "protect"}, said
    root = Path(__file__).parents[2]
    assert [name for row in rows for name in row[3].split(", ") if not (root / name).is_file()] == []


@pytest.mark.parametrize("case", TABLES, ids=[case.title for case in TABLES])
def test_a_table_is_protected_as_the_page_says(case: Case) -> None:
    head, *body = case.given
    counts = tuple(tuple(None if cell == ":" else int(cell) for cell in row[1:]) for row in body)
    names = tuple(row[0] for row in body)
    table = SmallTable(names, tuple(head[1:]), counts, len(names) - 1, len(head) - 2 if len(head) > 2 else None)
    kept = re.search(r"sparing (\w+)", case.then)
    spared = [p for p in table.places if kept is not None and names[p[0]] == kept[1]]
    hidden = {place_of(name) for name in protect(riddle_of(table, SSB_RULE, spared)).hidden}
    made = [
        [name, *("×" if (row, at) in hidden else cell for at, cell in enumerate(body[row][1:]))]
        for row, name in enumerate(names)
    ]
    assert [head, *made] == case.expected


def form_of(text: str) -> Form:
    return tuple((name, 1) for name in sorted(text.split("+")))


@pytest.mark.parametrize("case", RIDDLES, ids=[case.title for case in RIDDLES])
def test_a_count_is_found_and_protected_as_the_page_says(case: Case) -> None:
    statements, secrets, printed = [], [], []
    for text, low, high, figure in case.given[1:]:
        if text.startswith("hidden "):
            secrets.append(Secret(form_of(text.removeprefix("hidden ")), HidingRule(int(low), int(high))))
        else:
            form = form_of(text)
            statements.append(Statement(form, int(low), int(high), figure))
            count = None if figure == "share" else form
            printed.append(Printed(figure, count, is_total=len(form) > 1, size=int(high)))
    riddle = Riddle(tuple(statements), tuple(secrets), tuple(printed))
    assert len(open_secrets(riddle)) == 1
    assert protect(riddle).hidden == (case.then.removeprefix("then hidden: "),)
