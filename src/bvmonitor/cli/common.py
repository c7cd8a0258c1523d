"""Options that several page commands take, said once."""

from typing import Annotated

import typer

from bvmonitor.app.basis.columns import Country
from bvmonitor.domain.comparison import Average

Place = Annotated[str, typer.Argument(metavar="MUNICIPALITY", help="Name or number; also a service.")]
LastYear = Annotated[
    int | None,
    typer.Option(
        "--year",
        metavar="YEAR",
        help="The last year; without one, the newest with at least half of the set's figures.",
    ),
]
GroupBeside = Annotated[
    str, typer.Option(metavar="N[@SCHEME]|own|none", help="The KOSTRA group to set beside it.")
]
Others = Annotated[
    list[str] | None, typer.Option("--with", metavar="NAME,...", help="Other municipalities and services.")
]
Peers = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME,...", help="Peer groups: asss, your own, a county, or the most alike (similar:10)."
    ),
]
County = Annotated[str | None, typer.Option(metavar="own|NAME", help="A county.")]
CountryBeside = Annotated[Country | None, typer.Option(help="The country.")]
AverageOf = Annotated[Average, typer.Option(help="How figures of groups, county and country are made.")]
ExcludeSelf = Annotated[
    bool, typer.Option("--exclude-self", help="Leave the municipality out of what it is set beside.")
]

RealPrices = Annotated[int | None, typer.Option(metavar="YEAR", help="Amounts in the prices of this year.")]
Borders = Annotated[
    int | None,
    typer.Option(metavar="YEAR", help="Municipalities as they were that year; the last year shown otherwise."),
]
MainHeir = Annotated[
    list[str] | None,
    typer.Option(metavar="OLD=NEW,...", help="Which part of a split municipality carries on its series."),
]
SetId = Annotated[str | None, typer.Option("--set", metavar="SET", help="A set of indicators.")]
IndicatorIds = Annotated[
    list[str] | None, typer.Option(metavar="ID,...", help="Indicators by id, in place of a set.")
]

YearOfMost = Annotated[
    int | None,
    typer.Option(
        metavar="YEAR",
        help="The year; without one, the newest with figures for at least half of the municipalities.",
    ),
]
AmongGroup = Annotated[
    str | None,
    typer.Option(metavar="N[@SCHEME]|own", help="Only a KOSTRA group; own is that of the one that is marked."),
]
AmongCounty = Annotated[
    str | None, typer.Option(metavar="own|NAME", help="Only a county; own is that of the one that is marked.")
]
Mark = Annotated[str | None, typer.Option(metavar="NAME", help="A municipality to point out.")]
