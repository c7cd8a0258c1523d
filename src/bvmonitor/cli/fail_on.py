"""`--fail-on`: alerts that a program learns of by the exit code."""

from typing import Annotated

import typer

from bvmonitor.domain.alerts import Alerts, Severity
from bvmonitor.errors.alerts import ThresholdBreached

FailOn = Annotated[
    Severity | None,
    typer.Option(help="End with exit code 60 when a new alert weighs as much.", metavar="info|warning|critical"),
]


def check_alerts(alerts: Alerts | None, fail_on: Severity | None) -> None:
    """See to it that a program learns of new alerts.

    Raises:
        ThresholdBreached: At least one weighs as much as was asked for.
    """
    if alerts is not None and fail_on is not None and alerts.count(fail_on):
        raise ThresholdBreached(alerts.count(fail_on))
