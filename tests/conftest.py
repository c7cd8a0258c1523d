"""What many tests share: the server that plays SSB."""

from collections.abc import Iterator

import pytest
from tests.support.ssb import Server


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
