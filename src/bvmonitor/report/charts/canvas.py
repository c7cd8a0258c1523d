"""Where a chart is drawn: lines, areas, points and texts at figures' places, in layers of Vega-Lite.

Every text is a mark with its own place, measured by `letters`: no axis, legend or title of Vega's is used, so that
nothing depends on which fonts a machine has.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, cast

import altair as alt
from altair.utils.schemapi import debug_mode

from bvmonitor.report.charts.letters import FAMILY
from bvmonitor.report.charts.palette import GRID, INK, PAPER, Colour, Style
from bvmonitor.report.charts.scale import Scale
from bvmonitor.texts.visible import visible

Anchor = Literal["left", "center", "right"]
Place = tuple[float, float]
_Rows = list[dict[str, Any]]


@dataclass(slots=True)
class Canvas:
    """A sheet with a scale each way; what is drawn later lies upon what was drawn before it looking otherwise.

    Attributes:
        width: Pixels across of all of it.
        height: Pixels down.
        x: Figures across.
        y: Figures upwards; its first pixel is the lower one.
    """

    width: int
    height: int
    x: Scale
    y: Scale
    _rows: dict[tuple[str, tuple[str, ...], tuple[tuple[str, object], ...]], _Rows] = field(default_factory=dict)

    def line(self, places: Sequence[Place], style: Style) -> None:
        """A line through places."""
        self._add(
            [self._at(*each) for each in places],
            "line",
            color=style.colour.light,
            strokeWidth=style.stroke,
            strokeDash=tuple(style.dash),
            strokeJoin="round",
        )

    def rules(
        self,
        ends: Iterable[tuple[Place, Place]],
        colour: Colour = GRID,
        *,
        stroke: float = 1.0,
        dash: Sequence[int] = (),
    ) -> None:
        """Straight lines, each from one place to another."""
        rows = [{**self._at(*first), **self._to(*last)} for first, last in ends]
        self._add(rows, "rule", more=("x2", "y2"), color=colour.light, strokeWidth=stroke, strokeDash=tuple(dash))

    def area(self, edges: Sequence[tuple[float, float, float]], colour: Colour) -> None:
        """What lies between a lower and an upper edge; each place is x, lower, upper."""
        rows = [{**self._at(x, low), "y2": self._pixel_y(high)} for x, low, high in edges]
        self._add(rows, "area", more=("y2",), color=colour.light, opacity=1, line=False)

    def bars(self, boxes: Iterable[tuple[Place, Place]], colour: Colour) -> None:
        """Filled boxes, each from one corner to the opposite one."""
        rows = [{**self._at(*first), **self._to(*last)} for first, last in boxes]
        self._add(rows, "rect", more=("x2", "y2"), color=colour.light, opacity=1)

    def points(
        self, places: Iterable[Place], style: Style, *, size: float = 8.0, inner: Colour | None = None
    ) -> None:
        """A sign at each place, `size` pixels across; with an `inner` colour, its own is that of its edge."""
        self._add(
            [self._at(*each) for each in places],
            "point",
            shape=style.shape,
            size=size * size,
            filled=True,
            fill=(inner or style.colour).light,
            stroke=PAPER.light if inner is None else style.colour.light,
            strokeWidth=1.0 if inner is None else 1.4,
            opacity=1,
        )

    def texts(
        self,
        texts: Iterable[tuple[float, float, str]],
        *,
        anchor: Anchor = "left",
        size: float = 12.0,
        bold: bool = False,
        colour: Colour = INK,
        halo: bool = False,
    ) -> None:
        """Texts by the middle of their height, each at a pixel across and a pixel down.

        With a halo, what lies below them does not reach their letters.
        """
        rows = [{"x": _tidy(x), "y": _tidy(y), "text": visible(text)} for x, y, text in texts]
        look = {
            "align": anchor,
            "baseline": "middle",
            "fontSize": size,
            "fontWeight": "bold" if bold else "normal",
        }
        if halo:
            edge = {"stroke": PAPER.light, "strokeWidth": 3, "strokeJoin": "round"}
            self._add(rows, "text", more=("text",), color=PAPER.light, **look, **edge)
        self._add(rows, "text", more=("text",), color=colour.light, **look)

    def drawing(self, *, checked: bool = False) -> Mapping[str, Any]:
        """What Vega-Lite draws.

        Args:
            checked: Whether it is held to Vega-Lite's schema, which takes longer than to draw it.
        """
        with debug_mode(checked):
            layered = alt.layer(*(self._layer(*each, rows) for each, rows in self._rows.items())).properties(
                width=self.width, height=self.height, padding=0, autosize=alt.AutoSizeParams(type="none")
            )
            view = alt.ViewConfig(stroke=None)
            configured = layered.configure(aria=False, background=PAPER.light, font=FAMILY, view=view)
            drawing: dict[str, Any] = configured.to_dict(validate=checked)
        return drawing

    def _add(self, rows: list[dict[str, Any]], mark: str, *, more: Sequence[str] = (), **look: object) -> None:
        """Put rows among those that look the same: each layer takes its time, however little there is in it."""
        if not rows:
            return
        known = self._rows.setdefault((mark, tuple(more), tuple(look.items())), [])
        run = known[-1].get("run", 0) + 1 if known else 1
        if mark in ("line", "area"):
            rows = [{**row, "n": number, "run": run} for number, row in enumerate(rows)]
        known.extend(rows)

    def _layer(
        self, mark: str, more: tuple[str, ...], look: tuple[tuple[str, object], ...], rows: _Rows
    ) -> alt.Chart:
        across = alt.Scale(domain=[0, self.width], nice=False, zero=False)
        down = alt.Scale(domain=[self.height, 0], nice=False, zero=False)
        channels = {"x2": alt.X2("x2:Q"), "y2": alt.Y2("y2:Q"), "text": alt.Text("text:N")}
        encoded: dict[str, Any] = {
            "x": alt.X("x:Q", axis=None, scale=across),
            "y": alt.Y("y:Q", axis=None, stack=None, scale=down),
            **{name: channels[name] for name in more},
        }
        if mark in ("line", "area"):
            encoded["detail"] = alt.Detail("run:N")
        if mark == "line":  # an area is drawn from left to right anyway
            encoded["order"] = alt.Order("n:Q")
        chart = getattr(alt.Chart(alt.InlineData(values=rows)), f"mark_{mark}")(**dict(look)).encode(**encoded)
        return cast("alt.Chart", chart)

    def _at(self, x: float, y: float) -> dict[str, float]:
        return {"x": _tidy(self.x.place(x)), "y": self._pixel_y(y)}

    def _to(self, x: float, y: float) -> dict[str, float]:
        return {"x2": _tidy(self.x.place(x)), "y2": self._pixel_y(y)}

    def _pixel_y(self, y: float) -> float:
        return _tidy(self.y.place(y))


def _tidy(pixel: float) -> float:
    """A thousandth of a pixel is more than any eye or printer sees."""
    return float(f"{pixel:.3f}")
