"""Files of half-year reports: read by their heads, every fault at once."""

import pytest
from tests.support.half_year import DEADLINES, FOLLOW_UP, HEAD, report_file

from bvmonitor.domain.language import LANGS
from bvmonitor.sources.bufdir.half_year import Count, is_half_year, read_half_year
from bvmonitor.texts.issues import tell_issue

ROW = ("1120", 2018, 2, 50, 12, 10, 1, 9, 2, 40, 30, 25, 20)
SHORT = ("Rapporteringsenhet", "År", "Halvår", *DEADLINES)


def faults(content: bytes) -> list[tuple[str, int | None]]:
    found, issues = read_half_year(content, "khr.csv")
    assert found is None
    assert all("{" not in tell_issue(issue, lang) for issue in issues for lang in LANGS)
    return [(issue.code.removeprefix("half_year."), issue.line) for issue in issues]


def test_a_file_is_known_by_its_heads() -> None:
    assert is_half_year(report_file(ROW))
    assert is_half_year("﻿rapporteringsenhet;ÅR; Halvår;Mer\n".encode())
    assert not is_half_year(b"figure;place;period;value\n")
    assert not is_half_year(b"\x00\xff\xfe")
    assert is_half_year(b"\rRapporteringsenhet;\xc5r;Halv\xe5r\r1120;2018;1\r")
    # Found by fuzzing: a head broken over two lines is none.
    assert not is_half_year(b"Rapporterings\renhet;\xc5r;Halv\xe5r\n1")


def test_every_indicator_has_its_numerator_and_denominator() -> None:
    found, issues = read_half_year(report_file(ROW), "khr.csv")
    assert issues == ()
    assert found is not None
    assert found.missing == ()
    counts = {name: (within.value, of.value) for name, (within, of) in found.rows[0].counts.items()}
    assert counts == {
        "investigation_deadline_breaches": (12, 50),
        "foster_home_supervision_not_met": (1, 10),
        "foster_child_follow_up_not_met": (2, 9),
        "foster_child_follow_up_met": (7, 9),
        "children_with_action_plan": (30, 40),
        "action_plans_evaluated": (20, 25),
    }


def test_columns_are_found_whatever_their_order_blanks_and_case() -> None:
    head = [f"  {name.upper()} " for name in reversed(HEAD)]
    found, _ = read_half_year(
        report_file(("20", "25", "30", "40", 2, 9, 1, 10, 12, 50, "2", "2018", "301"), head=head), "k"
    )
    assert found is not None
    row = found.rows[0]
    assert (row.unit, row.year, row.half) == ("301", 2018, 2)
    assert row.counts["investigation_deadline_breaches"] == (Count(12, None), Count(50, None))


def test_what_the_file_lacks_is_said_and_other_columns_are_none_of_ours() -> None:
    found, _ = read_half_year(report_file((1120, 2018, 1, 5, 1, 99), head=(*SHORT, "Annet")), "k")
    assert found is not None
    assert [*found.rows[0].counts] == ["investigation_deadline_breaches"]
    assert len(found.missing) == 5


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12,0", Count(12, None)),
        ("1 234,00", Count(1234, None)),
        ("0", Count(0, None)),
        ("", Count(None, "..")),
        ("..", Count(None, "..")),
        ("NA", Count(None, "..")),
        (":", Count(None, ":")),
        (".", Count(None, ".")),
    ],
)
def test_a_count_has_a_decimal_comma_and_a_mark_is_kept(text: str, count: Count) -> None:
    found, _ = read_half_year(report_file((1120, 2018, 1, 5000, text), head=SHORT), "k")
    assert found is not None
    assert found.rows[0].counts["investigation_deadline_breaches"][0] == count


@pytest.mark.parametrize(
    ("missed", "all_of", "met"),
    [
        (0, 9, Count(9, None)),
        (9, 9, Count(0, None)),
        (0, 0, Count(0, None)),
        (":", 9, Count(None, ":")),
        (2, "", Count(None, "..")),
        (":", "..", Count(None, ":")),
    ],
)
def test_those_whose_requirement_is_met_are_the_rest(missed: object, all_of: object, met: Count) -> None:
    found, _ = read_half_year(report_file((1120, 2018, 1, all_of, missed), head=(*SHORT[:3], *FOLLOW_UP)), "k")
    assert found is not None
    assert found.rows[0].counts["foster_child_follow_up_met"][0] == met


def test_more_without_follow_up_than_all_is_told_once() -> None:
    assert faults(report_file((1120, 2018, 1, 5, 6), head=(*SHORT[:3], *FOLLOW_UP))) == [("more_than_all", 2)]


def test_every_fault_is_told_with_its_line() -> None:
    rows = [
        ("", 2018, 1, 5, 1),
        (1120, 18, 1, 5, 1),
        (1120, 2018, 3, 5, 1),
        (1120, 2018, 1, "5,5", 1),
        (1120, 2018, 1, 5, -1),
        (1120, 2018, 1, 5, 6),
    ]
    assert faults(report_file(*rows, head=SHORT)) == [
        ("no_unit", 2),
        ("bad_year", 3),
        ("bad_half", 4),
        ("no_count", 5),
        ("no_count", 6),
        ("more_than_all", 7),
    ]
    assert faults(report_file(head=SHORT)) == [("no_rows", None)]
    assert faults(report_file((1120, 2018, 1), head=SHORT[:3])) == [("no_counts", 1)]
    assert faults(report_file((1120, 2018, 1, 5, 1, 5), head=(*SHORT, DEADLINES[0]))) == [("repeated_column", 1)]


def test_a_file_beyond_its_bounds_is_not_read() -> None:
    many = report_file(*((1120, 2018, 1, 5, 1) for _ in range(20_001)), head=SHORT)
    assert faults(many) == [("too_many", None)]
    assert faults(b"x" * ((20 << 20) + 1)) == [("too_large", None)]
