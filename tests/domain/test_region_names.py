import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.domain.region_names import bare_name, loose, name_forms, plain, says_county


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Klepp", ("Klepp",)),
        ("Nore og Uvdal", ("Nore og Uvdal",)),
        ("Aurskog-Høland", ("Aurskog-Høland",)),
        ("Våler (Østfold)", ("Våler (Østfold)", "Våler")),
        ("Oslo - Oslove", ("Oslo - Oslove", "Oslo", "Oslove")),
        (
            "Gáivuotna - Kåfjord - Kaivuono",
            ("Gáivuotna - Kåfjord - Kaivuono", "Gáivuotna", "Kåfjord", "Kaivuono"),
        ),
    ],
)
def test_a_name_is_parted_into_its_official_forms(name: str, forms: tuple[str, ...]) -> None:
    assert name_forms(name) == forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bærum", "Baerum"),
        ("Bærum", "Barum"),
        ("Tromsø", "Tromsoe"),
        ("Ålesund", "Aalesund"),
        ("Ålesund", "Alesund"),
        ("Kárášjohka", "karasjohka"),
        ("Unjárga", "UNJARGA"),
        ("Aurskog-Høland", "aurskog holand"),
        ("Hábmer - Hamarøy", "Habmer Hamaroy"),
        ("Deatnu - Tana", "deatnu/tana"),
        ("Raarvihke", "Rarvihke"),
        ("Ivgu", "ivgu kommune"),
        ("Ulvik", "Ulvik herad"),
    ],
)
def test_two_ways_of_writing_a_name_are_loosely_one(one: str, other: str) -> None:
    assert loose(one) == loose(other)


def test_accents_count_in_a_plain_name_and_case_and_marks_do_not() -> None:
    assert plain("Hole") != plain("Høle")
    assert plain(" KLEPP  kommune ") == plain("klepp")
    assert plain("Våler (Østfold)") == plain("Våler, Østfold")
    assert plain(unicodedata.normalize("NFD", "Ålesund")) == plain("Ålesund")


def test_kommune_alone_is_a_name() -> None:
    assert plain("Kommune") == "kommune"


def test_a_county_is_meant_where_it_is_said() -> None:
    assert says_county("Oslo fylke")
    assert says_county("Rogaland FYLKESKOMMUNE")
    assert not says_county("Oslo kommune")
    assert not says_county("fylke")
    assert not says_county("")


def test_the_county_in_brackets_can_be_left_out() -> None:
    assert bare_name("Herøy (Møre og Romsdal)") == "Herøy"


@given(st.text(alphabet=st.characters(categories=["Ll", "Lu"], max_codepoint=0x24F), min_size=1, max_size=12))
def test_case_never_matters(name: str) -> None:
    assert loose(name.upper()) == loose(name.upper().lower())
