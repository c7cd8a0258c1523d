import pytest

from bvmonitor.report.pieces import Piece, pieces_of


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
        ("span", "0–17"),
        ("words", " år, "),
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
