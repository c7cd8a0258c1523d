"""Under which codes a region's figures of another year stand: renumbered, merged, split, or not to be had.

A region is a code together with the year whose borders are meant. In an earlier year it is the codes that became
it, when nothing of them went elsewhere; in a later year the one code that it became, when nothing else did.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED

REFIT: Final = "refit"

COMPOSITION: Final = pl.Schema(
    {
        "region": pl.UInt32(),
        "at": pl.UInt32(),
        "source": pl.String(),
        "status": pl.String(),
        "sources": pl.UInt32(),
    }
)
_STATE: Final = ("region", "at", "code", "year", "base", "status")


def compose(wanted: pl.DataFrame, region_map: pl.DataFrame) -> pl.DataFrame:
    """Find the codes whose figures make up each region in the year that is read.

    Going back, a region is not comparable when a part of what it came from went elsewhere, unless an older region
    has been found to be the same area (`refit`). Going on, it is not comparable after it was merged or split, and
    not covered once its code is taken into use by another.

    Args:
        wanted: `region` and `at` (any numbers), `code`, `base` (the year whose borders are meant) and `year` (the
            one that is read); one row for each region and period.
        region_map: REGION_MAP of all changes between them.

    Returns:
        COMPOSITION: a row for each code in `source`, `sources` saying how many the region has then; or one
        row with `status` instead.

    Source:
        KLASS 131 changes; docs/method/borders.md.
    """
    if wanted.is_empty():
        return pl.DataFrame(schema=COMPOSITION)
    state = _refitted(wanted.with_columns(status=pl.lit(None, pl.String)).select(_STATE), region_map)
    between = pl.concat([wanted["year"], wanted["base"]])
    changes = region_map.filter(
        pl.col("kind") != REFIT, pl.col("changed") > between.min(), pl.col("changed") <= between.max()
    )
    changes = _concerning(changes, state["code"])
    years = [
        (changed, changes.filter(pl.col("changed") == changed)) for changed in sorted(set(changes["changed"]))
    ]
    for changed, of_year in reversed(years):
        state = _back(state, of_year, changed)
    for changed, of_year in years:
        state = _on(state, of_year, changed)
    return state.select(
        "region",
        "at",
        source=pl.when(pl.col("status").is_null()).then("code"),
        status="status",
        sources=pl.len().over("region", "at"),
    ).cast(COMPOSITION)


def codes_in(
    region_map: pl.DataFrame, regions: Sequence[str], *, base: int, years: Sequence[int]
) -> Mapping[tuple[str, int], tuple[tuple[str, str | None], ...]]:
    """The codes that some regions have in other years, by region and year.

    Args:
        region_map: REGION_MAP of all changes between the years.
        regions: Codes.
        base: The year whose borders are meant.
        years: The years that are read.

    Returns:
        Each code with None; or the region's own with the mark that stands for its figures.
    """
    wanted = pl.DataFrame(
        [(number, at, code, base, year) for number, code in enumerate(regions) for at, year in enumerate(years)],
        {"region": pl.UInt32, "at": pl.UInt32, "code": pl.String, "base": pl.Int32, "year": pl.Int32},
        orient="row",
    )
    found: dict[tuple[str, int], list[tuple[str, str | None]]] = {}
    for number, at, source, status, _ in compose(wanted, region_map).sort("source").iter_rows():
        found.setdefault((regions[number], years[at]), []).append((source or regions[number], status))
    return {key: tuple(codes) for key, codes in found.items()}


def _refitted(state: pl.DataFrame, region_map: pl.DataFrame) -> pl.DataFrame:
    """Put the older regions in place of a region that is the same area, for the years in which they were."""
    stated = region_map.filter(pl.col("kind") == REFIT, pl.col("to_code").is_in(state["code"].unique().implode()))
    if stated.is_empty():
        return state
    ended = region_map.filter(pl.col("kind") != REFIT).group_by("from_code").agg(ended=pl.col("changed").max())
    refits = stated.join(ended, on="from_code").select("from_code", "changed", "ended", code="to_code")
    met = state.join(refits, on="code").filter(
        pl.col("changed") <= pl.col("base"), pl.col("year") < pl.col("ended")
    )
    replaced = met.with_columns(code="from_code", base=pl.col("ended") - 1)
    return pl.concat([state.join(met, on=["region", "at"], how="anti"), replaced.select(_STATE)])


def _concerning(changes: pl.DataFrame, codes: pl.Series) -> pl.DataFrame:
    """The changes that can touch some codes, and those that touch what they touch: most regions have none."""
    known = codes.unique()
    while True:
        met = changes.filter(pl.col("from_code").is_in(known.implode()) | pl.col("to_code").is_in(known.implode()))
        grown = pl.concat([known, met["from_code"], met["to_code"]]).unique()
        if len(grown) == len(known):
            return met
        known = grown


def _back(state: pl.DataFrame, changes: pl.DataFrame, changed: int) -> pl.DataFrame:
    """Take the regions that are meant on later borders back over the changes of one year."""
    passing = (pl.col("year") < changed) & (pl.col("base") >= changed) & pl.col("status").is_null()
    met = state.filter(passing).join(changes.select("from_code", "to_code"), left_on="code", right_on="to_code")
    if met.is_empty():
        return state
    # A part of what a region came from went elsewhere when not all that it became is in the region.
    became = changes.group_by("from_code").agg(parts=pl.len())
    key = ["region", "at"]
    broken = (
        met.group_by(*key, "from_code")
        .agg(inside=pl.len())
        .join(became, on="from_code")
        .filter(pl.col("inside") < pl.col("parts"))
        .select(*key)
        .unique()
    )
    touched = state.filter(passing).join(met.select(*key).unique(), on=key, how="semi")
    untouched = state.join(touched.select(*key).unique(), on=key, how="anti")
    whole = touched.join(broken, on=key, how="anti")
    before = whole.join(changes.select("from_code", "to_code"), left_on="code", right_on="to_code", how="left")
    moved = before.with_columns(code=pl.coalesce("from_code", "code")).select(_STATE).unique()
    lost = touched.join(broken, on=key, how="semi").unique(key).with_columns(status=pl.lit(NOT_COMPARABLE))
    return pl.concat([untouched, moved, lost.select(_STATE)])


def _on(state: pl.DataFrame, changes: pl.DataFrame, changed: int) -> pl.DataFrame:
    """Take the regions that are meant on earlier borders over the changes of one year."""
    passing = (pl.col("base") < changed) & (pl.col("year") >= changed) & pl.col("status").is_null()
    ends = changes.with_columns(one_to_one=(pl.len().over("from_code") == 1) & (pl.len().over("to_code") == 1))
    left = ends.group_by(code="from_code").agg(next=pl.col("to_code").first(), moves=pl.col("one_to_one").all())
    entered = ends.group_by(code="to_code").agg(joined=pl.lit(value=True))
    going = state.filter(passing)
    if going.is_empty():
        return state
    gone = (
        going.join(left, on="code", how="left")
        .join(entered, on="code", how="left")
        .with_columns(
            status=pl.when(pl.col("moves").not_())
            .then(pl.lit(NOT_COMPARABLE))
            .when(pl.col("next").is_null() & pl.col("joined"))
            .then(pl.lit(NOT_COVERED)),
            code=pl.coalesce("next", "code"),
        )
    )
    return pl.concat([state.filter(~passing), gone.select(_STATE)])
