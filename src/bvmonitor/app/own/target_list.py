"""The targets that came in beside own figures, as a list."""

from collections.abc import Iterator, Sequence
from typing import Final

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.own.listing import codes_of_place, plain, title_of
from bvmonitor.app.own.names import place_name
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.targets import OwnTarget
from bvmonitor.store.own_targets import targets_in_force
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.own import OWN

_KEYS: Final = (
    "indicator",
    "title",
    "place",
    "name",
    "year",
    "value",
    "better",
    "source",
    "version",
    "in_force",
    "imported",
    "file",
)
_LONG: Final = frozenset({"indicator", "place", "in_force", "imported"})


def list_targets(
    workspace: Workspace,
    lang: Lang,
    *,
    place: str | None = None,
    indicator_ids: Sequence[str] = (),
    every_version: bool,
) -> Listing:
    """The targets in force, or every version of each, in the order in which they first came in.

    Args:
        workspace: The definitions, the places, and the home folder.
        lang: The reader's language.
        place: Only those of this municipality, under any number it has had, or service; None is all.
        indicator_ids: Only those of these indicators; none is all.
        every_version: Whether older versions, and targets that were taken back, are listed too.

    Raises:
        UsageError: No such place or indicator.
        StoreError: What is kept is damaged.
        DefinitionsAtFault: A definition has an error.
    """
    own = workspace.own
    ids = {workspace.definitions.indicator(each).id for each in indicator_ids}
    codes = () if place is None else codes_of_place(workspace, place)
    every = [
        each
        for each in (() if own is None else own.targets)
        if (not ids or each.figure_id in ids) and (not codes or each.region_code in codes)
    ]
    in_force = targets_in_force(every)
    shown = sorted(every, key=lambda each: (each.key, each.version)) if every_version else in_force
    files = {} if own is None else {each.id: each.file or "" for each in own.sources.values()}
    rows = (_row(workspace, each, lang, each in in_force, files[each.origin_id]) for each in shown)
    return Listing(
        schema="bvmonitor/own-targets/1",
        title=say(OWN, "targets.title", lang),
        keys=_KEYS,
        headers=tuple(say(OWN, key, lang) for key in _KEYS),
        rows=tuple(rows),
        notes=tuple(_notes(len(every) - len(shown), lang, is_empty=not shown)),
        unprinted=_LONG,
        origins=() if own is None or not shown else tuple(own.sources.values()),
    )


def _row(workspace: Workspace, target: OwnTarget, lang: Lang, in_force: bool, file: str) -> tuple[Value, ...]:  # noqa: FBT001 - a cell
    when = "" if target.imported_at is None else target.imported_at.isoformat(timespec="seconds")
    return (
        target.figure_id,
        title_of(workspace, target.figure_id, lang),
        target.region_code,
        place_name(workspace, target.region_code, target.year),
        target.year,
        plain(target.value),
        say(OWN, f"better.{target.better}", lang),
        target.source,
        target.version,
        in_force,
        when,
        file,
    )


def _notes(older: int, lang: Lang, *, is_empty: bool) -> Iterator[str]:
    yield say(OWN, "targets.yaml", lang)
    if is_empty:
        yield say(OWN, "targets.empty", lang)
    if older:
        yield say(OWN, "targets.older", lang, count=older)
