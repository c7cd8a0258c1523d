"""A real HTTP server on 127.0.0.1 that plays SSB: PxWebApi 2 and KLASS."""

from tests.support.ssb.faults import Fault
from tests.support.ssb.server import Request, Server
from tests.support.ssb.settings import Settings
from tests.support.ssb.shapes import FINAL, PROVISIONAL, PUBLISHED

__all__ = ["FINAL", "PROVISIONAL", "PUBLISHED", "Fault", "Request", "Server", "Settings"]
