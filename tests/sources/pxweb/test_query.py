from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.sources.pxweb.query import LONGEST_URL, Query

URL = "https://data.ssb.no/api/pxwebapi/v2/tables/12279/data?lang=no&outputFormat=json-stat2"
REGIONS = tuple(f"{number:04d}" for number in range(300, 1200))


def test_a_short_query_is_an_address_that_a_person_can_open() -> None:
    query = Query("12279", (("Region", ("0301", "EKG07")), ("Tid", ("2024",))))
    request = query.request(URL)
    assert request.url == URL + "&valueCodes[Region]=0301,EKG07&valueCodes[Tid]=2024"
    assert request.body is None


def test_a_long_query_is_posted() -> None:
    request = Query("12279", (("Region", REGIONS), ("Tid", ("2024",)))).request(URL)
    assert request.url == URL
    assert request.body is not None
    assert request.body.startswith(b'{"selection":[{"variableCode":"Region","valueCodes":["0300","0301",')


def test_codes_that_a_server_could_take_for_an_expression_are_posted() -> None:
    for code in ("top(1)", "a,b", "*", "F-0?", "[x]"):
        assert Query("1", (("X", (code,)),)).request(URL).body is not None


def test_letters_beyond_ascii_and_a_plus_are_encoded_once() -> None:
    request = Query("1", (("Kjønn", ("Å", "04+05")),)).request(URL)
    assert request.url.endswith("&valueCodes[Kj%C3%B8nn]=%C3%85,04%2B05")


@given(st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=400, unique=True))
def test_no_address_is_longer_than_the_server_takes(codes: list[str]) -> None:
    request = Query("1", (("X", tuple(codes)),)).request(URL)
    assert request.body is not None or len(request.url) <= LONGEST_URL


def test_halves_split_regions_first_and_lose_nothing() -> None:
    query = Query("1", (("Tid", ("2023", "2024")), ("Region", ("1", "2", "3"))))
    halves = query.halves("Region")
    assert halves is not None
    assert [dict(half.selection)["Region"] for half in halves] == [("1",), ("2", "3")]
    assert sum(half.cells for half in halves) == query.cells
    one_region = Query("1", (("Tid", ("2023", "2024")), ("Region", ("1",)))).halves("Region")
    assert one_region is not None
    assert [dict(half.selection)["Tid"] for half in one_region] == [("2023",), ("2024",)]
    assert Query("1", (("Tid", ("2023",)), ("Region", ("1",)))).halves("Region") is None


def test_the_key_tells_queries_and_updates_apart() -> None:
    one, other = Query("1", (("X", ("a",)),)), Query("1", (("X", ("b",)),))
    assert len({one.key("2024"), one.key("2025"), one.key(None), other.key("2024")}) == 4
    assert one.key("2024") == Query("1", (("X", ("a",)),)).key("2024")
