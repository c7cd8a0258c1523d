"""Files of composites to definitions: every fault at once, each with file and line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bvmonitor.definitions.composite_model import CompositeFile, PartModel
from bvmonitor.definitions.faults import Fault, Faults
from bvmonitor.definitions.model import Texts
from bvmonitor.definitions.shape import nearest
from bvmonitor.definitions.tree import Entries, key_place, place_of
from bvmonitor.definitions.user_file import read_shaped
from bvmonitor.domain.composite import Composite, CompositePart, Judged, Scale
from bvmonitor.domain.indicator import Direction, Indicator
from bvmonitor.domain.language import Translations
from bvmonitor.errors.issue import Issue


@dataclass(frozen=True, slots=True)
class LoadedComposites:
    """What some files hold.

    Attributes:
        composites: Those without errors, by id.
        issues: Everything that is wrong, by file and line.
    """

    composites: Mapping[str, Composite]
    issues: tuple[Issue, ...]


def load_composites(files: Sequence[Path], indicators: Mapping[str, Indicator]) -> LoadedComposites:
    """Read files of composites, one in each.

    Args:
        files: In order; no id may stand in two of them.
        indicators: The definitions that they may name.

    Returns:
        What is without errors, and every issue. Nothing is raised for a faulty file.
    """
    found: dict[str, Composite] = {}
    issues: list[Issue] = []
    for file in files:
        faults = Faults(str(file))
        made = _read(file, faults, indicators, found)
        if made is not None:
            found[made.id] = made
        issues.extend(faults.issues())
    return LoadedComposites(found, tuple(issues))


def _read(
    path: Path, faults: Faults, indicators: Mapping[str, Indicator], others: Mapping[str, Composite]
) -> Composite | None:
    read = read_shaped(CompositeFile, path, faults)
    if read is None:
        return None
    root, model = read
    faults.extend(_faults(root, model, indicators, others))
    if faults.stop:
        return None
    return Composite(
        id=model.id,
        version=model.version,
        title=_texts(model.title, model.id),
        parts=tuple(_part(indicators[name], part) for name, part in model.indicators.items()),
        scale=Scale(model.scale.worst, model.scale.mean, model.scale.best),
        mean=model.mean,
        trim=model.trim,
        min_indicators=model.min_indicators,
        min_weight=model.min_weight,
        min_municipalities=model.min_municipalities,
        notes=tuple(_texts(each, "") for each in model.notes),
        file=str(path),
    )


def _faults(
    root: Entries, model: CompositeFile, indicators: Mapping[str, Indicator], others: Mapping[str, Composite]
) -> Iterator[Fault]:
    """What no shape can say: names that are not there, directions that are none, a scale that does not rise."""
    if model.id in others:
        fields = (("value", model.id), ("other", others[model.id].file))
        yield Fault("composite.shared_id", place_of(root, ("id",)), fields)
    if not model.scale.worst < model.scale.mean < model.scale.best:
        yield Fault("composite.scale", place_of(root, ("scale",)))
    for name, part in model.indicators.items():
        place = key_place(root, ("indicators", name))
        if name not in indicators:
            yield Fault("composite.unknown_indicator", place, (("value", name),), nearest(name, list(indicators)))
        elif _direction(indicators[name], part) == "neutral":
            yield Fault("composite.neutral", place, (("value", name),))


def _part(indicator: Indicator, part: float | PartModel) -> CompositePart:
    own = isinstance(part, PartModel) and part.direction not in (None, indicator.direction)
    direction: Judged = (
        "lower_is_better" if _direction(indicator, part) == "lower_is_better" else "higher_is_better"
    )
    weight = part.weight if isinstance(part, PartModel) else part
    return CompositePart(indicator.id, weight, direction, own, indicator.category)


def _direction(indicator: Indicator, part: float | PartModel) -> Direction:
    """Which end is the better one: the composite's own word before the definition's."""
    return (part.direction if isinstance(part, PartModel) else None) or indicator.direction


def _texts(texts: Texts, otherwise: str) -> Translations:
    first = texts.nb or texts.nn or texts.en or otherwise
    return Translations(texts.nb or first, texts.nn or first, texts.en or first)
