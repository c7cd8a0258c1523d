"""The figures of an explanation with the counts that they are made of, shown and hidden.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import Final

from bvmonitor.app.disclosure.exact_sums import exact
from bvmonitor.app.disclosure.explained_names import LOCAL, PUBLISHED, SUM, cell_name, own_name, parts_in
from bvmonitor.app.disclosure.hidden_figures import PROTECTED
from bvmonitor.app.disclosure.page_counts import Category, Family, Part, Said, Term, are_counts
from bvmonitor.domain.code_sets import elements_of
from bvmonitor.domain.comparison import FigureOrigin
from bvmonitor.domain.explanation import CellFigure, Explanation, PartName
from bvmonitor.domain.explanation import Part as ShownPart
from bvmonitor.domain.explanation import Term as ShownTerm
from bvmonitor.frames import Table

_SIDES: Final[tuple[PartName, ...]] = ("numerator", "denominator")


def said_in(explanation: Explanation, tables: Mapping[str, Table]) -> tuple[Said, ...]:
    """Every figure of an explanation with its parts.

    Args:
        explanation: What would be printed.
        tables: The tables that its cells are from.
    """
    return tuple(_Reading(explanation, tables).said())


@dataclass(frozen=True)
class _Reading:
    explanation: Explanation
    tables: Mapping[str, Table]

    @cached_property
    def by_owner(self) -> Mapping[str, Mapping[PartName, ShownPart]]:
        """Numerators and denominators, by whose they are and name."""
        found: dict[str, dict[PartName, ShownPart]] = {}
        for owner, part in parts_in(self.explanation):
            found.setdefault(owner, {})[part.name] = part
        return found

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose cells the figure is of: the municipality's own (under no name), or its members'."""
        made = self.explanation.set
        return ("",) if made is None else tuple(member.code for member in made.members)

    def said(self) -> Iterator[Said]:
        for owner in self.owners:
            yield from self._cells(owner)
        yield from self._figures()

    def _cells(self, owner: str) -> Iterator[Said]:
        """Every cell of numerator and denominator as a figure of its own: hidden only when nothing else helps."""
        for side in _SIDES:
            part = self.by_owner.get(owner, {}).get(side)
            for at, term in enumerate(() if part is None else part.terms):
                is_count = are_counts(self.tables, [term.cell])
                for number, figure in enumerate(term.figures):
                    made = replace(self._term(term, [figure]), factor=Fraction(1))
                    value = None if figure.value is None else exact(figure.value)
                    mark = figure.status if figure.value is None and figure.status in PROTECTED else None
                    counted = Part((made,), value, value is not None, mark if is_count else None)
                    name = cell_name(owner, side, at, number)
                    yield self._said(name, None, (counted,), None, is_spared=True)

    def _figures(self) -> Iterator[Said]:
        """SSB's figure and a typed-in one, our sum, and what members have of their own."""
        explanation, made = self.explanation, self.explanation.set
        of_everyone = self._sides(self.owners)
        is_sum = made is None or made.average == "weighted"
        is_set = made is not None
        if is_sum:
            yield self._said(PUBLISHED, explanation.published[0], of_everyone, "published", is_set=is_set)
            yield self._said(LOCAL, explanation.local[0], of_everyone, "local", is_set=is_set)
        if made is None:
            return
        counted = self._sides([member.code for member in made.members if member.counts])
        if is_sum and explanation.numerator is not None:
            printed = tuple(replace(part, is_printed=True) for part in counted)
            yield self._said(SUM, None, printed, "computed", is_spared=True, is_set=True)
        for member in made.members:
            if (own := member.part(PUBLISHED)) is not None:
                yield self._said(own_name(member.code), own, self._sides([member.code]), "published")

    def _sides(self, owners: Collection[str]) -> tuple[Part, ...]:
        """Numerator and denominator of some owners together, as the definition has them."""
        sides = []
        for side in _SIDES:
            parts = [part for owner in owners if (part := self.by_owner.get(owner, {}).get(side)) is not None]
            if not parts:
                continue
            together = zip(*(part.terms for part in parts), strict=True)
            terms = tuple(self._together(each) for each in together)
            sides.append(
                Part(tuple(t for t in terms if t is not None), _total(parts), is_printed=False, mark=None)
            )
        return tuple(sides)

    def _together(self, terms: Sequence[ShownTerm]) -> Term | None:
        """The same term of several owners, or None where there are no cells."""
        figures = [figure for term in terms for figure in term.figures]
        return self._term(terms[0], figures) if figures else None

    def _term(self, term: ShownTerm, figures: Sequence[CellFigure]) -> Term:
        read = [self._place(term.cell.table, figure) for figure in figures]
        return Term(
            read[0][0],
            frozenset(category for _, _, categories in read for category in categories),
            frozenset(region for _, region, _ in read),
            term.cell.sign * exact(float(term.cell.factor)),
        )

    def _place(self, table: str, figure: CellFigure) -> tuple[Family, str, frozenset[Category]]:
        """What a cell adds up with, its region, and what it is in the other dimensions."""
        dimensions = self.tables[table].schema.dimensions
        codes = {each.id: code.code for each, (_, code) in zip(dimensions, figure.codes, strict=True)}
        by_role = {each.role: codes[each.id] for each in dimensions if each.role is not None}
        others = sorted(each.id for each in dimensions if each.role not in {"geo", "time", "metric"})
        family = (table, by_role.get("metric", ""), tuple(others), (), int(by_role["time"]))
        return family, by_role["geo"], frozenset(product(*(elements_of(name, [codes[name]]) for name in others)))

    def _said(
        self,
        name: str,
        value: float | None,
        parts: tuple[Part, ...],
        origin: FigureOrigin | None,
        *,
        is_spared: bool = False,
        is_set: bool = False,
    ) -> Said:
        figure = replace(self.explanation.figure, column=name, value=value, origin=origin)
        return Said(self.explanation.indicator, figure, value, is_spared, is_set, parts)


def _total(parts: Sequence[ShownPart]) -> Fraction | None:
    """What some parts come to together, or None where one is not known."""
    known = [exact(part.value) for part in parts if part.value is not None]
    return sum(known, Fraction(0)) if len(known) == len(parts) else None
