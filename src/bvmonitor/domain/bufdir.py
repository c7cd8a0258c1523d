"""What Bufdir's open file holds, before anybody says which indicators its figures are of."""

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class NamedWorkbook:
    """How one workbook is known again, and which indicators its rows are of.

    Attributes:
        code: What its name begins with, or None where that is not known.
        words: All of them stand in its first row; in lower case.
        without: None of them does.
        figures: The indicator's id by the format of the rows.
        is_own: Whether the user said so.
    """

    code: str | None
    words: tuple[str, ...]
    without: tuple[str, ...]
    figures: Mapping[NumberFormat, str]
    is_own: bool

    def fits(self, table: BufdirTable) -> bool:
        """Whether a workbook is the one that is meant."""
        stem = table.stem.casefold()
        return (
            self.code in (None, table.code)
            and all(word in stem for word in self.words)
            and not any(word in stem for word in self.without)
        )


@dataclass(frozen=True, slots=True)
class BufdirNames:
    """Which indicators the file's workbooks are of, and how the file is credited.

    Attributes:
        source: Who made the figures.
        url: Where they are published.
        licence: Terms of use.
        workbooks: The user's own first.
    """

    source: str
    url: str | None
    licence: str
    workbooks: tuple[NamedWorkbook, ...]

    def of(self, table: BufdirTable) -> tuple[NamedWorkbook, ...]:
        """Those that a workbook may be: the user's when one of them fits, else all of ours that do."""
        fitting = tuple(each for each in self.workbooks if each.fits(table))
        own = tuple(each for each in fitting if each.is_own)
        return own[:1] or fitting


@dataclass(frozen=True, slots=True)
class HalfYearColumn:
    """A column of the half-year reports, by what its head begins and ends with: letters and digits alone."""

    begins: str
    ends: str = ""

    def is_named(self, head: str) -> bool:
        """Whether a head, of letters and digits alone, is this column's."""
        return head == self.begins if not self.ends else head.startswith(self.begins) and head.endswith(self.ends)


@dataclass(frozen=True, slots=True)
class HalfYearFigure:
    """An indicator that the half-year reports have the numerator and the denominator of.

    Attributes:
        indicator: Its id.
        numerator: The column of those who are counted. `denominator` is that of all.
        is_rest: Whether the indicator is of the others: of all those who are not in the numerator's column.
    """

    indicator: str
    numerator: HalfYearColumn
    denominator: HalfYearColumn
    is_rest: bool = False


_SUPERVISED: Final = "fosthjbarntilsynplassertmerenn1år"
_FOLLOWED_UP: Final = "fosthjbarnoppfogkontrollansvplassertmerenn1år"

HALF_YEAR_FIGURES: Final = (
    HalfYearFigure(
        "investigation_deadline_breaches",
        HalfYearColumn("fosthjfylkesmannensvurdfristoversantall"),
        HalfYearColumn("undersavslsistehalvår"),
    ),
    HalfYearFigure(
        "foster_home_supervision_not_met",
        HalfYearColumn("fosthjbarnplassertmerenn1år", "tilsynskravikkeoppfylt"),
        HalfYearColumn(_SUPERVISED),
    ),
    HalfYearFigure(
        "foster_child_follow_up_not_met",
        HalfYearColumn(_FOLLOWED_UP, "besøkikkeoppfylt"),
        HalfYearColumn(_FOLLOWED_UP),
    ),
    HalfYearFigure(
        "foster_child_follow_up_met",
        HalfYearColumn(_FOLLOWED_UP, "besøkikkeoppfylt"),
        HalfYearColumn(_FOLLOWED_UP),
        is_rest=True,
    ),
    HalfYearFigure(
        "children_with_action_plan",
        HalfYearColumn("tiltakbarnhjtiltmedtiltaksplan45"),
        HalfYearColumn("tiltakbarnhjtilt44tot"),
    ),
    HalfYearFigure(
        "action_plans_evaluated",
        HalfYearColumn("tiltakbarnmedtiltaksplan44", "evaluertsistehalvår"),
        HalfYearColumn("tiltakbarnmedtiltaksplan44sammenh3mnd"),
    ),
)
"""As Bufdir's scripts put them together; two names are known by their beginning and their end alone."""
