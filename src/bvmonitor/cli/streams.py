"""The process's own streams: always UTF-8, and quiet when the reader has gone."""

import os
import sys

CLOSED_PIPE = 141


def use_utf8() -> None:
    """Let stdout and stderr take every letter, whatever the machine's code page is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # a test's stream may lack it
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def print_result(content: str | bytes) -> None:
    """Write a result to stdout and see that all of it has left.

    Raises:
        OSError: Nobody reads it any longer.
    """
    sys.stdout.flush()
    rest = memoryview(content.encode() if isinstance(content, str) else content)
    # An unbuffered stream (PYTHONUNBUFFERED) takes a part and says how much: Python's own print drops the rest.
    while rest:
        rest = rest[sys.stdout.buffer.write(rest) :]
    sys.stdout.buffer.flush()


def abandon_stdout() -> None:
    """Point stdout at nothing, so that leaving does not try to write to a reader who has gone."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
