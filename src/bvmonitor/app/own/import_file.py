"""A file of own figures taken in: all of it, or nothing."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.own.figures import RowReader
from bvmonitor.app.own.half_year import HalfYearFigures, half_year_figures
from bvmonitor.app.own.names import IndicatorNames, PlaceNames, place_name
from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin
from bvmonitor.domain.targets import OwnTarget
from bvmonitor.errors.own import OwnFileAtFault, OwnFileUnreadable
from bvmonitor.sources.bufdir.half_year import is_half_year
from bvmonitor.sources.own.persons import has_birth_number, has_case_number
from bvmonitor.sources.own.raw import MOST_BYTES, FileFaults
from bvmonitor.sources.own.read import FileForm, form_of, read_own_file
from bvmonitor.store.own_figures import Kept, append, read_own
from bvmonitor.store.own_targets import NO_TARGETS, KeptTargets

STANDARD_INPUT: Final = "-"
_HIDDEN_NAME: Final = "…"


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import.

    Attributes:
        file: The file's name.
        new: Figures that were not there before.
        corrected: Figures that have a new version.
        unchanged: The others.
        passed_over: Rows that hold no figure.
        before: When this very file came in before, or None.
        is_dry: Whether nothing was kept because it was only tried.
        place: Name of the place of its first figure.
        half_year: What a file of half-year reports holds; None of any other file.
        targets: What came of the targets in it.
    """

    file: str
    new: int
    corrected: int
    unchanged: int
    passed_over: int
    before: OwnOrigin | None
    is_dry: bool
    place: str
    half_year: HalfYearFigures | None = None
    targets: KeptTargets = NO_TARGETS


def read_content(path: Path) -> bytes:
    """A file's content, no further than one byte over the bound.

    Raises:
        OwnFileUnreadable: The system did not let us.
    """
    try:
        with path.open("rb") as file:
            return read_stream(file)
    except OSError as error:
        raise OwnFileUnreadable(shown_name(str(path)), error.strerror or str(error)) from error


def read_stream(stream: BinaryIO) -> bytes:
    """What comes on standard input, no further than one byte over the bound."""
    return stream.read(MOST_BYTES + 1)


def import_own(
    workspace: Workspace,
    name: str,
    content: bytes,
    *,
    now: datetime,
    form: FileForm | None = None,
    place: str | None = None,
    is_dry: bool = False,
) -> Imported:
    """Take a file of own figures in.

    Args:
        workspace: The definitions, the places, and the home folder.
        name: The file's name as the user knows it; `-` for standard input.
        content: What is in it.
        now: The time of the import.
        form: What the file is; None looks at its beginning.
        place: The place of rows that name none.
        is_dry: Whether only to say what would come of it.

    Raises:
        OwnFileAtFault: Something in the file is wrong; every fault is listed, and nothing is kept.
        StoreError: What is kept is damaged or locked, or cannot be written.
    """
    faults = FileFaults(shown_name(name))
    if _names_a_person(name):
        faults.add("birth_number_in_name")
        raise OwnFileAtFault(faults.file, faults.issues())
    checksum = sha256(content).hexdigest()
    known = read_own(workspace.home)
    before = next((each for each in known.origins.values() if each.sha256 == checksum), None)
    half_year = None
    targets: tuple[OwnTarget, ...] = ()
    if form in (None, "csv") and is_half_year(content):
        half_year, issues = half_year_figures(workspace, faults.file, content, today=now.date())
        if half_year is None:
            raise OwnFileAtFault(faults.file, issues)
        figures, passed_over = half_year.figures, half_year.passed_over
    else:
        figures, targets, passed_over = _read(workspace, content, form, faults, place=place, today=now.date())
    code, year = (
        (figures[0].region_code, figures[0].period.year) if figures else (targets[0].region_code, now.year)
    )
    shown_place = place_name(workspace, code, year)
    origin = OwnOrigin("", Path(name).name or name, checksum, now.astimezone(UTC), 0)
    if before is not None:
        same = KeptTargets(unchanged=len(targets))
        return Imported(name, 0, 0, len(figures), passed_over, before, is_dry, shown_place, half_year, same)
    kept: Kept = append(workspace.home, figures, origin, targets=targets, is_dry=is_dry)
    counts = (kept.new, kept.corrected, kept.unchanged, passed_over)
    return Imported(name, *counts, None, is_dry, shown_place, half_year, kept.targets)


def _read(
    workspace: Workspace,
    content: bytes,
    form: FileForm | None,
    faults: FileFaults,
    *,
    place: str | None,
    today: date,
) -> tuple[tuple[OwnFigure, ...], tuple[OwnTarget, ...], int]:
    """The figures and targets of a file with a row for each, and how many rows hold none.

    Raises:
        OwnFileAtFault: Something in the file is wrong.
    """
    file = read_own_file(content, form or form_of(content), faults, needs_region=place is None)
    reader = RowReader(
        IndicatorNames(workspace.definitions.indicators), PlaceNames(workspace), place, today, faults
    )
    figures = () if file is None else reader.read(file)
    if faults.stop:
        raise OwnFileAtFault(faults.file, faults.issues())
    return figures, reader.targets.targets, reader.passed_over


def shown_name(name: str) -> str:
    """A file's name as it may be shown."""
    return _HIDDEN_NAME if _names_a_person(name) else name


def _names_a_person(name: str) -> bool:
    """Whether a file's name has a birth number or the number of a case."""
    return has_birth_number(name) or has_case_number(Path(name).name.replace("_", " "))
