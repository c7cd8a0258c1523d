from pathlib import Path

import polars as pl
from tests.support.snapshots import CREATED, made_up_origin, made_up_table

from bvmonitor.app.pages.region_events import region_events
from bvmonitor.domain.difference import RegionEvent
from bvmonitor.frames import MEMBERSHIP, REGIONS
from bvmonitor.store.library import Part, write_snapshot
from bvmonitor.store.snapshot import Snapshot

Regions = list[tuple[str, str, str, int, int | None, str | None]]
Members = list[tuple[str, str, str, int, int | None]]


def snapshot(home: Path, regions: Regions, members: Members) -> Snapshot:
    parts = [
        made_up_table(),
        Part(made_up_origin("klass_131", "regions"), pl.DataFrame(regions, REGIONS.columns, orient="row")),
        Part(made_up_origin("klass_112", "membership"), pl.DataFrame(members, MEMBERSHIP.columns, orient="row")),
    ]
    return write_snapshot(home, parts, created=CREATED, program="test", sample=False)


OLD_REGIONS: Regions = [
    ("1120", "Klepp", "municipality", 1838, None, "EKA11"),
    ("1507", "Ålesund", "municipality", 2020, None, "EKA15"),
    ("1867", "Bø", "municipality", 1838, None, "EKA18"),
]
NEW_REGIONS: Regions = [
    ("1120", "Klepp", "municipality", 1838, None, "EKA11"),
    ("1507", "Ålesund", "municipality", 2020, 2024, "EKA15"),
    ("1508", "Ålesund", "municipality", 2024, None, "EKA15"),
    ("1867", "Bø i Vesterålen", "municipality", 1838, None, "EKA18"),
]
OLD_MEMBERS: Members = [("EKG07", "2020", "1120", 2020, None), ("EKG01", "2020", "1867", 2020, None)]
NEW_MEMBERS: Members = [("EKG08", "2020", "1120", 2020, None), ("EKG01", "2020", "1867", 2020, None)]


def test_regions_that_come_go_are_renamed_or_move_are_told(tmp_path: Path) -> None:
    old = snapshot(tmp_path, OLD_REGIONS, OLD_MEMBERS)
    new = snapshot(tmp_path, NEW_REGIONS, NEW_MEMBERS)
    assert list(region_events(old, new, set())) == [
        RegionEvent("went", "1507", "Ålesund", "2024"),
        RegionEvent("came", "1508", "Ålesund", "2024"),
        RegionEvent("renamed", "1867", "Bø i Vesterålen", "Bø"),
        RegionEvent("moved", "1120", "Klepp", "−EKG07@2020"),
        RegionEvent("moved", "1120", "Klepp", "+EKG08@2020"),
    ]
    assert [each.code for each in region_events(old, new, {"1120"})] == ["1120", "1120"]
    assert list(region_events(old, old, set())) == []
    assert RegionEvent("went", "1508", "Ålesund", "") in list(region_events(new, old, set()))
