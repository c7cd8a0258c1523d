"""Why a page could not be made, on one line: what is wrong, the nearest right words, and each fault of a file."""

from bvmonitor.domain.language import Lang
from bvmonitor.errors import BvmonitorError
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.issues import tell_issue


def reason_of(error: BvmonitorError, lang: Lang) -> str:
    """All that an error says but what to do next."""
    told = tell_error(error, lang)
    return " ".join((told.said, *(tell_issue(issue, lang) for issue in told.issues)))
