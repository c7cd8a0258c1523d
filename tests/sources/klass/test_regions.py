import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.klass_lists import real_index

from bvmonitor.domain.region import Region, RegionChange
from bvmonitor.domain.region_names import name_forms
from bvmonitor.errors.regions import AmbiguousRegion
from bvmonitor.sources.klass.regions import (
    KlassChange,
    KlassCode,
    changes_frame,
    first_year,
    parse_changes,
    parse_regions,
    regions_frame,
    with_names_of,
)


@pytest.mark.parametrize(
    ("year", "municipalities", "counties"),
    [
        (2013, 428, 19),
        (2015, 428, 19),
        (2016, 428, 19),
        (2017, 426, 19),
        (2018, 422, 18),
        (2019, 422, 18),
        (2020, 356, 11),
        (2023, 356, 11),
        (2024, 357, 15),
        (2026, 357, 15),
    ],
)
def test_there_are_as_many_municipalities_and_counties_as_norway_had(
    year: int, municipalities: int, counties: int
) -> None:
    history = real_index().history
    assert len(history.in_year(year, ["municipality"])) == municipalities
    assert len(history.in_year(year, ["county"])) == counties


@pytest.mark.parametrize("year", [1975, 2000, *range(2013, 2027)])
def test_every_municipality_lies_in_a_county_of_the_year(year: int) -> None:
    history = real_index().history
    counties = {county.code for county in history.in_year(year, ["county"])}
    assert {place.county for place in history.in_year(year, ["municipality"])} == counties


def test_every_region_map_year_keeps_the_municipalities_connected() -> None:
    history = real_index().history
    for year in range(2000, 2025):
        before = {place.code for place in history.in_year(year - 1, ["municipality"])}
        after = {place.code for place in history.in_year(year, ["municipality"])}
        for code in before - after:
            assert any(history.successors(e) for e in history.existences(code) if e.valid_to == year), code
        for code in after - before:
            assert any(history.predecessors(e) for e in history.existences(code) if e.valid_from == year), code


@pytest.mark.parametrize(
    ("code", "into"),
    [
        ("1601", [RegionChange("1601", "5001", 2018, "renumber")]),
        ("0706", [RegionChange("0706", "0710", 2017, "merge")]),
        ("0720", [RegionChange("0720", "0704", 2017, "split"), RegionChange("0720", "0710", 2017, "split")]),
        ("1507", [RegionChange("1507", "1508", 2024, "split"), RegionChange("1507", "1580", 2024, "split")]),
        # Stavanger took two in and kept its code: both are merged into it, and it is not its own successor.
        ("1141", [RegionChange("1141", "1103", 2020, "merge")]),
    ],
)
def test_a_real_change_has_its_kind(code: str, into: list[RegionChange]) -> None:
    history = real_index().history
    last = history.existences(code)[-1]
    assert [change for change in history.changes_out_of(last) if change.changed == last.valid_to] == into


def test_a_code_used_again_after_a_gap_is_two_existences() -> None:
    history = real_index().history
    reused = [code for code in history.codes if len(history.existences(code)) > 1]
    assert len(reused) == 27
    assert [e.newest.name for e in history.existences("0701")] == ["Svelvik", "Horten"]


def code(number: str, name: str, valid_from: str | None, valid_to: str | None = None) -> KlassCode:
    return KlassCode(number, name, valid_from, valid_to)


def test_versions_that_keep_the_name_are_one_region_and_an_open_start_is_the_first_year() -> None:
    versions = [
        code("1120", "Klepp", "1900-01-01"),
        code("1120", "Klepp", None, "1900-01-01"),
        code("0301", "Oslo", "1925-01-01", "2025-01-01"),
        code("0301", "Oslo - Oslove", "2025-01-01"),
        code("9999", "Uoppgitt", None),
    ]
    places = [region for region in parse_regions(versions, []) if region.kind == "municipality"]
    assert places == [
        Region("0301", "Oslo", "municipality", 1925, 2025, "EKA03"),
        Region("0301", "Oslo - Oslove", "municipality", 2025, None, "EKA03"),
        Region("1120", "Klepp", "municipality", 1838, None, "EKA11"),
    ]


def test_a_code_that_starts_within_a_year_counts_from_the_next() -> None:
    assert first_year("2020-01-01") == 2020
    assert first_year("2020-01-02T00:00:00") == 2021


def test_groups_exist_for_the_schemes_that_have_their_number() -> None:
    groups = {region.code: region for region in parse_regions([], []) if region.kind == "kostra_group"}
    assert len(groups) == 17
    assert (groups["EKG07"].valid_from, groups["EKG07"].valid_to) == (2013, None)
    assert (groups["EKG09"].valid_from, groups["EKG17"].valid_from) == (2020, 2020)


