"""Alerts of own figures are internal too, and the public's say nothing of hidden ones."""

from pathlib import Path

from tests.support.own import keep, own_figure

from bvmonitor.app.alerts.alerts import find_alerts, read_rules
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.presenting.alerts import alerts_view, news_of
from bvmonitor.app.presenting.form import Form, render
from bvmonitor.domain.publishing import INTERNAL, Audience

RULE = "alerts:\n  - {indicator: children_placed_now, for: Klepp, below: 5}\n"


def lines_of(home: Path, audience: Audience) -> tuple[list[str], str]:
    workspace = Workspace(home, audience=audience)
    path = home / "alerts.yaml"
    path.write_text(RULE, encoding="utf-8")
    found = find_alerts(workspace, read_rules(workspace, path), None, None, "2026-11-27")
    return list(news_of(found, "nb")), str(render(alerts_view(found), Form("csv", "nb")))


def test_alerts_of_own_figures_are_internal_and_a_hidden_figure_gives_none(tmp_path: Path) -> None:
    keep(tmp_path, [own_figure("children_placed_now", "1120", "2018-12-31", 3)])
    lines, page = lines_of(tmp_path, INTERNAL)
    assert len(lines) == 2
    assert lines[0] == "Internt – ikke for publisering."
    assert page.splitlines()[1].startswith("Internt – ikke for publisering,")
    assert lines_of(tmp_path, Audience("public"))[0] == []
