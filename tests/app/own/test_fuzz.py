"""Files made up at random: taken in whole or refused, and nothing else; `make fuzz` goes on for longer."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.workbooks import workbook_around
from tests.support.birth_numbers import made_up
from tests.support.own_workspaces import NOW, workspace_at
from tests.support.soak import TIMES

from bvmonitor.app.own.import_file import import_own
from bvmonitor.errors.own import OwnFileAtFault
from bvmonitor.store.own_figures import current, read_own
from bvmonitor.texts.issues import tell_issue

BIRTH_NUMBER = made_up(17, 5, 1990)
NAMES = ["sick_leave", "unprocessed_reports", "report_deadlines_met", "Klepp", "0301", "301", "land", "Våler"]
NUMBERS = [
    "2018",
    "2018-10",
    "2018-H2",
    "31.12.16",
    "5",
    "8,75",
    "1.234",
    "1\u00a0234",
    "98%",
    "kr",
    "1e9",
    "=1+1",
]
WORDS = st.sampled_from([*NAMES, *NUMBERS, "..", ".", ":", "-", "x", "\ufeff", "\x00", "²"])
GOOD_HEADS = ["figure", "place", "period", "value", "numerator", "denominator", "mark", "comment", "source"]
HEADS = st.sampled_from([*GOOD_HEADS, "navn", "verdi"])
CELLS = WORDS | st.text(max_size=8)
ROWS = st.lists(st.lists(CELLS, max_size=9), max_size=6)
FILES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.tuples(st.just(GOOD_HEADS) | st.lists(HEADS, max_size=9), ROWS, st.sampled_from(";,\t")).map(
        lambda made: "\n".join(made[2].join(row) for row in (made[0], *made[1])).encode()
    ),
    st.lists(st.dictionaries(HEADS, CELLS | st.integers() | st.floats() | st.none(), max_size=9), max_size=5).map(
        lambda made: json.dumps(made).encode()
    ),
    st.binary(max_size=200).map(lambda made: b"PK\x03\x04" + made),
    st.text(alphabet='<>/="rctvisf0123456789AB ', max_size=200).map(lambda made: workbook_around(made.encode())),
)


def _import(home: Path, content: bytes) -> str:
    """What the user is told of a file; "" when it was taken in."""
    try:
        import_own(workspace_at(home), "tall", content, now=NOW)
    except OwnFileAtFault as fault:
        return "\n".join(tell_issue(issue, "nb") for issue in fault.issues)
    return ""


@given(FILES)
@settings(max_examples=150 * TIMES)
def test_any_file_is_taken_in_whole_or_refused_with_its_faults(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    home = tmp_path_factory.mktemp("home")  # of its own for each file
    told = _import(home, content)
    frame = read_own(home).frame
    assert frame.is_empty() == bool(told)
    assert current(frame).height == frame.height


@given(
    st.lists(
        st.lists(CELLS.filter(lambda text: ";" not in text and "\n" not in text), min_size=9, max_size=9),
        max_size=4,
    ),
    st.integers(0, 8),
    st.sampled_from(["{}", "a {} b", "{} 1"]),
    st.booleans(),
)
@settings(max_examples=60 * TIMES)
def test_a_birth_number_in_any_cell_is_never_kept_nor_told(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    column: int,
    around: str,
    is_parted: bool,  # noqa: FBT001
) -> None:
    home = tmp_path_factory.mktemp("home")  # of its own for each file
    number = f"{BIRTH_NUMBER[:6]} {BIRTH_NUMBER[6:]}" if is_parted else BIRTH_NUMBER
    bad = [""] * 9
    bad[column] = around.format(number)
    told = _import(home, "\n".join(";".join(row) for row in (GOOD_HEADS, *rows, bad)).encode("utf-8", "replace"))
    assert told
    assert BIRTH_NUMBER not in told.replace(" ", "")
    assert not (home / "own").exists()
