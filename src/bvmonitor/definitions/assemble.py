"""Many files together: ids that clash, and sets that name what is not there."""

from collections.abc import Iterator, Sequence

from bvmonitor.definitions.collection import Definitions
from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.parse import ParsedFile, parse_file
from bvmonitor.definitions.rules import indicator_rows
from bvmonitor.definitions.shape import nearest
from bvmonitor.definitions.source import SourceFile
from bvmonitor.definitions.tree import place_of, text_at
from bvmonitor.domain.indicator import Indicator, IndicatorSet


def assemble(files: Sequence[SourceFile]) -> Definitions:
    """Read files and hold them against each other.

    Args:
        files: In the order in which an id may be taken: of two files with one id, the later is at fault.

    Returns:
        What is without errors, and all issues, file by file in the order given.
    """
    faults = [Faults(file.name) for file in files]
    parsed = [_parse(file, found) for file, found in zip(files, faults, strict=True)]
    both = list(zip(parsed, faults, strict=True))
    for kind in (False, True):
        _check_ids([each for each in both if each[0].is_set is kind])
    known = _ids(parsed, is_set=False)
    for each, found in both:
        found.extend(_unknown_indicators(each, known) if each.is_set else _unknown_others(each, known))
    _check_defaults(both)
    good = [each.result for each, found in both if each.result is not None and not found.stop]
    indicators = sorted((one for one in good if isinstance(one, Indicator)), key=lambda one: one.id)
    sets = sorted((one for one in good if isinstance(one, IndicatorSet)), key=lambda one: one.id)
    return Definitions(
        {one.id: one for one in indicators},
        {one.id: one for one in sets if all(name in {i.id for i in indicators} for name in one.indicators)},
        tuple(issue for found in faults for issue in found.issues()),
    )


def _parse(file: SourceFile, faults: Faults) -> ParsedFile:
    if file.content is None:
        faults.add(Fault("unreadable", None, (("reason", file.reason),)))
        return ParsedFile(None, file.in_sets_folder, None)
    return parse_file(file.content, faults, in_sets_folder=file.in_sets_folder)


def _ids(parsed: Sequence[ParsedFile], *, is_set: bool) -> list[str]:
    """The ids that files give themselves, those with faults too, so that one fault is told once."""
    ids = (text_at(each.root, "id") for each in parsed if each.root is not None and each.is_set is is_set)
    return [each for each in ids if each]


def _check_ids(files: Sequence[tuple[ParsedFile, Faults]]) -> None:
    owners: dict[str, str] = {}
    for each, found in files:
        name = None if each.root is None else text_at(each.root, "id")
        if each.root is None or not name:
            continue
        if name in owners:
            fields = (("id", name), ("owner", owners[name]))
            found.add(Fault("duplicate_id", place_of(each.root, ("id",)), fields))
        owners.setdefault(name, found.file)


def _unknown_indicators(each: ParsedFile, known: list[str]) -> Iterator[Fault]:
    if each.root is None:
        return
    for row in indicator_rows(each.root):
        if row.text not in known:
            yield Fault(
                "unknown_indicator", row.place, (("value", row.text or ""),), nearest(row.text or "", known)
            )


def _unknown_others(each: ParsedFile, known: list[str]) -> Iterator[Fault]:
    """Indicators that one says it counts the same as, and that are not there."""
    for part in ("numerator", "denominator", "rest"):
        other = None if each.root is None else text_at(each.root, "same_as", part)
        if each.root is not None and other is not None and other not in known:
            place = place_of(each.root, ("same_as", part))
            yield Fault("unknown_indicator", place, (("value", other),), nearest(other, known))


def _check_defaults(files: Sequence[tuple[ParsedFile, Faults]]) -> None:
    """One set at most is the default."""
    first: str | None = None
    for each, found in files:
        if isinstance(each.result, IndicatorSet) and each.result.default and each.root is not None:
            if first is not None:
                found.add(Fault("second_default", place_of(each.root, ("default",)), (("owner", first),)))
            first = first or each.result.file
