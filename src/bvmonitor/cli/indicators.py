"""`bvmonitor indicators`: the definitions of the indicators."""

from pathlib import Path
from typing import Annotated

import typer

from bvmonitor.app.definition_folders import open_definitions, own_definitions_folder
from bvmonitor.app.indicators import check_definitions, list_indicators, schema_of, show_indicator
from bvmonitor.cli.session import Session
from bvmonitor.errors.definitions import DefinitionFaults

HELP = """The definitions of the indicators.

\b
  bvmonitor indicators list --set overview
  bvmonitor indicators show children_with_measures_0_17
  bvmonitor indicators check my_definitions/
"""

app = typer.Typer()


@app.callback(help=HELP)
def indicators() -> None:
    """Only holds the commands."""


@app.command("list")
def list_(
    ctx: typer.Context,
    set_id: Annotated[
        str | None, typer.Option("--set", metavar="SET", help="Only those of a set, in its order.")
    ] = None,
) -> None:
    """List the indicators: id, title, unit, status, tables and the sets that each is in."""
    session = Session.of(ctx)
    session.show(list_indicators(open_definitions(session.home), set_id, session.lang))


@app.command()
def show(ctx: typer.Context, indicator: Annotated[str, typer.Argument(metavar="ID", help="Its id.")]) -> None:
    """Show all of one indicator: formula, cells, years, breaks, notes, reference."""
    session = Session.of(ctx)
    session.show(show_indicator(open_definitions(session.home), indicator, session.lang))


@app.command()
def check(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; without one, the bundled and your own."),
    ] = None,
) -> None:
    """Tell everything that is wrong in definition files, each with file and line. Faults end with exit code 10."""
    session = Session.of(ctx)
    found = check_definitions(paths or (), own_definitions_folder(session.home), session.lang)
    session.show(found.listing)
    if found.errors:
        raise DefinitionFaults(found.errors)


@app.command()
def schema(
    ctx: typer.Context,
    *,
    of_set: Annotated[bool, typer.Option("--set", help="That of a set's file.")] = False,
) -> None:
    """Print the JSON Schema of a definition file, by which an editor completes and checks what you write."""
    Session.of(ctx).write(schema_of("set" if of_set else "indicator"))
