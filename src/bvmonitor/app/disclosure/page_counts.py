"""The figures of a comparison with the counts that they are made of, shown and hidden.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Final

from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.disclosure.exact_sums import exact
from bvmonitor.app.disclosure.hidden_figures import PROTECTED, OwnFigure, key_of, value_of
from bvmonitor.app.disclosure.page_means import Told
from bvmonitor.app.disclosure.page_members import Members, PartSum, codes_of, pooled_years
from bvmonitor.app.disclosure.unseen import Unseen
from bvmonitor.domain.code_sets import elements_of
from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.disclosure import NO_RULE, SSB_RULE, HidingRule
from bvmonitor.domain.indicator import Cell, CodeRange, Codes, Indicator
from bvmonitor.domain.interval import is_pooled
from bvmonitor.domain.status import CONFIDENTIAL, combine
from bvmonitor.frames import Table

_NO_COUNTS: Final = ("kr", "kroner", "årsverk", "prosent")

# A table's cells that add up: number, measure, dimensions, and the year that is read.
Family = tuple[str, str, tuple[str, ...], tuple[str, ...], int]
Category = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One cell of a numerator or denominator, for the municipalities that a column is made of."""

    family: Family
    categories: frozenset[Category]
    codes: frozenset[str]
    factor: Fraction


@dataclass(frozen=True, slots=True)
class Part:
    """The numerator or denominator of a figure.

    Attributes:
        terms: What it is the sum of.
        value: The sum, where it is known.
        is_printed: Whether the page gives it.
        mark: Why it is hidden, or None.
        rule: What a reader knows of its size then, when that is not told by the mark.
    """

    terms: tuple[Term, ...]
    value: Fraction | None
    is_printed: bool
    mark: str | None
    rule: HidingRule | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One figure with its numerator, and its denominator where there is one."""

    indicator: Indicator
    figure: Figure
    value: float | None
    is_subject: bool
    is_set: bool
    parts: tuple[Part, ...]

    @property
    def key(self) -> str:
        """A name for the figure on its page."""
        return key_of(self.indicator, self.figure)


def said_on(scene: Scene, rows: Iterable[Row], members: Members) -> tuple[Said, ...]:
    """Every figure of some rows with its parts.

    Args:
        scene: What the page was made from.
        rows: What would be printed.
        members: Those of the page's columns.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    return tuple(_said(scene, members, row.indicator, figure) for row in rows for figure in row.figures)


def said_of_unseen(scene: Scene, unseen: Unseen) -> Said:
    """A hidden count of a municipality that the page does not name, as if it had a column with its mark."""
    cells = unseen.indicator.denominator if unseen.part else unseen.indicator.numerator
    tables, codes = scene.figures.tables, frozenset((unseen.code,))
    terms = tuple(term_of(tables, cell, unseen.figure.period, codes) for cell in cells)
    mark = unseen.mark if are_counts(tables, cells) else None
    return Said(unseen.indicator, unseen.figure, None, False, False, (Part(terms, None, False, mark),))  # noqa: FBT003


def said_of_members(scene: Scene, own: Iterable[OwnFigure]) -> tuple[Said, ...]:
    """The figures of single members of a set that a page names without a column.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    own = tuple(own)
    period = scene.periods[-1]
    codes = {each.code: codes_of(scene, each.code, each.borders, period) for each in own}
    by_column = {(code, period): mine for code, mine in codes.items()}
    members = Members(scene, tuple(dict.fromkeys(each.indicator for each in own)), by_column)
    return tuple(_of_member(scene, members, each.indicator, each.figure, codes[each.code]) for each in own)


def said_by_means(scene: Scene, told: Iterable[Told]) -> tuple[Said, ...]:
    """The figures of members that a mean or median says, under the key of that.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    told = tuple(told)
    by_column = {(each.code, each.figure.period): frozenset((each.code,)) for each in told}
    members = Members(scene, tuple(dict.fromkeys(each.indicator for each in told)), by_column)
    return tuple(_of_member(scene, members, e.indicator, e.figure, frozenset((e.code,))) for e in told)


def _of_member(
    scene: Scene, members: Members, indicator: Indicator, figure: Figure, codes: frozenset[str]
) -> Said:
    period, tables = figure.period, scene.figures.tables
    parts = []
    for at, cells in enumerate((indicator.numerator, indicator.denominator)):
        found = members.part(indicator, at, codes, period)
        hides = found.mark in PROTECTED and are_counts(tables, cells)
        parts.append(
            Part(
                tuple(term_of(tables, cell, period, codes) for cell in cells),
                None if found.value is None else exact(found.value),
                # What we compute is given with all its decimals: it says the counts.
                found.value is not None and figure.origin == "computed",
                found.mark if hides else None,
            )
        )
    kept = tuple(parts if indicator.denominator else parts[:1])
    return Said(indicator, figure, figure.value, False, False, kept)  # noqa: FBT003


