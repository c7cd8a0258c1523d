from pathlib import Path

import pytest

from bvmonitor.definitions import load_definitions
from bvmonitor.domain.language import LANGS
from bvmonitor.texts.issues import ISSUES, tell_issue

RULES = Path(__file__).parent / "rules"
CASES = sorted(folder.name for folder in RULES.iterdir())
HERE = "# <- here"  # stands on the line that a broken file's fault is on
# Faults of the file itself, which a test writes byte by byte.
BYTES = {"no_folder", "unreadable", "too_large", "not_utf8", "bad_character"}


@pytest.mark.parametrize("code", CASES)
def test_a_broken_file_breaks_this_rule_and_no_other_on_the_line_that_is_marked(code: str) -> None:
    folder = RULES / code / "broken"
    issues = load_definitions(folder, cache=None).issues
    lines = (folder / "definition.yaml").read_text(encoding="utf-8").splitlines()
    marked = [number for number, line in enumerate(lines, 1) if HERE in line]
    expected = [None] if code == "empty_file" else marked
    assert [(i.code, i.file, i.line) for i in issues] == [
        (f"definition.{code}", str(folder / "definition.yaml"), line) for line in expected
    ]


@pytest.mark.parametrize("code", CASES)
def test_the_same_file_put_right_has_no_issue(code: str) -> None:
    loaded = load_definitions(RULES / code / "good", cache=None)
    assert loaded.issues == ()
    assert loaded.indicators


@pytest.mark.parametrize("code", CASES)
@pytest.mark.parametrize("lang", LANGS)
def test_every_fault_can_be_told_in_every_language(code: str, lang: str) -> None:
    for issue in load_definitions(RULES / code / "broken", cache=None).issues:
        told = tell_issue(issue, next(each for each in LANGS if each == lang))
        assert "{" not in told.replace("{nøkkel: verdi}", "").replace("{key: value}", "")


def test_every_rule_has_its_files() -> None:
    known = {key.removeprefix("definition.") for key in ISSUES if key.startswith("definition.")}
    assert known == {*CASES, *BYTES}
