"""The shape of a file that defines a distribution, as pydantic checks it and editors see it."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from bvmonitor.definitions.model import BreakModel, CellModel, Shape, Texts
from bvmonitor.definitions.set_model import SourceModel
from bvmonitor.definitions.values import Flag, Name, Text, Year
from bvmonitor.domain.distribution import Counted

_COUNT: Final = re.compile(r"\d{1,12}(\.\d{1,6})?|:|\.\.?")
MARKS: Final = (":", "..", ".")


def is_count(text: str) -> bool:
    """Whether a text is a number from 0, or a mark of SSB's in its place."""
    return _COUNT.fullmatch(text) is not None


def _checked(text: str) -> str:
    if not is_count(text):
        raise PydanticCustomError("distribution.bad_count", "no count")
    return text


Count = Annotated[
    str,
    AfterValidator(_checked),
    Field(description="A number from 0; `:` where it is hidden, `..` where the basis is missing."),
]
Counts = Annotated[dict[Year, Count], Field(min_length=1, description="Own counts by year.")]


class WholeModel(Shape):
    """The whole as it is published; without it, it is the sum of the parts."""

    title: Texts = Texts()
    cells: Annotated[list[CellModel], Field(min_length=1)] | None = None
    counts: Counts | None = None


class PartModel(Shape):
    """One part: cells of SSB's, or own counts, which a file of counts may hold instead."""

    id: Name
    title: Texts
    cells: Annotated[list[CellModel], Field(min_length=1)] | None = None
    counts: Counts | None = None


class OwnCountsModel(Shape):
    """Where own counts are from; without it the parts are cells of SSB's."""

    municipality: Annotated[
        Text | None, Field(description="Whose they are, by name or number; a file may name them line by line.")
    ] = None
    file: Annotated[
        Text | None,
        Field(description="A CSV file beside this one: part,year,count and, if need be, municipality."),
    ] = None


class DistributionFile(Shape):
    """How a whole is made up of parts."""

    id: Name
    title: Texts
    unit: Counted = "count"
    own: OwnCountsModel | None = None
    parts: Annotated[list[PartModel], Field(min_length=2)]
    whole: WholeModel | None = None
    overlap: Annotated[Flag, Field(description="Whether one may be in several parts.")] = False
    breaks: Annotated[list[BreakModel], Field(default_factory=list)]
    source: SourceModel
    notes: Annotated[list[Texts], Field(default_factory=list)]
