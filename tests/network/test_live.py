"""What bvmonitor counts on from SSB: asked of the server that plays SSB, and with `-m network` of SSB itself.

The addresses of the second are those of BVMONITOR_PXWEB_URL and BVMONITOR_KLASS_URL, or SSB's own.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import requests
from tests.support.ssb import Server

REGION = "KOKkommuneregion0000"
PXWEB = "https://data.ssb.no/api/pxwebapi/v2"
KLASS = "https://data.ssb.no/api/klass/v1"


@dataclass(frozen=True, slots=True)
class Live:
    """One pair of base addresses, asked with a pause between two calls."""

    pxweb: str
    klass: str
    pause_s: float

    def ask(self, url: str, **parameters: str) -> requests.Response:
        """GET, JSON wanted."""
        time.sleep(self.pause_s)
        return requests.get(url, params=parameters, headers={"Accept": "application/json"}, timeout=60)

    def get(self, url: str, **parameters: str) -> Any:  # noqa: ANN401 - what JSON holds
        """GET, and the JSON that came."""
        reply = self.ask(url, **parameters)
        assert reply.status_code == 200, (reply.status_code, reply.text[:300])
        assert reply.headers["Content-Type"].startswith("application/json")
        return reply.json()


@pytest.fixture(params=["played", pytest.param("real", marks=pytest.mark.network)])
def live(request: pytest.FixtureRequest) -> Iterator[Live]:
    if request.param == "real":
        pxweb = os.environ.get("BVMONITOR_PXWEB_URL", PXWEB)
        # Well below 30 calls a minute.
        yield Live(pxweb, os.environ.get("BVMONITOR_KLASS_URL", KLASS), pause_s=2.5)
    else:
        ssb: Server = request.getfixturevalue("ssb")
        yield Live(ssb.pxweb_url, ssb.klass_url, pause_s=0)


def test_the_config_names_the_limits_and_formats(live: Live) -> None:
    config = live.get(f"{live.pxweb}/config")
    assert config["apiVersion"].startswith("2.")
    assert config["maxDataCells"] >= 800_000
    assert {"no", "en"} <= {language["id"] for language in config["languages"]}
    assert "json-stat2" in config["dataFormats"]


def test_a_small_table_comes_with_its_figures(live: Live) -> None:
    selection = {"valueCodes[ContentsCode]": "Personer", "valueCodes[Tid]": "top(2)", "outputFormat": "json-stat2"}
    data = live.get(f"{live.pxweb}/tables/05810/data", lang="no", **selection)
    assert data["id"][-2:] == ["ContentsCode", "Tid"]
    assert data["size"][-2:] == [1, 2]
    assert all(value > 5_000_000 for value in data["value"])


def test_a_search_finds_the_child_welfare_tables(live: Live) -> None:
    found = live.get(f"{live.pxweb}/tables", lang="no", query="barn undersøking", pageSize="50")
    assert "12286" in {table["id"] for table in found["tables"]}
    assert found["page"]["totalPages"] >= 1


def test_a_child_welfare_table_has_regions_measures_and_years_as_expected(live: Live) -> None:
    metadata = live.get(f"{live.pxweb}/tables/12286/metadata", lang="no")
    assert metadata["label"].startswith("12286: Barn med undersøking")
    assert metadata["id"] == [REGION, "ContentsCode", "Tid"]
    region = metadata["dimension"][REGION]
    assert region["extension"]["elimination"] is False
    assert {"0301", "0101", "EAK", "EAKUO", "EKG01", "EKG16"} <= set(region["category"]["index"])
    units = metadata["dimension"]["ContentsCode"]["category"]["unit"]
    assert units["KOSbvbarnuspinnb0000"] == {"base": "prosent", "decimals": 1}
    assert "2015" in metadata["dimension"]["Tid"]["category"]["index"]


def test_its_figures_come_by_get_and_by_post(live: Live) -> None:
    codes = {REGION: ["0301", "EAK"], "ContentsCode": ["KOSbvbarnus0000"], "Tid": ["2020", "2021"]}
    url = f"{live.pxweb}/tables/12286/data"
    asked = {f"valueCodes[{name}]": ",".join(values) for name, values in codes.items()}
    data = live.get(url, lang="no", outputFormat="json-stat2", **asked)
    assert data["size"] == [2, 1, 2]
    assert all(value is None or value > 100 for value in data["value"])
    selection = [{"variableCode": name, "valueCodes": values} for name, values in codes.items()]
    time.sleep(live.pause_s)
    posted = requests.post(f"{url}?lang=no&outputFormat=json-stat2", json={"selection": selection}, timeout=60)
    assert posted.json()["value"] == data["value"]


def test_an_unknown_code_is_a_problem_with_its_title(live: Live) -> None:
    asked = {f"valueCodes[{REGION}]": "9998", "valueCodes[ContentsCode]": "*", "valueCodes[Tid]": "2020"}
    reply = live.ask(f"{live.pxweb}/tables/12286/data", **asked)
    assert (reply.status_code, reply.json()["title"]) == (400, "Non-existent value")


def test_klass_gives_the_municipalities_of_a_day(live: Live) -> None:
    codes = live.get(f"{live.klass}/classifications/131/codesAt", date="2024-01-01")["codes"]
    assert len({one["code"] for one in codes} - {"9999"}) == 357
    assert {"code", "name"} <= codes[0].keys()


def test_klass_gives_the_groups_of_the_municipalities(live: Live) -> None:
    path = f"{live.klass}/classifications/112/correspondsAt"
    items = live.get(path, targetClassificationId="131", date="2024-01-01")["correspondenceItems"]
    groups = {item["targetCode"]: item["sourceCode"] for item in items}
    assert len(groups) == 357
    assert groups["4601"] == "EKG12"


def test_klass_gives_the_changes_of_a_year(live: Live) -> None:
    url = f"{live.klass}/classifications/131/changes"
    changes = live.get(url, **{"from": "2023-06-01", "to": "2024-06-01"})["codeChanges"]
    assert ("3001", "3101") in {(change["oldCode"], change["newCode"]) for change in changes}
