"""What is secret in an address is neither printed nor kept."""

from pathlib import Path

import pytest
from tests.support.command_line import run_bvmonitor
from tests.support.fetching import addresses, make_quick, see
from tests.support.ssb import Server

from bvmonitor.domain.address import without_secret

SECRET = "hemmelig-1234"  # noqa: S105 - made up
WITH = f"https://ola:{SECRET}@data.example.no/api"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (WITH, "https://…@data.example.no/api"),
        ("https://data.example.no/api?token=b@c&x=1", "https://data.example.no/api?token=…&x=…"),
        ("http://tok@[::1]:8080/", "http://…@[::1]:8080/"),
        ("no address", "no address"),
    ],
)
def test_an_address_is_shown_without_its_password(address: str, shown: str) -> None:
    assert without_secret(address) == shown


@pytest.mark.parametrize(
    "command", [["fetch", "--timeout", "1"], ["config", "show", "-v"], ["doctor"], ["tables", "search", "x"]]
)
def test_no_command_prints_the_password_of_an_address(tmp_path: Path, command: list[str]) -> None:
    ran = run_bvmonitor(*command, home=tmp_path, env={"BVMONITOR_PXWEB_URL": WITH, "BVMONITOR_KLASS_URL": WITH})
    assert SECRET not in ran.out + ran.err
    assert "data.example.no" in ran.out + ran.err


def test_the_password_of_a_proxy_is_not_printed(tmp_path: Path) -> None:
    # Nobody listens there: the request fails, and says how.
    proxy = dict.fromkeys(("HTTPS_PROXY", "https_proxy"), f"http://ola:{SECRET}@127.0.0.1:9")
    env = {**proxy, "BVMONITOR_PXWEB_URL": "https://data.example.no/api", "NO_PROXY": "", "no_proxy": ""}
    ran = run_bvmonitor("fetch", "--timeout", "1", home=tmp_path, env=env)
    assert ran.code == 21
    assert SECRET not in ran.out + ran.err


def test_nothing_that_is_kept_holds_what_the_environment_holds(ssb: Server, tmp_path: Path) -> None:
    make_quick(ssb)
    seen = see(ssb, tmp_path / "home", "fetch", "12279")
    assert seen.code == 0
    kept = b"".join(path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file())
    assert b"Kari Oppdiktet" not in kept
    assert b"@ssb.example" not in kept
    assert addresses(ssb)["BVMONITOR_PXWEB_URL"].encode() in kept
