"""How a source is named, and how a page is cited."""

from collections.abc import Sequence

from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.report.numbers import format_day
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES


def source_line(origin: Origin, lang: Lang) -> str:
    """Who, which table, when updated and fetched, the licence, and what a reader must know."""
    parts = (
        f"{source_name(origin, lang)}.",
        f"{say(PAGES, 'source.licence', lang, licence=origin.licence)}.",
        origin.url or "",
        origin.note or "",
    )
    return " ".join(part for part in parts if part)


def source_name(origin: Origin, lang: Lang) -> str:
    """The producer, the table and its title, when it was updated and fetched."""
    who = (
        origin.producer
        if origin.table is None
        else say(PAGES, "source.table", lang, producer=origin.producer, table=origin.table)
    )
    dates = [say(PAGES, "source.retrieved", lang, day=format_day(origin.retrieved, lang))]
    if origin.updated is not None:
        dates.insert(0, say(PAGES, "source.updated", lang, day=format_day(origin.updated, lang)))
    return f"{who} {say(PAGES, 'source.title', lang, title=origin.title)} ({', '.join(dates)})"


def citation(sources: Sequence[Origin], snapshot: SnapshotRef, program: str, lang: Lang) -> str:
    """A citation to paste into a paper."""
    key = "citation.sample" if snapshot.sample else "citation.snapshot"
    made = say(PAGES, key, lang, program=program, snapshot=snapshot.id)
    return f"{'; '.join(source_name(origin, lang) for origin in sources)}. {made}"
