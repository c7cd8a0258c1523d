"""What Bufdir's open file holds, before anybody says which indicators its figures are of."""

from dataclasses import dataclass
from typing import Final, Literal

NumberFormat = Literal["count", "share"]

FORMATS: Final[dict[str, NumberFormat]] = {"antall": "count", "andel": "share"}
"""What stands in the file's column `Tallformat`."""

SVALBARD: Final = frozenset({"21", "2111"})


@dataclass(frozen=True, slots=True)
class BufdirFigure:
    """A figure of one year; `value` is None exactly when `status` holds the mark that stands in its place."""

    year: int
    value: float | None
    status: str | None


@dataclass(frozen=True, slots=True)
class BufdirRow:
    """One region's figures in one format.

    Attributes:
        line: The row in the sheet, from 1.
        region: The region's code as this program writes it: `1120`, `EKA11`, `EAK`, `030101`.
        name: The region's name in the file.
        format: Whether the figures are counts, or shares (kroner too are called that).
        figures: By year, in the file's order.
    """

    line: int
    region: str
    name: str
    format: NumberFormat
    figures: tuple[BufdirFigure, ...]


@dataclass(frozen=True, slots=True)
class BufdirTable:
    """One workbook of the file.

    Attributes:
        file: Its name in the zip.
        code: What the name begins with: `3A`.
        stem: What its first row says that it is.
        rows: Its rows, without Svalbard's.
        left_out: How many rows were Svalbard's.
    """

    file: str
    code: str
    stem: str
    rows: tuple[BufdirRow, ...]
    left_out: int = 0
