"""How sure the figures of a comparison are, and which differences from the others are clear."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import polars as pl

from bvmonitor.app.basis.columns import PlannedColumn
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import Values
from bvmonitor.app.comparison.changes import breaks_in
from bvmonitor.app.comparison.pool import pooled_frame
from bvmonitor.domain.comparison import Figure, Remark, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.interval import (
    SPREAD_YEARS,
    Clear,
    DifferenceMethod,
    Interval,
    NoInterval,
    Spread,
    is_pooled,
    spread_of,
)
from bvmonitor.domain.language import Translations
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.status import HIDDEN
from bvmonitor.engine.differences import against_columns
from bvmonitor.engine.intervals import intervals
from bvmonitor.engine.sets import SetRule
from bvmonitor.texts.extras import EVERY_ROW

_Key = tuple[str, str, int]


def with_intervals(scene: Scene, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with the interval of each figure, or its spread over years, and the subject against each column.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    indicators = tuple(row.indicator for row in rows)
    ids = {
        (planned.column.id, period): column_id
        for planned in scene.plan.columns
        for period, column_id in zip(scene.periods, planned.ids, strict=True)
        if column_id is not None
    }
    shown = _frame(scene, scene.rule, indicators)
    sure = interval_lookup(shown, indicators)
    clear = _clear(scene, shown, indicators)
    earlier = _earlier(scene)

    def beside(row: Row, figure: Figure) -> Figure:
        column_id = ids.get((figure.column, figure.period))
        interval, reason = sure.get((row.indicator.id, column_id or "", figure.period), (None, "absent"))
        spread = None
        if reason == "kind" and column_id is not None and not is_pooled(row.indicator):
            spread = _spread(
                row.indicator, column_id, figure.period, earlier, is_fixed=scene.figures.prices is not None
            )
        return replace(
            figure,
            interval=interval,
            no_interval=reason,
            spread=spread,
            # Where the page shows no figure, nothing is said of how the subject lies to it.
            clear=clear.get((row.indicator.id, figure.column, figure.period))
            if figure.value is not None
            else None,
        )

    return tuple(replace(row, figures=tuple(beside(row, figure) for figure in row.figures)) for row in rows)


def with_clear(scene: Scene, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Some rows of a protected comparison with what is clear in its last year, and nothing else.

    Of a row that has a hidden figure nothing is told, as in a comparison with intervals: a difference says what it
    is from.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    indicators, last = tuple(row.indicator for row in rows), scene.periods[-1]
    columns = tuple(replace(planned, ids=planned.ids[-1:]) for planned in scene.plan.columns)
    narrow = replace(
        scene,
        periods=(last,),
        plan=replace(scene.plan, columns=columns),
        figures=replace(scene.figures, indicators=indicators),
    )
    clear = _clear(narrow, _frame(narrow, narrow.rule, indicators), indicators)

    def beside(row: Row, figure: Figure) -> Figure:
        if figure.value is None or any(each.status == HIDDEN for each in row.figures):
            return figure
        return replace(figure, clear=clear.get((row.indicator.id, figure.column, figure.period)))

    return tuple(replace(row, figures=tuple(beside(row, figure) for figure in row.figures)) for row in rows)


def with_counts(sources: Sequence[Origin], scene: Scene, rows: Sequence[Row]) -> tuple[Origin, ...]:
    """The sources of a page and of the counts that its intervals and bands rest on, in the order of a page."""
    told = [
        row.indicator
        for row in rows
        if any(f.interval or f.clear or any(p.band_from for p in f.positions) for f in row.figures)
    ]
    known = {origin.id for origin in sources}
    ids = {each for indicator in told for each in scene.figures.origins_of_counts(indicator)} - known
    more = (scene.workspace.origin(each) for each in sorted(ids))
    return tuple(sorted((*sources, *more), key=lambda origin: (origin.kind != "table", origin.id)))


def interval_lookup(
    values: pl.DataFrame, indicators: Sequence[Indicator]
) -> Mapping[_Key, tuple[Interval | None, NoInterval | None]]:
    """By indicator, column and year: the interval, or why there is none."""
    return {
        (row["indicator_id"], row["column_id"], row["period"]): (
            None if row["method"] is None else Interval(row["low"], row["high"], row["method"]),
            row["reason"],
        )
        for row in intervals(values, indicators).rows(named=True)
    }


def interval_remarks(scene: Scene, rows: Sequence[Row]) -> Iterator[Remark]:
    """How intervals are made, which rows have none and why, and what is clear."""
    for method in ("wilson", "poisson"):
        yield from _holding(
            f"interval_{method}",
            rows,
            [
                row
                for row in rows
                if any(f.interval is not None and f.interval.method == method for f in row.figures)
            ],
        )
    kind = [row for row in rows if any(figure.no_interval == "kind" for figure in row.figures)]
    yield from _holding("interval_kind", rows, kind)
    costs = [figure for row in kind if row.indicator.unit in COSTS for figure in row.figures]
    if scene.figures.prices is None and any(figure.spread is not None for figure in costs):
        yield Remark("interval_nominal")
    for reason in ("no_counts", "not_counts", "differs"):
        lacking = [row for row in rows if any(figure.no_interval == reason for figure in row.figures)]
        yield from _holding(f"interval_{reason}", rows, lacking)
    yield from clear_remarks(scene, rows)


def clear_remarks(scene: Scene, rows: Sequence[Row]) -> Iterator[Remark]:
    """What clear means, and of what nothing is known to be."""
    name = ("name", scene.subject.name)
    if len(scene.plan.columns) == 1:
        return
    if scene.subject.kind != "municipality":
        yield Remark("clear_of_several", (name,))
        return
    said = [(f, row) for row in rows for f in row.figures if f.clear is not None]
    known = [each for each in said if each[0].clear is not None and each[0].clear.verdict is not None]
    if known:
        yield Remark("clear", (name,))
    without = {figure.column for figure, _ in said} - {figure.column for figure, _ in known}
    for planned in scene.plan.columns:
        if planned.column.id in without:
            yield Remark("clear_unknown", (name, ("column", planned.column.id)))


def _holding(key: str, rows: Sequence[Row], held: Sequence[Row]) -> Iterator[Remark]:
    """The remark with the rows that it holds for; all of them in two words."""
    if held:
        titles: tuple[Translations, ...] = tuple(row.indicator.title for row in held)
        yield Remark(key, (("titles", (EVERY_ROW,) if len(held) == len(rows) > 1 else titles),))


def _frame(scene: Scene, rule: SetRule, indicators: Sequence[Indicator]) -> pl.DataFrame:
    """INDICATOR_VALUES of the page's columns and rows in the years shown."""
    frame = pooled_frame(scene.figures, scene.periods, scene.plan.regions, scene.borders, rule, scene.pool)
    return frame.filter(pl.col("indicator_id").is_in([each.id for each in indicators]))


