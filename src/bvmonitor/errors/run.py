"""The unattended run."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.errors import ReportError, StoreError, UsageError


@dataclass(eq=False)
class NoRunFile(UsageError):  # noqa: N818 - reads as what is wrong
    """There is no file that says what to make."""

    path: Path


@dataclass(eq=False)
class RunFileThere(UsageError):  # noqa: N818 - reads as what is wrong
    """`init` found a file already, and leaves it."""

    path: Path


@dataclass(eq=False)
class RunOnSample(StoreError):  # noqa: N818 - reads as what is wrong
    """Nothing has been fetched: pages for readers are not made of the bundled sample."""

    home: Path


@dataclass(eq=False)
class RunUnderWay(StoreError):  # noqa: N818 - reads as what is wrong
    """Another run is at work in the same home."""

    home: Path


@dataclass(eq=False)
class RunPagesFailed(ReportError):  # noqa: N818 - reads as what is wrong
    """Some pages could not be made; the others were."""

    count: int
    all: int
    record: Path
