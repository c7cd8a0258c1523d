"""`bvmonitor compare`: the main job."""

from typing import Annotated

import typer

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare as compare_with
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.cli.common import (
    AverageOf,
    Borders,
    CountryBeside,
    County,
    ExcludeSelf,
    GroupBeside,
    IndicatorIds,
    MainHeir,
    Others,
    Peers,
    RealPrices,
    SetId,
)
from bvmonitor.cli.options import parse_heirs, parse_years, split_list
from bvmonitor.cli.session import Session
from bvmonitor.cli.workspaces import open_workspace

app = typer.Typer()

_HELP = """Set a municipality beside its KOSTRA group, its neighbours, its county and the country.

\b
bvmonitor compare Klepp
bvmonitor compare Klepp --group 7 --with Time,Hå --set klepp_2015
bvmonitor compare Klepp --with Time --rank --quartile --change --index
bvmonitor compare Klepp --group 7 --with Time,Hå --set klepp_2015 --savings
bvmonitor compare Klepp --intervals --country all --pool 3
bvmonitor compare Klepp --average median --exclude-self --county own
bvmonitor compare "Land barneverntjeneste" --with "Nordre Land,Søndre Land" --peers asss,similar:10
bvmonitor compare Gjesdal --years 2015-2018 --set expenditure --real-prices 2018
bvmonitor compare Gjesdal --years 2015-2018 --country without-oslo --format csv
bvmonitor compare --all -o pages
"""


@app.command(help=_HELP)
def compare(  # noqa: PLR0913 - one parameter per option is how Typer learns of them
    ctx: typer.Context,
    municipality: Annotated[str | None, typer.Argument(help="Name or number; also a service.")] = None,
    *,
    every: Annotated[
        bool, typer.Option("--all", help="A page for every municipality, and a list of them, in the folder of -o.")
    ] = False,
    group: GroupBeside = "own",
    others: Others = None,
    peers: Peers = None,
    county: County = None,
    country: CountryBeside = None,
    average: AverageOf = "weighted",
    exclude_self: ExcludeSelf = False,
    rank: Annotated[
        bool, typer.Option("--rank", help="The place among all municipalities and in the KOSTRA group.")
    ] = False,
    quartile: Annotated[
        bool, typer.Option("--quartile", help="The quarter, and the distance to the best one.")
    ] = False,
    change: Annotated[
        bool, typer.Option("--change", help="The change since the year before with a figure.")
    ] = False,
    change_from: Annotated[int | None, typer.Option(metavar="YEAR", help="The change since this year.")] = None,
    index: Annotated[
        bool, typer.Option("--index", help="Each figure where that of the KOSTRA group is 100.")
    ] = False,
    savings: Annotated[
        bool, typer.Option("--savings", help="What the costs of others would save, in a table of its own.")
    ] = False,
    real_prices: RealPrices = None,
    intervals: Annotated[
        bool,
        typer.Option("--intervals", help="The 95 % interval of each figure, and which differences are clear."),
    ] = False,
    pool: Annotated[
        int | None,
        typer.Option(metavar="YEARS", min=2, max=10, help="Figures of so many years together, where they can be."),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR", help="The year; without one, the newest with at least half of the set's figures."
        ),
    ] = None,
    years: Annotated[str | None, typer.Option(metavar="A-B", help="Several years.")] = None,
    borders: Borders = None,
    main_heir: MainHeir = None,
    set_id: SetId = None,
    indicator: IndicatorIds = None,
) -> None:
    """Set a municipality beside others."""
    session = Session.of(ctx)
    wanted = Wanted(set_id, split_list(indicator), parse_years(year, years), borders, real_prices, pool)
    beside = Beside(group, split_list(others), county, country, average, exclude_self, split_list(peers))
    extras = Extras(rank, quartile, change, change_from, index, savings, intervals)
    workspace = open_workspace(session, parse_heirs(main_heir))
    if every:
        _show_all(session, workspace, municipality, wanted, beside, extras)
        return
    if municipality is None:
        from bvmonitor.errors.cli import ValueMissing  # noqa: PLC0415 - loaded when there is something to say

        raise ValueMissing("MUNICIPALITY", "bvmonitor compare")
    session.show(compare_with(workspace, municipality, wanted, beside, extras))


def _show_all(
    session: Session,
    workspace: Workspace,
    municipality: str | None,
    wanted: Wanted,
    beside: Beside,
    extras: Extras,
) -> None:
    """The pages of all municipalities, one file each."""
    # What only this option needs.
    from bvmonitor.app.comparison.compare_all import Asked, compare_all  # noqa: PLC0415
    from bvmonitor.cli.page_progress import followed  # noqa: PLC0415
    from bvmonitor.errors.cli import OptionsExclude  # noqa: PLC0415
    from bvmonitor.errors.report import NoFolder  # noqa: PLC0415

    if municipality is not None:
        raise OptionsExclude(("--all", municipality))
    form = session.form_of_many()
    folder = session.take_target()
    if folder is None:
        raise NoFolder
    with followed(session) as follow:
        pages = compare_all(workspace, Asked(wanted, beside, extras), folder, form, follow)
    if pages.notice:
        session.say(pages.notice)
    session.say(pages.tell(session.lang))
    pages.check_whole()