def test_newer_names_hold_from_their_day() -> None:
    codes = [
        code("0301", "Oslo", "1925-01-01"),
        code("0602", "Drammen", None, "2020-01-01"),
        code("1120", "Klepp", None),
    ]
    names = {"0301": "Oslo - Oslove", "0602": "Something else", "1120": "Klepp"}
    assert with_names_of(codes, names, "2026-01-01") == (
        code("0301", "Oslo", "1925-01-01", "2026-01-01"),
        code("0301", "Oslo - Oslove", "2026-01-01"),
        code("0602", "Drammen", None, "2020-01-01"),
        code("1120", "Klepp", None),
    )


def change(old: str | None, new: str | None, changed: str = "2020-01-01") -> KlassChange:
    return KlassChange(old, new, changed)


def kinds(codes: list[KlassCode], changes: list[KlassChange]) -> dict[tuple[str, str], str]:
    return {(found.from_code, found.to_code): found.kind for found in parse_changes(codes, changes)}


OLD = {n: code(n, n, "1900-01-01", "2020-01-01") for n in ("0001", "0002", "0003")}
NEW = {n: code(n, n, "2020-01-01") for n in ("1001", "1002")}


def test_one_to_one_is_a_renumbering() -> None:
    assert kinds([OLD["0001"], NEW["1001"]], [change("0001", "1001")]) == {("0001", "1001"): "renumber"}


def test_many_to_one_is_a_merger() -> None:
    changes = [change("0001", "1001"), change("0002", "1001")]
    assert set(kinds([OLD["0001"], OLD["0002"], NEW["1001"]], changes).values()) == {"merge"}


def test_one_to_many_is_a_split_and_what_meets_a_part_is_merged() -> None:
    codes = [OLD["0001"], OLD["0002"], NEW["1001"], NEW["1002"]]
    changes = [change("0001", "1001"), change("0001", "1002"), change("0002", "1002")]
    assert kinds(codes, changes) == {
        ("0001", "1001"): "split",
        ("0001", "1002"): "split",
        ("0002", "1002"): "merge",
    }


def test_a_code_that_goes_on_is_its_own_successor_whether_it_is_listed_or_not() -> None:
    staying = code("0009", "Staying", "1900-01-01")
    for listed in ([], [change("0009", "0009")]):
        assert kinds([OLD["0001"], staying], [change("0001", "0009"), *listed]) == {
            ("0001", "0009"): "merge",
            ("0009", "0009"): "merge",
        }
        assert kinds([staying, NEW["1001"]], [change("0009", "1001"), *listed]) == {
            ("0009", "1001"): "split",
            ("0009", "0009"): "split",
        }


def test_a_change_of_name_and_one_from_or_to_nothing_are_no_change_of_code() -> None:
    changes = [change("0001", "0001"), change(None, "1001"), change("0002", None)]
    assert kinds([OLD["0001"], OLD["0002"], NEW["1001"]], changes) == {}


def test_the_frames_keep_their_contracts() -> None:
    history = real_index().history
    regions = [region for existence in history.every() for region in existence.regions]
    assert regions_frame(regions).height == len(regions)
    changes = [found for existence in history.every() for found in history.changes_out_of(existence)]
    assert changes_frame(set(changes)).height == len(set(changes))
    assert regions_frame([]).is_empty()
    assert changes_frame([]).is_empty()


RECENT = [
    region
    for existence in real_index().history.every()
    for region in existence.regions
    if region.kind == "municipality" and (region.valid_to or 9999) > 2013
]


@given(region=st.sampled_from(RECENT), written=st.sampled_from((str.upper, str.lower, str.title)))
def test_each_real_municipality_is_found_by_any_of_its_names(region: Region, written: type[str]) -> None:
    year = region.valid_from
    for form in name_forms(region.name):
        try:
            assert real_index().find(written(form), year) == region
        except AmbiguousRegion as error:
            shared = error.matches
        else:
            continue
        assert any(match.startswith(region.code) for match in shared)


def test_what_a_region_became_by_renumbering_it_came_from_too() -> None:
    history = real_index().history
    for existence in history.every():
        for other in history.reached(existence, renumbered_only=True):
            assert existence in history.reached(other, renumbered_only=True)


@pytest.mark.parametrize("year", [2013, 2016, 2018, 2020, 2023, 2024])
def test_following_numbers_to_another_year_never_joins_two(year: int) -> None:
    history = real_index().history
    for other_year in (2013, 2019, 2022, 2026):
        then = [
            found.code
            for place in history.in_year(year, ["municipality"])
            for e in history.reached(history.of(place), renumbered_only=True)
            if (found := e.at(other_year)) is not None
        ]
        assert len(then) == len(set(then))
