from pathlib import Path
from typing import get_args

import pytest

from bvmonitor.app.unattended.first_plan import first_plan
from bvmonitor.app.unattended.run_file import read_run_file
from bvmonitor.cli.run_pages import PageCommand, check_pages, page_commands
from bvmonitor.domain.form import Format
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.errors.run import NoRunFile
from bvmonitor.errors.settings import SettingsAtFault
from bvmonitor.settings import load_settings
from bvmonitor.texts.issues import tell_issue

PLACES = ("Klepp", 'Kåfjord "x" \\ y', "d'Or \\")


def written(folder: Path, text: str) -> Path:
    path = folder / "bvmonitor.toml"
    path.write_text(text, encoding="utf-8")
    return path


def told(folder: Path, text: str) -> list[str]:
    """Every fault of a file, those of the pages' options too."""
    path = written(folder, text)
    try:
        issues = list(check_pages(read_run_file(path, "nb"), "nb"))
    except SettingsAtFault as error:
        issues = list(error.issues)
    return [tell_issue(issue, "nb").replace(str(path), "…") for issue in issues]


def test_pages_take_what_the_run_says_unless_they_say_otherwise(tmp_path: Path) -> None:
    text = """
lang = "nn"
[run]
municipalities = ["Klepp", "1121"]
output = "ut"
formats = ["md", "csv"]
keep = 5
fetch = false
[[page]]
command = "compare"
with = ["Time", "Hå"]
rank = true
[[page]]
command = "rank"
name = "plass"
indicator = "children_with_reports_0_17"
municipalities = "all"
formats = ["json"]
"""
    plan = read_run_file(written(tmp_path, text), "nn")
    assert (plan.output, plan.keep, plan.fetch, plan.changes) == (tmp_path / "ut", 5, False, True)
    first, second = plan.pages
    assert (first.name, first.places, first.languages, first.formats) == (
        "compare",
        ("Klepp", "1121"),
        ("nn",),
        ("md", "csv"),
    )
    assert first.options == {"with": ("Time", "Hå"), "rank": True}
    assert (second.name, second.places, second.formats) == ("plass", None, ("json",))
    assert list(check_pages(plan, "nn")) == []


def test_the_settings_leave_the_run_alone(tmp_path: Path) -> None:
    written(tmp_path, 'lang = "en"\n[run]\noutput = "x"\n[[page]]\ncommand = "compare"\n')
    settings = load_settings({}, environ={}, folder=tmp_path, user_file=tmp_path / "none.toml")
    assert settings.text("lang") == "en"


def test_every_fault_is_told_with_its_line_and_the_nearest_right_word(tmp_path: Path) -> None:
    text = """
[run]
municipalities = "Klepp"
languges = ["nb"]
formats = ["md", "htm"]
keep = 0
fetch = "yes"

[[page]]
command = "compare"
name = "a/b"
with = 1.5

[[page]]
name = "x"

[[page]]
command = "compare"
name = "X"
"""
    formats = ", ".join(get_args(Format))
    assert told(tmp_path, text) == [
        "…:4: ukjent innstilling «languges». Mente du «languages» eller «changes»?",
        f"…:5: «htm» duger ikke for formats; velg blant: {formats}. Mente du «html»?",
        '…:3: municipalities må være en liste av tekster: ["Klepp", "Time"].',
        "…:7: «yes» duger ikke for fetch; velg blant: true, false.",
        "…:6: keep må være et helt tall over null, ikke 0.",
        "…:11: «a/b» duger ikke som filnavn; bruk bokstaver, tall og bindestrek.",
        "…:12: with må være tekst, tall, true eller false, eller en liste.",
        "…:14: command mangler.",
        "…:19: to sider heter «X»; gi den ene et annet navn med name.",
    ]


def test_every_fault_of_the_pages_options_is_told(tmp_path: Path) -> None:
    text = """
[run]
municipalities = ["Klepp"]
[[page]]
command = "comprae"
[[page]]
command = "compare"
name = "a"
wiht = ["Time"]
template = "nowhere.md.jinja"
[[page]]
command = "compare"
name = "b"
average = "middle"
[[page]]
command = "compare"
name = "c"
year = "soon"
[[page]]
command = "rank"
name = "d"
"""
    assert told(tmp_path, text) == [
        "…:5: ingen side heter «comprae». Mente du «compare»?",
        "…:9: compare har ikke noe valg som heter «wiht». Mente du «with»?",
        f"…:10: template: det finnes ingen fil {tmp_path / 'nowhere.md.jinja'}.",
        "…:14: average: «middle» duger ikke for --average. Velg blant: weighted, unweighted og median.",
        "…:18: year: «soon» er ikke et helt tall, som --year må ha. Skriv bare sifre etter --year.",
        "…:19: rank trenger indicator.",
    ]


def test_a_page_for_municipalities_needs_some(tmp_path: Path) -> None:
    assert told(tmp_path, '[run]\noutput = "x"\n[[page]]\ncommand = "compare"\n') == [
        "…:3: compare lages for kommuner; si hvilke med municipalities."
    ]


@pytest.mark.parametrize("text", ["", "[run]\n", "page = 1\n", "[run]\n[page]\nx = 1\n"])
def test_nothing_to_make_is_a_fault(tmp_path: Path, text: str) -> None:
    assert any("minst én [[page]]" in line for line in told(tmp_path, text))


def test_a_file_that_is_broken_or_not_there_is_told(tmp_path: Path) -> None:
    assert "fikk ikke lese filen" in told(tmp_path, "[run\n")[0]
    with pytest.raises(NoRunFile):
        read_run_file(tmp_path / "none.toml", "nb")


@pytest.mark.parametrize("lang", LANGS)
def test_the_file_to_begin_with_is_right_whatever_the_places_are_called(tmp_path: Path, lang: Lang) -> None:
    path = written(tmp_path, first_plan(PLACES, lang))
    plan = read_run_file(path, lang)
    assert plan.places == PLACES
    assert list(check_pages(plan, lang)) == []
    assert load_settings({}, environ={}, folder=tmp_path, user_file=tmp_path / "none").text("lang") == lang


def test_every_page_can_be_made_by_a_run(tmp_path: Path) -> None:
    words = {
        "indicator": "children_with_reports_0_17",
        "distribution": "measures_by_function",
    }
    pages = []
    for name, entry in page_commands().items():
        needed = {key for key in PageCommand.of(name, entry).arguments if key != "municipality"}
        assert needed <= words.keys(), "an argument called as a key of every page could never be given"
        pages.append(f'[[page]]\ncommand = "{name}"\n' + "".join(f'{key} = "{words[key]}"\n' for key in needed))
    text = '[run]\nmunicipalities = ["Klepp"]\n' + "".join(pages)
    assert told(tmp_path, text) == []
    assert len(pages) >= 9


def test_a_kind_of_report_is_named_by_both_its_words_and_its_page_by_the_kind(tmp_path: Path) -> None:
    text = '[run]\nmunicipalities = ["Klepp"]\n[[page]]\ncommand = "report monitor"\ncountry = "all"\n'
    plan = read_run_file(written(tmp_path, text), "nb")
    assert [page.name for page in plan.pages] == ["monitor"]
    assert list(check_pages(plan, "nb")) == []
    assert any("report monitor" in line for line in told(tmp_path, text.replace("monitor", "moniter")))
    assert any("countrie" in line for line in told(tmp_path, text.replace("country", "countrie")))
