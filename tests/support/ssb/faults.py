"""What can go wrong between a client and SSB, one request at a time."""

import gzip
from dataclasses import dataclass, field, replace
from enum import StrEnum
from threading import Lock
from typing import Any, Final

import orjson
from tests.support.ssb.problems import TOO_MANY_REQUESTS
from tests.support.ssb.pxweb import PROBLEM, Reply


class Fault(StrEnum):
    """One way to fail."""

    HANG = "hang"  # no answer at all, until `seconds` have gone
    DRIP = "drip"  # a byte at a time, `seconds` apart
    CUT = "cut"  # half of the body that Content-Length promises
    RESET = "reset"  # the connection is torn down without an answer
    ENDLESS = "endless"  # a body without end
    PX = "px"  # a PX file where JSON was asked for
    HTML = "html"  # a page of some proxy, with status 200
    FRONT_CACHE = "front-cache"  # 503 from the cache in front, in HTML
    UNAVAILABLE = "unavailable"  # 503 as text
    EMPTY_500 = "empty-500"
    KLASS_500 = "klass-500"  # KLASS breaks: HTTP 500, and 400 in the body
    GARBAGE = "garbage"  # broken JSON
    WRONG_LENGTH = "wrong-length"  # one value too few for the dataset's size
    GZIP = "gzip"
    BAD_GZIP = "bad-gzip"  # says gzip, and is not
    REDIRECT = "redirect"  # to `location`
    TOO_MANY = "429"
    TOO_MANY_INT = "429-int"
    TOO_MANY_FLOAT = "429-float"
    TOO_MANY_DATE = "429-date"


ON_THE_WIRE: Final = frozenset({Fault.HANG, Fault.DRIP, Fault.CUT, Fault.RESET, Fault.ENDLESS})
_RETRY_AFTER: Final = {Fault.TOO_MANY_INT: "int", Fault.TOO_MANY_FLOAT: "float", Fault.TOO_MANY_DATE: "date"}

VARNISH: Final = (
    b"<!DOCTYPE html><html><head><title>503 Backend fetch failed</title></head><body>"
    b"<h1>Error 503 Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3>"
    b"<p>XID: 1</p><hr><p>Varnish cache server</p></body></html>"
)
KLASS_BROKEN: Final = b'{"type":"about:blank","title":"Bad Request","status":400,"detail":"Internal error"}'
PORTAL: Final = b"<!DOCTYPE html><html><body><form>Log in to the network</form></body></html>"
PX_FILE: Final = b'CHARSET="ANSI";\r\nAXIS-VERSION="2013";\r\nLANGUAGE="no";\r\nMATRIX="KOS";\r\nDATA=\r\n1 2;\r\n'


@dataclass
class Planned:
    """A fault that waits for its requests: those whose path and query contain `match`, after `skip` of them."""

    fault: Fault
    match: str = ""
    skip: int = 0
    times: int | None = 1
    seconds: float = 0.05
    location: str = "http://127.0.0.1:9/elsewhere"


@dataclass
class Faults:
    """The faults to come."""

    _planned: list[Planned] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def next(
        self,
        fault: Fault,
        *,
        match: str = "",
        skip: int = 0,
        times: int | None = 1,
        seconds: float | None = None,
        location: str | None = None,
    ) -> None:
        """Fail the next `times` requests (None: all) with `match` in path or query, once `skip` have passed.

        `seconds` is the wait of HANG (default 60), of DRIP between bytes (0.05) and of a 429's Retry-After (1).
        """
        usual = {Fault.HANG: 60.0, Fault.DRIP: 0.05}.get(fault, 1.0)
        plan = Planned(fault, match, skip, times, usual if seconds is None else seconds)
        if location is not None:
            plan.location = location
        with self._lock:
            self._planned.append(plan)

    def clear(self) -> None:
        """No more faults."""
        with self._lock:
            self._planned.clear()

    @property
    def waiting(self) -> int:
        """How many planned faults have not yet been used up."""
        return len(self._planned)

    def take(self, target: str) -> Planned | None:
        """The fault for a request, counted as used; the first plan that matches decides."""
        with self._lock:
            for plan in self._planned:
                if plan.match not in target:
                    continue
                if plan.skip:
                    plan.skip -= 1
                    return None
                if plan.times is not None:
                    plan.times -= 1
                    if not plan.times:
                        self._planned.remove(plan)
                return plan
        return None


_INSTEAD: Final = {
    Fault.PX: Reply(200, PX_FILE, "application/octet-stream"),
    Fault.HTML: Reply(200, PORTAL, "text/html; charset=utf-8"),
    Fault.FRONT_CACHE: Reply(503, VARNISH, "text/html; charset=utf-8", (("Via", "1.1 varnish"),)),
    Fault.UNAVAILABLE: Reply(503, b"Service Unavailable", "text/plain"),
    Fault.EMPTY_500: Reply(500),
    Fault.KLASS_500: Reply(500, KLASS_BROKEN, "application/problem+json"),
}


def spoil(reply: Reply, plan: Planned, retry_after: dict[str, str]) -> Reply:
    """The reply as a fault leaves it; faults on the wire leave it alone.

    `retry_after` holds the three spellings of the wait: `int`, `float` and `date`.
    """
    if plan.fault in _INSTEAD:
        return _INSTEAD[plan.fault]
    if plan.fault is Fault.REDIRECT:
        return Reply(302, headers=(("Location", plan.location),))
    if plan.fault is Fault.TOO_MANY or plan.fault in _RETRY_AFTER:
        return too_many(retry_after.get(_RETRY_AFTER.get(plan.fault, "")))
    return replace(reply, **_damage(reply, plan.fault))


def _damage(reply: Reply, fault: Fault) -> dict[str, Any]:
    """The fields of a reply that a fault in the body changes."""
    gzipped = (*reply.headers, ("Content-Encoding", "gzip"))
    if fault is Fault.GARBAGE:
        return {"body": reply.body[: len(reply.body) // 2] + b'}}"\x00'}
    if fault is Fault.WRONG_LENGTH:
        document = orjson.loads(reply.body)
        return {"body": orjson.dumps({**document, "value": document["value"][:-1]})}
    if fault is Fault.GZIP:
        return {"body": gzip.compress(reply.body, mtime=0), "headers": gzipped}
    return {"headers": gzipped} if fault is Fault.BAD_GZIP else {}


def too_many(retry_after: str | None) -> Reply:
    """A refusal because of too many calls, with or without Retry-After."""
    headers = () if retry_after is None else (("Retry-After", retry_after),)
    return Reply(429, orjson.dumps(TOO_MANY_REQUESTS.body()), PROBLEM, headers)
