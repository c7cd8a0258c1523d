"""Figures before and now beside each other, none of which gives away a count that is hidden before or now.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from math import ceil

from bvmonitor.app.basis.values import Figures
from bvmonitor.app.disclosure.exact_sums import exact, half_unit
from bvmonitor.app.disclosure.hidden_figures import PROTECTED, key_of
from bvmonitor.app.disclosure.page_counts import Part, Said, are_counts, term_of
from bvmonitor.app.disclosure.page_members import PartSum, PartSums, part_sums
from bvmonitor.app.disclosure.page_riddle import riddle_of_page
from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.difference import Revision
from bvmonitor.domain.disclosure import SSB_RULE
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.region import MUNICIPALITIES, kind_of
from bvmonitor.domain.status import CONFIDENTIAL, HIDDEN, MISSING
from bvmonitor.engine.pools import pools_of

_Place = tuple[str, int]  # a municipality's code, and the year


def protect_revisions(revisions: Sequence[Revision], before: Figures, now: Figures) -> tuple[Revision, ...]:
    """The revisions without the figures by which a count that is hidden in either state could be found.

    Each state is read by itself, since no count of the one says more of the other than that it is near. A figure
    that is hidden now is not told as it was; nor is the figure of a set by which, beside its other members, that
    of the hidden one could be found.

    Args:
        revisions: What would be printed.
        before: The figures of the snapshot before.
        now: Those of the snapshot now.

    Raises:
        StoreError: A file of a snapshot is damaged.
    """
    told = [_as_now(each) for each in revisions]
    places = _doubtful(told)
    if not places and all(kind_of(each.code) in MUNICIPALITIES for each in told):
        return tuple(told)
    for figures, is_new in ((before, False), (now, True)):
        state = _State.of(figures, told, places, is_new=is_new)
        gone = state.gone
        told = [_without(each, gone, is_new=is_new) for each in told]
    return tuple(told)


def _as_now(revision: Revision) -> Revision:
    """The figure before; hidden where it is hidden now: the page must not say it either.

    What is `..` now may be hidden where it counts persons: older publications printed both so.
    """
    old, new = revision.old, revision.new
    hides = new.status in {CONFIDENTIAL, HIDDEN} or (
        new.status == MISSING and revision.indicator.unit not in (*COSTS, "fte")
    )
    return replace(revision, old=_hidden(old)) if hides and old.value is not None else revision


def _hidden(figure: Figure) -> Figure:
    return replace(figure, value=None, status=HIDDEN, numerator=None, denominator=None)


def _doubtful(revisions: Iterable[Revision]) -> frozenset[_Place]:
    """Where something is hidden before or now, or may be behind a figure of SSB's."""
    return frozenset(
        (each.code, each.period)
        for each in revisions
        if each.indicator.numerator
        and kind_of(each.code) in MUNICIPALITIES
        and any(
            (f.value is None and f.status in PROTECTED) or (f.origin == "published" and f.numerator is None)
            for f in (each.old, each.new)
        )
    )


