"""A statistical table as the test server holds it: variables, values, codelists and where its cells come from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal

Language = Literal["no", "en"]
Role = Literal["time", "geo", "metric"]
LANGUAGES: Final[tuple[Language, ...]] = ("no", "en")

Cell = tuple[float | None, str | None]
Cells = Callable[[Sequence[str]], Cell]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a variable."""

    code: str
    label: str
    label_en: str | None = None
    note: str | None = None

    def text(self, lang: Language) -> str:
        """The label in a language; Norwegian where there is no other."""
        return self.label_en if lang == "en" and self.label_en is not None else self.label


@dataclass(frozen=True, slots=True)
class Measure(Value):
    """One value of ContentsCode, with what the metadata say about it."""

    unit: str = "antall"
    decimals: int = 0
    refperiod: str = "31.12"
    measuring_type: str = "Flow"
    price_type: str = "NotApplicable"


@dataclass(frozen=True)
class Codelist:
    """A codelist of one variable: each value with the variable's own codes that it stands for."""

    id: str
    label: str
    values: tuple[tuple[Value, tuple[str, ...]], ...]

    @property
    def type(self) -> str:
        """`Valueset` for `vs_…`, else `Aggregation`."""
        return "Valueset" if self.id.startswith("vs_") else "Aggregation"


@dataclass(frozen=True)
class Variable:
    """One variable; `elimination_value` None with `elimination` True means that its values are summed.

    `keys_by_code`: its values are written in the order of their codes and not of their places.
    """

    code: str
    label: str
    label_en: str
    values: tuple[Value, ...]
    role: Role | None = None
    elimination: bool = False
    elimination_value: str | None = None
    show: str = "value"
    codelists: tuple[Codelist, ...] = ()
    urn: str | None = None
    keys_by_code: bool = False

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Each value's place by its case-folded code."""
        return {value.code.casefold(): place for place, value in enumerate(self.values)}

    def text(self, lang: Language) -> str:
        """The label in a language."""
        return self.label_en if lang == "en" else self.label


@dataclass(frozen=True)
class Table:
    """One table as it stood after one publication."""

    id: str
    title: str
    title_en: str
    variables: tuple[Variable, ...]
    cells: Cells = field(repr=False)
    source: str
    updated: str
    notes: tuple[str, ...] = ()
    subject: str = "sk"
    paths: tuple[tuple[tuple[str, str], ...], ...] = ()
    next_update: str | None = None
    aggregation_allowed: bool = False
    discontinued: bool = False

    @cached_property
    def time(self) -> Variable:
        """The time variable."""
        return next(variable for variable in self.variables if variable.role == "time")

    @cached_property
    def contents(self) -> Variable:
        """The variable that holds the measures."""
        return next(variable for variable in self.variables if variable.role == "metric")

    def label(self, lang: Language) -> str:
        """The label of a dataset: number, title and the variables' names."""
        names = [variable.text(lang) for variable in self.variables]
        by, conjunction = ("etter", "og") if lang == "no" else ("by", "and")
        title = self.title if lang == "no" else self.title_en
        return f"{self.id}: {title}, {by} {', '.join(names[:-1])} {conjunction} {names[-1]}"

    def list_label(self, lang: Language) -> str:
        """The label in the table list: number, title and the span of years."""
        title = self.title if lang == "no" else self.title_en
        return f"{self.id}: {title} {self.time.values[0].code}-{self.time.values[-1].code}"
