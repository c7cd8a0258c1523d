"""PxWebApi 2 as a client sees it: configuration, catalogue, metadata, codelists, figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import quote, urlencode

import orjson

from bvmonitor.errors.fetch import NoSuchTable, ReplyUnlike
from bvmonitor.errors.wire import RequestRefused
from bvmonitor.sources.http.throttle import Rate
from bvmonitor.sources.http.transport import MEBIBYTE, Request, Transport
from bvmonitor.sources.jsonstat import TableMetadata, decode_metadata
from bvmonitor.sources.pxweb.query import Query

DEFAULT_LANGUAGE: Final = "no"
DEFAULT_MAX_CELLS: Final = 800_000
_BYTES_PER_CELL: Final = 64
_PAGE_SIZE: Final = 100
_MAX_PAGES: Final = 40
_NO_TABLE: Final = "Non-existent table"


@dataclass(frozen=True, slots=True)
class Config:
    """What the server says of itself. `rate` is None when it does not say: 0 calls in 0 seconds means that."""

    api_version: str
    app_version: str
    max_cells: int
    rate: Rate | None
    citation: str | None


@dataclass(frozen=True, slots=True)
class TableSummary:
    """A table as the catalogue lists it; only id and label are always there."""

    id: str
    label: str
    updated: str | None
    first_period: str | None
    last_period: str | None
    time_unit: str | None
    variables: tuple[str, ...]
    discontinued: bool


@dataclass(frozen=True, slots=True)
class Codelist:
    """A way to group or choose among a dimension's codes: label, and the codes behind each code."""

    id: str
    label: str
    values: Mapping[str, tuple[str, ...]]


