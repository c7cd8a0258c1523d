import csv
from pathlib import Path

import pytest

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.domain.comparison import Comparison, Figure
from bvmonitor.domain.region import Heir
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.compare import EmptyGroup, NoSuchHeir, NoSuchYear, SampleLacks, SelfIsSeveral, UnknownGroup
from bvmonitor.errors.definitions import UnknownIndicator, UnknownSet
from bvmonitor.errors.regions import AmbiguousRegion, RegionNotInYear, UnknownPeers, UnknownRegion

GOLDEN = Path(__file__).parents[2] / "fixtures" / "golden" / "klepp_key_figures_2015.csv"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def values(comparison: Comparison) -> list[list[float | None]]:
    return [[figure.value for figure in row.figures] for row in comparison.rows]


def figure(comparison: Comparison, indicator: str, column: str, period: int) -> Figure:
    row = next(row for row in comparison.rows if row.indicator.id == indicator)
    return next(f for f in row.figures if (f.column, f.period) == (column, period))


def remarks(comparison: Comparison, key: str) -> list[dict[str, object]]:
    return [dict(remark.fields) for remark in comparison.remarks if remark.key == key]


def test_the_printed_page_of_klepp_is_made_again(workspace: Workspace) -> None:
    made = compare(workspace, "Klepp", Wanted("klepp_2015"), Beside("7", ("Time", "Hå")))
    with GOLDEN.open(encoding="utf-8") as file:
        printed = list(csv.DictReader(file))
    columns = ("Klepp", "KOSTRA group 7", "Time", "Hå")
    assert values(made) == [[float(row[name]) if row[name] else None for name in columns] for row in printed]
    assert made.periods == (2015,)
    assert [column.id for column in made.columns] == ["1120", "EKG07", "1121", "1119"]
    assert {f.origin for row in made.rows for f in row.figures if f.value is not None} == {"local"}
    assert remarks(made, "group_scheme") == [{"group": "7", "scheme": "2013", "periods": (2015,)}]


def test_without_a_set_the_one_that_the_figures_fill_is_picked_and_said(workspace: Workspace) -> None:
    made = compare(workspace, "Klepp", Wanted(), Beside("7", ("Time", "Hå")))
    assert made.set is not None
    assert (made.set.id, made.periods) == ("klepp_2015", (2015,))
    assert remarks(made, "set_chosen") == [{"title": made.set.title}]


def test_ssbs_own_figures_stand_for_municipality_group_county_and_country(workspace: Workspace) -> None:
    wanted = Wanted("ssb_key_figures", years=(2019, 2019))
    made = compare(workspace, "Time", wanted, Beside("8", ("Sola",), "own", "both"))
    assert [column.id for column in made.columns] == ["1121", "EKG08", "1124", "EKA11", "EAK", "EAKUO"]
    spent = "net_expenditure_per_inhabitant_0_22"
    assert [figure(made, spent, c, 2019).value for c in ("1121", "EKG08", "1124")] == [6086, 9426, 4824]
    assert {f.origin for row in made.rows for f in row.figures} == {"published"}
    assert {i.id for i in made.left_out} >= {"gross_expenditure_per_placed_child"}


def test_a_change_of_group_inside_a_series_is_a_break(workspace: Workspace) -> None:
    made = compare(workspace, "Gjesdal", Wanted(years=(2015, 2018)), Beside())
    group = made.columns[1]
    assert (group.own_group, group.groups) == (True, ("7", "8", "8", "8"))
    changed = remarks(made, "group_changed")
    assert [(c["before"], c["after"], c["year"]) for c in changed] == [("7", "8", 2016)]
    spent = "net_expenditure_per_inhabitant_0_22"
    first, second = (figure(made, spent, group.id, year) for year in (2015, 2016))
    assert (first.group, first.scheme, second.group, second.scheme) == ("7", "2013", "8", "2016")


def test_a_group_may_be_named_with_its_scheme_or_as_a_column_beside(workspace: Workspace) -> None:
    wanted = Wanted("ssb_key_figures", years=(2018, 2018))
    made = compare(workspace, "Gjesdal", wanted, Beside("8@2016", ("EKG07",)))
    assert [(c.id, c.groups) for c in made.columns[1:]] == [("EKG08", ("8",)), ("EKG07", ("7",))]
    spent = "net_expenditure_per_inhabitant_0_22"
    assert [figure(made, spent, c, 2018).value for c in ("EKG08", "EKG07")] == [8077, 7514]


def test_a_municipality_named_twice_has_one_column(workspace: Workspace) -> None:
    made = compare(workspace, "Klepp", Wanted("klepp_2015"), Beside("none", ("Time", "1121", "Klepp")))
    assert [column.id for column in made.columns] == ["1120", "1121"]


