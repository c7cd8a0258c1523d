"""Everything that is done to the program on this machine, and what its user sees: a table in docs/reliability.md.

`test_nothing_lost` injects a few of each family, `python -m tests.faults.soak` all of them, and counts.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from tests.faults import clocks, damage, disks, kills, system_calls
from tests.faults.world import Trial, World


@dataclass(frozen=True, slots=True)
class LocalFault:
    """A kind of fault.

    Attributes:
        name: Its name.
        what: What is done, and where.
        sees: A part of what the user sees, of one trial at least; "" when a killed process can say nothing.
        play: Injects it, the second argument being whether everywhere.
        in_gate: Whether `make test` injects it too, which takes one or two of each family.
    """

    name: str
    what: str
    sees: str
    play: Callable[[World, bool], Iterator[Trial]]
    in_gate: bool = False


_FULL: Final = "No space left on device"
_AT_EACH: Final = system_calls.at_each

FAULTS: Final = (
    LocalFault(
        "kill-run",
        "`kill -9` of `run` before each call that changes a file",
        "",
        kills.at_each_call(kills.run, 37),
        in_gate=True,
    ),
    LocalFault(
        "kill-fetch",
        "`kill -9` of `fetch` before each call that changes a file",
        "",
        kills.at_each_call(kills.fetch, 43),
    ),
    LocalFault(
        "kill-import", "`kill -9` of `snapshot import`, likewise", "", kills.at_each_call(kills.import_, 12)
    ),
    LocalFault(
        "kill-own",
        "`kill -9` of `local import`, which corrects own figures, likewise",
        "",
        kills.at_each_call(kills.import_own, 5),
    ),
    LocalFault("kill-pin", "`kill -9` of `snapshot pin`, likewise", "", kills.at_each_call(kills.pin, 7)),
    LocalFault(
        "kill-prune",
        "`kill -9` of `snapshot prune`, likewise",
        "",
        kills.at_each_call(kills.prune, 5),
    ),
    LocalFault("kill-moment", "`kill -9` of `run` at moments all over its time", "", kills.at_moments("run")),
    LocalFault("kill-write", "`kill -9` of `run` in each write", "", _AT_EACH("write", "signal=KILL", 19)),
    LocalFault("kill-fsync", "`kill -9` of `run` in each fsync", "", _AT_EACH("fsync", "signal=KILL", 19)),
    LocalFault("kill-rename", "`kill -9` of `run` in each rename", "", _AT_EACH("rename", "signal=KILL", 7)),
    LocalFault(
        "power-cut",
        "the order in which `run` has the disk take a file, its name, and what names it",
        "",
        system_calls.in_order,
        in_gate=True,
    ),
    LocalFault(
        "disk-error-write",
        "each write of `run` fails (EIO)",
        "Input/output error",
        _AT_EACH("write", "error=EIO", 19),
    ),
    LocalFault(
        "disk-error-fsync",
        "each fsync of `run` fails (EIO)",
        "Input/output error",
        _AT_EACH("fsync", "error=EIO", 19),
        in_gate=True,
    ),
    LocalFault(
        "disk-error-rename",
        "each rename of `run` fails (EIO)",
        "Input/output error",
        _AT_EACH("rename", "error=EIO", 7),
    ),
    LocalFault(
        "full-write", "no room at each write of `run` (ENOSPC)", _FULL, _AT_EACH("write", "error=ENOSPC", 19)
    ),
    LocalFault(
        "full-new", "no room for each new file of `run` (ENOSPC)", _FULL, _AT_EACH("openat", "error=ENOSPC", 15)
    ),
    LocalFault(
        "no-locks",
        "a file system without locks (ENOLCK)",
        "No locks available",
        _AT_EACH("flock", "error=ENOLCK", 11),
    ),
    LocalFault("full-home", "a home on a disk with less and less room", _FULL, disks.full_home, in_gate=True),
    LocalFault("full-output", "an output folder on a disk with less and less room", _FULL, disks.full_output),
    LocalFault(
        "read-only",
        "home or output folder mounted read-only",
        "Read-only file system",
        disks.read_only,
        in_gate=True,
    ),
    LocalFault(
        "clock",
        "a clock set back up to 20 years, or ahead up to 9",
        "is behind the last snapshot",
        clocks.wrong,
        in_gate=True,
    ),
    LocalFault(
        "two-at-once",
        "two of `run` and `fetch` at once",
        "Another run is at work",
        damage.both_at_once,
        in_gate=True,
    ),
    LocalFault(
        "damaged-table",
        "a Parquet file changed, cut off or gone",
        "is damaged: the file 12275.parquet",
        damage.snapshot_file("12275.parquet"),
        in_gate=True,
    ),
    LocalFault(
        "damaged-manifest",
        "a manifest that is no JSON any more, cut off or gone",
        "manifest",
        damage.snapshot_file("manifest.json"),
    ),
    LocalFault(
        "damaged-pins",
        "the list of pins changed or cut off",
        "is not as it was written",
        damage.pins,
    ),
    LocalFault("damaged-record", "run.json changed or cut off", "", damage.note("out/run.json")),
    LocalFault(
        "damaged-checked",
        "checked.json changed, cut off or gone",
        "long since everything was checked",
        damage.note("home/checked.json"),
    ),
    LocalFault(
        "damaged-counts", "the counts of calls changed, cut off or gone", "", damage.note("home/throttle/*.json")
    ),
    LocalFault("damaged-lock", "a lock file with something in it, or gone", "", damage.note("home/.run.lock")),
    LocalFault(
        "later-version",
        "what a later version wrote: manifest, pins, run.json, checked.json",
        "was written by a later version of the program",
        damage.later_version,
        in_gate=True,
    ),
    LocalFault("first-version", "what the first version wrote: run.json, manifest", "", damage.earlier_version),
)
