"""SSB's published figures against those that follow from its counts: the same, apart, or not to be compared."""

import re
from collections.abc import Mapping, Sequence
from math import prod
from typing import Final

import polars as pl

from bvmonitor.domain.indicator import Cell, Indicator
from bvmonitor.domain.measures import find_measure
from bvmonitor.domain.region import kind_of
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED
from bvmonitor.domain.table import Code
from bvmonitor.engine.plan import resolve
from bvmonitor.frames import FrameSpec, Table

EQUAL: Final = "equal"
DIFFERS: Final = "differs"
# Why a published figure was not compared, the first that holds.
NO_FORMULA: Final = "no_formula"
NO_MEMBERS: Final = "no_members"
SOME_MEMBERS: Final = "some_members"
NO_CELLS: Final = "no_cells"
BORDERS: Final = "borders"
MARKED: Final = "marked"
ZERO: Final = "zero_denominator"
REASONS: Final = (NO_FORMULA, NO_MEMBERS, SOME_MEMBERS, NO_CELLS, BORDERS, MARKED, ZERO)

ROUNDINGS: Final = FrameSpec(
    "ROUNDINGS",
    ("indicator_id",),
    {
        "indicator_id": pl.String(),
        "factor": pl.Float64(),
        "is_ratio": pl.Boolean(),
        "has_formula": pl.Boolean(),
        "published_by": pl.Float64(),  # how far rounding can have moved the figure that SSB printed
        "numerator_by": pl.Float64(),  # the same of one region's numerator, its rounded cells together
        "denominator_by": pl.Float64(),
    },
)
VERIFIED: Final = FrameSpec(
    "VERIFIED",
    ("indicator_id", "column_id", "period"),
    {
        "indicator_id": pl.String(),
        "column_id": pl.String(),
        "period": pl.Int32(),
        "kind": pl.String(),  # of a region or of one of SSB's sets; null of any other set
        "published": pl.Float64(),
        "computed": pl.Float64(),
        "lowest": pl.Float64(),  # what SSB can have printed, dividing the same counts before they were rounded
        "highest": pl.Float64(),
        "outcome": pl.String(),
    },
)
_MONEY: Final = re.compile(r"\bkr\b", re.IGNORECASE)
_BINARY: Final = 1e-12  # of a figure: the last digits of binary fractions are no difference


def roundings_of(indicators: Sequence[Indicator], tables: Mapping[str, Table]) -> pl.DataFrame:
    """How far rounding can have moved each indicator's figures: ROUNDINGS.

    A cell is rounded when its measure has decimals or is an amount of money: by half a unit of its last digit,
    times the factor that the definition gives it. Persons, reports and decisions are counted whole, and are exact.

    Args:
        indicators: Definitions; one without a published cell is left out.
        tables: The tables at hand.
    """
    rows = [
        (
            indicator.id,
            float(indicator.factor),
            bool(indicator.denominator),
            bool(indicator.numerator),
            _half_unit(_code(indicator.published, tables), indicator.decimals) * abs(indicator.published.factor),
            sum(_moved_by(cell, indicator.id, tables) for cell in indicator.numerator),
            sum(_moved_by(cell, indicator.id, tables) for cell in indicator.denominator),
        )
        for indicator in indicators
        if indicator.published is not None
    ]
    return pl.DataFrame(rows, dict(ROUNDINGS.columns), orient="row")


