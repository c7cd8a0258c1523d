"""`bvmonitor report tilstandsrapport`: the yearly report to the council."""

from pathlib import Path
from typing import Annotated, Final

import typer

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.pages.report_figures import SET, ReportWanted
from bvmonitor.app.pages.yearly_report import yearly_report, yearly_view
from bvmonitor.cli.common import CountryBeside, County, GroupBeside, Others, Peers, Place, RealPrices
from bvmonitor.cli.options import split_list
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.yearly import YEARLY

TILSTANDSRAPPORT: Final = """The yearly report to the council, in its seven parts, with figures where they belong.

\b
bvmonitor report tilstandsrapport Klepp --year 2018 -o rapport.docx
bvmonitor report tilstandsrapport Klepp --year 2018 --texts texts -o rapport.docx
bvmonitor report tilstandsrapport Klepp --texts "texts/{code}" --country all -o rapport.html

What people must write stands in files of its own, one for each part, in the folder of --texts. They are made
once, with what to write, and never overwritten; the report takes in what they say, and tells when figures have
changed since a text was written.
"""


def tilstandsrapport(  # noqa: PLR0913 - one parameter per option is how Typer learns of them
    ctx: typer.Context,
    municipality: Place,
    *,
    year: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR", help="The year; without one, the newest with at least half of the set's figures."
        ),
    ] = None,
    texts: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="What people write; {code} in its name is the municipality's number."),
    ] = None,
    set_id: Annotated[str, typer.Option("--set", metavar="SET", help="A set of indicators.")] = SET,
    group: GroupBeside = "own",
    others: Others = None,
    peers: Peers = None,
    county: County = None,
    country: CountryBeside = "without-oslo",
    real_prices: RealPrices = None,
) -> None:
    """Make the yearly report to the council."""
    session = Session.of(ctx)
    wanted = ReportWanted(set_id, year, real_prices=real_prices)
    beside = Beside(group, split_list(others), county, country, peers=split_list(peers))
    folder = None if texts is None else session.folder / texts
    made = yearly_report(open_workspace(session), municipality, wanted, beside, folder, session.lang)
    if made.files:
        session.say(say(YEARLY, "files.made", session.lang, folder=str(made.folder), files=made.files))
    session.show(yearly_view(made.report))
