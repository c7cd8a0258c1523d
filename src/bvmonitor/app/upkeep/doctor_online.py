"""Is the way to SSB open, and are the figures as SSB has them."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.fetching.wire import Wire
from bvmonitor.app.upkeep.doctor import Finding, State, look
from bvmonitor.domain.language import Lang
from bvmonitor.errors import SourceError
from bvmonitor.sources.http.addresses import host_of
from bvmonitor.sources.klass.ids import MUNICIPALITIES
from bvmonitor.sources.klass.regions import UNSPECIFIED
from bvmonitor.store.snapshot import Snapshot
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.looking import LOOKING


def examine_servers(workspace: Workspace, wire: Wire, lang: Lang) -> Iterator[Finding]:
    """Ask both servers something small, and when each table that is at hand was last updated."""
    reach = look("pxweb", lambda: _pxweb(wire, lang), lang)
    yield reach
    yield look("klass", lambda: _klass(wire, lang), lang)
    if reach.error is None:
        yield look("drift", lambda: _drift(workspace, wire, lang), lang)


def _pxweb(wire: Wire, lang: Lang) -> tuple[State, str]:
    config = wire.pxweb.config()
    rate = wire.transport.rate(host_of(wire.pxweb_url))
    detail = say(
        LOOKING,
        "doctor.reach",
        lang,
        url=wire.pxweb_url,
        version=config.api_version,
        limit=config.max_cells,
        calls=rate.calls,
        window=f"{rate.window_s:g}",
    )
    return "ok", detail


def _klass(wire: Wire, lang: Lang) -> tuple[State, str]:
    day = datetime.fromtimestamp(wire.clock.now(), UTC).date().isoformat()
    count = len(set(wire.klass.codes_at(MUNICIPALITIES, day)) - {UNSPECIFIED})
    return "ok", say(LOOKING, "doctor.klass", lang, url=wire.klass_url, count=count)


def _drift(workspace: Workspace, wire: Wire, lang: Lang) -> tuple[State, str]:
    snapshot = workspace.snapshot
    if snapshot.manifest.sample:
        return "look", say(LOOKING, "doctor.sample", lang)
    newer = tuple(table for table in snapshot.table_ids if _is_newer(snapshot, table, wire))
    if newer:
        return "look", say(LOOKING, "doctor.newer", lang, tables=newer)
    return "ok", say(LOOKING, "doctor.current", lang)


def _is_newer(snapshot: Snapshot, table_id: str, wire: Wire) -> bool:
    held = next(o for o in snapshot.manifest.origins if o.kind == "table" and o.table == table_id)
    try:
        return wire.pxweb.table(table_id).updated != held.updated
    except SourceError:
        return True
