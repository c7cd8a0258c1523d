"""A writer to be killed, starved or raced: `python writer.py HOME SHIFT [die-at N [remove]]`.

It says `ready`, then writes; with `remove` it removes the snapshot whose id SHIFT is.

With `die-at N` it kills itself at the Nth call that touches the home folder.
"""

import os
import signal
import sys
from pathlib import Path

from tests.support.snapshots import write_made_up

from bvmonitor.errors import StoreError
from bvmonitor.store.library import remove_snapshots

TOUCHES = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.listdir", "os.scandir"})


def die_at(number: int, home: str) -> None:
    """Kill this process at the given file system call under `home`, before the call is made."""
    seen = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in TOUCHES and str(arguments[0]).startswith(home):
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def main() -> None:
    """Write snapshots: one, or without end when SHIFT is `forever`."""
    home, shift, *rest = sys.argv[1:]
    print("ready", flush=True)  # noqa: T201 - the test waits for it
    if rest:
        die_at(int(rest[1]), home)
    try:
        if shift == "forever":
            number = 1000
            while True:
                write_made_up(Path(home), shift=number)
                number += 1
        if rest[2:] == ["remove"]:
            remove_snapshots(Path(home), [shift])
        else:
            write_made_up(Path(home), shift=float(shift))
    except StoreError as error:
        print(type(error).__name__, *error.values().values(), flush=True)  # noqa: T201 - the test reads it


if __name__ == "__main__":
    main()
