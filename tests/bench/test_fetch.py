"""What a fetch costs: calls against the least that the limits allow, time against plain reading, memory."""

from collections.abc import Iterator
from math import ceil
from pathlib import Path
from tempfile import mkdtemp

import orjson
import pytest
from tests.bench.alternate import peak_memory_mb, smallest_times
from tests.bench.recorded import Recording, played_back, record
from tests.support.fetching import Followed, fetch_here, make_quick
from tests.support.ssb import Server

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.fetching.fetch import fetch
from bvmonitor.app.fetching.order import build_order
from bvmonitor.app.fetching.wire import Wire
from bvmonitor.sources.klass.lists import calls_needed
from bvmonitor.sources.pxweb.wanted import ALL_YEARS

pytestmark = pytest.mark.bench

MAX_CELLS = 800_000
MOST_TIMES_PLAIN_READING = 7.0  # docs/performance.md tells why, and what was aimed at
MOST_MB_MORE = 60
LARGEST = "07459"

FETCH = """
import sys
from pathlib import Path
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.fetching.fetch import fetch
from bvmonitor.app.fetching.order import build_order
from bvmonitor.app.fetching.wire import Wire
from bvmonitor.sources.pxweb.wanted import ALL_YEARS
from tests.support.fetching import Followed
home, url, *tables = sys.argv[1:]
order = build_order(Workspace(Path(home)), tables=tables, set_id=None, years=ALL_YEARS, refresh=False)
fetched = fetch(order, Wire(Path(home), url + "/api/pxwebapi/v2", url + "/api/klass/v1"), Followed())
assert not fetched.failed, fetched.failed
"""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Followed, int, Recording]]:
    """A whole fetch from the server that plays SSB: what was planned, the calls made, and every reply."""
    watcher = Followed()
    with Server() as ssb:
        fetched = fetch_here(make_quick(ssb), tmp_path_factory.mktemp("first"), watcher=watcher)
        assert not fetched.failed
        yield watcher, fetched.calls, record(ssb)


def test_no_call_more_than_the_limits_demand(first: tuple[Followed, int, Recording]) -> None:
    watcher, calls, _ = first
    plans = watcher.plans.values()
    totals = sum(len(plan.totals) for plan in plans)
    least = 1 + calls_needed() + len(plans) + totals
    for plan in plans:
        wanted = plan.wanted
        regions = len(wanted.regions.codes) if wanted.regions is not None else 1
        least += ceil(len(wanted.points) * regions / MAX_CELLS)
    cells = sum(plan.cells for plan in plans)
    print(f"\n{len(watcher.plans)} tables, {cells} cells: {calls} calls; the limits demand {least}")
    assert calls == least


def test_time_against_plain_reading(first: tuple[Followed, int, Recording], tmp_path: Path) -> None:
    _, _, recording = first
    order = build_order(Workspace(tmp_path), tables=[], set_id=None, years=ALL_YEARS, refresh=False)

    def ours(url: str) -> None:
        home = Path(mkdtemp(dir=tmp_path))
        wire = Wire(home, f"{url}/api/pxwebapi/v2", f"{url}/api/klass/v1")
        assert not fetch(order, wire, Followed()).failed

    with played_back(recording, tmp_path) as url:
        times = smallest_times(
            {
                "plain": lambda: [orjson.loads(body) for body in recording.read_plainly(url)],
                "fetch": lambda: ours(url),
            }
        )
    ratio = times["fetch"] / times["plain"]
    seconds = ", ".join(f"{name} {time:.2f} s" for name, time in times.items())
    print(f"\n{recording.size / 1e6:.1f} MB: {seconds}, ratio {ratio:.1f}")
    assert ratio < MOST_TIMES_PLAIN_READING


def test_memory_stays_flat_as_tables_grow_in_number(
    first: tuple[Followed, int, Recording], tmp_path: Path
) -> None:
    watcher, _, recording = first
    others = [table for table in watcher.plans if table != LARGEST]
    with played_back(recording, tmp_path) as url:
        one, ten = (
            peak_memory_mb(FETCH, mkdtemp(dir=tmp_path), url, LARGEST, *others[: count - 1]) for count in (1, 10)
        )
    print(f"\npeak memory: 1 table {one:.0f} MB, 10 tables {ten:.0f} MB")
    assert ten - one < MOST_MB_MORE
