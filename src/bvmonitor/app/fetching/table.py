"""Bringing one table: its description, the cells that are wanted, each reply checked and kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

import orjson
import polars as pl

from bvmonitor.domain.origin import Origin
from bvmonitor.domain.table import TableSchema
from bvmonitor.errors.fetch import TableMoved
from bvmonitor.errors.issue import Issue
from bvmonitor.errors.wire import ServerTrouble
from bvmonitor.frames import as_enum
from bvmonitor.sources.jsonstat import Cube, decode_cube
from bvmonitor.sources.pxweb.checks import check_reply, check_total
from bvmonitor.sources.pxweb.client import Config, PxWebClient
from bvmonitor.sources.pxweb.query import Query
from bvmonitor.sources.pxweb.titles import subject_of
from bvmonitor.sources.pxweb.wanted import Want, Wanted, Years, resolve
from bvmonitor.store.library import EncodedPart, Part, encode_part
from bvmonitor.store.partial import PartialParts

PRODUCER: Final = "Statistisk sentralbyrå"
LICENCE: Final = "CC BY 4.0. {citation}"
_SSB: Final = "https://data.ssb.no/"
_CITATION: Final = "Kilde: Statistisk sentralbyrå"

_RESTARTS: Final = 2
_TRIES_AT_500: Final = 2
_HALVINGS: Final = 4
_INTERNAL_ERROR: Final = 500


@dataclass(frozen=True, slots=True)
class TablePlan:
    """What is asked of a table: its queries, totals to compare with, and what of the definitions it lacks."""

    wanted: Wanted
    queries: tuple[Query, ...]
    totals: tuple[tuple[str, Query], ...]

    @property
    def schema(self) -> TableSchema:
        """The table with what is brought of it."""
        return self.wanted.schema

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is wrong with the definitions, or with the table."""
        return self.wanted.issues

    @property
    def calls(self) -> int:
        """How many calls bring it."""
        return len(self.queries) + len(self.totals)

    @property
    def cells(self) -> int:
        """How many cells all queries bring."""
        return sum(query.cells for query in self.queries)

    def is_within(self, origin: Origin) -> bool:
        """Whether a source that is there already holds all of it, as SSB has it now."""
        if origin.updated is None or origin.updated != self.schema.updated:
            return False
        held = _held(origin)
        return all(any(_holds(one, query) for one in held) for query in self.queries)


