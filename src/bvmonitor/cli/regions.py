"""`bvmonitor regions`: municipalities with their history, KOSTRA groups by year, services and peer groups."""

from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.places import open_places
from bvmonitor.app.lookup.alike_list import list_alike
from bvmonitor.app.lookup.groups import list_groups, list_members, list_own_group
from bvmonitor.app.lookup.indicators import schema_of
from bvmonitor.app.lookup.regions import list_regions, show_region
from bvmonitor.app.lookup.services import check_sets, list_sets, show_set
from bvmonitor.cli.session import Session
from bvmonitor.domain.region import RegionKind
from bvmonitor.domain.region_set import SetKind
from bvmonitor.errors.regions import SetFaults

HELP = """Municipalities with their history, KOSTRA groups by year, services and peer groups.

\b
  bvmonitor regions show Bærum
  bvmonitor regions groups --of Klepp
  bvmonitor regions services "Land barneverntjeneste"
"""

app = typer.Typer()

Kind = Literal["municipality", "county", "group", "country", "all"]
Year = Annotated[int | None, typer.Option(help="The year; without one: now.", metavar="YEAR")]

_KINDS: Final[dict[Kind, tuple[RegionKind, ...]]] = {
    "municipality": ("municipality",),
    "county": ("county",),
    "group": ("kostra_group",),
    "country": ("country", "country_without_oslo"),
    "all": ("municipality", "county", "kostra_group", "country", "country_without_oslo"),
}


@app.callback(help=HELP)
def regions() -> None:
    """Only holds the commands."""


@app.command("list")
def list_(
    ctx: typer.Context,
    *,
    year: Year = None,
    kind: Annotated[Kind, typer.Option(help="Which regions.")] = "municipality",
) -> None:
    """List the municipalities, counties or groups of a year, with county and group."""
    session = Session.of(ctx)
    places = open_places(Workspace(session.home, session.snapshot))
    session.show(list_regions(places, _KINDS[kind], year, session.lang))


@app.command()
def show(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Name or code.", metavar="NAME")],
    *,
    year: Year = None,
) -> None:
    """Show a municipality's names and codes by year, county, groups, and what happened to it."""
    session = Session.of(ctx)
    places = open_places(Workspace(session.home, session.snapshot))
    session.show(show_region(places, name, year, session.lang))


@app.command()
def groups(
    ctx: typer.Context,
    group: Annotated[str | None, typer.Argument(help="A group: 7, or 7@2016.", metavar="[N[@SCHEME]]")] = None,
    *,
    of: Annotated[str | None, typer.Option(help="The group of this municipality.", metavar="NAME")] = None,
    year: Year = None,
) -> None:
    """List the KOSTRA groups, the municipalities of one, or those in one municipality's group."""
    session = Session.of(ctx)
    if group is not None and of is not None:
        message = "Give a group or --of, not both."
        raise typer.BadParameter(message, ctx=ctx)
    places = open_places(Workspace(session.home, session.snapshot))
    if of is not None:
        result = list_own_group(places, of, year, session.lang)
    elif group is not None:
        result = list_members(places, group, year, session.lang)
    else:
        result = list_groups(places, year, session.lang)
    session.show(result)


@app.command()
def services(
    ctx: typer.Context,
    service: Annotated[str | None, typer.Argument(help="One service: its members.", metavar="[NAME]")] = None,
    *,
    year: Year = None,
) -> None:
    """List the child-welfare services that municipalities share, or the members of one with their years."""
    _sets(Session.of(ctx), "service", service, year)


@app.command()
def peers(
    ctx: typer.Context,
    group: Annotated[str | None, typer.Argument(help="One group: its members.", metavar="[NAME]")] = None,
    *,
    year: Year = None,
) -> None:
    """List the peer groups, bundled and your own, or the members of one with their years."""
    _sets(Session.of(ctx), "peer_group", group, year)


@app.command()
def similar(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Name or code; also a service.", metavar="NAME")],
    *,
    count: Annotated[int, typer.Option("-n", "--count", min=1, max=999, help="How many.")] = 10,
    year: Annotated[
        int | None, typer.Option(help="No later year than this; without one: the newest.", metavar="YEAR")
    ] = None,
) -> None:
    """List the municipalities most like one, with their distance and the figures that they are compared by."""
    session = Session.of(ctx)
    workspace = Workspace(session.home, session.snapshot)
    session.show(list_alike(workspace, name, count, year, session.lang))


@app.command()
def check(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="Files; without one, the bundled and your own."),
    ] = None,
) -> None:
    """Tell all that is wrong in services.yaml, peers.yaml and similar.yaml. Faults end with exit code 10."""
    session = Session.of(ctx)
    workspace = Workspace(session.home, session.snapshot)
    found = check_sets(workspace, paths or (), session.lang)
    session.show(found.listing)
    if found.errors:
        raise SetFaults(found.errors)


@app.command()
def schema(ctx: typer.Context) -> None:
    """Print the JSON Schema of a file of services and peer groups, by which an editor checks what you write."""
    Session.of(ctx).write(schema_of("region_sets"))


def _sets(session: Session, kind: SetKind, name: str | None, year: int | None) -> None:
    workspace = Workspace(session.home, session.snapshot)
    if name is None:
        session.show(list_sets(workspace.sets, kind, year, session.lang))
    else:
        session.show(show_set(open_places(workspace), workspace.sets, kind, name, session.lang))
