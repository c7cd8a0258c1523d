"""The result of a fetch as a list, and the lines that are said on the way."""

from typing import Final

from bvmonitor.app.fetching.fetch import Fetched, Outcome
from bvmonitor.app.fetching.table import TablePlan
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.fetch import FETCH_LINES

_KEYS: Final = (
    *("table", "title", "state", "outcome", "updated"),
    *("cells", "revised", "added", "removed", "error", "reason"),
)
# What a program goes by; a person reads the words beside it.
_UNPRINTED: Final = frozenset({"state", "error"})


def list_fetched(fetched: Fetched, lang: Lang) -> Listing:
    """Every table with how it went; the snapshot stands in a note."""
    rows = tuple(
        (
            outcome.id,
            outcome.title,
            outcome.state,
            say(FETCH_LINES, f"state.{outcome.state}", lang),
            outcome.updated,
            outcome.cells,
            outcome.changes.revised,
            outcome.changes.added,
            outcome.changes.removed,
            None if outcome.error is None else type(outcome.error).__name__,
            None if outcome.error is None else tell_error(outcome.error, lang).what,
        )
        for outcome in fetched.outcomes
    )
    return Listing(
        "bvmonitor/fetch/1",
        say(FETCH_LINES, "title", lang),
        _KEYS,
        tuple(say(FETCH_LINES, f"head.{key}", lang) for key in _KEYS),
        rows,
        _notes(fetched, lang),
        unprinted=_UNPRINTED,
    )


def _notes(fetched: Fetched, lang: Lang) -> tuple[str, ...]:
    if fetched.snapshot is None:
        return (say(FETCH_LINES, "note.none", lang, calls=fetched.calls),)
    key = "note.new" if fetched.is_new else "note.same"
    notes = [say(FETCH_LINES, key, lang, id=fetched.snapshot.manifest.id, calls=fetched.calls)]
    if fetched.lost:
        notes.append(say(FETCH_LINES, "note.lost", lang, ids=fetched.lost))
    return tuple(notes)


def tell_planned(table_id: str, plan: TablePlan, lang: Lang) -> str:
    """One line for a table whose queries are sent now."""
    return say(FETCH_LINES, "line.planned", lang, id=table_id, cells=plan.cells, calls=plan.calls)


def tell_ended(outcome: Outcome, lang: Lang) -> str:
    """One line for a table that came, or did not."""
    state = say(FETCH_LINES, f"state.{outcome.state}", lang)
    if outcome.error is not None:
        what = tell_error(outcome.error, lang).what
        return say(FETCH_LINES, "line.failed", lang, id=outcome.id, state=state, what=what)
    changes = outcome.changes
    if changes:
        counts = {"revised": changes.revised, "added": changes.added, "removed": changes.removed}
        return say(FETCH_LINES, "line.revised", lang, id=outcome.id, state=state, **counts)
    return say(FETCH_LINES, "line.ended", lang, id=outcome.id, state=state)


def tell_waiting(host: str, seconds: float, lang: Lang) -> str:
    """One line for a wait."""
    return say(FETCH_LINES, "line.waiting", lang, host=host, seconds=round(seconds))