@dataclass(frozen=True)
class TableFetcher:
    """Brings tables from one server.

    Attributes:
        client: The server.
        config: What it says of itself.
        parts: Where finished parts are kept.
        now: The time as ISO 8601.
        call_done: Told after each query.
    """

    client: PxWebClient
    config: Config
    parts: PartialParts
    now: Callable[[], str]
    call_done: Callable[[], None] = field(default=lambda: None)

    def plan(self, table_id: str, wants: Sequence[Want], years: Years) -> TablePlan:
        """Look the table up, and plan the fewest queries.

        Raises:
            SourceError: The table is not there, or its description cannot be had.
        """
        wanted = resolve(self.client.metadata(table_id), wants, years)
        return TablePlan(wanted, wanted.queries(self.config.max_cells), wanted.totals())

    def bring(self, plan: TablePlan, wants: Sequence[Want], years: Years) -> tuple[EncodedPart, pl.DataFrame]:
        """Bring what was planned; when SSB updates the table meanwhile, all of it anew.

        Raises:
            SourceError: A reply did not come, or is not what was asked for.
            StoreError: The finished parts cannot be kept.
        """
        for _ in range(_RESTARTS):
            try:
                return self._bring(plan)
            except TableMoved:
                plan = self.plan(plan.schema.table_id, wants, years)
        return self._bring(plan)

    def forget(self, plan: TablePlan) -> None:
        """Remove the finished parts of a table that is in a snapshot now."""
        for query in plan.queries:
            self.parts.remove(query.key(plan.schema.updated))

    def _bring(self, plan: TablePlan) -> tuple[EncodedPart, pl.DataFrame]:
        frames = []
        for query in plan.queries:
            frames.append(self._obtain(query, plan, halvings=0))
            self.call_done()
        frame = _together(frames, plan.schema, disjoint=_are_disjoint(plan.queries))
        for variable, query in plan.totals:
            check_total(frame, self._reply(query, plan.schema, self.client.figures(query)), variable)
            self.call_done()
        return encode_part(Part(self._origin(plan), frame, plan.schema)), frame

    def _obtain(self, query: Query, plan: TablePlan, *, halvings: int) -> pl.DataFrame:
        """A query's cells: from a finished part, else from the server, in halves where it chokes on the whole."""
        key = query.key(plan.schema.updated)
        frame = self.parts.read(key)
        if frame is None:
            frame = self._ask(query, plan, halvings)
            self.parts.write(key, frame)
        return frame

    def _ask(self, query: Query, plan: TablePlan, halvings: int) -> pl.DataFrame:
        regions = plan.wanted.regions
        halves = query.halves(regions.id if regions is not None else "") if halvings < _HALVINGS else None
        try:
            body = self.client.figures(query, tries_at_500=_TRIES_AT_500 if halves is not None else None)
        except ServerTrouble as error:
            if halves is None or error.http_status != _INTERNAL_ERROR:
                raise
            parts = [self._obtain(half, plan, halvings=halvings + 1) for half in halves]
            return _together(parts, plan.schema, disjoint=True)
        return self._reply(query, plan.schema, body).observations

    def _reply(self, query: Query, table: TableSchema, body: bytes) -> Cube:
        cube = check_reply(decode_cube(body, table_id=query.table_id), query, table)
        if cube.schema.updated != table.updated:
            raise TableMoved(table.table_id, str(table.updated), str(cube.schema.updated))
        return cube

    def _origin(self, plan: TablePlan) -> Origin:
        selections = [query.selections for query in plan.queries]
        # The interface moves: which version answered is told with what it was asked.
        asked = {
            "apiVersion": self.config.api_version,
            "appVersion": self.config.app_version,
            "selections": selections,
        }
        table_id = plan.schema.table_id
        return Origin(
            id=table_id,
            kind="table",
            producer=PRODUCER,
            title=subject_of(plan.schema.label),
            table=table_id,
            url=_page_of(self.client.base_url, table_id),
            query=orjson.dumps(asked).decode(),
            retrieved=self.now(),
            updated=plan.schema.updated,
            licence=LICENCE.format(citation=self.config.citation or _CITATION),
            note=None,
            file="",
            sha256="",
            rows=0,
        )


def _page_of(base_url: str, table_id: str) -> str:
    """Where a person can read the table: SSB's own page, or where another server was asked."""
    if base_url.startswith(_SSB):
        return f"https://www.ssb.no/statbank/table/{table_id}"
    return f"{base_url}/tables/{table_id}/data"


def _together(frames: Sequence[pl.DataFrame], schema: TableSchema, *, disjoint: bool) -> pl.DataFrame:
    """The cells of all queries; a cell that two of them brought is taken once."""
    if len(frames) == 1:
        return frames[0]
    dtypes = {dimension.id: pl.Enum(list(dimension.by_code)) for dimension in schema.dimensions}
    alike = [frame.with_columns(as_enum(frame[name], dtype) for name, dtype in dtypes.items()) for frame in frames]
    cells = pl.concat(alike, how="vertical")
    return cells if disjoint else cells.unique(list(dtypes), keep="first", maintain_order=True)


def _are_disjoint(queries: Sequence[Query]) -> bool:
    """Whether no cell is in two of the queries."""
    return not any(
        all(set(codes) & set(others) for (_, codes), (_, others) in zip(a.selection, b.selection, strict=True))
        for a, b in combinations(queries, 2)
    )


def _held(origin: Origin) -> list[dict[str, frozenset[str]]]:
    """What the queries of a source that is there already have brought."""
    try:
        selections = orjson.loads(origin.query or "{}")["selections"]
        return [
            {each["variableCode"]: frozenset(each["valueCodes"]) for each in selection} for selection in selections
        ]
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return []


def _holds(held: dict[str, frozenset[str]], query: Query) -> bool:
    asked = dict(query.selection)
    return held.keys() == asked.keys() and all(held[name] >= set(codes) for name, codes in asked.items())
