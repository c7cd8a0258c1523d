import pytest
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.sources.own.numbers import UnclearNumberError, decimal_sign, parse_number


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("0", 0, 0),
        ("12", 12, 0),
        ("-12", -12, 0),
        ("\u221212", -12, 0),
        ("12,5", 12.5, 1),
        ("12.5", 12.5, 1),
        ("0,123", 0.123, 3),
        ("1 234", 1234, 0),
        ("1\u00a0234\u00a0567", 1234567, 0),
        ("1\u202f234,50", 1234.5, 2),
        ("1 234.5", 1234.5, 1),
        ("1.234.567", 1234567, 0),
        ("1.234,5", 1234.5, 1),
        ("1,234.5", 1234.5, 1),
        ("1,234,567", 1234567, 0),
        ("1234,567", 1234.567, 3),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, value: float, decimals: int) -> None:
    written = parse_number(text, None, is_whole=False)
    assert written is not None
    assert (written.value, written.decimals) == (value, decimals)


@pytest.mark.parametrize("text", ["1.234", "1,234", "-12.345"])
def test_what_can_be_read_in_two_ways_is_refused_unless_something_says_which(text: str) -> None:
    with pytest.raises(UnclearNumberError):
        parse_number(text, None, is_whole=False)
    by_comma, by_point = (parse_number(text, sign, is_whole=False) for sign in (",", "."))
    assert by_comma is not None
    assert by_point is not None
    assert {by_comma.value, by_point.value} == {
        float(text.replace(",", ".")),
        float(text.replace(",", ".")) * 1000,
    }
    whole = parse_number(text, None, is_whole=True)
    assert whole is not None
    assert whole.value == float(text.replace(",", "").replace(".", ""))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "1 23",
        "12 34",
        "0 123",
        "0,123,456",
        "1,2,3",
        "1.2.3",
        "1e5",
        "inf",
        "nan",
        "1_000",
        "0x1",
        "٣",
        "--1",
        "1-",
        "9" * 19,
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_number(text, None, is_whole=False) is None


def test_the_sign_of_a_file_is_what_its_clear_numbers_say() -> None:
    assert decimal_sign(["1.234", "12,5", "x"]) == ","
    assert decimal_sign(["1,234", "12.5"]) == "."
    assert decimal_sign(["1.234.567"]) == ","
    assert decimal_sign(["1.234", "7"]) is None
    assert decimal_sign(["12,5", "12.5"]) is None


@given(st.decimals(-999_999_999, 999_999_999, places=2, allow_nan=False))
def test_a_number_in_norwegian_or_english_form_is_itself_again(number: object) -> None:
    english = f"{number:,.2f}"
    norwegian = english.replace(",", "\u00a0").replace(".", ",")
    for text in (english, norwegian):
        written = parse_number(text, None, is_whole=False)
        assert written is not None
        assert written.value == float(str(number))
