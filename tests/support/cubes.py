"""Hypothesis strategies for cubes: every figure here is made up."""

from math import prod

import polars as pl
from hypothesis import strategies as st

from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.domain.table import Code, Dimension, Role, TableSchema
from bvmonitor.sources.jsonstat import Cube

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
UNITS = st.text("prosent kr%", min_size=1, max_size=6).map(str.strip).filter(bool)
MARKS = st.sampled_from([".", "..", "...", ":", "*", "e", "hidden"])
NUMBERS = st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.integers(-(10**6), 10**6).map(float))
# What may stand in a cell of a decoded cube: a value, a value with a remark, a true zero, or a mark alone.
CELLS = st.one_of(
    st.tuples(NUMBERS, st.none()),
    st.tuples(NUMBERS, MARKS),
    st.just((0.0, "-")),
    st.tuples(st.none(), MARKS | st.just(NOT_COVERED)),
)


@st.composite
def dimensions(draw: st.DrawFn, name: str, role: Role | None) -> Dimension:
    codes = draw(st.lists(WORDS, min_size=1, max_size=4, unique=True))
    units = st.none() | UNITS
    decimals = st.none() | st.integers(0, 9)
    return Dimension(
        name,
        draw(WORDS) or name,
        role,
        tuple(Code(code, draw(WORDS), draw(units), draw(decimals)) for code in codes),
    )


@st.composite
def cubes(draw: st.DrawFn) -> Cube:
    """A cube as `decode_cube` gives it: a row for every cell, in the order of a document."""
    reserved = {"value", "status", "*", "id", "size", "role"}  # the last three only clash in 1.x
    names = draw(
        st.lists(
            WORDS.filter(lambda word: word not in reserved and word[:1] != "^"),
            min_size=1,
            max_size=4,
            unique=True,
        )
    )
    roles: list[Role | None] = ["geo", "time", "metric", None]
    schema = TableSchema(
        draw(WORDS),
        draw(WORDS),
        draw(st.none() | WORDS),
        draw(st.none() | WORDS),
        tuple(draw(st.lists(WORDS, max_size=2))),
        tuple(draw(dimensions(name, draw(st.sampled_from(roles)))) for name in names),
    )
    count = prod(len(dimension.codes) for dimension in schema.dimensions)
    cells = draw(st.lists(CELLS, min_size=count, max_size=count))
    frame = pl.DataFrame()
    for dimension in reversed(schema.dimensions):
        codes = [code.code for code in dimension.codes]
        column = pl.Series(dimension.id, codes, dtype=pl.Enum(codes)).to_frame()
        frame = column.join(frame, how="cross", maintain_order="left_right") if frame.width else column
    values = pl.Series("value", [value for value, _ in cells], dtype=pl.Float64)
    statuses = pl.Series("status", [status for _, status in cells], dtype=pl.String)
    return Cube(schema, frame.with_columns(values, statuses))
