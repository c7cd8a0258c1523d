"""A definition file for a measure of any table, made from the table's description today."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from bvmonitor.app.fetching.wire import Wire
from bvmonitor.domain.measures import find_measure, nearest_measures
from bvmonitor.domain.table import Code, Dimension, TableSchema
from bvmonitor.errors.fetch import MeasureNotNamed, NoSuchMeasure
from bvmonitor.sources.jsonstat import TableMetadata
from bvmonitor.sources.pxweb.client import PxWebClient
from bvmonitor.sources.pxweb.titles import subject_of

_WORD: Final = re.compile(r"[a-z0-9]+")
_LONGEST_ID: Final = 60
# What SSB's units are called in a definition, and what a figure is multiplied by to be in it.
_UNITS: Final = {
    "prosent": ("percent", 1),
    "kr": ("nok", 1),
    "kroner": ("nok", 1),
    "1000 kr": ("nok", 1000),
    "årsverk": ("fte", 1),
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A measure of a table, in bokmål or nynorsk as SSB has it, and in English where SSB has that."""

    metadata: TableMetadata
    measure: Code
    english: str


def new_definition(wire: Wire, table_id: str, measure: str | None, *, today: str) -> str:
    """The YAML of a definition of one measure of a table; valid, and verified against the table.

    Args:
        wire: The way to SSB.
        table_id: The table's number.
        measure: The measure's code or label; None will do when the table has only one.
        today: The day of the look-up; ISO 8601.

    Raises:
        NetworkForbidden: The user asked for no network.
        MeasureNotNamed: The table has several measures, and none was named.
        NoSuchMeasure: It has none so called; the nearest are told.
        NoSuchTable: SSB has none with this number.
        SourceError: No answer, or none that can be used.
    """
    wire.check_allowed("bvmonitor indicators new")
    metadata = wire.pxweb.metadata(table_id)
    code = _choose(metadata.schema, measure)
    english = PxWebClient(wire.transport, wire.pxweb_url, language="en").metadata(table_id).schema
    translated = english.with_role("metric")
    label = translated.by_code[code.code].label if translated and code.code in translated.by_code else code.label
    found = _Found(metadata, code, label)
    head = "".join(f"# {line}\n" for line in _remarks(found))
    return head + yaml.safe_dump(_definition(found, today), allow_unicode=True, sort_keys=False, width=110)


def _choose(schema: TableSchema, measure: str | None) -> Code:
    metric = schema.with_role("metric")
    codes = metric.codes if metric is not None else ()
    if measure is None:
        if len(codes) == 1:
            return codes[0]
        raise MeasureNotNamed(schema.table_id, _named(codes))
    found = find_measure(schema, measure, measure)
    if found is None or metric is None:
        raise NoSuchMeasure(schema.table_id, measure, _named(nearest_measures(schema, measure)))
    return metric.by_code[found.code]


def _named(codes: Iterable[Code]) -> tuple[str, ...]:
    return tuple(f"{code.code} ({code.label})" for code in codes)


def _definition(found: _Found, today: str) -> dict[str, object]:
    schema, measure = found.metadata.schema, found.measure
    unit, factor = _UNITS.get((measure.unit or "").casefold(), ("count", 1))
    time = schema.with_role("time")
    cell: dict[str, object] = {"table": schema.table_id, "measure": measure.code, "measure_label": measure.label}
    where = {dimension.id: dimension.codes[0].code for dimension in _to_choose(found.metadata)}
    omit = [dimension.id for dimension in _plain(schema) if dimension.id not in where]
    cell |= {"where": where} if where else {}
    cell |= {"omit": omit} if omit else {}
    cell |= {"factor": factor} if factor != 1 else {}
    expect = {"table": subject_of(schema.label), "title": measure.label}
    return {
        "id": _id_of(found.english),
        "version": 1,
        "status": "verified",
        "title": {"nb": measure.label, "nn": measure.label, "en": found.english},
        "category": "background",
        "unit": unit,
        "decimals": measure.decimals or 0,
        "direction": "neutral",
        "valid": {"from": int(time.codes[0].code[:4]) if time is not None else None, "to": None},
        "published": cell,
        "expect": expect | ({"unit": measure.unit} if measure.unit else {}),
        "reference": {
            "title": f"SSB, tabell {schema.table_id}: {subject_of(schema.label)}",
            "url": f"https://www.ssb.no/statbank/table/{schema.table_id}",
            "accessed": today,
        },
    }


def _remarks(found: _Found) -> Iterator[str]:
    """What a person must see to before the definition is used."""
    yield "Check title, category, unit and direction; then put the file in the folder of your own definitions."
    for dimension in _to_choose(found.metadata):
        codes = ", ".join(f"{code.code} {code.label}" for code in dimension.codes[:12])
        yield f"{dimension.id} must be chosen; the first code stands here. There are: {codes}"


def _plain(schema: TableSchema) -> tuple[Dimension, ...]:
    return tuple(dimension for dimension in schema.dimensions if dimension.role is None)


def _to_choose(metadata: TableMetadata) -> tuple[Dimension, ...]:
    """The variables that a query must choose from."""
    mandatory = {each.id for each in metadata.dimensions if not each.elimination}
    return tuple(dimension for dimension in _plain(metadata.schema) if dimension.id in mandatory)


def _id_of(label: str) -> str:
    """An id in words of ASCII: no two definitions may have the same, which the check tells."""
    special = label.casefold().replace("ø", "o").replace("æ", "ae").replace("å", "a")
    plain = unicodedata.normalize("NFKD", special).encode("ascii", "ignore").decode()
    words = _WORD.findall(plain)
    text = "_".join(words)[:_LONGEST_ID].strip("_")
    return text if text[:1].isalpha() else f"measure_{text}"
