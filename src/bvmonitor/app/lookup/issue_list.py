"""What is wrong in files that a user writes, as a list."""

from collections.abc import Sequence
from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.indicators import INDICATORS
from bvmonitor.texts.issues import issue_sentence

_KEYS: Final = ("file", "line", "column", "severity", "code", "message", "nearest")


def list_issues(
    schema: str, title: str, issues: Sequence[Issue], lang: Lang, notes: tuple[str, ...] = ()
) -> Listing:
    """Every issue on a row of its own, in the order given."""
    headers = tuple(say(INDICATORS, key, lang) for key in _KEYS)
    return Listing(schema, title, _KEYS, headers, tuple(_row(issue, lang) for issue in issues), notes)


def _row(issue: Issue, lang: Lang) -> tuple[Value, ...]:
    sentence = issue_sentence(issue, lang)
    nearest = ", ".join(issue.nearest)
    return (issue.file, issue.line, issue.column, issue.severity, issue.code, sentence, nearest)