def test_marks_of_ssb_reach_the_result(workspace: Workspace) -> None:
    wanted = Wanted(indicators=("gross_expenditure_per_placed_child",), years=(2015, 2021))
    made = compare(workspace, "Hvaler", wanted, Beside("none"))
    assert {f.status for f in made.rows[0].figures if f.value is None} <= {".", "..", "not_covered"}
    assert {"not_covered"} != {f.status for row in made.rows for f in row.figures}


def test_sources_are_those_of_the_figures_shown(workspace: Workspace) -> None:
    made = compare(workspace, "Time", Wanted("ssb_key_figures", years=(2019, 2019)), Beside("none"))
    assert {origin.table for origin in made.sources} == {"12275", "12279", "12286", "12615"}
    assert made.snapshot.sample
    assert made.notice is not None
    assert made.notice.key == "sample"


@pytest.mark.parametrize(
    ("municipality", "wanted", "beside", "error"),
    [
        ("Kleppp", Wanted(), Beside(), UnknownRegion),
        ("Våler", Wanted(), Beside(), AmbiguousRegion),
        ("3024", Wanted(years=(2018, 2018)), Beside(), RegionNotInYear),
        ("Klepp", Wanted("klep_2015"), Beside(), UnknownSet),
        ("Klepp", Wanted(indicators=("children",)), Beside(), UnknownIndicator),
        ("Klepp", Wanted("klepp_2015", years=(2031, 2031)), Beside(), NoSuchYear),
        ("Klepp", Wanted("klepp_2015"), Beside("seven"), UnknownGroup),
        ("Klepp", Wanted("klepp_2015"), Beside("99"), UnknownGroup),
        ("Klepp", Wanted("klepp_2015"), Beside("7@1999"), UnknownGroup),
        ("Klepp", Wanted("klepp_2015"), Beside("18@2020"), UnknownGroup),
        ("Klepp", Wanted("klepp_2015", years=(2015, 2015)), Beside("17@2016"), EmptyGroup),
        ("Klepp", Wanted("klepp_2015"), Beside(peers=("as",)), UnknownPeers),
        ("Alta m.fl.", Wanted("klepp_2015"), Beside(exclude_self=True), SelfIsSeveral),
        ("Time", Wanted("ssb_key_figures", years=(2016, 2016)), Beside("9"), EmptyGroup),
        ("Klepp", Wanted("klepp_2015"), Beside("7", ("Tiime",)), UnknownRegion),
        ("Klepp", Wanted("klepp_2015"), Beside("7", county="Rogalandd"), UnknownRegion),
        ("Bærum", Wanted(), Beside(), SampleLacks),
        ("Klepp", Wanted("klepp_2015", years=(2019, 2019)), Beside(), SampleLacks),
    ],
)
def test_what_cannot_be_shown_is_told(
    workspace: Workspace, municipality: str, wanted: Wanted, beside: Beside, error: type[BvmonitorError]
) -> None:
    with pytest.raises(error):
        compare(workspace, municipality, wanted, beside)


def test_what_the_sample_covers_is_said_when_it_lacks_a_municipality(workspace: Workspace) -> None:
    with pytest.raises(SampleLacks) as caught:
        compare(workspace, "Bærum", Wanted(), Beside())
    assert (caught.value.place, caught.value.first, caught.value.last) == ("Bærum", 2015, 2021)
    assert {"Klepp", "Time", "Gjesdal", "Hvaler"} <= set(caught.value.municipalities)


def test_an_empty_group_names_the_groups_there_are(workspace: Workspace) -> None:
    with pytest.raises(EmptyGroup) as caught:
        compare(workspace, "Time", Wanted("ssb_key_figures", years=(2016, 2016)), Beside("9"))
    assert 9 not in caught.value.groups
    assert caught.value.scheme == "2016"


CHILDREN = Wanted(indicators=("population_0_17",), years=(2018, 2024))


def series(comparison: Comparison, column: str) -> dict[int, float | str | None]:
    return {
        f.period: f.value if f.status is None else f.status
        for f in comparison.rows[0].figures
        if f.column == column
    }


def test_a_renumbered_municipality_is_one_series(workspace: Workspace) -> None:
    made = series(compare(workspace, "Bærum", CHILDREN, Beside("none")), "3201")
    assert (made[2018], made[2019]) == (29818, 29813)  # as 0219 in 2019, and as 3024 in 2020
    assert all(isinstance(value, float) for value in made.values())


def test_a_municipality_divided_again_is_missing_while_it_was_one_and_says_why(workspace: Workspace) -> None:
    made = compare(workspace, "Haram", CHILDREN, Beside("none", ("Ålesund",)))
    haram, rest = series(made, "1580"), series(made, "1508")
    assert (haram[2018], rest[2018]) == (2046, 12085)  # 1534, and the sum of 1504, 1523, 1529 and 1546
    assert {haram[year] for year in range(2020, 2023)} == {"not_comparable"}
    told = {str(each["name"]): each for each in remarks(made, "borders_before")}
    assert told["Haram"]["year"] == 2024
    assert (told["Haram"]["old"], told["Haram"]["new"]) == (("Ålesund",), ("Ålesund", "Haram"))
    parts = [each["parts"] for each in remarks(made, "borders_summed")]
    assert parts == [("Ålesund", "Ørskog", "Skodje", "Sandøy")]


