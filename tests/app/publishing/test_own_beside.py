"""Own figures beside SSB's own of the same place and year."""

import csv
import io
import json
from pathlib import Path

from tests.support.own import keep, months, own_figure

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.pages.explain import Question, explain
from bvmonitor.app.pages.trend import Followed, trend
from bvmonitor.app.presenting.explanation import ExplanationView
from bvmonitor.app.presenting.form import Form, render
from bvmonitor.app.presenting.trend import present_trend
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.publishing import Audience

SHARE = "children_with_measures_0_22"


def page(home: Path, indicator: str, year: int, *, public: bool = False, place: str = "Klepp") -> Comparison:
    workspace = Workspace(home, audience=Audience("public" if public else "internal"))
    return compare(workspace, place, Wanted(indicators=(indicator,), years=(year, year)), Beside("own"))


def cell_of(made: Comparison) -> dict[str, object]:
    document = json.loads(render(made, Form("json", "nb")))
    cell: dict[str, object] = document["rows"][0]["cells"][0]
    return cell


def test_where_ssb_has_the_same_figure_the_page_has_both_and_the_difference(tmp_path: Path) -> None:
    keep(tmp_path, [own_figure(SHARE, "1122", "2018", 4.5, 270, 6000)])
    made = page(tmp_path, SHARE, 2018, place="Gjesdal")
    cell = cell_of(made)
    assert (cell["value"], cell["origin"]) == (3.8, "published")
    assert cell["own"] == {"value": 4.5, "difference": 4.5 - 3.8, "missing": [], "sources": ["own-1"]}
    text = str(render(made, Form("md", "nb")))
    assert "Gjesdal 2018: egne tall 4,5, SSB 3,8; differanse 0,7 prosentpoeng." in text
    assert "egne tall.csv" in text
    assert text.split("\n\n")[1].startswith("> **Internt – ikke for publisering.")
    (line, *_) = csv.DictReader(io.StringIO(str(render(made, Form("csv", "nb")))))
    assert (line["own"], line["own_difference"]) == ("4.5", repr(4.5 - 3.8))


def test_a_page_for_the_public_does_not_say_a_hidden_figure_beside_ssbs(tmp_path: Path) -> None:
    keep(tmp_path, [own_figure(SHARE, "1122", "2018", 9.87, 3, 6000)])
    made = page(tmp_path, SHARE, 2018, public=True, place="Gjesdal")
    assert "own" not in cell_of(made)
    for format_ in ("md", "json", "csv"):
        content = str(render(made, Form(format_, "nb")))
        assert "9.87" not in content
        assert "9,9" not in content


def test_a_year_that_lacks_months_says_which(tmp_path: Path) -> None:
    keep(tmp_path, months("reports_received", "1120", 2018, [9] * 10))
    made = page(tmp_path, "reports_received", 2018)
    assert cell_of(made)["status"] == "incomplete"
    text = str(render(made, Form("md", "nb")))
    assert "året er ikke helt, egne tall mangler for november 2018 og desember 2018" in text


def test_a_service_has_figures_of_its_own(tmp_path: Path) -> None:
    keep(tmp_path, months("reports_received", "land", 2018, [9] * 12))
    workspace = Workspace(tmp_path)
    service = next(each for each in workspace.sets.of_kind("service") if each.title.nb.startswith("Land "))
    keep(tmp_path, months("reports_received", service.id, 2018, [7] * 12), "land.csv")
    again = Workspace(tmp_path)
    made = trend(again, "Land barneverntjeneste", Followed("reports_received"), Beside("none"))
    assert [figure.value for figure in made.comparison.rows[0].figures] == [84.0]
    assert "land.csv" in str(render(present_trend(made), Form("md", "nb")))


def test_an_explanation_lists_every_version_and_its_file(tmp_path: Path) -> None:
    keep(tmp_path, [own_figure("children_placed_now", "1120", "2018-12-31", 9)], "januar.csv")
    keep(tmp_path, [own_figure("children_placed_now", "1120", "2018-12-31", 8, comment="rettet")], "mars.csv")
    asked = Question("children_placed_now", "Klepp", 2018)
    text = str(render(ExplanationView(explain(Workspace(tmp_path), asked)), Form("md", "nb")))
    assert "2018-12-31, versjon 1, som er rettet siden, fra «januar.csv» (lest inn 5. januar 2019)" in text
    assert "2018-12-31, versjon 2, som gjelder, fra «mars.csv» (lest inn 5. januar 2019): rettet" in text
    assert str(tmp_path) not in text
    public = explain(Workspace(tmp_path, audience=Audience("public")), asked)
    told = str(render(ExplanationView(public), Form("md", "nb")))
    assert "januar.csv" not in told
    assert "rettet" not in told
