"""KLASS as SSB runs it: from a request to a reply, without the network."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from urllib.parse import parse_qsl, quote
from zlib import crc32

import orjson
from tests.support.ssb.classifications import GROUP_TABLES, Classification, Classifications, Pair
from tests.support.ssb.klass_formats import encode
from tests.support.ssb.pxweb import Reply
from tests.support.ssb.regions import OPEN, Spell
from tests.support.ssb.settings import Settings

ROOT: Final = "/api/klass/v1"
_LANGUAGES: Final = ("nb", "nn", "en")
_MAX_SELECT: Final = 200
_PROBLEM: Final = "application/problem+json"


@dataclass(frozen=True)
class KlassProblem(Exception):  # noqa: N818 - it is called so in RFC 9457
    """An error of KLASS."""

    status: int
    detail: str

    def body(self, path: str) -> dict[str, Any]:
        """The JSON of the reply."""
        title = {400: "Bad Request", 404: "Not Found"}[self.status]
        return {
            "type": "about:blank",
            "title": title,
            "status": self.status,
            "detail": self.detail,
            "instance": ROOT + path,
        }


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a request asks about, half-open; `ranged` tells them from a single day."""

    first: str
    end: str
    ranged: bool


def answer(classifications: Classifications, settings: Settings, *, path: str, query: str, accept: str) -> Reply:
    """Answer one GET whose path starts after the API's root; XML unless JSON is asked for."""
    plain, suffix = _split_suffix(path)
    kind = suffix or ("json" if "json" in accept else "csv" if "text/csv" in accept else "xml")
    parameters = dict(parse_qsl(query, keep_blank_values=True))
    try:
        root, made = _Api(classifications, settings).route(plain, parameters)
    except KlassProblem as problem:
        if kind == "csv":
            return Reply(problem.status, problem.detail.encode("latin-1", "replace"), "text/plain")
        return Reply(problem.status, orjson.dumps(problem.body(plain)), _PROBLEM)
    content_type, body = encode(kind, root, made)
    headers = (("Access-Control-Allow-Origin", "*"), ("Vary", "Accept, X-Forwarded-Proto"))
    return Reply(200, body, content_type, (*headers, ("Cache-Control", "no-cache, no-store, max-age=0")))


def _split_suffix(path: str) -> tuple[str, str | None]:
    match = re.fullmatch(r"(.+)\.(json|csv|xml)", path)
    return (match[1], match[2]) if match else (path, None)


