from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.places import CHANGES, INDEX, REGIONS

from bvmonitor.domain.region import Region
from bvmonitor.domain.region_index import RegionIndex
from bvmonitor.domain.region_names import name_forms
from bvmonitor.errors.regions import AmbiguousRegion, RegionNotInYear, UnknownRegion


@pytest.mark.parametrize(
    ("text", "year", "code"),
    [
        ("Klepp", 2015, "1120"),
        ("klepp", None, "1120"),
        (" KLEPP ", 2023, "1120"),
        ("Klepp kommune", 2015, "1120"),
        ("1120", 2015, "1120"),
        ("Bærum", None, "3201"),
        ("Baerum", 2015, "0219"),
        ("barum", 2021, "3024"),
        ("BÆRUM KOMMUNE", 2024, "3201"),
        ("Tønsberg", 2015, "0704"),
        ("tonsberg", 2015, "0704"),
        ("Toensberg", 2015, "0704"),
        ("Aalesund", 2018, "1504"),
        ("Alesund", None, "1508"),
        ("Kárášjohka", None, "5610"),
        ("karasjohka", 2021, "5437"),
        ("Karasjok", 2015, "2021"),
        ("Kárášjohka - Karasjok", 2015, "2021"),
        ("Oslo", None, "0301"),
        ("oslove", 2015, "0301"),
        ("Oslo fylke", 2015, "EKA03"),
        ("Våler (Østfold)", 2024, "3114"),
        ("Våler, Innlandet", 2024, "3419"),
        ("Bø", None, "1867"),
        ("Bø", 2021, "1867"),
        ("Rogaland", 2015, "EKA11"),
        ("rogaland fylkeskommune", 2015, "EKA11"),
        ("11", 2015, "EKA11"),
        ("eka11", 2015, "EKA11"),
        ("EKG07", 2015, "EKG07"),
        ("KOSTRA-gruppe 7", 2015, "EKG07"),
        ("kostragruppe 07", None, "EKG07"),
        ("landet", 2015, "EAK"),
        ("Noreg", None, "EAK"),
        ("EAK", 2015, "EAK"),
        ("landet uten Oslo", 2015, "EAKUO"),
        ("Østfold", 2015, "EKA01"),
        ("Østfold", None, "EKA31"),
    ],
)
def test_a_name_or_code_finds_its_region_in_a_year(text: str, year: int | None, code: str) -> None:
    assert INDEX.find(text, year).code == code


def test_a_later_name_finds_the_region_under_its_earlier_number() -> None:
    assert INDEX.find("Tråante", 2015).code == "1601"
    assert INDEX.find("Våler (Viken)", 2015).code == "0137"


def test_a_former_name_finds_the_region_of_today() -> None:
    assert INDEX.find("Kristiania", None).name == "Oslo - Oslove"


def test_a_region_that_is_no_more_is_found_when_no_year_is_given() -> None:
    assert INDEX.find("Stokke", None) == Region("0720", "Stokke", "municipality", 1838, 2017, "EKA07")


def test_only_a_county_is_found_as_a_county() -> None:
    assert INDEX.find_county("Oslo", 2015).code == "EKA03"
    with pytest.raises(UnknownRegion) as raised:
        INDEX.find_county("Klepp", 2015)
    assert set(raised.value.nearest) <= {"Oslo", "Østfold", "Rogaland", "Hedmark"}


def test_two_of_one_name_are_both_listed_with_code_and_county() -> None:
    with pytest.raises(AmbiguousRegion) as raised:
        INDEX.find("Våler", None)
    assert raised.value.matches == ("3114 Våler (Østfold)", "3419 Våler (Innlandet)")
    with pytest.raises(AmbiguousRegion) as raised:
        INDEX.find("vaaler", 2015)
    assert raised.value.matches == ("0137 Våler (Østfold)", "0426 Våler (Hedmark)")


def test_former_municipalities_of_one_name_are_listed_in_the_years_that_they_shared() -> None:
    with pytest.raises(AmbiguousRegion) as raised:
        INDEX.find("Bø", 2015)
    assert raised.value.matches == ("0821 Bø", "1867 Bø")


