"""How long many pages take: every kind of one municipality's, and those of all, against one page."""

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest
from tests.bench.alternate import smallest_times
from tests.support.command_line import environment
from tests.support.fetching import fetch_here
from tests.support.own_homes import monthly_home, status_home
from tests.support.ssb import Server

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.field import Among
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.pages.costs import CostsWanted, costs, costs_view
from bvmonitor.app.pages.distribution import distribution
from bvmonitor.app.pages.funnel import funnel
from bvmonitor.app.pages.monitor import monitor, monitor_view
from bvmonitor.app.pages.monthly import monthly, monthly_view
from bvmonitor.app.pages.one_page import one_page, one_page_view
from bvmonitor.app.pages.profile import ProfileWanted, profile, profile_view
from bvmonitor.app.pages.rank import rank
from bvmonitor.app.pages.report_figures import ReportWanted
from bvmonitor.app.pages.status import StatusWanted, status, status_view
from bvmonitor.app.pages.trend import Followed, trend
from bvmonitor.app.pages.yearly_report import yearly_report, yearly_view
from bvmonitor.app.presenting.distribution import present_distribution
from bvmonitor.app.presenting.form import Form, Result, render
from bvmonitor.app.presenting.funnel import FunnelView
from bvmonitor.app.presenting.rank import RankingView
from bvmonitor.app.presenting.trend import present_trend

pytestmark = pytest.mark.bench

MUNICIPALITIES = 357
LIMIT_OF_ALL_MUNICIPALITIES = 60  # times one process that makes one page
LIMIT_OF_ALL_KINDS = 4  # times one compare page
NAME = "Bærum"
TRENDED = "children_with_measures_0_24"
FORM = Form("md", "nb")
LIMIT_OF_WHOLE_SET = 15  # times one compare page
LIMIT_OF_DRAWING = 1  # times one compare page
PAGES_OF_SET = 12
LEAST_DRAWINGS = 40


