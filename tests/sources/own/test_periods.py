from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.sources.own.periods import excel_day, read_period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2017-09-25", "2017-09-25"),
        ("25.09.2017", "2017-09-25"),
        ("25.9.17", "2017-09-25"),
        ("31.12.16", "2016-12-31"),
        ("25/9/2017", "2017-09-25"),
        ("20170925", "2017-09-25"),
        ("25. september 2017", "2017-09-25"),
        ("2017-09-25T00:00:00", "2017-09-25"),
        ("2018-10", "2018-10"),
        ("2018M10", "2018-10"),
        ("10.2018", "2018-10"),
        ("10/2018", "2018-10"),
        ("oktober 2018", "2018-10"),
        ("Okt. 2018", "2018-10"),
        ("October 2018", "2018-10"),
        ("2018 mai", "2018-05"),
        ("2018-H2", "2018-H2"),
        ("2018h1", "2018-H1"),
        ("H2 2018", "2018-H2"),
        ("2. halvår 2018", "2018-H2"),
        ("1 halvår 2018", "2018-H1"),
        ("2018, 2. halvår", "2018-H2"),
        ("2nd half 2018", "2018-H2"),
        ("1st half-year 2018", "2018-H1"),
        ("2018", "2018"),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, period: str) -> None:
    found = read_period(text)
    assert found is not None
    assert found.text == period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "i fjor",
        "2018-13",
        "31.02.2018",
        "2018K1",
        "3. halvår 2018",
        "18",
        "1850",
        "2018-2019",
        "43008",
        "2018.5.x",
    ],
)
def test_what_is_no_period_is_none(text: str) -> None:
    assert read_period(text) is None


def test_a_date_that_excel_made_a_number_is_known_again() -> None:
    assert excel_day("43008") == date(2017, 9, 30)
    assert excel_day("2018") is None
    assert excel_day("99999") is None


@given(st.text(alphabet="0123456789.-/ hHmM halvårokt", max_size=20))
def test_any_text_is_a_period_or_none(text: str) -> None:
    found = read_period(text)
    assert found is None or read_period(found.text) == found
