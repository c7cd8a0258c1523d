import json
from pathlib import Path

import pytest

from bvmonitor import bundled
from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run
from bvmonitor.texts.templates import TEMPLATE_LIST


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_the_list_says_what_each_template_makes_and_where_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, "templates", "list", "--format", "json", "--lang", "en") == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [row["name"] for row in rows] == sorted(
        path.name for path in bundled.templates_folder().glob("*.jinja")
    )
    assert {row["format"] for row in rows} <= {"md", "html"}
    assert all(Path(row["path"]).is_file() for row in rows)
    assert all(f"purpose.{row['name']}" in TEMPLATE_LIST for row in rows)


@pytest.mark.parametrize("command", [("compare", "Klepp"), ("rank", "population_0_17"), ("regions", "list")])
def test_a_copy_of_our_template_makes_our_page(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert bvmonitor(tmp_path, "templates", "copy", "page.md", str(tmp_path / "mine.md.jinja")) == 0
    target = tmp_path / "page.md"
    assert bvmonitor(tmp_path, *command, "-o", str(target)) == 0
    ours = target.read_text(encoding="utf-8")
    template = ("--template", str(tmp_path / "mine.md.jinja"))
    assert bvmonitor(tmp_path, *command, *template, "-o", str(target)) == 0
    assert target.read_text(encoding="utf-8") == ours


def test_a_copy_never_takes_the_place_of_a_file_unless_forced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "page.md.jinja"
    there.write_text("mine", encoding="utf-8")
    assert bvmonitor(tmp_path, "templates", "copy", "page.md.jinja") == 50
    assert "--force" in capsys.readouterr().err
    assert there.read_text(encoding="utf-8") == "mine"
    assert bvmonitor(tmp_path, "templates", "copy", "page.md.jinja", "--force") == 0
    ours = bundled.templates_folder() / "page.md.jinja"
    assert there.read_text(encoding="utf-8") == ours.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("templates", "copy", "pag.md.jinja"), 2, "page.md.jinja"),
        (("compare", "Klepp", "--template", "nei.jinja"), 50, "nei.jinja"),
        (("compare", "Klepp", "--template", "nei.jinja", "--format", "md"), 2, "--format"),
        (("templates", "copy", "page.md.jinja", "nei/nei/x.jinja"), 50, "nei/nei/x.jinja"),
    ],
)
def test_what_goes_wrong_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], code: int, told: str
) -> None:
    assert bvmonitor(tmp_path, *args) == code
    assert told in capsys.readouterr().err


def test_a_faulty_template_writes_nothing_and_says_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template, target = tmp_path / "my.md.jinja", tmp_path / "page.md"
    template.write_text("# {{ page.title }}\n\n{{ page.titel }}\n", encoding="utf-8")
    target.write_text("before", encoding="utf-8")
    assert bvmonitor(tmp_path, "compare", "Klepp", "--template", str(template), "-o", str(target)) == 50
    assert f"{template}:3: Malen bruker «titel», som ikke finnes. Mente du «title»" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "before"
