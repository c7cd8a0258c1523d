"""The parsed form of definition files, kept as JSON under the checksum of everything it was made from."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import orjson

from bvmonitor import __version__
from bvmonitor.definitions.collection import Definitions
from bvmonitor.definitions.source import SourceFile
from bvmonitor.domain.indicator import (
    Break,
    Cell,
    CodeRange,
    Expectation,
    Indicator,
    IndicatorSet,
    Reference,
)
from bvmonitor.domain.language import Translations
from bvmonitor.errors.issue import Issue

_PARTS: Final = (Indicator, IndicatorSet, Cell, CodeRange, Break, Expectation, Reference, Translations, Issue)
# Another version, or other fields in the values, make another checksum: an old cache is never read by mistake.
_SCHEMA: Final = repr([(part.__name__, sorted(part.__annotations__)) for part in _PARTS])


def read_cache(cache: Path, folders: Sequence[Path], files: Sequence[SourceFile]) -> Definitions | None:
    """What was kept for these very files, or None when nothing was, or it is damaged."""
    try:
        key, checksum, payload = _path(cache, folders).read_bytes().split(b"\n", 2)
    except (OSError, ValueError):
        return None
    if key != _key(files) or checksum != _hash(payload):
        return None
    raw = orjson.loads(payload)
    return Definitions(
        {each["id"]: _indicator(each) for each in raw["indicators"]},
        {each["id"]: _set(each) for each in raw["sets"]},
        tuple(map(_issue, raw["issues"])),
    )


def write_cache(cache: Path, folders: Sequence[Path], files: Sequence[SourceFile], found: Definitions) -> None:
    """Keep what was read. A folder that cannot be written is no fault: the next start reads the files again."""
    payload = orjson.dumps(
        {
            "indicators": list(found.indicators.values()),
            "sets": list(found.sets.values()),
            "issues": found.issues,
        }
    )
    target = _path(cache, folders)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        # Under one name: of two writers at once the last wins, and a mixture of both fails its checksum.
        beside = target.with_name(f".unfinished-{target.name}")
        try:
            beside.write_bytes(b"\n".join((_key(files), _hash(payload), payload)))
            beside.replace(target)
        except OSError:
            beside.unlink(missing_ok=True)
    except OSError:
        return


def _path(cache: Path, folders: Sequence[Path]) -> Path:
    """One file per choice of folders, so that the cache does not grow with every change of a definition."""
    name = _hash(os.fsencode("\0".join(map(str, folders))))[:16].decode()
    return cache / f"definitions-{name}.json"


def _key(files: Sequence[SourceFile]) -> bytes:
    digest = hashlib.sha256(f"{__version__}\0{_SCHEMA}\0{_rules()}".encode())
    for file in files:
        content = file.content if file.content is not None else file.reason.encode()
        head = f"\0{file.name}\0{file.in_sets_folder}\0{file.content is None}\0{len(content)}\0"
        digest.update(head.encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest().encode()


def _rules() -> str:
    """The state of this package's own modules: in a checkout they change while the version does not."""
    with os.scandir(Path(__file__).parent) as modules:
        return repr(sorted((m.name, m.stat().st_mtime_ns) for m in modules if m.name.endswith(".py")))


def _hash(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _indicator(raw: dict[str, Any]) -> Indicator:
    published, expect = raw["published"], raw["expect"]
    parts = {
        "title": Translations(**raw["title"]),
        "numerator": tuple(map(_cell, raw["numerator"])),
        "denominator": tuple(map(_cell, raw["denominator"])),
        "published": None if published is None else _cell(published),
        "breaks": tuple(Break(each["year"], Translations(**each["text"])) for each in raw["breaks"]),
        "expect": None if expect is None else Expectation(**expect),
        "reference": Reference(**raw["reference"]),
        "notes": tuple(Translations(**each) for each in raw["notes"]),
        "spans": tuple(raw["spans"]),
        "same_as": tuple((part, other) for part, other in raw["same_as"]),
    }
    return Indicator(**{**raw, **parts})


def _cell(raw: dict[str, Any]) -> Cell:
    where = tuple(
        (dimension, CodeRange(**codes) if isinstance(codes, dict) else tuple(codes))
        for dimension, codes in raw["where"]
    )
    return Cell(**{**raw, "where": where, "omit": tuple(raw["omit"])})


def _set(raw: dict[str, Any]) -> IndicatorSet:
    parts = {
        "title": Translations(**raw["title"]),
        "indicators": tuple(raw["indicators"]),
        "numbers": tuple(raw["numbers"]),
        "notes": tuple(Translations(**each) for each in raw["notes"]),
    }
    return IndicatorSet(**{**raw, **parts})


def _issue(raw: dict[str, Any]) -> Issue:
    fields = tuple((name, value) for name, value in raw["fields"])
    return Issue(**{**raw, "fields": fields, "nearest": tuple(raw["nearest"])})
