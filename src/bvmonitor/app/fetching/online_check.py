"""Every definition against SSB's tables as they are today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bvmonitor.app.fetching.fetch import tables_needed
from bvmonitor.app.fetching.wire import Wire
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.errors.fetch import NoSuchTable
from bvmonitor.errors.issue import Issue
from bvmonitor.sources.pxweb.wanted import resolve, wants_of
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.issues import issue_sentence
from bvmonitor.texts.looking import LOOKING


@dataclass(frozen=True, slots=True)
class OnlineCheck:
    """What does not resolve: as a list, and how many are errors (of verified definitions)."""

    listing: Listing
    errors: int


def check_online(wire: Wire, indicators: Iterable[Indicator], lang: Lang) -> OnlineCheck:
    """Look every table up and see that each cell is there, and called what it must be.

    Raises:
        NetworkForbidden: The user asked for no network.
        SourceError: A table's description did not come, for another reason than that there is no such table.
    """
    wire.check_allowed("bvmonitor indicators check --online")
    every = tuple(indicators)
    tables = tables_needed(every)
    issues = tuple(issue for table_id in tables for issue in _issues(wire, every, table_id))
    keys = ("table", "indicator", "severity", "message", "nearest")
    rows = tuple(_row(issue, lang) for issue in issues)
    notes = () if issues else (say(LOOKING, "check.none", lang, indicators=len(every), tables=len(tables)),)
    heads = tuple(say(LOOKING, key, lang) for key in keys)
    listing = Listing("bvmonitor/online-check/1", say(LOOKING, "check.title", lang), keys, heads, rows, notes)
    return OnlineCheck(listing, sum(issue.severity == "error" for issue in issues))


def _issues(wire: Wire, indicators: tuple[Indicator, ...], table_id: str) -> Iterator[Issue]:
    wants = wants_of(indicators, table_id)
    try:
        metadata = wire.pxweb.metadata(table_id)
    except NoSuchTable:
        for indicator in dict.fromkeys(want.indicator for want in wants):
            fields = (("indicator", indicator.id), ("table", table_id))
            severity = "error" if indicator.verified else "warning"
            yield Issue("fetch.no_table", severity, indicator.file, fields=fields)  # type: ignore[arg-type]  # one of two words
        return
    yield from resolve(metadata, wants).issues


def _row(issue: Issue, lang: Lang) -> tuple[Value, ...]:
    fields = dict(issue.fields)
    sentence = issue_sentence(issue, lang)
    return fields["table"], fields["indicator"], issue.severity, sentence, ", ".join(issue.nearest)
