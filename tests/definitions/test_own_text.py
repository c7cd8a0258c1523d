"""Texts that people write for a report: what of them is text, what they may refer to, every fault at once."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bvmonitor.definitions.faults import Faults
from bvmonitor.definitions.own_text import LARGEST, Figures, parse_text, read_texts
from bvmonitor.domain.own_text import OwnParagraph, Reference

FIGURES = Figures(("sick_leave", "children_placed_0_17"), (2016, 2017, 2018))
STEMS = ("1_summary", "2_about", "3_focus")


def parsed(text: str) -> list[tuple[str, bool]]:
    faults = Faults("x.md")
    found = list(parse_text(text, FIGURES, faults))
    assert faults.issues() == ()
    return [("".join(map(str, each.pieces)), each.item) for each in found]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        ("<!-- what to\n\nwrite -->\n\n", []),
        ("One.\nStill one.\n\n\nTwo.", [("One. Still one.", False), ("Two.", False)]),
        ("- a\n  more\n- b\n\nAfter", [("a more", True), ("b", True), ("After", False)]),
        ("Words\n* a\n• b", [("Words", False), ("a", True), ("b", True)]),
        ("## Staff\nWe are **seven**.", [("Staff", False), ("We are seven.", False)]),
        ("a <!-- b --> c", [("a  c", False)]),
        ("-5 is less; #1 is first; 2 * 3; <b>x</b>", [("-5 is less; #1 is first; 2 * 3; <b>x</b>", False)]),
        ("** not bold ** _nor_ `this`", [("** not bold ** _nor_ `this`", False)]),
        ("æøå {one} { {figure} }", [("æøå {one} { {figure} }", False)]),
    ],
)
def test_what_is_written_becomes_paragraphs_and_items(text: str, paragraphs: list[tuple[str, bool]]) -> None:
    assert parsed(text) == paragraphs


def test_a_figure_stands_among_the_words_that_it_is_written_between() -> None:
    faults = Faults("x.md")
    text = "Up to **{{figure:sick_leave}}**,\nfrom {{ figure: sick_leave : 2016 }}."
    (found,) = parse_text(text, FIGURES, faults)
    wanted = ("Up to ", Reference("sick_leave"), ", from ", Reference("sick_leave", 2016), ".")
    assert found == OwnParagraph(wanted)
    assert faults.issues() == ()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="{}<*#•-")))
def test_no_word_is_lost_and_none_is_added(text: str) -> None:
    assert " ".join(words for words, _ in parsed(text)).split() == text.split()


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_told_and_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "1_summary.md").write_bytes(content)
    texts, issues = read_texts(folder, STEMS, (), FIGURES)
    assert texts or issues


def told(folder: Path) -> list[tuple[str, str, int | None, tuple[str, ...]]]:
    _, issues = read_texts(folder, STEMS, ("figures.json",), FIGURES)
    return [(Path(each.file).name, each.code, each.line, each.nearest[:1]) for each in issues]


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "1_summary.md").write_text(
        "a\n{{figure:sick_leaves}} {{x}}\n{{figure:sick_leave:1999}}\n<!-- open"
    )
    (tmp_path / "2_about.md").write_bytes(b"a\nb\xff")
    (tmp_path / "3_focus.md").write_bytes(b"a\x00b")
    (tmp_path / "4_focus.md").write_text("x")
    (tmp_path / "notes.txt").write_text("x")
    assert told(tmp_path) == [
        ("4_focus.md", "texts.unknown_file", None, ("3_focus.md",)),
        ("notes.txt", "texts.unknown_file", None, ()),
        ("1_summary.md", "texts.unknown_figure", 2, ("sick_leave",)),
        ("1_summary.md", "texts.reference", 2, ()),
        ("1_summary.md", "texts.other_year", 3, ()),
        ("1_summary.md", "texts.open_comment", 4, ()),
        ("2_about.md", "texts.not_text", 2, ()),
        ("3_focus.md", "texts.not_text", 1, ()),
    ]


def test_a_file_that_is_huge_or_none_is_told_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "1_summary.md").write_bytes(b"a" * (LARGEST + 1))
    (tmp_path / "2_about.md").mkdir()
    os.mkfifo(tmp_path / "3_focus.md")  # reading it would wait for ever
    assert [code for _, code, _, _ in told(tmp_path)] == ["texts.too_large", "texts.not_file", "texts.not_file"]


def test_what_editors_and_systems_leave_is_passed_over(tmp_path: Path) -> None:
    for name in (".DS_Store", "~$1_summary.md", "1_summary.md~", "Thumbs.db", "figures.json", ".1_summary.md.swp"):
        (tmp_path / name).write_text("x")
    assert told(tmp_path) == []


def test_lines_end_as_windows_and_old_macs_end_them_and_a_mark_at_the_start_is_none(tmp_path: Path) -> None:
    (tmp_path / "1_summary.md").write_bytes("\ufeff<!-- x -->\r\nÉn\r\n\r\n- to\r- tre".encode())
    (text,), issues = read_texts(tmp_path, STEMS, (), FIGURES)
    assert issues == ()
    assert text.part == "summary"
    assert [each.pieces for each in text.paragraphs] == [("Én",), ("to",), ("tre",)]
