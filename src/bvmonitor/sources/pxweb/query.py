"""One query: a table, and the codes that are wanted in each dimension."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Any, Final
from urllib.parse import quote

import orjson

from bvmonitor.sources.http.transport import Request

# SSB answers 404 above some 2100 characters, as if the table were gone.
LONGEST_URL: Final = 1800
_PLAIN: Final = re.compile(r"[\w.+-]+")  # codes that no server takes for an expression


@dataclass(frozen=True, slots=True)
class Query:
    """Codes by dimension, every one explicit; a dimension that is not named is left out (eliminated)."""

    table_id: str
    selection: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def cells(self) -> int:
        """How many cells the reply holds."""
        return prod(len(codes) for _, codes in self.selection)

    @property
    def selections(self) -> Sequence[dict[str, Any]]:
        """The selection as PxWebApi writes it."""
        return [{"variableCode": name, "valueCodes": list(codes)} for name, codes in self.selection]

    def key(self, updated: str | None) -> str:
        """A short name of this query on the table as it was last updated."""
        text = orjson.dumps([self.table_id, self.selection, updated])
        return hashlib.sha256(text).hexdigest()[:32]

    def request(self, url: str) -> Request:
        """As GET when the address is short and the codes plain, else as POST.

        Args:
            url: Where the table's figures are, with a query string begun.
        """
        if sum(len(code) for _, codes in self.selection for code in codes) > LONGEST_URL:
            return self._posted(url)
        parts = [f"&valueCodes[{quote(name)}]={','.join(map(quote, codes))}" for name, codes in self.selection]
        address = url + "".join(parts)
        plain = all(_PLAIN.fullmatch(code) for _, codes in self.selection for code in codes)
        if plain and len(address) <= LONGEST_URL:
            return Request(address)
        return self._posted(url)

    def _posted(self, url: str) -> Request:
        return Request(url, orjson.dumps({"selection": self.selections}))

    def halves(self, first: str) -> tuple["Query", "Query"] | None:
        """Two queries with half of the codes of one dimension each; None when nothing is left to halve.

        Args:
            first: The dimension to halve as long as it has two codes (region); then the one with most codes.
        """
        lengths = {name: len(codes) for name, codes in self.selection}
        name = first if lengths.get(first, 0) > 1 else max(lengths, key=lambda name: lengths[name], default=first)
        if lengths.get(name, 0) <= 1:
            return None
        middle = lengths[name] // 2
        return self._with(name, slice(None, middle)), self._with(name, slice(middle, None))

    def _with(self, name: str, part: slice) -> "Query":
        chosen = tuple((n, codes[part] if n == name else codes) for n, codes in self.selection)
        return Query(self.table_id, chosen)
