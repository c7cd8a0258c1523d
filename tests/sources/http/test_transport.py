import gzip
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.clocks import REAL, FakeTime
from tests.support.scripted_server import ScriptedServer, reply, serving

from bvmonitor.errors import SourceContract, SourceError, SourceUnavailable
from bvmonitor.errors.wire import (
    AddressRefused,
    AnswerNotJson,
    AnswerTimedOut,
    HostUnreachable,
    RedirectedElsewhere,
    ReplyTooLarge,
    RequestRefused,
    ServerTrouble,
    TooManyCalls,
)
from bvmonitor.sources.http.clock import Clock
from bvmonitor.sources.http.throttle import Rate, Throttle
from bvmonitor.sources.http.transport import Patience, Request, Transport

GOOD = b'{"a": 1}'
SHORT = Patience(connect_s=1, read_s=0.3, call_s=0.5, total_s=3, first_wait_s=0.1, longest_wait_s=0.2)


def transport(folder: Path, clock: Clock, patience: Patience | None = None) -> Transport:
    throttle = Throttle(folder, clock)
    return Transport(throttle, clock, "bvmonitor/test", patience=patience)


def fetch(folder: Path, server: ScriptedServer, *, fake: FakeTime | None = None) -> bytes:
    clock = (fake or FakeTime()).clock
    return transport(folder, clock).fetch(Request(f"{server.url}/config"))


def test_json_comes_back_as_it_was_sent_and_we_say_who_asks(tmp_path: Path) -> None:
    with serving(reply(GOOD)) as server:
        assert fetch(tmp_path, server) == GOOD
    head = server.requests[0]
    assert head.startswith(b"GET /config HTTP/1.1")
    assert b"User-Agent: bvmonitor/test" in head
    assert b"Accept: application/json" in head


def test_a_body_is_posted_as_json(tmp_path: Path) -> None:
    with serving(reply(GOOD)) as server:
        transport(tmp_path, FakeTime().clock).fetch(Request(f"{server.url}/data", body=b'{"selection":[]}'))
    assert server.requests[0].startswith(b"POST /data")
    assert server.requests[0].endswith(b'\r\n\r\n{"selection":[]}')


def test_gzip_is_unpacked(tmp_path: Path) -> None:
    with serving(reply(gzip.compress(GOOD), headers=["Content-Encoding: gzip"])) as server:
        assert fetch(tmp_path, server) == GOOD


@pytest.mark.parametrize(
    ("first", "waits"),
    [
        (reply(b"", status="500 Internal Server Error"), [1.0]),
        (reply(b"Backend fetch failed", status="503 Service Unavailable", content_type="text/html"), [1.0]),
        (reply(b"{}", status="503 Service Unavailable", headers=["Retry-After: 9"]), [9.0]),
        (reply(b"<html></html>", content_type="text/html"), [1.0]),
        (reply(b"", content_type="application/json"), [1.0]),
        (reply(GOOD, length=99), [1.0]),
        (lambda connection: connection.close(), [1.0]),
    ],
    ids=["500", "503", "503-retry-after", "html", "empty", "cut", "hung-up"],
)
def test_what_can_pass_is_tried_again(
    tmp_path: Path, first: bytes | Callable[[socket.socket], None], waits: list[float]
) -> None:
    fake = FakeTime()
    with serving(first, reply(GOOD)) as server:
        assert fetch(tmp_path, server, fake=fake) == GOOD
    assert len(server.requests) == 2
    assert fake.slept == waits


@pytest.mark.parametrize(
    ("header", "wait_s"),
    [
        ([], 60),
        (["Retry-After: 5"], 5),
        (["Retry-After: 2.5"], 2.5),
        (["Retry-After: Mon, 12 Jan 1970 13:47:00 GMT"], 20),
        (["Retry-After: soon"], 60),
        (["Retry-After: 86400"], 420),
    ],
)
def test_429_waits_as_long_as_the_server_asks_or_else_the_window(
    tmp_path: Path, header: list[str], wait_s: float
) -> None:
    fake = FakeTime()
    with serving(reply(b"{}", status="429 Too Many Requests", headers=header), reply(GOOD)) as server:
        assert fetch(tmp_path, server, fake=fake) == GOOD
    assert sum(fake.slept) == pytest.approx(wait_s, abs=0.1)


@pytest.mark.parametrize(
    ("play", "expected"),
    [
        (reply(b"", status="500 Internal Server Error"), ServerTrouble),
        (reply(b"{}", status="429 Too Many Requests"), TooManyCalls),
        (reply(b"<html>Sorry</html>", content_type="text/html"), AnswerNotJson),
        (reply(b'AXIS-VERSION="2013";', content_type="application/octet-stream"), AnswerNotJson),
        (reply(b'{"a": 1', length=99), HostUnreachable),
    ],
)
def test_trouble_that_stays_is_told_after_patience_and_not_hammered(
    tmp_path: Path, play: bytes, expected: type[SourceError]
) -> None:
    fake = FakeTime()
    with serving(play) as server, pytest.raises(expected) as caught:
        fetch(tmp_path, server, fake=fake)
    assert isinstance(caught.value, SourceUnavailable)
    assert len(server.requests) <= 13
    assert 300 < sum(fake.slept) <= 421


