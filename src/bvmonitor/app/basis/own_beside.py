"""Own figures beside SSB's own of the same place and year, and years that own figures are not whole of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.comparison import Figure, OwnBeside, Remark, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status import CONFIDENTIAL, HIDDEN, INCOMPLETE
from bvmonitor.texts.remarks import REMARKS


def with_own(workspace: Workspace, indicator: Indicator, figure: Figure, column_id: str | None) -> Figure:
    """The figure with what own figures say beside it.

    A page for the public says nothing beside what SSB hides: the two are of the same persons.
    """
    own = workspace.own
    if own is None or column_id is None:
        return figure
    year = own.by_key.get((indicator.id, column_id, figure.period))
    if year is None:
        return figure
    if year.missing and figure.status == INCOMPLETE:
        return replace(figure, own=OwnBeside(None, None, year.missing, year.sources))
    is_hidden = own.audience.kind == "public" and figure.status in (CONFIDENTIAL, HIDDEN)
    if year.value is None or figure.origin == "local" or is_hidden:
        return figure
    difference = None if figure.value is None else year.value - figure.value
    return replace(figure, own=OwnBeside(year.value, difference, (), year.sources))


def own_remarks(rows: Sequence[Row]) -> Iterator[Remark]:
    """What a page says of own figures beside those that it shows."""
    for row in rows:
        for figure in row.figures:
            if figure.own is not None:
                yield _remark(row.indicator, figure, figure.own)


def _remark(indicator: Indicator, figure: Figure, own: OwnBeside) -> Remark:
    where = (("title", indicator.title), ("column", figure.column), ("period", figure.period))
    if own.missing:
        return Remark("own_incomplete", (*where, ("months", own.missing)))
    said = (("own", own.value), ("decimals", indicator.decimals))
    if own.difference is None:
        return Remark("own_alone", (*where, *said))
    who = REMARKS["own_beside.ssb" if figure.origin == "published" else "own_beside.computed"]
    key = "own_beside_points" if indicator.unit == "percent" else "own_beside"
    shown = (("shown", figure.value), ("difference", own.difference), ("who", who))
    return Remark(key, (*where, *said, *shown))
