from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.sources.http.retry_after import parse_retry_after

NOW = datetime(2026, 9, 9, 12, 0, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7),
        (" 0.5 ", 0.5),
        ("0", 0),
        ("-3", 0),
        ("1e9", 300),
        ("Wed, 09 Sep 2026 12:00:42 GMT", 42),
        ("Wed, 09 Sep 2026 11:00:00 GMT", 0),
        ("Wed, 09 Sep 2099 11:00:00 GMT", 300),
        (None, None),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("Wed, 99 Sep 2026", None),
    ],
)
def test_every_form_is_read_and_capped(text: str | None, seconds: float | None) -> None:
    assert parse_retry_after(text, now=NOW, cap_s=300) == seconds


@given(st.integers(0, 299))
def test_a_date_says_the_same_as_a_number(seconds: int) -> None:
    date = format_datetime(datetime.fromtimestamp(NOW + seconds, UTC), usegmt=True)
    assert parse_retry_after(date, now=NOW, cap_s=300) == parse_retry_after(str(seconds), now=NOW, cap_s=300)


@given(st.text())
def test_no_text_breaks_it_or_makes_it_wait_beyond_the_cap(text: str) -> None:
    seconds = parse_retry_after(text, now=NOW, cap_s=300)
    assert seconds is None or 0 <= seconds <= 300
