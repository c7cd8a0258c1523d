"""KLASS' replies as JSON, XML or CSV."""

import csv
import io
from collections.abc import Mapping
from typing import Any, Final
from xml.sax.saxutils import escape

import orjson

_ITEMS: Final = {"codes": "codeItem", "codeChanges": "codeChangeItem", "correspondenceItems": "correspondenceItem"}


def encode(kind: str, root: str, made: Mapping[str, Any]) -> tuple[str, bytes]:
    """The content type and the bytes of a reply; CSV is ISO-8859-1, as it is at SSB."""
    if kind == "json":
        return "application/json;charset=UTF-8", orjson.dumps(made)
    if kind == "csv":
        return "text/csv;charset=ISO-8859-1", _csv(made).encode("latin-1", "replace")
    declaration = '<?xml version="1.0" encoding="UTF-8"?>'
    return "application/xml;charset=UTF-8", (declaration + _xml(root, made)).encode()


def _xml(name: str, made: object) -> str:
    if isinstance(made, Mapping):
        inner = "".join(_xml(key.lstrip("_"), value) for key, value in made.items())
        return f"<{name}>{inner}</{name}>"
    if isinstance(made, list):
        return "".join(_xml(_ITEMS.get(name, name), value) for value in made)
    return f"<{name}/>" if made is None else f"<{name}>{escape(str(made))}</{name}>"


def _csv(made: Mapping[str, Any]) -> str:
    rows = next((value for value in made.values() if isinstance(value, list)), [])
    if not rows:
        return ""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
