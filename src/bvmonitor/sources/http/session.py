"""A requests session that trusts the machine's own certificates, minds its proxies and keeps no secrets."""

import ssl
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter


class _MachineTrust(HTTPAdapter):
    """An adapter that checks certificates against the machine's own store.

    Municipal networks inspect TLS with certificates that only the machine's store knows.
    """

    def __init__(self) -> None:
        self._context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().__init__()

    def init_poolmanager(self, connections: int, maxsize: int, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - requests' own signature
        super().init_poolmanager(connections, maxsize, *args, ssl_context=self._context, **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:  # noqa: ANN401 - requests' own signature
        return super().proxy_manager_for(proxy, ssl_context=self._context, **kwargs)

    def cert_verify(self, conn: Any, url: str, verify: bool | str, cert: Any) -> None:  # noqa: ANN401, FBT001 - requests' own signature
        """Add a bundle that the user names (REQUESTS_CA_BUNDLE); never the one that comes with requests."""
        if isinstance(verify, str):
            super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]  # requests' stubs
        else:
            conn.cert_reqs = "CERT_REQUIRED"


def build_session(user_agent: str) -> requests.Session:
    """A session with the proxies and certificates of the machine, without cookies or stored passwords."""
    session = requests.Session()
    session.mount("https://", _MachineTrust())
    session.headers["User-Agent"] = user_agent
    session.auth = _no_password  # else requests looks for one in ~/.netrc
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return session


def _no_password(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request
