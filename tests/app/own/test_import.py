import json
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from tests.support.birth_numbers import made_up
from tests.support.own_workspaces import NOW, workspace_at

from bvmonitor.app.own.import_file import Imported, import_own
from bvmonitor.errors.own import OwnFileAtFault
from bvmonitor.frames import OWN_FIGURES
from bvmonitor.store.own_figures import read_own
from bvmonitor.texts.issues import tell_issue

HEAD = ("figure", "place", "period", "value", "numerator", "denominator", "mark", "comment", "source")
Row = Sequence[object]


def take_in(home: Path, content: bytes | str, name: str = "tall.csv", **more: object) -> Imported:
    raw = content.encode() if isinstance(content, str) else content
    return import_own(workspace_at(home), name, raw, now=NOW, **more)  # type: ignore[arg-type]


def csv_of(*rows: Row, head: Row = HEAD, delimiter: str = ";") -> str:
    return "\n".join(delimiter.join(str(cell) for cell in row) for row in (head, *rows))


def workbook_of(*rows: Row, head: Row = HEAD, column: str = "D", form: str | None = None) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (head, *rows):
        sheet.append(list(row))
    if form is not None:
        sheet[column + "2"].number_format = form
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def kept(home: Path) -> list[tuple[object, ...]]:
    frame = read_own(home).frame.sort("last_day", "figure_id", "region_code")
    return frame.select("figure_id", "region_code", "period", "value", "status").rows()


def faults_of(home: Path, content: bytes | str, **more: object) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(OwnFileAtFault) as caught:
        take_in(home, content, **more)  # type: ignore[arg-type]
    assert not (home / "own").exists()
    for issue in caught.value.issues:
        for lang in ("nb", "nn", "en"):
            assert "{" not in tell_issue(issue, lang)
    return [(each.code.removeprefix("own."), each.line, each.column) for each in caught.value.issues]


FIVE = ("unprocessed_reports", "Land barneverntjeneste", "2016-12-31", 5)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_csv_is_read_in_any_coding_and_with_any_delimiter(
    tmp_path: Path, encoding: str, delimiter: str, newline: str
) -> None:
    text = csv_of(
        ("Sykefravær i barnevernet", "Bærum", "2016", '"8,75"'),
        head=("nøkkeltall", "sted", "år", "verdi"),
        delimiter=delimiter,
    )
    take_in(tmp_path, text.replace("\n", newline).encode(encoding))
    assert kept(tmp_path) == [("sick_leave", "0219", "2016", 8.75, None)]


