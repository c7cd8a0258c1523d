import json
import stat
from pathlib import Path

import pytest
from tests.support.command_line import run_bvmonitor

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run


def bvmonitor(folder: Path, *args: str, env: dict[str, str] | None = None) -> int:
    return run(args, Invocation(env or {}, folder))


@pytest.mark.parametrize("place", ["before", "after", "between"])
def test_flags_stand_before_or_after_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    flags = ["--lang", "en", "--format", "csv"]
    lines = {
        "before": [*flags, "config", "show"],
        "between": ["config", *flags, "show"],
        "after": ["config", "show", *flags],
    }
    assert bvmonitor(tmp_path, *lines[place]) == 0
    assert "lang,en,flag" in capsys.readouterr().out


def test_the_last_flag_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bvmonitor(tmp_path, "--lang", "en", "config", "show", "--lang", "nn")
    assert capsys.readouterr().out.startswith("# Innstillingar")


def test_without_a_terminal_the_result_is_markdown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bvmonitor(tmp_path, "config", "show")
    assert capsys.readouterr().out.startswith("# Innstillinger\n\n| Innstilling")


def test_a_table_for_a_terminal_can_be_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bvmonitor(tmp_path, "config", "show", "--format", "table")
    out = capsys.readouterr().out
    assert out.startswith("Innstillinger\n")
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.md", "# Inn"), ("a.csv", "setting,"), ("a.json", "{"), ("a.txt", "Inn"), ("A.MD", "# Inn")],
)
def test_a_files_ending_picks_the_format(tmp_path: Path, name: str, start: str) -> None:
    assert bvmonitor(tmp_path, "config", "show", "-o", str(tmp_path / name)) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_the_ending_goes_before_the_settings_and_the_flag_before_the_ending(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    bvmonitor(tmp_path, "config", "show", "-o", str(target), env={"BVMONITOR_FORMAT": "csv"})
    json.loads(target.read_text(encoding="utf-8"))
    bvmonitor(tmp_path, "config", "show", "-o", str(target), "--format", "csv")
    assert target.read_text(encoding="utf-8").startswith("setting,")


def test_a_dash_is_stdout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "config", "show", "-o", "-", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "bvmonitor/settings/1"
    assert list(tmp_path.iterdir()) == []


def test_an_ending_that_names_no_format_is_an_error_that_lists_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, "config", "show", "-o", str(tmp_path / "page.pdf")) == 2
    assert ".md, .html, .htm, .csv, .json, .txt, .xlsx og .docx" in capsys.readouterr().err


def test_a_file_that_is_there_keeps_its_permissions_and_a_link_its_place(tmp_path: Path) -> None:
    target, link = tmp_path / "real.md", tmp_path / "link.md"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    assert bvmonitor(tmp_path, "config", "show", "-o", str(link)) == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("# Inn")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_folder_that_is_not_there_ends_with_50_and_a_readable_error(tmp_path: Path) -> None:
    ran = run_bvmonitor("config", "show", "-o", str(tmp_path / "no" / "page.md"), home=tmp_path)
    assert ran.code == 50
    assert ran.err.startswith(f"Feil: Fikk ikke skrive {tmp_path / 'no' / 'page.md'}: No such file or directory.")
    assert "Velg et annet sted med -o" in ran.err


def test_a_result_that_cannot_be_written_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "page.md"
    target.mkdir()
    ran = run_bvmonitor("config", "show", "-o", str(target), home=tmp_path)
    assert ran.code == 50
    assert target.is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["page.md"]


def test_config_show_names_the_origin_of_each_setting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bvmonitor.toml").write_text('# mine\nlang = "en"\n', encoding="utf-8")
    env = {"BVMONITOR_PXWEB_URL": "http://127.0.0.1:9/v2"}
    assert bvmonitor(tmp_path, "config", "show", "--format", "json", "--home", str(tmp_path), env=env) == 0
    rows = {row["setting"]: row for row in json.loads(capsys.readouterr().out)["rows"]}
    assert rows["lang"]["origin"] == "file"
    assert rows["lang"]["line"] == 2
    assert rows["lang"]["name"].endswith("bvmonitor.toml")
    assert rows["home"] == {
        "setting": "home",
        "value": str(tmp_path),
        "origin": "flag",
        "name": "--home",
        "line": None,
    }
    assert rows["pxweb_url"]["name"] == "BVMONITOR_PXWEB_URL"
    assert rows["csv_dialect"]["origin"] == "default"


def test_verbose_tells_which_settings_somebody_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bvmonitor.toml").write_text('lang = "en"\n', encoding="utf-8")
    assert bvmonitor(tmp_path, "config", "show", "-v", "--format", "csv") == 0
    told = capsys.readouterr().err.splitlines()
    assert told == [f"lang = en ({tmp_path / 'bvmonitor.toml'}:1)", "format = csv (--format)"]
