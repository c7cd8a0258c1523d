"""What a folder of texts remembers: the last report's figures, and those that each text was written against."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import Final

from bvmonitor.domain.yearly_report import Remembered
from bvmonitor.errors.texts import TextRecordDamaged
from bvmonitor.store.durable import replace_shared_file

RECORD: Final = "figures.json"
_SCHEMA: Final = "bvmonitor/report-texts/1"
_LARGEST: Final = 5_000_000  # bytes

Shown = Mapping[str, Remembered]


@dataclass(frozen=True, slots=True)
class WrittenAgainst:
    """The checksum of a text, and the figures that stood in the report when it was written."""

    sha256: str
    figures: Shown


@dataclass(frozen=True, slots=True)
class TextRecord:
    """What a folder of texts remembers.

    Attributes:
        region: Code of the municipality or service whose texts they are.
        name: Its name.
        shown: The figures of the last report that was made with the folder, by indicator and, where it is not that
            of the last year, year: `children_with_measures_0_22:2017`.
        texts: By part.
    """

    region: str
    name: str
    shown: Shown = field(default_factory=dict)
    texts: Mapping[str, WrittenAgainst] = field(default_factory=dict)


def read_record(folder: Path) -> TextRecord | None:
    """The record of a folder; None where no report was made with it.

    Raises:
        TextRecordDamaged: It is not as we wrote it, or cannot be read.
    """
    path = folder / RECORD
    try:
        if not path.exists():
            return None
        if not path.is_file() or path.stat().st_size > _LARGEST:
            raise TextRecordDamaged(path)
        return _parsed(json.loads(path.read_bytes()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise TextRecordDamaged(path) from error


def write_record(folder: Path, record: TextRecord) -> None:
    """Write the record in place of the one that is there; a record that says the same is left alone.

    Raises:
        OSError: It cannot be written; what was there is untouched.
    """
    content = "".join(f"{line}\n" for line in _lines(record)).encode()
    path = folder / RECORD
    if not path.exists() or path.read_bytes() != content:
        replace_shared_file(path, content)


def _lines(record: TextRecord) -> Iterator[str]:
    """The document, one figure a line: people look up ids in it."""
    yield "{"
    for key, value in (("schema", _SCHEMA), ("region", record.region), ("name", record.name)):
        yield f' "{key}": {json.dumps(value, ensure_ascii=False)},'
    yield ' "shown": {'
    yield from _figures(record.shown)
    yield " },"
    yield ' "texts": {'
    parts = list(record.texts.items())
    for number, (part, each) in enumerate(parts, 1):
        yield f'  "{part}": {{"sha256": "{each.sha256}", "figures": {{'
        yield from _figures(each.figures)
        yield "  }}" if number == len(parts) else "  }},"
    yield " }"
    yield "}"


def _figures(shown: Shown) -> Iterator[str]:
    for number, (key, each) in enumerate(shown.items(), 1):
        yield f'  "{key}": {json.dumps([each.year, each.value])}{"" if number == len(shown) else ","}'


def _parsed(raw: dict[str, object]) -> TextRecord:
    if raw["schema"] != _SCHEMA:
        raise ValueError(raw["schema"])
    texts = raw["texts"]
    if not isinstance(texts, dict):
        raise TypeError(texts)
    return TextRecord(
        str(raw["region"]),
        str(raw["name"]),
        _shown(raw["shown"]),
        {str(part): WrittenAgainst(str(each["sha256"]), _shown(each["figures"])) for part, each in texts.items()},
    )


def _shown(raw: object) -> Shown:
    if not isinstance(raw, dict):
        raise TypeError(raw)
    return {str(key): Remembered(int(year), _number(value)) for key, (year, value) in raw.items()}


def _number(value: object) -> float | None:
    if value is None:
        return None
    if not isinstance(value, int | float) or not isfinite(value):
        raise ValueError(value)
    return float(value)
