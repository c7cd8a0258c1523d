"""What many tests share: the server that plays SSB."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from tests.support.fetching import fetch_here
from tests.support.shared import Shared
from tests.support.ssb import Server
from tests.support.ssb.server import REPLIES

# No test here is one of time: a machine with other work to do would fail what is right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_collection_finish() -> None:
    """Look for garbage as seldom as the program does, and not among the tests: a seventh of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """What the testers of this run make once."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
    folder.mkdir(exist_ok=True)
    return Shared(folder)


@pytest.fixture(scope="session", autouse=True)
def _kept_replies(shared: Shared) -> None:
    REPLIES.folder = shared.folder / "replies"
    REPLIES.folder.mkdir(exist_ok=True)


@pytest.fixture(scope="session")
def everything(shared: Shared) -> Path:
    """A home folder with all that definitions need, as SSB is played; not to be written in."""

    def fetch_all(home: Path) -> None:
        with Server() as ssb:
            fetch_here(ssb, home).check_whole()

    return shared.once("everything", fetch_all)


@pytest.fixture(scope="session")
def _running_ssb() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture
def ssb(_running_ssb: Server) -> Iterator[Server]:
    """SSB on 127.0.0.1, as new: no faults, nothing recorded, usual settings."""
    _running_ssb.reset()
    yield _running_ssb
    _running_ssb.reset()
