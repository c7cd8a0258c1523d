"""PxWebApi 2 as SSB runs it: from a request to a reply, without the network."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl

import orjson
from tests.support.ssb import jsonstat, problems, table_list
from tests.support.ssb.model import LANGUAGES, Codelist, Language, Table
from tests.support.ssb.problems import InvalidParameter, Problem
from tests.support.ssb.selection import (
    Choice,
    Wish,
    choose,
    default_selection,
    find_codelist,
    find_variable,
    keyed,
    parse_items,
)
from tests.support.ssb.settings import Settings

ROOT: Final = "/api/pxwebapi/v2"
FORMATS: Final = ("json-stat2", "csv", "px", "xlsx", "html", "json-px", "parquet")
JSON: Final = "application/json; charset=UTF-8"
PROBLEM: Final = "application/problem+json; charset=utf-8"

Parameters = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Reply:
    """What is sent back."""

    status: int
    body: bytes = b""
    content_type: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


def _json(made: Mapping[str, Any], disposition: str | None = None) -> Reply:
    headers = (("Content-Disposition", disposition),) if disposition else ()
    return Reply(200, orjson.dumps(made), JSON, headers)


def answer(
    tables: Mapping[str, Table],
    settings: Settings,
    base_url: str,
    *,
    method: str,
    path: str,
    query: str,
    body: bytes,
) -> Reply:
    """Answer one request whose path starts after the API's root."""
    try:
        return _Api(tables, settings, base_url).route(method, path, query, body)
    except Problem as problem:
        return Reply(problem.http, orjson.dumps(problem.body()), PROBLEM)
    except InvalidParameter as invalid:
        return Reply(400, orjson.dumps(invalid.body()), PROBLEM)
    except problems.Collapse:
        return Reply(500)


class _Api:
    def __init__(self, tables: Mapping[str, Table], settings: Settings, base_url: str) -> None:
        self.tables, self.settings, self.base_url = tables, settings, base_url
        self.root = base_url + ROOT

    def route(self, method: str, path: str, query: str, body: bytes) -> Reply:
        parameters = parse_qsl(query, keep_blank_values=True)
        by_name = {name.casefold(): text for name, text in parameters}
        parts = [part for part in path.split("/") if part]
        # Routes are found whatever the case; ids keep theirs.
        match [part.casefold() if place != 1 else part for place, part in enumerate(parts)]:
            case ["tables", table_id, "data"] if method == "POST":
                return self._data(table_id, parameters, by_name, body)
            case _ if method != "GET":
                return Reply(405)
            case ["tables", table_id, *rest]:
                return self._about(table_id, "/".join(rest), parameters, by_name)
            case other:
                return self._general(other, by_name)

    def _general(self, parts: Sequence[str], by_name: Mapping[str, str]) -> Reply:
        match parts:
            case ["config"]:
                return _json(config(self.settings))
            case ["tables"]:
                return self._list(by_name)
            case ["codelists", codelist_id]:
                return self._codelist(codelist_id, _language(by_name))
        return Reply(404)

    def _about(self, table_id: str, what: str, parameters: Parameters, by_name: Mapping[str, str]) -> Reply:
        if what == "data":
            return self._data(table_id, parameters, by_name, None)
        lang = _language(by_name)
        table = self._table(table_id)
        if what == "metadata":
            return self._metadata(table, lang, parameters)
        if what == "defaultselection":
            return self._default_selection(table, lang)
        if not what:
            return _json({"language": lang, **table_list.entry(table, lang, self.root)})
        return Reply(404)

    def _list(self, by_name: Mapping[str, str]) -> Reply:
        search = table_list.read_search(by_name, _language(by_name), self.settings.page_size)
        return _json(table_list.page(list(self.tables.values()), search, self.root, self.settings.today))

    def _table(self, table_id: str, problem: Problem = problems.UNKNOWN_TABLE) -> Table:
        table = self.tables.get(table_id.upper())
        if table is None:
            raise problem
        return table

    def _metadata(self, table: Table, lang: Language, parameters: Parameters) -> Reply:
        applied: dict[str, Codelist] = {}
        for name, codelist_id in keyed(parameters, "codelist").items():
            variable = find_variable(table, name)
            applied[variable.code] = find_codelist(variable, codelist_id)
        return _json(jsonstat.metadata(table, lang, self.root, applied))

    def _default_selection(self, table: Table, lang: Language) -> Reply:
        selection = [
            {
                "variableCode": choice.variable.code,
                "codelist": None,
                "valueCodes": [value.code for value, _ in choice.shown],
            }
            for choice in default_selection(table)
        ]
        heading = [table.contents.code, table.time.code]
        stub = [variable.code for variable in table.variables if variable.code not in heading]
        href = f"{self.root}/tables/{table.id}/defaultselection?lang={lang}"
        return _json(
            {
                "selection": selection,
                "placement": {"heading": heading, "stub": stub},
                "language": lang,
                "links": [{"rel": "self", "hreflang": lang, "href": href}],
            }
        )

    def _codelist(self, codelist_id: str, lang: Language) -> Reply:
        known = {c.id: c for table in self.tables.values() for v in table.variables for c in v.codelists}
        codelist = known.get(codelist_id)
        if codelist is None:
            raise problems.UNKNOWN_CODELIST_ID
        other = "en" if lang == "no" else "no"
        href = f"{self.root}/codeLists/{codelist.id}"
        return _json(
            {
                "id": codelist.id,
                "label": codelist.label,
                "language": lang,
                "languages": list(LANGUAGES),
                "elimination": False,
                "type": codelist.type,
                "values": [
                    {"code": value.code, "label": value.text(lang), "valueMap": list(own)}
                    for value, own in codelist.values
                ],
                "links": [
                    {"rel": "self", "hreflang": lang, "href": f"{href}?lang={lang}"},
                    {"rel": "alternate", "hreflang": other, "href": f"{href}?lang={other}"},
                ],
            }
        )

    def _data(
        self, table_id: str, parameters: Parameters, by_name: Mapping[str, str], body: bytes | None
    ) -> Reply:
        lang = _language(by_name)
        wanted = by_name.get("outputformat") or "json-stat2"
        if wanted not in FORMATS:
            raise InvalidParameter("outputFormat")
        if wanted != "json-stat2" or by_name.get("outputformatparams"):
            raise problems.UNSUPPORTED_FORMAT
        placed = [by_name.get("heading"), by_name.get("stub")]
        if body is None:
            wishes = _read_query(parameters)
        else:
            wishes, placed = _read_body(body)
        table = self._table(table_id, problems.UNKNOWN_TABLE_OF_DATA)
        choices = choose(table, wishes, max_cells=self.settings.max_cells)
        _check_placement(choices, placed)
        disposition = f'inline; filename="{table.contents.values[0].code}.json"'
        return _json(jsonstat.dataset(table, choices, lang), disposition)


