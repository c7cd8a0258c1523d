"""What is hidden beside a hidden part, so that it cannot be found by taking the others from the whole."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from bvmonitor.domain.comparison import Figure
from bvmonitor.domain.disclosure import NO_RULE, SSB_RULE, Form, Printed, Riddle, Secret, Statement
from bvmonitor.domain.distribution import WHOLE_ID, Distribution, PartRow
from bvmonitor.domain.region import Region
from bvmonitor.domain.status import CONFIDENTIAL, HIDDEN, MISSING
from bvmonitor.engine.disclosure import protect

_SECRET: Final = (CONFIDENTIAL, MISSING, HIDDEN)  # in older publications `..` may hide a person too


def hidden_beside(
    wanted: Distribution, subject: Region, rows: tuple[PartRow, ...], whole: PartRow
) -> tuple[tuple[PartRow, ...], PartRow, int]:
    """The rows with what has to be hidden, and how many counts that is.

    Only counts are persons; where one may be in several parts, the whole less the others finds nobody. With a part
    goes its share; with the whole go all shares, since a count and its share give the whole; with a share go the
    changes to it and from it.
    """
    if wanted.unit != "count" or wanted.overlap:
        return rows, whole, 0
    rows, own = _without_small_differences(wanted, subject, rows)
    every = (*rows, whole)
    # That a number is small is known of SSB's own cell of a municipality, not of a sum of several.
    cells = {part.id: len(part.cells) for part in wanted.parts}
    small = {row.id for row in rows if subject.kind == "municipality" and cells[row.id] == 1}
    closed = own
    hidden: dict[str, set[int]] = {row.id: set() for row in every}
    unmarked: dict[str, set[int]] = {row.id: set() for row in every}
    for number, total in enumerate(whole.counts):
        found = protect(_riddle(rows, total, number, small))
        closed += len(found.hidden)
        for name in found.hidden:
            hidden[name].add(number)
        for form in found.unmarked:
            unmarked[form[0][0]].update({number} if len(form) == 1 else ())
    shareless = hidden[WHOLE_ID]
    made = tuple(_without(row, hidden[row.id], unmarked[row.id], shareless) for row in every)
    return made[:-1], made[-1], closed


def _without_small_differences(
    wanted: Distribution, subject: Region, rows: tuple[PartRow, ...]
) -> tuple[tuple[PartRow, ...], int]:
    """A difference of SSB's counts that comes to 1 or 2 is what SSB hides where it has a cell for it."""
    if wanted.counts or subject.kind != "municipality":
        return rows, 0
    several = {part.id for part in wanted.parts if len(part.cells) > 1}
    small = {
        row.id: {
            n
            for n, figure in enumerate(row.counts)
            if figure.value is not None and SSB_RULE.hides(round(figure.value))
        }
        if row.id in several
        else set()
        for row in rows
    }
    return tuple(_without(row, small[row.id], (), ()) for row in rows), sum(map(len, small.values()))


def _riddle(rows: Sequence[PartRow], total: Figure, number: int, small: Collection[str]) -> Riddle:
    """What a reader sees of one year."""
    every: Form = tuple((row.id, 1) for row in rows)
    forms: list[tuple[str, Form, Figure]] = [(row.id, ((row.id, 1),), row.counts[number]) for row in rows]
    forms.append((WHOLE_ID, every, total))
    seen = [(name, form, round(figure.value)) for name, form, figure in forms if figure.value is not None]
    return Riddle(
        tuple(Statement(form, count, count, by=name) for name, form, count in seen),
        tuple(
            Secret(
                form,
                SSB_RULE
                if figure.status == HIDDEN or (figure.status == CONFIDENTIAL and name in small)
                else NO_RULE,
            )
            for name, form, figure in forms
            if figure.status in _SECRET and name != WHOLE_ID
        ),
        tuple(Printed(name, form, is_total=name == WHOLE_ID, size=count) for name, form, count in seen),
    )


def _without(
    row: PartRow, years: Collection[int], unmarked: Collection[int], shareless: Collection[int]
) -> PartRow:
    lost = {*years, *shareless}
    gone = {row.shares[number].period for number in lost}
    last = row.shares[-1].period
    return replace(
        row,
        counts=tuple(_hide(f, number in {*years, *unmarked}) for number, f in enumerate(row.counts)),
        shares=tuple(_hide(f, number in {*lost, *unmarked}) for number, f in enumerate(row.shares)),
        changes=tuple(
            (since, replace(change, absolute=None, relative=None, status=HIDDEN, basis=None))
            if change is not None and change.absolute is not None and {since, last} & gone
            else (since, change)
            for since, change in row.changes
        ),
    )


def _hide(figure: Figure, is_hidden: bool) -> Figure:  # noqa: FBT001 - one of two, told by the caller
    if not is_hidden:
        return figure
    return replace(figure, value=None, status=HIDDEN, numerator=None, denominator=None)
