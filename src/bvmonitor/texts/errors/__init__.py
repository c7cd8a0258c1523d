"""What went wrong, and what to do next, by the name of the error's class: `X`, and `X.next` for the step after.

One module per part of the program that raises them. A sentence leaves out an error's `nearest`: the right words
close to a wrong one are offered in a question of their own.
"""

from dataclasses import dataclass
from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.catalogue import Catalogue, say
from bvmonitor.texts.errors.alerts import ALERT_ERRORS
from bvmonitor.texts.errors.bufdir import BUFDIR_ERRORS
from bvmonitor.texts.errors.cli import COMMAND_LINE
from bvmonitor.texts.errors.compare import COMPARE
from bvmonitor.texts.errors.composite import COMPOSITES
from bvmonitor.texts.errors.deadlines import DEADLINE_ERRORS
from bvmonitor.texts.errors.definitions import DEFINITIONS
from bvmonitor.texts.errors.disclosure import DISCLOSURE_ERRORS
from bvmonitor.texts.errors.distribution import DISTRIBUTION_ERRORS
from bvmonitor.texts.errors.engine import ENGINE
from bvmonitor.texts.errors.explain import EXPLANATIONS
from bvmonitor.texts.errors.fetch import FETCH
from bvmonitor.texts.errors.jsonstat import JSONSTAT
from bvmonitor.texts.errors.money import MONEY_ERRORS
from bvmonitor.texts.errors.own import OWN_ERRORS
from bvmonitor.texts.errors.own_reports import OWN_REPORT_ERRORS
from bvmonitor.texts.errors.profile import PROFILE_ERRORS
from bvmonitor.texts.errors.regions import REGIONS
from bvmonitor.texts.errors.report import REPORT
from bvmonitor.texts.errors.run import RUN_ERRORS
from bvmonitor.texts.errors.settings import SETTINGS
from bvmonitor.texts.errors.small_numbers import SMALL_NUMBERS
from bvmonitor.texts.errors.store import STORE
from bvmonitor.texts.errors.templates import TEMPLATES
from bvmonitor.texts.errors.texts import TEXT_ERRORS
from bvmonitor.texts.errors.wire import WIRE
from bvmonitor.texts.errors.word import WORD_ERRORS
from bvmonitor.texts.wording import did_you_mean

ERRORS: Final[Catalogue] = {
    **ALERT_ERRORS,
    **BUFDIR_ERRORS,
    **COMMAND_LINE,
    **DEADLINE_ERRORS,
    **DEFINITIONS,
    **COMPARE,
    **COMPOSITES,
    **DISCLOSURE_ERRORS,
    **DISTRIBUTION_ERRORS,
    **ENGINE,
    **EXPLANATIONS,
    **FETCH,
    **JSONSTAT,
    **MONEY_ERRORS,
    **OWN_ERRORS,
    **OWN_REPORT_ERRORS,
    **PROFILE_ERRORS,
    **REGIONS,
    **REPORT,
    **RUN_ERRORS,
    **SETTINGS,
    **SMALL_NUMBERS,
    **STORE,
    **TEMPLATES,
    **TEXT_ERRORS,
    **WIRE,
    **WORD_ERRORS,
}


@dataclass(frozen=True, slots=True)
class Told:
    """An error in a reader's language: what is wrong, the nearest right words as a question, what to do next."""

    what: str
    question: str
    next: str
    issues: tuple[Issue, ...]

    @property
    def said(self) -> str:
        """What is wrong, and the nearest right words."""
        return " ".join(part for part in (self.what, self.question) if part)


def tell_error(error: BvmonitorError, lang: Lang) -> Told:
    """Put an error into words.

    Raises:
        KeyError: The class has no sentence: a bug of ours.
    """
    fields = dict(error.values())
    name = type(error).__name__
    nearest, issues = fields.get("nearest", ()), fields.get("issues", ())
    return Told(
        what=say(ERRORS, name, lang, **fields),
        question=did_you_mean(nearest, lang) if isinstance(nearest, tuple) else "",
        next=say(ERRORS, f"{name}.next", lang, **fields),
        issues=tuple(each for each in issues if isinstance(each, Issue)) if isinstance(issues, tuple) else (),
    )
