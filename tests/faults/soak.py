"""Injects every fault at every place, and counts into record.json: `python -m tests.faults.soak [NAME…]`.

Without names all faults are injected. The counts of those that are not named stay.
"""

import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.faults.fault_list import FAULTS, LocalFault
from tests.faults.world import World, open_world

RECORD: Final = Path(__file__).with_name("record.json")


def counted(fault: LocalFault, world: World) -> dict[str, int]:
    """How often a fault was injected, and how often nothing was lost; what was lost is told."""
    injected = kept = 0
    for trial in fault.play(world, True):  # noqa: FBT003
        injected += 1
        kept += not trial.lost
        for each in trial.lost:
            sys.stdout.write(f"{fault.name}, {trial.label}: {each}\n")
    sys.stdout.write(f"{fault.name}: {injected} injected, {kept} lost nothing\n")
    sys.stdout.flush()
    return {"injected": injected, "lost_nothing": kept}


def main(names: Sequence[str]) -> int:
    """Go through the faults; 1 when something was lost."""
    record: dict[str, dict[str, int]] = {}
    with tempfile.TemporaryDirectory() as folder, open_world(Path(folder)) as world:
        for fault in FAULTS:
            if not names or fault.name in names:
                counts = counted(fault, world)
                # Read after: another soak may have counted others meanwhile.
                record = json.loads(RECORD.read_text("utf-8")) if RECORD.is_file() else {}
                record[fault.name] = counts
                RECORD.write_text(json.dumps(dict(sorted(record.items())), indent=1) + "\n", "utf-8")
    return int(any(each["injected"] != each["lost_nothing"] for each in record.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
