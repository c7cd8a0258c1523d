"""Each failure that other clients met, over a real socket, and what bvmonitor's user sees of it.

The numbers are those of docs/reliability.md.
"""

import json
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from tests.replay.failure_cases import CASES
from tests.support.clocks import FakeTime
from tests.support.fetching import make_quick, see, wire_to
from tests.support.indicators import PLAIN
from tests.support.scripted_server import reply, serving
from tests.support.ssb import Fault, Request, Server

from bvmonitor.app.fetching.wire import Wire
from bvmonitor.cli.fetch_progress import PlainLines
from bvmonitor.domain.indicator import Cell
from bvmonitor.domain.region import OSLO
from bvmonitor.errors import BvmonitorError
from bvmonitor.sources.http.throttle import Rate, Throttle
from bvmonitor.sources.jsonstat import decode_cube
from bvmonitor.sources.klass.client import KlassClient
from bvmonitor.sources.klass.lists import fetch_regions
from bvmonitor.sources.pxweb.checks import check_reply
from bvmonitor.sources.pxweb.query import Query
from bvmonitor.sources.pxweb.wanted import resolve, wants_of
from bvmonitor.store.library import list_snapshots
from bvmonitor.store.snapshot import Snapshot
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.issues import tell_issue

TABLE = "12286"
BY_AGE = "12275"
REGION = "KOKkommuneregion0000"
FIXTURES = Path(__file__).parents[1] / "fixtures"
SEES = {case.number: case.sees for case in CASES}


def told(error: BvmonitorError) -> str:
    return tell_error(error, "en").what


def newest(home: Path) -> Snapshot:
    return list_snapshots(home)[0]


def codes_asked(request: Request) -> dict[str, list[str]]:
    """The codes of a query by variable, posted or in the address."""
    if request.body:
        return {each["variableCode"]: each["valueCodes"] for each in request.json()["selection"]}
    named = {name: text.split(",") for name, text in request.parameters.items() if name.startswith("valueCodes[")}
    return {name.removeprefix("valueCodes[").rstrip("]"): codes for name, codes in named.items()}


def cells_as_the_server_has_them(ssb: Server, snapshot: Snapshot, table_id: str, regions: list[str]) -> None:
    """Compare every cell of some regions with the server's own table."""
    table = ssb.tables[table_id]
    names = [variable.code for variable in table.variables]
    rows = snapshot.table(table_id).observations.filter(pl.col(REGION).is_in(regions)).collect()
    assert rows.height > 0
    for row in rows.iter_rows(named=True):
        value, status = table.cells([row[name] for name in names])
        assert (row["value"], row["status"]) == (value, status), row


def test_case_01_429_midway(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).settings.rate_window_s = 2
    ssb.settings.max_cells = 5000
    ssb.faults.next(Fault.TOO_MANY, match="/data", skip=1)
    seen = see(ssb, tmp_path / "home", "fetch", TABLE)
    assert seen.code == 0
    assert SEES[1] in seen.err
    cells_as_the_server_has_them(ssb, newest(tmp_path / "home"), TABLE, ["1120"])


def test_case_02_a_limit_of_zero(ssb: Server, tmp_path: Path) -> None:
    time, lines = FakeTime(), list[str]()
    follower = PlainLines(lines.append, "en")
    wire = Wire(tmp_path, ssb.pxweb_url, ssb.klass_url, clock=time.clock, waiting=follower.waiting)
    assert [wire.pxweb.config().rate for _ in range(41)] == [None] * 41
    assert SEES[2] in "\n".join(lines)
    host = ssb.base_url.removeprefix("http://")
    assert Throttle(tmp_path / "throttle", time.clock).rate(host) == Rate(40, 60)


@pytest.mark.parametrize("fault", [Fault.TOO_MANY_INT, Fault.TOO_MANY_FLOAT, Fault.TOO_MANY_DATE])
def test_case_03_every_form_of_retry_after(ssb: Server, tmp_path: Path, fault: Fault) -> None:
    make_quick(ssb).faults.next(fault, match="/data", seconds=2)
    seen = see(ssb, tmp_path / "home", "fetch", TABLE)
    assert (seen.code, SEES[3] in seen.err) == (0, True)
    first, second = ssb.requests_to("/data")
    assert second.at - first.at >= 0.9


def test_case_04_limits_are_read(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).settings.max_cells = 5000
    seen = see(ssb, tmp_path / "home", "fetch", TABLE)
    assert (seen.code, SEES[4] in seen.err) == (0, True)
    assert len(ssb.requests_to("/data")) == 4


def test_case_05_splitting(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).settings.max_cells = 900  # less than one year of all regions, and than one region of all years
    seen = see(ssb, tmp_path / "home", "fetch", BY_AGE, "--latest", "3")
    assert (seen.code, SEES[5] in seen.err) == (0, True)
    cells_as_the_server_has_them(ssb, newest(tmp_path / "home"), BY_AGE, ["1120", "EKG07", "EAK"])


