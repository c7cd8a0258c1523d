"""`bvmonitor barometer`: several indicators as one score."""

from typing import Annotated

import typer

from bvmonitor.app.pages.barometer import barometer as barometer_of
from bvmonitor.app.pages.composites import list_composites
from bvmonitor.app.presenting.barometer import present_barometer
from bvmonitor.cli.options import parse_years
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.errors.cli import OptionsExclude
from bvmonitor.errors.composite import NobodyAsked

app = typer.Typer()

_HELP = """Score a municipality from 1 to 6 on several indicators, and weigh the scores together.

\b
bvmonitor barometer Klepp --steps
bvmonitor barometer --all --year 2023 --format csv
bvmonitor barometer Klepp --composite staffing --years 2020-2023
"""


@app.command(help=_HELP)
def barometer(
    ctx: typer.Context,
    municipality: Annotated[str | None, typer.Argument(help="Name or number.", metavar="[MUNICIPALITY]")] = None,
    *,
    everyone: Annotated[bool, typer.Option("--all", help="Every municipality, the first place first.")] = False,
    composite: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Which barometer; without one: your own, else the one that comes along."),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(metavar="YEAR", help="Without one: the newest with a total for half of the municipalities."),
    ] = None,
    years: Annotated[str | None, typer.Option(metavar="A-B", help="Several years of one municipality.")] = None,
    steps: Annotated[
        bool, typer.Option("--steps", help="Every step: figure, ends, mean, score, weight, contribution.")
    ] = False,
    list_: Annotated[bool, typer.Option("--list", help="Which barometers there are.")] = False,
) -> None:
    """Score a municipality on several indicators."""
    session = Session.of(ctx)
    workspace = open_workspace(session)
    if list_:
        session.show(list_composites(workspace, session.lang))
        return
    if everyone and municipality is not None:
        raise OptionsExclude(("MUNICIPALITY", "--all"))
    if everyone and (years is not None or steps):
        raise OptionsExclude(("--all", "--years" if years is not None else "--steps"))
    if municipality is None and not everyone:
        raise NobodyAsked
    found = barometer_of(workspace, municipality, composite, parse_years(year, years))
    session.show(present_barometer(found, steps=steps))
