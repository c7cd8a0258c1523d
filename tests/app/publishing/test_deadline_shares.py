"""Shares in time of own counts, on every page beside SSB's, and what the public may see of them."""

from pathlib import Path

from tests.app.publishing.test_own_beside import SHARE, cell_of, page
from tests.support.own import keep, months, own_figure

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.explain import Question, explain
from bvmonitor.app.presenting.explanation import ExplanationView
from bvmonitor.app.presenting.form import Form, render
from bvmonitor.domain.publishing import Audience

MET = "report_deadlines_met"
ALL, IN_TIME = "reports_received", "reports_reviewed_in_time"


def test_counts_of_months_give_the_years_share_with_its_source(tmp_path: Path) -> None:
    keep(tmp_path, months(ALL, "1120", 2018, [20] * 12), "alle.csv")
    keep(tmp_path, months(IN_TIME, "1120", 2018, [15] * 12), "i tide.csv")
    made = page(tmp_path, MET, 2018)
    assert (cell_of(made)["value"], cell_of(made)["origin"]) == (75.0, "local")
    text = str(render(made, Form("md", "nb")))
    assert "Internt" in text
    assert "alle.csv" in text
    assert "i tide.csv" in text


def test_an_explanation_lists_the_counts(tmp_path: Path) -> None:
    keep(tmp_path, [own_figure(ALL, "1120", "2018", 200), own_figure(IN_TIME, "1120", "2018", 150)])
    told = str(
        render(ExplanationView(explain(Workspace(tmp_path), Question(MET, "Klepp", 2018))), Form("md", "nb"))
    )
    assert "Meldinger gjennomgått innen fristen, antall, 2018, versjon 1, som gjelder" in told


def test_where_ssb_has_the_share_the_page_has_both_and_the_difference(tmp_path: Path) -> None:
    text = f"""deadlines:
  own_rule:
    title: {{nb: Egen regel}}
    counts: [{{share: {SHARE}, within: {IN_TIME}, of: {ALL}}}]
    rules: [{{id: ours, from: "2015-01-01", law: Vedtak, time: {{starts: received, days: 5}}}}]
"""
    (tmp_path / "deadlines.yaml").write_text(text, encoding="utf-8")
    keep(tmp_path, [*months(ALL, "1122", 2018, [500] * 12), *months(IN_TIME, "1122", 2018, [25] * 12)])
    cell = cell_of(page(tmp_path, SHARE, 2018, place="Gjesdal"))
    assert (cell["value"], cell["origin"]) == (3.8, "published")
    assert cell["own"] == {"value": 5.0, "difference": 5.0 - 3.8, "missing": [], "sources": ["own-1"]}


def test_the_public_does_not_learn_how_few_were_late(tmp_path: Path) -> None:
    """98 of 100 in time are 2 late: neither the share is shown, nor both counts by which it is found."""
    keep(tmp_path, [own_figure(ALL, "1120", "2018", 100), own_figure(IN_TIME, "1120", "2018", 98)])
    assert cell_of(page(tmp_path, MET, 2018))["value"] == 98.0
    assert cell_of(page(tmp_path, MET, 2018, public=True))["value"] is None
    counts = [cell_of(page(tmp_path, name, 2018, public=True))["value"] for name in (ALL, IN_TIME)]
    assert None in counts


def test_nor_of_any_month(tmp_path: Path) -> None:
    keep(tmp_path, [*months(ALL, "1120", 2018, [30] * 12), *months(IN_TIME, "1120", 2018, [20] * 11 + [28])])
    own = Workspace(tmp_path, audience=Audience("public")).own
    assert own is not None
    values = [own.figures.of(name, "1120")["value"].to_list()[-1] for name in (ALL, IN_TIME)]
    assert None in values
    assert cell_of(page(tmp_path, MET, 2018))["value"] is not None
