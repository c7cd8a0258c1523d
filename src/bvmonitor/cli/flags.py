"""The flags of every command: they stand before or after it."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from bvmonitor.cli.invocation import Invocation
from bvmonitor.domain.form import Dialect, Format
from bvmonitor.domain.language import Lang

Limit = Literal["0", "3", "4", "5", "6", "7", "8", "9", "10"]  # `domain.publishing.LIMITS`


def _remember(ctx: typer.Context, param: typer.CallbackParam, value: object) -> object:
    """Note a flag that was given; the last one counts, wherever it stood."""
    # A switch that is off unless it is given says nothing by its False; one that can be turned off does.
    is_said = value is not None and (value is not False or param.default is None)
    if isinstance(ctx.obj, Invocation) and is_said and param.name is not None:
        ctx.obj.flags[param.name] = value
    return value


def _remember_no(ctx: typer.Context, param: typer.CallbackParam, value: object) -> object:
    """As `_remember`, for a flag whose no is an answer too."""
    if isinstance(ctx.obj, Invocation) and value is not None and param.name is not None:
        ctx.obj.flags[param.name] = value
    return value


def _show_help(ctx: typer.Context, value: bool) -> None:  # noqa: FBT001 - how Typer calls it
    if value and not ctx.resilient_parsing:
        typer.echo(ctx.get_help())
        raise typer.Exit


def flags(  # noqa: PLR0913 - one parameter per flag is how Typer learns of them
    *,
    lang: Annotated[Lang | None, typer.Option(help="Language of pages and messages.", callback=_remember)] = None,
    home: Annotated[
        Path | None, typer.Option(help="Where snapshots live.", callback=_remember, metavar="DIR")
    ] = None,
    snapshot: Annotated[
        str | None, typer.Option(help="Read this snapshot and no other.", callback=_remember, metavar="ID|PATH")
    ] = None,
    fmt: Annotated[Format | None, typer.Option("--format", help="Form of the result.", callback=_remember)] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help="Write to a file; its ending picks the format; - is stdout.",
            callback=_remember,
            metavar="FILE",
            allow_dash=True,
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            help="Make the page with a template of your own: my.md.jinja, my.html.jinja.",
            callback=_remember,
            metavar="FILE",
        ),
    ] = None,
    reference: Annotated[
        Path | None,
        typer.Option(
            help="Make the Word document with styles, sheets, header and footer of your own: my.docx.",
            callback=_remember,
            metavar="FILE",
        ),
    ] = None,
    chart: Annotated[
        bool | None, typer.Option("--chart/--no-chart", help="With charts, or without.", callback=_remember_no)
    ] = None,
    csv_dialect: Annotated[
        Dialect | None, typer.Option(help="norwegian: semicolon, decimal comma, BOM.", callback=_remember)
    ] = None,
    public: Annotated[
        bool | None,
        typer.Option(
            "--public/--internal",
            help="Own figures: hide the small ones, for a page that is published; else the page says internal.",
            callback=_remember,
            show_default=False,
        ),
    ] = None,
    hide_under: Annotated[
        Limit | None,
        typer.Option(help="Own counts under this are hidden with --public; 0 hides none.", callback=_remember),
    ] = None,
    show_zero: Annotated[
        bool | None,
        typer.Option(
            "--show-zero/--hide-zero",
            help="Whether an own 0 is shown with --public.",
            callback=_remember,
            show_default=False,
        ),
    ] = None,
    own: Annotated[
        bool | None,
        typer.Option(
            "--own/--no-own", help="Whether pages have own figures.", callback=_remember, show_default=False
        ),
    ] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Never open a socket.", callback=_remember)] = False,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Say only what went wrong.", callback=_remember)
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "-v", "--verbose", help="Say which settings are in use, and where they come from.", callback=_remember
        ),
    ] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours.", callback=_remember)] = False,
    help_: Annotated[
        bool, typer.Option("-h", "--help", help="Show this and stop.", callback=_show_help, is_eager=True)
    ] = False,
) -> None:
    """Takes the flags; `_remember` has noted them by then."""
