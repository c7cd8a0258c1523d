"""`bvmonitor compare --all`, as it is typed."""

from pathlib import Path

from tests.support.command_line import run_bvmonitor


def test_a_folder_is_filled_and_what_was_written_is_said(tmp_path: Path) -> None:
    ran = run_bvmonitor("compare", "--all", "--set", "klepp_2015", "--lang", "en", "-o", "pages", home=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    sample, told = ran.err.splitlines()
    assert sample.startswith("SAMPLE FIGURES")
    assert told.startswith("Wrote ")
    assert (tmp_path / "pages" / "index.md").is_file()
    one = run_bvmonitor("compare", "Klepp", "--set", "klepp_2015", "--lang", "en", home=tmp_path)
    assert (tmp_path / "pages" / "1120_klepp.md").read_text(encoding="utf-8") == one.out


def test_nothing_is_said_when_quiet(tmp_path: Path) -> None:
    ran = run_bvmonitor("compare", "--all", "--set", "klepp_2015", "-q", "-o", "pages", home=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_what_does_not_go_together_is_told(tmp_path: Path) -> None:
    for args, said in (
        (("--all",), "-o"),
        (("--all", "Klepp", "-o", "pages"), "--all og Klepp"),
        ((), "MUNICIPALITY"),
    ):
        ran = run_bvmonitor("compare", *args, home=tmp_path)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err
    assert list(tmp_path.glob("pages/*")) == []
