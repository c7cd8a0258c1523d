"""Alerts."""

from dataclasses import dataclass

from bvmonitor.errors import BvmonitorError, DefinitionError, UsageError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class AlertsAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A file of thresholds is at fault; every fault is listed."""

    issues: tuple[Issue, ...]


@dataclass(eq=False)
class NoAlertFile(UsageError):  # noqa: N818 - reads as what is wrong
    """Nothing says which figures are worth an alert."""

    settings: str


@dataclass(eq=False)
class ThresholdBreached(BvmonitorError):  # noqa: N818 - reads as what happened
    """Figures are beyond their limits, and `--fail-on` asked to be told by the exit code."""

    exit_code = 60

    count: int
