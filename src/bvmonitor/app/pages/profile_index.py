"""The resource index of a profile: made of the user's calculated needs, as on the page of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from bvmonitor.app.basis.borders import follow
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.values import Figures
from bvmonitor.app.pages.resource_index import FILE_NAME, SPENDING, IndexWanted, open_needs, resource_index
from bvmonitor.domain.comparison import Remark
from bvmonitor.domain.resource_index import ResourceIndex
from bvmonitor.errors.money import NoIndex, NotANetwork
from bvmonitor.frames import LOCAL_FIGURES, check_frame

INDEX: Final = "resource_index"  # id of the indicator


@dataclass(frozen=True)
class MadeIndex:
    """The index of a network's members, in place of one that was typed in.

    Attributes:
        figures: LOCAL_FIGURES: the workspace's own, and these in place of typed-in ones.
        remarks: How they are made, and where the needs are from.
    """

    figures: pl.DataFrame
    remarks: tuple[Remark, ...]


def made_index(
    workspace: Workspace, municipality: str, peers: str | None, periods: Sequence[int]
) -> MadeIndex | None:
    """The resource index of a network in some years; None where it cannot be made of needs.

    Args:
        workspace: Where figures and the user's needs are read from.
        municipality: Code of the one whose profile it is.
        peers: The network; None for a KOSTRA group, which has none.
        periods: The years of the profile.

    Raises:
        MoneyFileAtFault: The user's needs have errors; all issues are listed.
        UsageError: The peer group is unknown.
        StoreError: A file of the snapshot is damaged.
    """
    if peers is None or not (workspace.home / FILE_NAME).is_file():
        return None
    spending = Figures(workspace, (workspace.definitions.indicator(SPENDING),))
    years = {need.year for need in open_needs(workspace)} & set(periods) & set(spending.periods)
    if not years:
        return None
    wanted = IndexWanted(peers, years=(min(years), max(years)))
    try:
        found = resource_index(workspace, municipality, wanted)
    except (NoIndex, NotANetwork):
        return None
    rows = list(_rows(workspace, found))
    typed = workspace.local_figures
    columns = dict(LOCAL_FIGURES.columns)
    mine = pl.DataFrame(rows, columns, orient="row").unique(LOCAL_FIGURES.key, maintain_order=True)
    kept = typed.filter((pl.col("indicator_id") != INDEX) | ~pl.col("period").is_in(mine["period"].implode()))
    return MadeIndex(check_frame(pl.concat([kept, mine]), LOCAL_FIGURES), found.remarks)


def _rows(workspace: Workspace, found: ResourceIndex) -> Iterator[tuple[object, ...]]:
    """LOCAL_FIGURES of every member with an index, under its code of the year."""
    for each in found.members:
        if each.index is not None:
            line = follow(workspace, each.region, found.borders, (each.period,))
            code = line.code_in(each.period) or each.region.code
            yield INDEX, code, each.period, each.index, None, None, None, " ".join(each.spent.sources)
