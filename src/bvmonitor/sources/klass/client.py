"""KLASS as a client sees it: codes, changes and correspondences as JSON, checked for sense."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlencode

import orjson

from bvmonitor.errors.fetch import KlassUnlike
from bvmonitor.errors.wire import RequestRefused
from bvmonitor.sources.http.transport import Request, Transport
from bvmonitor.sources.klass.ids import KOSTRA_GROUPS, MUNICIPALITIES
from bvmonitor.sources.klass.regions import KlassChange, KlassCode

_NOT_FOUND: Final = 404
_OPEN_END: Final = ("9999-12-31", "2999-12-31")
_GROUP: Final = "EKG"


class KlassClient:
    """Asks one KLASS server, in bokmål."""

    def __init__(self, transport: Transport, base_url: str) -> None:
        self._transport = transport
        self.base_url = base_url.rstrip("/")

    def codes(self, classification: int, since: str) -> tuple[KlassCode, ...]:
        """Every version of each code since a day; the same code may stand there under several names and times.

        Raises:
            SourceError: No answer, or none that can be used.
        """
        rows = self._rows(classification, "codes", "codes", {"from": since})
        return tuple(
            KlassCode(
                self._text(row, "code", classification),
                self._text(row, "name", classification),
                _day(row, "validFromInRequestedRange") or _day(row, "validFrom"),
                _end(row),
            )
            for row in rows
        )

    def codes_at(self, classification: int, day: str) -> tuple[str, ...]:
        """The codes in force on a day.

        Raises:
            SourceError: No answer, or none that can be used.
        """
        rows = self._rows(classification, "codesAt", "codes", {"date": day})
        return tuple(self._text(row, "code", classification) for row in rows)

    def changes(self, classification: int, since: str) -> tuple[KlassChange, ...]:
        """Every change of code since a day.

        Raises:
            SourceError: No answer, or none that can be used.
        """
        rows = self._rows(classification, "changes", "codeChanges", {"from": since})
        return tuple(
            KlassChange(
                _optional(row, "oldCode"),
                _optional(row, "newCode"),
                self._text(row, "changeOccurred", classification),
            )
            for row in rows
        )

    def groups(self, day: str) -> Mapping[str, int] | None:
        """The number of each municipality's KOSTRA group on a day, or None when KLASS has no list for it.

        Raises:
            KlassUnlike: A municipality stands in two groups, or a group has no number.
            SourceError: No answer, or none that can be used.
        """
        asked = {"targetClassificationId": str(MUNICIPALITIES), "date": day}
        try:
            rows = self._rows(KOSTRA_GROUPS, "correspondsAt", "correspondenceItems", asked)
        except RequestRefused as error:
            if error.http_status == _NOT_FOUND:
                return None
            raise
        groups: dict[str, int] = {}
        for row in rows:
            group, place = (self._text(row, key, KOSTRA_GROUPS) for key in ("sourceCode", "targetCode"))
            number = group.removeprefix(_GROUP)
            if not number.isdecimal():
                raise KlassUnlike(str(KOSTRA_GROUPS), f"{_GROUP}nn", group)
            if groups.setdefault(place, int(number)) != int(number):
                raise KlassUnlike(str(KOSTRA_GROUPS), place, f"{groups[place]}, {number}")
        return groups or None

    def _rows(
        self, classification: int, what: str, key: str, asked: Mapping[str, str]
    ) -> Sequence[Mapping[str, Any]]:
        query = urlencode({**asked, "language": "nb"})
        url = f"{self.base_url}/classifications/{classification}/{what}?{query}"
        body = self._transport.fetch(Request(url))
        try:
            raw = orjson.loads(body)
        except orjson.JSONDecodeError as error:
            raise KlassUnlike(str(classification), "JSON", url) from error
        rows = raw.get(key) if isinstance(raw, dict) else None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise KlassUnlike(str(classification), key, url)
        return rows

    def _text(self, row: Mapping[str, Any], key: str, classification: int) -> str:
        value = row.get(key)
        if not isinstance(value, str) or not value:
            raise KlassUnlike(str(classification), key, str(value))
        return value


def _optional(row: Mapping[str, Any], key: str) -> str | None:
    value = row.get(key)
    return value if isinstance(value, str) and value else None


def _day(row: Mapping[str, Any], key: str) -> str | None:
    day = _optional(row, key)
    return None if day in _OPEN_END else day


def _end(row: Mapping[str, Any]) -> str | None:
    """The day a version ends; one that reaches the end of an open range has none."""
    return _day(row, "validToInRequestedRange") or _day(row, "validTo")
