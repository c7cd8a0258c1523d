"""Every file of the user's own that pages rest on makes them anew when what it says changes, and only them."""

import os
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.fetching import make_quick, see
from tests.support.own import keep, own_figure
from tests.support.references import municipal_reference
from tests.support.soak import TIMES
from tests.support.ssb import Server

from bvmonitor import bundled
from bvmonitor.app.unattended.own_files import own_files
from bvmonitor.app.unattended.run_file import read_run_file
from bvmonitor.app.unattended.state import fingerprint
from bvmonitor.domain.publishing import INTERNAL

PLAN = """
lang = "en"
[run]
municipalities = ["Klepp"]
sets = ["ssb_key_figures"]
formats = ["md"]
output = "out"
changes = false
[[page]]
command = "compare"
name = "prices"
real-prices = 2021
year = 2024
peers = ["nabo"]
group = "none"
[[page]]
command = "compare"
name = "alike"
group = "none"
peers = ["similar:3"]
[[page]]
command = "profile"
comments = "words/comments.yaml"
[[page]]
command = "rank"
name = "templated"
indicator = "my_children"
template = "templates/mine.md.jinja"
[[page]]
command = "rank"
indicator = "my_children"
[[page]]
command = "distribution"
distribution = "reports_by_source"
[[page]]
command = "compare"
name = "savings"
indicator = "net_expenditure_per_inhabitant_0_17"
peers = ["nabo"]
group = "none"
savings = true
[[page]]
command = "barometer"
[[page]]
command = "resource-index"
peers = "nabo"
[[page]]
command = "report status"
[[page]]
command = "report monthly"
[[page]]
command = "deadlines"
[[page]]
command = "report tilstandsrapport"
texts = "texts/{code}"
formats = ["docx"]
reference = "words/mine.docx"
"""
DEFINITION = (bundled.definitions_folder() / "child_welfare" / "population_0_17.yaml").read_text("utf-8")
NEED = "".join(
    f"  - {{region: {name}, year: {y}, weight: 1.1}}\n"
    for y in range(2020, 2026)
    for name in ("Klepp", "Time", "Hå")
)
FILES = {
    "home/peers.yaml": "peer_groups:\n  nabo:\n    title: {nb: Naboer, nn: Naboar, en: Neighbours}\n"
    "    members: [Time]\n",
    "home/similar.yaml": "indicators:\n  population_0_17: {weight: 2, scale: log}\n",
    "home/deflator.yaml": "years:\n  2022: 9.1\n",
    "home/need.yaml": f"source: Heftet\nneeds:\n{NEED}",
    "home/corrections.yaml": "corrections:\n  - {indicator: net_expenditure_per_inhabitant_0_17, region: Klepp,"
    " year: 2025, amount: 1.5, reason: because}\n",
    "home/deadlines.yaml": "deadlines:\n  mine:\n    title: {nb: First}\n"
    "    rules: [{id: x, law: V, time: {starts: received, days: 5}}]\n",
    "home/definitions/my_children.yml": DEFINITION.replace("id: population_0_17", "id: my_children").replace(
        'en: "Inh', 'en: "My inh'
    ),
    "home/targets/klepp.yaml": "for: Klepp\ntargets:\n"
    "  - {indicator: man_years, better: higher, years: {2018: 22}}\n",
    "home/actions/klepp.yaml": "for: Klepp\nactions:\n  - {title: First, status: done}\n",
    "home/composites/mine.yaml": "id: mine\nversion: 1\ntitle: {nb: Mitt, nn: Mitt, en: Mine}\n"
    "indicators:\n  qualified_positions_per_1000_0_17: 1\n",
    "home/distributions/reports.yaml": "id: reports_by_source\ntitle: {nb: M, nn: M, en: Reports}\n"
    "unit: count\nown: {municipality: Klepp, file: reports.csv}\nparts:\n"
    "  - {id: school, title: {nb: S, nn: S, en: School}}\n  - {id: police, title: {nb: P, nn: P, en: Police}}\n"
    "source: {title: Own}\n",
    "home/distributions/reports.csv": "part,year,count\nschool,2025,25\npolice,2025,34\n",
    "words/comments.yaml": "net_expenditure_per_inhabitant_0_17: First.\n",
    "templates/base.md.jinja": "First.\n{% block body %}{% endblock %}\n",
    "templates/mine.md.jinja": '{% extends "base.md.jinja" %}\n{% block body %}{{ page.title }}{% endblock %}\n',
    "texts/1120/1_summary.md": "First.\n",
}


