"""What a definition must be beyond its shape; a rule reads the tree, so it also speaks of faulty files."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from bvmonitor.definitions.faults import Fault
from bvmonitor.definitions.shape import dotted
from bvmonitor.definitions.tree import (
    Entries,
    Items,
    Node,
    Path,
    Scalar,
    has,
    items_at,
    key_place,
    node_at,
    place_of,
    text_at,
)
from bvmonitor.domain.language import LANGS

Rule = Callable[[Entries], Iterator[Fault]]

# A ratio in these units is multiplied by this before the division.
FACTORS: Final = {"percent": 100.0, "per_1000": 1000.0}
OF_COUNTS: Final = ("count", "percent", "per_1000")  # the units that a count, or a rate of counts, may have


def years_in_order(root: Entries) -> Iterator[Fault]:
    """`valid.from` is not after `valid.to`."""
    first, last = _year(root, "valid", "from"), _year(root, "valid", "to")
    if first is not None and last is not None and first > last:
        fields = (("first", str(first)), ("last", str(last)))
        yield Fault("years_backwards", place_of(root, ("valid", "from")), fields)


def breaks_inside(root: Entries) -> Iterator[Fault]:
    """A break is after the first valid year and not after the last, and each year has one."""
    first, last = _year(root, "valid", "from"), _year(root, "valid", "to")
    seen: set[int] = set()
    for number in range(len(items_at(root, "breaks"))):
        path: Path = ("breaks", number, "year")
        year = _year(root, *path)
        if year is None:
            continue
        if (first is not None and year <= first) or (last is not None and year > last):
            yield Fault("break_outside", place_of(root, path), (("year", str(year)),))
        if year in seen:
            yield Fault("repeated_break", place_of(root, path), (("year", str(year)),))
        seen.add(year)


def measure_named(root: Entries) -> Iterator[Fault]:
    """A cell names its measure by code or by label."""
    for path in _cells(root):
        if not has(root, *path, "measure") and not has(root, *path, "measure_label"):
            yield Fault("no_measure", place_of(root, path), (("key", dotted(path)),))


def dimensions_once(root: Entries) -> Iterator[Fault]:
    """A dimension is either chosen from or omitted, and no code is chosen twice."""
    for path in _cells(root):
        where = node_at(root, (*path, "where"))
        chosen = where.nodes if isinstance(where, Entries) else {}
        for number, item in enumerate(items_at(root, *path, "omit")):
            if isinstance(item, Scalar) and item.text in chosen:
                place = place_of(root, (*path, "omit", number))
                yield Fault("omitted_and_chosen", place, (("dimension", item.text),))
        for dimension, codes in chosen.items():
            if isinstance(codes, Items):
                yield from _repeated(codes.items, "repeated_code", dimension)


def figures_come_from_somewhere(root: Entries) -> Iterator[Fault]:
    """There are cells, or `source: local`, not both."""
    cells = [key for key in ("numerator", "denominator", "published") if has(root, key)]
    if text_at(root, "source") == "local":
        for key in cells:
            yield Fault("local_with_cells", key_place(root, (key,)), (("key", key),))
    elif not has(root, "numerator") and not has(root, "published"):
        code = "denominator_alone" if has(root, "denominator") else "no_cells"
        yield Fault(code, key_place(root, ("denominator",)) if code == "denominator_alone" else root.place)
    elif has(root, "denominator") and not has(root, "numerator"):
        yield Fault("denominator_alone", key_place(root, ("denominator",)))


def own_keys_are_for_own_figures(root: Entries) -> Iterator[Fault]:
    """What is said of own figures stands where there are no others; and a span stands once."""
    if text_at(root, "source") != "local":
        keys = [key for key in ("spans", "whole_year", "same_as") if has(root, key)]
        keys += ["counted"] if text_at(root, "counted") == "running_total" else []
        for key in keys:
            yield Fault("own_key_with_cells", key_place(root, (key,)), (("key", key),))
    yield from _repeated(items_at(root, "spans"), "repeated_code", "spans")


def verified_is_checkable(root: Entries) -> Iterator[Fault]:
    """A verified definition with cells says what SSB must call them."""
    is_local = text_at(root, "source") == "local"
    if text_at(root, "status") == "verified" and not is_local and not has(root, "expect"):
        yield Fault("verified_without_expect", place_of(root, ("status",)))


def factor_fits_unit(root: Entries) -> Iterator[Fault]:
    """A computed percentage is multiplied by 100, a figure per 1000 by 1000."""
    unit = text_at(root, "unit")
    wanted = FACTORS.get(unit or "")
    if wanted is None or not has(root, "denominator"):
        return
    factor = text_at(root, "factor")
    if factor is None or _number(factor) not in {wanted, None}:
        fields = (("unit", unit or ""), ("factor", f"{wanted:g}"))
        yield Fault("factor_misfits_unit", key_place(root, ("factor",)), fields)


def interval_has_counts(root: Entries) -> Iterator[Fault]:
    """An interval needs counts to rest on: Wilson a share of them, Poisson a count."""
    interval, unit = text_at(root, "interval"), text_at(root, "unit")
    if interval not in {"wilson", "poisson"}:
        return
    is_local, place = text_at(root, "source") == "local", place_of(root, ("interval",))
    if not is_local and not has(root, "numerator"):
        yield Fault("interval_without_counts", place, (("interval", interval),))
    if interval == "wilson" and not (unit == "percent" and (is_local or has(root, "denominator"))):
        yield Fault("wilson_without_share", place)
    elif unit not in OF_COUNTS or _are_amounts(root):
        yield Fault("interval_of_amounts", place, (("interval", interval),))


def translated(root: Entries) -> Iterator[Fault]:
    """Every text stands in bokmål, nynorsk and English; where one is lacking, another is shown."""
    lists = [(key, number) for key in ("breaks", "notes") for number in range(len(items_at(root, key)))]
    for path in [("title",), *lists]:
        node = node_at(root, path)
        if not isinstance(node, Entries):
            continue
        lacking = [lang for lang in LANGS if not has(root, *path, lang)]
        fields = (("key", dotted(path)), ("languages", ", ".join(lacking)))
        if len(lacking) == len(LANGS):
            yield Fault("no_text", node.place, fields[:1])
        elif lacking:
            yield Fault("missing_translation", key_place(root, path), fields, severity="warning")


def listed_once(root: Entries) -> Iterator[Fault]:
    """A set names each indicator once."""
    yield from _repeated(indicator_rows(root), "repeated_indicator", "indicators")


def indicator_rows(root: Entries) -> list[Scalar]:
    """The ids that a set lists, where they stand."""
    rows = [
        node_at(row, ("indicator",)) if isinstance(row, Entries) else row for row in items_at(root, "indicators")
    ]
    return [row for row in rows if isinstance(row, Scalar) and row.text]


INDICATOR_RULES: Final[tuple[Rule, ...]] = (
    years_in_order,
    breaks_inside,
    measure_named,
    dimensions_once,
    figures_come_from_somewhere,
    own_keys_are_for_own_figures,
    verified_is_checkable,
    factor_fits_unit,
    interval_has_counts,
    translated,
)
SET_RULES: Final[tuple[Rule, ...]] = (translated, listed_once)


def _cells(root: Entries) -> Iterator[Path]:
    """The paths of the cells that are there."""
    for key in ("numerator", "denominator"):
        for number, item in enumerate(items_at(root, key)):
            if isinstance(item, Entries):
                yield key, number
    if isinstance(node_at(root, ("published",)), Entries):
        yield ("published",)


def _are_amounts(root: Entries) -> bool:
    """Whether a cell of the numerator is multiplied: then it is no count."""
    factors = (text_at(root, *path, "factor") for path in _cells(root) if path[0] == "numerator")
    return any(factor is not None and _number(factor) not in {1.0, None} for factor in factors)


def _repeated(nodes: Iterable[Node], code: str, key: str) -> Iterator[Fault]:
    seen: set[str | None] = set()
    for item in nodes:
        if isinstance(item, Scalar):
            if item.text is not None and item.text in seen:
                yield Fault(code, item.place, (("key", key), ("value", item.text)))
            seen.add(item.text)


def _year(root: Entries, *path: str | int) -> int | None:
    text = text_at(root, *path) or ""
    return int(text) if len(text) <= 4 and text.isascii() and text.isdigit() else None  # noqa: PLR2004 - a year's digits


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
