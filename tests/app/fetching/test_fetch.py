from dataclasses import replace
from pathlib import Path

import orjson
import polars as pl
import pytest
from tests.support.fetching import Followed, fetch_here, make_quick, wire_to
from tests.support.indicators import PLAIN
from tests.support.ssb import FINAL, PROVISIONAL, Fault, Server

from bvmonitor import bundled
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.fetching.fetch import Order, Outcome, fetch
from bvmonitor.app.fetching.order import build_order
from bvmonitor.app.fetching.table import TablePlan
from bvmonitor.domain.indicator import Cell
from bvmonitor.errors.fetch import FetchedPartly, NoSuchTable, NothingWanted
from bvmonitor.errors.wire import HostUnreachable, ServerTrouble
from bvmonitor.sources.pxweb.wanted import ALL_YEARS, Years
from bvmonitor.store.snapshot import open_snapshot

TABLE = "12286"
OTHER = "12615"


def outcome_of(outcomes: tuple[Outcome, ...], table_id: str) -> Outcome:
    return next(outcome for outcome in outcomes if outcome.id == table_id)


def test_everything_that_definitions_need_comes_into_one_snapshot(ssb: Server, tmp_path: Path) -> None:
    fetched = fetch_here(ssb, tmp_path)
    fetched.check_whole()
    assert fetched.snapshot is not None
    assert fetched.is_new
    snapshot = open_snapshot(fetched.snapshot.path)
    assert snapshot.verify() == ()
    needed = {table for each in Workspace(tmp_path).definitions.indicators.values() for table in each.tables}
    assert set(snapshot.table_ids) == needed
    assert snapshot.regions().height > 400
    assert snapshot.region_map().height > 100
    assert snapshot.membership().height > 1000
    assert not snapshot.manifest.missing


def test_a_figure_of_the_servers_is_a_figure_of_the_snapshots(ssb: Server, tmp_path: Path) -> None:
    snapshot = fetch_here(ssb, tmp_path, TABLE).snapshot
    assert snapshot is not None
    here = {"KOKkommuneregion0000": "1120", "ContentsCode": "KOSbvbarnus0000", "Tid": "2019"}
    row = snapshot.table(TABLE).observations.filter(*(pl.col(n) == c for n, c in here.items())).collect()
    table = ssb.tables[TABLE]
    value, status = table.cells([here[variable.code] for variable in table.variables])
    assert (row["value"].item(), row["status"].item()) == (value, status)


def test_the_request_stands_beside_the_reply_with_the_version_that_answered(ssb: Server, tmp_path: Path) -> None:
    snapshot = fetch_here(ssb, tmp_path, TABLE).snapshot
    assert snapshot is not None
    origin = snapshot.origin(TABLE)
    asked = orjson.loads(origin.query or "")
    assert (asked["apiVersion"], asked["appVersion"]) == ("2.3.2", "2.5.0+build.30")
    (selection,) = asked["selections"]
    (sent,) = ssb.requests_to(f"/tables/{TABLE}/data")
    assert sent.json()["selection"] == selection
    assert origin.updated == "2026-06-15T06:00:00Z"
    assert origin.licence == "CC BY 4.0. Kilde: Statistisk sentralbyrå"


def test_no_name_or_phone_of_staff_is_stored(ssb: Server, tmp_path: Path) -> None:
    snapshot = fetch_here(ssb, tmp_path, TABLE).snapshot
    assert snapshot is not None
    stored = b"".join(path.read_bytes() for path in snapshot.path.iterdir())
    assert b"@ssb.no" not in stored
    assert b"contact" not in stored


def test_what_has_not_changed_is_not_fetched_again(ssb: Server, tmp_path: Path) -> None:
    first = fetch_here(ssb, tmp_path, TABLE)
    before = len(ssb.requests)
    again = fetch_here(ssb, tmp_path, TABLE)
    assert not again.is_new
    assert outcome_of(again.outcomes, TABLE).state == "unchanged"
    assert outcome_of(again.outcomes, "KLASS").state == "unchanged"
    assert [request.path.rsplit("/", 1)[-1] for request in ssb.requests[before:]] == ["config", "metadata"]
    assert again.snapshot is not None
    assert first.snapshot is not None
    assert again.snapshot.manifest.id == first.snapshot.manifest.id


def test_refresh_brings_it_all_the_same(ssb: Server, tmp_path: Path) -> None:
    fetch_here(ssb, tmp_path, TABLE)
    fetch_here(ssb, tmp_path, TABLE, refresh=True)
    assert len(ssb.requests_to(f"/tables/{TABLE}/data")) == 2


