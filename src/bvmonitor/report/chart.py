"""A chart before it is drawn: what it shows, in words and figures; its figures stand in a table too."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from bvmonitor.domain.language import Lang

ChartKind = Literal["trend", "dots", "funnel", "bars", "multiples", "sparkline"]
# Whose figures they are, which decides how they are drawn; `limit` is what figures are held against.
Role = Literal["subject", "group", "member", "country", "other", "limit"]
_NAME: Final = re.compile(r"[a-z0-9_-]{1,100}")


@dataclass(frozen=True, slots=True)
class Point:
    """One figure.

    Attributes:
        x: Its place across: a year, a month's number, how many cases. On `dots` and `bars`, the figure itself.
        y: Its place upwards, unrounded; None where there is no figure, and then nothing is drawn there. Not read
            on `dots` and `bars`, whose figures are x.
        text: The figure as the page prints it, or the mark that stands in its place.
        label: What it is of, where the series does not say: a municipality, an indicator.
        low: The lower end of a band at x, or None.
        high: The upper end.
        restarts: Whether it cannot be compared with the figure before, so that no line joins the two.
    """

    x: float | None
    y: float | None = None
    text: str = ""
    label: str = ""
    low: float | None = None
    high: float | None = None
    restarts: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one place or kind, in the order of x; `label` is what is written beside them."""

    label: str
    role: Role
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis that has a text."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """What an axis says.

    Attributes:
        title: The unit, or what is counted; "" where the ticks say it.
        ticks: Where it has texts; empty for round numbers, which are then found from the figures.
        signed: Whether numbers have a plus sign: differences.
        log: Whether places go by size: as far from 10 to 100 as from 100 to 1000.
    """

    title: str = ""
    ticks: tuple[Tick, ...] = ()
    signed: bool = False
    log: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A place across where figures stop being comparable; no line is drawn over it."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn.

    Attributes:
        name: The stem of its file, [a-z0-9_-]: no other chart of the page has it.
        kind: How it is drawn.
        lang: The language of its texts, and of the numbers on its axes.
        title: What it shows.
        alt: What it says, in words, for those who do not see it.
        x: The axis across.
        y: The axis upwards; its title stands above the figures.
        series: The figures; the first is drawn last, above the others.
        breaks: Where figures stop being comparable, in order.
        panels: The charts that `multiples` consists of.
        svg: The drawing; "" until a format needs it.
        narrow: The drawing for a narrow screen; "" where the format has one size.
        file: The file beside the page that holds the drawing, or "".

    Raises:
        ValueError: The name would not do as a file's: a bug of ours.
    """

    name: str
    kind: ChartKind
    lang: Lang
    title: str
    alt: str
    x: Axis
    y: Axis
    series: tuple[Series, ...]
    breaks: tuple[Break, ...] = ()
    panels: tuple["Chart", ...] = ()
    svg: str = ""
    narrow: str = ""
    file: str = ""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(self.name)
