from pathlib import Path

import pytest

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.resource_index import IndexWanted, resource_index, resource_view
from bvmonitor.app.presenting.form import Form, render
from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.resource_index import MemberIndex, ResourceIndex
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.money import MoneyFileAtFault, NoIndex, NoNeeds, NotACost, NotANetwork

SPENT = "net_expenditure_per_inhabitant_0_22"
PEERS = "peer_groups:\n  jaeren: [Gjesdal, Time, Klepp, Hå]\n"
NEEDS = (
    "source: Grønt hefte\nneeds:\n"
    "  - {region: Gjesdal, year: 2017, weight: 1.1}\n  - {region: Time, year: 2017, weight: 0.9}\n"
    "  - {region: Gjesdal, year: 2018, weight: 1.1}\n  - {region: Time, year: 2018, weight: 0.9}\n"
    "  - {region: Sola, year: 2018, weight: 1}\n"
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "peers.yaml").write_text(PEERS, encoding="utf-8")
    (tmp_path / "need.yaml").write_text(NEEDS, encoding="utf-8")
    return tmp_path


def index_of(home: Path, municipality: str = "Gjesdal", wanted: IndexWanted | None = None) -> ResourceIndex:
    return resource_index(Workspace(home), municipality, wanted or IndexWanted("jaeren", SPENT))


def members(found: ResourceIndex, period: int) -> dict[str, MemberIndex]:
    return {each.region.name: each for each in found.members if each.period == period}


def test_the_index_is_spending_by_need_against_the_unweighted_mean(home: Path) -> None:
    found = index_of(home)
    assert found.periods == (2017, 2018)
    for period in found.periods:
        mine = members(found, period)
        both = [each for each in mine.values() if each.spent.value is not None and each.need is not None]
        adjusted = [(each.spent.value or 0) / (each.need.weight if each.need else 1) for each in both]
        mean = sum(adjusted) / len(adjusted)
        assert both
        for each, value in zip(both, adjusted, strict=True):
            assert each.index == pytest.approx(value / mean, rel=1e-12)
        (said,) = [each for each in found.means if each.period == period]
        assert (said.n_reporting, said.n_members) == (len(both), 4)


def test_those_without_a_need_stand_last_and_are_named(home: Path) -> None:
    found = index_of(home)
    last = [each for each in found.members if each.period == 2018]
    assert {each.region.name for each in last[-2:]} == {"Klepp", "Hå"}
    page = render(resource_view(found), Form("md", "nb"))
    assert "Uten beregnet behov for 2018:" in page
    assert "Beregnet behov for 2017–2018 er brukerens: Grønt hefte." in page


def test_who_is_no_member_has_an_index_and_does_not_count(home: Path) -> None:
    found = index_of(home, "Sola", IndexWanted("jaeren", SPENT, (2018, 2018)))
    sola = members(found, 2018)["Sola"]
    assert not sola.counts
    assert found.means[0].n_members == 4
    assert "resource_outside" in {remark.key for remark in found.remarks}


def test_every_text_is_filled_in_every_language(home: Path) -> None:
    for lang in LANGS:
        assert "{" not in render(resource_view(index_of(home)), Form("md", lang))


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        (IndexWanted("jaeren", "children_with_measures_0_22"), NotACost),
        (IndexWanted("Rogaland", SPENT), NotANetwork),
        (IndexWanted("jaeren", SPENT, (2015, 2015)), NoIndex),
    ],
)
def test_what_cannot_be_made_is_said(home: Path, wanted: IndexWanted, error: type[BvmonitorError]) -> None:
    with pytest.raises(error):
        index_of(home, wanted=wanted)


def test_without_needs_or_with_faulty_ones_the_file_is_named(home: Path) -> None:
    (home / "need.yaml").write_text(NEEDS.replace("Sola", "Solax"), encoding="utf-8")
    with pytest.raises(MoneyFileAtFault) as faulty:
        index_of(home)
    assert [(issue.line, issue.nearest[0]) for issue in faulty.value.issues] == [(7, "Sola")]
    (home / "need.yaml").unlink()
    with pytest.raises(NoNeeds) as lacking:
        index_of(home)
    assert lacking.value.path == home / "need.yaml"


def test_the_command_prints_the_page(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("resource-index", "Gjesdal", "--peers", "jaeren", "--indicator", SPENT)
    assert run(["--home", str(home), *arguments], Invocation({}, home)) == 0
    page = capsys.readouterr().out
    assert page.startswith("# Gjesdal 2017–2018: ressursbruk")
    assert "Ressursbruken i Gjesdal i 2018, mot behovet, er " in page
