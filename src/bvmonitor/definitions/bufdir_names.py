"""Files that say which indicators Bufdir's workbooks are of: every fault at once, each with file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bvmonitor.definitions.bufdir_model import BufdirNamesFile, WorkbookModel
from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.shape import nearest
from bvmonitor.definitions.tree import Entries, key_place, place_of
from bvmonitor.definitions.user_file import read_shaped
from bvmonitor.domain.bufdir import BufdirNames, NamedWorkbook, NumberFormat
from bvmonitor.domain.indicator import Indicator
from bvmonitor.errors.issue import Issue


@dataclass(frozen=True, slots=True)
class LoadedNames:
    """What the files say; None when one of them is at fault, and everything that is."""

    names: BufdirNames | None
    issues: tuple[Issue, ...]


def load_names(bundled: Path, own: Path | None, indicators: Mapping[str, Indicator]) -> LoadedNames:
    """Read the bundled file, and the user's own, whose lines go before.

    Args:
        bundled: The file that comes with the program.
        own: The user's file, or None.
        indicators: The definitions that they may name.
    """
    read = [_read(path, indicators) for path in (own, bundled) if path is not None]
    issues = tuple(issue for _, found in read for issue in found)
    models = [model for model, _ in read if model is not None]
    if len(models) < len(read):
        return LoadedNames(None, issues)
    source = models[-1].source
    workbooks = tuple(_built(each, is_own=model is not models[-1]) for model in models for each in model.files)
    title, url = ("", None) if source is None else (source.title, source.url)
    return LoadedNames(BufdirNames(title, url, models[-1].licence or "", workbooks), issues)


def _read(path: Path, indicators: Mapping[str, Indicator]) -> tuple[BufdirNamesFile | None, tuple[Issue, ...]]:
    faults = Faults(str(path))
    read = read_shaped(BufdirNamesFile, path, faults)
    if read is not None:
        for number, model in enumerate(read[1].files):
            faults.extend(_misfits(model, read[0], number, indicators))
    return (None if read is None or faults.stop else read[1]), faults.issues()


def _misfits(
    model: WorkbookModel, root: Entries, number: int, indicators: Mapping[str, Indicator]
) -> Iterator[Fault]:
    at = ("files", number)
    if model.code is None and not model.words:
        yield Fault("bufdir.names_no_workbook", place_of(root, at))
    if model.share is None and model.count is None:
        yield Fault("bufdir.names_no_indicator", place_of(root, at))
    for key in ("share", "count"):
        name = getattr(model, key)
        if name is not None and name not in indicators:
            fields = (("value", name),)
            place = key_place(root, (*at, key))
            yield Fault("bufdir.names_unknown_indicator", place, fields, nearest(name, list(indicators)))


def _built(model: WorkbookModel, *, is_own: bool) -> NamedWorkbook:
    named: dict[NumberFormat, str | None] = {"share": model.share, "count": model.count}
    figures = {form: name for form, name in named.items() if name is not None}
    words = tuple(word.casefold() for word in model.words)
    return NamedWorkbook(model.code, words, tuple(word.casefold() for word in model.without), figures, is_own)
