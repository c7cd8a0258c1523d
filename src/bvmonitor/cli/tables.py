"""`bvmonitor tables`: SSB's catalogue, and one table's metadata."""

from typing import Annotated

import typer

from bvmonitor.cli.offline import refuse_offline
from bvmonitor.cli.session import Session

HELP = """SSB's catalogue, and one table's metadata.

\b
  bvmonitor tables search barnevern
  bvmonitor tables show 12279
"""

app = typer.Typer()


@app.callback(help=HELP)
def tables() -> None:
    """Only holds the commands."""


@app.command()
def search(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORD…", help="Words that the table must have.")],
    *,
    limit: Annotated[int, typer.Option(help="Show at most so many.", metavar="N")] = 40,
) -> None:
    """Find tables at Statistics Norway by words in Norwegian."""
    session = Session.of(ctx)
    refuse_offline(session, "bvmonitor tables search")
    from bvmonitor.app.lookup.tables import search_tables  # noqa: PLC0415 - loading urllib3 tries a socket
    from bvmonitor.cli.wires import open_wire  # noqa: PLC0415 - the same

    session.show(search_tables(open_wire(session), " ".join(words), session.lang, limit=limit))


@app.command()
def show(
    ctx: typer.Context, table: Annotated[str, typer.Argument(metavar="TABLE", help="The table's number.")]
) -> None:
    """Show a table's variables, measures, units, years, codelists and notes."""
    session = Session.of(ctx)
    refuse_offline(session, "bvmonitor tables show")
    from bvmonitor.app.basis.definition_folders import open_definitions  # noqa: PLC0415 - only here
    from bvmonitor.app.lookup.tables import show_table  # noqa: PLC0415 - loading urllib3 tries a socket
    from bvmonitor.cli.wires import open_wire  # noqa: PLC0415 - the same

    indicators = open_definitions(session.home).indicators.values()
    session.show(show_table(open_wire(session), table, indicators, session.lang))
