"""A municipality's last three years beside the mean, the highest and the lowest of its network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from bvmonitor import __version__
from bvmonitor.app.basis.borders import borders_of, follow
from bvmonitor.app.basis.choice import Choice, Wanted, choose, nothing_for
from bvmonitor.app.basis.columns import Beside, ColumnPlan, PlannedColumn, plan_columns
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import Figures, values_of
from bvmonitor.app.comparison.compare import differences, has_figure, remarks_about, row_of, sources_of
from bvmonitor.app.disclosure.hidden_figures import OwnFigure, key_of
from bvmonitor.app.disclosure.protect import protect_with
from bvmonitor.app.pages.profile_index import INDEX, MadeIndex, made_index
from bvmonitor.app.pages.profile_network import Member, Network
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.comparison import Comparison, Figure, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.domain.profile import Profile, Spread, takes_plain_mean
from bvmonitor.domain.region import Region
from bvmonitor.domain.region_set import SETS
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.sets import SetRule
from bvmonitor.errors.compare import GroupNotKnown, SelfIsSeveral
from bvmonitor.errors.profile import CommentsAtFault
from bvmonitor.report.profile_page import build_profile_page

ASSS: Final = "asss"
ASSS_SET: Final = "asss_profile"
_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class ProfileWanted:
    """What the user asked to see.

    Attributes:
        peers: The network: a peer group, a county or the most alike (`similar:10`); the KOSTRA group when None.
        group: The KOSTRA group, `own` or a number, where no peers are named.
        set_id: A set of indicators; for ASSS its own, else the one that the figures fill, when None.
        year: The last year shown; the newest that is filled enough when None.
        average: How the network's mean is made, where counts are there to weigh by.
        exclude_self: Whether the municipality is left out of its network.
        comments: The user's file of comments, or None.
    """

    peers: str | None = None
    group: str = "own"
    set_id: str | None = None
    year: int | None = None
    average: Literal["weighted", "unweighted"] = "weighted"
    exclude_self: bool = False
    comments: Path | None = None


def profile(workspace: Workspace, municipality: str, wanted: ProfileWanted) -> Profile:
    """Set a municipality's last three years beside its network.

    Args:
        workspace: Where definitions and figures are read from.
        municipality: Name or code; also of a service.
        wanted: The network, the rows, the last year, how means are made, and comments.

    Raises:
        UsageError: A municipality, network, set or year is unknown; the own group is not known.
        DataError: There is nothing to show for the municipality.
        CommentsAtFault: The file of comments has errors; all are listed.
        StoreError: The snapshot is absent or damaged.
    """
    comments = _comments(workspace, wanted.comments)
    subject = workspace.find(municipality, wanted.year)
    if wanted.exclude_self and subject.kind != "municipality":
        raise SelfIsSeveral(subject.name)
    choice, borders = _choice(workspace, subject, wanted)
    beside = _beside(wanted)
    plan = _plan(workspace, subject, beside, choice.periods, borders)
    index = _index(workspace, subject, wanted, choice)
    figures = Figures(workspace, choice.indicators, plan.made, local=None if index is None else index.figures)
    rule = SetRule(wanted.average, subject.code if wanted.exclude_self else None)
    members = _members_of(workspace, plan, subject, borders, choice.periods[-1], exclude_self=wanted.exclude_self)
    # Members under the codes of the page's own borders are asked for with it.
    together = {each.code for each in members if each.borders == borders}
    frame = figures.frame(choice.periods, plan.regions | together, borders, rule)
    scene = Scene(workspace, subject, beside, plan, choice.periods, borders, figures, rule, values_of(frame))
    plain = frozenset(each.id for each in choice.indicators if takes_plain_mean(each, wanted.average))
    network = Network.of(scene, members, frame)
    left_out: tuple[OwnFigure, ...] = ()
    while True:
        spreads = network.spreads
        rows = tuple(
            _row(scene, each, spreads.get(each.id) if each.id in plain else None) for each in choice.indicators
        )
        shown = tuple(row for row in rows if has_figure(row, plan.columns[0]))
        if not shown:
            raise nothing_for(workspace, subject.name, choice.periods if wanted.year else ())
        told = _comparison(scene, choice, shown, tuple(r.indicator for r in rows if r not in shown))
        named = network.named(scene, shown)
        protected, hidden = protect_with(told, scene, named, left_out)
        gone = tuple(each for each in named if key_of(each.indicator, each.figure) in hidden)
        if not gone:
            break
        # The next one is highest or lowest then, and may give something away too.
        network, left_out = network.without(gone), (*left_out, *gone)
    on_page = {row.indicator.id for row in shown}
    made = index.remarks if index is not None and INDEX in on_page else ()
    return Profile(
        replace(protected, remarks=(*protected.remarks, *made, *network.remarks(shown))),
        spreads,
        plain & on_page,
        {name: text for name, text in comments.items() if name in on_page},
        tuple(workspace.definitions.indicators[name] for name in comments if name not in on_page),
    )


def profile_view(found: Profile) -> PageView:
    """The page of a profile, in every form."""
    return PageView(lambda lang: build_profile_page(found, lang))


def _comparison(
    scene: Scene, choice: Choice, rows: tuple[Row, ...], left_out: tuple[Indicator, ...]
) -> Comparison:
    """The municipality's figures and the network's mean, with all that must be said of them."""
    workspace, beside, plan = scene.workspace, scene.beside, scene.plan
    return Comparison(
        subject=scene.subject,
        periods=scene.periods,
        set=choice.set,
        columns=tuple(planned.column for planned in plan.columns),
        rows=rows,
        left_out=left_out,
        notice=sample_notice(workspace.snapshot),
        remarks=(
            *remarks_about(scene.subject, beside, choice, plan, rows),
            *differences(scene.figures, rows, plan, scene.periods, scene.values),
        ),
        sources=sources_of(workspace, rows),
        snapshot=workspace.snapshot.ref,
        program=f"bvmonitor {__version__}",
        average=beside.average,
        exclude_self=beside.exclude_self,
    )


def _row(scene: Scene, indicator: Indicator, spread: Spread | None) -> Row:
    """The own figures, and the network's mean in the last year: the plain one of a spread that is given."""
    row = row_of(scene.workspace, indicator, scene.plan, scene.periods, scene.values)
    network = scene.plan.columns[1]
    kept = [f for f in row.figures if f.column != network.column.id or f.period == scene.periods[-1]]
    if spread is not None:
        kept = [
            _plain_mean(f, spread, indicator.min_coverage) if f.column == network.column.id else f for f in kept
        ]
    return Row(indicator, tuple(kept))


