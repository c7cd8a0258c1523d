from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.domain.own_figures import SPANS, Span, parse_period, period_of, periods_between, whole_year_of

DAYS = st.dates(date(1991, 1, 1), date(2098, 12, 31))


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        ("2017-09-25", "day", "2017-09-25", "2017-09-25"),
        ("2020-02", "month", "2020-02-01", "2020-02-29"),
        ("2018-12", "month", "2018-12-01", "2018-12-31"),
        ("2018-H1", "half_year", "2018-01-01", "2018-06-30"),
        ("2018-H2", "half_year", "2018-07-01", "2018-12-31"),
        ("2018", "year", "2018-01-01", "2018-12-31"),
    ],
)
def test_a_period_knows_its_first_and_last_day(text: str, span: str, first: str, last: str) -> None:
    period = parse_period(text)
    assert period is not None
    assert (period.span, period.first_day.isoformat(), period.last_day.isoformat()) == (span, first, last)


@pytest.mark.parametrize(
    "text", ["", "17", "2018-13", "2018-00", "2017-02-29", "2018-H3", "2018-1", "1850", "2018 "]
)
def test_what_is_no_period_is_none(text: str) -> None:
    assert parse_period(text) is None


@given(st.sampled_from(SPANS), DAYS)
def test_a_period_is_read_as_it_is_written_and_follows_the_one_before(span: Span, day: date) -> None:
    period = period_of(span, day)
    assert parse_period(period.text) == period
    assert period.first_day <= day <= period.last_day
    assert list(periods_between(period.before, period)) == [period.before, period]
    assert period.year_before.year == period.year - 1
    assert period.year_before.span == span


def test_how_a_year_is_made_follows_from_what_is_counted_unless_it_is_said() -> None:
    assert whole_year_of(None, "during_year") == "sum"
    assert whole_year_of(None, "at_date") == whole_year_of(None, "running_total") == "last"
    assert whole_year_of(None, None) == "none"
    assert whole_year_of("sum", "at_date") == "sum"