def _said(scene: Scene, members: Members, indicator: Indicator, figure: Figure) -> Said:
    column = next(each.column for each in scene.plan.columns if each.column.id == figure.column)
    if scene.pool is not None and is_pooled(indicator):
        return _said_of_years(scene, members, indicator, figure, is_set=column.kind != "municipality")
    value = value_of(scene, indicator, figure)
    is_set = column.kind != "municipality"
    codes = members.codes(figure.column, figure.period)
    is_sum = value is not None and value.origin == "computed"
    if is_set and (is_sum or figure.numerator is not None):
        codes = members.reporting(indicator, codes, figure.period)
    is_hidden = figure.value is None and figure.status in PROTECTED
    parts = []
    for at, (cells, shown) in enumerate(
        zip((indicator.numerator, indicator.denominator), (figure.numerator, figure.denominator), strict=True)
    ):
        found = members.part(indicator, at, codes, figure.period)
        # What we do not compute for a set, since a member's figure is hidden, is no hidden count of its own.
        is_cell = not is_set or (is_hidden and figure.origin == "published")
        hides = is_cell and found.mark in PROTECTED and are_counts(scene.figures.tables, cells)
        parts.append(
            Part(
                tuple(term_of(scene.figures.tables, cell, figure.period, codes) for cell in cells),
                None if found.value is None else exact(found.value),
                shown is not None and not is_hidden,
                found.mark if hides else None,
            )
        )
    kept = tuple(parts if indicator.denominator else parts[:1])
    # In the prices of its own year, whatever prices the page is in: a reader can reckon back.
    shown_value = None if value is None or figure.value is None else value.value
    return Said(indicator, figure, shown_value, figure.column == scene.subject.code, is_set, kept)


def _said_of_years(scene: Scene, members: Members, indicator: Indicator, figure: Figure, *, is_set: bool) -> Said:
    """A figure of several years together: each part is a sum over years, of those that report in each."""
    tables, years = scene.figures.tables, pooled_years(scene, figure.period)
    is_hidden = figure.value is None and figure.status in PROTECTED
    in_year = {year: members.codes(figure.column, figure.period, year) for year in years}
    if is_set:
        in_year = {year: members.reporting(indicator, codes, year) for year, codes in in_year.items()}
    parts = []
    for at, (cells, shown) in enumerate(
        zip((indicator.numerator, indicator.denominator), (figure.numerator, figure.denominator), strict=True)
    ):
        found = [members.part(indicator, at, codes, year) for year, codes in in_year.items()]
        mark = combine(each.mark for each in found)
        hides = not is_set and is_hidden and mark in PROTECTED and are_counts(tables, cells)
        parts.append(
            Part(
                tuple(term_of(tables, cell, year, codes) for year, codes in in_year.items() for cell in cells),
                None if shown is None else exact(shown),
                shown is not None and not is_hidden,
                mark if hides else None,
                _rule_of_years(found) if len(cells) == 1 else NO_RULE,
            )
        )
    value = None if figure.value is None else figure.value
    return Said(indicator, figure, value, figure.column == scene.subject.code, is_set, tuple(parts))


def _rule_of_years(found: Sequence[PartSum]) -> HidingRule:
    """What a sum over years lies between, when the counts of the other years can be looked up."""
    known = [each.value for each in found if each.value is not None]
    hidden = sum(each.mark == CONFIDENTIAL for each in found)
    if len(known) + hidden < len(found):
        return NO_RULE
    least = round(sum(known))
    return HidingRule(least + hidden * SSB_RULE.low, least + hidden * (SSB_RULE.high or 0))


def are_counts(tables: Mapping[str, Table], cells: Iterable[Cell]) -> bool:
    """Whether some cells count persons or cases: neither money nor man-years."""
    return not any(_unit(tables, cell).casefold().endswith(_NO_COUNTS) for cell in cells)


def _unit(tables: Mapping[str, Table], cell: Cell) -> str:
    held = tables.get(cell.table)
    measures = None if held is None else held.schema.with_role("metric")
    measure = None if measures is None else measures.by_code.get(cell.measure or "")
    return (None if measure is None else measure.unit) or ""


def term_of(tables: Mapping[str, Table], cell: Cell, period: int, codes: frozenset[str]) -> Term:
    """A term of a definition, for some municipalities by their codes of the year."""
    chosen = [elements_of(name, _codes(tables, cell.table, name, codes_)) for name, codes_ in sorted(cell.where)]
    factor = cell.sign * exact(float(cell.factor))
    return Term(family_of(cell, period), frozenset(product(*chosen)), codes, factor)


def family_of(cell: Cell, period: int) -> Family:
    """The cells that those of a term add up with."""
    return (
        cell.table,
        cell.measure or cell.measure_label or "",
        tuple(sorted(name for name, _ in cell.where)),
        cell.omit,
        period + cell.period_shift,
    )


def _codes(tables: Mapping[str, Table], table: str, dimension_id: str, codes: Codes) -> tuple[str, ...]:
    """The codes that a cell names in a dimension, a range by its order in the table."""
    if not isinstance(codes, CodeRange):
        return codes
    held = tables.get(table)
    dimension = None if held is None else held.schema.dimension(dimension_id)
    order = [] if dimension is None else list(dimension.by_code)
    if codes.first not in order or codes.last not in order:
        return (f"{codes.first}..{codes.last}",)
    return tuple(order[order.index(codes.first) : order.index(codes.last) + 1])
