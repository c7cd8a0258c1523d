from itertools import pairwise
from pathlib import Path

import polars as pl
import pytest
from tests.support.publications import DAYS, printed_rows, snapshot_of_day

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.diff import diff
from bvmonitor.domain.difference import Revision
from bvmonitor.errors.definitions import UnknownSet
from bvmonitor.errors.regions import UnknownRegion
from bvmonitor.frames import STATUS, VALUE
from bvmonitor.store.library import EncodedPart, Part, encode_part, write_encoded
from bvmonitor.store.snapshot import Snapshot

EVERYTHING = Wanted()
REVISED = {"final", "revised"}


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workspace]:
    folder = tmp_path_factory.mktemp("days")
    return {day: Workspace(folder / "home", str(snapshot_of_day(folder, day))) for day in DAYS}


def printed_by(day: str) -> dict[tuple[str, str, int], str]:
    """What was printed last by a day, by measure, region and year."""
    rows = sorted((row for row in printed_rows() if row["published"] <= day), key=lambda row: row["published"])
    return {
        (row["measure"], row["region_code"] or row["region_name"].replace(" - ", " "), int(row["year"])): row[
            "value"
        ]
        for row in rows
    }


def place_of(revision: Revision) -> str:
    """The region as SSB's pages name it: counties by their names, the others by their codes."""
    code = revision.code.partition("@")[0]
    return revision.name.replace(" - ", " ") if code.startswith("EKA") else code


def number(revision: Revision) -> tuple[str, str]:
    decimals = revision.indicator.decimals
    return f"{revision.old.value:.{decimals}f}", f"{revision.new.value:.{decimals}f}"


@pytest.mark.parametrize(("old", "new"), list(pairwise(DAYS)))
def test_the_real_revisions_of_ssbs_key_figures_are_found_and_no_others(
    days: dict[str, Workspace], old: str, new: str
) -> None:
    before, after = printed_by(old), printed_by(new)
    expected = {
        (region, year, was, after[measure, region, year])
        for (measure, region, year), was in before.items()
        if was and after[measure, region, year] not in {was, ""}
    }
    found = diff(days[old], days[new], EVERYTHING)
    revised = [each for each in found.revisions if each.kind in REVISED]
    assert {
        (place_of(each), each.period, *number(each)) for each in revised if each.new.origin == "published"
    } == expected


def test_a_provisional_figure_of_march_is_final_in_june(days: dict[str, Workspace]) -> None:
    found = diff(days["2022-03-15"], days["2022-06-15"], EVERYTHING, ["Landet"])
    kinds = {(each.indicator.id, each.period): each.kind for each in found.revisions}
    assert kinds == {
        ("gross_casework_expenditure_per_child", 2021): "final",
        ("net_expenditure_per_inhabitant_0_22", 2021): "final",
    }
    assert found.places == ("Landet",)
    later = diff(days["2021-06-15"], days["2022-03-15"], EVERYTHING, ["Landet"])
    assert {each.kind for each in later.revisions if each.period < 2020} == {"revised"}


def test_new_years_are_told_once_and_not_figure_by_figure(days: dict[str, Workspace]) -> None:
    found = diff(days["2021-06-15"], days["2022-03-15"], EVERYTHING)
    new = {(each.indicator.id, each.period) for each in found.years if each.is_new}
    assert ("net_expenditure_per_inhabitant_0_22", 2021) in new
    assert not new & {(each.indicator.id, each.period) for each in found.revisions}


def test_a_snapshot_does_not_differ_from_itself_and_back_is_the_way_forth_turned_round(
    days: dict[str, Workspace],
) -> None:
    same = diff(days["2020-06-15"], days["2020-06-15"], EVERYTHING)
    assert same.is_empty
    assert same.tables == ()
    forth = diff(days["2020-06-15"], days["2021-06-15"], EVERYTHING)
    back = diff(days["2021-06-15"], days["2020-06-15"], EVERYTHING)
    assert [(e.indicator.id, e.code, e.period, e.old.value, e.new.value) for e in forth.revisions] == [
        (e.indicator.id, e.code, e.period, e.new.value, e.old.value) for e in back.revisions
    ]
    assert {(y.indicator.id, y.period, y.is_new) for y in forth.years} == {
        (y.indicator.id, y.period, not y.is_new) for y in back.years
    }


