import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from tests.support.command_line import run_bvmonitor, run_python
from tests.support.documents import document_of

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

TREND = ("trend", "children_with_measures_0_22", "Gjesdal", "--group", "own")
DRAWING = "gjesdal-children_with_measures_0_22.svg"


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_a_page_in_markdown_leads_to_its_chart_and_says_what_it_shows(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / DRAWING).write_text("old")
    assert bvmonitor(tmp_path, *TREND, "-o", str(folder / "gjesdal.md")) == 0
    assert {each.name for each in folder.iterdir()} == {"gjesdal.md", DRAWING}
    (link,) = re.findall(
        r"^!\[(Linjediagram, 2015–2018\. .*)\]\((.*)\)$", (folder / "gjesdal.md").read_text(), re.MULTILINE
    )
    assert link[1] == DRAWING
    assert "Gjesdal gikk opp fra" in link[0]
    assert (folder / DRAWING).read_text(encoding="utf-8").startswith("<svg ")


def test_a_name_with_spaces_is_led_to_all_the_same(tmp_path: Path) -> None:
    assert bvmonitor(tmp_path, *TREND, "-o", str(tmp_path / "til (råd) 1.md")) == 0
    page = (tmp_path / "til (råd) 1.md").read_text(encoding="utf-8")
    assert "](til%20%28r%C3%A5d%29%201-children_with_measures_0_22.svg)" in page
    assert (tmp_path / "til (råd) 1-children_with_measures_0_22.svg").is_file()


def test_without_a_file_there_is_no_chart_and_no_word_of_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, *TREND, "--format", "md") == 0
    out = capsys.readouterr().out
    assert ".svg" not in out
    assert "diagram" not in out
    assert bvmonitor(tmp_path, *TREND, "--no-chart", "-o", str(tmp_path / "gjesdal.md")) == 0
    assert (tmp_path / "gjesdal.md").read_text(encoding="utf-8") == out
    assert not list(tmp_path.glob("*.svg"))


def test_html_holds_the_drawing_once_for_each_breadth(tmp_path: Path) -> None:
    assert bvmonitor(tmp_path, *TREND, "-o", str(tmp_path / "gjesdal.html")) == 0
    page = (tmp_path / "gjesdal.html").read_text(encoding="utf-8")
    assert page.count("<svg ") == page.count("</svg>") == 2
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert '[fill="#0072b2"] { fill: #56b4e9; }' in page
    assert [each.name for each in tmp_path.glob("gjesdal*")] == ["gjesdal.html"]
    assert bvmonitor(tmp_path, *TREND, "--no-chart", "-o", str(tmp_path / "gjesdal.html")) == 0
    without = (tmp_path / "gjesdal.html").read_text(encoding="utf-8")
    assert 'class="chart"' not in without
    assert "<svg" not in without


def test_a_workbook_holds_a_picture_with_its_words(tmp_path: Path) -> None:
    for name in ("one.xlsx", "other.xlsx"):
        assert bvmonitor(tmp_path, *TREND, "-o", str(tmp_path / name)) == 0
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "other.xlsx").read_bytes()
    with ZipFile(tmp_path / "one.xlsx") as book:
        (picture,) = [name for name in book.namelist() if name.startswith("xl/media/")]
        assert book.read(picture).startswith(b"\x89PNG")
        drawing = book.read("xl/drawings/drawing1.xml").decode()
    assert 'descr="Linjediagram, 2015–2018. ' in drawing
    ((across, down),) = re.findall(r'<a:ext cx="(\d+)" cy="(\d+)"', drawing)
    assert abs(int(across) / 12_700 - 500) < 1, "as broad as the sentences, in points"
    first, last = (int(each) for each in re.findall(r"<xdr:row>(\d+)</xdr:row>", drawing))
    sheet = load_workbook(tmp_path / "one.xlsx").worksheets[0]
    assert [cell.value for row in sheet.iter_rows(first + 1, last + 1) for cell in row if cell.value] == []
    assert sum(sheet.row_dimensions[row + 1].height for row in range(first, last + 1)) >= int(down) / 12_700


def test_json_says_what_the_chart_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, *TREND, "--format", "json", "--lang", "en") == 0
    (chart,) = json.loads(capsys.readouterr().out)["charts"]
    assert (chart["name"], chart["kind"]) == ("children_with_measures_0_22", "trend")
    assert chart["alt"].startswith("Line chart, 2015–2018. Gjesdal went up from")


