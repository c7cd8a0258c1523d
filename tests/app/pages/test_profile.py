"""Bærum's printed service profile is made again from its cells; and what a profile says besides."""

import shutil
from pathlib import Path

import pytest
from tests.support.asss import HIGH, LOW, ROWS, SIZES, YEARS, printed, write_asss

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.profile import ProfileWanted, profile
from bvmonitor.app.pages.resource_index import IndexWanted, resource_index
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.profile import Profile
from bvmonitor.errors.compare import GroupNotKnown
from bvmonitor.errors.money import MoneyFileAtFault
from bvmonitor.errors.profile import CommentsAtFault
from bvmonitor.errors.regions import UnknownPeers
from bvmonitor.report.page import Page
from bvmonitor.report.profile_page import build_profile_page

STARRED = {"resource_index", "sick_leave", "children_with_plan_at_year_end", "investigations_within_three_months"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asss")
    write_asss(folder, Workspace(tmp_path_factory.mktemp("sample")))
    return folder


def made(home: Path, **wanted: object) -> Profile:
    return profile(Workspace(home), "Bærum", ProfileWanted(**{"peers": "asss", "year": 2023, **wanted}))  # type: ignore[arg-type]


def rows_of(page: Page) -> list[list[str]]:
    return [[cell.text for cell in row] for table in page.tables for _, row in table.rows]


def test_every_printed_figure_is_made_again(home: Path) -> None:
    page = build_profile_page(made(home), "en")
    found = rows_of(page)
    assert len(found) == len(printed())
    for row, wanted in zip(found, printed(), strict=True):
        decimals = int(wanted["decimals"])
        figures = [wanted[str(year)] for year in YEARS]
        figures += [wanted[f"network_{name}_2023"] for name in ("mean", "high", "low")]
        shown = [row[number] for number in (1, 2, 3, 4, 5, 7)]
        assert shown == [f"{float(figure):,.{decimals}f}" for figure in figures], wanted["indicator"]
        assert row[9] == "12 of 12"


def test_who_is_highest_and_lowest_is_named_and_all_that_are_equal(home: Path) -> None:
    rows = rows_of(build_profile_page(made(home), "nb"))
    for row, wanted in zip(rows, printed(), strict=True):
        own, high, low = (wanted[name] for name in ("2023", "network_high_2023", "network_low_2023"))
        assert row[6] == (f"Bærum og {HIGH}" if float(own) == float(high) else HIGH)
        assert row[8] == (f"{LOW} og Bærum" if float(own) == float(low) else LOW)


def test_rows_are_grouped_and_plain_means_have_a_star(home: Path) -> None:
    found = made(home)
    assert found.plain == STARRED
    page = build_profile_page(found, "nb")
    assert [group.title for group in page.tables[0].groups] == [
        "Prioritering",
        "Dekningsgrad",
        "Enhetskostnader",
        "Kvalitet",
    ]
    starred = [row[0].endswith("*") for row in rows_of(page)]
    assert starred == [indicator in STARRED for indicator, *_ in ROWS]
    assert any(line.startswith("* = ") for section in page.sections for line in section.lines)


def test_the_mean_is_of_sums_unless_another_is_asked_for(home: Path) -> None:
    weighted, unweighted = made(home), made(home, average="unweighted")
    assert unweighted.plain == {indicator for indicator, *_ in ROWS}
    means = [[found.mean(row) for row in found.comparison.rows] for found in (weighted, unweighted)]
    differing = [
        row.indicator.id
        for row, one, other in zip(weighted.comparison.rows, *means, strict=True)
        if one is not None and other is not None and one.value != pytest.approx(other.value)
    ]
    assert "net_expenditure_per_inhabitant_0_24" in differing
    assert not STARRED & set(differing)


def test_a_municipality_may_be_left_out_of_its_network(home: Path) -> None:
    found = made(home, exclude_self=True)
    spread = found.spreads["resource_index"]
    assert (spread.n_members, spread.n_reporting) == (11, 11)
    assert spread.figures[0][0] == LOW
    assert "Bærum" not in dict(spread.figures)
    page = build_profile_page(found, "en")
    assert {row[9] for row in rows_of(page)} == {"11 of 11"}


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_said_in_words_follows_from_the_table(home: Path, lang: str) -> None:
    found = build_profile_page(made(home), lang)  # type: ignore[arg-type]
    assert len(found.reading) == 3
    english = build_profile_page(made(home), "en").reading
    assert english[0] == "Bærum is above the mean on 6 of the 13 key figures that both have, and below it on 7."
    assert english[1].startswith("Bærum has the highest figure in the ASSS network in 2023 on ")


def test_comments_stand_by_indicator_in_the_readers_language(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "comments.yaml"
    path.write_text(
        "sick_leave: Ned to år på rad.\nresource_index: {nb: Lavest, en: Lowest}\n"
        "children_with_reports_0_17: Mer\n",
        "utf-8",
    )
    found = made(home, comments=path)
    (section,) = [each for each in build_profile_page(found, "en").sections if each.kind == "comments"]
    assert [line.partition(": ")[2] for line in section.lines] == ["Lowest", "Ned to år på rad."]
    assert [each.id for each in found.unshown] == ["children_with_reports_0_17"]
    (said,) = [
        line for s in build_profile_page(found, "en").sections for line in s.lines if "not on this page" in line
    ]
    assert found.unshown[0].title.en in said


def test_faults_of_comments_are_told_together_with_line_and_nearest_id(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "comments.yaml"
    path.write_text("sick_leav: Ned\nsick_leave: {}\nresource_index: [1]\n", "utf-8")
    with pytest.raises(CommentsAtFault) as caught:
        made(home, comments=path)
    assert [(issue.code, issue.line, issue.nearest[:1]) for issue in caught.value.issues] == [
        ("comments.unknown_indicator", 1, ("sick_leave",)),
        ("definition.not_text", 3, ()),
    ]
    path.write_text("sick_leave: {}\n", "utf-8")
    with pytest.raises(CommentsAtFault) as caught:
        made(home, comments=path)
    assert [issue.code for issue in caught.value.issues] == ["comments.empty"]
    with pytest.raises(CommentsAtFault):
        made(home, comments=tmp_path / "absent.yaml")


def test_without_peers_the_network_is_the_own_group_and_who_lacks_figures_is_counted(tmp_path: Path) -> None:
    found = profile(Workspace(tmp_path), "Gjesdal", ProfileWanted(year=2018, set_id="ssb_key_figures"))
    assert found.comparison.periods == (2016, 2017, 2018)
    assert (found.network.id, found.network.groups[-1]) == ("EKG08", "8")
    spread = found.spreads["net_expenditure_per_inhabitant_0_22"]
    assert (spread.n_reporting, spread.n_members) == (2, 23)
    row = next(r for r in found.comparison.rows if r.indicator.id == "net_expenditure_per_inhabitant_0_22")
    mean = found.mean(row)
    assert mean is not None
    assert (mean.value, mean.origin) == (8077, "published")
    # Of two of 23 nothing is said of the network.
    assert len(build_profile_page(found, "nb").reading) == 1


def test_a_network_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownPeers):
        profile(Workspace(tmp_path), "Time", ProfileWanted(peers="ass", year=2018, set_id="ssb_key_figures"))
    with pytest.raises(GroupNotKnown):
        profile(Workspace(tmp_path), "Time", ProfileWanted(group="own", year=2019, set_id="ssb_key_figures"))


def test_the_resource_index_is_made_of_the_users_needs_as_on_its_own_page(home: Path, tmp_path: Path) -> None:
    copy = tmp_path / "home"
    shutil.copytree(home, copy)
    weights = {name: round(0.8 + at / 20, 2) for at, name in enumerate(SIZES)}
    lines = [f"  - {{region: {name}, year: 2023, weight: {weight}}}" for name, weight in weights.items()]
    (copy / "need.yaml").write_text("source: Grønt hefte\nneeds:\n" + "\n".join(lines), encoding="utf-8")
    found = made(copy)
    row = next(row for row in found.comparison.rows if row.indicator.id == "resource_index")
    typed = next(row for row in made(home).comparison.rows if row.indicator.id == "resource_index")
    index = resource_index(Workspace(copy), "Bærum", IndexWanted("asss", years=(2023, 2023)))
    by_name = {each.region.name.partition(" - ")[0]: each.index for each in index.members}
    own, mean = found.own(row, 2023), found.mean(row)
    assert own is not None
    assert mean is not None
    assert own.value == by_name["Bærum"]
    assert mean.value == pytest.approx(1)
    assert {name.partition(" - ")[0]: value for name, value in found.spreads["resource_index"].figures} == by_name
    # Of the years without needs what was typed in stands.
    assert [found.own(row, year) for year in YEARS[:-1]] == [found.own(typed, year) for year in YEARS[:-1]]
    assert "resource_source" in {remark.key for remark in found.comparison.remarks}
    (copy / "need.yaml").write_text("needs: []", encoding="utf-8")
    with pytest.raises(MoneyFileAtFault):
        made(copy)
