"""Hidden counts of municipalities that a page does not name: the rest of a set when those it names are taken out.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.disclosure.hidden_figures import PROTECTED, OwnFigure, value_of
from bvmonitor.app.disclosure.page_members import Members, codes_of, members_on
from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.indicator import Indicator

# A rest of more municipalities than this is taken to have an open count above 0 among them.
FEW: Final = 10


@dataclass(frozen=True, slots=True)
class Unseen:
    """A hidden numerator (part 0) or denominator (1) of a municipality that has no column.

    Attributes:
        figure: A figure of the row, for its year; its column is the municipality's code.
        code: The municipality's code in that year.
        mark: Why it is hidden.
    """

    indicator: Indicator
    figure: Figure
    part: int
    code: str
    mark: str


def unseen_on(scene: Scene, rows: Sequence[Row], own: Collection[OwnFigure] = ()) -> tuple[Unseen, ...]:
    """The hidden counts behind SSB's figures of sets that no open count beside them keeps from being found.

    Where some municipality of the same columns has an open count above 0 that is not on the page, a hidden count
    may be one more or less, and that one less or more: nothing the page says tells the two apart.

    Args:
        scene: What the page was made from.
        rows: What would be printed.
        own: Figures of members that the page names without a column.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    wanted = [(row.indicator, figure) for row in rows for figure in row.figures if _hides_some(scene, row, figure)]
    if not wanted:
        return ()
    indicators = tuple(row.indicator for row in rows)
    columns = members_on(scene, indicators).by_column
    named = {
        (each.indicator.id, code)
        for each in own
        for code in codes_of(scene, each.code, each.borders, scene.periods[-1])
    }
    rests = [
        (i, f, rest) for i, f in wanted for rest in _rests(scene, columns, f, {c for n, c in named if n == i.id})
    ]
    few = {(figure.period, code): frozenset((code,)) for _, figure, rest in rests for code in rest}
    # Under the year's own codes, each a column of its own.
    members = Members(scene, indicators, {(code, period): codes for (period, code), codes in few.items()})
    return tuple(unseen for each in rests for unseen in _found(members, *each))


def _hides_some(scene: Scene, row: Row, figure: Figure) -> bool:
    """Whether a figure is SSB's own of a set, some members of which have no open counts."""
    if figure.value is None or figure.origin != "published" or not row.indicator.numerator:
        return False
    value = value_of(scene, row.indicator, figure)
    return value is not None and (value.n_reporting or 0) < (value.n_members or 0)


def _rests(
    scene: Scene, columns: Mapping[tuple[str, int], frozenset[str]], figure: Figure, named: Collection[str]
) -> Iterator[tuple[str, ...]]:
    """The municipalities of a set that the page does not name, by which columns they are in; few together."""
    mine = columns.get((figure.column, figure.period), frozenset())
    others = {name: codes for (name, period), codes in columns.items() if period == figure.period}
    single = [planned.column.id for planned in scene.plan.columns if planned.column.kind == "municipality"]
    seen = {*named, *(code for name in single for code in others.get(name, ()))}
    together: dict[tuple[str, ...], list[str]] = {}
    for code in sorted(mine - seen):
        together.setdefault(tuple(name for name, codes in others.items() if code in codes), []).append(code)
    yield from (tuple(codes) for codes in together.values() if len(codes) <= FEW)


def _found(members: Members, indicator: Indicator, figure: Figure, rest: Iterable[str]) -> Iterator[Unseen]:
    """The hidden counts of a rest without an open one."""
    for part, cells in enumerate((indicator.numerator, indicator.denominator)):
        if cells:
            counts = {code: members.part(indicator, part, [code], figure.period) for code in rest}
            if not any(count.value for count in counts.values()):
                for code, count in counts.items():
                    if count.mark in PROTECTED:
                        named = replace(figure, column=code, value=None, status=count.mark, origin=None)
                        yield Unseen(indicator, named, part, code, count.mark)
