from functools import cache
from pathlib import Path

import pytest

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.places import Places, open_places
from bvmonitor.app.lookup.groups import list_groups, list_members, list_own_group
from bvmonitor.app.lookup.regions import list_regions, show_region
from bvmonitor.domain.listing import Listing
from bvmonitor.domain.region import COUNTIES, MUNICIPALITIES
from bvmonitor.errors.compare import EmptyGroup, UnknownGroup
from bvmonitor.errors.regions import AmbiguousRegion

NO_HOME = Path("/nonexistent")


@cache
def places() -> Places:
    return open_places(Workspace(NO_HOME))


def rows(listing: Listing, *keys: str) -> list[tuple[object, ...]]:
    at = [listing.keys.index(key) for key in keys]
    return [tuple(row[place] for place in at) for row in listing.rows]


def test_the_municipalities_of_a_year_have_county_and_group() -> None:
    listing = list_regions(places(), MUNICIPALITIES, 2015, "nb")
    assert len(listing.rows) == 428
    assert ("1120", "Klepp", "Rogaland", 7) in rows(listing, "code", "name", "county", "group")
    assert listing.title == "Regioner i 2015"


def test_without_a_year_it_is_now() -> None:
    assert len(list_regions(places(), MUNICIPALITIES, None, "nb").rows) == 357


def test_counties_have_the_number_of_their_municipalities() -> None:
    listing = list_regions(places(), COUNTIES, 2022, "en")
    assert ("EKA30", "Viken", "county", 51) in rows(listing, "code", "name", "kind", "members")
    assert "group" not in listing.keys


def test_a_municipality_is_shown_with_numbers_counties_groups_and_changes() -> None:
    listing = show_region(places(), "Baerum", None, "nb")
    assert listing.title == "3201 Bærum"
    assert rows(listing, "what", "value", "code", "first", "last")[:3] == [
        ("Navn og nummer", "Bærum", "0219", 1838, 2019),
        ("Navn og nummer", "Bærum", "3024", 2020, 2023),
        ("Navn og nummer", "Bærum", "3201", 2024, None),
    ]
    assert ("Fylke", "Viken", 2020, 2023) in rows(listing, "what", "value", "first", "last")
    assert ("EKG13@2016", 2016, 2018) in rows(listing, "code", "first", "last")
    assert ("0219 Bærum ble 3024 Bærum, uten andre endringer", 2020) in rows(listing, "value", "first")


def test_each_official_form_of_a_name_is_shown() -> None:
    shown = rows(show_region(places(), "Lyngen", None, "nn"), "what", "value")
    assert {value for what, value in shown if what == "Namneform"} == {"Lyngen", "Ivgu", "Yykeä"}


@pytest.mark.parametrize(
    ("name", "year", "sentence"),
    [
        ("0720", 2015, "0720 Stokke was divided between 0704 Tønsberg and 0710 Sandefjord"),
        ("0710", 2018, "0710 Sandefjord was made from 0706 Sandefjord, 0719 Andebu and a part of 0720 Stokke"),
        ("Time", 2015, "1121 Time"),
        ("1103", 2021, "1103 Stavanger took in 1141 Finnøy and 1142 Rennesøy"),
        ("1141", 2015, "1141 Finnøy went into 1103 Stavanger"),
        ("Tråante", None, "1601 Trondheim became 5001 Trondheim, and nothing else changed"),
    ],
)
def test_history_is_told_in_words(name: str, year: int | None, sentence: str) -> None:
    listing = show_region(places(), name, year, "en")
    assert any(sentence in str(value) for (value,) in [*rows(listing, "value"), (listing.title,)])


def test_a_county_is_shown_with_its_names() -> None:
    shown = rows(show_region(places(), "EKA50", None, "nb"), "value", "first", "last")
    assert ("Trøndelag", 2018, 2019) in shown
    assert ("Trøndelag - Trööndelage", 2020, None) in shown


def test_two_of_one_name_are_refused() -> None:
    with pytest.raises(AmbiguousRegion):
        show_region(places(), "Herøy", None, "nb")


def test_every_scheme_is_listed_with_the_size_of_its_groups() -> None:
    listing = list_groups(places(), None, "nb")
    found = {(row[0], row[1]): row[2] for row in rows(listing, "scheme", "group", "members")}
    assert len(found) == 15 * 3 + 17
    assert found["2019", 7] is None
    assert "2019" in listing.notes[0]
    assert sum(size for (scheme, _), size in found.items() if scheme == "2020" and isinstance(size, int)) == 357


def test_a_year_has_the_groups_of_its_scheme() -> None:
    listing = list_groups(places(), 2016, "nb")
    assert {scheme for (scheme,) in rows(listing, "scheme")} == {"2016"}
    with pytest.raises(UnknownGroup):
        list_groups(places(), 2001, "nb")


def test_the_members_of_a_group_depend_on_the_scheme() -> None:
    then = set(rows(list_members(places(), "7", 2016, "nb"), "code"))
    now = set(rows(list_members(places(), "7", None, "nb"), "code"))
    assert ("1121",) not in then
    assert {("1119",), ("1120",), ("1121",)} <= now
    assert list_members(places(), "7@2016", 2016, "nb").rows == list_members(places(), "7", 2016, "nb").rows


def test_a_group_that_the_scheme_does_not_have_is_refused() -> None:
    with pytest.raises(EmptyGroup) as raised:
        list_members(places(), "9", 2016, "nb")
    assert (raised.value.number, raised.value.years, raised.value.scheme) == (9, (2016,), "2016")
    with pytest.raises(EmptyGroup):
        list_members(places(), "18", None, "nb")


@pytest.mark.parametrize("wanted", ["seven", "7@1999", ""])
def test_what_is_no_group_is_refused(wanted: str) -> None:
    with pytest.raises(UnknownGroup):
        list_members(places(), wanted, None, "nb")


def test_members_that_are_not_known_are_not_made_up() -> None:
    listing = list_members(places(), "7", 2019, "en")
    assert listing.rows == ()
    assert "not known" in listing.notes[0]


def test_my_group_is_listed_with_when_it_changed_and_who_came_and_left() -> None:
    listing = list_own_group(places(), "Time", None, "en")
    assert ("1120", "Klepp") in rows(listing, "code", "name")
    own, joined, left = listing.notes
    assert own == "Time has been in group 8 (2013–2015), group 8 (2016–2018) and group 7 (2020–)."
    assert "1121 Time" in joined
    assert "Eigersund" in joined
    assert "1120 Klepp" not in left


def test_before_the_first_known_scheme_nobody_came_or_left() -> None:
    assert len(list_own_group(places(), "Klepp", 2015, "en").notes) == 1


def test_a_change_of_number_is_no_change_of_group() -> None:
    listing = list_own_group(places(), "Klepp", 2016, "en")
    assert ("0236", "Nes (Akershus)") in rows(listing, "code", "name")
    again = list_own_group(places(), "Klepp", 2018, "en")
    assert not any("5028 Melhus" in note for note in again.notes)


def test_a_group_that_does_not_follow_is_said_to_be_unknown() -> None:
    listing = list_own_group(places(), "Sandefjord", 2017, "nb")
    assert listing.rows == ()
    assert listing.notes[-1] == "Gruppen til Sandefjord i 2017 er ikke kjent."


def test_one_that_is_no_more_has_the_group_of_its_last_year() -> None:
    assert ("0720", "Stokke") in rows(list_own_group(places(), "Stokke", None, "nb"), "code", "name")
