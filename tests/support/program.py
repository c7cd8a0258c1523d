"""The real command line with commands that go wrong in the ways that commands do: run as a script."""

import time
from pathlib import Path

import typer

from bvmonitor.cli.main import main
from bvmonitor.cli.registry import Entry
from bvmonitor.cli.session import Session
from bvmonitor.domain.listing import Listing
from bvmonitor.errors.store import NoSnapshot
from bvmonitor.frames import FrameError

app = typer.Typer()


@app.callback()
def go_wrong() -> None:
    """Commands that go wrong."""


@app.command()
def crash() -> None:
    raise ZeroDivisionError


@app.command()
def break_a_frame() -> None:
    frame = "CELLS"
    raise FrameError(frame, "made up")


@app.command()
def fail() -> None:
    raise NoSnapshot(Path("/home/kari/bvmonitor"))


@app.command()
def wait() -> None:
    typer.echo("waiting", err=True)
    time.sleep(60)


@app.command()
def flood(ctx: typer.Context) -> None:
    rows = tuple((number, "ø" * 100) for number in range(20_000))
    Session.of(ctx).show(Listing("bvmonitor/flood/1", "Mye", ("n", "t"), ("N", "T"), rows))


if __name__ == "__main__":
    main((Entry("go", "tests.support.program", "Goes wrong."),))