@pytest.fixture(scope="module")
def full_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with figures for every municipality, SYNTHETIC but for a few."""
    home = tmp_path_factory.mktemp("home")
    with Server() as ssb:
        assert not fetch_here(ssb, home).failed
    return home


# Each as its command makes it when nothing but the municipality is named.
PAGES: dict[str, Callable[[Workspace], Result]] = {
    "compare": lambda workspace: compare(workspace, NAME, Wanted(), Beside()),
    "profile": lambda workspace: profile_view(profile(workspace, NAME, ProfileWanted("asss"))),
    "costs": lambda workspace: costs_view(costs(workspace, NAME, CostsWanted(), Beside())),
    "distribution": lambda workspace: present_distribution(
        distribution(workspace, "net_expenditure_by_function", NAME, None)
    ),
    "trend": lambda workspace: present_trend(trend(workspace, NAME, Followed(TRENDED), Beside("none"))),
    "rank": lambda workspace: RankingView(rank(workspace, TRENDED, Among(mark=NAME), "nb", year=None, top=None)),
}


def made(home: Path, kinds: Iterable[str]) -> list[str | bytes]:
    """The pages of one municipality, from figures that are opened once."""
    workspace = Workspace(home)
    return [render(PAGES[kind](workspace), FORM) for kind in kinds]


def test_all_kinds_of_pages_take_at_most_four_times_one_compare_page(full_home: Path) -> None:
    times = smallest_times(
        {
            "compare": lambda: made(full_home, ["compare"]),
            "all": lambda: made(full_home, PAGES),
            **{kind: partial(made, full_home, [kind]) for kind in PAGES if kind != "compare"},
        }
    )
    each = ", ".join(f"{kind} {times[kind] / times['compare']:.2f}" for kind in PAGES)
    ratio = times["all"] / times["compare"]
    tell(f"{len(PAGES)} kinds of pages: {ratio:.2f} x one compare page ({times['compare']:.3f} s); alone: {each}")
    assert ratio <= LIMIT_OF_ALL_KINDS


def page_of_one(home: Path) -> list[str]:
    return [
        sys.executable,
        "-m",
        "bvmonitor",
        "compare",
        "Klepp",
        "--home",
        str(home),
        "-o",
        str(home / "klepp.md"),
    ]


def test_all_municipalities_take_at_most_sixty_times_one_process(full_home: Path) -> None:
    env = environment(full_home)
    all_pages = [*page_of_one(full_home)[:4], "--all", "--home", str(full_home), "-o", str(full_home / "pages")]

    def seconds(command: list[str]) -> float:
        start = perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=env, cwd=full_home)
        return perf_counter() - start

    one = min(seconds(page_of_one(full_home)) for _ in range(5))
    # By turns: a machine that slows down slows both.
    every = min(seconds(all_pages) for _ in range(2))
    one = min(one, *(seconds(page_of_one(full_home)) for _ in range(5)))
    pages = len(list((full_home / "pages").iterdir())) - 1
    tell(f"{pages} pages in one process: {every / one:.1f} x one process that makes one ({one:.3f} s)")
    assert pages == MUNICIPALITIES
    assert every <= LIMIT_OF_ALL_MUNICIPALITIES * one


BESIDE = Beside(country="without-oslo")


def reports(workspace: Workspace, own: Workspace, dates: Workspace) -> Iterator[Result]:
    """The whole documents, each as its command makes it; those of own figures from homes that have some."""
    yield monitor_view(monitor(workspace, NAME, ReportWanted(), BESIDE))
    yield one_page_view(one_page(workspace, NAME, ReportWanted(), BESIDE, None))
    yield yearly_view(yearly_report(workspace, NAME, ReportWanted(), BESIDE, None, "nb").report)
    yield monthly_view(monthly(own, NAME, (2018, 10)))
    yield status_view(status(dates, "Klepp", StatusWanted()))


# What is drawn where it is asked for, besides.
DRAWN: dict[str, Callable[[Workspace], Result]] = {
    **PAGES,
    "trend": lambda workspace: present_trend(trend(workspace, NAME, Followed(TRENDED), Beside("own"))),
    "funnel": lambda workspace: FunnelView(funnel(workspace, TRENDED, Among(mark=NAME), "nb", year=None)),
}


def whole_set(home: Path, own: Path, dates: Path) -> list[str | bytes]:
    """Every page that a municipality may want, in HTML with every chart; figures are opened once."""
    workspace = Workspace(home)
    form = Form("html", "nb", charts=True)
    pages = [render(make(workspace), form) for make in DRAWN.values()]
    return [*pages, *(render(each, form) for each in reports(workspace, Workspace(own), Workspace(dates)))]


def test_a_whole_set_with_charts_takes_at_most_fifteen_times_one_compare_page(
    full_home: Path, tmp_path: Path
) -> None:
    own, dates = monthly_home(tmp_path / "own"), status_home(tmp_path / "dates")
    made_once = whole_set(full_home, own, dates)
    drawings = sum(str(page).count("<svg ") for page in made_once)
    times = smallest_times(
        {
            "compare": lambda: made(full_home, ["compare"]),
            "set": lambda: whole_set(full_home, own, dates),
            "monitor": lambda: render(
                monitor_view(monitor(Workspace(full_home), NAME, ReportWanted(), BESIDE)), FORM
            ),
        },
        rounds=5,
    )
    ratio = times["set"] / times["compare"]
    tell(
        f"{len(made_once)} pages with {drawings} drawings: "
        f"{ratio:.2f} x one compare page ({times['compare']:.3f} s)"
    )
    tell(f"of which the monitor: {times['monitor'] / times['compare']:.2f} x")
    assert len(made_once) == PAGES_OF_SET
    assert drawings >= LEAST_DRAWINGS
    assert ratio <= LIMIT_OF_WHOLE_SET


def test_all_charts_of_a_whole_set_are_drawn_in_less_than_a_compare_page_takes(
    full_home: Path, tmp_path: Path
) -> None:
    workspace = Workspace(full_home)
    found = [make(workspace) for make in DRAWN.values()]
    found += reports(
        workspace, Workspace(monthly_home(tmp_path / "own")), Workspace(status_home(tmp_path / "dates"))
    )
    with_charts, without = (Form("html", "nb", charts=wanted) for wanted in (True, False))
    times = smallest_times(
        {
            "compare": lambda: made(full_home, ["compare"]),
            "drawn": lambda: [render(each, with_charts) for each in found],
            "without": lambda: [render(each, without) for each in found],
        },
        rounds=5,
    )
    ratio = (times["drawn"] - times["without"]) / times["compare"]
    tell(f"all charts of {len(found)} pages: {ratio:.2f} x one compare page")
    assert ratio <= LIMIT_OF_DRAWING


def tell(figure: str) -> None:
    """Print a measured figure: what a bench is for."""
    sys.stdout.write(f"\n{figure}\n")