def test_case_06_no_is_no(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).drift.gone_tables.add(TABLE)
    seen = see(ssb, tmp_path / "home", "fetch", TABLE)
    assert SEES[6] in seen.err
    assert len(ssb.requests_to(TABLE)) == 1


def test_case_07_an_outage(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert see(make_quick(ssb), home, "fetch", TABLE).code == 0
    before = newest(home).manifest
    ssb.faults.next(Fault.FRONT_CACHE, times=None)
    seen = see(ssb, home, "fetch", TABLE, "--refresh", timeout=1)
    assert seen.code == 21
    assert "The source is in trouble (503" in seen.err
    assert SEES[7] in seen.err
    assert newest(home).manifest == before


def test_case_08_a_long_address(ssb: Server, tmp_path: Path) -> None:
    seen = see(make_quick(ssb), tmp_path / "home", "fetch", TABLE)
    assert (seen.code, SEES[8] in seen.err) == (0, True)
    assert [request.method for request in ssb.requests_to("/data")] == ["POST"]


def test_case_09_two_statuses(ssb: Server, tmp_path: Path) -> None:
    with pytest.raises(BvmonitorError) as caught:
        wire_to(ssb, tmp_path).pxweb.figures(Query("99999", (("Tid", ("2024",)),)))
    assert SEES[9] in told(caught.value)


def test_case_10_an_empty_500(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).faults.next(Fault.EMPTY_500, match="/data", times=None)
    seen = see(ssb, tmp_path / "home", "fetch", TABLE, timeout=1)
    assert seen.code == 23
    assert SEES[10] in seen.err
    for request in ssb.requests_to("/data"):
        for codes in codes_asked(request).values():
            assert len(codes) == len({code.casefold() for code in codes})


def test_case_11_a_code_that_is_not_there(ssb: Server, tmp_path: Path) -> None:
    where = (("KOKalder0000", ("F000-018",)), ("KOKbvfunksjon0000", ("0",)))
    asking = replace(PLAIN, numerator=(Cell(BY_AGE, "KOSbvbarntiltaka0000", where=where),))
    wanted = resolve(wire_to(make_quick(ssb), tmp_path).pxweb.metadata(BY_AGE), wants_of([asking], BY_AGE))
    (issue,) = wanted.issues
    assert SEES[11] in tell_issue(issue, "en")
    assert wanted.queries(800_000) == ()


def test_case_12_a_codelist_in_another_case(ssb: Server, tmp_path: Path) -> None:
    client = wire_to(make_quick(ssb), tmp_path).pxweb
    listed = [each.id for d in client.metadata(TABLE).dimensions for each in d.codelists]
    assert client.codelist(listed[0]).values
    with pytest.raises(BvmonitorError) as caught:
        client.codelist(listed[0].upper())
    assert SEES[12] in told(caught.value)


def test_case_13_a_silent_total(ssb: Server, tmp_path: Path) -> None:
    client = wire_to(make_quick(ssb), tmp_path).pxweb
    here = (("Region", ("1120",)), ("Alder", ("005",)), ("ContentsCode", ("Personer1",)), ("Tid", ("2020",)))
    body = client.figures(Query("07459", here))
    asked = Query("07459", (*here, ("Kjonn", ("1",))))
    with pytest.raises(BvmonitorError) as caught:
        check_reply(decode_cube(body, table_id="07459"), asked, client.metadata("07459").schema)
    assert SEES[13] in told(caught.value)


def test_case_14_the_order_of_columns(ssb: Server, tmp_path: Path) -> None:
    seen = see(make_quick(ssb), tmp_path / "home", "fetch", BY_AGE, "--latest", "2")
    assert (seen.code, SEES[14] in seen.err) == (0, True)
    cells_as_the_server_has_them(
        ssb, newest(tmp_path / "home"), BY_AGE, ["0301", "1120", "1507", "EKG07", "EAKUO"]
    )


def test_case_15_a_value_too_few(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).faults.next(Fault.WRONG_LENGTH, match="/data")
    seen = see(ssb, tmp_path / "home", "fetch", TABLE)
    assert seen.code == 23
    assert SEES[15] in seen.err
    assert "19580" in seen.err
    assert "19579" in seen.err


def test_case_16_json_stat_1(tmp_path: Path) -> None:
    body = (FIXTURES / "jsonstat" / "json-stat.org_galicia.json").read_bytes()
    with serving(reply(body)) as server:
        wire = Wire(tmp_path, server.url, server.url)
        cube = decode_cube(wire.pxweb.figures(Query("1", (("a", ("b",)),))), table_id="1")
    assert SEES[16] in cube.schema.label
    assert cube.observations.height > 0


def test_case_17_marks(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert see(make_quick(ssb), home, "fetch", TABLE, "--latest", "6").code == 0
    snapshot = newest(home)
    marks = set(snapshot.table(TABLE).observations.collect()["status"].drop_nulls())
    assert {".", "..", ":"} >= marks >= {".", SEES[17]}
    cells_as_the_server_has_them(ssb, snapshot, TABLE, ["0301", "1101", "1120", "1121", "1507"])


def test_case_18_two_places_with_one_name(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert see(make_quick(ssb), home, "fetch", TABLE).code == 0
    seen = see(ssb, home, "regions", "show", "Våler")
    assert seen.code == 2
    assert SEES[18] in seen.err


def test_case_19_a_number_that_changed(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert see(make_quick(ssb), home, "fetch", TABLE).code == 0
    seen = see(ssb, home, "regions", "show", "Ålesund")
    assert seen.code == 0
    assert SEES[19] in seen.out
    assert "1508" in seen.out


def test_case_20_a_leading_zero(ssb: Server, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert see(make_quick(ssb), home, "fetch", TABLE).code == 0
    assert SEES[20] in set(newest(home).table(TABLE).observations.collect()[REGION])
    assert SEES[20] in see(ssb, home, "regions", "show", OSLO).out


def test_case_21_letters_beyond_ascii(ssb: Server, tmp_path: Path) -> None:
    found = list(wire_to(make_quick(ssb), tmp_path).pxweb.search("undersøking", limit=3))
    assert any(SEES[21] in table.label for table in found)
    assert ssb.requests[0].parameters["query"] == "undersøking"


def test_case_22_another_format(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).faults.next(Fault.PX, match="/data", times=None)
    seen = see(ssb, tmp_path / "home", "fetch", TABLE, timeout=1)
    assert seen.code == 23
    assert SEES[22] in seen.err
    assert all(request.parameters["outputFormat"] == "json-stat2" for request in ssb.requests_to("/data"))


@pytest.mark.parametrize(
    "name",
    [
        "ssb-v2_metadata-05810",
        "pxwebapi-server_MetadataById_tab001_js2",
    ],
)
def test_case_23_odd_descriptions(tmp_path: Path, name: str) -> None:
    document = json.loads((FIXTURES / "pxweb" / f"{name}.json").read_bytes())
    document.get("extension", {}).get("px", {}).pop("tableid", None)
    for dimension in document["dimension"].values():
        dimension.pop("extension", None)
    with serving(reply(json.dumps(document).encode())) as server:
        metadata = Wire(tmp_path, server.url, server.url).pxweb.metadata("05810")
    assert [dimension.id for dimension in metadata.schema.dimensions] == document["id"]
    assert not any(dimension.elimination for dimension in metadata.dimensions)


def test_case_24_a_server_that_chokes(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).faults.next(Fault.EMPTY_500, match="/data", times=2)
    seen = see(ssb, tmp_path / "home", "fetch", TABLE)
    assert (seen.code, SEES[24] in seen.err) == (0, True)
    lengths = [len(codes_asked(request)[REGION]) for request in ssb.requests_to("/data")]
    assert lengths[0] == lengths[1] == lengths[2] + lengths[3]


def test_case_25_names_that_changed(ssb: Server, tmp_path: Path) -> None:
    document = json.loads((FIXTURES / "pxweb" / "ssb-v2_metadata-05810.json").read_bytes())
    assert document["dimension"]["Kjonn"]["extension"]["codeLists"] == []
    document["dimension"]["Kjonn"]["extension"]["codeLists"] = [{"id": "vs_x", "label": "x", "type": "Valueset"}]
    with serving(reply(json.dumps(document).encode())) as server:
        old = Wire(tmp_path / "old", server.url, server.url).pxweb.metadata("05810")
    assert [each.id for dimension in old.dimensions for each in dimension.codelists] == ["vs_x"]
    home = tmp_path / "home"
    assert see(make_quick(ssb), home, "fetch", TABLE).code == 0
    assert json.loads(newest(home).origin(TABLE).query or "")[SEES[25]] == "2.3.2"


def test_case_26_klass(ssb: Server, tmp_path: Path) -> None:
    klass = wire_to(make_quick(ssb), tmp_path).klass
    assert fetch_regions(klass, year=2026).regions.height > 400
    assert {request.headers["accept"] for request in ssb.requests} == {"application/json"}
    rows = [{"code": f"030{n}", "name": "Sted", "validFromInRequestedRange": "2000-01-01"} for n in range(3)]
    with serving(reply(json.dumps({"codes": rows}).encode())) as server, pytest.raises(BvmonitorError) as caught:
        fetch_regions(KlassClient(wire_to(ssb, tmp_path).transport, server.url), year=2026)
    assert SEES[26] in told(caught.value)


def test_case_27_time_outs(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb).faults.next(Fault.HANG, match="/data", times=None, seconds=30)
    seen = see(ssb, tmp_path / "home", "fetch", TABLE, timeout=1)
    assert seen.code == 23
    assert SEES[27] in seen.err


def test_case_28_decimals(tmp_path: Path, ssb: Server) -> None:
    home, indicator = tmp_path / "home", "children_with_investigation_0_17"
    assert see(make_quick(ssb), home, "fetch", TABLE).code == 0
    seen = see(ssb, home, "compare", "Klepp", "--indicator", indicator, "--year", "2019", "--group", "none")
    assert (seen.code, SEES[28] in seen.out) == (0, True), seen
