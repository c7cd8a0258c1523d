"""A little of everything in fault_list; `make soak` injects all of it. Where a tool is missing this fails."""

import json
from collections.abc import Iterator

import pytest
from tests.faults.fault_list import FAULTS, LocalFault
from tests.faults.soak import RECORD
from tests.faults.tools import missing_tools
from tests.faults.world import World, open_world

KILLS_AT_LEAST = 500


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    assert missing_tools() == ()
    with open_world(tmp_path_factory.mktemp("world")) as made:
        yield made


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.in_gate], ids=lambda fault: fault.name)
def test_nothing_is_lost_and_the_user_is_told(world: World, fault: LocalFault) -> None:
    trials = tuple(fault.play(world, False))  # noqa: FBT003
    assert trials, "it was injected nowhere"
    assert {trial.label: trial.lost for trial in trials if trial.lost} == {}
    assert any(fault.sees in trial.ran.out + trial.ran.err for trial in trials), trials


def test_the_counts_are_of_these_faults_and_nothing_was_lost() -> None:
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    assert set(record) == {fault.name for fault in FAULTS}
    assert {name: counts for name, counts in record.items() if counts["injected"] != counts["lost_nothing"]} == {}
    kills = sum(counts["injected"] for name, counts in record.items() if name.startswith("kill-"))
    assert kills >= KILLS_AT_LEAST