def verify_values(values: pl.DataFrame, roundings: pl.DataFrame) -> pl.DataFrame:
    """Compare every published figure with the one computed from its cells or members.

    The two are equal when some numerator and denominator that round to SSB's cells give, divided and rounded as
    SSB rounds its figure, the published one. A set's is computed from all of its members, or not compared; each
    member's cells were rounded by themselves.

    Args:
        values: INDICATOR_VALUES.
        roundings: ROUNDINGS of its indicators; the rows of any other are left out.

    Returns:
        VERIFIED, one row per published figure; `lowest` and `highest` are null where nothing was compared.

    Source:
        docs/method/verify.md.
    """
    kinds = {column: kind_of(re.split("[@-]", column)[0]) for column in values["column_id"].unique()}
    rows = (
        values.filter(pl.col("published").is_not_null())
        .join(roundings, on="indicator_id")
        .with_columns(kind=pl.col("column_id").replace_strict(kinds, return_dtype=pl.String))
        .with_columns(reason=_reason())
    )
    ends = _ends(members=pl.col("n_reporting").fill_null(1))
    compared = pl.col("reason").is_null()
    room = pl.col("published_by") + _BINARY * pl.col("published").abs()
    within = pl.col("published").is_between(pl.col("lowest") - room, pl.col("highest") + room)
    outcome = pl.when(within).then(pl.lit(EQUAL)).otherwise(pl.lit(DIFFERS))
    return (
        rows.with_columns(lowest=pl.min_horizontal(ends), highest=pl.max_horizontal(ends))
        .with_columns(outcome=pl.coalesce("reason", outcome))
        .with_columns(
            computed=pl.when(compared).then("computed"),
            lowest=pl.when(compared).then(pl.col("lowest") - pl.col("published_by")),
            highest=pl.when(compared).then(pl.col("highest") + pl.col("published_by")),
        )
        .select(pl.col(name).cast(dtype) for name, dtype in VERIFIED.columns.items())
    )


def _reason() -> pl.Expr:
    """Why a figure cannot be compared, or null."""
    is_set, members, reporting = (
        pl.col("kind").ne_missing("municipality"),
        pl.col("n_members"),
        pl.col("n_reporting"),
    )
    status = pl.col("computed_status")
    zero = pl.col("is_ratio") & (pl.col("denominator") - pl.col("denominator_by") * reporting.fill_null(1) <= 0)
    return (
        pl.when(~pl.col("has_formula"))
        .then(pl.lit(NO_FORMULA))
        .when(is_set & (members.fill_null(0) == 0))
        .then(pl.lit(NO_MEMBERS))
        .when(is_set & (reporting < members))
        .then(pl.lit(SOME_MEMBERS))
        .when(zero)
        .then(pl.lit(ZERO))
        .when(status == NOT_COVERED)
        .then(pl.lit(NO_CELLS))
        .when(status == NOT_COMPARABLE)
        .then(pl.lit(BORDERS))
        .when(status.is_not_null())
        .then(pl.lit(MARKED))
    )


def _ends(members: pl.Expr) -> list[pl.Expr]:
    """The figure at the four corners of what numerator and denominator may have been before they were rounded."""
    above, below = pl.col("numerator_by") * members, pl.col("denominator_by") * members
    return [
        pl.when("is_ratio").then(product / (pl.col("denominator") + down)).otherwise(product)
        for product in (pl.col("factor") * (pl.col("numerator") + up) for up in (above, -above))
        for down in (below, -below)
    ]


def _moved_by(cell: Cell, owner: str, tables: Mapping[str, Table]) -> float:
    """How far rounding can have moved one region's cells of a term; 0 where they are not at hand."""
    code = _code(cell, tables)
    if code is None or not (code.decimals or _MONEY.search(code.unit or "")):
        return 0.0
    selection = resolve(cell, tables.get(cell.table), owner)
    cells = 0 if selection is None else prod(map(len, selection.values()))
    return _half_unit(code, 0) * abs(cell.factor) * cells


def _code(cell: Cell, tables: Mapping[str, Table]) -> Code | None:
    """The measure of a cell, with its unit and decimals."""
    table = tables.get(cell.table)
    measure = None if table is None else find_measure(table.schema, cell.measure, cell.measure_label)
    dimension = None if table is None or measure is None else table.schema.dimension(measure.dimension)
    return None if dimension is None or measure is None else dimension.by_code[measure.code]


def _half_unit(code: Code | None, decimals: int) -> float:
    """Half a unit of the last digit of a measure; of so many decimals where the table does not say."""
    known = decimals if code is None or code.decimals is None else code.decimals
    return 0.5 * 10.0**-known
