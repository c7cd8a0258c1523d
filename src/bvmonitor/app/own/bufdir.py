"""Bufdir's open file taken in among the own figures, as public figures with a source of their own."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final

from bvmonitor import bundled
from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.bufdir import BufdirNames, BufdirRow, BufdirTable, NamedWorkbook
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin, period_of
from bvmonitor.domain.region import kind_of
from bvmonitor.errors.bufdir import BufdirFileRefused, BufdirFileUnknown, BufdirNamesAtFault
from bvmonitor.errors.issue import Issue
from bvmonitor.errors.regions import UnknownRegion
from bvmonitor.store.own_figures import Kept, append, current, read_own
from bvmonitor.texts.bufdir import BUFDIR
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.issues import issue_sentence

FOLDER: Final = "bufdir"
BUNDLED_FILE: Final = "files.yaml"
OWN_FILE: Final = "bufdir.yaml"
_WHOLE: Final = 100  # per cent


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of one workbook.

    Attributes:
        table: The workbook.
        indicators: The indicators that figures were taken in of; none when it was passed over.
        figures: How many figures, marks with them.
        issues: Why it was passed over, or what was left out of it.
    """

    table: BufdirTable
    indicators: tuple[str, ...]
    figures: int
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class BufdirImport:
    """What came of a zip: its workbooks, those passed over before they were read, and what was kept."""

    taken: tuple[TakenIn, ...]
    notices: tuple[Issue, ...]
    kept: Kept
    left: int


@dataclass
class _Taking:
    """The figures of a zip as they are gathered."""

    workspace: Workspace
    names: BufdirNames
    claims: Counter[str]
    figures: list[OwnFigure] = field(default_factory=list)
    known: dict[str, bool] = field(default_factory=dict)

    def take(self, table: BufdirTable) -> TakenIn:
        """The figures of one workbook whose indicator is known."""
        fitting = self.names.of(table)
        if len(fitting) != 1:
            return TakenIn(table, (), 0, (_unnamed(table, fitting),))
        named = fitting[0]
        shared = sorted(name for name in named.figures.values() if self.claims[name] > 1)
        if shared:
            fields = (("indicator", ", ".join(shared)),)
            return TakenIn(table, (), 0, (Issue("bufdir.same_indicator", "warning", table.file, fields=fields),))
        rows = [row for row in table.rows if row.format in named.figures]
        wrong = tuple(self._beyond(table, rows, named))
        if wrong:
            return TakenIn(table, (), 0, wrong)
        left = Counter(row.region for row in rows if not self._is_region(row.region))
        before = len(self.figures)
        self.figures += [
            OwnFigure(
                figure_id=named.figures[row.format],
                region_code=row.region,
                period=period_of("year", date(each.year, 12, 31)),
                value=each.value,
                status=each.status,
                comment=table.stem,
                source=self.names.source,
            )
            for row in rows
            if row.region not in left
            for each in row.figures
        ]
        used = tuple(dict.fromkeys(named.figures[row.format] for row in rows))
        issues = (_unknown_regions(table, tuple(left)),) if left else ()
        return TakenIn(table, used, len(self.figures) - before, issues)

    def _beyond(self, table: BufdirTable, rows: Sequence[BufdirRow], named: NamedWorkbook) -> Iterator[Issue]:
        """Shares that are none: the workbook is of something else than it was taken for."""
        for row in rows:
            indicator: Indicator = self.workspace.definitions.indicators[named.figures[row.format]]
            for each in row.figures:
                if indicator.unit == "percent" and each.value is not None and not 0 <= each.value <= _WHOLE:
                    fields = (("value", f"{each.value:g}"), ("year", str(each.year)), ("indicator", indicator.id))
                    yield Issue("bufdir.no_share", "warning", table.file, row.line, fields=fields)
                    return

    def _is_region(self, code: str) -> bool:
        """Whether KLASS has the region in any year; its city districts are not at hand, and are believed."""
        if kind_of(code) is None:
            return True
        if code not in self.known:
            try:
                self.workspace.regions.find(code, None)
                self.known[code] = True
            except UnknownRegion:
                self.known[code] = False
        return self.known[code]