def test_revised_figures_are_counted(ssb: Server, tmp_path: Path) -> None:
    ssb.settings.as_of = PROVISIONAL
    fetch_here(ssb, tmp_path, TABLE)
    ssb.settings.as_of = "2026-06-15"
    fetched = fetch_here(ssb, tmp_path, TABLE)
    outcome = outcome_of(fetched.outcomes, TABLE)
    assert outcome.state == "changed"
    assert outcome.changes.revised > 0
    assert fetched.is_new


def test_new_figures_are_the_newest_whatever_the_clock_says(ssb: Server, tmp_path: Path) -> None:
    ssb.settings.as_of = PROVISIONAL
    first = fetch_here(ssb, tmp_path, TABLE).snapshot
    assert first is not None
    manifest = first.path / "manifest.json"
    document = orjson.loads(manifest.read_bytes())
    document["created"] = "2031-01-01T00:00:00+00:00"
    del document["whole"]  # as an older program wrote it, on a machine whose clock went wrong
    manifest.write_bytes(orjson.dumps(document))
    ssb.settings.as_of = FINAL
    fetched = fetch_here(ssb, tmp_path, TABLE)
    assert fetched.snapshot is not None
    assert fetched.snapshot.manifest.created == "2031-01-01T00:00:01+00:00"
    assert fetched.clock_behind == "2031-01-01T00:00:00+00:00"
    assert Workspace(tmp_path).snapshot.manifest.id == fetched.snapshot.manifest.id


def test_another_table_joins_those_that_are_there(ssb: Server, tmp_path: Path) -> None:
    fetch_here(ssb, tmp_path, TABLE)
    snapshot = fetch_here(ssb, tmp_path, OTHER).snapshot
    assert snapshot is not None
    assert snapshot.table_ids == (TABLE, OTHER)


def test_fewer_years_than_are_there_bring_nothing_and_lose_nothing(ssb: Server, tmp_path: Path) -> None:
    first = fetch_here(ssb, tmp_path, TABLE).snapshot
    again = fetch_here(ssb, tmp_path, TABLE, years=Years(2020, 2021)).snapshot
    assert first is not None
    assert again is not None
    assert again.manifest.id == first.manifest.id


def test_only_the_years_that_are_asked_for_come(ssb: Server, tmp_path: Path) -> None:
    snapshot = fetch_here(ssb, tmp_path, TABLE, years=Years(latest=2)).snapshot
    assert snapshot is not None
    assert set(snapshot.table(TABLE).observations.collect()["Tid"]) == {"2024", "2025"}


def test_a_table_that_fails_does_not_take_the_others_down(ssb: Server, tmp_path: Path) -> None:
    ssb.drift.gone_tables.add(TABLE)
    fetched = fetch_here(ssb, tmp_path, TABLE, OTHER)
    assert isinstance(outcome_of(fetched.outcomes, TABLE).error, NoSuchTable)
    assert fetched.snapshot is not None
    assert fetched.snapshot.table_ids == (OTHER,)
    assert open_snapshot(fetched.snapshot.path).manifest.missing == (TABLE,)
    with pytest.raises(FetchedPartly) as caught:
        fetched.check_whole()
    assert caught.value.failed == (TABLE,)


def test_a_table_that_fails_keeps_the_figures_of_last_time(ssb: Server, tmp_path: Path) -> None:
    ssb.settings.as_of = PROVISIONAL
    fetch_here(ssb, tmp_path, TABLE, OTHER)
    ssb.settings.as_of = "2026-06-15"
    ssb.drift.gone_tables.add(TABLE)
    fetched = fetch_here(ssb, tmp_path, TABLE, OTHER)
    assert outcome_of(fetched.outcomes, TABLE).state == "kept"
    assert fetched.snapshot is not None
    assert fetched.snapshot.table_ids == (TABLE, OTHER)
    updated = {table: str(fetched.snapshot.origin(table).updated)[:10] for table in (TABLE, OTHER)}
    assert updated == {TABLE: PROVISIONAL, OTHER: "2026-06-15"}


def test_when_nothing_comes_the_first_failure_is_the_error(ssb: Server, tmp_path: Path) -> None:
    ssb.faults.next(Fault.UNAVAILABLE, times=None)
    fetched = fetch_here(ssb, tmp_path, TABLE, OTHER)
    assert fetched.snapshot is None
    with pytest.raises(ServerTrouble):
        fetched.check_whole()


