"""Asking servers: what they refuse, what they never answer, and what they answer wrongly."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import SourceContract, SourceError, SourceUnavailable, StoreError, UsageError


@dataclass(eq=False)
class AddressRefused(UsageError):  # noqa: N818 - reads as what is wrong
    """An address that the program does not call: plain http to another machine, or no web address at all."""

    url: str


@dataclass(eq=False)
class NetworkForbidden(SourceUnavailable):
    """The user asked for no network, and the task needs it."""

    task: str


@dataclass(eq=False)
class ThrottleUnusable(StoreError):  # noqa: N818 - reads as what is wrong
    """The file that counts calls for all processes cannot be used."""

    path: Path
    reason: str


@dataclass(eq=False)
class RequestRefused(SourceError):  # noqa: N818 - reads as what happened
    """The server said no (4xx), and would say so again."""

    url: str
    http_status: int
    title: str


@dataclass(eq=False)
class HostUnreachable(SourceUnavailable):
    """No connection, or one that broke, each time."""

    host: str
    reason: str
    tries: int


@dataclass(eq=False)
class CertificateRefused(SourceUnavailable):
    """The server's certificate is not trusted by this machine."""

    host: str
    reason: str


@dataclass(eq=False)
class AnswerTimedOut(SourceUnavailable):
    """The server took too long, each time."""

    host: str
    seconds: float
    tries: int


@dataclass(eq=False)
class ServerTrouble(SourceUnavailable):
    """The server answered that it cannot (5xx), each time."""

    url: str
    http_status: int
    tries: int


@dataclass(eq=False)
class TooManyCalls(SourceUnavailable):
    """The server asked us to wait (429), each time."""

    host: str
    tries: int


@dataclass(eq=False)
class AnswerNotJson(SourceUnavailable):
    """Something that is not JSON came, each time: a page of a front cache, or an empty body."""

    url: str
    content_type: str
    start: str
    tries: int


@dataclass(eq=False)
class RedirectedElsewhere(SourceContract):
    """The server sent us to another host; nothing was sent there."""

    url: str
    location: str


@dataclass(eq=False)
class ReplyTooLarge(SourceContract):
    """The reply was longer than what was asked for can be; the rest was not read."""

    url: str
    max_bytes: int
