"""The one place that speaks HTTP: bounded in time and size, and again only when that can help."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeGuard
from urllib.parse import urljoin

import requests
import urllib3

from bvmonitor.errors import SourceError
from bvmonitor.errors.wire import (
    AnswerNotJson,
    AnswerTimedOut,
    CertificateRefused,
    HostUnreachable,
    RedirectedElsewhere,
    ReplyTooLarge,
    RequestRefused,
    ServerTrouble,
    TooManyCalls,
)
from bvmonitor.sources.http.addresses import check_address, host_of, is_loopback, same_origin
from bvmonitor.sources.http.clock import Clock
from bvmonitor.sources.http.replies import is_whole_json, problem_title, stated_rate
from bvmonitor.sources.http.retry_after import parse_retry_after
from bvmonitor.sources.http.session import build_session
from bvmonitor.sources.http.throttle import Rate, Throttle

MEBIBYTE: Final = 1 << 20
_CHUNK: Final = 1 << 16
_MAX_REDIRECTS: Final = 3
_REDIRECTS: Final = {301, 302, 303, 307, 308}
_TOO_MANY: Final = 429
_CLIENT_ERROR: Final = 400
_SERVER_ERROR: Final = 500
_NUMBER: Final = re.compile(r"\[Errno -?\d+\] ")
_SHOWN: Final = 80  # characters of a wrong reply that a message quotes


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds.

    Attributes:
        connect_s: For a connection.
        read_s: For the next bytes; SSB's own limit for a query is 60.
        call_s: For one whole reply.
        total_s: For one request with all its tries, waiting for our turn aside. SSB keeps an error for 300.
        first_wait_s: Before the second try; doubled before each further one.
        longest_wait_s: At most between two tries, unless the server asks for more.
    """

    connect_s: float = 10.0
    read_s: float = 75.0
    call_s: float = 240.0
    total_s: float = 420.0
    first_wait_s: float = 1.0
    longest_wait_s: float = 60.0


@dataclass(frozen=True, slots=True)
class Request:
    """One request for JSON.

    Attributes:
        url: Whole address, query included.
        body: JSON to POST, or None for GET.
        max_bytes: The longest reply, unpacked, that is read.
        tries_at_500: Give up after so many tries that each ended in a bare 500; None is no such limit.
    """

    url: str
    body: bytes | None = None
    max_bytes: int = 32 * MEBIBYTE
    tries_at_500: int | None = None


@dataclass(frozen=True, slots=True)
class Again:
    """A try that failed in a way that can pass: how, and how long the server asks to wait."""

    error: Callable[[int], SourceError]
    wait_s: float | None = None
    silence: bool = False
    at_500: bool = False


