"""Bufdir's file among the own figures: public, with its own source, all of it or nothing."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
from tests.support.bufdir import HEADER, STEMS, Row, look_alike, workbook, write_look_alike, zip_of
from tests.support.hostile_zips import hostile

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.own import own_figures
from bvmonitor.app.own.bufdir import BufdirImport, import_bufdir, list_import
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin, period_of
from bvmonitor.errors.bufdir import BufdirFileRefused, BufdirFileUnknown, BufdirNamesAtFault
from bvmonitor.store.own_figures import append, own_folder, read_own

NOW = datetime(2026, 3, 15, 8, tzinfo=UTC)
BREACHES = "investigation_deadline_breaches"


def taken(home: Path, files: Mapping[str, bytes]) -> BufdirImport:
    path = home / "b.zip"
    home.mkdir(exist_ok=True)
    path.write_bytes(zip_of(files))
    return import_bufdir(Workspace(home), path, now=NOW)


def one(stem: str, rows: Sequence[Row], years: tuple[int, ...] = (2020,)) -> dict[str, bytes]:
    return {f"{stem}.xlsx": workbook(stem, rows, (*HEADER, *years))}


def remarks(found: BufdirImport) -> list[str]:
    return [issue.code.removeprefix("bufdir.") for each in found.taken for issue in each.issues]


def test_figures_are_kept_under_our_indicators_and_say_that_they_are_bufdirs_and_public(tmp_path: Path) -> None:
    rows = [("1120", "Klepp", "Andel", "7,3", ".."), ("1120", "Klepp", "Antall", "4", "5")]
    taken(tmp_path, one(STEMS["3A"], rows, (2020, 2021)))
    own = own_figures(tmp_path)
    kept = own.of(BREACHES, "1120")
    assert kept.select("span", "period", "last_day", "value", "status").rows() == [
        ("year", "2020", date(2020, 12, 31), 7.3, None),
        ("year", "2021", date(2021, 12, 31), None, ".."),
    ]
    assert set(kept["source"]) == {"Bufdir, barnevernsmonitoren"}
    assert set(kept["comment"]) == {STEMS["3A"]}
    origin = own.origins["own-1"]
    assert (origin.public, origin.licence, origin.producer, origin.imported_at) == (
        True,
        "NLOD 2.0",
        "Bufdir, barnevernsmonitoren",
        NOW,
    )
    line = origin.as_origin()
    assert (line.producer, line.licence) == (origin.producer, "NLOD 2.0")
    assert (line.url or "").startswith("https://bufdir.no/")


def test_workbooks_are_known_by_their_words_and_the_rest_is_passed_over_with_the_reason(tmp_path: Path) -> None:
    found = import_bufdir(Workspace(tmp_path), write_look_alike(tmp_path / "b.zip"), now=NOW)
    named = {each.table.code: each.indicators for each in found.taken if each.indicators}
    assert named == {
        "3A": (BREACHES,),
        "3C": ("emergency_decisions_share",),
        "3L": ("foster_child_follow_up_met",),
        "3M": ("children_with_action_plan",),
    }
    assert set(remarks(found)) == {"unnamed"}
    assert [issue.code for issue in found.notices] == ["bufdir.unknown_layout"]
    for lang in LANGS:
        listing = list_import(found, lang)
        assert len(listing.rows) == len(STEMS) + 1
        assert all(len(row) == len(listing.keys) for row in listing.rows)
        assert len(listing.notes) == 3


def test_a_code_with_another_name_is_not_taken_for_the_indicator(tmp_path: Path) -> None:
    stem = "3A_Frister holdt i undersøkelser (SYNTETISK)"
    assert remarks(taken(tmp_path, one(stem, [("1120", "Klepp", "Andel", "7,3")]))) == ["unnamed"]


def test_a_complement_or_a_workbook_of_two_meanings_is_not_guessed_at(tmp_path: Path) -> None:
    row = [("1120", "Klepp", "Andel", "7,3")]
    lacking = taken(tmp_path / "a", one("3M_Barn som mangler tiltaksplan", row))
    assert remarks(lacking) == ["unnamed"]
    both = taken(tmp_path / "b", one("3C_Akuttvedtak evaluert", row))
    assert remarks(both) == ["several_names"]


def test_the_same_file_twice_changes_nothing_and_a_later_one_makes_new_versions(tmp_path: Path) -> None:
    first = taken(tmp_path, look_alike()).kept
    again = taken(tmp_path, look_alike()).kept
    assert (again.new, again.corrected, again.unchanged) == (0, 0, first.new)
    assert again.origin is None
    taken(tmp_path, one(STEMS["3A"], [("1120", "Klepp", "Andel", "99,9")]))
    versions = read_own(tmp_path).frame.filter(
        pl.col("figure_id") == BREACHES, pl.col("region_code") == "1120", pl.col("period") == "2020"
    )
    assert versions["version"].to_list() == [1, 2]
    assert own_figures(tmp_path).of(BREACHES, "1120").filter(pl.col("period") == "2020")["value"].to_list() == [
        99.9
    ]


def test_a_figure_that_the_user_typed_in_is_not_replaced(tmp_path: Path) -> None:
    mine = OwnFigure(BREACHES, "1120", period_of("year", date(2020, 12, 31)), 12.5)
    append(tmp_path, [mine], OwnOrigin("", "egne.csv", "0" * 64, NOW, 0))
    rows = [("1120", "Klepp", "Andel", "7,3", "8,1")]
    found = taken(tmp_path, one(STEMS["3A"], rows, (2020, 2021)))
    assert found.left == 1
    assert own_figures(tmp_path).of(BREACHES, "1120")["value"].to_list() == [12.5, 8.1]
    assert "1" in list_import(found, "nb").notes[-1]


def test_the_country_and_counties_are_kept_and_a_region_that_is_none_is_said(tmp_path: Path) -> None:
    codes = ["0", "11", "1120", "030101", "9999"]
    found = taken(tmp_path, one(STEMS["3A"], [(code, "x", "Andel", "7,3") for code in codes]))
    assert own_figures(tmp_path).frame["region_code"].to_list() == ["030101", "1120", "EAK", "EKA11"]
    assert found.taken[0].issues[0].fields == (("codes", "9999"),)


def test_a_share_that_is_no_percentage_is_of_something_else(tmp_path: Path) -> None:
    found = taken(
        tmp_path, one(STEMS["3A"], [("1120", "Klepp", "Andel", "7,3"), ("1121", "Time", "Andel", 45000)])
    )
    assert remarks(found) == ["no_share"]
    assert found.taken[0].issues[0].line == 5
    assert own_figures(tmp_path).frame.is_empty()


def test_the_users_own_file_names_more_workbooks_and_goes_before_ours(tmp_path: Path) -> None:
    names = "files:\n  - {code: 3I, share: man_years, count: sick_leave}\n  - {code: 3A, share: resource_index}\n"
    (tmp_path / "bufdir.yaml").write_text(names, encoding="utf-8")
    named = {each.table.code: each.indicators for each in taken(tmp_path, look_alike()).taken}
    assert named["3A"] == ("resource_index",)
    assert set(named["3I"]) == {"man_years", "sick_leave"}
    assert named["3C"] == ("emergency_decisions_share",)


def test_two_workbooks_of_one_indicator_are_both_passed_over(tmp_path: Path) -> None:
    names = f"files: [{{code: 3I, share: {BREACHES}}}, {{code: 1A, share: sick_leave, count: sick_leave}}]"
    (tmp_path / "bufdir.yaml").write_text(names, encoding="utf-8")
    found = {each.table.code: each for each in taken(tmp_path, look_alike()).taken}
    for code in ("3A", "3I", "1A"):
        assert [issue.code for issue in found[code].issues] == ["bufdir.same_indicator"]


def test_every_fault_of_the_users_file_is_told_with_its_line(tmp_path: Path) -> None:
    lines = [
        "files:",
        "  - {share: sick_leave}",
        "  - {code: 3A}",
        "  - {code: 3a, share: sick_leave}",
        "  - {code: 3A, share: sik_leave}",
    ]
    (tmp_path / "bufdir.yaml").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(BufdirNamesAtFault) as caught:
        taken(tmp_path, look_alike())
    assert [(issue.code, issue.line) for issue in caught.value.issues] == [("definition.bad_code", 4)]
    (tmp_path / "bufdir.yaml").write_text("\n".join(lines).replace("3a", "3B"), encoding="utf-8")
    with pytest.raises(BufdirNamesAtFault) as caught:
        taken(tmp_path, look_alike())
    assert [(issue.code, issue.line, issue.nearest) for issue in caught.value.issues] == [
        ("bufdir.names_no_workbook", 2, ()),
        ("bufdir.names_no_indicator", 3, ()),
        ("bufdir.names_unknown_indicator", 5, ("sick_leave",)),
    ]


def test_a_dry_run_keeps_nothing(tmp_path: Path) -> None:
    found = import_bufdir(Workspace(tmp_path), write_look_alike(tmp_path / "b.zip"), now=NOW, is_dry=True)
    assert found.kept.new > 0
    assert not own_folder(tmp_path).exists()


def test_nothing_of_a_hostile_or_unknown_zip_is_kept(tmp_path: Path) -> None:
    before = {f"4{letter}_x.xlsx": content for letter, content in zip("AB", look_alike().values(), strict=False)}
    bad = next(content for name, _, content in hostile() if name == "a link")
    (tmp_path / "b.zip").write_bytes(bad)
    with pytest.raises(BufdirFileRefused):
        import_bufdir(Workspace(tmp_path), tmp_path / "b.zip", now=NOW)
    with pytest.raises(BufdirFileUnknown) as caught:
        taken(tmp_path, before)
    assert [issue.code for issue in caught.value.issues] == ["bufdir.other_stem"] * 2
    assert not own_folder(tmp_path).exists()
