"""The resource index: what a municipality spends against its calculated need, where a network's mean is 1."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from bvmonitor import __version__
from bvmonitor.app.basis.borders import follow
from bvmonitor.app.basis.choice import within
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.peers import Peers, find_peers
from bvmonitor.app.basis.values import Figures, values_of
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.comparison import Remark
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.region import Region
from bvmonitor.domain.region_set import RegionSet
from bvmonitor.domain.resource_index import MemberIndex, Need, NetworkMean, ResourceIndex
from bvmonitor.engine.resource_index import resource_index as index_of_networks
from bvmonitor.errors.money import MoneyFileAtFault, NoIndex, NoNeeds, NotACost, NotANetwork
from bvmonitor.report.resource_page import build_resource_page

FILE_NAME: Final = "need.yaml"
SPENDING: Final = "net_expenditure_per_inhabitant"
_YEARS: Final = 3  # shown when none are named


@dataclass(frozen=True, slots=True)
class IndexWanted:
    """What the user asked to see.

    Attributes:
        peers: The network: a peer group, a service, or the municipalities most alike.
        indicator: Spending per inhabitant, by its id.
        years: First and last year; the last three with a need when None.
    """

    peers: str
    indicator: str = SPENDING
    years: tuple[int, int] | None = None


@dataclass(frozen=True)
class _Field:
    """Who is held against whom: the members of a network by year, and their needs.

    Attributes:
        network: The network, whose members' codes are of its `borders`.
        subject: The municipality, on those borders.
        needs: By code and year.
    """

    workspace: Workspace
    network: RegionSet
    subject: Region
    needs: Mapping[tuple[str, int], Need]

    def members(self, period: int) -> dict[str, bool]:
        """The codes of a year, each with whether it counts in the mean: the subject may be no member."""
        found = {member.code: True for member in self.network.members_in(period)}
        return found if self.subject.code in found else {**found, self.subject.code: False}

    def region(self, code: str) -> Region:
        """A member, on the network's borders."""
        return self.workspace.regions.find_municipality(code, self.network.borders)

    def need(self, code: str, period: int) -> Need | None:
        """The need of a member in a year, by its code of that year."""
        line = follow(self.workspace, self.region(code), self.network.borders, (period,))
        return self.needs.get((line.code_in(period) or code, period))


def resource_index(workspace: Workspace, municipality: str, wanted: IndexWanted) -> ResourceIndex:
    """What the members of a network spend against their calculated need.

    Args:
        workspace: Where definitions, figures and the user's needs are read from.
        municipality: Name or code of the one whose page it is.
        wanted: The network, the spending and the years.

    Raises:
        NoNeeds: The user has no file of needs. MoneyFileAtFault: It has errors.
        NoIndex: No member has both spending and a need.
        NotANetwork: The peers are not several municipalities. NotACost: The indicator is no amount.
        UsageError: A municipality, peer group, indicator or year is unknown.
        StoreError: The snapshot is absent or damaged.
    """
    indicator = workspace.definitions.indicator(wanted.indicator)
    if indicator.unit not in COSTS:
        raise NotACost((indicator.title.nb,))
    needs = open_needs(workspace)
    figures = Figures(workspace, (indicator,))
    periods = _periods(figures, needs, wanted.years)
    asked = workspace.regions.find_municipality(municipality, periods[-1] if periods else None)
    if not periods:
        raise NoIndex(wanted.peers, tuple(sorted({need.year for need in needs})), workspace.home / FILE_NAME)
    peers = find_peers(workspace, asked, wanted.peers, periods, periods[-1])
    field = _field(workspace, peers, asked, periods[-1], needs)
    members, means = _members(field, figures, indicator, periods)
    if all(mean.mean is None for mean in means):
        raise NoIndex(field.network.title.nb, periods, workspace.home / FILE_NAME)
    return ResourceIndex(
        field.subject,
        field.network.title,
        indicator,
        periods,
        members,
        means,
        sample_notice(workspace.snapshot),
        tuple(_remarks(peers, field, members, means)),
        _sources(workspace, members),
        workspace.snapshot.ref,
        f"bvmonitor {__version__}",
        field.network.borders,
    )


def resource_view(found: ResourceIndex) -> PageView:
    """The page of a resource index, in every form."""
    return PageView(lambda lang: build_resource_page(found, lang))