@pytest.mark.parametrize(
    ("figure", "place", "period", "value", "expected"),
    [
        ("Ubehandlede meldinger", "Land barneverntjeneste", "31.12.16", "5", ("land", "2016-12-31", 5)),
        ("Ubehandla meldingar", "land", "2016-12-31", "5", ("land", "2016-12-31", 5)),
        ("reports not yet reviewed", "0301", "2017", "1 234", ("0301", "2017", 1234)),
        ("unprocessed_reports", "301", "2017", "1.234", ("0301", "2017", 1234)),
        ("unprocessed_reports", "Oslo kommune", "2017-H2", "1\u00a0234", ("0301", "2017-H2", 1234)),
        ("sick_leave", "Baerum", "okt. 2018", "8,75 %", ("0219", "2018-10", 8.75)),
        ("sick_leave", "Bærum", "2023", "6.67", ("3024", "2023", 6.67)),
        ("budget", "Klepp", "2030", "29 492 000 kr", ("1120", "2030", 29_492_000)),
        ("budget", "1120", "2017", "29.492.000", ("1120", "2017", 29_492_000)),
    ],
)
def test_what_people_write_is_understood(
    tmp_path: Path, figure: str, place: str, period: str, value: str, expected: tuple[str, str, float]
) -> None:
    take_in(tmp_path, csv_of((figure, place, period, value)))
    assert [row[1:4] for row in kept(tmp_path)] == [expected]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (("reports_receved", "Klepp", "2018", 1), "unknown_figure", 1),
        (("", "Klepp", "2018", 1), "no_figure", 1),
        (("sick_leave", "Kleppp", "2018", 1), "unknown_place", 2),
        (("sick_leave", "Våler", "2018", 1), "ambiguous_place", 2),
        (("sick_leave", "3024", "2015", 1), "place_not_in_year", 2),
        (("sick_leave", "Rogaland fylke", "2018", 1), "no_municipality", 2),
        (("sick_leave", "", "2018", 1), "no_place", 2),
        (("sick_leave", "Klepp", "", 1), "no_period", 3),
        (("sick_leave", "Klepp", "i fjor", 1), "bad_period", 3),
        (("sick_leave", "Klepp", "43008", 1), "excel_number", 3),
        (("sick_leave", "Klepp", "2018-10-31", 1), "wrong_span", 3),
        (("sick_leave", "Klepp", "2027", 1), "in_the_future", 3),
        (("sick_leave", "Klepp", "2018", "mange"), "not_number", 4),
        (("unprocessed_reports", "Klepp", "2018", "5,5"), "not_whole", 4),
        (("unprocessed_reports", "Klepp", "2018", "-5"), "negative", 4),
        (("unprocessed_reports", "Klepp", "2018", "-"), "dash", 4),
        (("report_deadlines_met", "Klepp", "2018", "101"), "over_hundred", 4),
        (("sick_leave", "Klepp", "2018", "", "", "", "x"), "unknown_mark", 7),
        (("sick_leave", "Klepp", "2018", "5", "", "", ".."), "mark_beside_value", 7),
        (("unprocessed_reports", "Klepp", "2018", "5", "5", "6"), "no_share", 5),
        (("report_deadlines_met", "Klepp", "2018", "", "", "6"), "no_numerator", 5),
        (("report_deadlines_met", "Klepp", "2018", "", "5"), "no_denominator", 6),
        (("report_deadlines_met", "Klepp", "2018", "", "5", "0"), "zero_denominator", 6),
        (("report_deadlines_met", "Klepp", "2018", "", "7", "6"), "more_than_all", 5),
        (("report_deadlines_met", "Klepp", "2018", "75", "19", "25"), "disagrees", 4),
        (("sick_leave", "Klepp", "2018", "5", "", "", "", "x" * 501), "long_text", 8),
        (("sick_leave", "Klepp", "2018", "5", "", "", "", "", "x" * 61), "long_text", 9),
        (("sick_leave", "Klepp", "2018", "5", "", "", "", "", "", "x"), "no_head", 10),
    ],
)
def test_what_is_wrong_is_told_with_row_and_column_and_nothing_is_kept(
    tmp_path: Path, row: Row, code: str, column: int
) -> None:
    assert faults_of(tmp_path, csv_of(FIVE, row)) == [(code, 3, column)]


def test_every_fault_of_every_row_is_told_at_once(tmp_path: Path) -> None:
    text = csv_of(("x", "y", "z", "w"), ("sick_leave", "Klepp", "2018", "1"), ("sick_leave", "Klepp", "2018", "2"))
    assert faults_of(tmp_path, text) == [
        ("unknown_figure", 2, 1),
        ("bad_period", 2, 3),
        ("repeated", 4, 1),
    ]


