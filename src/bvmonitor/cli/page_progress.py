"""How the making of many pages is followed: a bar on a terminal, else nothing."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bvmonitor.cli.session import Session
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.compare_all import COMPARE_ALL


@contextmanager
def followed(session: Session) -> Iterator[Callable[[int, int], None]]:
    """What to tell how many pages are done, and of how many."""
    if session.quiet or not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    # Only a terminal needs it, and it is slow to load.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(say(COMPARE_ALL, "progress", session.lang), total=None)
        yield lambda done, count: progress.update(task, completed=done, total=count)