class _Api:
    def __init__(self, classifications: Classifications, settings: Settings) -> None:
        self.classifications, self.settings = classifications, settings

    def route(self, path: str, parameters: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
        """The reply's root element in XML, and what it holds."""
        match [part for part in path.split("/") if part]:
            case ["classifications"]:
                return "pagedResources", self._list(parameters)
            case ["classifications", "search"]:
                return "pagedResources", self._search(parameters)
            case ["classifications", found]:
                return "classification", self._about(self._classification(found, parameters))
            case ["classifications", found, what]:
                return self._content(self._classification(found, parameters), what, parameters)
            case ["correspondencetables", found] if found in GROUP_TABLES:
                return "correspondenceTable", self._group_table(found)
            case ["correspondencetables", found]:
                raise KlassProblem(404, f"Correspondence table not found with id = {found}")
        raise KlassProblem(404, f"No static resource {path.strip('/')}.")

    def _classification(self, found: str, parameters: Mapping[str, str]) -> Classification:
        if not found.isdigit():
            raise KlassProblem(400, f"Failed to convert 'id' with value: '{found}'")
        classification = self.classifications.by_id.get(found)
        if classification is None:
            raise KlassProblem(404, f"Classification not found with id = {found}")
        language = parameters.get("language", "nb").lower()
        if language not in _LANGUAGES:
            raise KlassProblem(400, f"Failed to convert 'language' with value: '{parameters['language']}'")
        if language not in classification.languages:
            raise KlassProblem(404, f"{classification.name} is not published in language {language.upper()}")
        return classification

    def _content(
        self, classification: Classification, what: str, parameters: Mapping[str, str]
    ) -> tuple[str, dict[str, Any]]:
        if what in ("codes", "codesAt"):
            span = _span(parameters, at=what == "codesAt")
            return "codeList", {"codes": self._codes(classification, span, parameters)}
        if what == "changes":
            changes = _changes(classification, _span(parameters, at=False))
            return "codeChangeList", {"codeChanges": changes}
        if what in ("corresponds", "correspondsAt"):
            target = self._target(parameters)
            span = _span(parameters, at=what == "correspondsAt")
            return "correspondenceItemList", {"correspondenceItems": self._pairs(classification, target, span)}
        if what in ("variant", "variantAt"):
            name = parameters.get("variantName", "")
            raise KlassProblem(404, f"{classification.name} does not have a variant named: '{name}'")
        raise KlassProblem(404, f"No static resource classifications/{classification.id}/{what}.")

    def _codes(
        self, classification: Classification, span: Span, parameters: Mapping[str, str]
    ) -> list[dict[str, Any]]:
        future = _boolean(parameters, "includeFuture")
        today = self.settings.today.isoformat()
        wanted = parameters.get("selectCodes")
        if wanted is not None and len(wanted) > _MAX_SELECT:
            raise KlassProblem(400, "selectCodes: size must be between 0 and 200")
        found = [
            spell
            for spell in classification.spells()
            if spell.valid_from < span.end
            and span.first < spell.valid_to
            and (future or spell.valid_from <= today)
            and (wanted is None or _selected(spell.code, wanted))
            and parameters.get("selectLevel", "1") == "1"
        ]
        # Spells of one code come in no order that a reader may count on.
        found.sort(key=lambda spell: (spell.code, crc32(spell.name.encode())))
        return [_code(spell, span) for spell in found]

    def _target(self, parameters: Mapping[str, str]) -> Classification:
        target = _required(parameters, "targetClassificationId")
        return self._classification(target, {})

    def _pairs(self, source: Classification, target: Classification, span: Span) -> list[dict[str, Any]]:
        straight = self.classifications.pairs(source.id, target.id)
        turned = self.classifications.pairs(target.id, source.id)
        if straight is None and turned is None:
            detail = (
                f"Classification '{source.name}' has no correspondence table with Classification '{target.name}'"
            )
            raise KlassProblem(404, detail)
        if straight is None:
            straight = tuple(
                Pair(pair.target, pair.source, pair.valid_from, pair.valid_to) for pair in turned or ()
            )
        found = [pair for pair in straight if pair.valid_from < span.end and span.first < pair.valid_to]
        found.sort(key=lambda pair: (pair.source.code, pair.target.code, pair.valid_from))
        return [_item(pair, span) for pair in found]

    def _group_table(self, found: str) -> dict[str, Any]:
        day = f"{GROUP_TABLES[found]}-01-01"
        pairs = self.classifications.pairs("112", "131") or ()
        return {
            "name": f"KOSTRA-gruppe - kommuner {day[:4]}",
            "source": "Kodeliste for KOSTRA - kommunegruppering",
            "target": "Standard for kommuneinndeling",
            "correspondenceMaps": [
                {
                    "sourceCode": pair.source.code,
                    "sourceName": pair.source.name,
                    "targetCode": pair.target.code,
                    "targetName": pair.target.name,
                }
                for pair in pairs
                if pair.valid_from <= day < pair.valid_to
            ],
        }

    def _visible(self, parameters: Mapping[str, str]) -> list[Classification]:
        with_codelists = _boolean(parameters, "includeCodelists")
        known = self.classifications.by_id.values()
        return [one for one in known if with_codelists or one.type == "Klassifikasjon"]

    def _list(self, parameters: Mapping[str, str]) -> dict[str, Any]:
        entries = [
            {
                "name": one.name,
                "classificationType": one.type,
                "lastModified": self._last_modified(one),
                "_links": {"self": {"href": f"classifications/{one.id}"}},
            }
            for one in self._visible(parameters)
        ]
        return _paged("classifications", "classifications", entries, parameters)

    def _search(self, parameters: Mapping[str, str]) -> dict[str, Any]:
        query = _required(parameters, "query")
        entries = [
            {
                "name": one.name,
                "snippet": one.name,
                "searchScore": 1.0,
                "_links": {"self": {"href": f"classifications/{one.id}"}},
            }
            for one in self._visible(parameters)
            if query.casefold() in one.name.casefold()
        ]
        return _paged(f"classifications/search?query={quote(query)}", "searchResults", entries, parameters)

    def _last_modified(self, one: Classification) -> str:
        """A morning in January of the newest change's year; of 2026 where all that is known today is served."""
        newest = max((spell.valid_from for spell in one.spells()), default=OPEN)
        year = 2026 if self.settings.hindsight or newest == OPEN else int(newest[:4])
        return f"{year}-01-05T08:26:56.000+0000"

    def _about(self, one: Classification) -> dict[str, Any]:
        days = sorted({spell.valid_from for spell in one.spells()})
        return {
            "name": one.name,
            "classificationType": one.type,
            "lastModified": self._last_modified(one),
            "description": "SYNTHETIC",
            "primaryLanguage": "nb",
            "copyrighted": False,
            "includeShortName": False,
            "includeNotes": False,
            "contactPerson": {
                "name": "Kari Oppdiktet",
                "email": "kari.oppdiktet@ssb.example",
                "phone": "00000000",
            },
            "owningSection": "SYNTHETIC",
            "statisticalUnits": ["Kommune"],
            "versions": [
                {
                    "name": f"{one.name} {day[:4]}",
                    "validFrom": day,
                    "lastModified": f"{day}T00:00:00.000+0000",
                    "published": list(one.languages),
                }
                for day in reversed(days)
            ],
            "_links": {"self": {"href": f"classifications/{one.id}"}},
        }


def _required(parameters: Mapping[str, str], name: str) -> str:
    text = parameters.get(name)
    if not text:
        raise KlassProblem(400, f"Required parameter '{name}' is not present.")
    return text


def _day(parameters: Mapping[str, str], name: str) -> str:
    text = _required(parameters, name)
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise KlassProblem(400, f"Failed to convert '{name}' with value: '{text}'") from error


def _span(parameters: Mapping[str, str], *, at: bool) -> Span:
    """One day, or `from` until and not including `to`, which may be left out."""
    if at:
        day = _day(parameters, "date")
        return Span(day, (date.fromisoformat(day) + timedelta(days=1)).isoformat(), ranged=False)
    first = _day(parameters, "from")
    end = _day(parameters, "to") if parameters.get("to") else OPEN
    if first >= end:
        raise KlassProblem(400, f"From is equal or after to. From: {first} To: {end}")
    return Span(first, end, ranged=True)


def _boolean(parameters: Mapping[str, str], name: str) -> bool:
    text = parameters.get(name, "false")
    if text not in ("true", "false"):
        raise KlassProblem(400, f"Failed to convert '{name}' with value: '{text}'")
    return text == "true"


def _selected(code: str, wanted: str) -> bool:
    return any(_picks(part.strip(), code) for part in wanted.split(","))


def _picks(part: str, code: str) -> bool:
    """Whether a code, a pattern (`11*`) or a range of digits (`1101-1199`) picks a code."""
    low, dash, high = part.partition("-")
    if dash:
        return low.isdigit() and high.isdigit() and low <= code <= high
    pattern = re.escape(part).replace(r"\*", ".*")
    return re.fullmatch(r"[0-9A-Za-z.*]+", part) is not None and re.fullmatch(pattern, code) is not None


def _open(day: str) -> str | None:
    return None if day == OPEN else day


def _code(spell: Spell, span: Span) -> dict[str, Any]:
    made: dict[str, Any] = {
        "code": spell.code,
        "parentCode": None,
        "level": "1",
        "name": spell.name,
        "shortName": "",
        "presentationName": "",
        "validFrom": None,
        "validTo": None,
    }
    if span.ranged:
        made["validFromInRequestedRange"] = max(spell.valid_from, span.first)
        made["validToInRequestedRange"] = _open(min(spell.valid_to, span.end))
    return {**made, "notes": ""}


def _item(pair: Pair, span: Span) -> dict[str, Any]:
    made: dict[str, Any] = {
        "sourceCode": pair.source.code,
        "sourceName": pair.source.name,
        "sourceShortName": "",
        "targetCode": pair.target.code,
        "targetName": pair.target.name,
        "targetShortName": "",
    }
    if span.ranged:
        made["validFrom"] = max(pair.valid_from, span.first)
        made["validTo"] = _open(min(pair.valid_to, span.end))
    return made


def _changes(classification: Classification, span: Span) -> list[dict[str, Any]]:
    # A change on the first day itself lies before the range: it made what the range starts with.
    return [
        {
            "oldCode": change.old.code,
            "oldName": change.old.name,
            "oldShortName": "",
            "newCode": change.new.code,
            "newName": change.new.name,
            "newShortName": "",
            "changeOccurred": change.occurred,
        }
        for change in classification.changes()
        if span.first < change.occurred < span.end
    ]


def _paged(
    path: str, name: str, entries: Sequence[Mapping[str, Any]], parameters: Mapping[str, str]
) -> dict[str, Any]:
    size, number = (_whole(parameters, "size", 20, 1), _whole(parameters, "page", 0, 0))
    pages = -(-len(entries) // size)
    sign = "&" if "?" in path else "?"

    def link(page: int) -> dict[str, str]:
        return {"href": f"{path}{sign}page={page}&size={size}"}

    links = {"self": link(number)}
    if pages > 1:
        links |= {"first": link(0), "last": link(pages - 1)}
    if number + 1 < pages:
        links["next"] = link(number + 1)
    return {
        "_embedded": {name: list(entries[number * size : (number + 1) * size])},
        "_links": links,
        "page": {"size": size, "totalElements": len(entries), "totalPages": pages, "number": number},
    }


def _whole(parameters: Mapping[str, str], name: str, usual: int, lowest: int) -> int:
    text = parameters.get(name, str(usual))
    return max(int(text), lowest) if text.isascii() and text.isdigit() else usual
