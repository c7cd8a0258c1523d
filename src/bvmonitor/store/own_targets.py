"""The targets that came in beside own figures: every version, in the same file as the figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from bvmonitor.domain.own_figures import OwnOrigin
from bvmonitor.domain.targets import OwnTarget

_FIELDS: Final = ("figure_id", "region_code", "year", "value", "better", "source", "version", "origin_id")


@dataclass(frozen=True, slots=True)
class KeptTargets:
    """What came of the targets of an import.

    Attributes:
        new: Targets that were not there before.
        corrected: Targets that have another value, side or source than before; the old version is kept.
        unchanged: The others.
        versions: The versions that were, or would be, added.
    """

    new: int = 0
    corrected: int = 0
    unchanged: int = 0
    versions: tuple[OwnTarget, ...] = ()


NO_TARGETS: Final = KeptTargets()


def targets_in_force(targets: Iterable[OwnTarget]) -> tuple[OwnTarget, ...]:
    """The newest version of each target, in the order in which they first came in; none that was taken back."""
    newest: dict[tuple[str, str, int], OwnTarget] = {}
    for each in targets:
        known = newest.get(each.key)
        if known is None or known.version < each.version:
            newest[each.key] = each
    return tuple(each for each in newest.values() if each.value is not None)


def compared_targets(kept: Sequence[OwnTarget], given: Iterable[OwnTarget], origin: OwnOrigin) -> KeptTargets:
    """The versions that some targets add to those that are kept.

    Args:
        kept: Every version that is there.
        given: What a file holds, each key once; without value, a target that is taken back.
        origin: The file.
    """
    newest: dict[tuple[str, str, int], OwnTarget] = {}
    for each in kept:
        newest[each.key] = each
    added: list[OwnTarget] = []
    corrected = unchanged = 0
    for each in given:
        known = newest.get(each.key)
        if (known is None and each.value is None) or (known is not None and known.says_as(each)):
            unchanged += 1
            continue
        version = 1 if known is None else known.version + 1
        corrected += known is not None
        added.append(replace(each, version=version, imported_at=origin.imported_at, origin_id=origin.id))
    return KeptTargets(len(added) - corrected, corrected, unchanged, tuple(added))


def told_target(target: OwnTarget) -> dict[str, object]:
    """A target as it is kept."""
    when = None if target.imported_at is None else target.imported_at.isoformat()
    return {**{name: getattr(target, name) for name in _FIELDS}, "imported_at": when}


def read_target(raw: Mapping[str, Any]) -> OwnTarget:
    """A target that is kept.

    Raises:
        ValueError: It is none; so do KeyError and TypeError.
    """
    better, value = raw["better"], raw["value"]
    if better not in ("higher", "lower"):
        raise ValueError(better)
    return OwnTarget(
        figure_id=str(raw["figure_id"]),
        region_code=str(raw["region_code"]),
        year=int(raw["year"]),
        value=None if value is None else float(value),
        better=better,
        source=str(raw["source"]),
        version=int(raw["version"]),
        imported_at=datetime.fromisoformat(raw["imported_at"]),
        origin_id=str(raw["origin_id"]),
    )
