"""`bvmonitor regions`: municipalities with their history, and KOSTRA groups by year."""

from typing import Annotated, Final, Literal

import typer

from bvmonitor.app.context import Workspace
from bvmonitor.app.groups import list_groups, list_members, list_own_group
from bvmonitor.app.places import open_places
from bvmonitor.app.regions import list_regions, show_region
from bvmonitor.cli.session import Session
from bvmonitor.domain.region import RegionKind

HELP = """Municipalities with their history, and KOSTRA groups by year.

\b
  bvmonitor regions show Bærum
  bvmonitor regions groups --of Klepp
  bvmonitor regions list --year 2015
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
