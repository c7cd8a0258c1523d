"""Bufdir's zip, changed at random: taken in whole or refused, and nothing else; `make soak` goes on for longer."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.bufdir import HEADER, STEMS, Row, workbook, zip_of
from tests.support.hostile_zips import SHEET, STRINGS, parts_of
from tests.support.own_workspaces import workspace_at
from tests.support.soak import TIMES

from bvmonitor.app.own.bufdir import import_bufdir
from bvmonitor.errors.bufdir import BufdirFileRefused, BufdirFileUnknown
from bvmonitor.store.own_figures import read_own
from bvmonitor.texts.issues import tell_issue

NOW = datetime(2026, 3, 15, tzinfo=UTC)
NAME = f"{STEMS['3A']}.xlsx"
ROWS: list[Row] = [
    ("1120", "Klepp", "Andel", "7,3", ".."),
    ("1121", "Time", "Andel", 8.1, ""),
    ("0", "Landet", "Antall", 4, 5),
]
PARTS = st.sampled_from((SHEET, STRINGS, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"))
# Pieces that mean something in a sheet, and pieces that mean nothing anywhere.
PIECES = st.sampled_from(
    (
        b"<row>",
        b"</row>",
        b'<row r="4"/>',
        b'<c r="A9" t="s"><v>0</v></c>',
        b'<c t="inlineStr"><is><t>x</t></is></c>',
        *b"<v> 1e999 NaN &lt; &x; <!DOCTYPE <!-- <?x?> ]]> \xff \x00 PK\x01\x02 PK\x05\x06".split(),
    )
)
PLACE = st.floats(0, 1, allow_nan=False)
CHANGE = st.tuples(PLACE, st.integers(0, 8), PIECES | st.binary(max_size=4))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all of a run: what comes in later meets what came in before."""
    return tmp_path_factory.mktemp("home")


@cache
def book() -> Mapping[str, bytes]:
    return parts_of(workbook(STEMS["3A"], ROWS, (*HEADER, 2020, 2021)))


def changed(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """The bytes with some taken out and others put in, at places given as shares of the length."""
    for place, out, more in changes:
        at = int(place * len(content))
        content = content[:at] + more + content[at + out :]
    return content


def try_one(home: Path, content: bytes) -> str:
    """What the user is told; "" when it was taken in. Whatever it is, the store is whole."""
    path = home / "b.zip"
    path.write_bytes(content)
    before = read_own(home).frame.height
    try:
        came = import_bufdir(workspace_at(home), path, now=NOW)
    except (BufdirFileRefused, BufdirFileUnknown) as error:
        assert read_own(home).frame.height == before
        return "\n".join(tell_issue(issue, "nb") for issue in error.issues)
    assert read_own(home).frame.height == before + came.kept.new + came.kept.corrected
    return ""


@settings(max_examples=60 * TIMES)
@given(changes=st.lists(CHANGE, min_size=1, max_size=4))
def test_a_zip_changed_at_random_is_taken_in_whole_or_refused(
    home: Path, changes: list[tuple[float, int, bytes]]
) -> None:
    try_one(home, changed(zip_of({NAME: zip_of(book())}), changes))


@settings(max_examples=80 * TIMES)
@given(part=PARTS, changes=st.lists(CHANGE, min_size=1, max_size=4))
def test_a_workbook_whose_parts_are_changed_at_random_is_taken_in_whole_or_refused(
    home: Path, part: str, changes: list[tuple[float, int, bytes]]
) -> None:
    parts = {**book(), part: changed(book()[part], changes)}
    try_one(home, zip_of({NAME: zip_of(parts)}))


def test_the_zip_that_is_changed_is_taken_in(tmp_path: Path) -> None:
    assert try_one(tmp_path, zip_of({NAME: zip_of(book())})) == ""
    assert read_own(tmp_path).frame.height == 4
