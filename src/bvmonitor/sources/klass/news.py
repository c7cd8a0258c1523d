"""When a classification of KLASS was last changed: one question, and no codes."""

from datetime import datetime
from typing import Any

import orjson

from bvmonitor.errors.fetch import KlassUnlike
from bvmonitor.sources.http.transport import Request, Transport


def last_modified(transport: Transport, base_url: str, classification: int) -> datetime:
    """When KLASS says that a classification was changed, with zone.

    Raises:
        SourceError: No answer, or none that can be used.
    """
    url = f"{base_url.rstrip('/')}/classifications/{classification}"
    try:
        reply: Any = orjson.loads(transport.fetch(Request(url)))
        return datetime.fromisoformat(reply["lastModified"])
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise KlassUnlike(str(classification), "lastModified", url) from error
