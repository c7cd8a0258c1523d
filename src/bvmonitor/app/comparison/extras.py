"""What a comparison may say beside each figure: its place among others, its change, and an index."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.comparison.changes import broken_remarks, index_column, with_changes, with_index
from bvmonitor.app.comparison.placing import with_positions
from bvmonitor.domain.comparison import Comparison, Extra, Remark, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.position import Basis, best_end
from bvmonitor.texts.extras import EVERY_ROW


@dataclass(frozen=True, slots=True)
class Extras:
    """What the user asked to see beside each figure.

    Attributes:
        rank: The place among all municipalities and in the KOSTRA group of the year.
        quartile: The quarter, and the distance to the best one.
        change: The change since the year before with a figure, or since `since`.
        since: The year that changes are counted from; None for the year before with a figure.
        index: The figure where the peers' mean is 100.
        intervals: The 95 % interval of each figure, and what is clear against the other columns.
        savings: The saving potential of the last year, in a table of its own.
    """

    rank: bool = False
    quartile: bool = False
    change: bool = False
    since: int | None = None
    index: bool = False
    savings: bool = False
    intervals: bool = False

    @property
    def wanted(self) -> tuple[Extra, ...]:
        """Their names, in the order in which they stand beside a figure."""
        asked: dict[Extra, bool] = {
            "interval": self.intervals,
            "rank": self.rank,
            "quartile": self.quartile,
            "change": self.change or self.since is not None,
            "index": self.index,
        }
        return tuple(name for name, is_asked in asked.items() if is_asked)


def with_extras(comparison: Comparison, scene: Scene, extras: Extras) -> Comparison:
    """The comparison with what was asked for beside its figures.

    Raises:
        NoSuchYear: The figures do not reach the year that changes are counted from.
        NotEarlier: It is not before the years shown.
        IndexOfNothing: There is no group or peer group whose mean could be 100.
        MoneyFileAtFault: The user's corrections of saving potentials have errors.
    """
    rows, wanted = comparison.rows, extras.wanted
    remarks: list[Remark] = []
    base = None
    if "interval" in wanted:
        # What tells how sure figures are is loaded only for the pages that say so.
        from bvmonitor.app.comparison.intervals import interval_remarks, with_intervals  # noqa: PLC0415

        rows = with_intervals(scene, rows)
        remarks.extend(interval_remarks(scene, rows))
    if "rank" in wanted or "quartile" in wanted:
        rows = with_positions(scene, rows)
        remarks.extend(_position_remarks(rows, wanted))
    if "change" in wanted:
        rows = with_changes(scene, rows, extras.since)
        remarks.extend((Remark("change"), *broken_remarks(rows)))
    if "index" in wanted:
        base = index_column(scene)
        rows = with_index(scene, rows, base)
        remarks.append(Remark("index", (("column", base.column.id),)))
    made = replace(
        comparison,
        sources=_sources(comparison, scene, rows, wanted),
        rows=rows,
        remarks=(*comparison.remarks, *remarks),
        extras=wanted,
        index_column=None if base is None else base.column.id,
    )
    if not extras.savings:
        return made
    # Imported here: few pages ask for it, and every page starts by loading what stands above.
    from bvmonitor.app.comparison.savings import with_savings  # noqa: PLC0415

    return with_savings(made, scene)


def _sources(
    comparison: Comparison, scene: Scene, rows: Sequence[Row], wanted: Sequence[Extra]
) -> tuple[Origin, ...]:
    """The sources of the page, those of the counts that intervals and bands rest on among them."""
    if "interval" not in wanted and "rank" not in wanted:
        return comparison.sources
    from bvmonitor.app.comparison.intervals import with_counts  # noqa: PLC0415 - as above

    return with_counts(comparison.sources, scene, rows)


def _position_remarks(rows: Sequence[Row], wanted: Sequence[Extra]) -> Iterator[Remark]:
    """How places and quarters are made, each sentence with the rows that it holds for."""
    placed = [row for row in rows if any(figure.positions for figure in row.figures)]
    if not placed:
        yield Remark("rank_nobody")
        return
    yield Remark("rank")
    banded = any(p.band_from is not None for row in placed for f in row.figures for p in f.positions)
    if "rank" in wanted and banded:
        yield Remark("rank_band")
    if "quartile" in wanted:
        yield Remark("quartile")
    for direction in ("lower_is_better", "higher_is_better", "neutral"):
        yield from _holding(f"rank_{direction}", placed, [r for r in placed if r.indicator.direction == direction])
    bases: tuple[Basis, ...] = ("computed", "shown")
    for basis in bases:
        yield from _holding(f"rank_{basis}", placed, [row for row in placed if _is_ranked_by(row, basis)])
    if "quartile" in wanted:
        cheap = [
            r for r in placed if r.indicator.direction != "lower_is_better" and best_end(r.indicator) == "lowest"
        ]
        yield from _holding("quartile_costs", placed, cheap)


def _is_cost(indicator: Indicator) -> bool:
    """Whether the lowest quarter is the best one only because it costs least."""
    return indicator.direction != "lower_is_better" and best_end(indicator) == "lowest"


def _is_ranked_by(row: Row, basis: Basis) -> bool:
    return any(p.basis == basis and p.rank is not None for figure in row.figures for p in figure.positions)


def _holding(key: str, placed: Sequence[Row], rows: Sequence[Row]) -> Iterator[Remark]:
    """The remark with the rows that it holds for; all of them in two words."""
    if rows:
        titles = tuple(row.indicator.title for row in rows)
        yield Remark(key, (("titles", (EVERY_ROW,) if len(rows) == len(placed) > 1 else titles),))
