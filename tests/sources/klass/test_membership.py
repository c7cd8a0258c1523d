import pytest
from tests.support.klass_lists import FIGURES, real_index

from bvmonitor.domain.region import Region, RegionChange
from bvmonitor.domain.region_history import RegionHistory
from bvmonitor.sources.klass.files import read_groups
from bvmonitor.sources.klass.membership import GroupList, membership_frame


def place(code: str, start: int, end: int | None = None) -> Region:
    return Region(code, f"Place {code}", "municipality", start, end, f"EKA{code[:2]}")


def members(
    regions: list[Region], changes: list[RegionChange], listed: GroupList
) -> set[tuple[str, str, int, int | None]]:
    frame = membership_frame(RegionHistory(regions, changes), [listed])
    chosen = frame.filter(frame["scheme"] != "").select("set_id", "member_code", "valid_from", "valid_to")
    return set(chosen.iter_rows())


def test_a_renumbered_municipality_keeps_its_group_within_the_schemes_years() -> None:
    regions = [place("1601", 1838, 2018), place("5001", 2018)]
    changes = [RegionChange("1601", "5001", 2018, "renumber")]
    assert members(regions, changes, GroupList("2016", 2015, {"1601": 14})) == {
        ("EKG14", "1601", 2016, 2018),
        ("EKG14", "5001", 2018, 2019),
    }


def test_merged_municipalities_of_one_group_stay_in_it() -> None:
    regions = [place("0001", 1838, 2017), place("0002", 1838, 2017), place("0003", 2017)]
    changes = [RegionChange("0001", "0003", 2017, "merge"), RegionChange("0002", "0003", 2017, "merge")]
    agreed = members(regions, changes, GroupList("2016", 2015, {"0001": 7, "0002": 7}))
    assert ("EKG07", "0003", 2017, 2019) in agreed


@pytest.mark.parametrize("groups", [{"0001": 7, "0002": 8}, {"0001": 7}])
def test_predecessors_that_disagree_or_are_unknown_leave_the_group_unknown(groups: dict[str, int]) -> None:
    regions = [place("0001", 1838, 2017), place("0002", 1838, 2017), place("0003", 2017)]
    changes = [RegionChange("0001", "0003", 2017, "merge"), RegionChange("0002", "0003", 2017, "merge")]
    found = members(regions, changes, GroupList("2016", 2015, groups))
    assert not any(member == "0003" for _, member, _, _ in found)


def test_a_list_of_later_codes_is_followed_back_and_a_split_only_by_its_heir() -> None:
    regions = [place("1507", 2020, 2024), place("1508", 2024), place("1580", 2024)]
    changes = [RegionChange("1507", "1508", 2024, "split"), RegionChange("1507", "1580", 2024, "split")]
    groups = {"1508": 10, "1580": 1}
    assert not any(m == "1507" for _, m, _, _ in members(regions, changes, GroupList("2020", 2024, groups)))
    with_heir = members(regions, changes, GroupList("2020", 2024, groups, {"1507": "1508"}))
    assert ("EKG10", "1507", 2020, 2024) in with_heir


def test_counties_and_country_have_every_municipality_of_their_years() -> None:
    frame = membership_frame(RegionHistory([place("0301", 1838), place("3024", 2020, 2024)], []), [])
    assert set(frame.select("set_id", "member_code", "valid_from", "valid_to").iter_rows()) == {
        ("EAK", "0301", 1838, None),
        ("EKA03", "0301", 1838, None),
        ("EAK", "3024", 2020, 2024),
        ("EAKUO", "3024", 2020, 2024),
        ("EKA30", "3024", 2020, 2024),
    }


def test_the_real_lists_give_klepp_time_and_ha_their_groups() -> None:
    listed = FIGURES / "kostra_groups" / "groups_2015.csv"
    frame = membership_frame(
        real_index().history,
        [
            GroupList("2013", 2015, read_groups(listed, "group_2013")),
            GroupList("2016", 2015, read_groups(listed, "group_2016")),
            GroupList("2020", 2024, read_groups(FIGURES / "kostra_groups" / "groups_2024.csv", "group_2020")),
        ],
    )
    jaeren = frame.filter(frame["member_code"].is_in(["1119", "1120", "1121"]) & (frame["scheme"] != ""))
    groups = {
        (member, scheme): set_id
        for member, scheme, set_id in jaeren.select("member_code", "scheme", "set_id").iter_rows()
    }
    assert {code: groups[code, "2016"] for code in ("1119", "1120", "1121")} == {
        "1119": "EKG07",
        "1120": "EKG07",
        "1121": "EKG08",
    }
    assert {groups[code, "2020"] for code in ("1119", "1120", "1121")} == {"EKG07"}
    in_2018 = frame.filter(
        (frame["scheme"] == "2016") & (frame["valid_from"] <= 2018) & (frame["valid_to"] > 2018)
    )
    # Five mergers of 2017 and 2018 joined municipalities of several groups.
    known = set(in_2018["member_code"])
    unknown = {place.code for place in real_index().history.in_year(2018, ["municipality"])} - known
    assert unknown == {"0710", "0712", "0715", "0729", "5054"}