@dataclass(frozen=True)
class _State:
    """What the page tells of one of the two states."""

    figures: Figures
    shown: tuple[tuple[Revision, Figure], ...]
    places: frozenset[_Place]
    sums: PartSums

    @classmethod
    def of(
        cls, figures: Figures, told: Sequence[Revision], places: frozenset[_Place], *, is_new: bool
    ) -> "_State":
        shown = tuple((each, each.new if is_new else each.old) for each in told)
        of_sets = {each.period for each in told if kind_of(each.code) not in MUNICIPALITIES}
        periods = sorted({period for _, period in places} | of_sets)
        indicators = tuple(
            {each.indicator.id: each.indicator for each in told if each.indicator.numerator}.values()
        )
        codes = {code for code, _ in places} | {code for _, _, each in _members(figures, told) for code in each}
        return cls(figures, shown, places, part_sums(figures.workspace, indicators, periods, codes))

    @property
    def gone(self) -> frozenset[str]:
        """The figures that must not be printed, by their keys."""
        return frozenset((*self._of_places(), *self._of_sets()))

    def _of_places(self) -> Iterator[str]:
        """Those of municipalities: a part and its complement, a share beside its hidden count."""
        mine = sorted(
            (pair for pair in self.shown if (pair[0].code, pair[0].period) in self.places),
            key=lambda pair: (pair[0].code, pair[0].period),
        )
        for _, pairs in groupby(mine, key=lambda pair: (pair[0].code, pair[0].period)):
            said = [self._said(revision, figure) for revision, figure in pairs]
            if any(part.mark for each in said for part in each.parts):
                # The solver is loaded only where something is hidden.
                from bvmonitor.engine.disclosure import protect  # noqa: PLC0415

                told = riddle_of_page(said)
                yield from (key for name in protect(told.riddle).hidden for key in told.figures[name])

    def _said(self, revision: Revision, figure: Figure) -> Said:
        indicator, tables = revision.indicator, self.figures.tables
        parts = []
        for at, cells in enumerate((indicator.numerator, indicator.denominator)):
            if cells:
                known = self._sum(indicator, at, revision.code, revision.period)
                mark = known.mark if known.mark in PROTECTED else figure.status if figure.value is None else None
                hides = at == 0 and mark in PROTECTED and are_counts(tables, cells)
                terms = (term_of(tables, cell, revision.period, frozenset((revision.code,))) for cell in cells)
                value = None if known.value is None or hides else exact(known.value)
                # What we compute is told with all its decimals: it says the counts.
                is_told = value is not None and figure.origin == "computed"
                parts.append(Part(tuple(terms), value, is_told, mark if hides else None))
        named = replace(figure, column=revision.code, period=revision.period)
        return Said(indicator, named, figure.value, False, False, tuple(parts))  # noqa: FBT003

    def _of_sets(self) -> Iterator[str]:
        """Those of sets by which a hidden member's count could be found, the other members being known."""
        told = {(each.indicator.id, each.code, each.period): figure for each, figure in self.shown}
        members = {(name, period): codes for name, period, codes in _members(self.figures, self._revisions)}
        by_row: dict[tuple[str, int], list[Revision]] = {}
        for revision, figure in self.shown:
            if (revision.code, revision.period) in members and figure.value is not None:
                by_row.setdefault((revision.indicator.id, revision.period), []).append(revision)
        for (name, period), sets in by_row.items():
            if sets[0].indicator.numerator and are_counts(self.figures.tables, sets[0].indicator.numerator):
                mine = {
                    code: f for (indicator, code, year), f in told.items() if (indicator, year) == (name, period)
                }
                yield from self._of_row(sets, {each.code: members[each.code, period] for each in sets}, mine)

    def _of_row(
        self, sets: Sequence[Revision], members: Mapping[str, frozenset[str]], told: Mapping[str, Figure]
    ) -> Iterator[str]:
        """The sets of one indicator and year whose figures must go."""
        indicator, period = sets[0].indicator, sets[0].period
        counts = {code: self._sum(indicator, 0, code, period) for codes in members.values() for code in codes}
        hidden = {code for code, each in counts.items() if each.mark in PROTECTED or _is_hidden(told.get(code))}
        for each in sets:
            codes, figure = members[each.code], told[each.code]
            mine = codes & hidden
            # An open count that is not told may be one more or less in place of a hidden one in all the same sets.
            free = {
                tuple(name for name, theirs in members.items() if code in theirs)
                for code in codes - hidden - told.keys()
                if counts[code].value
            }
            bare = {c for c in mine if tuple(name for name, theirs in members.items() if c in theirs) not in free}
            if bare and self._tells(indicator, figure, codes, mine, period):
                yield key_of(indicator, replace(figure, column=each.code, period=period))

    def _tells(
        self, indicator: Indicator, figure: Figure, codes: Collection[str], hidden: Collection[str], period: int
    ) -> bool:
        """Whether a set's figure leaves less room for its hidden counts than the rule of hiding does."""
        if figure.origin == "computed":
            # It is of those who report: of SSB's hidden counts none, of those that we hide all.
            return any(self._sum(indicator, 0, code, period).value is not None for code in hidden)
        known = [self._sum(indicator, 0, code, period).value for code in codes if code not in hidden]
        whole = [self._sum(indicator, 1, code, period).value for code in codes] if indicator.denominator else [1.0]
        if figure.value is None or None in known or None in whole:
            return False
        shown, half = exact(figure.value), half_unit(figure.value, indicator.decimals)
        times = sum((exact(each or 0.0) for each in whole), Fraction(0)) / exact(float(indicator.factor))
        others = sum((exact(each or 0.0) for each in known), Fraction(0))
        low, high = ceil((shown - half) * times - others), ceil((shown + half) * times - others) - 1
        count = len(hidden)
        return low > count * SSB_RULE.low or high < count * (SSB_RULE.high or 0)

    def _sum(self, indicator: Indicator, part: int, code: str, period: int) -> PartSum:
        return self.sums.of(indicator, part, period).alone(code)

    @property
    def _revisions(self) -> list[Revision]:
        return [revision for revision, _ in self.shown]


def _is_hidden(figure: Figure | None) -> bool:
    return figure is not None and figure.value is None and figure.status in PROTECTED


def _without(revision: Revision, gone: Collection[str], *, is_new: bool) -> Revision:
    key = f"{revision.indicator.id}|{revision.code}|{revision.period}"
    if key not in gone:
        return revision
    if is_new:
        return replace(revision, new=_hidden(revision.new))
    return replace(revision, old=_hidden(revision.old))


def _members(figures: Figures, told: Sequence[Revision]) -> Iterator[tuple[str, int, frozenset[str]]]:
    """The sets that revisions are of, by year, with their members."""
    sets = {each.code for each in told if kind_of(each.code.partition("@")[0]) not in MUNICIPALITIES}
    periods = sorted({each.period for each in told})
    found: dict[tuple[str, int], set[str]] = {}
    pools = pools_of(figures.workspace.snapshot.membership(), sets, periods)
    for name, period, code in pools.select("pool_id", "period", "column_id").iter_rows():
        found.setdefault((name, period), set()).add(code)
    yield from ((name, period, frozenset(codes)) for (name, period), codes in found.items())
