from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal, get_minus_sign_symbol
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.report.numbers import format_day, format_number, rounded

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (0.125, 2, "0.13"),
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (-2.5, 0, "-3"),
        (1.005, 2, "1.01"),
        (2.675, 2, "2.68"),
    ],
)
def test_a_half_goes_away_from_zero_by_the_digits_that_are_printed(
    value: float, decimals: int, expected: str
) -> None:
    assert rounded(value, decimals) == Decimal(expected)


@pytest.mark.parametrize(
    ("lang", "value", "decimals", "expected"),
    [
        ("nb", 350667.0, 0, f"350{NBSP}667"),
        ("nn", 6288.0, 0, f"6{NBSP}288"),
        ("nb", 2.25, 1, "2,3"),
        ("nn", -1234.5, 1, f"\u22121{NBSP}234,5"),
        ("en", 1234567.891, 2, "1,234,567.89"),
        ("en", -2.0, 1, "-2.0"),
        ("nb", -0.04, 1, "0,0"),
        ("nb", 24.0, 1, "24,0"),
    ],
)
def test_a_number_is_written_as_the_language_does(lang: Lang, value: float, decimals: int, expected: str) -> None:
    assert format_number(value, decimals, lang) == expected


@given(st.floats(-1e12, 1e12), st.integers(0, 4), st.sampled_from(LANGS))
def test_a_number_that_is_written_reads_as_the_rounded_one(value: float, decimals: int, lang: Lang) -> None:
    text = format_number(value, decimals, lang).replace("\u2212", "-").replace(NBSP, "")
    plain = text.replace(",", "") if lang == "en" else text.replace(",", ".")
    assert Decimal(plain) == rounded(value, decimals)


BABEL = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}


@given(st.floats(-1e12, 1e12), st.integers(0, 4), st.sampled_from(LANGS))
def test_numbers_are_written_as_babel_writes_them(value: float, decimals: int, lang: Lang) -> None:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    # Babel rounds half to even, and leaves a hyphen where the language has a minus sign.
    theirs = format_decimal(rounded(value, decimals), format=pattern, locale=BABEL[lang])
    assert format_number(value, decimals, lang) == theirs.replace("-", get_minus_sign_symbol(BABEL[lang]))


@given(st.dates(), st.sampled_from(LANGS))
def test_days_are_written_as_babel_writes_them(day: date, lang: Lang) -> None:
    assert format_day(day.isoformat(), lang) == format_date(day, format="long", locale=BABEL[lang])


def test_a_day_is_written_as_the_language_does() -> None:
    assert format_day("2024-06-15T06:00:00Z", "nb") == "15. juni 2024"
    assert format_day("2016-03-15", "nn") == "15. mars 2016"
    assert format_day("2016-03-15", "en") == "15 March 2016"
    assert format_day("unknown", "en") == "unknown"
