"""Bufdir's file, read by its headers; the look-alike has its layout, and figures made up."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from tests.support.bufdir import (
    HEADER,
    REGIONS,
    STEMS,
    TURNOVER,
    YEARS,
    Row,
    look_alike,
    rows_of,
    sheets,
    workbook,
    write_look_alike,
    zip_of,
)

from bvmonitor.domain.bufdir import BufdirFigure, BufdirTable
from bvmonitor.sources.bufdir.layout import number_of, region_of
from bvmonitor.sources.bufdir.read import BufdirFile, read_bufdir

STEM = STEMS["3A"]
FILE = f"{STEM}.xlsx"


def read(folder: Path, files: Mapping[str, bytes]) -> BufdirFile:
    path = folder / "b.zip"
    path.write_bytes(zip_of(files))
    found, issues = read_bufdir(path)
    assert issues == ()
    assert found is not None
    return found


def one(folder: Path, rows: Sequence[Row], header: Sequence[str | int] = (*HEADER, *YEARS)) -> BufdirTable:
    found = read(folder, {FILE: workbook(STEM, rows, header)})
    assert found.notices == ()
    return found.tables[0]


def notice(folder: Path, files: Mapping[str, bytes]) -> str:
    found = read(folder, files)
    assert found.tables == ()
    return found.notices[0].code.removeprefix("bufdir.")


def test_all_files_of_the_layout_are_read_and_the_one_on_turnover_passed_over(tmp_path: Path) -> None:
    found, issues = read_bufdir(write_look_alike(tmp_path / "b.zip"))
    assert issues == ()
    assert found is not None
    assert [table.code for table in found.tables] == list(STEMS)
    assert [(issue.file, issue.code, issue.severity) for issue in found.notices] == [
        (TURNOVER, "bufdir.unknown_layout", "warning")
    ]


def test_every_figure_of_a_file_is_read_with_its_mark(tmp_path: Path) -> None:
    table = one(tmp_path, rows_of("3A"))
    assert table.stem == STEM
    assert table.left_out == 4  # Svalbard, as a county and as a municipality, in both formats
    assert [row.region for row in table.rows[::2]] == [
        "EAK", "EKA11", "EKA03", "1120", "1121", "1119", "0301", "030101",
    ]  # fmt: skip
    written = {(row[0], row[2]): row[3:] for row in rows_of("3A")}
    by_region = {region_of(region): region for region, _ in REGIONS}
    for row in table.rows:
        texts = written[by_region[row.region], {"count": "Antall", "share": "Andel"}[row.format]]
        assert [figure.year for figure in row.figures] == list(YEARS)
        for figure, text in zip(row.figures, texts, strict=True):
            if text == "..":
                assert (figure.value, figure.status) == (None, "..")
            else:
                assert figure.value == float(str(text).replace(",", "."))


def test_columns_are_found_by_their_heads_and_not_by_their_places(tmp_path: Path) -> None:
    table = one(
        tmp_path, [(7.5, "Andel", "Klepp", "8,5", "1120")], (2016, "TALLFORMAT ", "Regionnavn", "2015", "Region")
    )
    assert table.rows[0].region == "1120"
    assert table.rows[0].figures == (BufdirFigure(2016, 7.5, None), BufdirFigure(2015, 8.5, None))


def test_blanks_and_marks_are_missing_and_no_zeros(tmp_path: Path) -> None:
    table = one(
        tmp_path, [("1120", "Klepp", "Andel", None, "..", ":", ".", 0)], (*HEADER, 2015, 2016, 2017, 2018, 2019)
    )
    assert [(each.value, each.status) for each in table.rows[0].figures] == [
        (None, ".."), (None, ".."), (None, ":"), (None, "."), (0.0, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7,3", 7.3),
        ("1 234,5", 1234.5),
        ("12\u00a0345\u00a0678", 12345678.0),
        ("-0,4", -0.4),
        ("−0,4", -0.4),
        ("7.3", 7.3),
        ("7.2999999999999998", 7.3),
        ("1E-2", 0.01),
        ("12 34", None),
        ("1,2,3", None),
        ("nan", None),
        ("1e999", None),
        ("", None),
        ("7,3 %", None),
    ],
)
def test_numbers_are_norwegian_in_text_and_plain_where_excel_keeps_them(text: str, value: float | None) -> None:
    assert number_of(text) == value


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0", "EAK"),
        ("11", "EKA11"),
        ("3", "EKA03"),
        ("1120", "1120"),
        ("301", "0301"),
        ("030101", "030101"),
        ("30101", "030101"),
        ("00", None),
        ("", None),
        ("K1120", None),
        ("1120000", None),
        ("\uff11\uff11\uff12\uff10", None),
    ],
)
def test_a_region_that_lost_its_zero_is_known_again(text: str, code: str | None) -> None:
    assert region_of(text) == code


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("unknown_layout", sheets({"Ark1": [("x",)]})),
        ("no_header", sheets({"Sheet1": [(STEM,), (), ("Kommune", 2015)]})),
        ("other_header", workbook(STEM, [], ("Region", "Tallformat", 2015))),
        ("other_header", workbook(STEM, [], (*HEADER,))),
        ("other_header", workbook(STEM, [], (*HEADER, 2015, 2015))),
        ("other_header", workbook(STEM, [], (*HEADER, 2015, "2016*"))),
        ("other_header", workbook(STEM, [], (*HEADER, "Region", 2015))),
        ("other_stem", workbook(STEMS["3C"], rows_of("3C"))),
        ("no_rows", workbook(STEM, [])),
        ("bad_region", workbook(STEM, [("Klepp", "1120", "Andel")])),
        ("bad_format", workbook(STEM, [("1120", "Klepp", "Kroner")])),
        ("repeated_row", workbook(STEM, [("1120", "Klepp", "Andel"), (1120, "Klepp", "Andel")])),
        ("bad_number", workbook(STEM, [("1120", "Klepp", "Andel", "ca. 7")])),
        ("bad_number", workbook(STEM, [("1120", "Klepp", "Andel", "#DIV/0!")])),
    ],
)
def test_a_file_that_is_otherwise_is_passed_over_whole_with_the_reason(
    tmp_path: Path, code: str, content: bytes
) -> None:
    assert notice(tmp_path, {FILE: content}) == code


def test_a_file_of_another_kind_and_what_programs_leave_behind_are_passed_over(tmp_path: Path) -> None:
    litter = {"__MACOSX/._a.xlsx": b"x", ".DS_Store": b"x", f"m/~${FILE}": b"x"}
    found = read(tmp_path, {**litter, "les_meg.txt": b"hei", f"mappe/{FILE}": look_alike()[FILE]})
    assert [table.file for table in found.tables] == [f"mappe/{FILE}"]
    assert [(issue.file, issue.code) for issue in found.notices] == [("les_meg.txt", "bufdir.other_file")]


def test_two_files_of_one_code_are_both_passed_over(tmp_path: Path) -> None:
    assert notice(tmp_path, {FILE: look_alike()[FILE], "3A_ny.xlsx": look_alike()[FILE]}) == "twin_code"


def test_a_file_of_a_year_to_come_needs_no_new_program(tmp_path: Path) -> None:
    table = one(tmp_path, [("1120", "Klepp", "Andel", "7,3")], (*HEADER, 2031))
    assert table.rows[0].figures == (BufdirFigure(2031, 7.3, None),)
