"""A folder of texts for a report: made once, read, and held against the figures that they were written against."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from bvmonitor.definitions.own_text import ENDING, Figures, read_texts
from bvmonitor.domain.comparison import Comparison, Figure, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.own_text import OwnText
from bvmonitor.domain.publishing import OwnSource
from bvmonitor.domain.status import CONFIDENTIAL, HIDDEN, MISSING
from bvmonitor.domain.yearly_report import PARTS, Moved, PartId, Remembered, tables_of
from bvmonitor.errors.texts import TextsAtFault, TextsOfAnother, TextsUnusable
from bvmonitor.report.numbers import rounded
from bvmonitor.report.yearly_texts import template_text
from bvmonitor.store.durable import write_file
from bvmonitor.store.text_record import RECORD, Shown, TextRecord, WrittenAgainst, read_record, write_record

STEMS = tuple(f"{number}_{part}" for number, part in enumerate(PARTS, 1))
FILES: Mapping[str, str] = {part: f"{stem}{ENDING}" for part, stem in zip(PARTS, STEMS, strict=True)}
# What SSB or we hide, and what may be hidden: what it was is not told any more.
_UNTOLD = (CONFIDENTIAL, MISSING, HIDDEN)


@dataclass(frozen=True, slots=True)
class Texts:
    """What a folder of texts says.

    Attributes:
        written: The text of each part that somebody has written for.
        moved: By part, the figures that are not what they were when its text was written.
        made: Names of the files that were not there, and that people now may write in.
    """

    written: Mapping[str, OwnText]
    moved: Mapping[str, tuple[Moved, ...]]
    made: tuple[str, ...]


def texts_of(folder: Path, comparison: Comparison, key_rows: tuple[Row, ...], lang: Lang) -> Texts:
    """Read the texts of a folder; files that are not there are made, and none that is there is changed.

    Args:
        folder: Where they are; made when it is not there.
        comparison: The report's figures.
        key_rows: The rows of the summary.
        lang: The language of what is written into new files.

    Raises:
        TextsOfAnother: The folder's texts are another municipality's.
        TextsAtFault: A file cannot be used; all faults are listed.
        TextRecordDamaged: What the folder remembers is damaged.
        TextsUnusable: The folder cannot be made, read or written to.
    """
    subject = comparison.subject
    record = read_record(folder)
    if record is not None and record.region != subject.code:
        raise TextsOfAnother(folder, record.name, subject.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        titles = {row.indicator.id for row in comparison.rows}
        figures = Figures(sorted(titles | {each.id for each in comparison.left_out}), comparison.periods)
        texts, issues = read_texts(folder, STEMS, (RECORD,), figures)
        if issues:
            raise TextsAtFault(issues)
        made = tuple(_make_files(folder, lang))
        shown = _shown(comparison)
        written = {each.part: each for each in texts if each.paragraphs}
        before = TextRecord(subject.code, subject.name) if record is None else record
        against = {part: _against(text, before, shown) for part, text in written.items()}
        write_record(folder, TextRecord(subject.code, subject.name, shown, against))
    except OSError as error:
        raise TextsUnusable(folder, error.strerror or str(error)) from error
    moved = {
        part: tuple(_moved(_keys(part, text, comparison, key_rows), against[part].figures, comparison))
        for part, text in written.items()
    }
    return Texts(written, {part: found for part, found in moved.items() if found}, made)


def _make_files(folder: Path, lang: Lang) -> Iterator[str]:
    """Write the files that are not there yet; whoever is quicker is not overwritten."""
    for part in PARTS:
        path = folder / FILES[part]
        if not path.exists():
            with suppress(FileExistsError):
                write_file(path, template_text(part, lang).encode())
                yield path.name


def _shown(comparison: Comparison) -> Shown:
    """The subject's figures: of the last year by indicator, and of each year by indicator and year."""
    own, last = comparison.columns[0].id, comparison.periods[-1]
    found: dict[str, Remembered] = {}
    for row in comparison.rows:
        for figure in row.figures:
            if figure.column == own:
                found[f"{row.indicator.id}:{figure.period}"] = Remembered(figure.period, figure.value)
                if figure.period == last:
                    found[row.indicator.id] = Remembered(last, figure.value)
    return found


def _against(text: OwnText, record: TextRecord, shown: Shown) -> WrittenAgainst:
    """What a text was written against: as remembered, or, when it is new or changed, the last report's figures."""
    known = record.texts.get(text.part)
    if known is not None and known.sha256 == text.sha256:
        return known
    return WrittenAgainst(text.sha256, record.shown or shown)


def _keys(part: str, text: OwnText, comparison: Comparison, key_rows: tuple[Row, ...]) -> Sequence[str]:
    """The figures that stand under a text: those of its part's tables, and those that it refers to."""
    of_tables = (row.indicator.id for _, rows in tables_of(_part(part), comparison.rows, key_rows) for row in rows)
    of_text = (f"{r.indicator_id}:{r.period}" if r.period else r.indicator_id for r in text.references)
    return tuple(dict.fromkeys((*of_text, *of_tables)))


def _part(name: str) -> PartId:
    return next(part for part in PARTS if part == name)


def _moved(keys: Sequence[str], against: Shown, comparison: Comparison) -> Iterator[Moved]:
    """The figures that are not printed as they were, and those that are there no more."""
    indicators = {each.id: each for each in comparison.left_out}
    indicators |= {row.indicator.id: row.indicator for row in comparison.rows}
    for key in keys:
        name, _, year = key.partition(":")
        then, indicator = against.get(key), indicators[name]
        is_untold = indicator.local and not _is_internal(comparison)
        now = _figure(comparison, name, int(year) if year else comparison.periods[-1])
        if then is None or then.value is None or _is_same(then.value, now, indicator):
            continue
        if now is None or now.value is None:
            status = None if now is None else now.status
            told = Remembered(then.year, None if is_untold or status in _UNTOLD else then.value)
            yield Moved(indicator, told, comparison.periods[-1] if now is None else now.period, None, status)
        else:
            yield Moved(indicator, replace(then, value=None) if is_untold else then, now.period, now.value, None)


def _is_internal(comparison: Comparison) -> bool:
    """Whether the report is not for the public: only then is an own figure told as it was, hidden now or not."""
    return any(isinstance(each, OwnSource) and each.is_internal for each in comparison.sources)


def _figure(comparison: Comparison, indicator_id: str, period: int) -> Figure | None:
    own = comparison.columns[0].id
    return next(
        (
            figure
            for row in comparison.rows
            if row.indicator.id == indicator_id
            for figure in row.figures
            if (figure.column, figure.period) == (own, period)
        ),
        None,
    )


def _is_same(then: float, now: Figure | None, indicator: Indicator) -> bool:
    """Whether a figure is printed as it was."""
    if now is None or now.value is None:
        return False
    return rounded(then, indicator.decimals) == rounded(now.value, indicator.decimals)
