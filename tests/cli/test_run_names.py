"""What `init` writes and `config check` finds: names that nothing has are told before anything is made."""

import io
from pathlib import Path

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

PLAN = """lang = "en"
[run]
municipalities = ["Klepp", "Tme", "Våler"]
sets = ["ssb_key_figurs"]
[[page]]
command = "compare"
set = "ssb_key_figurs"
with = "Time, Hå, Tme"
[[page]]
command = "trend"
indicator = "children_with_report_0_17"
group = "99"
county = "Rogalnd"
years = "2020-"
[[page]]
command = "profile"
peers = "ass"
comments = "mine.yaml"
[[page]]
command = "distribution"
distribution = "inhabitants"
[[page]]
command = "barometer"
composite = "child_welfare"
municipalities = ["Nowhere"]
[[page]]
command = "compare"
name = "right"
with = ["1121", "Hå"]
peers = ["similar:10", "Rogaland", "asss"]
group = "7@2020"
county = "own"
municipalities = "all"
"""
FAULTS = (
    (3, "municipalities", "“Tme”. Did you mean “Time”?"),
    (3, "municipalities", "3114 Våler (Østfold) and 3419 Våler (Innlandet)"),
    (4, "sets", "“ssb_key_figurs”. Did you mean “ssb_key_figures”?"),
    (7, "set", "“ssb_key_figurs”. Did you mean “ssb_key_figures”?"),
    (8, "with", "“Tme”. Did you mean “Time”?"),
    (11, "indicator", "“children_with_report_0_17”. Did you mean “children_with_reports_0_17”"),
    (12, "group", "“99” is not a KOSTRA group"),
    (13, "county", "“Rogalnd”. Did you mean “Rogaland”?"),
    (14, "years", "“2020-” is not a span of years"),
    (17, "peers", "“ass”. Did you mean “asss”?"),
    (18, "comments", "there is no file"),
    (21, "distribution", "“inhabitants”"),
    (24, "composite", "“child_welfare”. Did you mean “child_welfare_example”?"),
    (25, "municipalities", "“Nowhere”"),
)


def ran(folder: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    environ = {"BVMONITOR_HOME": str(folder / "home"), "BVMONITOR_LANG": "en"}
    code = run(list(words), Invocation(environ, folder))
    seen = capsys.readouterr()
    return code, seen.out + seen.err


@pytest.mark.parametrize("words", [("config", "check"), ("run", "--dry-run")])
def test_a_name_that_nothing_has_is_told_with_its_line_and_the_nearest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    path = tmp_path / "bvmonitor.toml"
    path.write_text(PLAN, "utf-8")
    code, seen = ran(tmp_path, capsys, *words)
    told = [line.strip() for line in seen.splitlines() if line.strip().startswith(str(path))]
    assert code == 10
    assert len(told) == len(FAULTS), told
    for line, (number, key, part) in zip(told, FAULTS, strict=True):
        assert line.startswith(f"{path}:{number}: {key}: ")
        assert part in line
    assert sorted(each.name for each in tmp_path.iterdir() if each.name != "home") == ["bvmonitor.toml"]


def test_a_plan_to_begin_with_is_of_places_that_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, seen = ran(tmp_path, capsys, "init", "Klepp, Tme", "--no-input")
    assert (code, "Did you mean “Time”?" in seen) == (2, True)
    assert not (tmp_path / "bvmonitor.toml").exists()
    code, seen = ran(tmp_path, capsys, "init", "Klepp, Time", "--no-input")
    assert (code, "for Klepp and Time" in seen) == (0, True)
    assert ran(tmp_path, capsys, "config", "check")[0] == 0
    code, seen = ran(tmp_path, capsys, "init", "all", "--no-input", "-o", str(tmp_path / "all.toml"))
    assert (code, "for all municipalities" in seen) == (0, True)
    assert "\nmunicipalities = 'all' " in (tmp_path / "all.toml").read_text("utf-8")


def test_init_asks_until_the_answers_are_what_there_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = io.StringIO("Klepp, Tme\nKlepp, Time\nnynorsk\nnn\n")
    answers.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdin", answers)
    code, seen = ran(tmp_path, capsys, "init")
    assert (code, "Did you mean “Time”?" in seen, "“nynorsk” is none of the languages" in seen) == (0, True, True)
    text = (tmp_path / "bvmonitor.toml").read_text("utf-8")
    assert "\nlang = 'nn' " in text
    assert "\nmunicipalities = ['Klepp', 'Time'] " in text