def _language(by_name: Mapping[str, str]) -> Language:
    asked = by_name.get("lang") or "no"
    for lang in LANGUAGES:
        if lang == asked:
            return lang
    raise problems.UNSUPPORTED_LANGUAGE


def config(settings: Settings) -> dict[str, Any]:
    """The reply of `/config`; its rate fields are 0 at SSB, where a gateway counts the calls."""
    return {
        "apiVersion": settings.api_version,
        "appVersion": settings.app_version,
        "languages": [{"id": "no", "label": "Norsk"}, {"id": "en", "label": "English"}],
        "defaultLanguage": "no",
        "maxDataCells": settings.max_cells,
        "maxCallsPerTimeWindow": 0,
        "timeWindow": 0,
        "license": "https://www.ssb.no/en/diverse/lisens",
        "sourceReferences": [
            {"language": "en", "text": "Source: Statistics Norway"},
            {"language": "no", "text": "Kilde: Statistisk sentralbyrå"},
        ],
        "defaultDataFormat": "json-stat2",
        "dataFormats": list(FORMATS),
        "features": [{"id": "CORS", "params": [{"key": "enabled", "value": "True"}]}],
    }


def _read_query(parameters: Parameters) -> list[Wish]:
    for name, _ in parameters:
        if name.casefold().startswith("valuecodes") and not name.endswith("]"):
            raise InvalidParameter(name)
    codelists = keyed(parameters, "codelist")
    # A codelist without value codes for the same variable, spelled the same, is passed over.
    return [
        Wish(variable, parse_items(text), codelists.get(variable))
        for variable, text in keyed(parameters, "valuecodes").items()
    ]


def _read_body(body: bytes) -> tuple[list[Wish], list[str | None]]:
    """The wishes of a posted selection, and where it places the variables."""
    if not body.strip():
        return [], []
    try:
        document = json.loads(body)
        wishes = [
            Wish(str(one["variableCode"]), tuple(map(str, one["valueCodes"])), one.get("codelist") or None)
            for one in document.get("selection") or []
        ]
        placement = document.get("placement") or {}
        placed: list[str | None] = [",".join(placement.get(where) or []) for where in ("heading", "stub")]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidParameter("$", "The JSON value could not be converted.") from error
    return wishes, placed


def _check_placement(choices: Sequence[Choice], asked: Sequence[str | None]) -> None:
    placed = [code.casefold() for text in asked if text for code in text.split(",")]
    known = {choice.variable.code.casefold() for choice in choices}
    if len(set(placed)) != len(placed) or not known.issuperset(placed):
        raise problems.ILLEGAL_PLACEMENT