def import_bufdir(workspace: Workspace, path: Path, *, now: datetime, is_dry: bool = False) -> BufdirImport:
    """Take in the figures of Bufdir's zip whose indicators are known, all of them or none.

    A figure that the user has typed in for the same indicator, region and year is not replaced by Bufdir's.

    Args:
        workspace: The home folder, with definitions and regions.
        path: The zip as it was downloaded.
        now: The time, in UTC.
        is_dry: Whether only to say what would come of it.

    Raises:
        BufdirFileRefused: The zip is hostile, damaged or too large.
        BufdirFileUnknown: Nothing in it has the layout.
        BufdirNamesAtFault: A file that names the workbooks has errors.
        StoreError: Own figures cannot be read or written.
    """
    from bvmonitor.sources.bufdir.read import read_bufdir  # noqa: PLC0415 - a zip is met by this command alone

    names = _names(workspace)
    read, refused = read_bufdir(path)
    if read is None:
        raise BufdirFileRefused(str(path), refused)
    if not read.tables:
        raise BufdirFileUnknown(str(path), read.notices)
    taking = _Taking(workspace, names, _claims(names, read.tables))
    taken = tuple(taking.take(table) for table in read.tables)
    figures, left = _without_typed(workspace.home, taking.figures)
    origin = OwnOrigin(
        id="",
        file=path.name,
        sha256=read.sha256,
        imported_at=now,
        figures=0,
        producer=names.source,
        url=names.url,
        licence=names.licence,
        public=True,
    )
    return BufdirImport(taken, read.notices, append(workspace.home, figures, origin, is_dry=is_dry), left)


def list_import(found: BufdirImport, lang: Lang, *, is_dry: bool = False) -> Listing:
    """What came of a zip: a row per workbook, and what was passed over with the reason."""
    keys = ("code", "stem", "indicator", "figures", "remark")
    rows: list[tuple[Value, ...]] = [
        (
            each.table.code,
            each.table.stem,
            ", ".join(each.indicators) or None,
            each.figures,
            " ".join(issue_sentence(issue, lang) for issue in each.issues) or None,
        )
        for each in sorted(found.taken, key=lambda taken: taken.table.code)
    ]
    rows += [(None, issue.file, None, 0, issue_sentence(issue, lang)) for issue in found.notices]
    kept = found.kept
    counts = {"new": kept.new, "corrected": kept.corrected, "unchanged": kept.unchanged}
    notes = [say(BUFDIR, "kept.dry" if is_dry else "kept", lang, **counts), say(BUFDIR, "public", lang)]
    if found.left:
        notes.append(say(BUFDIR, "left", lang, count=found.left))
    if any(issue.code == "bufdir.unnamed" for each in found.taken for issue in each.issues):
        notes.append(say(BUFDIR, "unnamed", lang, file=OWN_FILE))
    headers = tuple(say(BUFDIR, key, lang) for key in keys)
    return Listing(
        "bvmonitor/bufdir-import/1", say(BUFDIR, "title", lang), keys, headers, tuple(rows), tuple(notes)
    )


def _claims(names: BufdirNames, tables: Sequence[BufdirTable]) -> Counter[str]:
    """How many workbooks, and formats of one, are of each indicator: only one may be."""
    fitting = (names.of(table) for table in tables)
    return Counter(name for each in fitting if len(each) == 1 for name in each[0].figures.values())


def _names(workspace: Workspace) -> BufdirNames:
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.bufdir_names import load_names  # noqa: PLC0415

    own = workspace.home / OWN_FILE
    ours = bundled.definitions_folder() / FOLDER / BUNDLED_FILE
    loaded = load_names(ours, own if own.is_file() else None, workspace.definitions.indicators)
    if loaded.names is None:
        raise BufdirNamesAtFault(loaded.issues)
    return loaded.names


def _without_typed(home: Path, figures: Sequence[OwnFigure]) -> tuple[list[OwnFigure], int]:
    """The figures, without those that the user has typed in himself, and how many those were."""
    store = read_own(home)
    private = {origin.id for origin in store.origins.values() if not origin.public}
    rows = current(store.frame).select("figure_id", "region_code", "span", "period", "origin_id").iter_rows()
    typed = {key for *key_parts, origin in rows if origin in private for key in (tuple(key_parts),)}
    free = [
        each
        for each in figures
        if (each.figure_id, each.region_code, each.period.span, each.period.text) not in typed
    ]
    return free, len(figures) - len(free)


def _unnamed(table: BufdirTable, fitting: Sequence[NamedWorkbook]) -> Issue:
    if fitting:
        names = ", ".join(dict.fromkeys(name for each in fitting for name in each.figures.values()))
        return Issue("bufdir.several_names", "warning", table.file, fields=(("names", names),))
    return Issue("bufdir.unnamed", "warning", table.file)


def _unknown_regions(table: BufdirTable, codes: tuple[str, ...]) -> Issue:
    fields = (("codes", ", ".join(codes)),)
    return Issue("bufdir.unknown_regions", "warning", table.file, fields=fields)
