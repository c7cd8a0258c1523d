"""How a source is named, and how a page is cited."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.publishing import OwnSource
from bvmonitor.report.numbers import format_day
from bvmonitor.report.page import Page, Table
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.publishing import PUBLISHING

_STDIN: Final = "-"
_NO_TIME: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - of a page without sources; Office knows no zones


def source_line(origin: Origin, lang: Lang, *, brief: bool = False) -> str:
    """Who, which table, when updated and fetched, the licence, the address, and what a reader must know.

    Without the address where it is to be brief, to which the table's number leads too.
    """
    if isinstance(origin, OwnSource) and not origin.producer:
        stated = say(PUBLISHING, "source.from", lang, texts=origin.note) if origin.note else ""
        return " ".join(part for part in (f"{source_name(origin, lang)}.", f"{stated}." if stated else "") if part)
    licence = _licence(origin) if brief else origin.licence
    parts = (
        f"{source_name(origin, lang)}.",
        f"{say(PAGES, 'source.licence', lang, licence=licence)}.",
        "" if brief and origin.table else origin.url or "",
        origin.note or "",
    )
    return " ".join(part for part in parts if part)


def source_name(origin: Origin, lang: Lang) -> str:
    """The producer, the table and its title, when it was updated and fetched."""
    if isinstance(origin, OwnSource) and not origin.producer:
        key = "source.stdin" if origin.title == _STDIN else "source"
        day = format_day(origin.retrieved, lang)
        return say(PUBLISHING, key, lang, file=origin.title, day=day)
    who = (
        origin.producer
        if origin.table is None
        else say(PAGES, "source.table", lang, producer=origin.producer, table=origin.table)
    )
    dates = [say(PAGES, "source.retrieved", lang, day=format_day(origin.retrieved, lang))]
    if origin.updated is not None:
        dates.insert(0, say(PAGES, "source.updated", lang, day=format_day(origin.updated, lang)))
    return f"{who} {say(PAGES, 'source.title', lang, title=origin.title)} ({', '.join(dates)})"


def citation(
    sources: Sequence[Origin], snapshot: SnapshotRef, program: str, lang: Lang, *, brief: bool = False
) -> str:
    """A citation to paste into a paper; where it is to be brief, the tables by their numbers alone."""
    key = "citation.sample" if snapshot.sample else "citation.snapshot"
    made = say(PAGES, key, lang, program=program, snapshot=snapshot.id)
    named = _producers(sources, lang) if brief else [source_name(origin, lang) for origin in sources]
    return f"{'; '.join(named)}. {made}"


def footer_line(page: Page) -> str:
    """Who made the figures and which snapshot they were read from; the page's title where it has no sources."""
    producers = ", ".join(dict.fromkeys(origin.producer for origin in page.origins))
    if not producers:
        return page.title
    if page.snapshot is None:
        return say(PAGES, "source.line", page.lang, sources=producers)
    return say(PAGES, "footer.source", page.lang, producers=producers, snapshot=page.snapshot.id)


def table_sources(table: Table, page: Page) -> str:
    """One line below a table: whose figures, from which tables, the licence; "" on a page without sources."""
    named = {source for _, row in table.rows for cell in row for source in cell.sources}
    origins = [origin for origin in page.origins if not named or origin.id in named]
    if not origins:
        return ""
    whose = _producers(origins, page.lang)
    licences = "; ".join(dict.fromkeys(_licence(origin) for origin in origins if origin.licence))
    licence = f" {say(PAGES, 'source.licence', page.lang, licence=licences)}." if licences else ""
    return f"{say(PAGES, 'source.line', page.lang, sources='; '.join(whose))}{licence}"


def _licence(origin: Origin) -> str:
    """The licence's name: what follows it is the producer, who is named anyway."""
    return origin.licence.partition(". ")[0]


def _producers(origins: Sequence[Origin], lang: Lang) -> list[str]:
    """Who made the figures, each with the numbers of the tables that they are from."""
    tables: dict[str, list[str]] = {}
    for origin in origins:
        tables.setdefault(origin.producer, []).extend([origin.table] if origin.table else [])
    return [
        say(PAGES, "source.table", lang, producer=producer, table=", ".join(dict.fromkeys(numbers)))
        if numbers
        else producer
        for producer, numbers in tables.items()
    ]


def newest_retrieval(origins: Sequence[Origin]) -> datetime:
    """When the newest source was fetched: the only time in the files that Office reads."""
    return max((time for origin in origins if (time := office_time(origin.retrieved))), default=_NO_TIME)


def office_time(iso: str) -> datetime | None:
    """An ISO 8601 time in UTC, as Office knows times: without a zone; None for what is none."""
    try:
        time = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC).replace(tzinfo=None)
