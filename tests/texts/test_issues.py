import re
from pathlib import Path

import pytest

import bvmonitor
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.issues import ISSUES, tell_issue

SOURCES = [path.read_text(encoding="utf-8") for path in sorted(Path(bvmonitor.__file__).parent.rglob("*.py"))]
NAMED = sorted({code for text in SOURCES for code in re.findall(r'Issue\(\s*"([a-z_0-9.]+)"', text)})


def test_codes_are_found_in_the_program() -> None:
    assert "settings.unknown_key" in NAMED


@pytest.mark.parametrize("code", NAMED)
def test_every_code_that_the_program_names_has_a_sentence(code: str) -> None:
    assert code in ISSUES


def test_an_issue_is_told_with_file_line_and_column() -> None:
    issue = Issue("settings.unknown_key", "error", "a.toml", 3, 1, (("key", "lagn"),), ("lang",))
    assert tell_issue(issue, "en") == "a.toml:3:1: unknown setting “lagn”. Did you mean “lang”?"


def test_an_issue_of_a_whole_file_has_no_line() -> None:
    issue = Issue("settings.unreadable", "error", "a.toml", fields=(("reason", "Permission denied"),))
    assert tell_issue(issue, "nn") == "a.toml: fekk ikkje lese fila: Permission denied."
