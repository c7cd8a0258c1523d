"""Half-year reports by `local import`: shares with their counts, sums by Bufdir's rule, the register's break."""

from pathlib import Path

import pytest
from tests.support.half_year import DEADLINES, report_file
from tests.support.own_workspaces import NOW, workspace_at

from bvmonitor.app.own.import_file import Imported, import_own
from bvmonitor.app.own.told import told_import
from bvmonitor.domain.language import LANGS
from bvmonitor.errors.own import OwnFileAtFault
from bvmonitor.store.own_figures import own_folder, read_own

HEAD = ("Rapporteringsenhet", "År", "Halvår", *DEADLINES)
BREACHES = "investigation_deadline_breaches"


def take_in(home: Path, *rows: tuple[object, ...]) -> Imported:
    return import_own(workspace_at(home), "khr.csv", report_file(*rows, head=HEAD), now=NOW)


def kept(home: Path) -> dict[tuple[str, str], tuple[object, ...]]:
    frame = read_own(home).frame
    return {
        (row["region_code"], row["period"]): tuple(
            row[name] for name in ("value", "status", "numerator", "denominator")
        )
        for row in frame.iter_rows(named=True)
    }


def test_counts_become_shares_with_numerator_and_denominator(tmp_path: Path) -> None:
    done = take_in(
        tmp_path, (1120, 2018, 1, 50, 12), (301, 2018, 1, 8, 0), (1120, 2018, 2, 0, 0), (1120, 2017, 2, 4, ":")
    )
    assert kept(tmp_path) == {
        ("0301", "2018-H1"): (0.0, None, 0.0, 8.0),
        ("EKA03", "2018-H1"): (0.0, None, 0.0, 8.0),
        ("1120", "2018-H1"): (24.0, None, 12.0, 50.0),
        ("1120", "2018-H2"): (None, ".", 0.0, 0.0),
        ("1120", "2017-H2"): (None, ":", None, None),
    }
    assert done.new == 5
    assert not read_own(tmp_path).origins["own-1"].public
    again = take_in(tmp_path, (1120, 2018, 1, 50, 13))
    assert (again.new, again.corrected) == (0, 1)


def test_a_service_is_summed_when_all_its_members_are_there_and_have_figures(tmp_path: Path) -> None:
    whole = [("Aurland", 2018, 1, 20, 5), ("Lærdal", 2018, 1, 30, 5)]
    take_in(
        tmp_path,
        *whole,
        ("Aurland", 2018, 2, 20, 5),
        ("Lærdal", 2018, 2, "", 5),
        ("Aurland", 2017, 1, 9, 1),
    )
    found = kept(tmp_path)
    (service,) = {code for code, _ in found if not code.isdigit()}
    assert found[service, "2018-H1"] == (20.0, None, 10.0, 50.0)
    assert found[service, "2018-H2"] == (None, "..", None, None)
    assert (service, "2017-H1") not in found


def test_a_unit_that_reports_for_itself_is_not_summed_over(tmp_path: Path) -> None:
    members = [("Aurland", 2018, 1, 20, 5), ("Lærdal", 2018, 1, 30, 5)]
    take_in(tmp_path, *members, ("Aurland m.fl.", 2018, 1, 60, 6))
    service = next(code for code, _ in kept(tmp_path) if not code.isdigit())
    assert kept(tmp_path)[service, "2018-H1"] == (10.0, None, 6.0, 60.0)


def test_a_county_is_the_sum_of_those_that_have_figures_when_the_file_has_all(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    codes = [
        row["member_code"]
        for row in workspace.snapshot.membership().iter_rows(named=True)
        if row["set_id"] == "EKA11"
        and row["valid_from"] <= 2018
        and (row["valid_to"] is None or row["valid_to"] > 2018)
    ]
    rows = [(code, 2018, 1, "" if code == "1120" else 10, 1) for code in codes]
    take_in(tmp_path, *rows, *((code, 2018, 2, 10, 1) for code in codes[1:]))
    found = kept(tmp_path)
    n = len(codes) - 1
    assert found["EKA11", "2018-H1"] == (10.0, None, float(n), float(10 * n))
    assert ("EKA11", "2018-H2") not in found
    frame = read_own(tmp_path).frame
    assert frame.filter(frame["region_code"] == "EKA11")["comment"].to_list() == [f"{n}/{n + 1}"]


def test_city_districts_are_passed_over_and_all_of_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "deadlines.yaml").write_text("register: [{region: Klepp, from: 2023-H2}]", encoding="utf-8")
    done = take_in(tmp_path, (30101, 2018, 1, 5, 1), (1120, 2023, 1, 5, 1), (1120, 2023, 2, 5, 1))
    assert done.passed_over == 1
    assert done.half_year is not None
    assert done.half_year.after_register == (("1120", "2023-H2"),)
    for lang in LANGS:
        notes = told_import(done, lang).notes
        assert BREACHES in notes[1]
        assert "action_plans_evaluated" in notes[2]
        assert "2023-H2" in notes[-1]


def test_nothing_is_kept_of_a_file_with_a_fault(tmp_path: Path) -> None:
    rows = [(1120, 2018, 1, 5, 1), ("Klep", 2018, 1, 5, 1), (1120, 2018, 1, 5, 1), (1120, 2027, 1, 5, 1)]
    with pytest.raises(OwnFileAtFault) as caught:
        take_in(tmp_path, *rows)
    assert [(issue.code, issue.line) for issue in caught.value.issues] == [
        ("own.unknown_place", 3),
        ("half_year.repeated", 4),
        ("half_year.in_the_future", 5),
    ]
    assert not own_folder(tmp_path).exists()


def test_a_file_with_a_birth_number_is_not_read(tmp_path: Path) -> None:
    from tests.support.birth_numbers import made_up  # noqa: PLC0415 - in this test alone

    with pytest.raises(OwnFileAtFault) as caught:
        take_in(tmp_path, (1120, 2018, 1, 5, made_up(1, 2, 2010)))
    assert [issue.code for issue in caught.value.issues] == ["half_year.birth_number"]