class PxWebClient:
    """Asks one PxWebApi 2 server."""

    def __init__(self, transport: Transport, base_url: str, *, language: str = DEFAULT_LANGUAGE) -> None:
        self._transport = transport
        self.base_url = base_url.rstrip("/")
        self._language = language

    def config(self) -> Config:
        """The server's versions and limits; the rate that it states is kept to from now on.

        Raises:
            SourceError: No answer, or none that can be used.
        """
        url = f"{self.base_url}/config"
        raw = _object(self._get(url), url)
        calls, window_s = raw.get("maxCallsPerTimeWindow"), raw.get("timeWindow")
        known = isinstance(calls, int) and isinstance(window_s, int | float) and calls > 0 and window_s > 0
        rate = Rate(calls, float(window_s)) if known else None  # type: ignore[arg-type]  # checked by `known`
        if rate is not None:
            self._transport.keep_to(url, rate)
        max_cells = raw.get("maxDataCells")
        return Config(
            _text(raw, "apiVersion") or "",
            _text(raw, "appVersion") or "",
            max_cells if isinstance(max_cells, int) and max_cells > 0 else DEFAULT_MAX_CELLS,
            rate,
            _citation(raw, self._language),
        )

    def search(self, words: str, *, limit: int, discontinued: bool = False) -> Iterator[TableSummary]:
        """Tables with all the words, best first.

        Raises:
            SourceError: No answer, or none that can be used.
        """
        found = 0
        for number in range(1, _MAX_PAGES + 1):
            page = {
                "query": words,
                "pageNumber": str(number),
                "pageSize": str(min(_PAGE_SIZE, limit)),
                "includeDiscontinued": str(discontinued).lower(),
            }
            url = self._url("/tables", page)
            raw = _object(self._get(url), url)
            tables = raw.get("tables")
            if not isinstance(tables, list):
                raise ReplyUnlike(url, "tables")
            for table in tables:
                yield _summary(table, url)
                found += 1
                if found == limit:
                    return
            pages = raw.get("page")
            total = pages.get("totalPages") if isinstance(pages, dict) else None
            if not tables or not isinstance(total, int) or number >= total:
                return

    def table(self, table_id: str) -> TableSummary:
        """A table as the catalogue lists it.

        Raises:
            NoSuchTable: The server has none with this number.
            SourceError: No answer, or none that can be used.
        """
        url = self._url(f"/tables/{quote(table_id, safe='')}", {})
        return _summary(_object(self._get(url, table_id), url), url)

    def metadata(self, table_id: str) -> TableMetadata:
        """A table's variables, codes, measures and notes.

        Raises:
            NoSuchTable: The server has none with this number.
            SourceError: No answer, or none that can be used.
        """
        url = self._url(f"/tables/{quote(table_id, safe='')}/metadata", {})
        return decode_metadata(self._get(url, table_id), table_id=table_id)

    def codelist(self, codelist_id: str) -> Codelist:
        """A codelist; its id is spelled exactly as the table's metadata does.

        Raises:
            SourceError: No answer, or none that can be used.
        """
        url = self._url(f"/codelists/{quote(codelist_id, safe='')}", {})
        raw = _object(self._get(url), url)
        values = raw.get("values")
        if not isinstance(values, list):
            raise ReplyUnlike(url, "values")
        return Codelist(codelist_id, _text(raw, "label") or "", dict(_codelist_value(v, url) for v in values))

    def figures(self, query: Query, *, tries_at_500: int | None = None) -> bytes:
        """The reply to a query: a JSON-stat document that nobody has checked yet.

        Args:
            query: What is wanted.
            tries_at_500: Give up after so many bare 500, which a shorter query may not meet.

        Raises:
            NoSuchTable: The server has none with this number.
            SourceError: No answer, or none that can be used.
        """
        request = self.request(query)
        return self._fetch(
            replace(request, max_bytes=4 * MEBIBYTE + _BYTES_PER_CELL * query.cells, tries_at_500=tries_at_500),
            query.table_id,
        )

    def request(self, query: Query) -> Request:
        """The request that a query is sent as: GET where its address is short, else POST."""
        path = f"/tables/{quote(query.table_id, safe='')}/data"
        return query.request(self._url(path, {"outputFormat": "json-stat2"}))

    def _get(self, url: str, table_id: str | None = None) -> bytes:
        return self._fetch(Request(url), table_id)

    def _fetch(self, request: Request, table_id: str | None) -> bytes:
        try:
            return self._transport.fetch(request)
        except RequestRefused as error:
            # The status may be 400 or 404, in head or body: only the title tells.
            if table_id is not None and error.title == _NO_TABLE:
                raise NoSuchTable(table_id, self.base_url) from error
            raise

    def _url(self, path: str, query: Mapping[str, str]) -> str:
        return f"{self.base_url}{path}?{urlencode({'lang': self._language, **query})}"


def _object(body: bytes, url: str) -> Mapping[str, Any]:
    try:
        raw = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise ReplyUnlike(url, "JSON") from error
    if not isinstance(raw, dict):
        raise ReplyUnlike(url, "{…}")
    return raw


def _text(raw: Mapping[str, Any], key: str) -> str | None:
    value = raw.get(key)
    return value if isinstance(value, str) and value else None


def _summary(raw: object, url: str) -> TableSummary:
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str) or not isinstance(raw.get("label"), str):
        raise ReplyUnlike(url, "tables[].id, tables[].label")
    variables = raw.get("variableNames")
    return TableSummary(
        raw["id"],
        raw["label"],
        _text(raw, "updated"),
        _text(raw, "firstPeriod"),
        _text(raw, "lastPeriod"),
        _text(raw, "timeUnit"),
        tuple(str(name) for name in variables) if isinstance(variables, list) else (),
        raw.get("discontinued") is True,
    )


def _codelist_value(raw: object, url: str) -> tuple[str, tuple[str, ...]]:
    if not isinstance(raw, dict) or not isinstance(raw.get("code"), str):
        raise ReplyUnlike(url, "values[].code")
    behind = raw.get("valueMap")
    return raw["code"], tuple(map(str, behind)) if isinstance(behind, Sequence) else (raw["code"],)


def _citation(raw: Mapping[str, Any], language: str) -> str | None:
    """How to credit, in the language, as the server puts it."""
    references = raw.get("sourceReferences")
    for reference in references if isinstance(references, list) else ():
        if isinstance(reference, dict) and reference.get("language") == language:
            return _text(reference, "text")
    return None
