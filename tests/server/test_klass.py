import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import requests
from tests.support.ssb import Server

RECORDED = Path(__file__).parents[1] / "fixtures" / "klass"
JSON = {"Accept": "application/json"}


def get(ssb: Server, path: str, **parameters: str) -> requests.Response:
    return requests.get(f"{ssb.klass_url}/{path}", params=parameters, headers=JSON, timeout=10)


def recorded(name: str) -> Any:  # noqa: ANN401 - what JSON holds
    return json.loads((RECORDED / name).read_text(encoding="utf-8"))


def test_county_codes_of_a_range_are_those_that_klass_gave(ssb: Server) -> None:
    ours = get(ssb, "classifications/104/codes", **{"from": "2016-01-01", "to": "2018-01-02"}).json()
    theirs = recorded("klass_104_codes_from_2016_01_01_to_2018_01_02.json")
    assert ours.keys() == theirs.keys()
    # The notes tell of history; we have none.
    assert ours["codes"] == [{**one, "notes": ""} for one in theirs["codes"]]


@pytest.mark.parametrize(("first", "end"), [("2018-01-01", "2019-01-02"), ("2019-01-01", "2020-01-02")])
def test_changes_of_counties_are_those_that_klass_gave(ssb: Server, first: str, end: str) -> None:
    ours = get(ssb, "classifications/104/changes", **{"from": first, "to": end}).json()["codeChanges"]
    name = f"klass_104_changes_from_{first}_to_{end}.json".replace("-", "_")
    theirs = recorded(name)["codeChanges"]
    assert sorted(ours, key=str) == sorted(theirs, key=str)


def test_a_ranged_correspondence_is_the_one_that_klass_gave(ssb: Server) -> None:
    span = {"from": "2016-01-01", "to": "2018-01-02", "targetClassificationId": "131"}
    ours = get(ssb, "classifications/104/corresponds", **span).json()["correspondenceItems"]
    name = "klass_104_corresponds_targetClassificationId_131_from_2016_01_01_to_2018_01_02.json"
    theirs = recorded(name)["correspondenceItems"]
    assert ours[0].keys() == theirs[0].keys()

    # Two end a day early in KLASS' own table, and one has its new name a year before KLASS 131 gives it.
    oddities = {"1515", "2014", "1940"}

    def codes(items: list[dict[str, str]]) -> set[tuple[str, ...]]:
        return {
            (item["sourceCode"], item["targetCode"], item["validFrom"], item["validTo"])
            for item in items
            if item["targetCode"] not in oddities
        }

    assert codes(ours) == codes(theirs)


def test_municipalities_of_a_day_are_those_that_klass_gave(ssb: Server) -> None:
    ours = get(ssb, "classifications/131/codesAt", date="2026-01-01").json()["codes"]
    theirs = recorded("klass_131_codesAt_2026-01-01.json")["codes"]
    assert ours[0].keys() == theirs[0].keys()
    assert {(one["code"], one["name"]) for one in ours} == {(one["code"], one["name"]) for one in theirs}


def test_a_code_can_come_twice_in_a_range(ssb: Server) -> None:
    codes = get(ssb, "classifications/131/codes", **{"from": "2019-01-01", "to": "2021-01-01"}).json()["codes"]
    stavanger = [one for one in codes if one["code"] == "1103"]
    spans = sorted((one["validFromInRequestedRange"], one["validToInRequestedRange"]) for one in stavanger)
    assert spans == [("2019-01-01", "2020-01-01"), ("2020-01-01", "2021-01-01")]


def test_groups_correspond_to_municipalities_asked_from_either_side(ssb: Server) -> None:
    day = {"date": "2024-01-01"}
    path = "classifications/{}/correspondsAt"
    straight = get(ssb, path.format(112), targetClassificationId="131", **day).json()["correspondenceItems"]
    turned = get(ssb, path.format(131), targetClassificationId="112", **day).json()["correspondenceItems"]
    pairs = {(item["sourceCode"], item["targetCode"]) for item in straight}
    assert pairs == {(item["targetCode"], item["sourceCode"]) for item in turned}
    assert {("EKG12", "4601"), ("EKG13", "0301")} <= pairs
    assert len(pairs) == 357
    assert "validFrom" not in straight[0]


