"""Which tables PxWebApi 2 has updated lately: one question, and no figures."""

from typing import Any, Final
from urllib.parse import urlencode

import orjson

from bvmonitor.errors.fetch import ReplyUnlike
from bvmonitor.sources.http.transport import Request, Transport

MOST_LISTED: Final = 1000  # SSB updates some twenty tables a day


def tables_updated(transport: Transport, base_url: str, *, past_days: int) -> dict[str, str] | None:
    """The tables that were updated in the last days, each with when; None when they are too many for one reply.

    Args:
        transport: The way to the server.
        base_url: Base address of PxWebApi 2.
        past_days: How many days back; at least 1.

    Raises:
        SourceError: No answer, or none that can be used.
    """
    asked = {"lang": "no", "pastDays": str(past_days), "pageSize": str(MOST_LISTED)}
    url = f"{base_url.rstrip('/')}/tables?{urlencode(asked)}"
    try:
        reply: Any = orjson.loads(transport.fetch(Request(url)))
    except orjson.JSONDecodeError as error:
        raise ReplyUnlike(url, "JSON") from error
    tables = reply.get("tables") if isinstance(reply, dict) else None
    if not isinstance(tables, list) or not all(
        isinstance(t, dict) and isinstance(t.get("id"), str) for t in tables
    ):
        raise ReplyUnlike(url, "tables")
    page = reply.get("page")
    pages = page.get("totalPages") if isinstance(page, dict) else None
    if not isinstance(pages, int) or pages > 1:
        return None
    return {table["id"]: str(table.get("updated") or "") for table in tables}