# Of each file: what is changed in it, and the pages that rest on it.
EDITS = {
    "home/peers.yaml": (("Time", "Hå"), {"prices", "savings", "resource-index"}),
    "home/similar.yaml": (("population_0_17: {weight: 2, scale: log}", "single_parent_households: 1"), {"alike"}),
    "home/deflator.yaml": (("2022: 9.1", "2022: 8.1"), {"prices"}),
    "home/need.yaml": (("Heftet", "Grønt hefte"), {"resource-index"}),
    "home/corrections.yaml": (("because", "since"), {"savings"}),
    "home/deadlines.yaml": (("First", "Second"), {"deadlines"}),
    "home/definitions/my_children.yml": (("My inh", "Our inh"), {"rank", "templated"}),
    "home/targets/klepp.yaml": (("22", "23"), {"status"}),
    "home/actions/klepp.yaml": (("First", "Second"), {"monthly"}),
    "home/composites/mine.yaml": (("en: Mine", "en: Ours"), {"barometer"}),
    "home/distributions/reports.yaml": (("en: School", "en: Schools"), {"distribution"}),
    "home/distributions/reports.csv": (("25", "26"), {"distribution"}),
    "words/comments.yaml": (("First", "Second"), {"profile"}),
    "templates/base.md.jinja": (("First", "Second"), {"templated"}),
    "templates/mine.md.jinja": (("page.title", "page.title|upper"), {"templated"}),
    "texts/1120/1_summary.md": (("First", "Second"), {"tilstandsrapport"}),
}
# What the program itself keeps in a home, the plan, and what a report made for somebody to write in.
OURS = re.compile(
    r"^/home(/(snapshots|cache|throttle|partial|own|checked|run\.log|\.).*)?$|/bvmonitor\.toml$"
    r"|/texts/1120(/figures\.json|/[2-7]_\w+\.md|/\.unfinished[^/]+)?$"
)


def of(folder: Path) -> str:
    return fingerprint(read_run_file(folder / "bvmonitor.toml", "nb"), folder / "home", INTERNAL)


def files(out: Path) -> dict[str, tuple[int, bytes]]:
    """Every page in the output folder: when it was written, and what it holds."""
    pages = (path for path in out.rglob("*") if path.is_file() and path.name != "run.json")
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in pages}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan of pages that rest on files of the user's own, and those files."""
    (tmp_path / "bvmonitor.toml").write_text(PLAN, "utf-8")
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (tmp_path / "words" / "mine.docx").write_bytes(municipal_reference())
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("name", EDITS)
def test_what_a_file_says_counts_and_its_time_does_not(folder: Path, name: str) -> None:
    before = of(folder)
    os.utime(folder / name, (1, 1))
    assert of(folder) == before
    edit(folder / name, *EDITS[name][0])
    assert of(folder) != before
    (folder / name).unlink()
    gone = of(folder)
    assert gone != before
    assert gone == of(folder)


def test_settings_from_elsewhere_count_as_well(folder: Path) -> None:
    plan = read_run_file(folder / "bvmonitor.toml", "nb")
    made = {
        fingerprint(each, folder / "home", INTERNAL)
        for each in (plan, replace(plan, languages=("nn",)), replace(plan, dialect="norwegian"))
    }
    assert len(made) == 3


def test_a_file_to_write_in_counts_once_somebody_has_written(folder: Path) -> None:
    before = of(folder)
    (folder / "texts" / "1120" / "2_about.md").write_text("<!--\nAbout: write here\n-->\n\n", "utf-8")
    assert of(folder) == before
    (folder / "texts" / "1120" / "2_about.md").write_text("<!--\nAbout: write here\n-->\n\nWords.\n", "utf-8")
    assert of(folder) != before


@pytest.mark.skipif(TIMES == 1, reason="some twenty runs: make soak")
def test_each_makes_the_pages_that_rest_on_it_and_no_other(ssb: Server, folder: Path) -> None:
    make_quick(ssb)
    figures = [own_figure("man_years", "1120", f"{year}-12", year - 2000) for year in (2017, 2018)]
    keep(folder / "home", figures)
    opened: set[str] = set()
    sys.addaudithook(lambda event, args: opened.add(str(args[0])) if event == "open" else None)
    seen = see(ssb, folder / "home", "run")
    assert seen.code == 0, seen.out
    for name in FILES:
        os.utime(folder / name)
    assert "Nothing new since last time" in see(ssb, folder / "home", "run").err
    for name, ((old, new), pages) in EDITS.items():
        before = files(folder / "out")
        edit(folder / name, old, new)
        seen = see(ssb, folder / "home", "run")
        after = files(folder / "out")
        written = {each.partition(".")[0] for each in after if after[each] != before[each]}
        assert (seen.code, written) == (0, pages), (name, seen.out)
    covered = {str(path) for path in own_files(read_run_file(folder / "bvmonitor.toml", "en"), folder / "home")}
    read = {name for name in opened if name.startswith(str(folder)) and not name.startswith(str(folder / "out"))}
    assert {str(folder / name) for name in FILES} <= read, "a file that is made up for a page is read for it"
    assert {name for name in read - covered if not OURS.search(name.removeprefix(str(folder)))} == set()
