"""Fifteen years of publication days: every page right, nothing told that did not happen, the store kept small."""

import shutil
import sys
from pathlib import Path

import pytest
from tests.play.calendar import DAYS, MOVED, SHORT
from tests.play.checks import check_changes, check_pages, served
from tests.play.player import KEPT, Player
from tests.support.fetching import make_quick
from tests.support.soak import TIMES
from tests.support.ssb import Server

pytestmark = pytest.mark.skipif(
    shutil.which("faketime") is None or not sys.platform.startswith("linux"), reason="faketime sets the clock"
)

HEAD = """
| day | exit | seconds | peak MB | store MB | snapshots | thousand cells |
|---|---|---|---|---|---|---|
"""


def test_years_pass(ssb: Server, tmp_path: Path) -> None:
    player = Player(make_quick(ssb), tmp_path)
    before: dict[int, float | None] = {}
    figures = revisions = 0
    sys.stdout.write(HEAD)
    for day in DAYS if TIMES > 1 else SHORT:
        passed, event = player.let_pass(day)
        sys.stdout.write(f"{passed.row()}\n")
        assert passed.code == event.code, passed.err
        assert event.said in passed.err
        figures += check_pages(player)
        now = served(player)
        # While the table has another number, the user gets nothing of it: neither a change now, nor the figures of
        # March, to which those of June could be compared.
        if day != MOVED:
            revisions += check_changes(player, before, now) if before else 0
            before = now
        assert passed.snapshots <= KEPT + 1
    night = player.run(day, "23:30:00")
    assert (night.code, night.cells, "Nothing new" in night.err) == (0, 0, True)
    assert player.passed[-1].snapshots == min(len(player.passed), KEPT + 1)
    sys.stdout.write(f"{figures} figures compared, {revisions} revised figures told\n")
