"""What a snapshot says of itself: its id, and each source with its checksum."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Final, cast, get_args

from bvmonitor.domain.origin import Origin, OriginKind

SCHEMA: Final = "bvmonitor/snapshot/1"
SCHEMA_FAMILY: Final = "bvmonitor/snapshot/"
MANIFEST_FILE: Final = "manifest.json"
ID_LENGTH: Final = 12

_CHECKSUM: Final = re.compile(r"[0-9a-f]{64}")
# A plain name: nothing that leads out of the folder, on any system.
_FILE_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]*\.parquet")


class ManifestError(ValueError):
    """A manifest does not hold what it must; the message says where (`sources[3].rows`) and what."""


class UnknownSchema(ManifestError):  # noqa: N818 - it names what was met
    """The text is JSON, but of another schema, which the message is."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A snapshot's manifest.

    Attributes:
        id: First 12 digits of `sha256`.
        sha256: Checksum of the sorted checksums of all files: the same figures are the same snapshot.
        created: When it was first written; ISO 8601 with zone.
        sample: Whether it is the sample that comes with the program.
        program: Name and version of the program that wrote it.
        origins: Every source, one file each.
        missing: What was asked for and did not come, by the id its source would have: such a snapshot is partial.
        is_whole: Whether all that it says, titles and dates too, is as it was written.
    """

    id: str
    sha256: str
    created: str
    sample: bool
    program: str
    origins: tuple[Origin, ...]
    missing: tuple[str, ...] = ()
    is_whole: bool = field(default=True, compare=False)

    @property
    def created_at(self) -> datetime:
        """When it was first written, to sort by."""
        return _time(self.created)

    @property
    def is_consistent(self) -> bool:
        """Whether id and checksum follow from the files' checksums, and nothing else was changed."""
        expected = combined_checksum(origin.sha256 for origin in self.origins)
        return self.is_whole and (self.id, self.sha256) == (expected[:ID_LENGTH], expected)

    def to_json(self) -> bytes:
        """The manifest as a file's content."""
        document: dict[str, object] = {
            "schema": SCHEMA,
            "id": self.id,
            "sha256": self.sha256,
            "created": self.created,
            "sample": self.sample,
            "program": self.program,
            **({"missing": list(self.missing)} if self.missing else {}),
            "sources": [asdict(origin) for origin in self.origins],
        }
        document["whole"] = _whole(document)
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _whole(document: Mapping[str, object]) -> str:
    """The checksum of all that a manifest says, so that a letter changed in a title or an address is noticed."""
    said = {name: value for name, value in document.items() if name != "whole"}
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def build_manifest(
    origins: Iterable[Origin], *, created: str, program: str, sample: bool, missing: Iterable[str] = ()
) -> Manifest:
    """The manifest of files whose checksums are known.

    Raises:
        ManifestError: An origin breaks a rule that a reader would check.
    """
    sources = tuple(sorted(origins, key=lambda origin: origin.id))
    checksum = combined_checksum(origin.sha256 for origin in sources)
    absent = tuple(sorted(missing))
    manifest = Manifest(checksum[:ID_LENGTH], checksum, created, sample, program, sources, absent)
    return parse_manifest(manifest.to_json())


def combined_checksum(checksums: Iterable[str]) -> str:
    """The checksum of many checksums, whatever their order."""
    return hashlib.sha256("\n".join(sorted(checksums)).encode()).hexdigest()


def is_file_name(name: str) -> bool:
    """Whether a snapshot may hold figures under this name."""
    return _FILE_NAME.fullmatch(name) is not None


def parse_manifest(content: bytes) -> Manifest:
    """Read what `Manifest.to_json` wrote; whether the id fits is asked of `Manifest.is_consistent`.

    Raises:
        UnknownSchema: JSON of another kind, or of a later version.
        ManifestError: Not JSON, or a field is absent or of the wrong kind.
    """
    try:
        raw = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ManifestError(str(error)) from error
    document = _object(raw, "$")
    schema = document.get("schema")
    if schema != SCHEMA:
        raise UnknownSchema(str(schema))
    sources = document.get("sources")
    if not isinstance(sources, list):
        raise ManifestError("sources: not a list")
    origins = tuple(_origin(source, f"sources[{place}]") for place, source in enumerate(sources))
    _check_unique(origins)
    created = _text(document, "created", "$")
    try:
        _time(created)
    except ValueError as error:
        raise ManifestError(f"created: {error}") from error
    sample = document.get("sample")
    if not isinstance(sample, bool):
        raise ManifestError("sample: not true or false")
    missing = document.get("missing", [])
    if not isinstance(missing, list) or not all(isinstance(name, str) and name for name in missing):
        raise ManifestError("missing: not a list of names")
    return Manifest(
        _text(document, "id", "$"),
        _text(document, "sha256", "$"),
        created,
        sample,
        _text(document, "program", "$"),
        origins,
        tuple(missing),
        # Older programs wrote none.
        is_whole=(document.get("whole") or _whole(document)) == _whole(document),
    )


def _origin(raw: object, where: str) -> Origin:
    source = _object(raw, where)
    kind = _text(source, "kind", where)
    if kind not in get_args(OriginKind):
        raise ManifestError(f"{where}.kind: {kind!r} is not known")
    table = _optional(source, "table", where)
    if kind == "table" and not table:
        raise ManifestError(f"{where}.table: a table has no number")
    file = _text(source, "file", where)
    if not is_file_name(file):
        raise ManifestError(f"{where}.file: {file!r} is not a plain name of a Parquet file")
    checksum = _text(source, "sha256", where)
    if _CHECKSUM.fullmatch(checksum) is None:
        raise ManifestError(f"{where}.sha256: not a checksum")
    rows = source.get("rows")
    if not isinstance(rows, int) or isinstance(rows, bool) or rows < 0:
        raise ManifestError(f"{where}.rows: not a count")
    return Origin(
        id=_text(source, "id", where),
        kind=cast("OriginKind", kind),
        producer=_text(source, "producer", where),
        title=_text(source, "title", where),
        table=table,
        url=_optional(source, "url", where),
        query=_optional(source, "query", where),
        retrieved=_text(source, "retrieved", where),
        updated=_optional(source, "updated", where),
        licence=_text(source, "licence", where),
        note=_optional(source, "note", where),
        file=file,
        sha256=checksum,
        rows=rows,
    )


def _check_unique(origins: tuple[Origin, ...]) -> None:
    for name, values in (
        ("id", [origin.id for origin in origins]),
        ("file", [origin.file for origin in origins]),
        ("table", [str(origin.table) for origin in origins if origin.kind == "table"]),
    ):
        twice = sorted({value for value in values if values.count(value) > 1})
        if twice:
            raise ManifestError(f"sources: {name} {', '.join(twice)} stands twice")


def _object(raw: object, where: str) -> Mapping[str, object]:
    if not isinstance(raw, dict):
        raise ManifestError(f"{where}: not an object")
    return raw


def _text(source: Mapping[str, object], key: str, where: str) -> str:
    value = source.get(key)
    if not isinstance(value, str) or not value:
        raise ManifestError(f"{where}.{key}: not a text")
    return value


def _optional(source: Mapping[str, object], key: str, where: str) -> str | None:
    return None if source.get(key) is None else _text(source, key, where)


def _time(text: str) -> datetime:
    """A time in ISO 8601; one without a zone is taken as UTC."""
    time = datetime.fromisoformat(text)
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)
