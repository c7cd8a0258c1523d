"""What the means and medians of a page say of the members that they are made of.

A share is a count over a known number of children, and a mean of shares is given with all its decimals: few
members' counts fit it, mostly only one set of them. So it is taken to say the figure of every member that it is
of, unless the figures of many of them are unknown.

Source:
    docs/method/disclosure.md.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import Figures, IndicatorValue, Values, values_of
from bvmonitor.app.disclosure.hidden_figures import PROTECTED, OwnFigure
from bvmonitor.app.disclosure.page_members import Members, codes_of
from bvmonitor.app.disclosure.unseen import FEW, Unseen
from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.indicator import Indicator


@dataclass(frozen=True, slots=True)
class Told:
    """One member's figure, as a mean or median says it.

    Attributes:
        figure: The member's value under the column of the mean: it goes when that goes.
        code: The member's code in the year.
    """

    indicator: Indicator
    figure: Figure
    code: str


def told_by_means(
    scene: Scene,
    rows: Sequence[Row],
    members_of: Callable[[], Members],
    own: Collection[OwnFigure] = (),
    left_out: Collection[OwnFigure] = (),
) -> tuple[Told, ...]:
    """The members' figures that follow from the means and medians of a page.

    Args:
        scene: What the page was made from.
        rows: What would be printed.
        members_of: Gives the members of the page's columns.
        own: Figures of members that the page names without a column.
        left_out: Members' figures that the means are not of.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    means = [(row.indicator, figure) for row in rows for figure in row.figures if _is_mean(scene, row, figure)]
    if not means:
        return ()
    return tuple(_Means.on(scene, members_of(), means, own, left_out).told())


def unseen_in_means(scene: Scene, rows: Sequence[Row], told: Collection[Told]) -> tuple[Unseen, ...]:
    """The hidden counts, in any row, of the members of which a mean says something.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    places = sorted({(each.code, each.figure.period) for each in told})
    if not places:
        return ()
    # Under the year's own codes, each a column of its own.
    members = Members(scene, tuple(r.indicator for r in rows), {place: frozenset(place[:1]) for place in places})
    return tuple(_unseen(members, rows, places))


def _unseen(members: Members, rows: Iterable[Row], places: Collection[tuple[str, int]]) -> Iterator[Unseen]:
    for row in rows:
        for code, period in places:
            for part, cells in enumerate((row.indicator.numerator, row.indicator.denominator)):
                mark = members.part(row.indicator, part, [code], period).mark if cells else None
                if mark in PROTECTED:
                    named = replace(
                        row.figures[0], column=code, period=period, value=None, status=mark, origin=None
                    )
                    yield Unseen(row.indicator, named, part, code, mark)


def _is_mean(scene: Scene, row: Row, figure: Figure) -> bool:
    """Whether a figure is a mean or median of members' figures: without sums, which our other figures have."""
    if figure.value is None or figure.origin != "computed" or figure.numerator is not None:
        return False
    column = next(each.column for each in scene.plan.columns if each.column.id == figure.column)
    return bool(row.indicator.numerator) and column.kind != "municipality"


@dataclass(frozen=True)
class _Means:
    """The means of a page.

    Attributes:
        named: By indicator and year, the codes of those whose own figures the page gives.
        codes: The members of each mean, by their codes of the year, by indicator, column and year.
        values: The members' figures.
    """

    scene: Scene
    means: Sequence[tuple[Indicator, Figure]]
    named: Mapping[tuple[str, int], frozenset[str]]
    codes: Mapping[tuple[str, str, int], frozenset[str]]
    values: Values

    @classmethod
    def on(
        cls,
        scene: Scene,
        columns: Members,
        means: Sequence[tuple[Indicator, Figure]],
        own: Collection[OwnFigure],
        left_out: Collection[OwnFigure],
    ) -> "_Means":
        indicators = tuple(dict.fromkeys(indicator for indicator, _ in means))
        last = scene.periods[-1]
        single = [each.column.id for each in scene.plan.columns if each.column.kind == "municipality"]
        named: dict[tuple[str, int], frozenset[str]] = {}
        codes: dict[tuple[str, str, int], frozenset[str]] = {}
        for indicator, figure in means:
            place = indicator.id, figure.period
            mine = frozenset().union(*(columns.codes(name, figure.period) for name in single))
            is_last = figure.period == last
            named[place] = mine | (_codes(scene, indicator, own) if is_last else frozenset())
            gone = _codes(scene, indicator, left_out) if is_last else frozenset()
            codes[indicator.id, figure.column, figure.period] = columns.codes(figure.column, figure.period) - gone
        every = frozenset().union(*codes.values())
        frame = Figures(scene.workspace, indicators).frame(
            sorted({figure.period for _, figure in means}), every, None, typed_in=False
        )
        return cls(scene, means, named, codes, values_of(frame.filter(pl.col("value").is_not_null())))

    def told(self) -> Iterator[Told]:
        for indicator, figure in self.means:
            found = self._members(indicator, figure.column, figure.period)
            told = self._few(indicator, figure.period, found)
            if self.scene.rule.average == "median":
                told |= _middle(found)
            for code, value in found.items():
                if code in told:
                    theirs = replace(figure, value=value.value, origin=value.origin)
                    yield Told(indicator, theirs, code)

    def _members(self, indicator: Indicator, column: str, period: int) -> Mapping[str, IndicatorValue]:
        """The members that a mean is of, by code."""
        codes = sorted(self.codes[indicator.id, column, period])
        found = ((code, self.values.get(indicator, code, period)) for code in codes)
        return {code: value for code, value in found if value is not None}

    def _few(self, indicator: Indicator, period: int, found: Mapping[str, IndicatorValue]) -> frozenset[str]:
        """Those in all the same means as few others of which the page says nothing.

        Of numbers a mean says no more than a sum does: one other with an unknown number above 0 is enough.
        """
        sets = [
            (column, self._members(indicator, column, period).keys())
            for name, column, year in self.codes
            if (name, year) == (indicator.id, period)
        ]
        within = {code: tuple(column for column, codes in sets if code in codes) for code in found}
        named = self.named[indicator.id, period]
        unknown = {code for code, each in found.items() if each.value and code not in named}
        together = Counter(within[code] for code in unknown)
        limit = FEW if indicator.denominator else 0
        return frozenset(code for code in found if together[within[code]] - (code in unknown) <= limit)


def _codes(scene: Scene, indicator: Indicator, own: Collection[OwnFigure]) -> frozenset[str]:
    """The codes in the last year of some members' figures of an indicator."""
    mine = (each for each in own if each.indicator.id == indicator.id)
    return frozenset(code for each in mine for code in codes_of(scene, each.code, each.borders, scene.periods[-1]))


def _middle(found: Mapping[str, IndicatorValue]) -> frozenset[str]:
    """Those of whose figures a median is: the one in the middle or the two, and their equals."""
    sizes = sorted(each.value or 0.0 for each in found.values())
    ends = {sizes[(len(sizes) - 1) // 2], sizes[len(sizes) // 2]} if sizes else set()
    return frozenset(code for code, each in found.items() if each.value in ends)