def test_an_accent_tells_two_names_apart() -> None:
    alike = [
        Region("0001", "Hole", "municipality", 1838, None, None),
        Region("0002", "Høle", "municipality", 1838, None, None),
    ]
    index = RegionIndex(alike)
    assert index.find("hole", None).code == "0001"
    assert index.find("høle", None).code == "0002"
    with pytest.raises(AmbiguousRegion):
        index.find("hoele", None)


def test_a_misspelt_name_gets_the_nearest() -> None:
    with pytest.raises(UnknownRegion) as raised:
        INDEX.find("Kleppp", 2015)
    assert raised.value.nearest == ("Klepp",)


def test_what_is_like_no_name_gets_none() -> None:
    with pytest.raises(UnknownRegion) as raised:
        INDEX.find("xyzxyz", 2015)
    assert raised.value.nearest == ()


def test_a_code_that_never_was_gets_the_nearest_of_its_kind() -> None:
    with pytest.raises(UnknownRegion) as raised:
        INDEX.find("1129", 2015)
    assert {"1120 Klepp", "1121 Time"} <= set(raised.value.nearest)


@pytest.mark.parametrize(
    ("code", "year", "instead"),
    [
        ("3024", 2015, ("0219 Bærum",)),
        ("0219", 2024, ("3201 Bærum",)),
        ("0720", 2018, ("0704 Tønsberg", "0710 Sandefjord")),
        ("1580", 2022, ("1507 Ålesund",)),
        ("1580", 2015, ("1504 Ålesund", "1534 Haram")),
    ],
)
def test_a_code_of_other_years_names_those_that_were_in_use(
    code: str, year: int, instead: tuple[str, ...]
) -> None:
    with pytest.raises(RegionNotInYear) as raised:
        INDEX.find(code, year)
    assert raised.value.instead == instead


def test_a_name_of_other_years_names_what_became_of_it() -> None:
    with pytest.raises(RegionNotInYear) as raised:
        INDEX.find("Stokke", 2018)
    assert (raised.value.code, raised.value.existed) == ("0720", "1838–2016")
    assert raised.value.instead == ("0704 Tønsberg", "0710 Sandefjord")


def test_a_group_that_came_later_is_not_there_before() -> None:
    with pytest.raises(RegionNotInYear) as raised:
        INDEX.find("EKG09", 2016)
    assert raised.value.existed == "2020–"


def test_a_code_used_again_after_a_gap_is_not_in_use_in_the_gap() -> None:
    index = RegionIndex(
        [
            Region("0701", "Svelvik", "municipality", 1846, 1964, None),
            Region("0701", "Horten", "municipality", 1988, 2020, None),
        ]
    )
    assert index.find("0701", 1950).name == "Svelvik"
    assert index.find("0701", None).name == "Horten"
    with pytest.raises(RegionNotInYear) as raised:
        index.find("0701", 1970)
    assert raised.value.existed == "1846–1963, 1988–2019"


def found_or_offered(text: str, year: int | None) -> tuple[str, ...]:
    try:
        return (INDEX.find(text, year).code,)
    except UnknownRegion as error:
        return error.nearest or ("nothing is near",)
    except AmbiguousRegion as error:
        return error.matches
    except RegionNotInYear as error:
        return error.instead


@given(
    region=st.sampled_from(REGIONS),
    year=st.integers(1838, 2030),
    written=st.sampled_from((str, str.upper, str.lower)),
)
def test_any_official_form_of_a_region_finds_it_or_an_ambiguity_with_it(
    region: Region, year: int, written: Callable[[str], str]
) -> None:
    in_use = year if region.exists_in(year) else region.valid_from
    for form in name_forms(region.name):
        text = f"{form} fylke" if region.kind == "county" else written(form)
        assert any(offer.startswith(region.code) for offer in found_or_offered(text, in_use))


@given(text=st.text(max_size=12), year=st.none() | st.integers(1800, 2100))
def test_any_text_is_found_or_refused_with_something_to_try(text: str, year: int | None) -> None:
    assert found_or_offered(text, year)


def test_the_order_of_regions_and_changes_does_not_matter() -> None:
    backwards = RegionIndex(reversed(REGIONS), reversed(CHANGES))
    assert [backwards.find(name, 2015) for name in ("Tråante", "Baerum", "Oslo")] == [
        INDEX.find(name, 2015) for name in ("Tråante", "Baerum", "Oslo")
    ]