def test_a_server_that_cannot_be_reached_ends_it_at_once(ssb: Server, tmp_path: Path) -> None:
    ssb.refuse()
    with pytest.raises(HostUnreachable):
        fetch_here(ssb, tmp_path, TABLE, OTHER)


def test_after_one_table_ran_out_of_patience_the_others_are_asked_once(ssb: Server, tmp_path: Path) -> None:
    ssb.faults.next(Fault.UNAVAILABLE, match="/tables/", times=None)
    fetch_here(ssb, tmp_path, TABLE, OTHER)
    assert len(ssb.requests_to(f"/tables/{TABLE}/")) > 3
    assert len(ssb.requests_to(f"/tables/{OTHER}/")) == 1


def test_a_definition_whose_measure_is_gone_is_an_issue_and_the_rest_comes(ssb: Server, tmp_path: Path) -> None:
    ssb.drift.gone_measures.add((TABLE, "KOSbvbarnuspinnb0000"))
    fetched = fetch_here(ssb, tmp_path, TABLE)
    assert [issue.code for issue in fetched.issues] == ["fetch.no_measure"]
    assert outcome_of(fetched.outcomes, TABLE).state == "new"
    with pytest.raises(FetchedPartly) as caught:
        fetched.check_whole()
    assert caught.value.issues == fetched.issues


def test_a_renamed_measure_gives_no_figure(ssb: Server, tmp_path: Path) -> None:
    ssb.drift.relabelled[(TABLE, "KOSbvbarnuspinnb0000")] = "Talet på tilsette i alt (personar)"
    fetched = fetch_here(ssb, tmp_path, TABLE)
    assert [issue.code for issue in fetched.issues] == ["fetch.other_label"]
    assert fetched.snapshot is not None
    assert "KOSbvbarnuspinnb0000" not in set(
        fetched.snapshot.table(TABLE).observations.collect()["ContentsCode"].cast(pl.String)
    )


def test_without_klass_the_regions_are_those_of_the_sample(ssb: Server, tmp_path: Path) -> None:
    ssb.faults.next(Fault.UNAVAILABLE, match="/klass/", times=None)
    fetched = fetch_here(ssb, tmp_path, TABLE)
    assert outcome_of(fetched.outcomes, "KLASS").state == "failed"
    assert fetched.snapshot is not None
    sample = open_snapshot(bundled.sample_folder() / "snapshot")
    assert fetched.snapshot.regions().equals(sample.regions())
    assert fetched.snapshot.manifest.missing == ("KLASS",)


def test_500_on_a_long_query_is_met_with_halves(ssb: Server, tmp_path: Path) -> None:
    whole = fetch_here(ssb, tmp_path / "whole", TABLE).snapshot
    ssb.faults.next(Fault.EMPTY_500, match="/data", times=2)
    halved = fetch_here(ssb, tmp_path / "halved", TABLE)
    assert len(ssb.requests_to(f"/tables/{TABLE}/data")) == 1 + 2 + 2
    assert whole is not None
    assert halved.snapshot is not None
    assert halved.snapshot.origin(TABLE).sha256 == whole.origin(TABLE).sha256


def test_500_that_stays_ends_after_a_few_halves(ssb: Server, tmp_path: Path) -> None:
    ssb.faults.next(Fault.EMPTY_500, match="/data", times=None)
    fetched = fetch_here(ssb, tmp_path, TABLE)
    assert isinstance(outcome_of(fetched.outcomes, TABLE).error, ServerTrouble)
    assert len(ssb.requests_to("/data")) < 40


