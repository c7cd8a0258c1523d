"""What is wrong with something a user wrote, by the code of the issue; one module per part that finds faults."""

from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.catalogue import Catalogue, say
from bvmonitor.texts.issues.alerts import ALERT_ISSUES
from bvmonitor.texts.issues.bufdir import BUFDIR_ISSUES
from bvmonitor.texts.issues.comments import COMMENT_ISSUES
from bvmonitor.texts.issues.composites import COMPOSITE_ISSUES
from bvmonitor.texts.issues.deadlines import DEADLINE_ISSUES
from bvmonitor.texts.issues.definitions import DEFINITION_ISSUES
from bvmonitor.texts.issues.disclosure import TABLE_ISSUES
from bvmonitor.texts.issues.distribution import DISTRIBUTION_ISSUES
from bvmonitor.texts.issues.fetch import FETCH_ISSUES
from bvmonitor.texts.issues.half_year import HALF_YEAR_ISSUES
from bvmonitor.texts.issues.money import MONEY_ISSUES
from bvmonitor.texts.issues.own import OWN_ISSUES
from bvmonitor.texts.issues.region_sets import REGION_SET_ISSUES
from bvmonitor.texts.issues.run import RUN_ISSUES
from bvmonitor.texts.issues.settings import SETTINGS_ISSUES
from bvmonitor.texts.issues.targets import TARGET_ISSUES
from bvmonitor.texts.issues.texts import TEXT_ISSUES
from bvmonitor.texts.wording import did_you_mean

ISSUES: Final[Catalogue] = {
    **ALERT_ISSUES,
    **BUFDIR_ISSUES,
    **COMMENT_ISSUES,
    **COMPOSITE_ISSUES,
    **DEADLINE_ISSUES,
    **DEFINITION_ISSUES,
    **DISTRIBUTION_ISSUES,
    **FETCH_ISSUES,
    **HALF_YEAR_ISSUES,
    **MONEY_ISSUES,
    **OWN_ISSUES,
    **REGION_SET_ISSUES,
    **RUN_ISSUES,
    **SETTINGS_ISSUES,
    **TABLE_ISSUES,
    **TARGET_ISSUES,
    **TEXT_ISSUES,
}


def issue_sentence(issue: Issue, lang: Lang) -> str:
    """What is wrong, without the place."""
    return say(ISSUES, issue.code, lang, **dict(issue.fields))


def tell_issue(issue: Issue, lang: Lang) -> str:
    """One line for one issue: `file:line:column: sentence`, and the nearest right word."""
    place = ":".join(str(part) for part in (issue.file, issue.line, issue.column) if part is not None)
    sentence = issue_sentence(issue, lang)
    return " ".join(part for part in (f"{place}:", sentence, did_you_mean(issue.nearest, lang)) if part)
