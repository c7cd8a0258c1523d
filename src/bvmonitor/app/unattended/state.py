"""What the last run made, and whether anything that it depended on has changed; no figures are loaded for it."""

import importlib.util
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bvmonitor import __version__, bundled
from bvmonitor.app.basis.own_folders import DEFINITIONS
from bvmonitor.app.unattended.own_files import own_files
from bvmonitor.domain.alerts import SEVERITIES, Told
from bvmonitor.domain.publishing import Audience
from bvmonitor.domain.run_plan import RunPlan
from bvmonitor.store.newest import newest_manifest
from bvmonitor.store.own_stamp import own_checksum

if TYPE_CHECKING:
    from hashlib import _Hash as Hash

SCHEMA: Final = "bvmonitor/run/1"
RECORD: Final = "run.json"
_DRAW: Final = ("vl_convert",)


@dataclass(frozen=True, slots=True)
class LastRun:
    """What `run.json` says of the last run.

    Attributes:
        snapshot: Id of the snapshot that pages were made from.
        fingerprint: Of everything else that they were made from.
        versions: The definitions' versions, by indicator id.
        files: The checksum of each page, by its path in the output folder.
        has_failures: Whether some page could not be made, or was not tried.
        alerts: The alerts that were told.
        own: Checksum of the own figures then at hand; "" where there were none.
    """

    snapshot: str
    fingerprint: str
    versions: Mapping[str, int]
    files: Mapping[str, str]
    has_failures: bool
    alerts: tuple[Told, ...] = field(default=())
    own: str = ""


def read_last_run(output: Path) -> LastRun | None:
    """The last run into an output folder; None when there was none, or its record is not as it was written."""
    try:
        raw = json.loads((output / RECORD).read_bytes())
        if raw["schema"] != SCHEMA or raw.get("sha256", checksum_of(raw)) != checksum_of(raw):
            return None
        return LastRun(
            str(raw["snapshot"]["id"]),
            str(raw["fingerprint"]),
            {str(name): int(version) for name, version in raw["definitions"].items()},
            {str(page["file"]): str(page["sha256"]) for page in raw["pages"]},
            bool(raw["failed"]),
            tuple(_told(alert) for alert in raw.get("alerts", ())),
            str(raw.get("own", "")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # Without the record everything is made anew, and files that come out the same stay as they are.
        return None


def is_silence_over(last: LastRun, today: str) -> bool:
    """Whether an alert was acknowledged to a day that has passed, and is to be told now."""
    return any(each.is_acknowledged and each.until is not None and each.until < today for each in last.alerts)


def _told(raw: Mapping[str, Any]) -> Told:
    return Told(
        key=str(raw["key"]),
        rule=str(raw["rule"]),
        indicator=str(raw["indicator"]),
        code=str(raw["place"]),
        name=str(raw["name"]),
        year=int(raw["year"]),
        severity=SEVERITIES[SEVERITIES.index(raw["severity"])],
        figure=str(raw["figure"]),
        is_acknowledged=bool(raw["acknowledged"]),
        until=None if raw["until"] is None else str(raw["until"]),
    )


def checksum_of(document: Mapping[str, object]) -> str:
    """A checksum of a record's fields but the checksum itself."""
    fields = {name: value for name, value in document.items() if name != "sha256"}
    return sha256(json.dumps(fields, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def fingerprint(plan: RunPlan, home: Path, audience: Audience) -> str:
    """A checksum of all that pages depend on besides SSB's figures.

    Program, plan, settings, definitions, templates, own files, own figures, and for whom pages are made. Times of
    files are no part of it.
    """
    # With the package that makes pictures of charts, pages that lacked them are made anew.
    can_draw = [name for name in _DRAW if importlib.util.find_spec(name) is not None]
    # The language may come from elsewhere than the plan's file, and so may the dialect.
    settings = (plan.languages, plan.dialect)
    digest = sha256(f"{__version__}\n{plan.file.resolve()}\n{can_draw}\n{audience}\n{settings}\n".encode())
    _add(digest, (plan.file, *sorted({*_bundled_files(), *own_files(plan, home)})))
    return digest.hexdigest()


def order_fingerprint(plan: RunPlan, home: Path) -> str:
    """A checksum of all that decides what is fetched: program, sets, pages, definitions; files may share it."""
    pages = sorted({f"{page.command} {sorted(page.options.items())}" for page in plan.pages}) if plan.sets else []
    digest = sha256(f"{__version__}\n{sorted(plan.sets)}\n{pages}\n".encode())
    folders = (bundled.definitions_folder(), home / DEFINITIONS)
    _add(digest, sorted(path for folder in folders for path in folder.rglob("*.y*ml")))
    return digest.hexdigest()


def is_all_there(last: LastRun, output: Path) -> bool:
    """Whether every page of the last run is where it was written; what it holds now is not asked."""
    return all((output / name).is_file() for name in last.files)


def is_own_changed(last: LastRun, home: Path) -> bool:
    """Whether other own figures are at hand than when the last run made its pages."""
    return last.own != own_checksum(home)


def newest_id(home: Path) -> str | None:
    """The id of the newest snapshot, or None."""
    manifest = newest_manifest(home)
    return None if manifest is None else manifest.id


def _add(digest: "Hash", paths: Iterable[Path]) -> None:
    for path in paths:
        digest.update(f"{path}\n".encode())
        try:
            digest.update(sha256(path.read_bytes()).digest())
        except OSError:
            digest.update(b"-")


def _bundled_files() -> Iterator[Path]:
    for folder in (bundled.definitions_folder(), bundled.templates_folder()):
        yield from (path for path in folder.rglob("*") if path.is_file())
