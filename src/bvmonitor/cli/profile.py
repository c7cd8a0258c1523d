"""`bvmonitor profile`: the last three years beside a network."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from bvmonitor.app.pages.profile import ProfileWanted, profile_view
from bvmonitor.app.pages.profile import profile as profile_of
from bvmonitor.cli.common import LastYear, Place
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace

app = typer.Typer()

_HELP = """Set a municipality's last three years beside the mean, the highest and the lowest of a network.

\b
bvmonitor profile Bærum --peers asss
bvmonitor profile Bærum --peers asss --year 2023 --comments comments.yaml -o baerum.html
bvmonitor profile Gjesdal --set ssb_key_figures --year 2018

Without --peers the network is the municipality's KOSTRA group. The file of comments has a text by each indicator's
id, or one for each of nb, nn and en.
"""


@app.command(help=_HELP)
def profile(  # noqa: PLR0913 - one parameter per option is how Typer learns of them
    ctx: typer.Context,
    municipality: Place,
    *,
    peers: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="The network: asss, your own, a county, or the most alike (similar:10)."
        ),
    ] = None,
    group: Annotated[
        str, typer.Option(metavar="N[@SCHEME]|own", help="The KOSTRA group, where no network is named.")
    ] = "own",
    set_id: Annotated[
        str | None, typer.Option("--set", metavar="SET", help="A set of indicators; for asss its own profile.")
    ] = None,
    year: LastYear = None,
    comments: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your comments: a YAML file of texts by indicator.")
    ] = None,
    average: Annotated[
        Literal["weighted", "unweighted"], typer.Option(help="How the network's mean is made.")
    ] = "weighted",
    exclude_self: Annotated[
        bool, typer.Option("--exclude-self", help="Leave the municipality out of its network.")
    ] = False,
) -> None:
    """Set a municipality's last years beside a network."""
    session = Session.of(ctx)
    own_words = None if comments is None else session.folder / comments
    wanted = ProfileWanted(peers, group, set_id, year, average, exclude_self, own_words)
    session.show(profile_view(profile_of(open_workspace(session), municipality, wanted)))