def test_of_very_many_faults_the_first_are_told_and_the_others_counted(tmp_path: Path) -> None:
    found = faults_of(tmp_path, csv_of(*[("x", "Klepp", "2018", 1)] * 300))
    assert len(found) == 201
    assert found[-1] == ("more", None, None)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "empty"),
        ("\n\n;;\n", "empty"),
        (b"\x00\x01\x02", "not_text"),
        (b"\xd0\xcf\x11\xe0aaaa", "old_excel"),
        (b"PK\x03\x04aaaa", "bad_workbook"),
        ("[", "bad_json"),
        ('[{"value": 1, "value": 2}]', "bad_json"),
        ('[{"value": NaN}]', "bad_json"),
        ("[" * 100_000, "bad_json"),
        ('{"a": 1}', "json_shape"),
        ("[1]", "json_shape"),
        ("[]", "empty"),
        ('[{"value": [1]}]', "json_nested"),
        ('[{"value": 1e999}]', "json_nested"),
        (csv_of(head=HEAD), "nothing_filled_in"),
        (csv_of(FIVE, head=("figure", "place", "period", "value", "verdi")), "repeated_column"),
        (csv_of(FIVE, head=("figure", "place", "period", "valu")), "unknown_column"),
        (csv_of(FIVE, head=("place", "period", "value")), "no_figure_column"),
        (csv_of(FIVE, head=("figure", "period", "value")), "no_region_column"),
        ("a;" * 50, "too_many_columns"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(tmp_path: Path, content: bytes | str, code: str) -> None:
    assert code in [each[0] for each in faults_of(tmp_path, content)]


def test_rows_that_were_not_filled_in_are_passed_over_and_counted(tmp_path: Path) -> None:
    came = take_in(tmp_path, csv_of(FIVE, ("sick_leave", "Klepp", "", ""), ("budget", "", "", "")))
    assert (came.new, came.passed_over) == (1, 2)


def test_marks_are_kept_as_marks(tmp_path: Path) -> None:
    rows = [
        ("sick_leave", "Klepp", year, mark) for year, mark in ((2015, ".."), (2016, "."), (2017, ":"), (2018, "…"))
    ]
    take_in(tmp_path, csv_of(*rows, ("sick_leave", "Klepp", 2019, "", "", "", ":")))
    assert [row[3:] for row in kept(tmp_path)] == [(None, mark) for mark in ("..", ".", ":", "...", ":")]


def test_a_share_is_worked_out_from_its_counts_and_held_against_what_was_written(tmp_path: Path) -> None:
    rows = [
        ("report_deadlines_met", "Klepp", 2017, "97,9", 47, 48),
        ("report_deadlines_met", "Klepp", 2018, "", 0, 0),
    ]
    take_in(tmp_path, csv_of(*rows))
    frame = read_own(tmp_path).frame
    assert frame.select("value", "status", "numerator", "denominator").rows() == [
        (100 * 47 / 48, None, 47, 48),
        (None, ".", 0, 0),
    ]


def test_the_same_file_twice_changes_nothing_and_a_correction_is_a_new_version(tmp_path: Path) -> None:
    first, second = csv_of(FIVE), csv_of((*FIVE[:3], 4))
    assert take_in(tmp_path, first).new == 1
    again = take_in(tmp_path, first, "kopi.csv")
    assert (again.new, again.corrected, again.unchanged) == (0, 0, 1)
    assert again.before is not None
    assert again.before.file == "tall.csv"
    assert take_in(tmp_path, second).corrected == 1
    assert read_own(tmp_path).frame["value"].to_list() == [5, 4]
    # The first file again would undo the correction: it came in before, and changes nothing.
    assert take_in(tmp_path, first).corrected == 0


def test_a_dry_run_keeps_nothing(tmp_path: Path) -> None:
    assert take_in(tmp_path / "home", csv_of(FIVE), is_dry=True).new == 1
    assert not (tmp_path / "home" / "own").exists()


def test_json_is_read_by_its_keys(tmp_path: Path) -> None:
    figures = [
        {"indicator": "sick_leave", "municipality": "1120", "period": 2018, "value": 8.75},
        {"indicator": "sick_leave", "municipality": 301, "period": "2018-10", "mark": ".."},
        {"indicator": "sick_leave", "value": None},
    ]
    came = take_in(tmp_path, json.dumps({"figures": figures}), "tall.json")
    assert (came.new, came.passed_over) == (2, 1)
    assert [row[1:] for row in kept(tmp_path)] == [("0301", "2018-10", None, ".."), ("1120", "2018", 8.75, None)]


def test_excel_knows_its_numbers_dates_and_percentages(tmp_path: Path) -> None:
    content = workbook_of(
        ("unprocessed_reports", 301, datetime(2017, 9, 25), 5),  # noqa: DTZ001 - as Excel keeps it
        ("budget", "Klepp", 2017, 29_492_000),
    )
    take_in(tmp_path, content, "tall.xlsx")
    assert kept(tmp_path) == [
        ("unprocessed_reports", "0301", "2017-09-25", 5, None),
        ("budget", "1120", "2017", 29_492_000, None),
    ]


def test_excel_shows_a_month_or_a_percentage_by_the_form_of_the_cell(tmp_path: Path) -> None:
    month = datetime(2018, 10, 1)  # noqa: DTZ001 - as Excel keeps it
    take_in(tmp_path, workbook_of(("sick_leave", "Klepp", month, 8.75), column="C", form="mmm yyyy"), "a.xlsx")
    take_in(tmp_path, workbook_of(("sick_leave", "Klepp", "2017", 0.07), form="0 %"), "b.xlsx")
    assert [row[2:4] for row in kept(tmp_path)] == [("2017", 7), ("2018-10", 8.75)]


def test_a_formula_that_was_never_computed_is_told(tmp_path: Path) -> None:
    content = workbook_of(("sick_leave", "Klepp", "2018", "=1+1"))
    assert faults_of(tmp_path, content) == [("formula", 2, 4)]


def test_the_sheet_with_figures_is_found_beside_another(tmp_path: Path) -> None:
    book = Workbook()
    notes = book.active
    assert notes is not None
    notes.append(["Slik fyller du ut"])
    sheet = book.create_sheet("Tall")
    sheet.append(list(HEAD[:4]))
    sheet.append(list(FIVE))
    content = BytesIO()
    book.save(content)
    assert take_in(tmp_path, content.getvalue(), "tall.xlsx").new == 1


@pytest.mark.parametrize("place", ["place", "comment", "head", "extra", "number"])
def test_a_birth_number_anywhere_stops_the_file_and_is_never_shown(tmp_path: Path, place: str) -> None:
    number = made_up(17, 5, 1990)
    row = ["sick_leave", "Klepp", "2018", "7", "", "", "", "ok"]
    head = list(HEAD)
    if place == "place":
        row[1] = number
    elif place == "comment":
        row[7] = f"gjelder {number[:6]} {number[6:]}"
    elif place == "head":
        head[8] = number
    elif place == "extra":
        row += ["", number]
    else:
        row[3] = number
    with pytest.raises(OwnFileAtFault) as caught:
        take_in(tmp_path, csv_of(row, head=head))
    assert {each.code for each in caught.value.issues} == {"own.birth_number"}
    assert number[:6] not in "".join(tell_issue(each, "nb") for each in caught.value.issues)
    assert number[:6] not in str(caught.value)
    assert not (tmp_path / "own").exists()


def test_a_birth_number_in_excel_that_lost_its_zero_and_in_a_files_name_stops_it(tmp_path: Path) -> None:
    number = made_up(1, 5, 1990)
    assert faults_of(tmp_path, workbook_of(("sick_leave", "Klepp", "2018", int(number)))) == [
        ("birth_number", 2, 4)
    ]
    with pytest.raises(OwnFileAtFault) as caught:
        take_in(tmp_path, csv_of(FIVE), f"{number}.csv")
    assert number not in tell_issue(caught.value.issues[0], "nb")


@pytest.mark.parametrize(
    "head", ["fornavn", "Saksnummer", "klient", "Barnets fødselsnummer", "case id", "address"]
)
def test_a_column_of_persons_stops_the_file(tmp_path: Path, head: str) -> None:
    text = csv_of((*FIVE, "Kari"), head=("figure", "place", "period", "value", head))
    assert faults_of(tmp_path, text) == [("person_column", 1, 5)]


def test_the_number_of_a_case_in_a_comment_stops_the_file(tmp_path: Path) -> None:
    row = ("sick_leave", "Klepp", "2018", "7", "", "", "", "gjelder sak 17/1234")
    assert faults_of(tmp_path, csv_of(row)) == [("case_number", 2, 8)]


def test_the_place_may_be_given_beside_the_file(tmp_path: Path) -> None:
    text = csv_of(("sick_leave", "2018", 7), head=("figure", "period", "value"))
    take_in(tmp_path, text, place="Klepp")
    assert kept(tmp_path) == [("sick_leave", "1120", "2018", 7, None)]


def test_an_empty_home_has_the_columns_of_own_figures(tmp_path: Path) -> None:
    assert dict(read_own(tmp_path).frame.schema) == dict(OWN_FIGURES.columns)
