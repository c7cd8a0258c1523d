import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.birth_numbers import made_up

from bvmonitor.sources.own.columns import COLUMNS, column_of, is_of_persons
from bvmonitor.sources.own.persons import has_birth_number, has_case_number, is_birth_number

KINDS = {"plain": (0, 0), "D-number": (40, 0), "synthetic": (0, 80), "NAV's": (0, 40), "Dolly's": (0, 65)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_birth_number_is_known(kind: str) -> None:
    day, month = KINDS[kind]
    assert is_birth_number(made_up(17 + day, 5 + month, 1990))


def test_eleven_digits_with_a_wrong_check_digit_or_no_date_are_none() -> None:
    right = made_up(17, 5, 1990)
    assert not any(is_birth_number(f"{right[:10]}{digit}") for digit in "0123456789" if digit != right[10])
    assert not any(
        is_birth_number(made_up(day, month, 1990)) for day, month in ((31, 2), (0, 5), (32, 1), (17, 33))
    )
    assert not is_birth_number("00000000000")


@pytest.mark.parametrize(
    "form",
    [
        "{a}{b}",
        "{a} {b}",
        "{a}\u00a0{b}",
        "se {a}-{b}.",
        "1 {a} {b}",
        "{a}/{b}/2018",
        "nr{a}{b}x",
        "17.05.90 {b}",
        "{a}\u202f{b} og mer",
        "{a}  {b}",
        "{a} - {b}",
        "{a} \u2014 {b}",
        "{a}_{b}",
        "{a}, {b}",
        "({a}) {b}",
        "{a}:\n{b}",
        "17.05.1990 ({b})",
        "{a}\u200b{b}",
        "{a}\u00ad\u202e{b}",
        "{a}\u2007{b}",
    ],
)
def test_a_birth_number_is_found_wherever_it_stands(form: str) -> None:
    number = made_up(17, 5, 1990)
    assert has_birth_number(form.format(a=number[:6], b=number[6:]))


def test_a_birth_number_that_lost_its_zero_is_found() -> None:
    lost = made_up(1, 5, 1990).lstrip("0")
    assert has_birth_number(lost)
    assert has_birth_number(f"gjelder {lost}.")


def test_digits_of_another_script_hide_nothing() -> None:
    wide = made_up(17, 5, 1990).translate(str.maketrans("0123456789", "０１２３４５６７８９"))  # noqa: RUF001
    assert has_birth_number(f"se {wide}")


@pytest.mark.parametrize("digits", ["⓪①②③④⑤⑥⑦⑧⑨", "⁰¹²³⁴⁵⁶⁷⁸⁹", "٠١٢٣٤٥٦٧٨٩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"])  # noqa: RUF001
def test_digits_of_another_shape_hide_nothing(digits: str) -> None:
    assert has_birth_number(f"se {made_up(17, 5, 1990).translate(str.maketrans('0123456789', digits))}")


@pytest.mark.parametrize(
    "text",
    [
        "2017: 12, 2018: 14, 2019: 13",
        "1.7.1990 og 12345 kroner",
        "12345678901",
        "1234567890123456",
        "22 33 44 55 66 7",
        "974 552 825",
        "²²²²²²²²²²²",
        "",
    ],
)
def test_other_numbers_are_no_birth_numbers(text: str) -> None:
    assert not has_birth_number(text)


@given(st.text())
def test_any_text_is_looked_through(text: str) -> None:
    assert has_birth_number(text) in {True, False}


@pytest.mark.parametrize(
    "head",
    [
        "Navn",
        "namn",
        "Fornavn",
        "ETTERNAVN",
        "Barnets navn",
        "fødselsnummer",
        "Foedselsnr.",
        "Personnummer",
        "fnr",
        "saksnr",
        "Saksnummer",
        "Sak",
        "journalnr",
        "Klient",
        "klient-id",
        "name",
        "First name",
        "last_name",
        "case id",
        "Case-ID",
        "address",
        "Adresse",
        "Fødselsdato",
        "date of birth",
        "DOB",
        "Telefon",
        "e-mail",
        "epost",
        "Mor",
        "foresatt",
        "Saksbehandler",
        "Fødd namn",
        "ssn",
        "person",
    ],
)
def test_a_head_of_persons_or_cases_is_known(head: str) -> None:
    assert is_of_persons(head)


@pytest.mark.parametrize(
    "head", [name for names in COLUMNS.values() for name in names] + ["Kommunenavn", "VERDI", "År"]
)
def test_our_own_heads_are_not_of_persons(head: str) -> None:
    assert column_of(head) is not None
    assert not is_of_persons(head)


@pytest.mark.parametrize(
    "text", ["sak 17/1234", "Saksnr. 2018001234", "se saksnummer: 2018/123-4", "case no. 12345"]
)
def test_the_number_of_a_case_is_known(text: str) -> None:
    assert has_case_number(text)


@pytest.mark.parametrize(
    "text", ["sak 2018", "3 saker", "2017/2018", "saksbehandling 12 uker", "12345", "i sak og person"]
)
def test_what_only_speaks_of_cases_is_no_number_of_one(text: str) -> None:
    assert not has_case_number(text)
