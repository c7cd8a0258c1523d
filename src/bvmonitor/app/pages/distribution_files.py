"""Where distributions are defined, in the program and by the user, and own counts as a table."""

import difflib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

import polars as pl

from bvmonitor import bundled
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.own_folders import DISTRIBUTIONS
from bvmonitor.domain.distribution import WHOLE_ID, Distribution, Part
from bvmonitor.domain.indicator import Cell
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.table import Code, Dimension, TableSchema
from bvmonitor.errors.distribution import DistributionsAtFault, UnknownDistribution
from bvmonitor.frames import STATUS, VALUE, Table

OWN_TABLE: Final = "own"
_MEASURE, _PARTS, _REGIONS, _YEARS = "ContentsCode", "Part", "Region", "Tid"
_COUNT: Final = "count"
_SUGGESTED: Final = 3


def open_distributions(workspace: Workspace) -> Mapping[str, Distribution]:
    """The bundled distributions, and the user's own, which go before bundled ones with the same id.

    Raises:
        DistributionsAtFault: At least one file has an error; all issues are listed.
    """
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.distributions import load_distributions  # noqa: PLC0415

    folders = (bundled.definitions_folder() / DISTRIBUTIONS, workspace.home / DISTRIBUTIONS)
    loaded = load_distributions(folders, workspace.regions.find_municipality)
    if any(issue.severity == "error" for issue in loaded.issues):
        raise DistributionsAtFault(loaded.issues)
    return loaded.by_id


def find_distribution(workspace: Workspace, name: str) -> Distribution:
    """The distribution with an id.

    Raises:
        UnknownDistribution: There is none.
        DistributionsAtFault: A file is at fault.
    """
    known = open_distributions(workspace)
    if name not in known:
        nearest = difflib.get_close_matches(name.casefold(), list(known), n=_SUGGESTED, cutoff=0.5)
        raise UnknownDistribution(name, tuple(known), tuple(nearest))
    found = known[name]
    return _with_own_cells(found) if found.counts else found


def own_table(distribution: Distribution) -> Table:
    """The user's own counts as a table like SSB's: what figures are made of."""
    counts = distribution.counts
    dimensions = (
        Dimension(_MEASURE, "", "metric", (Code(_COUNT, distribution.title.nb),)),
        Dimension(_PARTS, "", None, tuple(Code(name, name) for name in dict.fromkeys(c.part for c in counts))),
        Dimension(_REGIONS, "", "geo", tuple(Code(code, code) for code in sorted({c.region for c in counts}))),
        Dimension(_YEARS, "", "time", tuple(Code(year, year) for year in sorted({str(c.year) for c in counts}))),
    )
    rows = [(_COUNT, each.part, each.region, str(each.year), each.value, each.status) for each in counts]
    columns = {dimension.id: pl.String() for dimension in dimensions} | {VALUE: pl.Float64(), STATUS: pl.String()}
    frame = pl.DataFrame(rows, columns, orient="row")
    schema = TableSchema(OWN_TABLE, distribution.title.nb, None, None, (), dimensions)
    return Table(schema, frame.lazy(), own_id(distribution))


def own_id(distribution: Distribution) -> str:
    """The id of the user's own counts as a source."""
    return f"{OWN_TABLE}:{distribution.id}"


def own_origin(distribution: Distribution) -> Origin:
    """Where the user's own counts are from: the source that the file names, and the file."""
    path = Path(distribution.counts_file)
    title, url = distribution.source
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Origin(
        id=own_id(distribution),
        kind="local",
        producer=title,
        title=distribution.title.nb,
        table=None,
        url=url,
        query=None,
        retrieved=written.isoformat(timespec="seconds"),
        updated=None,
        licence="",
        note=None,
        file=path.name,
        sha256=sha256(path.read_bytes()).hexdigest(),
        rows=len(distribution.counts),
    )


def _with_own_cells(distribution: Distribution) -> Distribution:
    """The distribution with the cells of its own counts; a whole that nobody counted is the sum of the parts."""
    counted = any(each.part == WHOLE_ID for each in distribution.counts)
    whole = distribution.whole
    return replace(
        distribution,
        parts=tuple(_with_cell(part) for part in distribution.parts),
        whole=_with_cell(whole) if whole is not None and counted else None,
    )


def _with_cell(part: Part) -> Part:
    return replace(part, cells=(Cell(OWN_TABLE, _COUNT, where=((_PARTS, (part.id,)),)),))
