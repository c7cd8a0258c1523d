"""How many sheets of A4 a page takes in print that promises to be short: HTML through Chromium."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.conftest import Opener
from tests.support.fetching import fetch_here
from tests.support.soak import TIMES
from tests.support.ssb import Server

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.monitor import monitor, monitor_view
from bvmonitor.app.pages.one_page import one_page, one_page_view
from bvmonitor.app.pages.report_figures import ReportWanted
from bvmonitor.app.presenting.form import Form
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.language import LANGS, Lang

BESIDE = Beside(country="without-oslo")
KINDS: dict[str, tuple[Callable[[Workspace, str], PageView], int]] = {
    "monitor": (lambda workspace, place: monitor_view(monitor(workspace, place, ReportWanted(), BESIDE)), 2),
    "one page": (
        lambda workspace, place: one_page_view(one_page(workspace, place, ReportWanted(), BESIDE, None)),
        1,
    ),
}


def sheets(look: Opener, file: Path) -> int:
    pdf = look(file).pdf(prefer_css_page_size=True)
    assert set(re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)) == {(b"594.95996", b"841.91998")}
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def sheets_of(look: Opener, view: PageView, lang: Lang, folder: Path) -> int:
    file = folder / "page.html"
    content = view.render(Form("html", lang))
    assert isinstance(content, str)
    file.write_text(content, encoding="utf-8")
    return sheets(look, file)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", ["Gjesdal", "Time", "Masfjorden"])
def test_a_page_of_the_sample_takes_no_more_sheets_than_it_promises(
    look: Opener, tmp_path: Path, kind: str, place: str
) -> None:
    build, most = KINDS[kind]
    view = build(Workspace(tmp_path), place)
    for lang in LANGS:
        assert sheets_of(look, view, lang, tmp_path) <= most


@pytest.mark.skipif(TIMES == 1, reason="fetches all figures: make soak")
def test_nor_does_one_with_every_figure_of_a_municipality_that_is_fetched(look: Opener, tmp_path: Path) -> None:
    with Server() as ssb:
        assert not fetch_here(ssb, tmp_path).failed
    for build, most in KINDS.values():
        for place in ("Klepp", "Oslo", "Bærum", "Utsira"):
            view = build(Workspace(tmp_path), place)
            for lang in LANGS:
                assert sheets_of(look, view, lang, tmp_path) <= most, place
