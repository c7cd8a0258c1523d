import gzip
import json
import time
from concurrent.futures import ThreadPoolExecutor
from email.utils import parsedate_to_datetime

import pytest
import requests
from tests.support.ssb import Fault, Server

DATA = (
    "tables/12286/data?valueCodes[KOKkommuneregion0000]=EAK&valueCodes[ContentsCode]=*&valueCodes[Tid]=top(2)"
    "&outputFormat=json-stat2"
)


def get(ssb: Server, path: str = DATA, timeout: float = 5.0) -> requests.Response:
    return requests.get(f"{ssb.pxweb_url}/{path}", timeout=timeout, allow_redirects=False)


def test_a_fault_strikes_the_requests_that_it_is_meant_for_and_no_other(ssb: Server) -> None:
    ssb.faults.next(Fault.EMPTY_500, match="/data", skip=1, times=2)
    statuses = [get(ssb, path).status_code for path in ("config", DATA, "config", DATA, DATA, DATA)]
    assert statuses == [200, 200, 200, 500, 500, 200]
    assert ssb.faults.waiting == 0


def test_reset_forgets_faults_requests_and_settings(ssb: Server) -> None:
    ssb.faults.next(Fault.EMPTY_500, times=None)
    ssb.settings.max_cells = 1
    ssb.drift.gone_tables.add("12286")
    get(ssb)
    ssb.reset()
    assert ssb.requests == ()
    assert get(ssb).status_code == 200


@pytest.mark.parametrize(
    ("fault", "status", "content_type", "part"),
    [
        (Fault.PX, 200, "application/octet-stream", b'AXIS-VERSION="2013"'),
        (Fault.HTML, 200, "text/html", b"Log in"),
        (Fault.FRONT_CACHE, 503, "text/html", b"Backend fetch failed"),
        (Fault.UNAVAILABLE, 503, "text/plain", b"Unavailable"),
        (Fault.KLASS_500, 500, "application/problem+json", b'"status":400'),
    ],
)
def test_something_else_comes_than_was_asked_for(
    ssb: Server, fault: Fault, status: int, content_type: str, part: bytes
) -> None:
    ssb.faults.next(fault)
    reply = get(ssb)
    assert reply.status_code == status
    assert reply.headers["Content-Type"].startswith(content_type)
    assert part in reply.content


def test_garbage_is_no_json(ssb: Server) -> None:
    ssb.faults.next(Fault.GARBAGE)
    with pytest.raises(json.JSONDecodeError):
        json.loads(get(ssb).content)


def test_a_wrong_length_leaves_a_value_out(ssb: Server) -> None:
    ssb.faults.next(Fault.WRONG_LENGTH)
    spoilt, right = get(ssb).json(), get(ssb).json()
    assert spoilt["size"] == right["size"]
    assert spoilt["value"] == right["value"][:-1]


def test_gzip_is_the_same_body_and_bad_gzip_is_none(ssb: Server) -> None:
    ssb.faults.next(Fault.GZIP)
    ssb.faults.next(Fault.BAD_GZIP)
    with requests.get(f"{ssb.pxweb_url}/{DATA}", stream=True, timeout=5) as reply:
        packed = reply.raw.read(decode_content=False)
    with pytest.raises(requests.exceptions.ContentDecodingError):
        get(ssb)
    assert gzip.decompress(packed) == get(ssb).content


def test_a_redirect_points_elsewhere(ssb: Server) -> None:
    ssb.faults.next(Fault.REDIRECT, location="http://192.0.2.1/elsewhere")
    reply = get(ssb)
    assert (reply.status_code, reply.headers["Location"]) == (302, "http://192.0.2.1/elsewhere")


def test_half_a_body_is_noticed_by_its_length(ssb: Server) -> None:
    ssb.faults.next(Fault.CUT)
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        get(ssb)


def test_a_connection_is_torn_down_without_an_answer(ssb: Server) -> None:
    ssb.faults.next(Fault.RESET)
    with pytest.raises(requests.exceptions.ConnectionError):
        get(ssb)


def test_a_hanging_request_runs_into_the_clients_time_limit(ssb: Server) -> None:
    ssb.faults.next(Fault.HANG)
    with pytest.raises(requests.exceptions.ReadTimeout):
        get(ssb, timeout=0.2)


def test_a_dripping_body_takes_its_time_and_comes_whole(ssb: Server) -> None:
    ssb.faults.next(Fault.DRIP, seconds=0.001)
    start = time.monotonic()
    reply = get(ssb, "tables/99999")
    assert reply.json()["title"] == "Non-existent table"
    assert time.monotonic() - start >= 0.001 * len(reply.content)


def test_an_endless_body_does_not_end(ssb: Server) -> None:
    ssb.faults.next(Fault.ENDLESS)
    read = 0
    with requests.get(f"{ssb.pxweb_url}/{DATA}", stream=True, timeout=5) as reply:
        for chunk in reply.iter_content(65536):
            read += len(chunk)
            if read > 5_000_000:
                break
    assert read > 5_000_000


