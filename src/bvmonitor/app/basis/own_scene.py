"""The own figures of one municipality or service, whatever its code was when they were of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from bvmonitor.app.basis.borders import borders_of, follow
from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.region import Region
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.domain.status_report import OwnValue
from bvmonitor.frames import OWN_FIGURES, OWN_YEARS, STATUS, VALUE

# The order of rows on a page of own figures; what is in none of these sets comes last.
_SETS: Final = ("own_status", "own_targets", "own_monthly")
ABSENT: Final = OwnValue("", None, None, NOT_COVERED)


@dataclass(frozen=True)
class OwnScene:
    """The own figures of one place.

    Attributes:
        subject: Whose they are.
        frame: OWN_FIGURES in force, of the subject alone and under its code.
        years: OWN_YEARS of the subject alone and under its code.
        indicators: The indicators that it has figures of, in the order of a page.
        origins: The files that figures came in by, by id.
    """

    workspace: Workspace
    subject: Region
    frame: pl.DataFrame
    years: pl.DataFrame
    indicators: tuple[Indicator, ...]
    origins: Mapping[str, Origin]

    def values(self, rows: pl.DataFrame) -> list[OwnValue]:
        """Rows of the frame as values."""
        return [value_of(row) for row in rows.iter_rows(named=True)]

    def origins_of(self, values: Sequence[OwnValue], others: Iterable[str] = ()) -> tuple[Origin, ...]:
        """The files that some values came in by, and some others by id, in the order in which they were read."""
        used = {each for value in values for each in value.origins} | set(others)
        return tuple(origin for name, origin in self.origins.items() if name in used)


def own_scene(workspace: Workspace, municipality: str) -> OwnScene:
    """The own figures of a municipality or a service; none where it has none.

    Raises:
        UsageError: No place has that name or code, or several have.
        StoreError: The own figures or the snapshot are damaged.
    """
    subject = workspace.find(municipality, None)
    own = workspace.own  # hidden already for whom the page is not
    every, years = (OWN_FIGURES.empty(), OWN_YEARS.empty()) if own is None else (own.figures.frame, own.years)
    frame = _of_subject(workspace, subject, every, pl.col("last_day").dt.year())
    ids = set(frame["figure_id"])
    known = {name: each for name, each in workspace.definitions.indicators.items() if name in ids}
    return OwnScene(
        workspace,
        subject,
        frame,
        _of_subject(workspace, subject, years, pl.col("period")),
        _in_order(workspace, known),
        {} if own is None else own.sources,
    )


def value_of(row: Mapping[str, Any]) -> OwnValue:
    """One row of OWN_FIGURES."""
    version = row["version"]
    return OwnValue(
        period=row["period"],
        last_day=row["last_day"],
        value=row[VALUE],
        status=row[STATUS],
        version=version,
        corrected_on=row["imported_at"].date() if version > 1 else None,
        comment=row["comment"],
        source=row["source"],
        origins=(row["origin_id"],),
    )


def _of_subject(workspace: Workspace, subject: Region, frame: pl.DataFrame, year: pl.Expr) -> pl.DataFrame:
    """The figures under the codes that the subject had in each year, all under the code that it has now."""
    if subject.kind != "municipality":
        return frame.filter(pl.col("region_code") == subject.code)
    frame = frame.with_columns(year.cast(pl.Int32).alias("year"))
    years = sorted({int(each) for each in frame["year"]})
    if not years:
        return frame.drop("year")
    line = follow(workspace, subject, borders_of(subject, workspace.regions.newest_year), years)
    codes = {each: line.code_in(each) for each in years}
    mine = pl.DataFrame(
        [(each, code) for each, code in codes.items() if code is not None],
        {"year": pl.Int32, "region_code": pl.String},
        orient="row",
    )
    found = frame.join(mine, on=["year", "region_code"], how="semi").drop("year")
    return found.with_columns(region_code=pl.lit(subject.code))


def _in_order(workspace: Workspace, known: Mapping[str, Indicator]) -> tuple[Indicator, ...]:
    sets = (workspace.definitions.sets.get(name) for name in _SETS)
    first = [name for chosen in sets if chosen is not None for name in chosen.indicators]
    return tuple(known[name] for name in dict.fromkeys((*first, *known)) if name in known)
