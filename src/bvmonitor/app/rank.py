"""Municipalities by one indicator: who stands where, and what a reader must know of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from bvmonitor.app.choice import ENOUGH, nothing_for, within
from bvmonitor.app.context import Workspace
from bvmonitor.app.coverage import sample_notice
from bvmonitor.app.field import Among, Field, check_field, find_field, years_of
from bvmonitor.app.figures import figure_of
from bvmonitor.app.positions import placed_of
from bvmonitor.app.values import Figures, values_of
from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.position import Position
from bvmonitor.domain.region import COUNTRY, MUNICIPALITIES
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import FEWEST, positions
from bvmonitor.report.comparison_notes import notice_about
from bvmonitor.report.numbers import format_number
from bvmonitor.report.sources import source_line
from bvmonitor.report.words import figure_text
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.rank import RANK

_UNPRINTED = ("indicator", "period", "pool", "value", "status", "ranked_value", "ranked_by")


@dataclass(frozen=True, slots=True)
class _Race:
    """One indicator in one year, ranked among the municipalities of a field.

    Attributes:
        chosen: Why this year: a key of the notes, or "" when the user named it.
        placed: By code, the first place first; those without a figure last.
        figures: What is printed, by code.
        names: The municipalities' names, by code.
    """

    indicator: Indicator
    period: int
    chosen: str
    field: Field
    placed: Mapping[str, Position]
    figures: Mapping[str, Figure]
    names: Mapping[str, str]

    def is_marked(self, code: str) -> bool:
        """Whether it is the one to point out."""
        return self.field.marked is not None and self.field.marked.code == code


def rank(
    workspace: Workspace, indicator_id: str, among: Among, lang: Lang, *, year: int | None, top: int | None
) -> Listing:
    """Rank municipalities by an indicator.

    Args:
        workspace: Where definitions and figures are read from.
        indicator_id: The indicator.
        among: Who is ranked, and who is pointed out.
        lang: The reader's language.
        year: The year; None is the newest with figures for at least half of all municipalities.
        top: Only the first places, equal ones and the one that is pointed out among them; None is all, also those
            without a figure.

    Returns:
        A row per municipality, the first place first.

    Raises:
        UsageError: The indicator, a municipality, group, county or year is unknown, or not in the year.
        DataError: No municipality has a figure.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    race = _run(workspace, workspace.definitions.indicator(indicator_id), among, lang, year)
    rows = [_row(race, code, lang) for code in race.placed if _is_shown(race, code, top)]
    if not any(_is_shown(race, code, None) for code in race.placed):
        raise nothing_for(workspace, race.field.name, (race.period,))
    keys = ("rank", "code", "name", "figure", "quarter", *(("marked",) if race.field.marked else ()), *_UNPRINTED)
    unit = say(PAGES, f"unit.{race.indicator.unit}", lang)
    headers = {key: say(RANK, key, lang) for key in keys if key not in _UNPRINTED}
    headers["figure"] = say(RANK, "figure.unit", lang, unit=unit)
    sources = [workspace.snapshot.origin(each) for each in _sources(race)]
    shown = (Row(race.indicator, tuple(race.figures.values())),)
    return Listing(
        "bvmonitor/rank/1",
        say(RANK, "title", lang, title=race.indicator.title.in_(lang), year=race.period, field=race.field.name),
        keys,
        tuple(headers.get(key, key) for key in keys),
        tuple(tuple(row[key] for key in keys) for row in rows),
        (
            *_notes(race, lang, top),
            *(say(RANK, "note.source", lang, source=source_line(s, lang)) for s in sources),
        ),
        notice=notice_about(sample_notice(workspace.snapshot), shown, sources, lang),
        figures=frozenset({"figure"}),
        unprinted=frozenset(_UNPRINTED),
    )


def _run(workspace: Workspace, indicator: Indicator, among: Among, lang: Lang, year: int | None) -> _Race:
    figures = Figures(workspace, (indicator,))
    asked = within(figures.periods, None if year is None else (year, year)) if figures.periods else ()
    periods = asked if year is not None else years_of(among, asked)
    membership = workspace.snapshot.membership()
    everyone = pools_of(membership, [COUNTRY], periods)
    values = figures.frame(periods, frozenset(everyone["column_id"]), None)
    period, chosen = _newest(values, everyone)
    if period is None:
        raise nothing_for(workspace, say(RANK, "field.country", lang), periods if year is not None else ())
    field = find_field(workspace, among, period, lang)
    pool = pools_of(membership, [field.pool], [period])
    check_field(field, set(pool["column_id"]), period)
    ours = values.join(pool, on=["column_id", "period"], how="semi")
    placed = positions(ours, (indicator,), pool).sort("rank", _order(indicator), "column_id", nulls_last=True)
    known = values_of(ours)
    return _Race(
        indicator,
        period,
        "" if year is not None else chosen,
        field,
        placed_of(placed),
        {
            code: figure_of(workspace.snapshot, indicator, code, period, code, known.get(indicator, code, period))
            for code in placed["column_id"]
        },
        {each.code: each.name for each in workspace.regions.history.in_year(period, MUNICIPALITIES)},
    )


