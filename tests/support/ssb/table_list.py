"""`/tables`: search, pages and the entry of one table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import quote

from tests.support.ssb.jsonstat import SOURCES
from tests.support.ssb.model import Language, Table
from tests.support.ssb.problems import UNKNOWN_PAGE, InvalidParameter


@dataclass(frozen=True, slots=True)
class Search:
    """What a request asks of the list."""

    lang: Language
    query: str | None = None
    past_days: int | None = None
    include_discontinued: bool = False
    page: int = 1
    page_size: int = 20


def _number(text: str, parameter: str, lowest: int) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < lowest:
        raise InvalidParameter(parameter, f"The value '{text}' is not valid.")
    return int(text)


def read_search(parameters: Mapping[str, str], lang: Language, page_size: int) -> Search:
    """The search that the parameters (by lower-case name) ask for."""
    discontinued = parameters.get("includediscontinued", "false").casefold()
    if discontinued not in ("true", "false"):
        raise InvalidParameter("includeDiscontinued", f"The value '{discontinued}' is not valid.")
    past = parameters.get("pastdays")
    return Search(
        lang,
        parameters.get("query"),
        None if past is None else _number(past, "pastDays", 1),
        discontinued == "true",
        _number(parameters.get("pagenumber", "1"), "pageNumber", 1),
        _number(parameters.get("pagesize", str(page_size)), "pageSize", 1),
    )


def entry(table: Table, lang: Language, base_url: str) -> dict[str, Any]:
    """One table as the list has it."""
    other: Language = "en" if lang == "no" else "no"
    here = f"{base_url}/tables/{table.id}"
    links = [
        {"rel": "self", "hreflang": lang, "href": f"{here}?lang={lang}"},
        {"rel": "alternate", "hreflang": other, "href": f"{here}?lang={other}"},
        {"rel": "metadata", "hreflang": lang, "href": f"{here}/metadata?lang={lang}"},
        {"rel": "data", "hreflang": lang, "href": f"{here}/data?lang={lang}&outputFormat=json-stat2"},
    ]
    return {
        "id": table.id,
        "label": table.list_label(lang),
        "description": "",
        "updated": table.updated,
        "firstPeriod": table.time.values[0].code,
        "lastPeriod": table.time.values[-1].code,
        "category": "public",
        "variableNames": [variable.text(lang) for variable in table.variables],
        **({"discontinued": True} if table.discontinued else {}),
        "source": SOURCES[lang],
        "subjectCode": table.subject,
        "timeUnit": "Annual",
        "paths": [[{"id": node, "label": label} for node, label in path] for path in table.paths],
        "links": links,
    }


def _matches(table: Table, search: Search, today: date) -> bool:
    if table.discontinued and not search.include_discontinued:
        return False
    if search.past_days is not None:
        start = datetime(today.year, today.month, today.day, tzinfo=UTC) - timedelta(days=search.past_days)
        if datetime.fromisoformat(table.updated) < start:
            return False
    if not search.query:
        return True
    words = [table.list_label(search.lang), *(variable.text(search.lang) for variable in table.variables)]
    words += [value.text(search.lang) for value in table.contents.values]
    text = " ".join(words).casefold()
    return all(word in text for word in search.query.casefold().split())


def page(tables: Sequence[Table], search: Search, base_url: str, today: date) -> dict[str, Any]:
    """One page of the tables that a search finds.

    Raises:
        Problem: There is no such page.
    """
    found = [table for table in tables if _matches(table, search, today)]
    pages = max(-(-len(found) // search.page_size), 1)
    if search.page > pages:
        raise UNKNOWN_PAGE
    query = f"&query={quote(search.query)}" if search.query else ""

    def link(rel: str, number: int) -> dict[str, str]:
        asked = f"?lang={search.lang}{query}&pagesize={search.page_size}&pageNumber={number}"
        return {"rel": rel, "hreflang": search.lang, "href": f"{base_url}/tables/{asked}"}

    links = [link("next", search.page + 1)] if search.page < pages else []
    links += [link("previous", search.page - 1)] if search.page > 1 else []
    links += [link("last", pages)] if pages > 1 else []
    first = (search.page - 1) * search.page_size
    return {
        "language": search.lang,
        "tables": [entry(table, search.lang, base_url) for table in found[first : first + search.page_size]],
        "page": {
            "pageNumber": search.page,
            "pageSize": search.page_size,
            "totalElements": len(found),
            "totalPages": pages,
            "links": links,
        },
        "links": [link("self", search.page)],
    }
