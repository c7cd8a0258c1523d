"""What `bvmonitor run` is to make, as its file says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bvmonitor.domain.form import Dialect, Format
from bvmonitor.domain.language import Lang

OptionValue = str | int | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PagePlan:
    """One page, made for each of some places.

    Attributes:
        command: The command that shows it: `compare`.
        name: The beginning of its file names.
        places: Municipalities and services by name or code; None is every municipality.
        options: What else stands under it in the file, by key: the command's options and arguments.
        languages: The languages that it is made in.
        formats: The formats that it is made in.
        number: Which of the file's pages it is, from 0.
    """

    command: str
    name: str
    places: tuple[str, ...] | None
    options: Mapping[str, OptionValue]
    languages: tuple[Lang, ...]
    formats: tuple[Format, ...]
    number: int


@dataclass(frozen=True, slots=True)
class RunPlan:
    """Everything that a run does.

    Attributes:
        file: Where it was read from.
        text: What the file holds.
        output: The folder for the pages.
        places: Those that pages are made for; None is every municipality.
        fetch: Whether new figures are brought first.
        sets: The sets whose tables are fetched; all tables that definitions read when empty.
        keep: How many snapshots are kept besides those that are pinned; None keeps all.
        changes: Whether a page on what changed since the last run is made.
        alerts: The file of thresholds, or None.
        reference: The Word document whose styles, sheets, head and foot the Word documents have, or None.
        dialect: Which CSV.
        languages: Of the pages that name none, and of the index. `formats`: the same.
        pages: In the file's order.
    """

    file: Path
    text: str
    output: Path
    places: tuple[str, ...] | None
    fetch: bool
    sets: tuple[str, ...]
    keep: int | None
    changes: bool
    alerts: Path | None
    languages: tuple[Lang, ...]
    formats: tuple[Format, ...]
    pages: tuple[PagePlan, ...] = field(default_factory=tuple)
    reference: Path | None = None
    dialect: Dialect = "standard"
