"""PxWebApi's catalogue over a real socket: what is read, and what is refused."""

from pathlib import Path

import pytest
from tests.support.fetching import make_quick, wire_to
from tests.support.scripted_server import reply, serving
from tests.support.ssb import Server

from bvmonitor.app.fetching.wire import Wire
from bvmonitor.errors.fetch import NoSuchTable, ReplyUnlike
from bvmonitor.sources.http.throttle import Rate
from bvmonitor.sources.pxweb.client import DEFAULT_MAX_CELLS, PxWebClient


def client(folder: Path, url: str) -> PxWebClient:
    return Wire(folder, url, url).pxweb


def test_the_configuration_is_read(ssb: Server, tmp_path: Path) -> None:
    config = wire_to(make_quick(ssb), tmp_path).pxweb.config()
    assert (config.api_version, config.max_cells, config.rate) == ("2.3.2", 800_000, None)
    assert config.citation == "Kilde: Statistisk sentralbyrå"


@pytest.mark.parametrize(
    ("body", "rate"),
    [
        (b'{"maxCallsPerTimeWindow":30,"timeWindow":60}', Rate(30, 60)),
        (b'{"maxCallsPerTimeWindow":0,"timeWindow":0}', None),
        (b'{"maxCallsPerTimeWindow":0,"timeWindow":60}', None),
        (b'{"maxCallsPerTimeWindow":"30","timeWindow":60}', None),
        (b"{}", None),
    ],
)
def test_a_rate_of_zero_or_none_is_not_known(tmp_path: Path, body: bytes, rate: Rate | None) -> None:
    with serving(reply(body)) as server:
        config = client(tmp_path, server.url).config()
    assert config.rate == rate
    assert config.max_cells == DEFAULT_MAX_CELLS


def test_a_search_goes_through_the_pages(ssb: Server, tmp_path: Path) -> None:
    every = list(wire_to(make_quick(ssb), tmp_path / "a").pxweb.search("barn", limit=100))
    first = list(wire_to(ssb, tmp_path / "b").pxweb.search("barn", limit=3))
    assert [table.id for table in first] == [table.id for table in every][:3]
    assert len(every) > 3
    assert all(table.updated and table.variables for table in every)


def test_a_table_is_known_by_its_number_alone(ssb: Server, tmp_path: Path) -> None:
    table = wire_to(make_quick(ssb), tmp_path).pxweb.table("12286")
    assert (table.id, table.first_period, table.last_period, table.time_unit) == (
        "12286",
        "2015",
        "2025",
        "Annual",
    )
    with pytest.raises(NoSuchTable):
        wire_to(ssb, tmp_path).pxweb.table("99999")


@pytest.mark.parametrize(
    "body", [b'{"tables": 1}', b'{"tables": [{}]}', b'{"tables": [{"id": 1}]}', b"[]", b"{x}"]
)
def test_a_list_of_another_form_is_refused(tmp_path: Path, body: bytes) -> None:
    with serving(reply(body)) as server, pytest.raises(ReplyUnlike):
        list(client(tmp_path, server.url).search("barn", limit=3))


def test_a_table_needs_no_more_than_id_and_label(tmp_path: Path) -> None:
    with serving(reply(b'{"id":"1","label":"1: Noe","type":"Table"}')) as server:
        table = client(tmp_path, server.url).table("1")
    assert (table.label, table.updated, table.variables, table.discontinued) == ("1: Noe", None, (), False)


def test_search_never_goes_round_in_circles(tmp_path: Path) -> None:
    page = reply(b'{"tables":[],"page":{"totalPages":1000000}}')
    with serving(page) as server:
        assert list(client(tmp_path, server.url).search("x", limit=3)) == []
    assert len(server.requests) == 1
