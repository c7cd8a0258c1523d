"""KLASS over a real socket: what is read, and what is refused."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import requests
from tests.support.fetching import make_quick, wire_to
from tests.support.scripted_server import reply, serving
from tests.support.ssb import Server

from bvmonitor.app.fetching.wire import Wire
from bvmonitor.errors.fetch import KlassUnlike
from bvmonitor.sources.klass.client import KlassClient
from bvmonitor.sources.klass.ids import MUNICIPALITIES
from bvmonitor.sources.klass.lists import calls_needed, fetch_regions


def client(folder: Path, url: str) -> KlassClient:
    return Wire(folder, url, url).klass


def answer(key: str, rows: Sequence[Mapping[str, object]]) -> bytes:
    return reply(json.dumps({key: rows}).encode())


def test_everything_about_regions_comes_with_the_calls_that_were_said(ssb: Server, tmp_path: Path) -> None:
    found = fetch_regions(wire_to(make_quick(ssb), tmp_path).klass, year=2026)
    assert len(ssb.requests) == calls_needed()
    assert found.unknown_schemes == ()
    codes = set(found.regions["region_code"])
    assert {"0301", "1120", "1507", "1508", "EKA11", "EKG07", "EAK"} <= codes
    assert "EKA99" not in codes
    schemes = set(found.membership["scheme"])
    assert {"2013", "2016", "2019", "2020"} <= schemes


def version(name: str, start: str, end: str | None) -> dict[str, object]:
    return {"code": "1", "name": name, "validFromInRequestedRange": start, "validToInRequestedRange": end}


def test_a_code_that_came_back_under_another_name_is_two(tmp_path: Path) -> None:
    rows = [version("Oslo og Akershus", "2010-01-01", "2020-01-01"), version("Oslo og Viken", "2020-01-01", None)]
    with serving(answer("codes", rows)) as server:
        codes = client(tmp_path, server.url).codes(MUNICIPALITIES, "2010-01-01")
    assert [(c.name, c.valid_from, c.valid_to) for c in codes] == [
        ("Oslo og Akershus", "2010-01-01", "2020-01-01"),
        ("Oslo og Viken", "2020-01-01", None),
    ]


def test_born_and_ended_codes_are_changes_too(tmp_path: Path) -> None:
    rows = [
        {"oldCode": "1", "newCode": None, "changeOccurred": "2020-01-01"},
        {"oldCode": None, "newCode": "2", "changeOccurred": "2020-01-01"},
    ]
    with serving(answer("codeChanges", rows)) as server:
        changes = client(tmp_path, server.url).changes(MUNICIPALITIES, "2010-01-01")
    assert [(c.old_code, c.new_code) for c in changes] == [("1", None), (None, "2")]


@pytest.mark.parametrize(
    "rows",
    [
        [{"sourceCode": "EKG01", "targetCode": "0301"}, {"sourceCode": "EKG02", "targetCode": "0301"}],
        [{"sourceCode": "Storby", "targetCode": "0301"}],
        [{"sourceCode": "EKG01", "targetCode": None}],
    ],
    ids=["in two groups", "no number", "no place"],
)
def test_groups_that_make_no_sense_are_refused(tmp_path: Path, rows: list[dict[str, object]]) -> None:
    with serving(answer("correspondenceItems", rows)) as server, pytest.raises(KlassUnlike):
        client(tmp_path, server.url).groups("2026-01-01")


@pytest.mark.parametrize("body", [b'{"codes": 1}', b'{"other": []}', b'["codes"]', b'{"codes": ["0301"]}', b"{x}"])
def test_a_reply_of_another_form_is_refused(tmp_path: Path, body: bytes) -> None:
    with serving(reply(body)) as server, pytest.raises(KlassUnlike):
        client(tmp_path, server.url).codes(MUNICIPALITIES, "2010-01-01")


def test_no_list_for_a_day_is_none(tmp_path: Path) -> None:
    problem = reply(b'{"title":"Not Found"}', status="404 Not Found", content_type="application/problem+json")
    with serving(problem) as server:
        assert client(tmp_path, server.url).groups("1990-01-01") is None


def test_an_old_grouping_that_klass_has_no_list_for_is_left_out_and_said(ssb: Server, tmp_path: Path) -> None:
    fetch_regions(wire_to(make_quick(ssb), tmp_path / "a").klass, year=2026)
    headers = {"Accept": "application/json"}
    bodies = [
        requests.get(f"{ssb.base_url}{asked.path}?{asked.query}", headers=headers, timeout=60).content
        for asked in ssb.requests
    ]
    empty = b'{"correspondenceItems": []}'
    with serving(*map(reply, [*bodies[:3], empty, *bodies[4:]])) as server:
        found = fetch_regions(client(tmp_path / "b", server.url), year=2026)
    assert found.unknown_schemes == ("2013",)
    with serving(*map(reply, [*bodies[:6], empty])) as server, pytest.raises(KlassUnlike):
        fetch_regions(client(tmp_path / "c", server.url), year=2026)
