"""A composite for one municipality beside its group and the country, or for all municipalities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from bvmonitor import __version__
from bvmonitor.app.basis.borders import borders_of, follow
from bvmonitor.app.basis.choice import ENOUGH, within
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.places import open_places
from bvmonitor.app.basis.values import Figures, Values, values_of
from bvmonitor.app.disclosure.scored_figures import without_telling_figures
from bvmonitor.app.pages.composites import composite_named
from bvmonitor.domain.comparison import Column, Figure
from bvmonitor.domain.composite import TOTAL, Barometer, Composite, Score, Total
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.kostra_groups import scheme_of
from bvmonitor.domain.region import COUNTRY, MUNICIPALITIES, Region, group_code
from bvmonitor.domain.status import NOT_COMPARABLE
from bvmonitor.engine.composite import Scored, score_composite
from bvmonitor.engine.pools import pools_of
from bvmonitor.errors.composite import NothingScored


@dataclass(frozen=True, slots=True)
class _Column:
    """A column, and which region's figures fill it in each year (None: nobody's)."""

    column: Column
    ids: Mapping[int, str | None]


@dataclass(frozen=True, slots=True)
class _Run:
    """A composite scored for all municipalities, and what it was scored from."""

    composite: Composite
    indicators: Mapping[str, Indicator]
    values: pl.DataFrame
    scored: Scored


def barometer(
    workspace: Workspace,
    place: str | None,
    composite_id: str | None,
    years: tuple[int, int] | None,
) -> Barometer:
    """Score a municipality by a composite, beside its KOSTRA group and the country; or all municipalities.

    Args:
        workspace: Where definitions and figures are read from.
        place: Name or code of the municipality; None for all of them, in one year.
        composite_id: The composite; None is the user's own, else the bundled one.
        years: First and last year; None is the newest in which at least half of the municipalities have a total,
            else the one in which most have.

    Raises:
        UsageError: The municipality, composite or a year is unknown.
        DefinitionError: A definition is at fault.
        NothingScored: No indicator can be scored.
        StoreError: The snapshot is absent or damaged.
    """
    composite = composite_named(workspace, composite_id)
    indicators = {
        part.indicator_id: workspace.definitions.indicator(part.indicator_id) for part in composite.parts
    }
    figures = Figures(workspace, tuple(indicators.values()))
    available = within(figures.periods, years) if figures.periods else ()
    subject = None if place is None else workspace.regions.find_municipality(place, years[1] if years else None)
    beside = [] if subject is None or not available else _columns(workspace, subject, available)
    pools = pools_of(workspace.snapshot.membership(), [COUNTRY], available)
    asked = {each.partition("@")[0] for column in beside for each in column.ids.values() if each}
    values = figures.frame(available, frozenset(pools["column_id"]) | asked | {COUNTRY}, None)
    printed = asked if beside else frozenset(pools["column_id"])
    values = without_telling_figures(figures, indicators, values, printed)
    run = _Run(composite, indicators, values, score_composite(values, composite, pools))
    newest, chosen = _newest(run.scored, pools)
    periods = available if years is not None else newest
    if run.scored.scores.filter(pl.col("period").is_in(periods))["score"].count() == 0:
        raise _nothing(run, available)
    columns = beside or _everyone(workspace, run.scored, periods[0])
    return _result(workspace, run, subject, periods, columns, "" if years is not None else chosen)


def _columns(workspace: Workspace, subject: Region, periods: Sequence[int]) -> list[_Column]:
    """The municipality under its code of each year, its KOSTRA group where it is known, and the country."""
    line = follow(workspace, subject, borders_of(subject, max(periods)), periods)
    codes = {period: line.code_in(period) for period in periods}
    places = open_places(workspace)
    numbers = {year: None if code is None else places.group_of(code, year) for year, code in codes.items()}
    group = {
        year: f"{group_code(number)}@{scheme.id}"
        for year, number in numbers.items()
        if number is not None and (scheme := scheme_of(year)) is not None
    }
    shown = tuple("" if number is None else str(number) for number in numbers.values())
    own = Column("own_group", "kostra_group", "own_group", own_group=True, groups=shown)
    return [
        _Column(Column(subject.code, "municipality", subject.name), codes),
        *([_Column(own, {year: group.get(year) for year in periods})] if group else []),
        _Column(Column(COUNTRY, "country", COUNTRY), dict.fromkeys(periods, COUNTRY)),
    ]


def _newest(scored: Scored, pools: pl.DataFrame) -> tuple[tuple[int, ...], str]:
    """The newest year with a total for half of the municipalities, else that with most, and which of the two."""
    totals = scored.totals.filter(pl.col("part") == TOTAL).group_by("period").agg(pl.col("n_ranked").first())
    sizes = pools.group_by("period").agg(n=pl.len())
    counted = totals.join(sizes, on="period").select("period", "n_ranked", share=pl.col("n_ranked") / pl.col("n"))
    if counted.is_empty():
        return (), ""
    half = counted.filter(pl.col("share") >= ENOUGH)["period"].to_list()
    if half:
        return (max(half),), "half"
    return (max(counted.iter_rows(), key=lambda row: (row[1], row[0]))[0],), "most"


def _everyone(workspace: Workspace, scored: Scored, period: int) -> list[_Column]:
    """Every municipality with a score, the first place first, those without one by name."""
    names = {each.code: each.name for each in workspace.regions.history.in_year(period, MUNICIPALITIES)}
    mine = scored.totals.filter(
        pl.col("part") == TOTAL, pl.col("period") == period, pl.col("n_used") > 0, pl.col("column_id") != COUNTRY
    )
    ordered = mine.with_columns(name=pl.col("column_id").replace_strict(names, default=pl.col("column_id")))
    rows = ordered.sort("rank", "name", nulls_last=True).select("column_id", "name").iter_rows()
    return [_Column(Column(code, "municipality", name), {period: code}) for code, name in rows]


def _result(
    workspace: Workspace,
    run: _Run,
    subject: Region | None,
    periods: tuple[int, ...],
    columns: Sequence[_Column],
    chosen: str,
) -> Barometer:
    snapshot = workspace.snapshot
    ids = {each.ids[period] for each in columns for period in periods}
    shown = pl.col("column_id").is_in([each for each in ids if each is not None]) & pl.col("period").is_in(periods)
    known = values_of(run.values.filter(shown))
    scores = {
        (row["indicator_id"], row["column_id"], row["period"]): _score(row)
        for row in run.scored.scores.filter(shown).iter_rows(named=True)
    }
    totals = {
        (row["part"], row["column_id"], row["period"]): _total(row)
        for row in run.scored.totals.filter(shown).iter_rows(named=True)
    }
    places = [(each.column.id, period, each.ids[period]) for each in columns for period in periods]
    everyone = run.scored.totals.filter(pl.col("part") == TOTAL, pl.col("period").is_in(periods))
    return Barometer(
        composite=run.composite,
        indicators=run.indicators,
        subject=subject,
        periods=periods,
        chosen=chosen,
        elsewhere=tuple(period for period in periods if columns[0].ids[period] is None) if subject else (),
        columns=tuple(each.column for each in columns),
        figures=_figures(workspace, run, known, places),
        scores={
            (name, column, period): scores[name, code, period]
            for name in run.indicators
            for column, period, code in places
            if code is not None and (name, code, period) in scores
        },
        totals={
            (part, column, period): totals[part, code, period]
            for part in (TOTAL, *run.composite.categories)
            for column, period, code in places
            if code is not None and (part, code, period) in totals
        },
        left_out=0 if subject else everyone.filter(pl.col("n_used") == 0, pl.col("column_id") != COUNTRY).height,
        notice=sample_notice(snapshot),
        sources=tuple(workspace.origin(each) for each in _origins(run, periods)),
        snapshot=snapshot.ref,
        program=f"bvmonitor {__version__}",
    )


def _figures(
    workspace: Workspace, run: _Run, known: Values, places: Sequence[tuple[str, int, str | None]]
) -> Mapping[tuple[str, str, int], Figure]:
    """The figures that are shown: SSB's mark, or ours where a municipality had other borders."""
    found = {}
    for name, indicator in run.indicators.items():
        for column, period, code in places:
            value = known.get(indicator, code, period)
            figure = figure_of(workspace.snapshot, indicator, column, period, code, value)
            found[name, column, period] = figure if code else replace(figure, status=NOT_COMPARABLE)
    return found


def _score(row: Mapping[str, object]) -> Score:
    names = ("low", "mean", "high", "n", "score", "reason", "share", "contribution")
    return Score(value=row["served"], **{name: row[name] for name in names})  # type: ignore[arg-type]


def _total(row: Mapping[str, object]) -> Total:
    names = ("score", "n_used", "n_of", "weight_used", "rank", "n_ranked")
    return Total(**{name: row[name] for name in names})  # type: ignore[arg-type]


def _origins(run: _Run, periods: Sequence[int]) -> list[str]:
    """What the scores rest on: the ends of a scale rest on every municipality's figure."""
    behind = run.values.filter(pl.col("period").is_in(periods), pl.col("value").is_not_null())
    return sorted(behind["origin_ids"].explode().drop_nulls().unique().to_list())


def _nothing(run: _Run, asked: Sequence[int]) -> NothingScored:
    """How many municipalities have figures at most, by indicator."""
    counts = run.scored.scores.group_by("indicator_id").agg(pl.col("n").max())
    most = dict(counts.iter_rows())
    words = tuple(f"{name} {most.get(name, 0)}" for name in run.indicators)
    return NothingScored(run.composite.id, tuple(asked), run.composite.min_municipalities, words)
