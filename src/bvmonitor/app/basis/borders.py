"""Which municipality is meant, on the borders of which year, and what must be said where they changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.comparison import Remark
from bvmonitor.domain.region import Region
from bvmonitor.domain.status import NOT_COMPARABLE
from bvmonitor.engine.borders import REFIT, codes_in


def borders_of(region: Region, newest: int) -> int:
    """The year whose borders are meant: the newest of the figures, or the region's own year nearest to it."""
    last = newest if region.valid_to is None else min(newest, region.valid_to - 1)
    return max(last, region.valid_from)


@dataclass(frozen=True, slots=True)
class Lineage:
    """A region on the borders of one year, and its codes in others: each with None, or its own with a mark."""

    region: Region
    borders: int
    codes: Mapping[int, tuple[tuple[str, str | None], ...]]

    def code_in(self, year: int) -> str | None:
        """The one code that it has in a year, or None when it is made of several or not to be had."""
        (code, status), *others = self.codes[year]
        return code if status is None and not others else None


def follow(workspace: Workspace, region: Region, borders: int, years: Sequence[int]) -> Lineage:
    """Follow a region to other years; the members of a network are followed once for all the pages of a run."""
    key = (region.code, borders, tuple(years))
    codes = workspace.followed.get(key)
    if codes is None:
        found = codes_in(workspace.region_map, (region.code,), base=borders, years=years)
        codes = workspace.followed[key] = {year: found[region.code, year] for year in years}
    return Lineage(region, borders, codes)


def border_remarks(workspace: Workspace, line: Lineage) -> Iterator[Remark]:
    """What a reader must know of a series across mergers and splits: which years are sums, and which missing."""
    name = line.region.name
    sums: dict[tuple[str, ...], list[int]] = {}
    missing = []
    for year, codes in line.codes.items():
        if codes[0][1] == NOT_COMPARABLE:
            missing.append(year)
        elif len(codes) > 1:
            sums.setdefault(tuple(code for code, _ in codes), []).append(year)
    for parts, years in sums.items():
        names = tuple(workspace.regions.find(code, years[0]).name for code in parts)
        yield Remark("borders_summed", (("name", name), ("periods", tuple(years)), ("parts", names)))
    if missing:
        yield _missing(workspace, line, tuple(missing))
    yield from _inherited(workspace, line)


def ended_remark(workspace: Workspace, region: Region, newest: int, shown: Sequence[int]) -> Iterator[Remark]:
    """That a municipality is no more, where others have figures for later years than the page can show of it."""
    ended = region.valid_to
    if region.kind != "municipality" or ended is None or newest < ended or max(shown) >= newest:
        return
    changes = workspace.region_map.filter(pl.col("changed") == ended, pl.col("kind") != REFIT)
    heirs = changes.filter(pl.col("from_code") == region.code)["to_code"].unique().sort()
    new = tuple(f"{workspace.regions.find(code, ended).name} ({code})" for code in heirs)
    fields = (
        ("name", region.name),
        ("code", region.code),
        ("year", ended),
        ("new", new),
        ("periods", tuple(shown)),
    )
    if new:
        yield Remark("ended", fields)


def _inherited(workspace: Workspace, line: Lineage) -> Iterator[Remark]:
    """The years in which the region's figures are those of a municipality that it is only the main heir of."""
    for heir in workspace.heirs:
        years = tuple(year for year, codes in line.codes.items() if (heir.old, None) in codes)
        if heir.new == line.region.code and years:
            old = workspace.regions.find(heir.old, years[-1]).name
            yield Remark("main_heir", (("name", line.region.name), ("periods", years), ("old", old)))


def _missing(workspace: Workspace, line: Lineage, years: tuple[int, ...]) -> Remark:
    """Why a region has no figures in some years: the change nearest to its own borders that cannot be crossed."""
    code, base = line.region.code, line.borders
    earlier = min(years) < base
    region_map = workspace.region_map
    between = list(range(min(years), base + 1) if earlier else range(base, max(years) + 1))
    known = {year: codes for (_, year), codes in codes_in(region_map, (code,), base=base, years=between).items()}
    broken = [year for year in between if known[year][0][1] == NOT_COMPARABLE]
    changed = max(broken) + 1 if earlier else min(broken)
    mine = [each for each, _ in known[changed if earlier else changed - 1]]
    changes = region_map.filter(pl.col("changed") == changed, pl.col("kind") != REFIT)
    olds = (
        changes.filter(pl.col("to_code" if earlier else "from_code").is_in(mine))["from_code"].unique().to_list()
    )
    news = changes.filter(pl.col("from_code").is_in(olds))["to_code"].unique()
    return Remark(
        "borders_before" if earlier else "borders_after",
        (
            ("name", line.region.name),
            ("periods", years),
            ("year", changed),
            ("old", tuple(workspace.regions.find(each, changed - 1).name for each in sorted(olds))),
            ("new", tuple(workspace.regions.find(each, changed).name for each in sorted(news))),
        ),
    )
