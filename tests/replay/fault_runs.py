"""Each fault of a server, run against `bvmonitor fetch` as a user would: what was seen, exit code, what was kept.

The user asks for tables 12286 and 12615, has both from before, and table 12286 meets the fault.
`test_faults` holds each line to what happens; docs/reliability.md is made from them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from tests.support.ssb import Fault, Server

FAULTY: Final = "12286"
OTHER: Final = "12615"
Kept = Literal["both new", "12615 new, 12286 as before", "both as before", "both new, 12286 without the measure"]


@dataclass(frozen=True, slots=True)
class FaultRun:
    """One fault and its outcome."""

    name: str
    what: str
    prepare: Callable[[Server], object]
    code: int
    sees: str
    kept: Kept
    args: tuple[str, ...] = ()


def _at_data(fault: Fault, *, times: int | None = None, seconds: float | None = None) -> Callable[[Server], None]:
    return lambda ssb: ssb.faults.next(fault, match=f"{FAULTY}/data", times=times, seconds=seconds)


_BEFORE: Final = "12615 new, 12286 as before"
_SHARE: Final = (FAULTY, "KOSbvbarnuspinnb0000")

RUNS: Final = (
    FaultRun("refuse", "connections are refused", Server.refuse, 21, "Connection refused", "both as before"),
    FaultRun("hang", "no answer", _at_data(Fault.HANG), 23, "did not finish its answer in time", _BEFORE),
    FaultRun("drip", "a byte at a time", _at_data(Fault.DRIP), 23, "did not finish its answer in time", _BEFORE),
    FaultRun("cut", "half of the body", _at_data(Fault.CUT), 23, "No answer from 127.0.0.1", _BEFORE),
    FaultRun("reset", "connection torn down", _at_data(Fault.RESET), 23, "No answer from 127.0.0.1", _BEFORE),
    FaultRun(
        "endless",
        "a body without end",
        _at_data(Fault.ENDLESS),
        23,
        "longer than what was asked for can be",
        _BEFORE,
    ),
    FaultRun(
        "px", "a PX file", _at_data(Fault.PX), 23, "What came is not JSON (application/octet-stream", _BEFORE
    ),
    FaultRun("html", "a login page, 200", _at_data(Fault.HTML), 23, "What came is not JSON (text/html", _BEFORE),
    FaultRun(
        "front-cache",
        "503 in HTML from a front cache",
        _at_data(Fault.FRONT_CACHE),
        23,
        "The source is in trouble (503",
        _BEFORE,
    ),
    FaultRun(
        "unavailable", "503 as text", _at_data(Fault.UNAVAILABLE), 23, "The source is in trouble (503", _BEFORE
    ),
    FaultRun(
        "empty-500",
        "500 with an empty body, always",
        _at_data(Fault.EMPTY_500),
        23,
        "The source is in trouble (500",
        _BEFORE,
    ),
    FaultRun(
        "empty-500-twice",
        "500 with an empty body, for the whole query only",
        _at_data(Fault.EMPTY_500, times=2),
        0,
        "12286: changed",
        "both new",
    ),
    FaultRun(
        "garbage", "broken JSON", _at_data(Fault.GARBAGE), 23, "What came is not JSON (application/json", _BEFORE
    ),
    FaultRun("wrong-length", "a value too few", _at_data(Fault.WRONG_LENGTH), 23, "19579", _BEFORE),
    FaultRun("gzip", "a packed body", _at_data(Fault.GZIP), 0, "12286: changed", "both new"),
    FaultRun("bad-gzip", "gzip that is none", _at_data(Fault.BAD_GZIP), 23, "No answer from 127.0.0.1", _BEFORE),
    FaultRun("redirect", "sent to another host", _at_data(Fault.REDIRECT), 23, "Nothing was sent there", _BEFORE),
    FaultRun("429", "429 without Retry-After, always", _at_data(Fault.TOO_MANY), 23, "asked us to wait", _BEFORE),
    FaultRun(
        "429-int",
        "429 with Retry-After, once",
        _at_data(Fault.TOO_MANY_INT, times=1, seconds=1),
        0,
        "12286: changed",
        "both new",
    ),
    FaultRun(
        "429-float",
        "429 with a decimal Retry-After, once",
        _at_data(Fault.TOO_MANY_FLOAT, times=1, seconds=1),
        0,
        "12286: changed",
        "both new",
    ),
    FaultRun(
        "429-date",
        "429 with a date in Retry-After, once",
        _at_data(Fault.TOO_MANY_DATE, times=1, seconds=1),
        0,
        "12286: changed",
        "both new",
    ),
    FaultRun(
        "klass-500",
        "KLASS answers 500",
        lambda ssb: ssb.faults.next(Fault.KLASS_500, match="/klass/", times=None),
        23,
        "KLASS: did not come, kept",
        "both new",
        ("--refresh",),
    ),
    FaultRun(
        "title",
        "the table has another title",
        lambda ssb: ssb.drift.titles.update({FAULTY: "Personer i arbeid"}),
        23,
        "is now called “12286: Personer i arbeid",
        _BEFORE,
    ),
    FaultRun(
        "measure-gone",
        "a measure has vanished",
        lambda ssb: ssb.drift.gone_measures.add(_SHARE),
        23,
        "table 12286 has no measure “KOSbvbarnuspinnb0000”",
        "both new, 12286 without the measure",
    ),
    FaultRun(
        "measure-renamed",
        "a measure's code means something else",
        lambda ssb: ssb.drift.relabelled.update({_SHARE: "Tilsette i alt (personar)"}),
        23,
        "and is now “Tilsette i alt (personar)”",
        "both new, 12286 without the measure",
    ),
    FaultRun(
        "unit",
        "a measure is in another unit",
        lambda ssb: ssb.drift.units.update({_SHARE: "1000 kr"}),
        23,
        "and is now in “1000 kr”",
        "both new, 12286 without the measure",
    ),
    FaultRun(
        "table-renamed",
        "the table has another number",
        lambda ssb: ssb.drift.renamed.update({FAULTY: "99286"}),
        23,
        "SSB has no table 12286",
        _BEFORE,
    ),
)
