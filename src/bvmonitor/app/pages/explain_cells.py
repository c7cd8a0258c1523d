"""The cells behind a figure, with their labels, their sums, and where each is to be read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from bvmonitor.app.basis.values import Figures
from bvmonitor.domain.explanation import CellFigure, Part, PartName, QueryLink, Term
from bvmonitor.domain.indicator import Cell, Indicator
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.status import NOT_COVERED, combine
from bvmonitor.domain.table import Code
from bvmonitor.engine.cells import FoundCell, cells_of
from bvmonitor.frames import Table
from bvmonitor.sources.pxweb.query import LONGEST_URL, Query

_STATBANK: Final = "https://www.ssb.no/statbank/table"
_BROWSABLE: Final = "?lang=no&outputFormat=html"

Wanted = tuple[PartName, tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class ReadParts:
    """The parts of some regions' figures, by region, and where their cells are to be read."""

    by_region: Mapping[str, tuple[Part, ...]]
    links: tuple[QueryLink, ...]


def wanted_parts(indicator: Indicator, names: Iterable[PartName]) -> tuple[Wanted, ...]:
    """The parts with these names that the definition has."""
    cells: dict[PartName, tuple[Cell, ...]] = {
        "published": () if indicator.published is None else (indicator.published,),
        "numerator": indicator.numerator,
        "denominator": indicator.denominator,
    }
    return tuple((name, cells[name]) for name in names if cells[name])


def read_parts(
    figures: Figures, wanted: Sequence[Wanted], regions: Sequence[str], *, base: int, period: int
) -> ReadParts:
    """Read every cell of some parts for some regions.

    Args:
        figures: The tables, and the one indicator.
        wanted: The parts.
        regions: Codes of regions and sets.
        base: The year whose borders are meant.
        period: The figures' year.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    snapshot = figures.workspace.snapshot
    terms: dict[str, dict[PartName, list[Term]]] = {region: {name: [] for name, _ in wanted} for region in regions}
    links: list[QueryLink] = []
    for name, cells in wanted:
        for cell in cells:
            table = figures.tables.get(cell.table)
            found = cells_of(
                cell,
                figures.indicators[0].id,
                figures.tables,
                snapshot.region_map(),
                regions=regions,
                base=base,
                period=period,
            )
            if name == "published":
                found = {region: _one_region(each, table) for region, each in found.items()}
            for region in regions:
                terms[region][name].append(_term(cell, table, found[region]))
            every = [each for region in regions for each in found[region]]
            if table is not None and every:
                links.append(_link(name, table, snapshot.origin(table.origin_id), every))
    parts = {
        region: tuple(_part(name, mine) for name, mine in by_name.items()) for region, by_name in terms.items()
    }
    return ReadParts(parts, tuple(links))


def _one_region(cells: tuple[FoundCell, ...], table: Table | None) -> tuple[FoundCell, ...]:
    """SSB's own cell of one region; the rates of several are not added up, and are not the figure's cells."""
    geo = None if table is None else table.schema.with_role("geo")
    regions = {dict(cell.codes)[geo.id] for cell in cells} if geo is not None else set()
    return cells if len(regions) == 1 else ()


def _part(name: PartName, terms: Sequence[Term]) -> Part:
    figures = [figure for term in terms for figure in term.figures]
    absent = [figure.status for figure in figures if figure.value is None]
    if absent or not all(term.figures for term in terms):
        return Part(name, tuple(terms), None, combine(absent) or NOT_COVERED)
    return Part(name, tuple(terms), float(sum(map(_sum, terms), Fraction(0))), None)


def _sum(term: Term) -> Fraction:
    """What a term comes to, by the decimals that its cells are written with."""
    weight = term.cell.sign * Fraction(repr(float(term.cell.factor)))
    return weight * sum((Fraction(repr(each.value)) for each in term.figures), Fraction(0))


def _term(cell: Cell, table: Table | None, found: Sequence[FoundCell]) -> Term:
    if table is None:
        return Term(cell, cell.measure_label or cell.measure or "", None, None, ())
    dimensions = {dimension.id: dimension for dimension in table.schema.dimensions}
    return Term(
        cell,
        _label(table, found) or cell.measure_label or cell.measure or "",
        table.schema.label,
        table.origin_id,
        tuple(
            CellFigure(
                tuple(
                    (dimensions[name].label, dimensions[name].by_code.get(code, Code(code, code)))
                    for name, code in each.codes
                ),
                each.value,
                each.status,
            )
            for each in found
        ),
    )


def _label(table: Table, found: Sequence[FoundCell]) -> str:
    """The codes that all cells have, by their labels; not region and year, which other regions' cells have not."""
    dimensions = (dimension for dimension in table.schema.dimensions if dimension.role not in ("geo", "time"))
    chosen = ((dimension, {dict(each.codes)[dimension.id] for each in found}) for dimension in dimensions)
    return ", ".join(
        dimension.by_code.get(code, Code(code, code)).label
        for dimension, codes in chosen
        if len(codes) == 1
        for code in codes
    )


def _link(part: PartName, table: Table, origin: Origin, found: Sequence[FoundCell]) -> QueryLink:
    """These cells at the address that the table was fetched from; else its page, when that is all there is."""
    asked = f"/tables/{table.schema.table_id}/data"
    if origin.url is not None and origin.url.endswith(asked):
        codes: dict[str, dict[str, None]] = {}
        for each in found:
            for name, code in each.codes:
                codes.setdefault(name, {})[code] = None
        query = Query(table.schema.table_id, tuple((name, tuple(mine)) for name, mine in codes.items()))
        request = query.request(origin.url + _BROWSABLE)
        # A bracket ends a link in many a reader.
        url = request.url.replace("[", "%5B").replace("]", "%5D")
        if request.body is None and len(url) <= LONGEST_URL and query.cells == len(set(found)):
            return QueryLink(part, table.schema.table_id, len(found), url, is_exact=True)
    page = (
        f"{_STATBANK}/{table.schema.table_id}" if origin.url is None or origin.url.endswith(asked) else origin.url
    )
    return QueryLink(part, table.schema.table_id, len(found), page, is_exact=False)
