"""What many tests share: the server that plays SSB."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from tests.support.ssb import Server

# No test here is one of time: a machine with other work to do would fail what is right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


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
