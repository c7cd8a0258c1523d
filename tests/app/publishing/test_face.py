"""A page with own figures says in every format that it is internal, until `--public` hides what must be hidden."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.support.own import keep, months, own_figure

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.field import Among
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.pages.explain import Question, explain
from bvmonitor.app.pages.profile import ProfileWanted, profile, profile_view
from bvmonitor.app.pages.rank import rank
from bvmonitor.app.pages.trend import Followed, trend
from bvmonitor.app.presenting.explanation import ExplanationView
from bvmonitor.app.presenting.form import Form, Result, notice_text, render
from bvmonitor.app.presenting.rank import RankingView
from bvmonitor.app.presenting.trend import present_trend
from bvmonitor.domain.form import Format
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.publishing import INTERNAL, WITHOUT, Audience
from bvmonitor.texts.publishing import PUBLISHING

PUBLIC = Audience("public")
# No other number of the pages has these digits.
SMALL, LARGE = 3.0, 7919.0
MONTHS = [9011, 8011, 2, 7013, 8017, 9029, 9041, 7027, 8039, 9043, 9, 8]
SHARE = (100 * 6397 / 6399, 6397.0, 6399.0)
TEXT_FORMATS: tuple[Format, ...] = ("md", "html", "table", "csv", "json")
EVERY_FORMAT: tuple[Format, ...] = (*TEXT_FORMATS, "xlsx", "docx")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    keep(
        folder,
        [
            own_figure("children_placed_now", "1120", "2018-12-31", SMALL, comment="ukjent 55555"),
            own_figure("children_placed_now", "1120", "2017-12-31", LARGE),
            own_figure("children_with_active_plan", "1120", "2018", *SHARE),
            own_figure("children_with_active_plan", "1120", "2017", 50, 2000, 4000),
            *months(
                "reports_received", "1120", 2018, [9011, 8011, 2, 7013, 8017, 9029, 9041, 7027, 8039, 9043, 9, 8]
            ),
        ],
    )
    return folder


def _compare(workspace: Workspace) -> Result:
    rows = ("children_placed_now", "children_with_active_plan", "reports_received")
    return compare(workspace, "Klepp", Wanted(indicators=rows, years=(2017, 2018)), Beside("own"))


def _trend(workspace: Workspace) -> Result:
    return present_trend(trend(workspace, "Klepp", Followed("children_with_active_plan"), Beside("none")))


def _explain(workspace: Workspace) -> Result:
    return ExplanationView(explain(workspace, Question("children_with_active_plan", "Klepp", 2018)))


PAGES: dict[str, Callable[[Workspace], Result]] = {"compare": _compare, "trend": _trend, "explain": _explain}


def everything_in(content: str | bytes) -> str:
    """All that a file holds, its metadata too, whatever it is packed in."""
    if isinstance(content, str):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def label(lang: Lang) -> str:
    return PUBLISHING["internal"].in_(lang)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES)
def test_every_format_of_a_page_with_own_figures_says_internal(home: Path, page: str, lang: Lang) -> None:
    result = PAGES[page](Workspace(home))
    for format_ in EVERY_FORMAT if lang == "nb" else TEXT_FORMATS:
        assert label(lang) in everything_in(render(result, Form(format_, lang)))
    assert notice_text(result, lang).startswith(f"{label(lang)}.")


@pytest.mark.parametrize("page", PAGES)
def test_it_stands_in_front_of_what_else_must_not_be_overlooked(home: Path, page: str) -> None:
    result = PAGES[page](Workspace(home))
    markdown = render(result, Form("md", "nb"))
    assert isinstance(markdown, str)
    assert markdown.split("\n\n")[1].startswith(f"> **{label('nb')}.")
    lines = list(csv.DictReader(io.StringIO(str(render(result, Form("csv", "nb"))))))
    assert {line["publishing"] for line in lines} == {label("nb")}
    document = json.loads(render(result, Form("json", "nb")))
    assert list(document)[:2] == ["schema", "own"]
    assert document["own"]["internal"] is True
    assert document["own"]["label"] == label("nb")


def test_the_files_say_it_of_themselves(home: Path) -> None:
    result = PAGES["trend"](Workspace(home))
    html = str(render(result, Form("html", "nn")))
    assert f"<title>{label('nn')}: " in html
    assert f'<meta name="classification" content="{label("nn")}">' in html
    excel, word = render(result, Form("xlsx", "nn")), render(result, Form("docx", "nn"))
    assert isinstance(excel, bytes)
    assert isinstance(word, bytes)
    book = openpyxl.load_workbook(io.BytesIO(excel))
    assert book.properties.category == label("nn")
    assert f"&amp;C&amp;B&amp;10 {label('nn')}" in everything_in(excel)
    document = docx.Document(io.BytesIO(word))
    assert document.core_properties.category == label("nn")
    assert label("nn") in document.sections[0].footer.paragraphs[0].text


def test_a_template_of_ones_own_cannot_leave_it_out(home: Path, tmp_path: Path) -> None:
    plain, html = tmp_path / "a.md.jinja", tmp_path / "a.html.jinja"
    plain.write_text("{{ page.title }}\n", encoding="utf-8")
    html.write_text("<html><body class='a'>{{ page.title }}</body></html>\n", encoding="utf-8")
    result = PAGES["trend"](Workspace(home))
    assert str(render(result, Form("md", "nb", template=plain))).startswith(f"**{label('nb')}**\n")
    made = str(render(result, Form("md", "nb", template=html)))
    assert made.startswith(f"<html><body class='a'><p><strong>{label('nb')}</strong></p>")


@pytest.mark.parametrize("format_", EVERY_FORMAT)
@pytest.mark.parametrize("page", PAGES)
def test_the_public_page_says_what_is_hidden_and_not_internal(home: Path, page: str, format_: Format) -> None:
    content = everything_in(render(PAGES[page](Workspace(home, audience=PUBLIC)), Form(format_, "nb")))
    assert label("nb") not in content
    if format_ == "json":
        own = json.loads(content)["own"]
        assert (own["internal"], own["hide_under"], own["show_zero"]) == (False, 4, True)
    else:
        assert "Egne tall under 4 er skjult" in re.sub(r"\s+", " ", content)


@pytest.mark.parametrize("format_", EVERY_FORMAT)
@pytest.mark.parametrize("page", PAGES)
def test_a_hidden_number_is_nowhere_in_a_public_file(home: Path, page: str, format_: Format) -> None:
    content = everything_in(render(PAGES[page](Workspace(home, audience=PUBLIC)), Form(format_, "nb")))
    counts = ("6397", "6399", "6 397", "6\u00a0397", "6\u202f397", "99.968", "99,968", "55555")
    assert not [hidden for hidden in counts if hidden in content]
    internal = everything_in(render(PAGES[page](Workspace(home)), Form("json", "nb")))
    assert page == "trend" or "6397" in internal


def test_a_small_count_is_hidden_and_the_year_of_its_months_stands(home: Path) -> None:
    public = _compare(Workspace(home, audience=PUBLIC))
    document = json.loads(render(public, Form("json", "nb")))
    cells = {
        (r["indicator"], c["period"]): c for r in document["rows"] for c in r["cells"] if c["column"] == "1120"
    }
    assert cells["children_placed_now", 2018]["status"] == "hidden"
    assert cells["children_placed_now", 2018]["value"] is None
    assert cells["children_placed_now", 2017]["value"] == LARGE
    shown = cells["reports_received", 2018]["value"]
    own = Workspace(home, audience=PUBLIC).own
    assert own is not None
    by_month = own.figures.of("reports_received", "1120", "month")
    hidden = by_month.filter(by_month["status"] == "hidden")["period"].to_list()
    assert "2018-03" in hidden
    assert shown is None or len(hidden) > 1


def test_without_own_figures_the_page_has_none(home: Path) -> None:
    workspace = Workspace(home, audience=WITHOUT)
    made = compare(workspace, "Klepp", Wanted("klepp_2015", years=(2015, 2015)), Beside("own"))
    assert label("nb") not in str(render(made, Form("md", "nb")))
    assert json.loads(render(made, Form("json", "nb"))).get("own") is None


def test_a_page_that_shows_no_own_figure_is_as_it_was(home: Path, tmp_path: Path) -> None:
    wanted, beside = Wanted("klepp_2015", years=(2015, 2015)), Beside("own")
    for format_ in TEXT_FORMATS:
        form = Form(format_, "nb")
        here, elsewhere = (
            render(compare(Workspace(each), "Klepp", wanted, beside), form) for each in (home, tmp_path)
        )
        assert here == elsewhere


def test_figures_that_were_published_already_are_no_secret(tmp_path: Path) -> None:
    keep(tmp_path, [own_figure("children_placed_now", "1120", "2018", SMALL)], "bufdir.zip", public=True)
    for audience in (INTERNAL, PUBLIC):
        made = trend(
            Workspace(tmp_path, audience=audience), "Klepp", Followed("children_placed_now"), Beside("none")
        )
        document = json.loads(render(present_trend(made), Form("json", "nb")))
        assert document["own"]["internal"] is False
        assert label("nb") not in str(render(present_trend(made), Form("md", "nb")))


def test_the_owner_may_choose_to_hide_nothing_and_the_page_says_so(home: Path) -> None:
    result = _compare(Workspace(home, audience=Audience("public", 0)))
    text = str(render(result, Form("md", "nb")))
    assert "Ingen egne tall er skjult" in text
    assert label("nb") not in text
    zero = _compare(Workspace(home, audience=replace(PUBLIC, hide_under=5, show_zero=False)))
    assert "Egne tall under 5, også null" in str(render(zero, Form("md", "nb")))


def test_a_ranking_with_one_own_figure_is_internal(tmp_path: Path) -> None:
    keep(tmp_path, [own_figure("children_with_active_plan", "1120", "2018", *SHARE)])
    keep(tmp_path, [own_figure("children_with_active_plan", "1121", "2018", 50, 2000, 4000)], "andre.csv")
    found = rank(Workspace(tmp_path), "children_with_active_plan", Among(), "nb", year=2018, top=None)
    for format_ in EVERY_FORMAT:
        assert label("nb") in everything_in(render(RankingView(found), Form(format_, "nb")))


def test_a_profile_with_own_figures_is_internal(tmp_path: Path) -> None:
    keep(tmp_path, [own_figure("children_with_measures_0_22", "1120", "2018", 51, 51, 100)])
    made = profile_view(profile(Workspace(tmp_path), "Klepp", ProfileWanted(set_id="ssb_key_figures", year=2018)))
    content = str(render(made, Form("md", "nb")))
    assert label("nb") in content
    assert "egne tall.csv" in content
