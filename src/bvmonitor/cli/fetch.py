"""`bvmonitor fetch`: bring figures from SSB and KLASS into a new snapshot."""

from typing import Annotated

import typer

from bvmonitor.cli.offline import refuse_offline
from bvmonitor.cli.options import split_list
from bvmonitor.cli.session import Session

app = typer.Typer()


@app.command()
def fetch_figures(  # noqa: PLR0913 - one parameter per option is how Typer learns of them
    ctx: typer.Context,
    tables: Annotated[list[str] | None, typer.Argument(metavar="TABLE…", help="Numbers of SSB's tables.")] = None,
    *,
    set_: Annotated[str | None, typer.Option("--set", help="Only the tables that a set needs.")] = None,
    years: Annotated[str | None, typer.Option(help="Only these years: 2015-2024.", metavar="A-B")] = None,
    latest: Annotated[int | None, typer.Option(help="Only the newest years of each table.", metavar="N")] = None,
    refresh: Annotated[bool, typer.Option("--refresh", help="Also what has not changed since last time.")] = False,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Only show the queries, their cells and how many calls."),
    ] = False,
    full: Annotated[bool, typer.Option("--full", help="With --dry-run: each query as it is sent.")] = False,
    timeout: Annotated[
        int | None, typer.Option(help="Give a request up after so many seconds with its tries.", metavar="SECONDS")
    ] = None,
) -> None:
    """Bring figures from Statistics Norway into a new snapshot.

    bvmonitor fetch

    bvmonitor fetch 12279 12275

    bvmonitor fetch --set overview --dry-run
    """
    session = Session.of(ctx)
    refuse_offline(session, "bvmonitor fetch")
    # HTTP and figures come in with it; merely loading urllib3 tries a socket.
    from bvmonitor.cli.fetching import Asked, run_fetch  # noqa: PLC0415

    run_fetch(session, Asked(tuple(split_list(tables)), set_, years, latest, refresh, dry_run, full, timeout))