def open_needs(workspace: Workspace) -> tuple[Need, ...]:
    """The user's calculated needs.

    Raises:
        NoNeeds: There is no such file.
        MoneyFileAtFault: The file has errors; all issues are listed.
    """
    path = workspace.home / FILE_NAME
    if not path.is_file():
        raise NoNeeds(path)
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.need import load_needs  # noqa: PLC0415

    found, issues = load_needs(path, workspace.regions.find_municipality)
    if issues:
        raise MoneyFileAtFault(issues)
    return found


def _periods(figures: Figures, needs: Sequence[Need], years: tuple[int, int] | None) -> tuple[int, ...]:
    """The years asked for, or the last ones with both figures and needs."""
    if years is not None:
        return within(figures.periods, years)
    both = sorted({need.year for need in needs} & set(figures.periods))
    return tuple(both[-_YEARS:])


def _field(workspace: Workspace, peers: Peers, asked: Region, borders: int, needs: Sequence[Need]) -> _Field:
    network = peers.set
    if network is None:
        raise NotANetwork(peers.region.name)
    # Under the number that it has on the network's borders, whichever it was asked for by.
    code = follow(workspace, asked, borders, (network.borders,)).code_in(network.borders)
    subject = workspace.regions.find_municipality(code or asked.code, network.borders)
    return _Field(workspace, network, subject, {(need.region, need.year): need for need in needs})


def _members(
    field: _Field, figures: Figures, indicator: Indicator, periods: Sequence[int]
) -> tuple[tuple[MemberIndex, ...], tuple[NetworkMean, ...]]:
    """The members with their index, by year and index, and the mean of each year."""
    counts = {period: field.members(period) for period in periods}
    codes = frozenset(code for mine in counts.values() for code in mine)
    frame = figures.frame(periods, codes, field.network.borders)
    needs = {(code, period): field.need(code, period) for period, mine in counts.items() for code in mine}
    made = index_of_networks(
        frame.select("column_id", "period", "value"),
        pl.DataFrame(
            [(code, period, need.weight) for (code, period), need in needs.items() if need is not None],
            {"column_id": pl.String, "period": pl.Int32, "weight": pl.Float64},
            orient="row",
        ),
        pl.DataFrame(
            [
                (field.network.id, period, code, counted)
                for period, mine in counts.items()
                for code, counted in mine.items()
            ],
            {"network": pl.String, "period": pl.Int32, "column_id": pl.String, "counts": pl.Boolean},
            orient="row",
        ),
    )
    values = values_of(frame)
    rows = made.sort("period", "index", "column_id", nulls_last=True).rows(named=True)

    def member(row: Mapping[str, Any]) -> MemberIndex:
        code, period = row["column_id"], row["period"]
        value = values.get(indicator, code, period)
        spent = figure_of(field.workspace.snapshot, indicator, code, period, code, value)
        need = needs[code, period]
        counts = row["counts"]
        return MemberIndex(field.region(code), period, spent, need, row["adjusted"], row["index"], counts=counts)

    means = {
        row["period"]: NetworkMean(row["period"], row["mean"], row["n_reporting"], row["n_members"])
        for row in rows
    }
    return tuple(member(row) for row in rows), tuple(means.values())


def _remarks(
    peers: Peers, field: _Field, members: Sequence[MemberIndex], means: Sequence[NetworkMean]
) -> Iterator[Remark]:
    """How the index is made, of whom, and where the needs are from."""
    network = ("network", field.network.title)
    yield Remark("resource", (network,))
    counted = tuple((mean.period, mean.n_reporting, mean.n_members) for mean in means)
    yield Remark("resource_members", (network, ("counted", counted)))
    outside = tuple(mean.period for mean in means if not field.members(mean.period)[field.subject.code])
    if outside:
        yield Remark("resource_outside", (("name", field.subject.name), network, ("periods", outside)))
    lacking: dict[int, list[str]] = {}
    for each in members:
        if each.need is None:
            lacking.setdefault(each.period, []).append(each.region.name)
    for period, names in lacking.items():
        yield Remark("resource_no_need", (("year", period), ("names", tuple(names))))
    sources: dict[str, list[int]] = {}
    for each in members:
        if each.need is not None and each.period not in sources.setdefault(each.need.source, []):
            sources[each.need.source].append(each.period)
    for source, years in sources.items():
        yield Remark("resource_source", (("periods", tuple(sorted(years))), ("source", source)))
    yield from peers.remarks


def _sources(workspace: Workspace, members: Sequence[MemberIndex]) -> tuple[Origin, ...]:
    ids = sorted({source for each in members for source in each.spent.sources})
    return tuple(workspace.origin(each) for each in ids)
