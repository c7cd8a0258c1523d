"""The own figures behind a year's figure: every version, and the file that it came in by."""

import polars as pl

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.explanation import OwnVersion

_IN_FORCE = ("figure_id", "region_code", "span", "period")


def own_versions(workspace: Workspace, indicator_id: str, region: str, year: int) -> tuple[OwnVersion, ...]:
    """Versions of the own figures of a place in a year, by period and version; of a share those of its counts too.

    For the public only what is in force is listed, and hidden where it is hidden.
    """
    own = workspace.own
    if own is None:
        return ()
    frame = own.versions if own.audience.kind == "internal" else own.figures.frame
    made = next((each for each in own.shares if each.share == indicator_id), None)
    counts = () if made is None else (made.within, made.of)
    indicators = workspace.definitions.indicators
    order = pl.col("figure_id").replace_strict(
        {indicator_id: 0, **{name: at for at, name in enumerate(counts, 1)}}
    )
    mine = (
        frame.filter(
            pl.col("figure_id").is_in([indicator_id, *counts]),
            pl.col("region_code") == region,
            pl.col("last_day").dt.year() == year,
        )
        .with_columns(in_force=pl.col("version") == pl.col("version").max().over(_IN_FORCE))
        .sort(order, "last_day", "span", "period", "version")
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
            count=indicators[row["figure_id"]].title if row["figure_id"] in counts else None,
        )
        for row in mine.iter_rows(named=True)
    )
