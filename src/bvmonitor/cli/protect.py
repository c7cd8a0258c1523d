"""`bvmonitor protect`: hide in a table of the user's own what would give persons away."""

from pathlib import Path
from typing import Annotated

import typer

from bvmonitor.app.disclosure.table import protect_table
from bvmonitor.app.presenting.protected import ProtectedView
from bvmonitor.cli.options import split_list
from bvmonitor.cli.session import Session
from bvmonitor.domain.disclosure import own_rule

app = typer.Typer()

_HELP = """Hide small numbers in a table of your own, and those by which they could be worked out.

\b
bvmonitor protect placements.csv
bvmonitor protect placements.csv --threshold 3 --keep Klepp -o published.csv
bvmonitor protect placements.csv --hide-zeros --lang nn --format html -o published.html

The table is CSV: a line of heads, then a line per row, the row's name first; ":" is a hidden number.
A row or column called sum, total, totalt, i alt or alle is a total; without one, the last that adds up is.
"""


@app.command(help=_HELP)
def protect(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="The table.")],
    *,
    threshold: Annotated[
        int, typer.Option(min=3, max=10, metavar="N", help="Numbers under this are hidden; SSB uses 3.")
    ] = 4,
    show_zeros: Annotated[bool, typer.Option("--show-zeros/--hide-zeros", help="Whether 0 is shown.")] = True,
    keep: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME,...", help="Rows or columns to hide in only when nothing else helps."),
    ] = None,
) -> None:
    """Hide small numbers, and those by which they could be worked out."""
    session = Session.of(ctx)
    session.show(ProtectedView(protect_table(file, own_rule(threshold, zeros_shown=show_zeros), split_list(keep))))
