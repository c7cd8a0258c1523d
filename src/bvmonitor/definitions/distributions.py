"""Files that define distributions: every fault at once, each with file and line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bvmonitor.definitions.build import build_cell, build_texts
from bvmonitor.definitions.distribution_model import DistributionFile, PartModel, WholeModel
from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.own_counts import OwnCounts, counts_in_file, counts_inside
from bvmonitor.definitions.tree import Entries, key_place, place_of
from bvmonitor.definitions.user_file import Find, read_shaped
from bvmonitor.domain.distribution import WHOLE_ID, Distribution, OwnCount, Part
from bvmonitor.domain.indicator import Break
from bvmonitor.domain.language import LANGS, Translations
from bvmonitor.errors.issue import Issue

_SUFFIXES = (".yaml", ".yml")
_ALL = Translations("I alt", "I alt", "Total")


@dataclass(frozen=True, slots=True)
class LoadedDistributions:
    """What some files hold.

    Attributes:
        by_id: Those without errors.
        issues: Everything that is wrong, by file and line.
    """

    by_id: Mapping[str, Distribution]
    issues: tuple[Issue, ...]


def load_distributions(folders: Sequence[Path], find: Find) -> LoadedDistributions:
    """Read every distribution in some folders.

    Args:
        folders: In order; one in a later folder takes the place of one with the same id in an earlier one.
        find: Looks up the municipalities that own counts are of.
    """
    found: dict[str, Distribution] = {}
    issues: list[Issue] = []
    for path in (each for folder in folders for each in _paths(folder)):
        made, faults = _load(path, find)
        if made is not None:
            found[made.id] = made
        issues.extend(issue for each in faults for issue in each.issues())
    return LoadedDistributions(found, tuple(issues))


def _paths(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES and path.is_file())


def _load(path: Path, find: Find) -> tuple[Distribution | None, tuple[Faults, ...]]:
    """A definition, and the faults of its file and of its file of counts."""
    faults = Faults(str(path))
    read = read_shaped(DistributionFile, path, faults)
    if read is None:
        return None, (faults,)
    root, model = read
    faults.extend(_misfits(model, root))
    counts = OwnCounts(find, faults, _titles(model))
    own = model.own
    if own is not None:
        counts_inside(model, root, counts)
    if own is None or own.file is None:
        return (None if faults.stop else _build(model, str(path), counts)), (faults,)
    in_file = Faults(str(path.parent / own.file))
    counts_in_file(path.parent / own.file, own.municipality, OwnCounts(find, in_file, counts.titles, counts.found))
    stop = faults.stop or in_file.stop
    return (None if stop else _build(model, str(path), counts)), (faults, in_file)


def _misfits(model: DistributionFile, root: Entries) -> Iterator[Fault]:
    """Ids that stand twice, parts of nothing, and own counts beside cells of SSB's."""
    first: set[str] = {WHOLE_ID}
    for number, part in enumerate(model.parts):
        if part.id in first:
            place = place_of(root, ("parts", number, "id"))
            yield Fault("distribution.repeated_part", place, (("value", part.id),))
        first.add(part.id)
        yield from _part_misfits(model, part, root, ("parts", number))
    if model.whole is not None:
        yield from _part_misfits(model, model.whole, root, (WHOLE_ID,))


def _part_misfits(
    model: DistributionFile, part: PartModel | WholeModel, root: Entries, path: tuple[str | int, ...]
) -> Iterator[Fault]:
    if model.own is None and part.cells is None:
        yield Fault("distribution.no_cells", place_of(root, path))
    for key in ("cells",) if model.own is not None else ("counts",):
        if getattr(part, key) is not None:
            yield Fault(f"distribution.{key}_out_of_place", key_place(root, (*path, key)))
    for number, cell in enumerate(part.cells or ()):
        if cell.measure is None and cell.measure_label is None:
            yield Fault("no_measure", place_of(root, (*path, "cells", number)), (("key", f"cells[{number + 1}]"),))


def _titles(model: DistributionFile) -> Mapping[str, str]:
    """All that a part may be called in a file of counts, in lower case: its id, or its title in any language."""
    named = {part.id: part.id for part in model.parts} | {WHOLE_ID: WHOLE_ID}
    for part in model.parts:
        titles = build_texts(part.title)
        named |= {titles.in_(lang).casefold(): part.id for lang in LANGS}
    return named


def _build(model: DistributionFile, file: str, counts: OwnCounts) -> Distribution:
    whole = model.whole
    if whole is None and any(part == WHOLE_ID for part, _, _ in counts.found):
        whole = WholeModel()
    return Distribution(
        id=model.id,
        title=build_texts(model.title),
        unit=model.unit,
        parts=tuple(Part(e.id, build_texts(e.title), tuple(map(build_cell, e.cells or ()))) for e in model.parts),
        whole=None if whole is None else _whole(whole),
        overlap=model.overlap,
        breaks=tuple(Break(each.year, build_texts(each)) for each in sorted(model.breaks, key=lambda b: b.year)),
        source=(model.source.title, model.source.url),
        notes=tuple(map(build_texts, model.notes)),
        file=file,
        counts=_sorted(counts),
        counts_file=str(Path(file).parent / model.own.file) if model.own and model.own.file else file,
    )


def _whole(model: WholeModel) -> Part:
    title = build_texts(model.title)
    return Part(WHOLE_ID, title if title.nb else _ALL, tuple(map(build_cell, model.cells or ())))


def _sorted(counts: OwnCounts) -> tuple[OwnCount, ...]:
    return tuple(sorted(counts.found.values(), key=lambda each: (each.year, each.region, each.part)))
