"""The unattended run: every page that its file names, and what became of each."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

from bvmonitor import __version__
from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare_all import file_name
from bvmonitor.app.pages.diff import diff
from bvmonitor.app.presenting.diff import diff_view
from bvmonitor.app.presenting.form import ENDINGS, Drawings, Form, Result, render, write_page
from bvmonitor.app.unattended.index import index_of
from bvmonitor.app.unattended.reason import reason_of
from bvmonitor.app.unattended.state import RECORD, SCHEMA, LastRun, checksum_of
from bvmonitor.domain.form import Format
from bvmonitor.domain.language import Lang
from bvmonitor.domain.region import MUNICIPALITIES, Region
from bvmonitor.domain.run_plan import PagePlan, RunPlan
from bvmonitor.errors import BvmonitorError, DefinitionError, StoreError
from bvmonitor.errors.report import PageUnwritable
from bvmonitor.errors.run import RunOnSample, RunPagesFailed
from bvmonitor.store.library import list_snapshots
from bvmonitor.store.own_stamp import own_checksum
from bvmonitor.texts.errors import tell_error

CHANGES: Final = "changes"
INDEX: Final = "index"
ALERTS: Final = "alerts"
_ENDING: Final[Mapping[Format, str]] = {format_: ending for ending, format_ in reversed(ENDINGS.items())}
_NOW: Final = 9998  # later than any change of borders that is known


@dataclass(frozen=True, slots=True)
class Made:
    """One file.

    Attributes:
        file: Its path in the output folder.
        page: The name of the page, or `changes`, `index`.
        place: Whose page it is; None for one of no municipality.
        is_beside: Whether a page leads to it: the drawing of a chart. It is listed nowhere else.
        is_new: Whether it was written, since it was not there or held something else.
        error: Why it could not be made, or None.
    """

    file: str
    page: str
    place: Region | None
    lang: Lang
    format: Format
    sha256: str = ""
    is_beside: bool = False
    is_new: bool = False
    error: BvmonitorError | None = None


@dataclass(frozen=True)
class Ran:
    """What a run did."""

    plan: RunPlan
    made: tuple[Made, ...]
    workspace: Workspace

    @property
    def failed(self) -> tuple[Made, ...]:
        """What could not be made."""
        return tuple(each for each in self.made if each.error is not None)

    @property
    def written(self) -> tuple[Made, ...]:
        """What was written."""
        return tuple(each for each in self.made if each.is_new)

    def check_whole(self) -> None:
        """See to it that a program learns of pages that failed.

        Raises:
            RunPagesFailed: At least one did.
        """
        if self.failed:
            raise RunPagesFailed(len(self.failed), len(self.made), self.plan.output / RECORD)


Make = Callable[[PagePlan, str | None], Result]
Follow = Callable[[int, int], None]


def run_pages(
    plan: RunPlan,
    workspace: Workspace,
    make: Make,
    last: LastRun | None,
    follow: Follow,
    also: Mapping[str, Callable[[], Result]] | None = None,
) -> Ran:
    """Make every page; one that fails does not stop the others, and one that comes out as it was is not written.

    Args:
        plan: What to make.
        workspace: What pages are made from; its values are shared among them.
        make: Makes one page for a place, by its command.
        last: The last run into the same folder.
        follow: Told how many pages are done, and of how many.
        also: What makes pages that are of the run itself, by the beginning of their file names.

    Raises:
        RunOnSample: There are no figures but the sample's.
        StoreError: The snapshot is absent or damaged.
        PageUnwritable: The output folder takes nothing more.
    """
    if workspace.snapshot.manifest.sample:
        raise RunOnSample(workspace.home)
    return _Run(plan, workspace, make, last, follow, also or {}).go()


def write_record(
    ran: Ran, fingerprint: str, *, now: float, lang: Lang, alerts: Sequence[Mapping[str, object]]
) -> None:
    """Write `run.json`: what was made, from what; the next run reads it.

    Raises:
        PageUnwritable: The output folder takes nothing more.
    """
    snapshot = ran.workspace.snapshot.ref
    document = {
        "schema": SCHEMA,
        "made": datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds"),
        "generated_by": f"bvmonitor {__version__}",
        "snapshot": {"id": snapshot.id, "sha256": snapshot.sha256},
        "definitions": {name: each.version for name, each in sorted(ran.workspace.definitions.indicators.items())},
        "fingerprint": fingerprint,
        "own": own_checksum(ran.workspace.home),
        "internal": ran.workspace.own is not None and ran.workspace.own.is_internal,
        "pages": [_page_fields(each) for each in ran.made if each.error is None],
        "failed": [{**_page_fields(each), **_error_fields(each.error, lang)} for each in ran.failed if each.error],
        "alerts": list(alerts),
    }
    text = json.dumps({**document, "sha256": checksum_of(document)}, ensure_ascii=False, indent=1) + "\n"
    write_page(ran.plan.output / RECORD, text)


def left_over(ran: Ran, last: LastRun | None) -> tuple[str, ...]:
    """Files of the last run that this one makes no longer, and that are still there.

    A municipality with a new number has its pages in another folder; a page may have been taken out of the file.
    Nothing is said of the files of a page that failed somewhere: what failed is not gone.
    """
    if last is None:
        return ()
    mine, failed = {each.file for each in ran.made}, {each.page for each in ran.failed}
    gone = (name for name in sorted(last.files) if name not in mine and (ran.plan.output / name).is_file())
    return tuple(name for name in gone if PurePosixPath(name).name.partition(".")[0] not in failed)


def _page_fields(made: Made) -> dict[str, object]:
    return {
        "file": made.file,
        "page": made.page,
        "place": None if made.place is None else made.place.code,
        "lang": made.lang,
        "format": made.format,
        "sha256": made.sha256,
    }


def _error_fields(error: BvmonitorError, lang: Lang) -> dict[str, object]:
    return {"error": reason_of(error, lang), "next": tell_error(error, lang).next, "exit_code": error.exit_code}


@dataclass
class _Run:
    """One run at work."""

    plan: RunPlan
    workspace: Workspace
    make: Make
    last: LastRun | None
    follow: Follow
    also: Mapping[str, Callable[[], Result]]
    made: list[Made] = field(default_factory=list)

    def go(self) -> Ran:
        jobs = [(page, place) for page in self.plan.pages for place in self._places(page)]
        for done, (page, place) in enumerate(jobs):
            self.follow(done, len(jobs))
            self._page(page, place)
        self.follow(len(jobs), len(jobs))
        if self.plan.changes:
            self._changes()
        for name, build in self.also.items():
            self._of_run(name, build)
        self._index()
        return Ran(self.plan, tuple(self.made), self.workspace)

    def _places(self, page: PagePlan) -> Iterator[str | None]:
        if page.places == ():
            yield None
        elif page.places is None:
            # The newest division: who asks for everyone means those that there are.
            newest = min(self.workspace.regions.newest_year, _NOW)
            yield from (region.code for region in self.workspace.regions.history.in_year(newest, MUNICIPALITIES))
        else:
            yield from page.places

    def _page(self, page: PagePlan, place: str | None) -> None:
        region = None
        folder = ""
        try:
            if place is not None:
                region = self.workspace.find(place, None)
                folder = f"{file_name(region, '')}/"
            result = self.make(page, place if region is None else _meant(region))
        except BvmonitorError as error:
            name = f"{folder}{page.name}" if region is not None or place is None else f"{page.name} {place}"
            self.made.append(Made(name, page.name, region, page.languages[0], page.formats[0], error=error))
            return
        for lang in page.languages:
            for format_ in page.formats:
                self._file(result, f"{folder}{page.name}", Made("", page.name, region, lang, format_), page)

    def _of_run(self, name: str, build: Callable[[], Result]) -> None:
        """A page of the run itself, in its languages and formats."""
        try:
            result = build()
        except BvmonitorError as error:
            self.made.append(Made(name, name, None, self.plan.languages[0], self.plan.formats[0], error=error))
            return
        for lang in self.plan.languages:
            for format_ in self.plan.formats:
                self._file(result, name, Made("", name, None, lang, format_), None)

    def _changes(self) -> None:
        """What changed since the last run, when anything did; otherwise the page of the last change stays."""
        former = self._former()
        if former is None:
            return
        try:
            before = Workspace(self.workspace.home, former)
            codes = self._codes()
            versions = None if self.last is None else self.last.versions
            found = diff(before, self.workspace, Wanted(), codes, versions)
        except (StoreError, DefinitionError):
            # The snapshot of the last run is gone or damaged, or knows none of a service's members: there is
            # nothing to compare with, and the pages stand all the same.
            return
        for lang in self.plan.languages:
            for format_ in self.plan.formats:
                made = Made("", CHANGES, None, lang, format_)
                name = f"{CHANGES}.{lang}{_ENDING[format_]}"
                if not (found.is_empty and found.old.id == found.new.id):
                    self._file(diff_view(found), CHANGES, made, None)
                elif (self.plan.output / name).is_file():
                    self._keep(name, made)

    def _former(self) -> str | None:
        """The snapshot of the last run; when its record is damaged, the one before the newest is taken for it."""
        if self.last is not None or not (self.plan.output / RECORD).is_file():
            return None if self.last is None else self.last.snapshot
        mine = self.workspace.snapshot.manifest
        try:
            older = [each.manifest.id for each in list_snapshots(self.workspace.home)]
        except StoreError:
            return None
        return next(iter(older[older.index(mine.id) + 1 :]), None) if mine.id in older else None

    def _codes(self) -> tuple[str, ...]:
        """The places of all pages; none, which means all, when some page is made for everyone."""
        if any(page.places is None for page in self.plan.pages):
            return ()
        return tuple(dict.fromkeys(_meant(each.place) for each in self.made if each.place is not None))

    def _index(self) -> None:
        for lang in self.plan.languages:
            for format_ in self.plan.formats:
                mine = [
                    each
                    for each in self.made
                    if ((each.lang, each.format) == (lang, format_) and not each.is_beside) or each.error
                ]
                listing = index_of(self.workspace.snapshot, mine, lang)
                self._file(listing, INDEX, Made("", INDEX, None, lang, format_), None)

    def _file(self, result: Result, stem: str, made: Made, page: PagePlan | None) -> None:
        name = f"{stem}.{made.lang}{_ENDING[made.format]}"
        chart = None if page is None else page.options.get("chart")
        drawings = Drawings(Path(name).stem)
        form = Form(
            made.format,
            made.lang,
            template=self._file_of(page, "template"),
            reference=self._file_of(page, "reference") or self.plan.reference,
            charts=chart if isinstance(chart, bool) else None,
            dialect=self.plan.dialect,
            drawings=drawings,
        )
        try:
            content = render(result, form)
        except BvmonitorError as error:
            self.made.append(replace(made, file=name, error=error))
            return
        for file, drawing in drawings.files.items():
            self._write(str(PurePosixPath(name).with_name(file)), drawing, replace(made, is_beside=True))
        self._write(name, content, made)

    def _write(self, name: str, content: str | bytes, made: Made) -> None:
        """Write a file, unless it holds the same already."""
        raw = content.encode() if isinstance(content, str) else content
        target = self.plan.output / name
        is_new = not _holds(target, raw)
        if is_new:
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise PageUnwritable(target.parent, error.strerror or str(error)) from error
            write_page(target, raw)
        checksum = sha256(raw).hexdigest()
        self.made.append(replace(made, file=name, sha256=checksum, is_new=is_new))

    def _file_of(self, page: PagePlan | None, key: str) -> Path | None:
        """A file that a page names, seen from the plan's own; None where it names none."""
        named = None if page is None else page.options.get(key)
        return self.plan.file.parent / named if isinstance(named, str) else None

    def _keep(self, name: str, made: Made) -> None:
        checksum = sha256((self.plan.output / name).read_bytes()).hexdigest()
        self.made.append(replace(made, file=name, sha256=checksum))


def _meant(region: Region) -> str:
    """What means this region and no other: a municipality's code; a service's name, its id may be another's."""
    return region.code if region.kind == "municipality" else region.name


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
