import json
from itertools import pairwise
from statistics import median

import pytest

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.field import Among
from bvmonitor.app.pages.rank import rank
from bvmonitor.domain.language import Lang
from bvmonitor.domain.ranking import Ranking
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.compare import (
    EmptyGroup,
    MembersNotKnown,
    NoSuchYear,
    NotAmong,
    OwnOfNobody,
    SampleLacks,
    SchemeNotInYear,
    UnknownGroup,
)
from bvmonitor.errors.definitions import UnknownIndicator
from bvmonitor.errors.regions import UnknownRegion
from bvmonitor.report.rank_page import build_rank_page
from bvmonitor.report.rank_rows import ranking_json

MEASURES = "children_with_measures_0_22"
INHABITANTS = "population_0_17"
Row = dict[str, object]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace(tmp_path_factory.mktemp("home"))


def rows_of(ranking: Ranking) -> list[Row]:
    rows: list[Row] = json.loads(ranking_json(ranking, "nb"))["rows"]
    return rows


def notes_of(ranking: Ranking, lang: Lang = "nb") -> list[str]:
    page = build_rank_page(ranking, lang)
    return [line for section in page.sections for line in section.lines]


def rank_all(sample: Workspace) -> Ranking:
    return rank(sample, INHABITANTS, Among(), "nb", year=2020, top=None)


def ranked(
    sample: Workspace, indicator: str, among: Among, year: int | None = None, top: int | None = None
) -> list[Row]:
    return rows_of(rank(sample, indicator, among, "nb", year=year, top=top))


def test_all_municipalities_stand_in_order_of_their_values(sample: Workspace) -> None:
    rows = ranked(sample, INHABITANTS, Among(), 2020)
    assert len(rows) == 356
    assert (rows[0]["name"], rows[0]["rank"], rows[0]["quarter"]) == ("Oslo", 1, 1)
    values = [row["value"] for row in rows]
    assert values == sorted((float(str(value)) for value in values), reverse=True)
    places = [int(str(row["rank"])) for row in rows]
    assert places == [1 + sum(float(str(other)) > float(str(value)) for other in values) for value in values]


def test_equal_values_share_the_best_rank(sample: Workspace) -> None:
    rows = ranked(sample, INHABITANTS, Among(), 2020)
    ties = [(a, b) for a, b in pairwise(rows) if a["value"] == b["value"]]
    assert ties
    assert all(a["rank"] == b["rank"] for a, b in ties)


def test_the_newest_year_with_half_of_the_figures_is_picked_and_said(sample: Workspace) -> None:
    made = rank(sample, INHABITANTS, Among(), "nb", year=None, top=None)
    assert {row["period"] for row in rows_of(made)} == {2025}
    assert any(note.startswith("2025 er det nyeste året") for note in notes_of(made))


def test_where_no_year_has_half_the_fullest_is_picked_and_those_without_any_figure_are_counted(
    sample: Workspace,
) -> None:
    made = rank(sample, MEASURES, Among(), "nb", year=None, top=None)
    rows = rows_of(made)
    assert {row["period"] for row in rows} == {2015}
    assert [row["status"] for row in rows if row["rank"] is None] == [".."]
    assert "33 av 428 kommuner har tall og er rangert. Like verdier deler beste plass." in notes_of(made)
    assert "Kommuner som det ikke er noe tall for, og som ikke står her: 394." in notes_of(made)
    assert build_rank_page(made, "nb").notice.startswith("EKSEMPELTALL")


def test_a_group_is_that_of_the_year(sample: Workspace) -> None:
    rows = ranked(sample, INHABITANTS, Among("own", mark="Klepp"), 2020)
    assert {row["pool"] for row in rows} == {"EKG07@2020"}
    assert [row["code"] for row in rows if row["marked"]] == ["1120"]
    assert {row["code"] for row in rows} >= {"1119", "1120", "1121"}
    assert ranked(sample, INHABITANTS, Among("7"), 2020)[0]["code"] == rows[0]["code"]
    assert {row["pool"] for row in ranked(sample, INHABITANTS, Among("7@2016"))} == {"EKG07@2016"}


