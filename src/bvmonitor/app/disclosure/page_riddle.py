"""What the figures of a page say of the counts that are hidden behind them: a riddle, to be solved or made safe.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor
from typing import TypeVar

from bvmonitor.app.disclosure.exact_sums import Exact, exact, half_unit, minus, no_less, whole
from bvmonitor.app.disclosure.page_counts import Category, Family, Part, Said, Term
from bvmonitor.domain.code_sets import BOTH
from bvmonitor.domain.disclosure import NO_RULE, SSB_RULE, Form, Printed, Riddle, Secret, Statement
from bvmonitor.domain.status import CONFIDENTIAL


@dataclass
class PageRiddle:
    """A riddle, and the figures of the page that each of its parts stands for.

    Attributes:
        figures: By id of what is printed, the figures that say it, by their keys.
        marked: By hidden count, the figures that have its mark.
    """

    statements: list[Statement] = field(default_factory=list)
    secrets: dict[Form, Secret] = field(default_factory=dict)
    printed: dict[str, Printed] = field(default_factory=dict)
    figures: dict[str, set[str]] = field(default_factory=dict)
    marked: dict[Form, set[str]] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """The counts that something is said of."""
        forms = [*(s.form for s in self.statements), *self.secrets]
        return {name for form in forms for name, _ in form}

    @property
    def riddle(self) -> Riddle:
        """The riddle itself."""
        return Riddle(
            tuple(dict.fromkeys(self.statements)), tuple(self.secrets.values()), tuple(self.printed.values())
        )


def riddle_of_page(said: Sequence[Said]) -> PageRiddle:
    """What the figures of a page say of the families of counts in which something is hidden."""
    hidden = frozenset(term.family for each in said for part in each.parts if part.mark for term in part.terms)
    told = [each for each in said if any(term.family in hidden for part in each.parts for term in part.terms)]
    classes = Classes.of(term for each in told for part in each.parts for term in part.terms)
    made = PageRiddle()
    for each in told:
        forms = tuple(_form(part, classes, hidden) for part in each.parts)
        for part, form in zip(each.parts, forms, strict=True):
            if form is not None:
                _tell_count(made, each, part, form)
        _tell_value(made, each, forms)
    made.statements.extend(
        Statement(((name, 1),), 0, 0, is_presumed=True) for name in sorted(classes.in_both() & made.names)
    )
    return made


@dataclass(frozen=True)
class Classes:
    """The finest counts that the page tells apart: of the same municipalities, in the same categories.

    Every sum on the page is a sum of them, whatever overlaps: 0-17 in 0-22, members in groups.
    """

    regions: Mapping[Family, Mapping[str, int]]
    categories: Mapping[Family, Mapping[Category, int]]

    @classmethod
    def of(cls, terms: Iterable[Term]) -> "Classes":
        """The classes of some terms."""
        by_family: dict[Family, set[Term]] = {}
        for term in terms:
            by_family.setdefault(term.family, set()).add(term)
        regions, categories = {}, {}
        for family, each in by_family.items():
            codes = sorted({code for term in each for code in term.codes})
            groups = sorted({term.codes for term in each}, key=sorted)
            regions[family] = _numbered({c: tuple(c in group for group in groups) for c in codes})
            kinds = sorted({kind for term in each for kind in term.categories})
            wholes = sorted({term.categories for term in each}, key=sorted)
            categories[family] = _numbered({k: tuple(k in whole for whole in wholes) for k in kinds})
        return cls(regions, categories)

    def in_both(self) -> set[str]:
        """The finest counts of those who would be counted twice if two categories were added."""
        found = set()
        for family, numbers in self.categories.items():
            twice = {number for category, number in numbers.items() if BOTH in category}
            once = {number for category, number in numbers.items() if BOTH not in category}
            regions = set(self.regions[family].values())
            found |= {_name(family, region, number) for region in regions for number in twice - once}
        return found

    def form(self, term: Term) -> dict[str, Fraction]:
        """A term as a sum of the finest counts."""
        regions = {self.regions[term.family][code] for code in term.codes}
        categories = {self.categories[term.family][each] for each in term.categories}
        return {_name(term.family, r, c): term.factor for r in regions for c in categories}


def _name(family: Family, region: int, category: int) -> str:
    return "/".join(map(str, (*family, region, category)))


K = TypeVar("K")


def _numbered(patterns: Mapping[K, tuple[bool, ...]]) -> dict[K, int]:
    """The same number for those with the same pattern."""
    order = {pattern: at for at, pattern in enumerate(dict.fromkeys(patterns.values()))}
    return {key: order[pattern] for key, pattern in patterns.items()}


def _form(part: Part, classes: Classes, hidden: frozenset[Family]) -> Exact | None:
    """A part as a sum of the finest counts; None where it is of counts of which none is hidden."""
    if not part.terms or any(term.family not in hidden for term in part.terms):
        return None
    form: dict[str, Fraction] = {}
    for term in part.terms:
        for name, factor in classes.form(term).items():
            form[name] = form.get(name, Fraction(0)) + factor
    return {name: factor for name, factor in form.items() if factor} or None


def _tell_count(made: PageRiddle, said: Said, part: Part, exact_form: Exact) -> None:
    """What a figure says of one of its parts: its size, or that it is hidden."""
    form, times = whole(exact_form)
    if part.mark is not None:
        is_cell = len(part.terms) == 1 and not said.is_set and part.mark == CONFIDENTIAL
        rule = part.rule or (SSB_RULE if is_cell else NO_RULE)
        known = made.secrets.get(form)
        if known is None or known.rule == NO_RULE:
            made.secrets[form] = Secret(form, rule)
        made.marked.setdefault(form, set()).add(said.key)
    elif part.is_printed and part.value is not None:
        size = part.value * times
        name = f"count {form}"
        made.statements.append(Statement(form, floor(size), ceil(size), name))
        made.printed[name] = Printed(name, form, said.is_subject, said.is_set, abs(round(size)))
        made.figures.setdefault(name, set()).add(said.key)


def _tell_value(made: PageRiddle, said: Said, forms: Sequence[Exact | None]) -> None:
    """What a figure says by its value, of parts that are not all printed beside it."""
    value = said.value
    is_rounded = said.figure.origin in {"published", "local"}
    if value is None or not is_rounded or all(part.is_printed for part in said.parts):
        return
    sides = [_side(part, form) for part, form in zip(said.parts, forms, strict=True)]
    if any(side is None for side in sides):
        return
    above, below = sides[0] or {}, (sides[1] if len(sides) > 1 else {"": Fraction(1)}) or {}
    name = f"value {said.key}"
    shown, half = exact(value), half_unit(value, said.indicator.decimals)
    factor = exact(float(said.indicator.factor))
    # Rounded half away from zero: shown - half <= factor * above / below < shown + half.
    statements = [
        *no_less(minus(above, factor, below, shown - half), name, strictly=False),
        *no_less(minus(below, shown + half, above, factor), name, strictly=True),
    ]
    if statements:
        made.statements.extend(statements)
        made.printed[name] = Printed(name, None, said.is_subject, said.is_set)
        made.figures.setdefault(name, set()).add(said.key)


def _side(part: Part, form: Exact | None) -> Exact | None:
    """A part as a sum, or as the constant that it is known to be; None when it is neither."""
    if form is not None:
        return form
    return None if part.value is None else {"": part.value}
