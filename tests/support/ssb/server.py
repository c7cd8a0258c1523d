"""SSB on 127.0.0.1: PxWebApi 2 and KLASS behind a real socket, with faults on demand and a record of requests."""

import math
import socket
import struct
import sys
import time
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import loads
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import parse_qsl

from tests.support.ssb import klass, pxweb
from tests.support.ssb.catalogue import Catalogue
from tests.support.ssb.classifications import Classifications
from tests.support.ssb.drift import Drift
from tests.support.ssb.faults import ON_THE_WIRE, Fault, Faults, Planned, spoil, too_many
from tests.support.ssb.model import Table
from tests.support.ssb.population import Population
from tests.support.ssb.pxweb import Reply
from tests.support.ssb.regions import Regions, RegionsKnownBy
from tests.support.ssb.replies import Replies
from tests.support.ssb.settings import Settings

_USUAL_LIMIT: Final = 40
_SSB: Final = "https://data.ssb.no"  # a URL's length is counted as if it were SSB's
_CHUNK: Final = b"x" * 65536
# Figures are the same whenever they are asked for in the same way on the same day: made once for all servers.
REPLIES: Final = Replies()


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came; header names in lower case, `at` in seconds of the monotonic clock."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    at: float

    @property
    def parameters(self) -> Mapping[str, str]:
        """The query's parameters; the last of a repeated one."""
        return dict(parse_qsl(self.query, keep_blank_values=True))

    def json(self) -> Any:  # noqa: ANN401 - what JSON holds
        """The body, read as JSON."""
        return loads(self.body)