def test_a_table_above_the_limit_comes_in_parts_that_make_the_same_whole(ssb: Server, tmp_path: Path) -> None:
    whole = fetch_here(ssb, tmp_path / "whole", TABLE).snapshot
    ssb.settings.max_cells = 4000
    watcher = Followed()
    parts = fetch_here(ssb, tmp_path / "parts", TABLE, watcher=watcher)
    plan = watcher.plans[TABLE]
    assert len(plan.queries) == -(-plan.cells // 4000) > 1
    assert whole is not None
    assert parts.snapshot is not None
    assert parts.snapshot.origin(TABLE).sha256 == whole.origin(TABLE).sha256


def test_finished_parts_are_not_fetched_again_and_are_gone_in_the_end(ssb: Server, tmp_path: Path) -> None:
    ssb.settings.max_cells = 4000
    ssb.faults.next(Fault.UNAVAILABLE, match="/data", skip=3, times=None)
    broken = fetch_here(ssb, tmp_path, TABLE)
    assert outcome_of(broken.outcomes, TABLE).error is not None
    assert len(list((tmp_path / "partial").iterdir())) == 3
    ssb.faults.clear()
    before = len(ssb.requests_to("/data"))
    watcher = Followed()
    assert fetch_here(ssb, tmp_path, TABLE, watcher=watcher).snapshot is not None
    assert len(ssb.requests_to("/data")) - before == len(watcher.plans[TABLE].queries) - 3
    assert list((tmp_path / "partial").iterdir()) == []


def test_a_damaged_part_is_fetched_again(ssb: Server, tmp_path: Path) -> None:
    ssb.settings.max_cells = 4000
    ssb.faults.next(Fault.UNAVAILABLE, match="/data", skip=3, times=None)
    fetch_here(ssb, tmp_path, TABLE)
    ssb.faults.clear()
    for part in (tmp_path / "partial").iterdir():
        part.write_bytes(part.read_bytes()[:100])
    fetched = fetch_here(ssb, tmp_path, TABLE)
    fetched.check_whole()


def test_a_damaged_snapshot_does_not_stop_a_new_one(ssb: Server, tmp_path: Path) -> None:
    first = fetch_here(ssb, tmp_path, TABLE).snapshot
    assert first is not None
    (first.path / "manifest.json").write_bytes(b"{")
    second = fetch_here(ssb, tmp_path, OTHER).snapshot
    assert second is not None
    assert second.table_ids == (OTHER,)


def test_a_damaged_file_of_the_last_snapshot_is_left_out_and_told(ssb: Server, tmp_path: Path) -> None:
    first = fetch_here(ssb, tmp_path, TABLE).snapshot
    assert first is not None
    (first.path / f"{TABLE}.parquet").write_bytes(b"")
    fetched = fetch_here(ssb, tmp_path, OTHER)
    assert fetched.lost == (TABLE,)


def test_an_order_names_tables_that_some_definition_needs(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    with pytest.raises(NothingWanted) as caught:
        build_order(workspace, tables=["12280", "99999"], set_id=None, years=ALL_YEARS, refresh=False)
    assert caught.value.tables == ("12280", "99999")
    assert caught.value.nearest != ()
    order = build_order(workspace, tables=[], set_id="klepp_2015", years=ALL_YEARS, refresh=False)
    every = build_order(workspace, tables=[], set_id=None, years=ALL_YEARS, refresh=False)
    assert set(order.tables) < set(every.tables)


class _Moving(Followed):
    """Lets SSB publish anew once a table's queries are known."""

    def __init__(self, ssb: Server) -> None:
        super().__init__()
        self.ssb = ssb

    def planned(self, table_id: str, plan: TablePlan) -> None:
        super().planned(table_id, plan)
        self.ssb.settings.as_of = FINAL


def test_a_table_that_is_updated_meanwhile_is_fetched_anew_and_never_mixed(ssb: Server, tmp_path: Path) -> None:
    ssb.settings.as_of = PROVISIONAL
    fetched = fetch_here(ssb, tmp_path, TABLE, watcher=_Moving(ssb))
    fetched.check_whole()
    assert fetched.snapshot is not None
    assert str(fetched.snapshot.origin(TABLE).updated).startswith(FINAL)
    assert len(ssb.requests_to(f"{TABLE}/metadata")) == 2


def test_what_one_definition_leaves_out_and_another_chooses_from_is_summed_and_compared(
    ssb: Server, tmp_path: Path
) -> None:
    newborn = Cell("07459", "Personer1", where=(("Alder", ("000",)),), omit=("Kjonn",))
    everyone = Cell("07459", "Personer1", omit=("Alder", "Kjonn"))
    indicators = tuple(
        replace(PLAIN, id=name, numerator=(cell,)) for name, cell in (("newborn", newborn), ("all", everyone))
    )
    order = Order(indicators, ("07459",), Years(latest=1))
    fetched = fetch(order, wire_to(make_quick(ssb), tmp_path), Followed())
    fetched.check_whole()
    assert fetched.snapshot is not None
    ages = fetched.snapshot.table("07459").schema.dimension("Alder")
    assert ages is not None
    assert len(ages.codes) > 100
    assert len(ssb.requests_to("07459/data")) == 2