def test_a_closed_port_refuses_and_opens_again_where_it_was(ssb: Server) -> None:
    url = ssb.pxweb_url
    with requests.Session() as session:
        assert session.get(f"{url}/config", timeout=5).ok
        ssb.refuse()
        # Nor does a connection that the client has kept open serve it any longer.
        with pytest.raises(requests.exceptions.ConnectionError):
            session.get(f"{url}/config", timeout=5)
    ssb.listen()
    assert ssb.pxweb_url == url
    assert get(ssb).ok


def test_too_many_calls_are_told_in_four_ways(ssb: Server) -> None:
    for fault in (Fault.TOO_MANY, Fault.TOO_MANY_INT, Fault.TOO_MANY_FLOAT, Fault.TOO_MANY_DATE):
        ssb.faults.next(fault, seconds=1.5)
    replies = [get(ssb) for _ in range(4)]
    assert {reply.status_code for reply in replies} == {429}
    told = [reply.headers.get("Retry-After") for reply in replies]
    assert told[:3] == [None, "2", "1.50"]
    assert parsedate_to_datetime(str(told[3])).year >= 2026


def test_the_rate_is_told_in_headers_and_kept_within_its_window(ssb: Server) -> None:
    ssb.settings.rate_limit, ssb.settings.retry_after = 2, "int"
    replies = [get(ssb, "config") for _ in range(3)]
    assert [reply.status_code for reply in replies] == [200, 200, 429]
    assert [reply.headers["X-RateLimit-Remaining"] for reply in replies] == ["1", "0", "0"]
    assert replies[0].headers["X-RateLimit-Policy"] == "2;w=60s"
    assert 0 < int(replies[2].headers["Retry-After"]) <= 60
    ssb.settings.rate_window_s = 0.01
    time.sleep(0.02)
    assert get(ssb, "config").ok


def test_many_clients_at_once_get_the_same(ssb: Server) -> None:
    with ThreadPoolExecutor(12) as pool:
        bodies = set(pool.map(lambda _: get(ssb, timeout=30).content, range(48)))
    assert len(bodies) == 1
    assert len(ssb.requests) == 48


def test_replies_are_kept_and_errors_with_them(ssb: Server) -> None:
    ssb.settings.cache_s = 300
    ssb.faults.next(Fault.EMPTY_500, match="/data")
    assert [get(ssb).status_code for _ in range(2)] == [500, 500]
    # Another spelling is another reply.
    assert get(ssb, DATA.replace("valueCodes", "valuecodes")).status_code == 200


def test_every_request_is_recorded_as_it_came(ssb: Server) -> None:
    requests.post(f"{ssb.pxweb_url}/tables/12286/data?lang=no", json={"selection": []}, timeout=5)
    (request,) = ssb.requests_to("/data")
    assert (request.method, request.parameters) == ("POST", {"lang": "no"})
    assert request.json() == {"selection": []}
    assert request.headers["content-type"] == "application/json"


def test_tables_drift_away_from_a_client(ssb: Server) -> None:
    ssb.drift.titles["12286"] = "Noe helt annet"
    ssb.drift.gone_measures.add(("12286", "KOSbvbarnus0000"))
    ssb.drift.units["12286", "KOSbvbarnuspinnb0000"] = "promille"
    ssb.drift.relabelled["12286", "KOSbvbarnuspinnb0000"] = "Et annet mål"
    ssb.drift.renamed["12279"] = "12280"
    ssb.drift.gone_tables.add("12615")
    metadata = get(ssb, "tables/12286/metadata").json()
    category = metadata["dimension"]["ContentsCode"]["category"]
    assert metadata["label"].startswith("12286: Noe helt annet")
    assert category["label"] == {"KOSbvbarnuspinnb0000": "Et annet mål"}
    assert category["unit"]["KOSbvbarnuspinnb0000"]["base"] == "promille"
    gone = get(ssb, DATA.replace("[ContentsCode]=*", "[ContentsCode]=KOSbvbarnus0000"))
    assert gone.json()["title"] == "Non-existent value"
    statuses = [get(ssb, f"tables/{table}").status_code for table in ("12279", "12280", "12615")]
    assert statuses == [404, 200, 404]


def test_a_measure_under_another_code_has_the_same_figures(ssb: Server) -> None:
    asked = DATA.replace("[ContentsCode]=*", "[ContentsCode]={}")
    before = get(ssb, asked.format("KOSbvbarnus0000")).json()["value"]
    ssb.drift.recoded["12286", "KOSbvbarnus0000"] = "KOSbvbarnundersok0000"
    assert get(ssb, asked.format("KOSbvbarnundersok0000")).json()["value"] == before
    assert get(ssb, asked.format("KOSbvbarnus0000")).json()["title"] == "Non-existent value"
