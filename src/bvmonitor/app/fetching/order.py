"""From what a user asks for to what is fetched, and what would be asked of the servers for it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import orjson

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.fetching.fetch import Order, read_config, tables_needed
from bvmonitor.app.fetching.table import TableFetcher
from bvmonitor.app.fetching.wire import Wire
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.errors import SourceError
from bvmonitor.errors.fetch import NothingWanted, YearsNotUnderstood
from bvmonitor.errors.issue import Issue
from bvmonitor.sources.klass.lists import calls_needed
from bvmonitor.sources.pxweb.query import Query
from bvmonitor.sources.pxweb.titles import subject_of
from bvmonitor.sources.pxweb.wanted import Years, wants_of
from bvmonitor.store.newest import newest_manifest
from bvmonitor.store.partial import PartialParts
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.fetch import FETCH_LINES

_YEARS: Final = re.compile(r"(\d{4})(?:-(\d{4}))?")
_PLAN_KEYS: Final = ("table", "title", "cells", "method", "url", "query")


def parse_years(text: str | None, latest: int | None) -> Years:
    """The years of `--years` and `--latest`.

    Raises:
        YearsNotUnderstood: Neither one year nor two in order.
    """
    if text is None:
        return Years(latest=latest)
    match = _YEARS.fullmatch(text.strip().replace("–", "-"))
    first, last = (int(match[1]), int(match[2] or match[1])) if match is not None else (1, 0)
    if first > last or (latest is not None and latest < 1):
        raise YearsNotUnderstood(text)
    return Years(first, last, latest)


def build_order(
    workspace: Workspace, *, tables: Sequence[str], set_id: str | None, years: Years, refresh: bool
) -> Order:
    """What to fetch: the tables that are named, that a set needs, or that all definitions need.

    Raises:
        UnknownSet: There is no such set.
        NothingWanted: No definition uses a table that is named.
        DefinitionError: The definitions are at fault.
    """
    definitions = workspace.definitions
    every = tuple(definitions.indicators.values())
    needed = tables_needed(every)
    if set_id is not None:
        chosen = definitions.indicator_set(set_id).indicators
        wanted = tables_needed(definitions.indicators[name] for name in chosen)
        tables = [table for table in wanted if not tables or table in tables]
    unknown = tuple(table for table in tables if table not in needed)
    if unknown:
        nearest = tuple(match for table in unknown for match in get_close_matches(table, needed, 1))
        raise NothingWanted(unknown, nearest)
    return Order(every, tuple(dict.fromkeys(tables)) or needed, years, refresh)


def with_held(order: Order, home: Path) -> Order:
    """The order with the tables that the newest snapshot holds, as far as definitions need them.

    Files that share a home have each other's tables in it: all are kept as new as their snapshot.
    """
    manifest = newest_manifest(home)
    held = {str(origin.table) for origin in manifest.origins if origin.table} if manifest is not None else set()
    tables = {*order.tables, *(held & set(tables_needed(order.indicators)))}
    return replace(order, tables=tuple(sorted(tables)))


def list_plan(order: Order, wire: Wire, lang: Lang, *, full: bool) -> tuple[Listing, tuple[Issue, ...]]:
    """The queries that a fetch would send, and the definitions that do not resolve.

    Only descriptions of tables are asked for. What is in the last snapshot already is not taken into account.

    Args:
        order: What would be fetched.
        wire: The way to the servers.
        lang: The reader's language.
        full: Whether each query stands there as it is sent, or in short.

    Raises:
        NetworkForbidden: The user asked for no network.
        SourceError: The server cannot be reached at all.
    """
    wire.check_allowed("bvmonitor fetch --dry-run")
    config = read_config(wire)
    fetcher = TableFetcher(wire.pxweb, config, PartialParts.of(wire.home), str)
    rows: list[tuple[Value, ...]] = []
    issues: list[Issue] = []
    cells = 0
    for table_id in order.tables:
        try:
            plan = fetcher.plan(table_id, wants_of(order.indicators, table_id), order.years)
        except SourceError as error:
            rows.append((table_id, tell_error(error, lang).what, None, None, None, None))
            continue
        issues += plan.issues
        cells += plan.cells
        for query in (*plan.queries, *(total for _, total in plan.totals)):
            request = wire.pxweb.request(query)
            method = "GET" if request.body is None else "POST"
            sent = orjson.dumps(query.selections).decode() if full else _in_short(query)
            address = request.url if full else request.url.partition("?")[0]
            rows.append((table_id, subject_of(plan.schema.label), query.cells, method, address, sent))
    described = 1 + len(order.tables)
    queries = sum(row[3] is not None for row in rows)
    note = say(
        FETCH_LINES,
        "note.plan",
        lang,
        calls=described + calls_needed() + queries,
        described=described,
        lists=calls_needed(),
        cells=cells,
        limit=config.max_cells,
    )
    heads = tuple(say(FETCH_LINES, f"head.{key}", lang) for key in _PLAN_KEYS)
    title = say(FETCH_LINES, "plan.title", lang)
    return Listing("bvmonitor/fetch-plan/1", title, _PLAN_KEYS, heads, tuple(rows), (note,)), tuple(issues)


def _in_short(query: Query) -> str:
    """A query's variables, each with its first and last code and how many there are."""
    return "; ".join(
        f"{name} {codes[0]}" if len(codes) == 1 else f"{name} {codes[0]}…{codes[-1]} ({len(codes)})"
        for name, codes in query.selection
    )
