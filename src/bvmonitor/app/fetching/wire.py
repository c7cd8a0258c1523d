"""The servers that figures come from, each asked over the same line."""

from functools import cached_property

from bvmonitor.app.fetching.line import Line
from bvmonitor.sources.klass.client import KlassClient
from bvmonitor.sources.pxweb.client import PxWebClient


class Wire(Line):
    """The line, and the clients on it."""

    @cached_property
    def pxweb(self) -> PxWebClient:
        """PxWebApi 2."""
        return PxWebClient(self.transport, self.pxweb_url)

    @cached_property
    def klass(self) -> KlassClient:
        """KLASS."""
        return KlassClient(self.transport, self.klass_url)
