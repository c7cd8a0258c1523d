"""Hidden counts of municipalities that a page does not name: the rest of a set when those it names are taken out.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.disclosure.hidden_figures import OwnFigure, value_of
from bvmonitor.app.disclosure.page_members import Members, codes_of
from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.indicator import Cell, Indicator

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


def unseen_on(
    scene: Scene,
    rows: Sequence[Row],
    members_of: Callable[[], Members],
    own: Collection[OwnFigure] = (),
    told: Collection[tuple[str, int, str]] = (),
) -> tuple[Unseen, ...]:
    """The hidden counts behind SSB's figures of sets that no open count beside them keeps from being found.

    Where some municipality of the same columns has an open count above 0 that is not on the page, a hidden count
    may be one more or less, and that one less or more: nothing the page says tells the two apart.

    Args:
        scene: What the page was made from.
        rows: What would be printed.
        members_of: Gives the members of the page's columns.
        own: Figures of members that the page names without a column.
        told: Members whose figures follow from means and quarter points: the indicator's id, the year, the code.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    wanted = [(row.indicator, figure) for row in rows for figure in row.figures if _hides_some(scene, row, figure)]
    if not wanted:
        return ()
    members = members_of()
    last = scene.periods[-1]
    mine = (
        (each.indicator.id, last, code) for each in own for code in codes_of(scene, each.code, each.borders, last)
    )
    named: dict[tuple[str, int], set[str]] = {}
    for name, year, code in (*mine, *told):
        named.setdefault((name, year), set()).add(code)
    rests = [
        (i, f, rest)
        for i, f in wanted
        for rest in _rests(scene, members.by_column, f, named.get((i.id, f.period), ()))
        if len(rest) <= FEW
    ]
    return tuple(unseen for each in rests for unseen in _found(members, *each))


def unseen_in_sums(scene: Scene, rows: Sequence[Row], members_of: Callable[[], Members]) -> tuple[Unseen, ...]:
    """The hidden counts of members without a column that sums of ours in several rows could tell of.

    A sum is of those who report: all children of every member, less those placed, less those at home of all
    members but one, are those at home of that one. So no open count beside it hides it; only other hidden ones do,
    and many of them are taken to do it.

    Args:
        scene: What the page was made from.
        rows: What would be printed.
        members_of: Gives the members of the page's columns.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    sums = {
        (figure.column, figure.period)
        for row in rows
        for figure in row.figures
        if figure.origin == "computed" and figure.numerator is not None
    }
    lacking = [
        (row.indicator, figure)
        for row in rows
        for figure in row.figures
        if (figure.column, figure.period) in sums and _lacks_some(scene, row, figure)
    ]
    if not lacking or scene.pool is not None:
        return ()
    members = members_of()
    # In each year a set has the same rests in all rows.
    rests = {(f.column, f.period): tuple(_rests(scene, members.by_column, f, ())) for _, f in lacking}
    found = (
        unseen
        for indicator, figure in lacking
        for rest in rests[figure.column, figure.period]
        for unseen in _few_hidden(members, indicator, figure, rest)
    )
    return tuple({(u.indicator.id, u.part, u.code, u.figure.period): u for u in found}.values())


def _few_hidden(members: Members, indicator: Indicator, figure: Figure, rest: Iterable[str]) -> Iterator[Unseen]:
    """The hidden counts of a rest, where they are few."""
    for part, cells in enumerate((indicator.numerator, indicator.denominator)):
        hides = members.sums.of(indicator, part, figure.period).hidden
        hidden = {code: hides[code] for code in rest if code in hides} if hides else {}
        if len(hidden) <= FEW:
            for code, mark in hidden.items():
                if _is_in_another_sum(members, cells, code, figure.period):
                    named = replace(figure, column=code, value=None, status=mark, origin=None)
                    yield Unseen(indicator, named, part, code, mark)


def _is_in_another_sum(members: Members, cells: Iterable[Cell], code: str, period: int) -> bool:
    """Whether a member has an open count in another row that its hidden one may add up with."""
    mine = {adds_up_with(cell) for cell in cells}
    return any(
        code in members.sums.of(each, part, period).values and not mine.isdisjoint(map(adds_up_with, others))
        for each in members.indicators
        for part, others in enumerate((each.numerator, each.denominator))
        if others
    )


def adds_up_with(cell: Cell) -> tuple[object, ...]:
    """What cells that may add up have in common: their table and measure."""
    return cell.table, cell.measure, cell.measure_label, cell.omit, cell.period_shift


def _lacks_some(scene: Scene, row: Row, figure: Figure) -> bool:
    """Whether some members of a set have no figure in a row, since theirs is hidden or lacking."""
    value = value_of(scene, row.indicator, figure)
    reports = (0, 0) if value is None else (value.n_reporting or 0, value.n_members or 0)
    return bool(row.indicator.numerator) and reports[0] < reports[1]


def _hides_some(scene: Scene, row: Row, figure: Figure) -> bool:
    """Whether a figure is SSB's own of a set, some members of which have no open counts."""
    if figure.value is None or figure.origin != "published" or not row.indicator.numerator:
        return False
    value = value_of(scene, row.indicator, figure)
    return value is not None and (value.n_reporting or 0) < (value.n_members or 0)


def _rests(
    scene: Scene, columns: Mapping[tuple[str, int], frozenset[str]], figure: Figure, named: Collection[str]
) -> Iterator[tuple[str, ...]]:
    """The municipalities of a set that the page does not name, by which columns they are in."""
    mine = columns.get((figure.column, figure.period), frozenset())
    others = {name: codes for (name, period), codes in columns.items() if period == figure.period}
    single = [planned.column.id for planned in scene.plan.columns if planned.column.kind == "municipality"]
    seen = {*named, *(code for name in single for code in others.get(name, ()))}
    together: dict[tuple[str, ...], list[str]] = {}
    for code in sorted(mine - seen):
        together.setdefault(tuple(name for name, codes in others.items() if code in codes), []).append(code)
    yield from (tuple(codes) for codes in together.values())


def _found(members: Members, indicator: Indicator, figure: Figure, rest: Sequence[str]) -> Iterator[Unseen]:
    """The hidden counts of a rest without an open one."""
    for part in (0, 1):
        counts = members.sums.of(indicator, part, figure.period)
        if not any(counts.values.get(code) for code in rest):
            for code in rest:
                if code in counts.hidden:
                    mark = counts.hidden[code]
                    named = replace(figure, column=code, value=None, status=mark, origin=None)
                    yield Unseen(indicator, named, part, code, mark)
