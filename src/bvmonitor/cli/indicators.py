"""`bvmonitor indicators`: the definitions of the indicators."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bvmonitor.app.basis.definition_folders import open_definitions, open_in, own_definitions_folder
from bvmonitor.app.lookup.indicators import check_definitions, list_indicators, schema_of, show_indicator
from bvmonitor.cli.offline import refuse_offline
from bvmonitor.cli.options import parse_years, split_list
from bvmonitor.cli.session import Session
from bvmonitor.domain.file_kind import FileKind
from bvmonitor.errors.definitions import DefinitionFaults

HELP = """The definitions of the indicators.

\b
  bvmonitor indicators list --set overview
  bvmonitor indicators show children_with_measures_0_17
  bvmonitor indicators check my_definitions/
  bvmonitor indicators verify --set overview --year 2024
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
    *,
    online: Annotated[bool, typer.Option("--online", help="Against SSB's tables as they are today.")] = False,
) -> None:
    """Tell everything that is wrong in definition files, each with file and line. Faults end with exit code 10."""
    session = Session.of(ctx)
    if online:
        _check_online(session, tuple(paths or ()))
        return
    found = check_definitions(paths or (), own_definitions_folder(session.home), session.lang)
    session.show(found.listing)
    if found.errors:
        raise DefinitionFaults(found.errors)


@app.command()
def schema(
    ctx: typer.Context,
    *,
    of_set: Annotated[bool, typer.Option("--set", help="That of a set's file.")] = False,
    kind: Annotated[FileKind, typer.Option("--of", help="That of another kind of file.")] = "indicator",
) -> None:
    """Print the JSON Schema of a definition file, by which an editor completes and checks what you write."""
    Session.of(ctx).write(schema_of("set" if of_set else kind))


@app.command()
def new(
    ctx: typer.Context,
    *,
    table: Annotated[str, typer.Option(help="The table's number at SSB.", metavar="TABLE")],
    measure: Annotated[
        str | None, typer.Option(help="Code or label of the measure.", metavar="CODE|LABEL")
    ] = None,
) -> None:
    """Write a definition file for a measure of any table at SSB; `-o` names the file."""
    session = Session.of(ctx)
    refuse_offline(session, "bvmonitor indicators new")
    from bvmonitor.app.lookup.new_definition import new_definition  # noqa: PLC0415 - loading urllib3 tries a socket
    from bvmonitor.cli.wires import open_wire  # noqa: PLC0415 - the same

    today = date.today().isoformat()  # noqa: DTZ011 - the user's own day
    session.write(new_definition(open_wire(session), table, measure, today=today))


def _check_online(session: Session, paths: tuple[Path, ...]) -> None:
    refuse_offline(session, "bvmonitor indicators check --online")
    from bvmonitor.app.fetching.online_check import check_online  # noqa: PLC0415 - loading urllib3 tries a socket
    from bvmonitor.cli.wires import open_wire  # noqa: PLC0415 - the same

    found = check_online(open_wire(session), open_in(paths, session.home), session.lang)
    session.show(found.listing)
    if found.errors:
        raise DefinitionFaults(found.errors)


@app.command()
def verify(
    ctx: typer.Context,
    *,
    set_id: Annotated[str | None, typer.Option("--set", metavar="SET", help="Only those of a set.")] = None,
    indicator: Annotated[list[str] | None, typer.Option(metavar="ID,...", help="Only these, by id.")] = None,
    year: Annotated[int | None, typer.Option(metavar="YEAR", help="One year.")] = None,
    years: Annotated[str | None, typer.Option(metavar="A-B", help="Several years; all of them otherwise.")] = None,
    differences: Annotated[
        bool, typer.Option("--differences", help="Each figure that differs by more than rounding.")
    ] = False,
) -> None:
    """Compute every figure that SSB publishes anew from its counts, and tell where the two differ."""
    # The other commands do not wait for what figures need.
    from bvmonitor.app.basis.choice import Wanted  # noqa: PLC0415
    from bvmonitor.app.basis.context import Workspace  # noqa: PLC0415
    from bvmonitor.app.lookup.verify import verify as verify_published  # noqa: PLC0415

    session = Session.of(ctx)
    wanted = Wanted(set_id, split_list(indicator), parse_years(year, years))
    workspace = Workspace(session.home, session.snapshot)
    session.show(verify_published(workspace, wanted, session.lang, each=differences))