def changed(snapshot: Snapshot, home: Path, table_id: str, change: pl.Expr) -> Workspace:
    """The same snapshot with other values in one table."""
    return changed_to(snapshot, home, table_id, value=change)


def changed_to(snapshot: Snapshot, home: Path, table_id: str, **columns: pl.Expr) -> Workspace:
    """The same snapshot with other columns in one table."""
    table = snapshot.table(table_id)
    origin = snapshot.origin(table_id)
    part = Part(origin, table.observations.with_columns(**columns).collect(), table.schema)
    parts = [
        encode_part(part) if each.id == table_id else EncodedPart(each, snapshot.content(each))
        for each in snapshot.manifest.origins
    ]
    written = write_encoded(home, parts, created="2026-11-25T00:00:00Z", program="test", sample=False)
    return Workspace(home, str(written.path))


def test_what_only_moved_in_rounding_is_counted_and_not_listed(days: dict[str, Workspace], tmp_path: Path) -> None:
    workspace = days["2022-06-15"]
    nudged = changed(workspace.snapshot, tmp_path, "12286", pl.col(VALUE) + 0.00001)
    found = diff(workspace, nudged, EVERYTHING)
    assert found.revisions == ()
    assert found.only_rounding > 50
    assert found.is_empty
    assert [each.id for each in found.tables] == ["12286"]
    seen = diff(workspace, changed(workspace.snapshot, tmp_path, "12286", pl.col(VALUE) + 0.1), EVERYTHING)
    assert len(seen.revisions) >= found.only_rounding


def test_what_is_hidden_now_is_not_told_as_it_was_before(days: dict[str, Workspace], tmp_path: Path) -> None:
    workspace = days["2022-06-15"]
    mine = pl.col("KOKkommuneregion0000").cast(pl.String) == "1122"
    hidden = changed_to(
        workspace.snapshot,
        tmp_path,
        "12286",
        value=pl.when(~mine).then(VALUE),
        status=pl.when(mine).then(pl.lit(":")).otherwise(STATUS),
    )
    found = [each for each in diff(workspace, hidden, EVERYTHING).revisions if each.code == "1122"]
    assert found
    assert {(each.kind, each.old.value, each.old.status, each.new.status) for each in found} == {
        ("mark", None, "hidden", ":")
    }
    back = [each for each in diff(hidden, workspace, EVERYTHING).revisions if each.code == "1122"]
    assert all(each.new.value is not None for each in back)


def test_definitions_that_count_otherwise_are_told(days: dict[str, Workspace]) -> None:
    workspace = days["2022-06-15"]
    now = {name: each.version for name, each in workspace.definitions.indicators.items()}
    assert diff(workspace, workspace, EVERYTHING, versions=now).versions == ()
    before = {
        **{name: version for name, version in now.items() if name != "children_with_reports_0_17"},
        "gone": 3,
    }
    before["children_with_measures_0_17"] = 7
    versions = diff(workspace, workspace, EVERYTHING, versions=before).versions
    found = {each.indicator_id: (each.old, each.new) for each in versions}
    assert found == {
        "children_with_reports_0_17": (None, now["children_with_reports_0_17"]),
        "gone": (3, None),
        "children_with_measures_0_17": (7, now["children_with_measures_0_17"]),
    }


def test_names_that_are_not_known_are_told(days: dict[str, Workspace]) -> None:
    workspace = days["2022-06-15"]
    with pytest.raises(UnknownRegion):
        diff(workspace, workspace, EVERYTHING, ["Kleppp"])
    with pytest.raises(UnknownSet):
        diff(workspace, workspace, Wanted("nothing"))