@pytest.mark.parametrize("ending", ["html", "xlsx", "docx"])
def test_without_the_extra_html_has_its_drawing_and_office_pages_stand_with_a_note(
    tmp_path: Path, ending: str
) -> None:
    program = (
        "import sys; sys.modules['vl_convert'] = None\n"
        "from bvmonitor.cli.main import main; from bvmonitor.cli.registry import COMMANDS\n"
        f"sys.argv[1:] = {[*TREND, '-o', f'gjesdal.{ending}']!r}; main(COMMANDS)"
    )
    done = run_python("-c", program, home=tmp_path, cwd=tmp_path)
    assert done.code == 0, done.err
    assert not list(tmp_path.glob("*.svg"))
    if ending == "html":
        page = (tmp_path / "gjesdal.html").read_text(encoding="utf-8")
        assert page.count("<svg ") == 2
        assert "Diagrammene mangler" not in page
        return
    if ending == "xlsx":
        cells = [str(cell.value) for row in load_workbook(tmp_path / "gjesdal.xlsx").worksheets[0] for cell in row]
    else:
        cells = [each.text for each in document_of((tmp_path / "gjesdal.docx").read_bytes()).paragraphs]
    (note,) = [each for each in cells if "Diagrammene mangler" in each]
    assert "pip install vl-convert-python" in note


def test_a_page_that_shows_no_chart_loads_nothing_that_draws(tmp_path: Path) -> None:
    for args in (("compare", "Gjesdal", "-o", "gjesdal.md"), TREND, (*TREND, "--no-chart", "-o", "trend.html")):
        done = run_bvmonitor(*args, home=tmp_path, cwd=tmp_path, env={"PYTHONPROFILEIMPORTTIME": "1"})
        loaded = {
            line.rpartition("|")[2].strip() for line in done.err.splitlines() if line.startswith("import time:")
        }
        assert "polars" in loaded
        assert not loaded & {"vl_convert", "bvmonitor.report.charts.canvas"}


def test_a_comparison_has_a_chart_when_it_is_asked_for(tmp_path: Path) -> None:
    klepp = ("compare", "Klepp", "--group", "7", "--with", "Time,Hå", "--set", "klepp_2015")
    assert bvmonitor(tmp_path, *klepp, "-o", str(tmp_path / "plain.md")) == 0
    assert bvmonitor(tmp_path, *klepp, "--chart", "-o", str(tmp_path / "klepp.md")) == 0
    assert {each.name for each in tmp_path.glob("*.svg")} == {"klepp-difference.svg"}
    with_chart = (tmp_path / "klepp.md").read_text(encoding="utf-8")
    (link,) = re.findall(r"^!\[Stolpediagram .*\]\(klepp-difference\.svg\)\n\n", with_chart, re.MULTILINE)
    assert with_chart.replace(link, "") == (tmp_path / "plain.md").read_text(encoding="utf-8")


def test_the_monitor_is_drawn_beside_its_rows_in_html_and_word_and_above_its_tables_in_markdown(
    tmp_path: Path,
) -> None:
    for ending in ("html", "docx", "md"):
        assert bvmonitor(tmp_path, "report", "monitor", "Gjesdal", "-o", str(tmp_path / f"monitor.{ending}")) == 0
    html = (tmp_path / "monitor.html").read_text(encoding="utf-8")
    rows = html.count('<th scope="row">')
    assert html.count("<svg ") == html.count('<td class="drawn">') == rows > 5
    assert 'class="chart"' not in html
    with ZipFile(tmp_path / "monitor.docx") as word:
        document = word.read("word/document.xml").decode()
    assert document.count("<w:drawing>") == rows
    assert document.count('<w:cols w:num="2"') == 1  # notes in two columns, on the sheet where the figures end
    assert set(re.findall(r'w:pgMar [^>]*w:left="(\d+)"', document)) == {"624"}
    page = (tmp_path / "monitor.md").read_text(encoding="utf-8")
    leads = set(re.findall(r"\]\((monitor-\w+\.svg)\)", page))
    assert leads == {each.name for each in tmp_path.glob("*.svg")}
    assert {"monitor-capacity.svg", "monitor-background.svg"} <= leads
    assert bvmonitor(tmp_path, "report", "monitor", "Gjesdal", "--no-chart", "-o", str(tmp_path / "m.html")) == 0
    assert "<svg" not in (tmp_path / "m.html").read_text(encoding="utf-8")


def test_a_template_of_ones_own_gets_the_chart(tmp_path: Path) -> None:
    (tmp_path / "a.md.jinja").write_text(
        "{% for chart in page.charts %}{{ chart.file }}: {{ chart.alt | md }}{% endfor %}"
    )
    (tmp_path / "b.html.jinja").write_text("{% for chart in page.charts %}{{ chart.svg | safe }}{% endfor %}")
    assert (
        bvmonitor(tmp_path, *TREND, "--template", str(tmp_path / "a.md.jinja"), "-o", str(tmp_path / "a.md")) == 0
    )
    assert (tmp_path / "a.md").read_text().startswith("a-children_with_measures_0_22.svg: Linjediagram")
    assert (tmp_path / "a-children_with_measures_0_22.svg").is_file()
    assert (
        bvmonitor(tmp_path, *TREND, "--template", str(tmp_path / "b.html.jinja"), "-o", str(tmp_path / "b.html"))
        == 0
    )
    assert (tmp_path / "b.html").read_text().startswith("<svg ")