class Transport:
    """Asks servers for JSON."""

    def __init__(
        self,
        throttle: Throttle,
        clock: Clock,
        user_agent: str,
        *,
        patience: Patience | None = None,
        retrying: Callable[[str, float], None] | None = None,
    ) -> None:
        """Open no connection yet.

        Args:
            throttle: Whose turn it is, for all processes.
            clock: Time.
            user_agent: Name and version of the program.
            patience: How long to wait.
            retrying: Told the host and the seconds before each wait after a failure.
        """
        self._throttle = throttle
        self._clock = clock
        self.patience = patience or Patience()
        self._session = build_session(user_agent)
        self._retrying = retrying or (lambda _host, _seconds: None)
        self.calls = 0

    def fetch(self, request: Request) -> bytes:
        """The JSON that a server answers with.

        Raises:
            AddressRefused: Plain http to another machine.
            RequestRefused: The server said no (4xx).
            RedirectedElsewhere, ReplyTooLarge: An answer that is not followed or read.
            SourceUnavailable: No usable answer within the patience; nothing says that there never will be.
        """
        host = host_of(check_address(request.url))
        spent_s, tries = 0.0, 0
        while True:
            self._throttle.take_turn(host)
            began = self._clock.elapsed()
            outcome = self._try(request)
            if isinstance(outcome, bytes):
                return outcome
            tries += 1
            spent_s += self._clock.elapsed() - began
            wait_s = outcome.wait_s if outcome.wait_s is not None else self._backoff_s(tries)
            enough = outcome.at_500 and tries == request.tries_at_500
            if enough or spent_s + wait_s > self.patience.total_s:
                raise outcome.error(tries)
            spent_s += wait_s
            self._retrying(host, wait_s)
            if outcome.silence:
                self._throttle.leave_alone(host, wait_s)
            else:
                self._clock.sleep(wait_s)

    def keep_to(self, url: str, rate: Rate) -> None:
        """Keep to the rate that a server has stated in words."""
        if self._throttle.rate(host_of(url)) != rate:
            self._throttle.learn(host_of(url), rate)

    def rate(self, host: str) -> Rate:
        """The rate that is kept to with a host."""
        return self._throttle.rate(host)

    def _backoff_s(self, tries: int) -> float:
        return float(min(self.patience.first_wait_s * 2 ** (tries - 1), self.patience.longest_wait_s))

    def _try(self, request: Request) -> bytes | Again:
        """One try: the JSON, or why another may do better."""
        host = host_of(request.url)
        began = self._clock.elapsed()
        try:
            return self._exchange(request)
        except requests.exceptions.SSLError as error:
            raise CertificateRefused(host, _reason(error)) from error
        except (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError, TimeoutError):
            return Again(lambda tries: AnswerTimedOut(host, self._clock.elapsed() - began, tries))
        except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            reason = _reason(error)
            return Again(lambda tries: HostUnreachable(host, reason, tries))

    def _exchange(self, request: Request) -> bytes | Again:
        for _ in range(_MAX_REDIRECTS + 1):
            with self._send(request) as response:
                self._note_rate(request.url, response)
                if response.status_code not in _REDIRECTS:
                    return self._judge(request, response)
                location = urljoin(request.url, response.headers.get("Location", ""))
            if not same_origin(request.url, location):
                break
            request = replace(request, url=location)
        raise RedirectedElsewhere(request.url, location)

    def _send(self, request: Request) -> requests.Response:
        self.calls += 1
        headers = {"Accept": "application/json", "Accept-Encoding": "gzip, deflate"}
        if request.body is not None:
            headers["Content-Type"] = "application/json"
        # A proxy is for the way out of the machine.
        local = is_loopback(host_of(request.url).rsplit(":", 1)[0].strip("[]"))
        return self._session.request(
            "GET" if request.body is None else "POST",
            request.url,
            data=request.body,
            headers=headers,
            timeout=(self.patience.connect_s, self.patience.read_s),
            allow_redirects=False,
            stream=True,
            proxies={"http": "", "https": ""} if local else None,
        )

    def _note_rate(self, url: str, response: requests.Response) -> None:
        rate = stated_rate(response.headers)
        if rate is None:
            return
        self.keep_to(url, rate)
        # Another program behind the same address may have used up what the server allows us.
        if response.headers.get("x-ratelimit-remaining", "").strip() == "0":
            self._throttle.leave_alone(host_of(url), rate.window_s)

    def _judge(self, request: Request, response: requests.Response) -> bytes | Again:
        status = response.status_code
        body = self._read(request, response)
        if status == _TOO_MANY:
            return self._told_to_wait(request, response)
        if status >= _SERVER_ERROR:
            wait_s = self._asked_wait(response)
            at_500 = status == _SERVER_ERROR
            return Again(lambda tries: ServerTrouble(request.url, status, tries), wait_s, at_500=at_500)
        if status >= _CLIENT_ERROR:
            raise RequestRefused(request.url, status, problem_title(body))
        content_type = response.headers.get("Content-Type", "")
        if not is_whole_json(content_type, body):
            start = body[:_SHOWN].decode("utf-8", "replace")
            return Again(lambda tries: AnswerNotJson(request.url, content_type, start, tries))
        return body

    def _told_to_wait(self, request: Request, response: requests.Response) -> Again:
        host = host_of(request.url)
        window_s = self._throttle.rate(host).window_s
        wait_s = self._asked_wait(response)
        return Again(lambda tries: TooManyCalls(host, tries), window_s if wait_s is None else wait_s, silence=True)

    def _asked_wait(self, response: requests.Response) -> float | None:
        cap_s = self.patience.total_s
        return parse_retry_after(response.headers.get("Retry-After"), now=self._clock.now(), cap_s=cap_s)

    def _read(self, request: Request, response: requests.Response) -> bytes:
        """The body, unpacked: never more than the request's bound, never longer than a call's patience."""
        deadline = self._clock.elapsed() + self.patience.call_s
        parts: list[bytes] = []
        length = 0
        # read1 gives what has come, so that a server that drips cannot hold us past the deadline.
        while part := response.raw.read1(_CHUNK, decode_content=True):
            parts.append(part)
            length += len(part)
            if length > request.max_bytes:
                raise ReplyTooLarge(request.url, request.max_bytes)
            if self._clock.elapsed() > deadline:
                raise TimeoutError
        return b"".join(parts)


def _reason(error: BaseException) -> str:
    """What the system says happened, under all the wrappings."""
    innermost: BaseException = error
    while inner := [
        a for a in (*innermost.args, getattr(innermost, "reason", None)) if isinstance(a, BaseException)
    ]:
        innermost = inner[-1]
    if isinstance(innermost, OSError) and innermost.strerror:
        return innermost.strerror
    return _NUMBER.sub("", str(innermost).rsplit(": ", 1)[-1]) or type(innermost).__name__


def _is_error(value: object) -> TypeGuard[BaseException]:
    return isinstance(value, BaseException)
