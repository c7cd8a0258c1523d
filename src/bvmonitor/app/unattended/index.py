"""The list of what a run made, for people: whose page, which one, where."""

from collections.abc import Sequence
from typing import Protocol

from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.unattended.reason import reason_of
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.region import Region
from bvmonitor.errors import BvmonitorError
from bvmonitor.report.comparison_notes import notice_about
from bvmonitor.report.numbers import format_day
from bvmonitor.store.snapshot import Snapshot
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.run import RUN


class Listed(Protocol):
    """What is said of a file."""

    @property
    def file(self) -> str:
        """Its path from the index."""

    @property
    def page(self) -> str:
        """The page's name."""

    @property
    def place(self) -> Region | None:
        """Whose it is."""

    @property
    def error(self) -> BvmonitorError | None:
        """Why there is none."""


def index_of(snapshot: Snapshot, made: Sequence[Listed], lang: Lang) -> Listing:
    """The list of a run's pages in one language and format, those that failed among them, with the reason."""
    keys: tuple[str, ...] = ("name", "code", "page", "file", "reason")
    rows: list[tuple[Value, ...]] = [
        (
            "" if each.place is None else each.place.name,
            None if each.place is None else each.place.code,
            each.page,
            None if each.error else each.file,
            None if each.error is None else reason_of(each.error, lang),
        )
        for each in made
    ]
    if not any(row[-1] for row in rows):
        keys, rows = keys[:-1], [row[:-1] for row in rows]
    manifest = snapshot.manifest
    note = say(RUN, "index.note", lang, snapshot=manifest.id, day=format_day(manifest.created, lang))
    return Listing(
        "bvmonitor/run-index/1",
        say(RUN, "index.title", lang),
        keys,
        tuple(say(RUN, f"index.{key}", lang) for key in keys),
        tuple(rows),
        (note,),
        notice=notice_about(sample_notice(snapshot), (), (), lang),
        links=frozenset({"file"}),
    )
