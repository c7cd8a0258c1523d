import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.support.fetching import SOON, fetch_here
from tests.support.ssb import Server

from bvmonitor.app.fetching.line import Line
from bvmonitor.app.fetching.news import FILE_NAME, News, look_for_news, remember_check
from bvmonitor.errors import SourceError
from bvmonitor.sources.http.clock import Clock
from bvmonitor.store.newest import newest_manifest, snapshot_folders

NOON = 1_781_956_800.0  # 2026-06-20, the server's own day
DAY = 86_400


def line_at(ssb: Server, home: Path, seconds: float) -> Line:
    clock = Clock(lambda: seconds, lambda: 0.0, lambda _: None)
    return Line(home, ssb.pxweb_url, ssb.klass_url, clock=clock, patience=SOON)


@pytest.fixture
def fetched(ssb: Server, tmp_path: Path) -> Path:
    fetch_here(ssb, tmp_path, "12279", "12275")
    remember_check(line_at(ssb, tmp_path, NOON))
    return tmp_path


def test_nothing_new_costs_three_calls(ssb: Server, fetched: Path) -> None:
    line = line_at(ssb, fetched, NOON + DAY)
    found = look_for_news(line)
    manifest = newest_manifest(fetched)
    assert manifest is not None
    assert found == News(manifest.id, "")
    assert line.transport.calls == 3


def test_a_table_that_was_updated_is_news(ssb: Server, fetched: Path) -> None:
    ssb.settings.as_of, ssb.settings.today = "2027-03-15", date(2027, 3, 15)
    found = look_for_news(line_at(ssb, fetched, NOON + DAY))
    assert found.reason == "tables"
    assert "12279" in found.tables


@pytest.mark.parametrize(
    ("days", "reason"), [(29, ""), (31, "long_ago"), (-1, "long_ago")]
)  # a clock that was set back trusts no note
def test_a_note_is_trusted_for_a_month(ssb: Server, fetched: Path, days: int, reason: str) -> None:
    assert look_for_news(line_at(ssb, fetched, NOON + days * DAY)).reason == reason


def test_a_table_that_is_wanted_and_lacking_is_news(ssb: Server, fetched: Path) -> None:
    found = look_for_news(line_at(ssb, fetched, NOON + DAY), ["12279", "06070"])
    assert (found.reason, found.tables) == ("partial", ("06070",))


def test_other_definitions_are_news_once(ssb: Server, fetched: Path) -> None:
    line = line_at(ssb, fetched, NOON + DAY)
    assert look_for_news(line, asked="others").reason == "definitions"
    remember_check(line, "others")
    assert look_for_news(line, asked="others").reason == ""
    # Two files that share a home do not make each other's definitions news.
    assert look_for_news(line).reason == ""


def test_a_table_that_never_came_is_asked_for_until_it_is_known_to_be_gone(ssb: Server, tmp_path: Path) -> None:
    ssb.drift.gone_tables.add("12615")
    fetch_here(ssb, tmp_path, "12279", "12615")
    line = line_at(ssb, tmp_path, NOON)
    remember_check(line, gone=())
    assert look_for_news(line) == News(newest(tmp_path), "partial", ("12615",))
    remember_check(line, gone=("12615",))
    assert look_for_news(line).reason == ""
    # A night on which nothing is new does not forget it.
    remember_check(line)
    assert look_for_news(line).reason == ""


def newest(home: Path) -> str:
    manifest = newest_manifest(home)
    assert manifest is not None
    return manifest.id


def test_without_a_snapshot_or_a_note_everything_is_news(ssb: Server, fetched: Path, tmp_path: Path) -> None:
    assert look_for_news(line_at(ssb, tmp_path / "empty", NOON)) == News(None, "first")
    (fetched / FILE_NAME).write_text("{", encoding="utf-8")
    assert look_for_news(line_at(ssb, fetched, NOON + DAY)).reason == "long_ago"
    (fetched / FILE_NAME).write_text(
        json.dumps({"schema": "bvmonitor/checked/1", "snapshot": "x"}), encoding="utf-8"
    )
    assert look_for_news(line_at(ssb, fetched, NOON + DAY)).reason == "long_ago"


def test_a_damaged_newest_snapshot_is_fetched_anew(ssb: Server, fetched: Path) -> None:
    manifest = snapshot_folders(fetched)[0] / "manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"id": "', '"id": "0'), encoding="utf-8")
    assert newest_manifest(fetched) is None
    assert look_for_news(line_at(ssb, fetched, NOON)).reason == "first"


def test_a_server_that_is_gone_is_told(ssb: Server, fetched: Path) -> None:
    line = replace(line_at(ssb, fetched, NOON + DAY), pxweb_url="http://127.0.0.1:9/api")
    with pytest.raises(SourceError):
        look_for_news(line)
