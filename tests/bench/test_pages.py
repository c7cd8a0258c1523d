"""How long many pages take: those of all municipalities against one process that makes one."""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest
from tests.support.command_line import environment
from tests.support.fetching import fetch_here
from tests.support.ssb import Server

pytestmark = pytest.mark.bench

MUNICIPALITIES = 357
LIMIT_OF_ALL_MUNICIPALITIES = 60  # times one process that makes one page


@pytest.fixture(scope="module")
def full_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with figures for every municipality, SYNTHETIC but for a few."""
    home = tmp_path_factory.mktemp("home")
    with Server() as ssb:
        assert not fetch_here(ssb, home).failed
    return home


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


def tell(figure: str) -> None:
    """Print a measured figure: what a bench is for."""
    sys.stdout.write(f"\n{figure}\n")
