"""Where the municipalities of a comparison stand among all, and in their KOSTRA groups, year by year."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from bvmonitor.app.basis.borders import follow
from bvmonitor.app.basis.positions import position_of, with_bands
from bvmonitor.app.basis.scene import Scene
from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.position import Position
from bvmonitor.domain.region import COUNTRY, GROUP_PREFIX
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions


def with_positions(scene: Scene, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with the places of their municipalities.

    A municipality is ranked as it was in each year: one that is the sum of several of that year's has no place.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    codes = {
        (column.id, period): code
        for column in (planned.column for planned in scene.plan.columns)
        if column.kind == "municipality"
        for period, code in codes_of(scene, column.id).items()
    }
    placed = _placed(scene, rows, frozenset(codes.values()))

    def place(row: Row, figure: Figure) -> Figure:
        code = codes.get((figure.column, figure.period))
        key = (row.indicator.id, code or "", figure.period)
        return replace(figure, positions=placed.get(key, ()))

    return tuple(replace(row, figures=tuple(place(row, figure) for figure in row.figures)) for row in rows)


def codes_of(scene: Scene, column: str) -> Mapping[int, str]:
    """The code of a municipality in each year in which it is one of that year's municipalities."""
    region = scene.workspace.regions.find(column, scene.borders)
    line = follow(scene.workspace, region, scene.borders, scene.periods)
    found = {period: line.code_in(period) for period in scene.periods}
    return {period: code for period, code in found.items() if code is not None}


def _placed(
    scene: Scene, rows: Sequence[Row], codes: frozenset[str]
) -> Mapping[tuple[str, str, int], tuple[Position, ...]]:
    """By indicator, code and year: the place among all, then that in the KOSTRA group where there is one."""
    every = pools_of(scene.workspace.snapshot.membership(), [COUNTRY, GROUP_PREFIX], scene.periods)
    ours = every.filter(pl.col("column_id").is_in(codes)).select("pool_id", "period").unique()
    pools = every.join(ours, on=["pool_id", "period"], how="semi", maintain_order="left")
    values = scene.figures.frame(scene.periods, frozenset(pools["column_id"]), None)
    indicators = [row.indicator for row in rows]
    # Loaded only for the pages that show places.
    from bvmonitor.engine.bands import bands  # noqa: PLC0415

    places = with_bands(positions(values, indicators, pools), bands(values, indicators, pools, only=codes))
    found: dict[tuple[str, str, int], tuple[Position, ...]] = {}
    for row in places.filter(pl.col("column_id").is_in(codes)).sort("pool_id").rows(named=True):
        key = (row["indicator_id"], row["column_id"], row["period"])
        found[key] = (*found.get(key, ()), position_of(row))
    return found
