"""The shape of a file of a composite, as pydantic checks it."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from bvmonitor.definitions.model import MAPPING, TEXT, Shape, Texts, text_or_mapping
from bvmonitor.definitions.values import Name, Number
from bvmonitor.domain.composite import CompositeMean, Judged

Weight = Annotated[float, Number(0.001, 1000, whole=False)]
Share = Annotated[float, Number(0, 1, whole=False)]
Point = Annotated[float, Number(-1000, 1000, whole=False)]


class ScaleModel(Shape):
    """The scores of the worse end, the national mean and the better end."""

    worst: Point = 1
    mean: Point = 3.5
    best: Point = 6


class PartModel(Shape):
    """What an indicator counts for, and which end of it is the better one."""

    weight: Weight = 1
    direction: Annotated[Judged | None, Field(description="Without it: the indicator's own.")] = None


Part = Annotated[
    Annotated[Weight, Tag(TEXT)] | Annotated[PartModel, Tag(MAPPING)],
    Discriminator(text_or_mapping),
]


class CompositeFile(Shape):
    """Several indicators as scores on one scale, weighed together."""

    id: Name
    version: Annotated[int, Number(1, 9999)]
    title: Texts
    scale: ScaleModel = ScaleModel()
    mean: Annotated[
        CompositeMean, Field(description="The country's own figure, or the plain mean of the municipalities'.")
    ] = "weighted"
    trim: Annotated[
        float, Number(0, 0.45, whole=False), Field(description="Share of the municipalities beyond each end.")
    ] = 0.05
    min_indicators: Annotated[Share, Field(description="Share of the indicators scored, for a total.")] = 0.6
    min_weight: Annotated[Share, Field(description="Share of the weights scored, for a total.")] = 0
    min_municipalities: Annotated[
        int, Number(2, 400), Field(description="Municipalities with a figure, for an indicator to be scored.")
    ] = 10
    indicators: Annotated[dict[Name, Part], Field(min_length=1)]
    notes: Annotated[list[Texts], Field(default_factory=list)]
