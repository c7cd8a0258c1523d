"""Tables as json-stat2 datasets, with the keys and quirks of PxWebApi's serialiser."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any, Final

from tests.support.ssb.model import Cell, Codelist, Language, Measure, Table, Value, Variable
from tests.support.ssb.selection import Choice
from tests.support.ssb.welfare import HIDDEN

# SSB publishes the names of its staff; these are nobody.
CONTACT: Final = (
    {
        "name": "Kari Oppdiktet",
        "organization": "Statistisk sentralbyrå",
        "phone": "+47 00 00 00 00",
        "mail": "kari.oppdiktet@ssb.example",
        "raw": "Kari Oppdiktet, Statistisk sentralbyrå# +47 00 00 00 00#kari.oppdiktet@ssb.example",
    },
)
MARK_ORDER: Final = (HIDDEN[1], "..", ".")
SOURCES: Final = {"no": "Statistisk sentralbyrå", "en": "Statistics Norway"}


def _category(variable: Variable, values: Sequence[Value], lang: Language) -> dict[str, Any]:
    places = {value.code: place for place, value in enumerate(values)}
    written = sorted(values, key=lambda value: value.code) if variable.keys_by_code else values
    category: dict[str, Any] = {
        "index": {value.code: places[value.code] for value in written},
        "label": {value.code: value.text(lang) for value in written},
    }
    notes = {value.code: [value.note] for value in values if value.note}
    if notes:
        category["note"] = notes
    if variable.role == "metric":
        category["unit"] = {
            value.code: {"base": value.unit, "decimals": value.decimals}
            for value in values
            if isinstance(value, Measure)
        }
    return category


def _about_measures(values: Sequence[Value]) -> dict[str, Any]:
    measures = [value for value in values if isinstance(value, Measure)]
    return {
        "refperiod": {measure.code: measure.refperiod for measure in measures},
        "measuringType": {measure.code: measure.measuring_type for measure in measures},
        "priceType": {measure.code: measure.price_type for measure in measures},
        "adjustment": {measure.code: "None" for measure in measures},
    }


def _dimension(
    variable: Variable, values: Sequence[Value], lang: Language, *, elimination: bool, extra: Mapping[str, Any]
) -> dict[str, Any]:
    is_metric = variable.role == "metric"
    made: dict[str, Any] = {
        "label": variable.text(lang),
        "category": _category(variable, values, lang),
        "extension": {
            "elimination": elimination,
            "show": variable.show,
            **(_about_measures(values) if is_metric else {}),
            **extra,
        },
    }
    if variable.urn:
        made["link"] = {"describedby": [{"extension": {variable.code: variable.urn}}]}
    return made


def _frame(table: Table, lang: Language, dimension: Mapping[str, Any], sizes: Sequence[int]) -> dict[str, Any]:
    roles = {
        role: [
            variable.code for variable in table.variables if variable.role == role and variable.code in dimension
        ]
        for role in ("time", "geo", "metric")
    }
    heading = [table.contents.code, table.time.code]
    px: dict[str, Any] = {
        "infofile": "None",
        "tableid": table.id,
        "decimals": max((m.decimals for m in table.contents.values if isinstance(m, Measure)), default=0),
        "official-statistics": True,
        "aggregallowed": table.aggregation_allowed,
        "copyright": False,
        "language": lang,
        "contents": f"{table.id}: {table.title if lang == 'no' else table.title_en},",
        "descriptiondefault": False,
        "heading": heading,
        "stub": [code for code in dimension if code not in heading],
        "matrix": table.contents.values[0].code,
        "subject-code": table.subject,
        "subject-area": table.paths[0][0][1] if table.paths else "Sosiale forhold",
    }
    if table.next_update:
        px["nextUpdate"] = table.next_update
    return {
        "version": "2.0",
        "class": "dataset",
        "label": table.label(lang),
        "source": table.source,
        "updated": table.updated,
        **({"note": list(table.notes)} if table.notes else {}),
        "role": {role: codes for role, codes in roles.items() if codes},
        "id": list(dimension),
        "size": list(sizes),
        "dimension": dimension,
        "extension": {"px": px, "contact": [dict(contact) for contact in CONTACT], "discontinued": None},
    }


def metadata(table: Table, lang: Language, base_url: str, applied: Mapping[str, Codelist]) -> dict[str, Any]:
    """The reply of `/metadata`: every value of every variable, and no figures."""
    dimension: dict[str, Any] = {}
    for variable in table.variables:
        codelist = applied.get(variable.code)
        values = tuple(value for value, _ in codelist.values) if codelist else variable.values
        extra: dict[str, Any] = {}
        if variable.elimination_value:
            extra["eliminationValueCode"] = variable.elimination_value
        extra["codelists"] = [
            {
                "id": known.id,
                "label": known.label,
                "type": known.type,
                "links": [
                    {"rel": "metadata", "hreflang": lang, "href": f"{base_url}/codeLists/{known.id}?lang={lang}"}
                ],
            }
            for known in variable.codelists
        ]
        dimension[variable.code] = _dimension(
            variable, values, lang, elimination=variable.elimination, extra=extra
        )
    sizes = [len(made["category"]["index"]) for made in dimension.values()]
    return {**_frame(table, lang, dimension, sizes), "value": []}


def dataset(table: Table, choices: Sequence[Choice], lang: Language) -> dict[str, Any]:
    """The reply of `/data`: the chosen cells, row-major; an absent figure is null with its mark in `status`."""
    shown = [choice for choice in choices if choice.shown]
    dimension: dict[str, Any] = {}
    for choice in shown:
        total = choice.variable.elimination_value
        has_total = total is not None and any(value.code == total for value, _ in choice.shown)
        extra = {"eliminationValueCode": total} if has_total else {}
        dimension[choice.variable.code] = _dimension(
            choice.variable, [value for value, _ in choice.shown], lang, elimination=has_total, extra=extra
        )
    values: list[float | None] = []
    status: dict[str, str] = {}
    for value, mark in cells(table, choices):
        if mark is not None:
            status[str(len(values))] = mark
        # A whole number is written without its ".0".
        values.append(int(value) if value is not None and value.is_integer() else value)
    frame = _frame(table, lang, dimension, [len(choice.shown) for choice in shown])
    return {**frame, "value": values, **({"status": status} if status else {})}


def cells(table: Table, choices: Sequence[Choice]) -> list[Cell]:
    """The cells of a query; those of codelists and eliminated variables are sums."""
    axes = [[own for _, own in choice.shown] if choice.shown else [choice.summed] for choice in choices]
    simple = all(len(own) == 1 for axis in axes for own in axis)
    if simple:
        return [table.cells(at) for at in product(*([own[0] for own in axis] for axis in axes))]
    return [_sum([table.cells(at) for at in product(*parts)]) for parts in product(*axes)]


def _sum(parts: Sequence[Cell]) -> Cell:
    if len(parts) == 1:
        return parts[0]
    marks = {mark for value, mark in parts if value is None}
    if marks:
        return None, next((mark for mark in MARK_ORDER if mark in marks), "..")
    total = sum(value for value, _ in parts if value is not None)
    return round(total, 6), None
