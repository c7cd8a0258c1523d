"""The shapes of the files about money, as pydantic checks them: price growth, corrections, calculated need."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from bvmonitor.definitions.model import MAPPING, TEXT, Shape, Texts, text_or_mapping
from bvmonitor.definitions.set_model import SourceModel
from bvmonitor.definitions.values import Flag, Name, Number, Text, Year

Percent = Annotated[float, Number(-50, 100, whole=False)]


class GrowthModel(Shape):
    """The growth to one year."""

    percent: Annotated[Percent, Field(description="Growth from the year before, in per cent.")]
    status: Literal["final", "estimate"] = "final"
    vintage: Annotated[Text | None, Field(description="When the figure was taken, where it differs.")] = None


class DeflatorFile(Shape):
    """A series of price growth."""

    title: Texts = Texts()
    source: SourceModel | None = None
    vintage: Annotated[Text | None, Field(description="When the figures were taken from the source.")] = None
    replaces: Annotated[
        Flag, Field(description="Whether the series stands alone; else it amends single years of the bundled one.")
    ] = False
    years: Annotated[
        dict[
            Year,
            Annotated[
                Annotated[Percent, Tag(TEXT)] | Annotated[GrowthModel, Tag(MAPPING)],
                Discriminator(text_or_mapping),
            ],
        ],
        Field(min_length=1, description="Growth from the year before, in per cent."),
    ]


class CorrectionModel(Shape):
    """What is added to a saving potential, and why."""

    indicator: Name
    region: Annotated[Text, Field(description="The municipality or service whose saving potential is corrected.")]
    year: Year
    amount: Annotated[
        float,
        Number(-1e6, 1e6, whole=False),
        Field(description="Million kroner in the prices of the year, with its sign; added."),
    ]
    reason: Text
    against: Annotated[
        Text | None,
        Field(description="Only against this: best_quartile, group, or a name. Without it, against all."),
    ] = None


class CorrectionsFile(Shape):
    """Corrections of saving potentials."""

    corrections: Annotated[list[CorrectionModel], Field(min_length=1)]


class NeedModel(Shape):
    """The calculated need of one municipality in one year."""

    region: Annotated[Text, Field(description="Name or number of a municipality.")]
    year: Year
    weight: Annotated[float, Number(0.001, 1000, whole=False), Field(description="1 is the country's mean need.")]
    source: Text | None = None


class NeedFile(Shape):
    """Calculated need, as each year's budget papers publish it."""

    source: Annotated[Text | None, Field(description="Of all weights that name none of their own.")] = None
    needs: Annotated[list[NeedModel], Field(min_length=1)]
