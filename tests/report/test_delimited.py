import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.report.delimited import render_csv


def test_plain_csv_has_commas_and_decimal_points() -> None:
    assert render_csv(["a", "b", "c"], [["x", 1.5, None], ["y, z", 2, True]], "standard") == (
        'a,b,c\nx,1.5,\n"y, z",2,true\n'
    )


def test_norwegian_csv_opens_in_excel() -> None:
    assert render_csv(["a", "b"], [["Hå", 1234.5]], "norwegian") == "\ufeffa;b\nHå;1234,5\n"


def test_no_text_is_taken_for_a_formula() -> None:
    evil = ['=HYPERLINK("x")', "+cmd", "-cmd", "@sum", "\tx", "=1+1"]
    rows = list(csv.reader(StringIO(render_csv(["a"], [[text] for text in evil], "standard"))))
    assert [row[0] for row in rows[1:]] == [f"'{text}" for text in evil]


def test_a_negative_number_stays_a_number() -> None:
    assert render_csv(["a", "b"], [[-2.5, "-2,5"]], "norwegian").endswith("\n-2,5;-2,5\n")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\x00")), min_size=1, max_size=3))
def test_text_reads_back_as_it_was_but_for_the_guard_against_formulas(cells: list[str]) -> None:
    text = render_csv(["k"] * len(cells), [cells], "standard")
    read = list(csv.reader(StringIO(text, newline="")))[1:]
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [cell.removeprefix("'") for cell in cells]
    ]
