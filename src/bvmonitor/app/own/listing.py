"""The own figures that are there, as a list."""

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.own.names import place_name
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.frames import OWN_FIGURES, STATUS, VALUE
from bvmonitor.store.own_figures import current
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.own import OWN

_KEYS = (
    "indicator",
    "title",
    "place",
    "name",
    "span",
    "period",
    "value",
    "mark",
    "numerator",
    "denominator",
    "comment",
    "source",
    "version",
    "in_force",
    "imported",
    "file",
)
# What a person's table has no room for.
_LONG = frozenset({"indicator", "span", "place", "source", "in_force", "imported"})


def list_own(
    workspace: Workspace,
    lang: Lang,
    *,
    place: str | None = None,
    indicator_ids: Sequence[str] = (),
    every_version: bool,
) -> Listing:
    """The figures in force, or every version of each, by indicator, place and period.

    Args:
        workspace: The definitions, the places, and the home folder.
        lang: The reader's language.
        place: Only those of this municipality, under any number it has had, or service; None is all.
        indicator_ids: Only those of these indicators; none is all.
        every_version: Whether older versions are listed too.

    Raises:
        UsageError: No such place or indicator.
        StoreError: What is kept is damaged.
        DefinitionsAtFault: A definition has an error.
    """
    own = workspace.own
    # The public sees what is in force alone: an earlier version would say what is hidden.
    every = OWN_FIGURES.empty() if own is None else own.figures.frame if own.versions.is_empty() else own.versions
    every = every.filter(_wanted(workspace, place, indicator_ids))
    in_force = current(every)
    frame = every if every_version else in_force
    newest = set(in_force.select(*OWN_FIGURES.key).iter_rows())
    names = {code: place_name(workspace, code, year) for code, year in _places(in_force)}
    rows = []
    for each in frame.sort("figure_id", "region_code", "last_day", "span", "period", "version").iter_rows(
        named=True
    ):
        values: Mapping[str, Value] = {
            "indicator": each["figure_id"],
            "title": title_of(workspace, each["figure_id"], lang),
            "place": each["region_code"],
            "name": names[each["region_code"]],
            "span": each["span"],
            "period": each["period"],
            "value": plain(each[VALUE]),
            "mark": each[STATUS],
            "numerator": plain(each["numerator"]),
            "denominator": plain(each["denominator"]),
            "comment": each["comment"],
            "source": each["source"],
            "version": each["version"],
            "in_force": tuple(each[key] for key in OWN_FIGURES.key) in newest,
            "imported": each["imported_at"].isoformat(timespec="seconds"),
            "file": "" if own is None else own.sources[each["origin_id"]].file,
        }
        rows.append(tuple(values[key] for key in _KEYS))
    return Listing(
        schema="bvmonitor/own/1",
        title=say(OWN, "list.title", lang),
        keys=_KEYS,
        headers=tuple(say(OWN, key, lang) for key in _KEYS),
        rows=tuple(rows),
        notes=tuple(_notes(every.height - frame.height, lang, is_empty=not rows)),
        unprinted=_LONG,
        origins=() if own is None or not rows else tuple(own.sources.values()),
    )


def _wanted(workspace: Workspace, place: str | None, indicator_ids: Sequence[str]) -> pl.Expr:
    """Which rows are asked for."""
    chosen = pl.lit(value=True)
    if indicator_ids:
        chosen &= pl.col("figure_id").is_in([workspace.definitions.indicator(each).id for each in indicator_ids])
    if place is not None:
        chosen &= pl.col("region_code").is_in(codes_of_place(workspace, place))
    return chosen


def codes_of_place(workspace: Workspace, place: str) -> list[str]:
    """The codes that figures and targets of a place may have.

    Raises:
        UsageError: No such place.
    """
    region = workspace.find(place, None)
    if region.kind in ("service", "peer_group"):
        return [region.code]
    history = workspace.regions.history
    return sorted({each.code for each in history.reached(history.of(region), renumbered_only=True)})


def _notes(older: int, lang: Lang, *, is_empty: bool) -> Iterator[str]:
    if is_empty:
        yield say(OWN, "list.empty", lang)
    if older:
        yield say(OWN, "list.older", lang, count=older)


def _places(frame: pl.DataFrame) -> Iterator[tuple[str, int]]:
    """Each place with the last year that there are figures of it."""
    last = frame.group_by("region_code").agg(pl.col("last_day").dt.year().max())
    yield from last.iter_rows()


def title_of(workspace: Workspace, figure_id: str, lang: Lang) -> str:
    """An indicator's title; its id where its definition is gone."""
    found = workspace.definitions.indicators.get(figure_id)
    return figure_id if found is None else found.title.in_(lang)


def plain(number: float | None) -> Value:
    """A number as it is, a whole one without its point."""
    return number if number is None or not number.is_integer() else int(number)
