"""Which hidden counts of whole tables can be found from sums over the same tables: every region and year at once.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import Final

import polars as pl

from bvmonitor.domain.disclosure import HidingRule, Riddle, Secret, Statement
from bvmonitor.engine.disclosure import open_secrets
from bvmonitor.engine.whole_numbers import LARGEST

_ROUNDS: Final = 40  # passes of narrowing; what still moves then is given to the solver

_UNBOUNDED: Final = 10**15
_TRIED: Final = 256  # choices that are tried one by one rather than left to the solver

# A sum of cells, each so many times, and what it lies between.
_Said = tuple[list[tuple[int, int]], tuple[int, int]]

CELLS: Final = {"cell": pl.UInt32, "value": pl.Int64, "low": pl.Int64, "high": pl.Int64}
TERMS: Final = {"relation": pl.UInt32, "cell": pl.UInt32, "factor": pl.Int64}
RELATIONS: Final = {"relation": pl.UInt32, "low": pl.Int64, "high": pl.Int64}


def exposed(cells: pl.DataFrame, terms: pl.DataFrame, relations: pl.DataFrame) -> pl.Series:
    """The hidden cells that fewer than two whole numbers fit.

    Limits are narrowed by every relation at once until nothing moves. Where relations form no circle and only
    add or subtract, that is all there is to know; the rest goes to the solver, circle by circle.

    Args:
        cells: `cell`, numbered from 0 without a gap; `value`, null where hidden, and then `low` and `high`,
            between which the rule of hiding says that it lies (null: 0, and no end).
        terms: `relation`, `cell`, `factor`: the cells that a relation adds up, each so many times.
        relations: `relation`; `low` and `high`, between which the sum lies (null: no end).

    Returns:
        Numbers of cells, in order.
    """
    hidden = cells.filter(pl.col("value").is_null()).select(
        "cell", pl.col("low").fill_null(0), pl.col("high").fill_null(LARGEST)
    )
    if hidden.is_empty():
        return hidden["cell"]
    # Cells are numbered from 0: a look-up by place is much quicker than a join.
    told = terms.with_columns(value=pl.lit(cells.sort("cell")["value"]).gather("cell"))
    unknown = told.filter(pl.col("value").is_null()).drop("value")
    rooms = _less(_rooms(relations, unknown["relation"]), told.filter(pl.col("value").is_not_null()))
    narrowed, moving = _narrow(hidden, unknown, rooms)
    knots = _knots(narrowed, unknown, moving)
    plain = narrowed.filter(~pl.col("cell").is_in(list(knots)), pl.col("high") <= pl.col("low"))
    left = _less(rooms, unknown.join(plain.select("cell", value="low"), on="cell"))
    # Where something contradicts the rules, the solver must see which of them can be dropped.
    fits = narrowed.filter(pl.col("low") > pl.col("high")).is_empty()
    solved = [cell for part in _parts(knots, narrowed if fits else hidden, unknown, left) for cell in part]
    return pl.concat([plain["cell"], pl.Series("cell", solved, pl.UInt32)]).unique().sort()


def _rooms(relations: pl.DataFrame, wanted: pl.Series) -> pl.DataFrame:
    """What the sum of each relation with hidden cells lies between."""
    return relations.filter(pl.col("relation").is_in(wanted.unique().implode())).select(
        "relation",
        room_low=pl.col("low").fill_null(-_UNBOUNDED),
        room_high=pl.col("high").fill_null(_UNBOUNDED),
    )


def _less(rooms: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """What is left of the room in each relation when some of its cells are known, with their `value`."""
    taken = (
        known.join(rooms.select("relation"), on="relation", how="semi")
        .group_by("relation")
        .agg(taken=(pl.col("factor") * pl.col("value")).sum())
    )
    return rooms.join(taken, on="relation", how="left").select(
        "relation", pl.col("room_low", "room_high") - pl.col("taken").fill_null(0)
    )


def _narrow(hidden: pl.DataFrame, unknown: pl.DataFrame, rooms: pl.DataFrame) -> tuple[pl.DataFrame, list[int]]:
    """The limits of each hidden cell, narrowed by each relation, and the cells whose limits still move."""
    links = unknown.join(rooms, on="relation")
    up = pl.col("factor") > 0
    moving: list[int] = []
    for _ in range(_ROUNDS):
        each = links.join(hidden, on="cell").with_columns(
            least=pl.col("factor") * pl.when(up).then("low").otherwise("high"),
            most=pl.col("factor") * pl.when(up).then("high").otherwise("low"),
        )
        each = each.with_columns(
            smallest=pl.col("room_low") - (pl.col("most").sum().over("relation") - pl.col("most")),
            largest=pl.col("room_high") - (pl.col("least").sum().over("relation") - pl.col("least")),
        )
        size = pl.col("factor").abs()
        limits = each.group_by("cell").agg(
            new_low=pl.when(up).then(-(-pl.col("smallest") // size)).otherwise(-(pl.col("largest") // size)).max(),
            new_high=pl.when(up).then(pl.col("largest") // size).otherwise((-pl.col("smallest")) // size).min(),
        )
        met = hidden.join(limits, on="cell", how="left", maintain_order="left")
        moved = (pl.col("new_low") > pl.col("low")) | (pl.col("new_high") < pl.col("high"))
        moving = met.filter(moved)["cell"].to_list()
        if not moving:
            break
        hidden = met.select(
            "cell", low=pl.max_horizontal("low", "new_low"), high=pl.min_horizontal("high", "new_high")
        )
    return hidden, moving


def _knots(narrowed: pl.DataFrame, unknown: pl.DataFrame, moving: Sequence[int]) -> Mapping[int, int]:
    """The cells whose limits may say too little, each with the number of its part.

    Parts with a circle, with coefficients other than 1 and -1, with limits that no number fits or that still move.
    A cell that is found ties nothing together, unless something contradicts it.
    """
    group: dict[int, int] = {}

    def find(node: int) -> int:
        while (above := group.setdefault(node, node)) != node:
            group[node] = node = group.setdefault(above, above)
        return node

    contradicted = narrowed.filter(pl.col("low") > pl.col("high"))["cell"].to_list()
    found = narrowed.filter(pl.col("low") == pl.col("high"))["cell"]
    tying = unknown if contradicted or moving else unknown.filter(~pl.col("cell").is_in(found.implode()))
    doubtful = [*contradicted, *moving]
    for relation, cell, factor in tying.select("relation", "cell", "factor").iter_rows():
        one, other = find(cell), find(-relation - 1)
        if one == other or factor not in {1, -1}:
            doubtful.append(cell)
        group[one] = other
    roots = {find(cell) for cell in doubtful}
    return {cell: root for cell in narrowed["cell"] if (root := find(cell)) in roots} if roots else {}


def _parts(
    knots: Mapping[int, int], hidden: pl.DataFrame, unknown: pl.DataFrame, rooms: pl.DataFrame
) -> Iterator[list[int]]:
    """The cells that are found in each part, by the solver."""
    if not knots:
        return
    mine = list(knots)
    limits = {cell: (low, high) for cell, low, high in hidden.filter(pl.col("cell").is_in(mine)).iter_rows()}
    bounds = {relation: (low, high) for relation, low, high in rooms.iter_rows()}
    forms: dict[int, list[tuple[int, int]]] = {}
    of_part: dict[int, set[int]] = {}
    for relation, cell, factor in unknown.filter(pl.col("cell").is_in(mine)).iter_rows():
        forms.setdefault(relation, []).append((cell, factor))
        of_part.setdefault(knots[cell], set()).add(relation)
    by_part: dict[int, list[int]] = {}
    for cell, root in knots.items():
        by_part.setdefault(root, []).append(cell)
    for root, cells in by_part.items():
        told = [(forms[relation], bounds[relation]) for relation in sorted(of_part.get(root, ()))]
        yield _solved(cells, limits, told)


def _solved(cells: Sequence[int], limits: Mapping[int, tuple[int, int]], told: Sequence[_Said]) -> list[int]:
    """The cells of one part that are found: by trying all counts where they are few, else by the solver."""
    if prod(1 + max(0, high - low) for low, high in (limits[cell] for cell in cells)) <= _TRIED:
        values = _values(cells, limits, told)
        if values:
            return [cell for cell, each in values.items() if len(each) < 2]  # noqa: PLR2004 - fewer than two fit
    riddle = Riddle(
        tuple(Statement(tuple(sorted((str(cell), f) for cell, f in form)), *room) for form, room in told),
        tuple(Secret(((str(cell), 1),), HidingRule(*limits[cell])) for cell in cells),
        (),
    )
    return [int(secret.form[0][0]) for secret in open_secrets(riddle)]


def _values(
    cells: Sequence[int], limits: Mapping[int, tuple[int, int]], told: Sequence[_Said]
) -> dict[int, set[int]]:
    """The values of each cell in all choices that fit; empty where nothing fits."""
    values: dict[int, set[int]] = {}
    for choice in product(*(range(limits[cell][0], limits[cell][1] + 1) for cell in cells)):
        counts = dict(zip(cells, choice, strict=True))
        if all(low <= sum(factor * counts[cell] for cell, factor in form) <= high for form, (low, high) in told):
            for cell, count in counts.items():
                values.setdefault(cell, set()).add(count)
    return values
