"""Processes to be killed: each is forked off one in which everything is loaded, and runs a command of bvmonitor's.

`python -m tests.faults.victim` reads orders from its input, a JSON object a line: the command's words, its
environment, its folder, and the number of the call that changes a file below that folder before which it is to
kill itself (0: none). For each it says which process that is, and how it ended.
"""

import json
import os
import signal
import sys
from importlib import import_module
from pathlib import Path

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

LOADED = ("run_work", "wires", "fetching", "lines", "local")
CHANGES = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.truncate", "fcntl.flock"})
TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def die_at(number: int, folder: str) -> None:
    """Kill this process at the given call that changes something below a folder, before the call is made."""
    seen = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if not _changes(event, arguments, folder):
            return
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def _changes(event: str, arguments: tuple[object, ...], folder: str) -> bool:
    if event == "open":
        path, _, flags = arguments
        return isinstance(flags, int) and bool(flags & TO_WRITE) and str(path).startswith(folder)
    if event not in CHANGES:
        return False
    # A call on an open file or folder names no path: the command has none but its own open.
    return isinstance(arguments[0], int) or arguments[-1] not in (-1, arguments[0]) or _below(arguments[0], folder)


def _below(path: object, folder: str) -> bool:
    return str(path).startswith(folder)


def play(order: dict[str, object]) -> None:
    """Run the command in this process, which ends with it."""
    folder, words, environ, number = order["folder"], order["words"], order["environ"], order["die_at"]
    if not (isinstance(folder, str) and isinstance(words, list)):
        raise TypeError(order)
    if not (isinstance(environ, dict) and isinstance(number, int)):
        raise TypeError(order)
    for stream, name, flags in ((0, os.devnull, os.O_RDONLY), (1, "out.txt", 0), (2, "err.txt", 0)):
        path = name if stream == 0 else str(Path(folder).with_name(name))
        os.dup2(os.open(path, flags or os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream)
    os.chdir(folder)
    os.environ.update(environ)
    if number:
        die_at(number, folder)
    code = 1
    try:
        code = run(words, Invocation(dict(os.environ), Path(folder)))
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def main() -> None:
    """Take orders until there are none."""
    for name in LOADED:
        import_module(f"bvmonitor.cli.{name}")
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            play(json.loads(line))
        for said in (process, None):
            status = said if said is not None else os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
            sys.stdout.write(f"{status}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
