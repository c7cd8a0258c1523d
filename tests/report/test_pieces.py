from dataclasses import replace

import pytest
from tests.support.comparisons import golden_comparison

from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.pieces import Piece, pieces_of, quoted


def kinds(line: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in pieces_of(line)]


def test_a_command_and_an_address_of_a_publisher_are_more_than_words() -> None:
    assert kinds("Kjør `bvmonitor fetch`, se https://www.ssb.no/statbank/table/12275.") == [
        ("words", "Kjør "),
        ("command", "bvmonitor fetch"),
        ("words", ", se "),
        ("address", "https://www.ssb.no/statbank/table/12275"),
        ("words", "."),
    ]


def test_an_address_is_taken_whole_and_without_the_signs_of_its_sentence() -> None:
    query = "https://data.ssb.no/api/pxwebapi/v2/tables/12275/data?lang=no&valueCodes[Tid]=top(1)"
    assert pieces_of(f"({query})")[1] == Piece("address", query)
    assert pieces_of(f"«{query}»")[1] == Piece("address", query)


def test_a_span_of_numbers_is_not_parted() -> None:
    assert kinds("barn 0–17 år, 2015–2018") == [
        ("words", "barn "),
        ("span", "0–17 år"),
        ("words", ", "),
        ("span", "2015–2018"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "http://www.ssb.no/x",
        "https://www.ssb.no.example.org/x",
        "https://www.ssb.no@example.org/x",
        "https://example.org/https:/www.ssb.no/",
        "javascript:alert(1)",
        "data:text/html,x",
        "`rm -rf`",
        "",
    ],
)
def test_other_addresses_and_commands_are_words(line: str) -> None:
    assert {kind for kind, _ in kinds(line)} <= {"words"}
    assert "".join(text for _, text in kinds(line)) == line


def test_an_english_page_tells_what_it_says_in_norwegian() -> None:
    english = replace(
        build_comparison_page(golden_comparison(), "en"), norwegian=("Tiltak", "Tiltak i alt", "2015", "")
    )
    found = quoted(english)
    assert found is not None
    assert [
        (piece.text, piece.norwegian) for piece in pieces_of("The Tiltaket of Tiltak i alt, Tiltak.", found)
    ] == [
        ("The Tiltaket of ", False),
        ("Tiltak i alt", True),
        (", ", False),
        ("Tiltak", True),
        (".", False),
    ]
    assert [piece.norwegian for piece in pieces_of(f"“{english.origins[0].title}” 2015", found)] == [
        False,
        True,
        False,
    ]


def test_a_norwegian_page_says_nothing_in_another_language() -> None:
    for lang in ("nb", "nn"):
        page = replace(build_comparison_page(golden_comparison(), lang), norwegian=("Tiltak i alt",))
        assert quoted(page) is None
    assert [piece.norwegian for piece in pieces_of("Tiltak i alt")] == [False]
