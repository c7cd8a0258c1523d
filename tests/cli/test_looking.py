import json
from pathlib import Path

import pytest
from tests.support.command_line import run_python
from tests.support.fetching import make_quick, see
from tests.support.ssb import PROVISIONAL, Fault, Server

from bvmonitor import bundled
from bvmonitor.definitions import load_definitions

NO_SOCKETS = (Path(__file__).parents[1] / "support" / "no_sockets.py").read_text("utf-8")


def test_tables_are_found_by_words(ssb: Server, tmp_path: Path) -> None:
    seen = see(make_quick(ssb), tmp_path / "home", "tables", "search", "barnevern", "--format", "json")
    assert seen.code == 0, seen.err
    found = {row["id"]: row["title"] for row in json.loads(seen.out)["rows"]}
    assert found["12279"] == "Nøkkeltal utgifter barnevern (K) 2015-2025"


def test_a_search_without_a_hit_says_what_to_try(ssb: Server, tmp_path: Path) -> None:
    seen = see(make_quick(ssb), tmp_path / "home", "tables", "search", "romfart")
    assert seen.code == 0
    assert "No table has all the words" in seen.out


def test_a_search_stops_at_the_limit_and_says_so(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).settings.page_size = 2
    seen = see(ssb, tmp_path / "home", "tables", "search", "barnevern", "--limit", "3", "--format", "json")
    result = json.loads(seen.out)
    assert len(result["rows"]) == 3
    assert result["notes"] == ["The first 3 are shown; --limit shows more."]


def test_a_table_shows_its_variables_measures_units_and_years(ssb: Server, tmp_path: Path) -> None:
    seen = see(make_quick(ssb), tmp_path / "home", "tables", "show", "12275", "--format", "json")
    assert seen.code == 0, seen.err
    result = json.loads(seen.out)
    rows = {(row["kind"], row["code"]): row for row in result["rows"]}
    assert rows["time", "2015–2025"]["variable"] == "Tid"
    measure = rows["measure", "KOSbvbarntiltaka0001"]
    assert (measure["unit"], measure["decimals"]) == ("prosent", 1)
    assert rows["code", "F000-017"]["variable"] == "KOKalder0000"
    assert any(kind == "codelist" for kind, _ in rows)
    assert any("Used by: " in note for note in result["notes"])


def test_an_unknown_table_is_told(ssb: Server, tmp_path: Path) -> None:
    seen = see(make_quick(ssb), tmp_path / "home", "tables", "show", "99999")
    assert (seen.code, "SSB has no table 99999" in seen.err) == (20, True)


def test_every_bundled_definition_agrees_with_the_tables(ssb: Server, tmp_path: Path) -> None:
    seen = see(make_quick(ssb), tmp_path / "home", "indicators", "check", "--online", "--format", "json")
    assert seen.code == 0, seen.out
    assert not [row for row in json.loads(seen.out)["rows"] if row["severity"] == "error"]


def test_a_measure_that_vanished_is_told_with_the_nearest(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).drift.gone_measures.add(("12286", "KOSbvbarnuspinnb0000"))
    ssb.drift.gone_tables.add("12615")
    seen = see(ssb, tmp_path / "home", "indicators", "check", "--online", "--format", "json")
    assert seen.code == 10
    rows = json.loads(seen.out)["rows"]
    assert any(row["table"] == "12286" and "KOSbvbarnus0000" in row["nearest"] for row in rows)
    assert any(row["table"] == "12615" and "SSB has no table 12615" in row["message"] for row in rows)


@pytest.mark.parametrize(
    ("table", "measure"),
    [
        ("12286", "KOSbvbarnuspinnb0000"),
        ("12275", "Barn med tiltak i løpet av året (antall)"),
        ("07459", "Personer1"),
    ],
)
def test_a_new_definition_is_valid_and_agrees_with_its_table(
    ssb: Server, tmp_path: Path, table: str, measure: str
) -> None:
    home, file = tmp_path / "home", tmp_path / "new.yaml"
    args = ("indicators", "new", "--table", table, "--measure", measure, "-o", str(file))
    assert see(make_quick(ssb), home, *args).code == 0
    found = load_definitions((bundled.definitions_folder(), file), cache=None)
    assert [issue for issue in found.issues if issue.file == str(file)] == []
    (made,) = [each for each in found.indicators.values() if each.file == str(file)]
    assert made.tables == (table,)
    checked = see(ssb, home, "indicators", "check", "--online", str(file))
    assert checked.code == 0, checked.out


def test_a_table_with_several_measures_asks_which(ssb: Server, tmp_path: Path) -> None:
    seen = see(make_quick(ssb), tmp_path / "home", "indicators", "new", "--table", "12286")
    assert seen.code == 2
    assert "KOSbvbarnuspinnb0000" in seen.err


def test_a_measure_that_a_table_does_not_have_is_told_with_the_nearest(ssb: Server, tmp_path: Path) -> None:
    args = ("indicators", "new", "--table", "12286", "--measure", "Prosentdel barn med undersøking")
    seen = see(make_quick(ssb), tmp_path / "home", *args)
    assert seen.code == 2
    assert "Prosentdel barn med undersøking" in seen.err
    assert "KOSbvbarnuspinnb0000" in seen.err


def test_the_doctor_finds_all_in_order_and_what_is_new(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    make_quick(ssb).settings.as_of = PROVISIONAL
    assert see(ssb, home, "fetch", "12286").code == 0
    well = see(ssb, home, "doctor", "--format", "json")
    assert well.code == 0, well.out
    assert {row["check"]: row["state"] for row in json.loads(well.out)["rows"]} == dict.fromkeys(
        ("bvmonitor", "python", "home", "definitions", "snapshot", "pxweb", "klass", "drift"), "ok"
    )
    ssb.settings.as_of = "2026-06-15"
    later = see(ssb, home, "doctor")
    assert "SSB has newer figures in 12286" in later.out


def test_the_doctor_tells_every_fault_and_leaves_with_the_first(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).refuse()
    seen = see(ssb, tmp_path / "home", "doctor")
    assert seen.code == 21
    assert seen.out.count("failed") == 2
    assert "the sample" in seen.out


def test_the_doctor_says_of_a_partial_snapshot_what_it_lacks(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).faults.next(Fault.EMPTY_500, match="12615", times=None)
    assert see(ssb, tmp_path / "home", "fetch", "12286", "12615", timeout=1).code == 23
    ssb.faults.clear()
    assert "lacks 12615" in see(ssb, tmp_path / "home", "doctor").out


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("doctor",), 0),
        (("tables", "search", "x"), 21),
        (("tables", "show", "12279"), 21),
        (("indicators", "check", "--online"), 21),
        (("indicators", "new", "--table", "12279"), 21),
        (("fetch",), 21),
        (("fetch", "--dry-run"), 21),
        (("compare", "Klepp"), 0),
    ],
)
def test_offline_opens_no_socket(tmp_path: Path, args: tuple[str, ...], code: int) -> None:
    ran = run_python("-c", NO_SOCKETS, *args, "--offline", home=tmp_path)
    assert (ran.code, "opened a socket" in ran.err) == (code, False), ran.err