class Server:
    """The server; a context manager that listens from entry to exit on a free port, or the one given."""

    def __init__(self, port: int = 0) -> None:
        self.settings, self.faults, self.drift = Settings(), Faults(), Drift()
        self.regions = Regions()
        self._population = Population(self.regions)
        self._classifications: dict[str, Classifications] = {}
        self._catalogues: dict[tuple[str, str], Catalogue] = {}
        self._regions = {"": self.regions}
        self._requests: list[Request] = []
        self._calls: deque[float] = deque()
        self._cache: dict[tuple[str, str, bytes], tuple[float, Reply]] = {}
        self._lock = Lock()
        self._closing = Event()
        self._http: _HttpServer | None = None
        self.port = port

    def __enter__(self) -> Self:
        self.listen()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.refuse()

    def listen(self) -> None:
        """Take connections, on the same port as before if there was one."""
        self._closing = Event()
        self._http = _HttpServer(self, self.port)
        self.port = self._http.server_address[1]
        Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def refuse(self) -> None:
        """Close the port: connections are refused until `listen` is called."""
        self._closing.set()
        if self._http is not None:
            self._http.shutdown()
            self._http.server_close()
            self._http.hang_up()
            self._http = None

    def reset(self) -> None:
        """As new: usual settings, no faults, no drift, nothing recorded, listening."""
        self.settings = Settings()
        self.faults.clear()
        self.drift = Drift()
        with self._lock:
            self._requests.clear()
            self._calls.clear()
            self._cache.clear()
        self._closing.set()  # lets go whoever still hangs
        if self._http is None:
            self.listen()
        self._closing = Event()

    @property
    def base_url(self) -> str:
        """Where the server is, without a path."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pxweb_url(self) -> str:
        """The base address of PxWebApi 2."""
        return self.base_url + pxweb.ROOT

    @property
    def klass_url(self) -> str:
        """The base address of KLASS."""
        return self.base_url + klass.ROOT

    @property
    def requests(self) -> tuple[Request, ...]:
        """Every request since the last reset, in the order they came."""
        with self._lock:
            return tuple(self._requests)

    def requests_to(self, part: str) -> tuple[Request, ...]:
        """The requests whose path contains a text."""
        return tuple(request for request in self.requests if part in request.path)

    @property
    def tables(self) -> Mapping[str, Table]:
        """The tables as the settings and the drift have them now."""
        as_of, known_by = self.settings.as_of, self._known_by
        if (as_of, known_by) not in self._catalogues:
            catalogue = Catalogue(self._regions_known(), self._population, as_of)
            self._catalogues[as_of, known_by] = catalogue
        return self.drift.apply(self._catalogues[as_of, known_by].tables)

    @property
    def classifications(self) -> Classifications:
        """KLASS as the settings have it now."""
        known_by = self._known_by
        if known_by not in self._classifications:
            self._classifications[known_by] = Classifications(self._regions_known())
        return self._classifications[known_by]

    @property
    def _known_by(self) -> str:
        # Divisions change on 1 January: all days of a year share one.
        return "" if self.settings.hindsight else f"{self.settings.today.year}-01-01"

    def _regions_known(self) -> Regions:
        known_by = self._known_by
        if known_by not in self._regions:
            self._regions[known_by] = RegionsKnownBy(self.regions, known_by)
        return self._regions[known_by]

    def take(self, request: Request) -> tuple[Reply, Planned | None]:
        """Record a request and make its reply, with the fault that the wire is to add."""
        with self._lock:
            self._requests.append(request)
        target = f"{request.path}?{request.query}" if request.query else request.path
        plan = self.faults.take(target)
        reply = self._limited(request) or self._cached(request, target, plan)
        if plan is not None and plan.fault not in ON_THE_WIRE and not self.settings.cache_s:
            reply = spoil(reply, plan, _spellings(plan.seconds))
        return reply, plan if plan is not None and plan.fault in ON_THE_WIRE else None

    def _limited(self, request: Request) -> Reply | None:
        limit, window = self.settings.rate_limit, self.settings.rate_window_s
        if limit is None or not request.path.startswith(pxweb.ROOT):
            return None
        with self._lock:
            while self._calls and self._calls[0] <= request.at - window:
                self._calls.popleft()
            if len(self._calls) < limit:
                self._calls.append(request.at)
                return None
            wait = self._calls[0] + window - request.at
        return too_many(_spellings(wait).get(self.settings.retry_after))

    def rate_headers(self) -> tuple[tuple[str, str], ...]:
        """The headers that tell how many calls are left."""
        limit, window = self.settings.rate_limit, self.settings.rate_window_s
        shown = _USUAL_LIMIT if limit is None else limit
        with self._lock:
            used = 1 if limit is None else len(self._calls)
        return (
            ("X-RateLimit-Limit", str(shown)),
            ("X-RateLimit-Policy", f"{shown};w={window:g}s"),
            ("X-RateLimit-Remaining", str(max(shown - used, 0))),
            ("X-RateLimit-Resource", "SB_API_1MIN"),
        )

    def _cached(self, request: Request, target: str, plan: Planned | None) -> Reply:
        if not self.settings.cache_s:
            return self._answer(request, target)
        key = (request.method, target, request.body)
        with self._lock:
            known = self._cache.get(key)
        if known is not None and request.at < known[0] + self.settings.cache_s:
            return known[1]
        reply = self._answer(request, target)
        if plan is not None and plan.fault not in ON_THE_WIRE:
            reply = spoil(reply, plan, _spellings(plan.seconds))
        kept = tuple(pair for pair in reply.headers if pair[0] == "Content-Disposition")
        with self._lock:
            # Errors are kept too; of the headers only the type and the disposition.
            self._cache[key] = (request.at, replace(reply, headers=kept))
        return reply

    def _answer(self, request: Request, target: str) -> Reply:
        if request.method == "GET" and len(_SSB + target) > self.settings.url_limit:
            return Reply(404)
        if request.path.startswith(pxweb.ROOT + "/"):
            return self._figures(request) if request.path.endswith("/data") else self._from_pxweb(request)
        if request.method == "GET" and request.path.startswith(klass.ROOT + "/"):
            return klass.answer(
                self.classifications,
                self.settings,
                path=request.path.removeprefix(klass.ROOT),
                query=request.query,
                accept=request.headers.get("accept", "*/*"),
            )
        return Reply(404)

    def _figures(self, request: Request) -> Reply:
        """A reply with figures; where the tables have drifted it is made anew."""
        if self.drift != Drift():
            return self._from_pxweb(request)
        day = (self.settings.as_of, self._known_by, self.settings.max_cells)
        key = (*day, request.method, request.path, request.query, request.body)
        return REPLIES.get(key, lambda: self._from_pxweb(request))

    def _from_pxweb(self, request: Request) -> Reply:
        return pxweb.answer(
            self.tables,
            self.settings,
            self.base_url,
            method=request.method,
            path=request.path.removeprefix(pxweb.ROOT),
            query=request.query,
            body=request.body,
        )


def _spellings(seconds: float) -> dict[str, str]:
    """A wait as Retry-After can say it."""
    moment = datetime.now(UTC) + timedelta(seconds=math.ceil(seconds))
    return {
        "int": str(math.ceil(seconds)),
        "float": f"{seconds:.2f}",
        "date": format_datetime(moment, usegmt=True),
    }


class _HttpServer(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, ssb: Server, port: int) -> None:
        self.ssb = ssb
        self._open: set[socket.socket] = set()
        super().__init__(("127.0.0.1", port), _Handler)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Take a connection, and remember it until it ends."""
        connection, address = super().get_request()
        self._open.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:  # noqa: ANN401 - the base class says so
        """End a connection."""
        self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """End the connections that clients keep for a next request."""
        for connection in tuple(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class says so
        """Pass over a client that went away; anything else is a fault of the server's own."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "ssb-test"
    timeout = 30
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _HttpServer

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing: requests are recorded."""

    def do_GET(self) -> None:
        """Answer a GET."""
        self._serve()

    def do_POST(self) -> None:
        """Answer a POST."""
        self._serve()

    def _serve(self) -> None:
        path, _, query = self.path.partition("?")
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): text for name, text in self.headers.items()}
        request = Request(self.command, path, query, headers, body, time.monotonic())
        ssb = self.server.ssb
        reply, plan = ssb.take(request)
        headers_too = ssb.rate_headers() if path.startswith(pxweb.ROOT) else ()
        self._send(replace(reply, headers=(*reply.headers, *headers_too)), plan)

    def _send(self, reply: Reply, plan: Planned | None) -> None:
        fault = plan.fault if plan else None
        pause = plan.seconds if plan else 0.0
        closing = self.server.ssb._closing  # noqa: SLF001 - the handler is the server's own half
        if fault in (Fault.HANG, Fault.RESET):
            if fault is Fault.HANG:
                closing.wait(pause)
            self._tear_down()
            return
        self._send_head(reply, endless=fault is Fault.ENDLESS)
        if fault is Fault.CUT:
            self.wfile.write(reply.body[: len(reply.body) // 2])
            self.close_connection = True
        elif fault is Fault.DRIP:
            for place in range(len(reply.body)):
                self.wfile.write(reply.body[place : place + 1])
                self.wfile.flush()
                if closing.wait(pause):
                    self.close_connection = True
                    return
        elif fault is Fault.ENDLESS:
            self._send_endlessly(closing)
        else:
            self.wfile.write(reply.body)

    def _send_head(self, reply: Reply, *, endless: bool) -> None:
        self.send_response(reply.status)
        if reply.content_type:
            self.send_header("Content-Type", reply.content_type)
        for name, text in reply.headers:
            self.send_header(name, text)
        if endless:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()

    def _send_endlessly(self, closing: Event) -> None:
        self.close_connection = True
        while not closing.is_set():
            self.wfile.write(f"{len(_CHUNK):x}\r\n".encode() + _CHUNK + b"\r\n")

    def _tear_down(self) -> None:
        # With no time to linger, closing sends RST and not FIN.
        self.close_connection = True
        with suppress(OSError):
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
