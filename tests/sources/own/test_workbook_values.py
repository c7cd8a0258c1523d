"""What a sheet shows is what is read: dates, months, percentages and numbers, held to openpyxl's reading."""

from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from tests.support.birth_numbers import made_up
from tests.support.soak import TIMES

from bvmonitor.sources.own.raw import FileFaults, RawCell, RawTable
from bvmonitor.sources.own.workbook import read_own_workbook
from bvmonitor.sources.workbook_styles import is_of_days

FORMS = [
    *("mmm yyyy", "mmm\\ yyyy", "[$-414]mmm\\ yyyy;@", "yyyy", "dd.mm.yyyy", "yyyy\\-mm", "d/m", "[h]:mm", "mmmm"),
    *('#,##0\\ "kr"', '0 "dager"', "[Red]0", '0" md"', "General", "@", "[$kr-414] #,##0", "0.0%", "#,##0 [$kr]"),
]


def book_of(*values: object, form: str = "General", name: str = "Tall") -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    sheet.append(["figure", "place", "period", "value"])
    sheet.append(list(values))
    for cell in sheet[2]:
        cell.number_format = form
    return book


def read(book: openpyxl.Workbook) -> tuple[RawTable | None, list[str]]:
    content = BytesIO()
    book.save(content)
    faults = FileFaults("tall.xlsx")
    table = read_own_workbook(content.getvalue(), faults)
    return table, [each.code.removeprefix("own.") for each in faults.issues()]


def cells(*values: object, form: str = "General") -> list[RawCell]:
    table, codes = read(book_of(*values, form=form))
    assert codes == []
    assert table is not None
    return [*table.rows[0].cells]


@pytest.mark.parametrize("form", sorted({*FORMS, *BUILTIN_FORMATS.values()}))
def test_a_form_is_of_days_where_openpyxl_says_so(form: str) -> None:
    assert is_of_days(form) == is_date_format(form)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("dd.mm.yyyy", "2018-10-01"),
        ("mmm yyyy", "2018-10"),
        ("[$-414]mmmm\\ yyyy;@", "2018-10"),
        ("yyyy", "2018"),
        ('"uke" d', "2018-10-01"),
    ],
)
def test_a_date_is_what_the_sheet_shows(form: str, text: str) -> None:
    assert cells(date(2018, 10, 1), form=form) == [RawCell(text)]


def test_days_counted_from_1904_are_the_same_days() -> None:
    book = book_of(datetime(2018, 10, 1), form="yyyy-mm-dd")  # noqa: DTZ001 - Excel has no zones
    book.epoch = CALENDAR_MAC_1904
    table, _ = read(book)
    assert table is not None
    assert table.rows[0].cells == (RawCell("2018-10-01"),)


@settings(max_examples=20 * TIMES)
@given(
    st.lists(st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9)), min_size=1, max_size=4),
    st.booleans(),
)
def test_numbers_are_numbers_and_percentages_are_said_to_be(numbers: list[float], percent: bool) -> None:  # noqa: FBT001
    found = cells(*numbers, form="0.0%" if percent else "#,##0.00")
    assert [each.number for each in found] == [
        float(f"{each:.16g}") for each in numbers
    ]  # as openpyxl writes them
    assert all(each.is_percent == percent for each in found)


def test_flags_errors_and_formulas_are_told_apart() -> None:
    assert cells(bool(1), "#REF!", "a") == [RawCell("True"), RawCell("#REF!"), RawCell("a")]
    table, codes = read(book_of("=1+1"))
    assert (table, codes) == (None, ["formula"])


def test_no_person_hides_beside_the_figures() -> None:
    number = made_up(1, 2, 2010)
    second = book_of("a")
    second.create_sheet("Saker").append(["navn", "dato"])
    third = book_of("a")
    third.create_sheet("Saker").append(["", int(number)])
    noted = book_of("a")
    assert noted.active is not None
    noted.active["A2"].comment = Comment(f"gjelder {number}", "")
    found = [read(each) for each in (second, third, noted, book_of("a", name=f"Barn {number}"))]
    assert found == [
        (None, ["person_in_sheet"]),
        (None, ["person_in_sheet"]),
        (None, ["person_in_note"]),
        (None, ["person_in_sheet_name"]),
    ]