def test_a_table_of_groups_is_found_by_its_id(ssb: Server) -> None:
    maps = get(ssb, "correspondencetables/2840").json()["correspondenceMaps"]
    assert len(maps) == 357
    assert get(ssb, "correspondencetables/1").status_code == 404


def test_a_range_before_the_first_version_is_an_empty_list(ssb: Server) -> None:
    reply = get(ssb, "classifications/131/codes", **{"from": "1700-01-01", "to": "1701-01-01"})
    assert (reply.status_code, reply.json()) == (200, {"codes": []})


@pytest.mark.parametrize(
    ("path", "parameters", "status", "part"),
    [
        ("classifications/9999", {}, 404, "Classification not found with id = 9999"),
        ("classifications/131/codes", {}, 400, "'from'"),
        (
            "classifications/131/codes",
            {"from": "2020-01-01", "to": "2020-01-01"},
            400,
            "From is equal or after to",
        ),
        ("classifications/131/codesAt", {"date": "1.1.2020"}, 400, "date"),
        (
            "classifications/104/correspondsAt",
            {"targetClassificationId": "112", "date": "2020-01-01"},
            404,
            "no corr",
        ),
        ("classifications/112/codesAt", {"date": "2020-01-01", "language": "EN"}, 404, "language EN"),
        ("classifications/112/variantAt", {"variantName": "X", "date": "2020-01-01"}, 404, "variant named: 'X'"),
    ],
)
def test_an_error_is_a_problem_that_says_what(
    ssb: Server, path: str, parameters: dict[str, str], status: int, part: str
) -> None:
    reply = get(ssb, path, **parameters)
    assert (reply.status_code, reply.json()["status"]) == (status, status)
    assert part in reply.json()["detail"]


def test_xml_comes_unless_json_is_asked_for(ssb: Server) -> None:
    url = f"{ssb.klass_url}/classifications/104/codesAt?date=2024-01-01"
    reply = requests.get(url, timeout=10)
    assert reply.headers["Content-Type"] == "application/xml;charset=UTF-8"
    codes = ET.fromstring(reply.content).iter("code")  # noqa: S314 - the server is ours
    assert "11" in {code.text for code in codes}
    suffixed = requests.get(f"{ssb.klass_url}/classifications/104/codesAt.json?date=2024-01-01", timeout=10)
    assert suffixed.json()["codes"][0]["code"] == "03"
    table = requests.get(f"{ssb.klass_url}/classifications/104/codesAt.csv?date=2024-01-01", timeout=10)
    assert "Møre og Romsdal" in table.content.decode("latin-1")


def test_codelists_are_listed_only_when_asked_for(ssb: Server) -> None:
    usual = get(ssb, "classifications", size="50").json()
    assert usual["page"]["totalElements"] == len(usual["_embedded"]["classifications"])
    found = get(ssb, "classifications/search", query="kostra", includeCodelists="true").json()
    names = {one["name"]: one["_links"]["self"]["href"] for one in found["_embedded"]["searchResults"]}
    assert names["Kodeliste for KOSTRA - kommunegruppering"] == "classifications/112"
    assert get(ssb, "classifications/search", query="kostra").json()["_embedded"]["searchResults"] == []


def test_without_hindsight_nothing_is_there_that_came_later(ssb: Server) -> None:
    ssb.settings.hindsight = False
    ssb.settings.as_of, ssb.settings.today = "2019-06-17", date(2019, 6, 18)
    codes = get(ssb, "classifications/131/codes", **{"from": "2019-01-01", "includeFuture": "true"}).json()[
        "codes"
    ]
    found = {code["code"]: code["validToInRequestedRange"] for code in codes}
    assert len(found) == 422 + 1  # and Uoppgitt
    assert found["1504"] is None
    assert "1507" not in found
    changes = get(ssb, "classifications/131/changes", **{"from": "2017-01-01"}).json()["codeChanges"]
    assert {change["changeOccurred"] for change in changes} == {"2018-01-01", "2019-01-01"}
    assert get(ssb, "classifications/131").json()["lastModified"].startswith("2019-01-05")
    table = ssb.tables["12286"]
    assert {"1504", "1507", "1508"} & {value.code for value in table.variables[0].values} == {"1504"}
    ssb.settings.today = date(2020, 1, 2)
    assert "1507" in {value.code for value in ssb.tables["12286"].variables[0].values}
