"""Which figures of a comparison are hidden, or have a hidden count behind them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import IndicatorValue
from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status import CONFIDENTIAL, HIDDEN, MISSING

# Older publications printed `..` for hidden too.
PROTECTED: Final = (CONFIDENTIAL, MISSING, HIDDEN)


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """A figure of one member of a set in the page's last year, which the page names without a column.

    Attributes:
        code: The member's code, on the borders of the year `borders`.
        figure: Its column is a name of its own.
    """

    indicator: Indicator
    code: str
    borders: int
    figure: Figure


def key_of(indicator: Indicator, figure: Figure) -> str:
    """A name for a figure on its page."""
    return f"{indicator.id}|{figure.column}|{figure.period}"


def has_secrets(scene: Scene, rows: Iterable[Row]) -> bool:
    """Whether anything on a page is hidden, or may be."""
    return any(
        figure.status in PROTECTED or _is_behind(value_of(scene, row.indicator, figure))
        for row in rows
        for figure in row.figures
    )


def value_of(scene: Scene, indicator: Indicator, figure: Figure) -> IndicatorValue | None:
    """What the engine says of a figure, or None."""
    at = scene.periods.index(figure.period)
    planned = next(each for each in scene.plan.columns if each.column.id == figure.column)
    return scene.values.get(indicator, planned.ids[at], figure.period)


def _is_behind(value: IndicatorValue | None) -> bool:
    return value is not None and value.computed_status in PROTECTED
