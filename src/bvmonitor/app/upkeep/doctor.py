"""Is everything in order on this machine: Python, folders, definitions, figures."""

import platform
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from bvmonitor import __version__
from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.store import StoreUnwritable
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.looking import LOOKING

State = Literal["ok", "look", "failed"]
_OLD_DAYS: Final = 120  # SSB publishes in March and June


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `error` says why it failed."""

    check: str
    state: State
    detail: str
    error: BvmonitorError | None = None


@dataclass(frozen=True, slots=True)
class Examination:
    """All findings as a list, and the first error among them."""

    listing: Listing
    error: BvmonitorError | None


def sum_up(findings: Iterable[Finding], lang: Lang) -> Examination:
    """The findings as a list."""
    found = tuple(findings)
    keys = ("check", "state", "detail")
    listing = Listing(
        "bvmonitor/doctor/1",
        say(LOOKING, "doctor.title", lang),
        keys,
        tuple(say(LOOKING, key, lang) for key in keys),
        tuple((finding.check, finding.state, finding.detail) for finding in found),
    )
    return Examination(listing, next((finding.error for finding in found if finding.error is not None), None))


def look(check: str, looking: Callable[[], tuple[State, str]], lang: Lang) -> Finding:
    """What a look gives; one that fails does not stop the others."""
    try:
        state, detail = looking()
    except BvmonitorError as error:
        return Finding(check, "failed", tell_error(error, lang).what, error)
    return Finding(check, state, detail)


def examine_machine(workspace: Workspace, lang: Lang, *, now: datetime) -> Iterator[Finding]:
    """Everything that can be looked at without the network."""
    yield Finding("bvmonitor", "ok", __version__)
    yield Finding("python", "ok", f"{platform.python_version()}, {platform.platform()}")
    yield look("home", lambda: _home(workspace, lang), lang)
    yield look("definitions", lambda: _definitions(workspace, lang), lang)
    yield look("snapshot", lambda: _snapshot(workspace, lang, now), lang)


def not_asked(lang: Lang) -> Iterator[Finding]:
    """What stands in place of the servers when no network may be used."""
    yield Finding("pxweb", "look", say(LOOKING, "doctor.offline", lang))


def _home(workspace: Workspace, lang: Lang) -> tuple[State, str]:
    home = workspace.home
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            pass
    except OSError as error:
        raise StoreUnwritable(home, str(error.strerror or error)) from error
    return "ok", f"{home} {say(LOOKING, 'doctor.folder', lang)}"


def _definitions(workspace: Workspace, lang: Lang) -> tuple[State, str]:
    every = workspace.definitions.indicators.values()
    unverified = sum(not each.verified for each in every)
    return "ok", say(LOOKING, "doctor.definitions", lang, count=len(every), unverified=unverified)


def _snapshot(workspace: Workspace, lang: Lang, now: datetime) -> tuple[State, str]:
    snapshot = workspace.snapshot
    for origin in snapshot.manifest.origins:
        snapshot.content(origin)
    if snapshot.manifest.sample:
        return "look", say(LOOKING, "doctor.sample", lang)
    days = (now - snapshot.manifest.created_at).days
    missing = snapshot.manifest.missing
    key = "doctor.missing" if missing else "doctor.age"
    detail = say(LOOKING, key, lang, id=snapshot.manifest.id, days=days, missing=missing)
    return "look" if missing or days > _OLD_DAYS else "ok", detail
