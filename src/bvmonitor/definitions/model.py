"""The shape of a definition file and of a set file, as pydantic checks it and editors see it."""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from bvmonitor.definitions.values import Code, Day, Flag, Name, Number, Sign, TableNumber, Text, WebAddress, Year
from bvmonitor.domain.indicator import Category, Counted, Direction, Interval, Unit
from bvmonitor.domain.own_figures import Span as OwnSpan
from bvmonitor.domain.own_figures import WholeYear

# The forms that a value may have.
TEXT: Final = "text"
LIST: Final = "list"
MAPPING: Final = "mapping"


class Shape(BaseModel):
    """Keys that are all known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Texts(Shape):
    """A text in bokmål, nynorsk and English; one that is lacking is shown in another language."""

    nb: Text | None = None
    nn: Text | None = None
    en: Text | None = None


class Span(Shape):
    """Codes from one to another, both included, by their order in the table."""

    first: Annotated[Code, Field(alias="from")]
    last: Annotated[Code, Field(alias="to")]


def form_of(value: object) -> str:
    """Which form a value is written in, where it may have several."""
    if isinstance(value, list):
        return LIST
    return MAPPING if isinstance(value, dict) else TEXT


def text_or_mapping(value: object) -> str:
    """Whether a value is written as a text or as keys."""
    return MAPPING if isinstance(value, dict) else TEXT


Codes = Annotated[
    Annotated[Code, Tag(TEXT)]
    | Annotated[Annotated[list[Code], Field(min_length=1)], Tag(LIST)]
    | Annotated[Span, Tag(MAPPING)],
    Discriminator(form_of),
]


class CellModel(Shape):
    """One cell of a table: the sum over the chosen codes."""

    table: TableNumber
    measure: Annotated[Code | None, Field(description="The measure's code (ContentsCode).")] = None
    measure_label: Annotated[
        Text | None, Field(description="The measure's label, where its code is not known.")
    ] = None
    where: Annotated[dict[Code, Codes], Field(description="Dimension: a code, a list, or {from, to}.")] = {}
    omit: Annotated[list[Code], Field(description="Dimensions that are left out: their codes are summed.")] = []
    sign: Sign = 1
    factor: Annotated[float, Number(1e-6, 1e9, whole=False)] = 1
    period_shift: Annotated[
        int, Number(-5, 5), Field(description="Years added to the indicator's year to find the cell's.")
    ] = 0


class BreakModel(Texts):
    """The series before the year is not comparable with the series from it."""

    year: Year


class Years(Shape):
    """The years that the definition holds for; null has no limit."""

    first: Annotated[Year | None, Field(alias="from")] = None
    last: Annotated[Year | None, Field(alias="to")] = None


class ExpectModel(Shape):
    """What SSB must call what the definition reads, checked at every fetch."""

    table: Annotated[Text, Field(description="Words that the table's title must hold.")]
    title: Annotated[Text | None, Field(description="The measure's label.")] = None
    unit: Annotated[Text | None, Field(description="The measure's unit.")] = None


class ReferenceModel(Shape):
    """Where the indicator is documented."""

    title: Text
    url: WebAddress
    accessed: Annotated[
        Annotated[str, Day()] | None, Field(description="The day the page was read, as 2026-11-24.")
    ] = None


class SameAsModel(Shape):
    """Own indicators that count the same, by which one could be found from the other."""

    numerator: Name | None = None
    denominator: Name | None = None
    rest: Annotated[
        Name | None, Field(description="What counts the denominator's who are not the numerator's.")
    ] = None


class IndicatorFile(Shape):
    """The definition of one indicator."""

    id: Name
    version: Annotated[int, Number(1, 999), Field(description="Raised when the meaning changes.")]
    status: Annotated[
        Literal["verified", "unverified"],
        Field(description="unverified: the table or measure has not been seen in live metadata."),
    ]
    title: Texts
    category: Category
    unit: Unit
    decimals: Annotated[int, Number(0, 6)]
    direction: Direction
    valid: Years
    source: Annotated[Literal["ssb", "local"], Field(description="local: figures come from own files only.")] = (
        "ssb"
    )
    factor: Annotated[
        float, Number(1e-6, 1e9, whole=False), Field(description="Multiplied before the division.")
    ] = 1
    numerator: Annotated[list[CellModel], Field(min_length=1)] | None = None
    denominator: Annotated[list[CellModel], Field(min_length=1)] | None = None
    published: Annotated[CellModel | None, Field(description="SSB's own cell for the same figure.")] = None
    interval: Interval = "none"
    counted: Annotated[
        Counted | None,
        Field(
            description=(
                "during_year: what happened in the year, which may be added over years; at_date: what was there at"
                " a date; running_total: own figures that count from 1 January."
            )
        ),
    ] = None
    spans: Annotated[
        list[OwnSpan] | None,
        Field(min_length=1, description="The periods that own figures may be of; all without it."),
    ] = None
    whole_year: Annotated[
        WholeYear | None,
        Field(
            description=(
                "How a year is made of own figures of shorter periods: the sum of all months or half-years (of a"
                " share: of its numerators and denominators), the last one, or none. Without it `counted` says:"
                " during_year sum, at_date and running_total last, else none."
            )
        ),
    ] = None
    same_as: Annotated[
        SameAsModel | None,
        Field(
            description=(
                "With `source: local`: which other indicators count what the numerator, the denominator, or the"
                " rest of the denominator counts, so that a small number is not found from them on a public page."
            )
        ),
    ] = None
    min_coverage: Annotated[
        float,
        Number(0, 1, whole=False),
        Field(description="Share of the denominator that a figure computed for a group must have."),
    ] = 0.8
    breaks: list[BreakModel] = []
    expect: ExpectModel | None = None
    reference: ReferenceModel
    notes: list[Texts] = []


class RowModel(Shape):
    """A row of a page that numbers its rows."""

    number: Text
    indicator: Name


Row = Annotated[
    Annotated[Name, Tag(TEXT)] | Annotated[RowModel, Tag(MAPPING)],
    Discriminator(text_or_mapping),
]


class SetFile(Shape):
    """A named choice of indicators, in the order of a page's rows."""

    id: Name
    title: Texts
    default: Flag = False
    indicators: Annotated[list[Row], Field(min_length=1)]
    notes: list[Texts] = []
