"""Names, dtypes and keys of the frames that pass between layers, and the check run at each border."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Final

import polars as pl

from bvmonitor.domain.table import TableSchema
from bvmonitor.errors import BvmonitorError

_ODD: Final = 0x9E3779B1  # spreads what it multiplies; wraps round
VALUE: Final = "value"
STATUS: Final = "status"


@dataclass(frozen=True, slots=True)
class FrameSpec:
    """A frame's name, its key and the dtype of each of its columns.

    `remarks` says that a status may stand beside a value: a table as SSB sent it.
    """

    name: str
    key: tuple[str, ...]
    columns: Mapping[str, pl.DataType]
    remarks: bool = False

    def empty(self) -> pl.DataFrame:
        """A frame of this kind with no rows."""
        return pl.DataFrame(schema=dict(self.columns))


CELLS: Final = FrameSpec(
    "CELLS",
    ("cell_id", "region_code", "period"),
    {
        "cell_id": pl.String(),
        "region_code": pl.String(),
        "period": pl.Int32(),
        VALUE: pl.Float64(),
        STATUS: pl.String(),
        "origin_id": pl.String(),
    },
)

REGIONS: Final = FrameSpec(
    "REGIONS",
    ("region_code", "valid_from"),
    {
        "region_code": pl.String(),
        "name": pl.String(),
        "kind": pl.String(),
        "valid_from": pl.Int32(),
        "valid_to": pl.Int32(),  # first year it no longer exists; null while it does
        "county": pl.String(),
    },
)

REGION_MAP: Final = FrameSpec(
    "REGION_MAP",
    ("from_code", "to_code", "changed"),
    {
        "from_code": pl.String(),
        "to_code": pl.String(),
        "changed": pl.Int32(),  # first year of the new code
        "kind": pl.String(),  # renumber, merge, split
    },
)

MEMBERSHIP: Final = FrameSpec(
    "MEMBERSHIP",
    ("set_id", "scheme", "member_code", "valid_from"),
    {
        "set_id": pl.String(),  # EKG07, EKA11, EAK, EAKUO
        "scheme": pl.String(),  # the KOSTRA scheme of a group; "" for the others
        "member_code": pl.String(),
        "valid_from": pl.Int32(),
        "valid_to": pl.Int32(),  # first year it is no longer a member; null while it is
    },
)

LOCAL_FIGURES: Final = FrameSpec(
    "LOCAL_FIGURES",
    ("indicator_id", "region_code", "period"),
    {
        "indicator_id": pl.String(),
        "region_code": pl.String(),
        "period": pl.Int32(),
        VALUE: pl.Float64(),
        STATUS: pl.String(),
        "numerator": pl.Float64(),
        "denominator": pl.Float64(),
        "origin_id": pl.String(),
    },
)

OWN_FIGURES: Final = FrameSpec(
    "OWN_FIGURES",
    ("figure_id", "region_code", "span", "period", "version"),
    {
        "figure_id": pl.String(),  # id of an indicator
        "region_code": pl.String(),  # a municipality's code in the period's year, or a service's id
        "span": pl.String(),  # day, month, half_year, year
        "period": pl.String(),  # 2017-09-25, 2018-10, 2018-H2, 2018
        "last_day": pl.Date(),  # of the period
        VALUE: pl.Float64(),
        STATUS: pl.String(),
        "numerator": pl.Float64(),
        "denominator": pl.Float64(),
        "comment": pl.String(),  # "" without one
        "source": pl.String(),  # "" without one
        "version": pl.Int32(),  # 1, 2, …; the highest is in force
        "imported_at": pl.Datetime("us", "UTC"),
        "origin_id": pl.String(),
    },
)

OWN_YEARS: Final = FrameSpec(
    "OWN_YEARS",
    ("indicator_id", "region_code", "period"),
    {
        **LOCAL_FIGURES.columns,  # `origin_id`: one, or several with a space between
        "is_made": pl.Boolean(),  # of shorter periods
        "missing": pl.List(pl.String()),  # the months that lack: 2018-11
        "last_day": pl.Date(),  # of the last period that is there
    },
)

INDICATOR_VALUES: Final = FrameSpec(
    "INDICATOR_VALUES",
    ("indicator_id", "column_id", "period"),
    {
        "indicator_id": pl.String(),
        "column_id": pl.String(),  # a region (1120), or a group under its scheme (EKG07@2020)
        "period": pl.Int32(),
        "published": pl.Float64(),
        "published_status": pl.String(),
        "computed": pl.Float64(),
        "computed_status": pl.String(),
        "local": pl.Float64(),
        "local_status": pl.String(),
        VALUE: pl.Float64(),  # the first of the three that is covered
        STATUS: pl.String(),
        "origin": pl.String(),  # published, computed or local: where value or status was taken from
        "numerator": pl.Float64(),
        "denominator": pl.Float64(),
        "n_members": pl.Int32(),
        "n_reporting": pl.Int32(),
        "coverage": pl.Float64(),
        "origin_ids": pl.List(pl.String()),
    },
)


POOLS: Final = FrameSpec(
    "POOLS",
    ("pool_id", "period", "column_id"),
    {
        "pool_id": pl.String(),  # the set whose members are ranked: EAK, EKA11, or a group under its scheme
        "period": pl.Int32(),
        "column_id": pl.String(),  # a member
    },
)

POSITIONS: Final = FrameSpec(
    "POSITIONS",
    ("indicator_id", "pool_id", "period", "column_id"),
    {
        "indicator_id": pl.String(),
        "pool_id": pl.String(),
        "period": pl.Int32(),
        "column_id": pl.String(),
        "basis": pl.String(),  # computed or shown: which values were ranked
        "served": pl.Float64(),  # the value that was ranked; null when the member has no figure
        "rank": pl.Int32(),  # null without a figure, and when too few have one
        "quarter": pl.Int32(),  # 1 is the end that ranks count from
        "n_members": pl.Int32(),
        "n_reporting": pl.Int32(),  # members with a figure
        "lower": pl.Float64(),  # quarter points of all members with a figure
        "median": pl.Float64(),
        "upper": pl.Float64(),
        "best": pl.Float64(),  # the best quarter point of the others; null for what is not judged
        "distance": pl.Float64(),  # served - best
    },
)

INTERVALS: Final = FrameSpec(
    "INTERVALS",
    ("indicator_id", "column_id", "period"),
    {
        "indicator_id": pl.String(),
        "column_id": pl.String(),
        "period": pl.Int32(),
        "low": pl.Float64(),  # in the indicator's unit; null exactly when there is a reason
        "high": pl.Float64(),
        "method": pl.String(),  # wilson or poisson
        "reason": pl.String(),  # why there is none: domain.interval.NoInterval
    },
)

AGAINST_REST: Final = FrameSpec(
    "AGAINST_REST",
    ("indicator_id", "pool_id", "period", "column_id"),
    {
        "indicator_id": pl.String(),
        "pool_id": pl.String(),
        "period": pl.Int32(),
        "column_id": pl.String(),
        "verdict": pl.String(),  # above, below, not_clear; null when nobody else has counts
    },
)

BANDS: Final = FrameSpec(
    "BANDS",
    ("indicator_id", "pool_id", "period", "column_id"),
    {
        "indicator_id": pl.String(),
        "pool_id": pl.String(),
        "period": pl.Int32(),
        "column_id": pl.String(),
        "band_from": pl.Int32(),  # the best place that the others leave
        "band_to": pl.Int32(),  # the last one
    },
)

FUNNEL: Final = FrameSpec(
    "FUNNEL",
    ("indicator_id", "pool_id", "period", "column_id"),
    {
        "indicator_id": pl.String(),
        "pool_id": pl.String(),
        "period": pl.Int32(),
        "column_id": pl.String(),
        "figure": pl.Float64(),  # from the counts; in the indicator's unit, as are target and limits
        "n": pl.Float64(),  # what the count is of
        "target": pl.Float64(),  # ratio of sums of all members with counts
        "phi": pl.Float64(),  # mean of the winsorised squares: 1 is what chance alone would give
        "tau": pl.Float64(),  # spread between municipalities, on the transformed scale
        "n_counted": pl.Int32(),
        "low_95": pl.Float64(),
        "high_95": pl.Float64(),
        "low_998": pl.Float64(),
        "high_998": pl.Float64(),
        "place": pl.String(),  # inside, above_95, below_95, above_998, below_998
    },
)

SCORES: Final = FrameSpec(
    "SCORES",
    ("indicator_id", "column_id", "period"),
    {
        "indicator_id": pl.String(),
        "column_id": pl.String(),
        "period": pl.Int32(),
        "served": pl.Float64(),  # the figure that was scored
        "low": pl.Float64(),  # trimmed ends of all municipalities' figures; null when too few have one
        "mean": pl.Float64(),  # the national mean that the composite names
        "high": pl.Float64(),
        "n": pl.Int32(),  # municipalities with a figure
        "score": pl.Float64(),
        "reason": pl.String(),  # why there is no score; null exactly when there is one
        "share": pl.Float64(),  # the weight among those of the region's scored indicators
        "contribution": pl.Float64(),  # share * score
    },
)

TOTALS: Final = FrameSpec(
    "TOTALS",
    ("part", "column_id", "period"),
    {
        "part": pl.String(),  # total, or a category
        "column_id": pl.String(),
        "period": pl.Int32(),
        "score": pl.Float64(),  # null when too few indicators have a score
        "n_used": pl.Int32(),
        "n_of": pl.Int32(),
        "weight_used": pl.Float64(),  # share of the weights that have a score
        "rank": pl.Int32(),  # of a municipality, the highest first
        "n_ranked": pl.Int32(),
    },
)


@dataclass(frozen=True, slots=True)
class Table:
    """One table in memory or on disk.

    `observations` has one column per dimension of `schema`, named by its id and holding codes (Enum or String),
    then `value` (f64) and `status` (String): one row per cell that the table has. Here, and nowhere further on, a
    status may stand beside a value, as SSB sends it: a remark on it, or `-` beside a true zero.
    """

    schema: TableSchema
    observations: pl.LazyFrame
    origin_id: str


@dataclass(eq=False)
class FrameError(BvmonitorError):
    """A frame broke its contract: a bug of ours."""

    frame: str
    fault: str


def as_enum(codes: pl.Series, dtype: pl.Enum) -> pl.Series:
    """Codes as another Enum, by way of each category once; text is taken too.

    Raises:
        polars.exceptions.InvalidOperationError: A code is none of the categories.
    """
    if codes.dtype == dtype:
        return codes
    if not isinstance(codes.dtype, pl.Enum):
        return codes.cast(pl.String).cast(dtype)
    known = codes.dtype.categories.cast(dtype, strict=False)
    recoded = known.gather(codes.to_physical()).alias(codes.name)
    return recoded if recoded.null_count() == codes.null_count() else codes.cast(pl.String).cast(dtype)


def check_frame(frame: pl.DataFrame, spec: FrameSpec) -> pl.DataFrame:
    """Return the frame if it keeps its contract.

    Raises:
        FrameError: Columns, dtypes or the uniqueness of the key are not as `spec` says.
    """
    return _checked(frame, spec, _has_repeated_key)


def check_sorted_frame(frame: pl.DataFrame, spec: FrameSpec) -> pl.DataFrame:
    """As `check_frame`, for a frame that is sorted by its key: much quicker, since equal rows are neighbours.

    Raises:
        FrameError: As `check_frame`.
    """
    return _checked(frame, spec, _has_neighbours_of_one_key)


def _has_repeated_key(frame: pl.DataFrame, key: tuple[str, ...]) -> bool:
    # Rows whose numbers all differ have keys that all differ; only where two numbers meet are keys compared.
    number = reduce(lambda mixed, hashed: mixed * _ODD + hashed, (pl.col(name).hash() for name in key))
    if frame.select(number.n_unique()).item() == frame.height:
        return False
    return bool(frame.select(pl.struct(key).is_duplicated().any()).item())


def _has_neighbours_of_one_key(frame: pl.DataFrame, key: tuple[str, ...]) -> bool:
    is_repeated = pl.all_horizontal(pl.col(name).eq(pl.col(name).shift()) for name in key)
    return bool(frame.select(is_repeated.any()).item())


def _checked(
    frame: pl.DataFrame, spec: FrameSpec, is_repeated: Callable[[pl.DataFrame, tuple[str, ...]], bool]
) -> pl.DataFrame:
    if dict(frame.schema) != dict(spec.columns):
        raise FrameError(spec.name, f"columns are {dict(frame.schema)}, not {dict(spec.columns)}")
    if is_repeated(frame, spec.key):
        raise FrameError(spec.name, f"key {spec.key} is not unique")
    if VALUE in spec.columns:
        _check_absence(frame, spec)
    return frame


def _check_absence(frame: pl.DataFrame, spec: FrameSpec) -> None:
    """Hold `value` and `status` to their bargain: null exactly when a mark says why, and never NaN or inf."""
    absent, marked = pl.col(VALUE).is_null(), pl.col(STATUS).is_not_null()
    faults = {
        "a value is absent and no mark says why": absent & ~marked,
        "a mark stands beside a value": ~absent & marked & (not spec.remarks),
        "a value is not finite": ~pl.col(VALUE).is_finite(),
    }
    broken = frame.select(rule.any().alias(fault) for fault, rule in faults.items()).row(0, named=True)
    for fault, found in broken.items():
        if found:
            raise FrameError(spec.name, fault)
