"""Alerts, in the form that was asked for, and as the lines that a run prints."""

from collections.abc import Iterator

from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.alerts import Alerts
from bvmonitor.domain.language import Lang
from bvmonitor.report.alert_words import alert_line, ended_line
from bvmonitor.report.alerts_page import build_alerts_page
from bvmonitor.report.face import face_of


def alerts_view(alerts: Alerts) -> PageView:
    """The page of alerts, for any format."""
    return PageView(lambda lang: build_alerts_page(alerts, lang))


def news_of(alerts: Alerts, lang: Lang) -> Iterator[str]:
    """What was not told before: a line per new alert, then one per alert that is over.

    Where some are of own figures, that they are internal comes first: such lines are sent on by mail.
    """
    face = face_of(alerts.sources, lang)
    if face is not None and face.label and alerts.of("new"):
        yield f"{face.label}."
    yield from (alert_line(alert, lang) for alert in alerts.of("new"))
    yield from (ended_line(ended, lang) for ended in alerts.ended)