def _newest(values: pl.DataFrame, everyone: pl.DataFrame) -> tuple[int | None, str]:
    """The newest year with figures for half of the municipalities, or that with most, and which of the two."""
    found = values.filter(pl.col("value").is_not_null()).select("column_id", "period", found=True)
    counted = (
        everyone.join(found, on=["column_id", "period"], how="left")
        .group_by("period")
        .agg(n=pl.col("found").count(), share=pl.col("found").count() / pl.len())
    )
    if not counted["n"].sum():
        return None, ""
    half = counted.filter(pl.col("share") >= ENOUGH)["period"]
    if not half.is_empty():
        return max(half.to_list()), "half"
    return max(counted.iter_rows(), key=lambda row: (row[1], row[0]))[0], "most"


def _order(indicator: Indicator) -> pl.Expr:
    """The order of those without a place: from the end that ranks count from."""
    served = pl.col("served")
    return served if indicator.direction == "lower_is_better" else -served


def _is_shown(race: _Race, code: str, top: int | None) -> bool:
    """Whether a municipality is listed: not where there is nothing to say of it."""
    place = race.placed[code].rank
    if race.is_marked(code):
        return True
    return race.figures[code].status != NOT_COVERED if top is None else place is not None and place <= top


def _row(race: _Race, code: str, lang: Lang) -> dict[str, Value]:
    figure, position = race.figures[code], race.placed[code]
    return {
        "rank": position.rank,
        "code": code,
        "name": race.names.get(code, code),
        "figure": figure_text(figure, race.indicator, lang),
        "quarter": position.quarter,
        "marked": True if race.is_marked(code) else None,
        "indicator": race.indicator.id,
        "period": race.period,
        "pool": race.field.pool,
        "value": figure.value,
        "status": figure.status,
        "ranked_value": position.served,
        "ranked_by": position.basis,
    }


def _notes(race: _Race, lang: Lang, top: int | None) -> Iterator[str]:
    """What must be known of the places, the one that is pointed out first."""
    first = next(iter(race.placed.values()))
    yield from _of_marked(race, lang)
    if race.chosen:
        yield say(RANK, f"note.{race.chosen}", lang, year=race.period)
    ranked = "note.too_few" if first.rank is None else "note.ranked"
    yield say(RANK, ranked, lang, n=first.n_reporting, members=first.n_members, fewest=FEWEST)
    if top is not None:
        yield say(RANK, "note.top", lang, top=top)
    yield say(RANK, f"note.{race.indicator.direction}", lang)
    if first.lower is not None and first.median is not None and first.upper is not None:
        yield say(RANK, f"note.{first.basis}", lang)
        points = (
            format_number(each, race.indicator.decimals, lang) for each in (first.lower, first.median, first.upper)
        )
        yield say(RANK, "note.quarters", lang, **dict(zip(("lower", "median", "upper"), points, strict=True)))
    made = sum(each.origin == "computed" for each in race.figures.values())
    if made:
        yield say(RANK, "note.made", lang, count=made)
    yield from _of_absent(race, lang, top)
    for each in race.indicator.notes:
        yield each.in_(lang)


def _of_absent(race: _Race, lang: Lang, top: int | None) -> Iterator[str]:
    """The marks in the list, each with its meaning, and how many are not in the list."""
    marks = [
        figure.status for code, figure in race.figures.items() if figure.status and _is_shown(race, code, top)
    ]
    for mark in dict.fromkeys(marks):
        yield f"{printed_mark(mark)} = {explain_mark(mark, lang)}"
    left_out = sum(not _is_shown(race, code, None) for code in race.placed)
    if left_out and top is None:
        yield say(RANK, "note.left_out", lang, count=left_out)


def _of_marked(race: _Race, lang: Lang) -> Iterator[str]:
    marked = race.field.marked
    if marked is not None:
        position = race.placed[marked.code]
        key = "note.marked_without" if position.rank is None else "note.marked"
        fields = {"rank": position.rank, "n": position.n_reporting, "quarter": position.quarter}
        yield say(RANK, key, lang, name=marked.name, **fields)


def _sources(race: _Race) -> Sequence[str]:
    return sorted({source for figure in race.figures.values() for source in figure.sources})
