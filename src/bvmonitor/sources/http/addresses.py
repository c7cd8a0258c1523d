"""Which addresses may be called."""

import ipaddress
from urllib.parse import SplitResult, urlsplit

from bvmonitor.domain.address import without_secret
from bvmonitor.errors.wire import AddressRefused


def check_address(url: str) -> str:
    """Return the address if it may be called: https, or plain http to this machine alone; never with a password.

    Raises:
        AddressRefused: Anything else.
    """
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise AddressRefused(without_secret(url)) from error
    allowed = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
    if not (allowed and parts.hostname) or parts.username is not None:
        raise AddressRefused(without_secret(url))
    return url


def is_loopback(host: str) -> bool:
    """Whether a host's name can only mean this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def host_of(url: str) -> str:
    """Host, and port where one is given."""
    return urlsplit(url).netloc


def same_origin(one: str, other: str) -> bool:
    """Whether two addresses lie on the same host, port and scheme."""
    return _origin(urlsplit(one)) == _origin(urlsplit(other))


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    default = {"https": 443, "http": 80}.get(parts.scheme)
    return (parts.scheme, parts.hostname, parts.port or default)