def _comments(workspace: Workspace, path: Path | None) -> Mapping[str, Translations]:
    if path is None:
        return {}
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.comments import load_comments  # noqa: PLC0415

    comments, issues = load_comments(path, tuple(workspace.definitions.indicators))
    if issues:
        raise CommentsAtFault(issues)
    return comments


def _index(workspace: Workspace, subject: Region, wanted: ProfileWanted, choice: Choice) -> MadeIndex | None:
    """The resource index, where the page has a row for it and the subject is a municipality."""
    if subject.kind != "municipality" or INDEX not in {each.id for each in choice.indicators}:
        return None
    return made_index(workspace, subject.code, wanted.peers, choice.periods)


def _choice(workspace: Workspace, subject: Region, wanted: ProfileWanted) -> tuple[Choice, int]:
    """Rows, the last three years that the figures reach, and the borders that are meant."""
    asss = wanted.peers is not None and wanted.peers.strip().casefold() == ASSS
    set_id = wanted.set_id or (ASSS_SET if asss else None)
    years = None if wanted.year is None else (wanted.year, wanted.year)
    choice = choose(workspace, subject, Wanted(set_id, (), years))
    periods, last = Figures(workspace, choice.indicators).periods, choice.periods[-1]
    shown = tuple(year for year in periods if last - _YEARS < year <= last)
    return replace(choice, periods=shown), borders_of(subject, wanted.year or max(periods))


def _beside(wanted: ProfileWanted) -> Beside:
    if wanted.peers is None:
        return Beside(wanted.group, average=wanted.average, exclude_self=wanted.exclude_self)
    return Beside("none", (), None, None, wanted.average, wanted.exclude_self, (wanted.peers,))


def _plan(
    workspace: Workspace, subject: Region, beside: Beside, periods: Sequence[int], borders: int
) -> ColumnPlan:
    """The municipality in every year, and the network in the last.

    Raises:
        GroupNotKnown: The municipality's KOSTRA group is not known in the last year.
    """
    own = plan_columns(workspace, subject, Beside("none"), periods, borders)
    beside_it = plan_columns(workspace, subject, beside, periods[-1:], borders)
    if len(beside_it.columns) == 1:
        raise GroupNotKnown(subject.name, periods[-1])
    network = beside_it.columns[1]
    before: tuple[str | None, ...] = (None,) * (len(periods) - 1)
    groups = ("",) * len(before) + network.column.groups if network.column.groups else ()
    column = replace(network, column=replace(network.column, groups=groups), ids=(*before, *network.ids))
    return ColumnPlan(
        (own.columns[0], column), tuple(dict.fromkeys((*own.remarks, *beside_it.remarks))), beside_it.made
    )


def _members_of(
    workspace: Workspace, plan: ColumnPlan, subject: Region, borders: int, last: int, *, exclude_self: bool
) -> list[Member]:
    """Who is in the network in the last year, without the municipality itself where it is left out."""
    members = _members(workspace, plan.columns[1], plan, last)
    return [m for m in members if not (exclude_self and _is_same(workspace, m, subject, borders))]


def _members(workspace: Workspace, network: PlannedColumn, plan: ColumnPlan, last: int) -> list[Member]:
    """Each under the code of the last year, unless its borders have changed since."""
    made = {each.id: each for each in plan.made}
    chosen = made.get(network.column.id) or (
        workspace.sets.by_id[network.column.id] if network.column.kind in SETS else None
    )
    if chosen is None:
        pools = pools_of(workspace.snapshot.membership(), network.regions, [last])
        found = (workspace.regions.find_municipality(code, last) for code in sorted(pools["column_id"]))
        return [Member(region.name, region.code, last) for region in found]
    members = []
    for each in chosen.members_in(last):
        region = workspace.regions.find_municipality(each.code, chosen.borders)
        code = follow(workspace, region, chosen.borders, (last,)).code_in(last)
        members.append(Member(each.name, code or each.code, chosen.borders if code is None else last))
    return members


def _is_same(workspace: Workspace, member: Member, subject: Region, borders: int) -> bool:
    """Whether a member is the municipality whose page it is."""
    return member.code == follow(workspace, subject, borders, (member.borders,)).code_in(member.borders)


def _plain_mean(figure: Figure, spread: Spread, min_coverage: float) -> Figure:
    """The network's figure as the mean of its members', each counting the same."""
    share = spread.n_reporting / spread.n_members
    enough = spread.mean is not None and share >= min_coverage
    return replace(
        figure,
        value=spread.mean if enough else None,
        status=None if enough else NOT_COVERED,
        numerator=None,
        denominator=None,
        n_members=spread.n_members,
        n_reporting=spread.n_reporting,
        coverage=share,
        origin="computed" if enough else None,
        sources=spread.sources,
    )
