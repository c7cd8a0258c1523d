"""What a reply's head and first bytes tell before it is decoded."""

import re
from collections.abc import Mapping
from typing import Final

import orjson

from bvmonitor.sources.http.throttle import Rate

_POLICY: Final = re.compile(r"\s*(\d+)\s*;\s*w=(\d+(?:\.\d+)?)(s|m)?")


def stated_rate(headers: Mapping[str, str]) -> Rate | None:
    """The rate that a server states (`x-ratelimit-policy: 40;w=60s`), or None.

    Source:
        SSB's gateway, seen 2026-09-09.
    """
    match = _POLICY.match(headers.get("x-ratelimit-policy", ""))
    if match is None:
        return None
    calls, window_s = int(match[1]), float(match[2]) * (60 if match[3] == "m" else 1)
    return Rate(calls, window_s) if calls > 0 and window_s > 0 else None


def is_whole_json(content_type: str, body: bytes) -> bool:
    """Whether a reply says that it is JSON, and begins and ends as JSON does.

    A front cache may answer 200 with a page, and a broken connection without a length may cut a body short.
    """
    media_type = content_type.partition(";")[0].strip().lower()
    text = body.strip()
    looks = text[:1] + text[-1:] in (b"{}", b"[]")
    return looks and (media_type == "application/json" or media_type.endswith("+json"))


def problem_title(body: bytes) -> str:
    """The short name of a refusal: a Problem body's title or detail, or nothing when there is none."""
    try:
        problem = orjson.loads(body)
    except orjson.JSONDecodeError:
        return ""
    if not isinstance(problem, dict):
        return ""
    words = (problem.get(key) for key in ("title", "detail", "error"))
    return next((word for word in words if isinstance(word, str) and word), "")