def test_a_municipality_that_is_no_more_ends_and_says_where_it_went(workspace: Workspace) -> None:
    wanted = Wanted(indicators=("population_0_17",), years=(2017, 2021), borders=2018)
    made = compare(workspace, "Finnøy", wanted, Beside("none"))
    assert isinstance(series(made, "1141")[2017], float)
    assert series(made, "1141")[2021] == "not_comparable"
    after = remarks(made, "borders_after")
    assert [(each["year"], each["new"]) for each in after] == [(2020, ("Stavanger",))]


def test_a_page_of_a_municipality_that_is_no_more_says_so(workspace: Workspace) -> None:
    made = compare(workspace, "Finnøy", Wanted(indicators=("population_0_17",)), Beside("none"))
    (ended,) = remarks(made, "ended")
    assert (ended["code"], ended["year"], ended["new"]) == ("1141", 2020, ("Stavanger (1103)",))
    assert max(made.periods) < 2020
    # Who is there still is not said to be gone.
    assert not remarks(compare(workspace, "Klepp", CHILDREN, Beside("none")), "ended")


def test_borders_of_an_earlier_year_can_be_asked_for(workspace: Workspace) -> None:
    wanted = Wanted(indicators=("population_0_17",), years=(2017, 2021), borders=2018)
    made = compare(workspace, "Bærum", wanted, Beside("none"))
    assert made.subject.code == "0219"
    assert (
        series(made, "0219")[2021] == series(compare(workspace, "Bærum", CHILDREN, Beside("none")), "3201")[2021]
    )


def test_a_county_is_averaged_as_asked_with_and_without_the_subject(workspace: Workspace) -> None:
    """Østfold 2015 by hand: 3153 children with measures of 79 274 aged 0-22, in 17 of 18 municipalities."""
    wanted = Wanted(indicators=("children_with_measures_0_22",), years=(2015, 2015))

    def county(beside: Beside) -> Figure:
        return compare(workspace, "Halden", wanted, beside).rows[0].figures[-1]

    ssbs = county(Beside("none", county="own"))
    assert (ssbs.value, ssbs.origin, ssbs.numerator) == (4.0, "published", None)
    others = county(Beside("none", county="own", exclude_self=True))
    assert (others.numerator, others.denominator) == (3153 - 303, 79274 - 8326)
    assert (others.n_members, others.n_reporting, others.origin) == (17, 16, "computed")
    assert others.value == pytest.approx(100 * 2850 / 70948)
    mean = county(Beside("none", county="own", average="unweighted"))
    middle = county(Beside("none", county="own", average="median"))
    assert (mean.numerator, mean.n_members, mean.n_reporting) == (None, 18, 17)
    assert mean.value != middle.value


def test_how_sets_are_averaged_is_said_once_and_only_where_there_are_sets(workspace: Workspace) -> None:
    wanted = Wanted("ssb_key_figures", years=(2018, 2018))
    made = compare(workspace, "Time", wanted, Beside(county="own"))
    assert [r.key for r in made.remarks if r.key.startswith("average")] == ["average_weighted"]
    alone = compare(workspace, "Time", wanted, Beside("none"))
    assert not [r.key for r in alone.remarks if r.key.startswith("average")]


def test_a_break_that_several_rows_have_is_said_once(workspace: Workspace) -> None:
    wanted = Wanted("ssb_key_figures", years=(2021, 2022))
    made = compare(workspace, "Masfjorden", wanted, Beside("none"))
    broken = {i.title for i in (row.indicator for row in made.rows) if any(b.year == 2022 for b in i.breaks)}
    (told,) = remarks(made, "series_break")
    assert told["year"] == 2022
    assert isinstance(told["titles"], tuple)
    assert set(told["titles"]) == broken
    assert len(broken) > 1


def test_a_main_heir_carries_on_the_series_of_what_was_split(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, heirs=(Heir("1507", "1508"),))
    made = compare(workspace, "Ålesund", CHILDREN, Beside("none", ("Haram",)))
    whole = series(made, "1508")
    assert (whole[2018], whole[2019]) == (12085 + 2046, 13991)  # the five of 2019; 1507 on 1 January 2020
    assert series(made, "1580")[2020] == "not_covered"
    (told,) = remarks(made, "main_heir")
    assert (told["name"], told["old"]) == ("Ålesund", "Ålesund")
    (summed,) = remarks(made, "borders_summed")
    assert "Haram" in str(summed["parts"])


def test_an_heir_of_what_was_not_split_is_told(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, heirs=(Heir("1507", "1120"),))
    with pytest.raises(NoSuchHeir) as caught:
        compare(workspace, "Ålesund", CHILDREN, Beside("none"))
    assert caught.value.into == ("1508", "1580")