def _earlier(scene: Scene) -> Values:
    """The values of the years shown and of the ones before that a spread is of."""
    available = set(scene.figures.periods)
    years = {year for last in scene.periods for year in range(last - SPREAD_YEARS + 1, last + 1)}
    return scene.figures.compute(sorted(years & available), scene.plan.regions, scene.borders, scene.rule)


def _spread(indicator: Indicator, column_id: str, period: int, values: Values, *, is_fixed: bool) -> Spread | None:
    """The spread of a column's last figures, from the last break on; of amounts in their own prices no mean."""
    years = [
        year for year in range(period - SPREAD_YEARS + 1, period + 1) if not breaks_in(indicator, year, period)
    ]
    found = [(year, values.get(indicator, column_id, year)) for year in years]
    spread = spread_of([(year, each.value) for year, each in found if each is not None and each.value is not None])
    if spread is None or indicator.unit not in COSTS or is_fixed:
        return spread
    return replace(spread, mean=None)


def _clear(scene: Scene, shown: pl.DataFrame, indicators: Sequence[Indicator]) -> Mapping[_Key, Clear]:
    """The subject against each other column, itself left out of it: by indicator, column and year."""
    if scene.subject.kind != "municipality":
        return {}
    rule = SetRule("weighted", scene.subject.code)
    rests = _frame(scene, rule, indicators)
    own, others = scene.plan.columns[0], scene.plan.columns[1:]
    columns = {
        (rest_id, period): planned.column.id
        for planned in others
        for rest_id, period in zip(_without(planned, scene.subject.code), scene.periods, strict=True)
        if rest_id is not None
    }
    mine = dict(zip(scene.periods, own.ids, strict=True))
    pairs = pl.DataFrame(
        [(period, mine[period], rest_id) for rest_id, period in columns],
        {"period": pl.Int32, "column_id": pl.String, "rest_id": pl.String},
        orient="row",
    )
    found = against_columns(shown, rests, indicators, pairs).rows(named=True)
    return {
        (row["indicator_id"], columns[row["rest_id"], row["period"]], row["period"]): _clear_of(row)
        for row in found
    }


def _without(planned: PlannedColumn, code: str) -> tuple[str | None, ...]:
    """The ids of a column when the subject is left out of it; a municipality's own."""
    if planned.column.kind == "municipality":
        return planned.ids
    return tuple(None if each is None else f"{each.partition('-')[0]}-{code}" for each in planned.ids)


def _clear_of(row: Mapping[str, object]) -> Clear:
    verdict, is_share = row["verdict"], row["method"] == "wilson"
    if verdict not in ("above", "below", "not_clear"):
        return Clear(None, None, None, None, None)
    method: DifferenceMethod = "newcombe" if is_share else "exact_ratio"
    if not row["is_whole"]:
        # The digits hold the sum of those who have counts: beside SSB's total, that of those who are hidden.
        return Clear(verdict, None, None, None, method)
    # A difference of shares is told in percentage points, a ratio as it is.
    times = float(str(row["per"])) if is_share else 1.0
    estimate, low, high = (
        None if row[name] is None else times * float(str(row[name])) for name in ("estimate", "low", "high")
    )
    return Clear(verdict, estimate, low, high, method)
