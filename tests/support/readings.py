"""Comparisons made by hand to be put into words."""

from collections.abc import Mapping, Sequence
from typing import Final

from tests.support.comparisons import KLEPP, made_up_figure, made_up_source
from tests.support.indicators import indicator, same

from bvmonitor.domain.comparison import Column, Comparison, Row
from bvmonitor.domain.indicator import Break, Direction, Unit
from bvmonitor.domain.origin import SnapshotRef

COLUMNS: Final = {
    "own": Column("1120", "municipality", "Klepp"),
    "group": Column("EKG07", "kostra_group", "EKG07", groups=("7",)),
    "neighbour": Column("1121", "municipality", "Time"),
    "country": Column("EAK", "country", "Hele landet"),
}


def told_row(
    title: str,
    unit: Unit,
    decimals: int,
    direction: Direction,
    values: Mapping[tuple[str, int], float | None],
    *,
    breaks: tuple[int, ...] = (),
) -> Row:
    """A row with values by column (`own`, `group`, `neighbour`, `country`) and year; None is hidden."""
    made = indicator(
        re_id(title),
        title=same(title),
        unit=unit,
        decimals=decimals,
        direction=direction,
        breaks=tuple(Break(year, same("broken")) for year in breaks),
    )
    return Row(
        made,
        tuple(
            made_up_figure(COLUMNS[name].id, year, value, status=":" if value is None else None)
            for (name, year), value in values.items()
        ),
    )


def re_id(title: str) -> str:
    return title.casefold().replace(" ", "_")


def told_comparison(columns: Sequence[str], periods: tuple[int, ...], rows: Sequence[Row]) -> Comparison:
    """A comparison of these columns and rows."""
    return Comparison(
        subject=KLEPP,
        periods=periods,
        set=None,
        columns=tuple(COLUMNS[name] for name in columns),
        rows=tuple(rows),
        left_out=(),
        notice=None,
        remarks=(),
        sources=(made_up_source(),),
        snapshot=SnapshotRef("0123456789ab", "0" * 64, sample=False),
        program="bvmonitor test",
    )
