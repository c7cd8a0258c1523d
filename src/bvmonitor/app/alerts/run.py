"""Alerts of a run: judged once, beside its pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bvmonitor.app.alerts.alerts import find_alerts, read_rules
from bvmonitor.app.alerts.memory import remembered
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.presenting.alerts import alerts_view
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.alerts import Alerts, Told
from bvmonitor.domain.run_plan import RunPlan
from bvmonitor.errors.alerts import NoAlertFile


@dataclass
class Alerting:
    """What a run finds; `found` is None until the page is asked for, and when it could not be made."""

    workspace: Workspace
    plan: RunPlan
    before: Sequence[Told]
    today: str
    found: Alerts | None = field(default=None)

    def view(self) -> PageView:
        """The page of alerts.

        Raises:
            BvmonitorError: It cannot be made; what was told stays remembered.
        """
        if self.plan.alerts is None:
            raise NoAlertFile(str(self.plan.file))
        rules = read_rules(self.workspace, self.plan.alerts)
        self.found = find_alerts(self.workspace, rules, alert_places(self.plan), self.before, self.today)
        return alerts_view(self.found)

    @property
    def told(self) -> tuple[Told, ...]:
        """What the next run is to know."""
        if self.plan.alerts is None:
            return ()
        return tuple(self.before) if self.found is None else remembered(self.found)


def alert_places(plan: RunPlan) -> tuple[str, ...] | None:
    """Those of rules that name none: the run's, else those of its pages; None is all municipalities."""
    if plan.places != ():
        return plan.places
    if any(page.places is None for page in plan.pages):
        return None
    named = tuple(dict.fromkeys(place for page in plan.pages for place in page.places or ()))
    return named or None