def test_a_county_and_the_own_one_of_who_is_marked(sample: Workspace) -> None:
    named = ranked(sample, INHABITANTS, Among(county="Rogaland"), 2020)
    own = ranked(sample, INHABITANTS, Among(county="own", mark="Klepp"), 2020)
    assert [row["code"] for row in named] == [row["code"] for row in own]
    assert (len(named), named[0]["name"]) == (23, "Stavanger")


def test_the_first_places_are_listed_with_the_one_that_is_marked(sample: Workspace) -> None:
    made = rank(sample, INHABITANTS, Among(mark="Klepp"), "en", year=2020, top=3)
    assert [row["rank"] for row in rows_of(made)][:3] == [1, 2, 3]
    (klepp,) = [row for row in rows_of(made) if row["marked"]]
    (reading,) = build_rank_page(made, "en").reading
    middle = median(each.figure.value or 0 for each in rank_all(sample).places)
    assert reading == (
        f"Klepp: place {klepp['rank']} of 356, quarter 1. "
        f"The figure is {klepp['value']:,.0f}, the median {middle:,.0f}."
    )
    assert len(made.places) == 4


def test_fewer_than_five_are_listed_in_order_without_a_place(sample: Workspace) -> None:
    made = rank(sample, MEASURES, Among("7"), "nb", year=2015, top=None)
    rows = rows_of(made)
    values = [row["value"] for row in rows if row["value"] is not None]
    assert 1 < len(values) < 5
    assert values == sorted((float(str(value)) for value in values), reverse=True)
    assert {row["rank"] for row in rows} == {row["quarter"] for row in rows} == {None}
    assert any("Med færre enn 5 får ingen plass" in note for note in notes_of(made))
    assert not any("type 7" in note for note in notes_of(made))


@pytest.mark.parametrize(("lang", "said"), [("nb", "ingen dom"), ("nn", "ingen dom"), ("en", "no judgement")])
def test_a_neutral_figure_is_ordered_and_not_judged(sample: Workspace, lang: Lang, said: str) -> None:
    made = rank(sample, INHABITANTS, Among(), lang, year=2020, top=5)
    assert any(said in note for note in notes_of(made, lang))
    assert any("type 7" in note for note in notes_of(made))
    assert any("CC BY 4.0" in note for note in notes_of(made, lang))


@pytest.mark.parametrize(
    ("indicator", "among", "year", "error"),
    [
        ("population_0_71", Among(), None, UnknownIndicator),
        (INHABITANTS, Among(), 2031, NoSuchYear),
        (INHABITANTS, Among("seven"), None, UnknownGroup),
        (INHABITANTS, Among("99"), None, UnknownGroup),
        (INHABITANTS, Among("9"), 2017, EmptyGroup),
        (INHABITANTS, Among("7"), 2019, MembersNotKnown),
        (INHABITANTS, Among("7@2016"), 2020, SchemeNotInYear),
        (INHABITANTS, Among("own"), None, OwnOfNobody),
        (INHABITANTS, Among(county="own"), None, OwnOfNobody),
        (INHABITANTS, Among(county="Rogalandd"), None, UnknownRegion),
        (INHABITANTS, Among(mark="Kleppp"), None, UnknownRegion),
        (INHABITANTS, Among(county="Rogaland", mark="Oslo"), None, NotAmong),
        (MEASURES, Among(), 2013, SampleLacks),
        (MEASURES, Among("7"), 2018, SampleLacks),
    ],
)
def test_what_cannot_be_ranked_is_told(
    sample: Workspace, indicator: str, among: Among, year: int | None, error: type[BvmonitorError]
) -> None:
    with pytest.raises(error):
        rank(sample, indicator, among, "nb", year=year, top=None)
