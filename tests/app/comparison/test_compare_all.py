"""The pages of all municipalities, made together, are those of each alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.rendered import text_of

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.shared import SharedFrames
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.compare_all import AllPages, Asked, codes_for_everyone, compare_all, file_name
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.presenting.form import Form
from bvmonitor.domain.region import MUNICIPALITIES, Region
from bvmonitor.errors.compare import SampleLacks
from bvmonitor.errors.regions import UnknownRegion
from bvmonitor.errors.report import PagesFailed, PageUnwritable

PLAIN = Asked(Wanted(), Beside(), Extras())
FORM = Form("md", "nb")
ONE_YEAR = Asked(Wanted(years=(2015, 2015)), Beside(), Extras())
WHOLE = {
    "unasked": PLAIN,
    "one year": ONE_YEAR,
    "everything": Asked(
        Wanted("ssb_key_figures", years=(2016, 2018), real_prices=2018),
        Beside("own", ("Time",), "own", "both", peers=("asss",)),
        Extras(rank=True, quartile=True, change=True, index=True, savings=True),
    ),
}


def made(folder: Path, asked: Asked, form: Form = FORM) -> AllPages:
    return compare_all(Workspace(folder), asked, folder / "pages", form, lambda _done, _all: None)


def alone(workspace: Workspace, code: str, asked: Asked, form: Form) -> str:
    return text_of(compare(workspace, code, asked.wanted, asked.beside, asked.extras), form)


@pytest.fixture(scope="module")
def one_year(tmp_path_factory: pytest.TempPathFactory) -> AllPages:
    return made(tmp_path_factory.mktemp("one_year"), ONE_YEAR)


@pytest.mark.parametrize("name", WHOLE)
def test_every_page_is_the_one_that_is_made_alone(tmp_path: Path, name: str) -> None:
    pages = made(tmp_path, WHOLE[name])
    workspace = Workspace(tmp_path)
    found = {each.region.code: pages.folder / each.file for each in pages.made if each.file}
    assert len(found) == pages.written >= 10
    # Every page of the first kind; of the others a few, since each alone takes its time.
    for code in sorted(found)[:: 1 if name == "unasked" else 6]:
        path = found[code]
        assert path.read_bytes() == alone(workspace, code, WHOLE[name], FORM).encode(), code
    lacking = [each for each in pages.made if each.file is None]
    assert lacking
    assert all(isinstance(each.error, SampleLacks) for each in lacking)
    assert "EKSEMPELTALL" in pages.notice
    pages.check_whole()


def test_pages_of_shared_values_are_those_of_each_alone_with_itself_left_out(tmp_path: Path) -> None:
    # All 422 together would take half a minute, since a set without one member is a sum of its own.
    asked = Asked(Wanted(years=(2018, 2018)), Beside(exclude_self=True, country="all"), Extras())
    workspace = Workspace(tmp_path)
    shared = replace(workspace, shared=SharedFrames(frozenset(codes_for_everyone(workspace))))
    for code in ("1121", "1122"):
        together = compare(shared, code, asked.wanted, asked.beside, asked.extras)
        assert text_of(together, FORM) == alone(workspace, code, asked, FORM)


@pytest.mark.parametrize("form", [Form("json", "en"), Form("csv", "nn", "norwegian"), Form("table", "nb")])
def test_pages_have_the_form_that_was_asked_for(tmp_path: Path, form: Form) -> None:
    asked = replace(PLAIN, wanted=Wanted(None, ("children_with_measures_0_17",)))
    pages = made(tmp_path, asked, form)
    (klepp,) = [each for each in pages.made if each.region.name == "Klepp"]
    assert klepp.file is not None
    assert (pages.folder / klepp.file).read_bytes() == alone(Workspace(tmp_path), "1120", asked, form).encode()
    assert pages.index.suffix == Path(klepp.file).suffix


def test_the_list_names_every_municipality_its_file_or_why_there_is_none(one_year: AllPages) -> None:
    pages = one_year
    lines = pages.index.read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("| ") and line[2:6].isdigit() for line in lines) == len(pages.made)
    (klepp,) = [line for line in lines if line.startswith("| 1120 ")]
    assert "1120\\_klepp.md" in klepp or "1120_klepp.md" in klepp
    assert {path.name for path in pages.folder.iterdir()} == {
        pages.index.name,
        *(each.file for each in pages.made if each.file),
    }


def test_a_page_that_cannot_be_written_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "pages" / "1120_klepp.md" / "in_the_way").mkdir(parents=True)
    pages = made(tmp_path, ONE_YEAR)
    (klepp,) = [each for each in pages.made if each.has_failed]
    assert klepp.region.name == "Klepp"
    assert isinstance(klepp.error, PageUnwritable)
    assert pages.written >= 10
    with pytest.raises(PagesFailed) as caught:
        pages.check_whole()
    assert caught.value.names == ("Klepp",)


def test_what_no_page_can_be_made_of_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(UnknownRegion):
        made(tmp_path, replace(ONE_YEAR, beside=Beside(others=("Nowhere",))))


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "pages").write_text("mine", encoding="utf-8")
    with pytest.raises(PageUnwritable):
        made(tmp_path, PLAIN)
    assert (tmp_path / "pages").read_text(encoding="utf-8") == "mine"


def test_files_have_names_that_every_system_takes(tmp_path: Path) -> None:
    def named(name: str) -> str:
        return file_name(Region("1234", name, "municipality", 2020, None, None), ".md")

    assert named("Bærum") == "1234_baerum.md"
    assert named("Kárášjohka - Karasjok") == "1234_karasjohka_karasjok.md"
    assert named("Våler (Østfold)") == "1234_valer_ostfold.md"
    assert named("<script>/..\\con:") == "1234_script_con.md"
    history = Workspace(tmp_path).regions.history
    names = [file_name(region, ".md") for region in history.in_year(2024, MUNICIPALITIES)]
    assert len(set(names)) == len(names) > 300
