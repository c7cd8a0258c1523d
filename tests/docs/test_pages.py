from pathlib import Path

import pytest
from tests.docs import command_line

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run
from bvmonitor.cli.registry import COMMANDS, Entry

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_of_the_command_line_is_what_the_program_says() -> None:
    assert command_line.PAGE.read_text(encoding="utf-8") == command_line.build_page(), "run `make docs`"


@pytest.mark.parametrize("entry", COMMANDS)
def test_every_command_is_on_the_page(entry: Entry) -> None:
    assert f"\n### bvmonitor {entry.name}\n" in command_line.build_page()


def test_help_lists_every_command_under_its_heading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"], Invocation({}, tmp_path)) == 0
    heading, listed = "", []
    for line in capsys.readouterr().out.splitlines():
        if line.endswith(":") and not line.startswith(" "):
            heading = line.removesuffix(":")
        elif line.startswith("  ") and line[2:3].isalpha() and heading != "Options":
            listed.append((heading, line.split()[0]))
    assert [pair for pair in listed if pair[0]] == [(entry.part, entry.name) for entry in COMMANDS]


def test_the_readme_names_files_that_are_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = {part.split("](")[1].split(")")[0] for part in text.split("[") if "](" in part}
    missing = [name for name in named if not name.startswith("http") and not (ROOT / name).exists()]
    assert named
    assert missing == []


def test_the_readme_shows_the_page_that_the_program_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["compare", "Klepp", "--group", "7", "--with", "Time,Hå", "--set", "klepp_2015", "--home"]
    assert run([*command, str(tmp_path)], Invocation({}, tmp_path)) == 0
    page = [line for line in capsys.readouterr().out.splitlines() if line.startswith("| ")]
    readme = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert [line for line in readme if line.startswith("| ")] == page
