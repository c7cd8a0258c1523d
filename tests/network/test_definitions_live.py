"""The program's own client, and what every definition expects, against the real services: `pytest -m network`."""

import os
from pathlib import Path

import pytest
from tests.support.fetching import Followed

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.fetching.fetch import Order, fetch, tables_needed
from bvmonitor.app.fetching.wire import Wire
from bvmonitor.errors import BvmonitorError
from bvmonitor.sources.klass.lists import fetch_regions
from bvmonitor.sources.pxweb.wanted import Years, resolve, wants_of
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.issues import tell_issue

pytestmark = pytest.mark.network

THIS_YEAR = 2026


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Wire:
    """The way to SSB, or to what BVMONITOR_PXWEB_URL and BVMONITOR_KLASS_URL name; one throttle for all tests."""
    return Wire(
        tmp_path_factory.mktemp("home"),
        os.environ.get("BVMONITOR_PXWEB_URL", "https://data.ssb.no/api/pxwebapi/v2"),
        os.environ.get("BVMONITOR_KLASS_URL", "https://data.ssb.no/api/klass/v1"),
    )


def test_every_definition_finds_its_cells_under_their_names(wire: Wire, tmp_path: Path) -> None:
    indicators = tuple(Workspace(tmp_path).definitions.indicators.values())
    limit = wire.pxweb.config().max_cells
    faults: list[str] = []
    for table_id in tables_needed(indicators):
        try:
            found = resolve(wire.pxweb.metadata(table_id), wants_of(indicators, table_id))
        except BvmonitorError as error:
            faults.append(tell_error(error, "en").what)
            continue
        faults += [tell_issue(issue, "en") for issue in found.issues if issue.severity == "error"]
        assert found.queries(limit), table_id
    assert faults == []


def test_one_small_table_comes_whole(wire: Wire) -> None:
    order = Order(
        tuple(Workspace(wire.home).definitions.indicators.values()), ("12286",), Years(latest=1), refresh=True
    )
    fetched = fetch(order, wire, Followed())
    fetched.check_whole()
    assert fetched.snapshot is not None
    assert fetched.snapshot.table("12286").observations.collect().height > 300


def test_klass_gives_municipalities_counties_changes_and_groups(wire: Wire) -> None:
    found = fetch_regions(wire.klass, year=THIS_YEAR)
    assert found.regions.height > 400
    assert found.membership.height > 1000
    assert "2020" not in found.unknown_schemes
