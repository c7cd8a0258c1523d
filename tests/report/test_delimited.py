import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.report.delimited import render_csv


def test_plain_csv_has_commas_and_decimal_points() -> None:
    assert render_csv(["a", "b", "c"], [["x", 1.5, None], ["y, z", 2, True]], "standard") == (
        'a,b,c\nx,1.5,\n"y, z",2,true\n'
    )


def test_norwegian_csv_opens_in_excel() -> None:
    assert render_csv(["a", "b"], [["Hå", 1234.5]], "norwegian") == "\ufeffa;b\nHå;1234,5\n"


EVIL = ['=HYPERLINK("x")', "+cmd", "-cmd", "@sum", " =x", "=1+1", "'=1", "-2+3+cmd|' /C calc'!A0", "＝1"]  # noqa: RUF001


def test_plain_csv_keeps_every_text_as_it_is() -> None:
    rows = list(csv.reader(StringIO(render_csv(["a"], [[text] for text in EVIL], "standard"))))
    assert [row[0] for row in rows[1:]] == EVIL


def test_excel_takes_no_text_of_norwegian_csv_for_a_formula() -> None:
    rows = list(csv.reader(StringIO(render_csv(["a"], [[text] for text in EVIL], "norwegian")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == [f"'{text}" for text in EVIL]


@pytest.mark.parametrize(
    "text",
    [
        "+1,5",
        "−2,5",
        "-2,5",
        "+0,9\u00a0prosentpoeng",
        "-438 (-2.7%)",
        "+438 (+2,7\u00a0%)",
        "-",
        "=",
        "'",
        "«=1»",
    ],
)
def test_a_figure_with_its_sign_and_unit_is_no_formula(text: str) -> None:
    assert render_csv(["a", "b"], [[text, "x"]], "norwegian").endswith(f"\n{text};x\n")


def test_a_negative_number_stays_a_number() -> None:
    assert render_csv(["a", "b"], [[-2.5, "-2,5"]], "norwegian").endswith("\n-2,5;-2,5\n")


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_plain_csv_reads_back_to_the_letter(cells: list[str]) -> None:
    text = render_csv(["k"] * len(cells), [cells], "standard")
    assert list(csv.reader(StringIO(text, newline=""), strict=True))[1:] == [cells]


def test_the_number_of_oslo_is_written_as_it_is_and_never_as_a_formula() -> None:
    """A spreadsheet may take it for 301 (docs/formats.md); only a formula would stop that."""
    for dialect in ("standard", "norwegian"):
        assert render_csv(("code",), [("0301",)], dialect).splitlines()[1] == "0301"
