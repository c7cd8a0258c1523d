"""How many sheets of A4 a page takes that promises to be short: HTML in Chromium, Word in LibreOffice."""

import re
import shutil
import subprocess
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

OFFICE = shutil.which("soffice")
PLACES = ("Klepp", "Oslo", "Bærum", "Utsira")
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


@pytest.fixture(scope="module")
def full_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with all figures of every municipality, SYNTHETIC but for a few."""
    home = tmp_path_factory.mktemp("home")
    with Server() as ssb:
        assert not fetch_here(ssb, home).failed
    return home


@pytest.mark.skipif(TIMES == 1, reason="fetches all figures: make soak")
@pytest.mark.parametrize("place", PLACES)
def test_nor_does_one_with_every_figure_of_a_municipality_that_is_fetched(
    look: Opener, full_home: Path, tmp_path: Path, place: str
) -> None:
    for build, most in KINDS.values():
        view = build(Workspace(full_home), place)
        for lang in LANGS:
            assert sheets_of(look, view, lang, tmp_path) <= most, lang


@pytest.mark.skipif(TIMES == 1 or OFFICE is None, reason="needs LibreOffice and all figures: make soak")
@pytest.mark.parametrize("place", PLACES)
def test_nor_does_its_word_document(full_home: Path, tmp_path: Path, place: str) -> None:
    limits = {}
    for kind, (build, most) in KINDS.items():
        view = build(Workspace(full_home), place)
        for lang in LANGS:
            content = view.render(Form("docx", lang))
            assert isinstance(content, bytes)
            name = f"{kind.replace(' ', '_')}_{lang}"
            (tmp_path / f"{name}.docx").write_bytes(content)
            limits[name] = most
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    files = [str(tmp_path / f"{name}.docx") for name in limits]
    convert = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(convert, check=True, capture_output=True)
    for name, most in limits.items():
        pdf = (tmp_path / f"{name}.pdf").read_bytes()
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= most, name
