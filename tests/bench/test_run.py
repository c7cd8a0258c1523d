"""What the unattended run costs: a night on which nothing is new, and a page for every municipality."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pytest
from tests.bench.alternate import smallest_times
from tests.bench.test_startup import python, tell
from tests.support.command_line import run_bvmonitor
from tests.support.fetching import addresses, make_quick
from tests.support.ssb import Server

pytestmark = pytest.mark.bench

NIGHT_LIMIT = 2  # times `import polars`
CALLS_LIMIT = 3
MUNICIPALITIES = 357
ALL_LIMIT_S = 60
PLAN = """
lang = "nb"
[run]
municipalities = {places}
output = "rapporter"
{fetch}
[[page]]
command = "compare"
"""


@dataclass(frozen=True)
class Full:
    """A folder with a home that holds all that definitions need, and the server it came from."""

    ssb: Server
    folder: Path


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Full]:
    folder = tmp_path_factory.mktemp("run")
    with Server() as ssb:
        make_quick(ssb)
        fetched = run_bvmonitor("fetch", home=folder, env={**addresses(ssb), **home_of(folder)})
        assert fetched.code == 0, fetched.err
        yield Full(ssb, folder)


def home_of(folder: Path) -> dict[str, str]:
    return {"BVMONITOR_HOME": str(folder / "bvmonitor")}


def write_plan(full: Full, name: str, places: str, *, fetch: bool) -> Path:
    plan = full.folder / name / "bvmonitor.toml"
    plan.parent.mkdir()
    lines = [f"pxweb_url = '{full.ssb.pxweb_url}'", f"klass_url = '{full.ssb.klass_url}'"]
    lines += [f"home = '{full.folder / 'bvmonitor'}'"]
    text = PLAN.format(places=places, fetch="" if fetch else "fetch = false")
    plan.write_text("\n".join(lines) + text, encoding="utf-8")
    return plan


def test_a_night_on_which_nothing_is_new(full: Full) -> None:
    plan = write_plan(full, "night", '["Klepp", "Time"]', fetch=True)
    night = python(full.folder, "-m", "bvmonitor", "run", str(plan))
    night()
    night()
    calls = len(full.ssb.requests)
    night()
    calls = len(full.ssb.requests) - calls
    times = smallest_times({"polars": python(full.folder, "-c", "import polars"), "night": night})
    ratio = times["night"] / times["polars"]
    tell(
        f"nothing new: {calls} calls, {ratio:.2f} x `import polars` ({times['night']:.3f}/{times['polars']:.3f} s)"
    )
    assert calls <= CALLS_LIMIT
    assert ratio <= NIGHT_LIMIT


def test_a_page_for_every_municipality(full: Full) -> None:
    plan = write_plan(full, "all", '"all"', fetch=False)
    everyone = python(full.folder, "-m", "bvmonitor", "run", str(plan))
    one = write_plan(full, "one", '["Bærum"]', fetch=False)
    single = python(full.folder, "-m", "bvmonitor", "run", str(one))
    start = perf_counter()
    everyone()
    seconds = perf_counter() - start
    start = perf_counter()
    single()
    ratio = seconds / (perf_counter() - start)
    tell(f"pages of all municipalities: {seconds:.0f} s, {ratio:.0f} x a run of one page")
    assert len(list((plan.parent / "rapporter").glob("*/compare.nb.md"))) == MUNICIPALITIES
    assert seconds <= ALL_LIMIT_S
