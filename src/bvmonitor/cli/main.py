"""The command `bvmonitor`."""

from typing import Annotated

import typer

from bvmonitor import __version__

app = typer.Typer(name="bvmonitor", no_args_is_help=True)


@app.callback(invoke_without_command=True)
def root(
    *, version: Annotated[bool, typer.Option("--version", help="Show the version and stop.")] = False
) -> None:
    """KOSTRA key figures for Norwegian municipalities."""
    if version:
        typer.echo(f"bvmonitor {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    app()
