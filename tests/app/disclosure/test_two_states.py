"""A page of changes: what was printed before must not give away what is hidden now, nor the other way round."""

from pathlib import Path

from tests.support.made_up import COUNTY, Cells, written

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.pages.diff import diff
from bvmonitor.domain.comparison import Figure

ALL, HOME, PLACED = "children_with_measures_0_17", "measures_at_home_share", "children_placed_0_17"
ASKED = Wanted(None, (ALL, HOME, PLACED), (2019, 2019))
YEAR = "2019"


def klepp(everyone: float | str, home: float | str, placed: float | str) -> Cells:
    counts = {"0": everyone, "1": home, "2": placed}
    return {("1120", function, YEAR): count for function, count in counts.items()}


def both(
    home: Path, old: Cells, new: Cells, *shares: dict[tuple[str, str], float]
) -> dict[tuple[str, str], tuple[Figure, Figure]]:
    """The figures before and now, by indicator and region."""
    children = {"1120": 100, "1121": 100, "1119": 100}
    before, now = shares or ({}, {})
    states = (
        written(home / "old", old, before, children),
        written(home / "new", new, now, children),
    )
    return {(each.indicator.id, each.code): (each.old, each.new) for each in diff(*states, ASKED).revisions}


def test_what_is_hidden_now_follows_from_no_complement_of_before_or_now(tmp_path: Path) -> None:
    """3 of 23 children were at home, and 2 of 21 are; all and placed together would tell both."""
    found = both(tmp_path, klepp(23, 3, 20), klepp(21, ":", 19))
    assert [f.status for f in found[HOME, "1120"]] == ["hidden", ":"]
    for state in (0, 1):
        assert {found[each, "1120"][state].value is None for each in (ALL, PLACED)} == {True, False}


def test_what_is_missing_now_is_not_told_as_it_was(tmp_path: Path) -> None:
    """Older publications print `..` for hidden too."""
    found = both(tmp_path, klepp(23, 3, 20), klepp(23, "..", 20))
    assert [f.status for f in found[HOME, "1120"]] == ["hidden", ".."]


def test_a_set_and_all_its_members_but_the_hidden_one_are_not_told_together(tmp_path: Path) -> None:
    """The county's 3.3 per cent of 300 children are 10, Time's 3 and Hå's 5 leave 2."""
    others = {("1121", "0", YEAR): 4, ("1119", "0", YEAR): 6}
    old = {**klepp(":", ":", ":"), **others}
    new = {**old, ("1121", "0", YEAR): 3, ("1119", "0", YEAR): 5}
    found = both(tmp_path, old, new, {(COUNTY, YEAR): 4.0}, {(COUNTY, YEAR): 3.3})
    assert [f.status for f in found[ALL, COUNTY]] == ["hidden", "hidden"]
    assert [f.value for f in found[ALL, "1121"]] == [4.0, 3.0]


def test_a_set_of_which_an_open_member_is_not_told_stands(tmp_path: Path) -> None:
    others = {("1121", "0", YEAR): 4, ("1119", "0", YEAR): 6}
    old = {**klepp(":", ":", ":"), **others}
    new = {**old, ("1121", "0", YEAR): 3}
    found = both(tmp_path, old, new, {(COUNTY, YEAR): 4.0}, {(COUNTY, YEAR): 3.7})
    assert [f.value for f in found[ALL, COUNTY]] == [4.0, 3.7]


def test_nothing_is_hidden_where_nothing_was(tmp_path: Path) -> None:
    found = both(tmp_path, klepp(23, 3, 20), klepp(21, 4, 17))
    assert all(f.value is not None for pair in found.values() for f in pair)
