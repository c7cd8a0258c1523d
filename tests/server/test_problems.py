import json
from pathlib import Path
from typing import Any

import pytest
import requests
from tests.support.ssb import Fault, Server

DOCUMENTED: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "pxweb" / "documented_v2_error_bodies.json").read_text(
        encoding="utf-8"
    )
)
REGION = "valueCodes[KOKkommuneregion0000]"
ONE_CELL = f"{REGION}=EAK&valueCodes[ContentsCode]=KOSbvbarnus0000&valueCodes[Tid]=2020"

# What makes the server answer as documented, in the documents' order.
CAUSES = (
    f"tables/12286/data?{ONE_CELL}&valueCodes[Nothing]=1",
    f"tables/12286/data?{ONE_CELL.replace('EAK', '9998')}",
    "tables/12286/data?valueCodes[Tid]=2020",
    f"tables/12286/data?{REGION}=*&valueCodes[ContentsCode]=*&valueCodes[Tid]=*",
    "tables/12286/data?valueCodes[Tid]=top(3,2)",
    f"tables/12286/data?{ONE_CELL}&codelist[KOKkommuneregion0000]=agg_nothing",
    "tables/99999/metadata",
    "tables/99999/data",
    f"tables/12286/data?{ONE_CELL}&outputFormat=json",
    f"tables/12286/data?{ONE_CELL.replace('EAK', 'EAK,EAK')}",
    f"tables/12286/data?{ONE_CELL.replace('EAK', 'EAK,' * 600 + 'EAK')}",
    "tables/12286",
)


@pytest.mark.parametrize(
    ("cause", "documented"),
    list(zip(CAUSES, DOCUMENTED, strict=True)),
    ids=[str(one["when"])[:50] for one in DOCUMENTED],
)
def test_the_server_fails_as_documented(ssb: Server, cause: str, documented: dict[str, Any]) -> None:
    ssb.settings.max_cells = 1000
    if documented["http"] == 429:
        ssb.faults.next(Fault.TOO_MANY)
    reply = requests.get(f"{ssb.pxweb_url}/{cause}", timeout=10)
    assert reply.status_code == documented["http"]
    if documented["body"] is None:
        assert reply.content == b""
    else:
        body = reply.json()
        body.pop("traceId", None)
        assert body == documented["body"]


@pytest.mark.parametrize(
    ("path", "status", "body_status", "title"),
    [
        ("tables?lang=sv", 400, 400, "Unsupported language"),
        ("tables?pageNumber=99", 404, 404, "Non-existent page"),
        ("codelists/agg_Nothing", 404, 400, "Non-existent codelist"),
        ("tables/12286/metadata?codelist[Region]=agg_KommSummer", 400, 400, "Non-existent variable"),
        ("tables/07459/metadata?codelist[Region]=agg_kommsummer", 400, 400, "Non-existent codelist"),
        ("tables/05810/data?outputFormatParams=UseCodes", 400, 400, "Unsupported output format"),
        ("tables?pastDays=0", 400, 400, "One or more validation errors occurred."),
        ("tables/05810/data?valueCodes=1", 400, 400, "One or more validation errors occurred."),
        ("tables/05810/data?heading=Nothing", 400, 400, "Illegal placment"),
    ],
)
def test_titles_and_both_statuses(ssb: Server, path: str, status: int, body_status: int, title: str) -> None:
    reply = requests.get(f"{ssb.pxweb_url}/{path}", timeout=10)
    body = reply.json()
    assert (reply.status_code, body["status"], body["title"]) == (status, body_status, title)


def test_a_url_is_too_long_from_about_2100_characters_on(ssb: Server) -> None:
    root = "https://data.ssb.no/api/pxwebapi/v2/config?x="
    for length, status in ((2092, 200), (2142, 404)):
        reply = requests.get(f"{ssb.pxweb_url}/config?x={'y' * (length - len(root))}", timeout=10)
        assert reply.status_code == status


@pytest.mark.parametrize("path", ["navigation", "tables/12286/nothing"])
def test_what_is_not_there_is_not_found(ssb: Server, path: str) -> None:
    assert requests.get(f"{ssb.pxweb_url}/{path}", timeout=10).status_code == 404
