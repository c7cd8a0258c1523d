"""The own figures behind a year's figure: every version, and the file that it came in by."""

import polars as pl

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.explanation import OwnVersion

_IN_FORCE = ("figure_id", "region_code", "span", "period")


def own_versions(workspace: Workspace, indicator_id: str, region: str, year: int) -> tuple[OwnVersion, ...]:
    """Versions of the own figures of a place in a year, by period and then by version.

    For the public only what is in force is listed, and hidden where it is hidden.
    """
    own = workspace.own
    if own is None:
        return ()
    frame = own.versions if own.audience.kind == "internal" else own.figures.frame
    mine = (
        frame.filter(
            pl.col("figure_id") == indicator_id,
            pl.col("region_code") == region,
            pl.col("last_day").dt.year() == year,
        )
        .with_columns(in_force=pl.col("version") == pl.col("version").max().over(_IN_FORCE))
        .sort("last_day", "span", "period", "version")
    )
    return tuple(
        OwnVersion(
            period=row["period"],
            version=row["version"],
            in_force=row["in_force"],
            value=row["value"],
            status=row["status"],
            numerator=row["numerator"],
            denominator=row["denominator"],
            file=own.sources[row["origin_id"]].title,
            imported=row["imported_at"].isoformat(timespec="seconds"),
            source=row["origin_id"],
            comment=row["comment"],
        )
        for row in mine.iter_rows(named=True)
    )