@pytest.mark.parametrize("status", ["400 Bad Request", "403 Forbidden", "404 Not Found"])
@pytest.mark.parametrize("body", [b'{"type":"Parameter error","title":"Non-existent value","status":404}', b""])
def test_no_is_no_at_the_first_try(tmp_path: Path, status: str, body: bytes) -> None:
    with serving(reply(body, status=status)) as server, pytest.raises(RequestRefused) as caught:
        fetch(tmp_path, server)
    assert len(server.requests) == 1
    assert caught.value.http_status == int(status[:3])
    assert caught.value.title == ("Non-existent value" if body else "")


def test_a_refused_connection_is_told_with_the_systems_reason(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(HostUnreachable) as caught:
        transport(tmp_path, FakeTime().clock).fetch(Request(f"http://127.0.0.1:{port}/config"))
    assert caught.value.reason == "Connection refused"
    assert caught.value.tries > 3


def hang(connection: socket.socket) -> None:
    connection.recv(1)


def drip(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n")
    while True:
        connection.sendall(b" ")
        time.sleep(0.05)


@pytest.mark.parametrize("play", [hang, drip])
def test_a_server_that_hangs_or_drips_is_given_up_in_time(
    tmp_path: Path, play: Callable[[socket.socket], None]
) -> None:
    began = time.monotonic()
    with serving(play) as server, pytest.raises(AnswerTimedOut):
        transport(tmp_path, REAL, SHORT).fetch(Request(server.url))
    assert time.monotonic() - began < 2 * SHORT.total_s


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[")
    while True:
        connection.sendall(b"1," * 10_000)


@pytest.mark.parametrize(
    "play", [endless, reply(gzip.compress(b"[" + b" " * 5_000_000 + b"]"), headers=["Content-Encoding: gzip"])]
)
def test_an_endless_body_is_not_read_to_its_end(
    tmp_path: Path, play: bytes | Callable[[socket.socket], None]
) -> None:
    with serving(play) as server, pytest.raises(ReplyTooLarge):
        transport(tmp_path, FakeTime().clock).fetch(Request(server.url, max_bytes=1_000_000))


def test_broken_gzip_is_tried_again(tmp_path: Path) -> None:
    with serving(reply(b"no gzip", headers=["Content-Encoding: gzip"]), reply(GOOD)) as server:
        assert fetch(tmp_path, server) == GOOD


def test_a_redirect_on_the_same_host_is_followed(tmp_path: Path) -> None:
    with serving(
        reply(b"", status="307 Temporary Redirect", headers=["Location: /v2/config"]), reply(GOOD)
    ) as server:
        assert fetch(tmp_path, server) == GOOD
    assert server.requests[1].startswith(b"GET /v2/config")


def test_a_redirect_to_elsewhere_is_not_followed(tmp_path: Path) -> None:
    with serving(reply(GOOD)) as other:
        moved = reply(b"", status="302 Found", headers=[f"Location: {other.url}/config"])
        with serving(moved) as server, pytest.raises(RedirectedElsewhere) as caught:
            fetch(tmp_path, server)
        assert other.requests == []
    assert isinstance(caught.value, SourceContract)


def test_redirects_in_a_circle_end(tmp_path: Path) -> None:
    with (
        serving(reply(b"", status="302 Found", headers=["Location: /config"])) as server,
        pytest.raises(RedirectedElsewhere),
    ):
        fetch(tmp_path, server)
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    "url",
    [
        "http://data.ssb.no/api",
        "http://127.0.0.1.evil.no",
        "ftp://data.ssb.no",
        "data.ssb.no",
        "file:///etc/passwd",
    ],
)
def test_only_https_or_this_machine_is_called(tmp_path: Path, url: str) -> None:
    with pytest.raises(AddressRefused):
        transport(tmp_path, FakeTime().clock).fetch(Request(url))


def test_the_rate_that_the_server_states_is_kept_to(tmp_path: Path) -> None:
    fake = FakeTime()
    with serving(reply(GOOD, headers=["x-ratelimit-policy: 2;w=30s", "x-ratelimit-remaining: 1"])) as server:
        asking = transport(tmp_path, fake.clock)
        for _ in range(3):
            asking.fetch(Request(server.url))
    assert Throttle(tmp_path, fake.clock).rate(server.url.removeprefix("http://")) == Rate(2, 30)
    assert sum(fake.slept) == pytest.approx(30, abs=0.1)


def test_when_others_have_used_up_the_measure_we_wait(tmp_path: Path) -> None:
    fake = FakeTime()
    with serving(reply(GOOD, headers=["x-ratelimit-policy: 40;w=60s", "x-ratelimit-remaining: 0"])) as server:
        asking = transport(tmp_path, fake.clock)
        asking.fetch(Request(server.url))
        asking.fetch(Request(server.url))
    assert sum(fake.slept) == pytest.approx(60, abs=0.1)
