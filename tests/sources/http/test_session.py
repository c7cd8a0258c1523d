"""Certificates and proxies, in processes of their own: both are read from the environment."""

import os
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme
from tests.support.scripted_server import Play, reply, serving

GOOD = b'{"a": 1}'
ASK = """
import sys, time
from pathlib import Path
from bvmonitor.errors import BvmonitorError
from bvmonitor.sources.http.clock import Clock
from bvmonitor.sources.http.throttle import Throttle
from bvmonitor.sources.http.transport import Patience, Request, Transport
clock = Clock(time.time, time.monotonic, time.sleep)
asking = Transport(Throttle(Path(sys.argv[1]), clock), clock, "bvmonitor/test", patience=Patience(total_s=0))
try:
    print(asking.fetch(Request(sys.argv[2])).decode())
except BvmonitorError as error:
    print(type(error).__name__, error.values().get("reason"))
"""
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
TRUST = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


def ask(folder: Path, url: str, **environment: str) -> str:
    mine = {k: v for k, v in os.environ.items() if k.upper() not in PROXIES + TRUST}
    done = subprocess.run(
        [sys.executable, "-c", ASK, str(folder), url],
        env=mine | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@contextmanager
def encrypted(authority: trustme.CA, play: bytes) -> Iterator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)

    def over_tls(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as wrapped:
            wrapped.recv(65536)
            wrapped.sendall(play)

    with serving_raw(over_tls) as port:
        yield f"https://localhost:{port}/config"


@contextmanager
def serving_raw(play: Play) -> Iterator[int]:
    with serving(play, read_first=False) as server:
        yield server.port


def test_a_certificate_in_the_machines_store_is_trusted_and_no_other(
    tmp_path: Path, authority: trustme.CA
) -> None:
    roots = tmp_path / "roots.pem"
    authority.cert_pem.write_to_path(str(roots))
    with encrypted(authority, reply(GOOD)) as url:
        assert ask(tmp_path, url, SSL_CERT_FILE=str(roots)) == GOOD.decode()
        assert ask(tmp_path, url).startswith("CertificateRefused")


def test_a_bundle_that_the_user_names_is_trusted_too(tmp_path: Path, authority: trustme.CA) -> None:
    roots = tmp_path / "roots.pem"
    authority.cert_pem.write_to_path(str(roots))
    with encrypted(authority, reply(GOOD)) as url:
        assert ask(tmp_path, url, REQUESTS_CA_BUNDLE=str(roots)) == GOOD.decode()


def test_https_goes_through_the_proxy_of_the_environment(tmp_path: Path) -> None:
    with serving(reply(b"", status="503 Service Unavailable")) as proxy:
        said = ask(tmp_path, "https://data.ssb.no/config", HTTPS_PROXY=proxy.url)
    assert proxy.requests[0].startswith(b"CONNECT data.ssb.no:443")
    assert said.startswith("HostUnreachable")


def test_this_machine_is_asked_without_a_proxy(tmp_path: Path) -> None:
    with serving(reply(b"{}")) as proxy, serving(reply(GOOD)) as server:
        assert ask(tmp_path, server.url, HTTP_PROXY=proxy.url, ALL_PROXY=proxy.url) == GOOD.decode()
        assert proxy.requests == []


def test_passwords_of_netrc_and_cookies_are_never_sent(tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login me password secret\n", "utf-8")
    with serving(reply(GOOD, headers=["Set-Cookie: a=b"])) as server:
        ask(tmp_path, server.url, NETRC=str(netrc))
    assert b"authorization" not in server.requests[0].lower()
