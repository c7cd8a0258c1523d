"""The shape of a file of thresholds, as pydantic checks it."""

from typing import Annotated, Final, Literal

from pydantic import Discriminator, Field, Tag

from bvmonitor.definitions.model import LIST, MAPPING, TEXT, Shape, form_of, text_or_mapping
from bvmonitor.definitions.values import Day, Name, Number, Text, Year
from bvmonitor.domain.alerts import Severity

ALERTS: Final = "alerts"

Limit = Annotated[float, Number(-1e9, 1e9, whole=False)]
HowFar = Annotated[float, Number(0, 1e9, whole=False)]


class ChangeModel(Shape):
    """How far a figure may rise or fall."""

    above: Annotated[HowFar | None, Field(description="An alert when it rose by more than this.")] = None
    below: Annotated[HowFar | None, Field(description="An alert when it fell by more than this.")] = None
    over: Annotated[int, Number(1, 30)] = 1


class TargetModel(Shape):
    """What the figure is to be."""

    value: Limit
    year: Annotated[Year | None, Field(description="The first year that it holds for.")] = None
    direction: Annotated[
        Literal["above", "below"] | None, Field(description="On which side of it there is an alert.")
    ] = None


class GroupModel(Shape):
    """How far a figure may lie from a KOSTRA group's."""

    above: HowFar | None = None
    below: HowFar | None = None
    group: Annotated[Text, Field(description="own, country, or a group's number.")] = "own"


class ClearModel(Shape):
    """Only a difference that chance does not explain."""

    side: Literal["above", "below"]
    group: Literal["own", "country"] = "own"


class RankModel(Shape):
    """Which places are worth an alert."""

    worse_than: Annotated[int, Number(1, 999)] | None = None
    better_than: Annotated[int, Number(1, 999)] | None = None
    among: Literal["all", "group"] = "all"


class AcknowledgedModel(Shape):
    """A line that silences an alert."""

    region: Text
    year: Year
    reason: Text
    until: Annotated[Annotated[str, Day()] | None, Field(description="The last day that it holds.")] = None
    by: Text | None = None


class RuleModel(Shape):
    """Thresholds for one indicator."""

    id: Annotated[Name | None, Field(description="The indicator's, without one.")] = None
    indicator: Text
    places: Annotated[
        Annotated[
            Annotated[Text, Tag(TEXT)] | Annotated[Annotated[list[Text], Field(min_length=1)], Tag(LIST)],
            Discriminator(form_of),
        ]
        | None,
        Field(alias="for", description="Municipalities and services, or all; those of the run without it."),
    ] = None
    above: Limit | None = None
    below: Limit | None = None
    change: ChangeModel | None = None
    target: TargetModel | None = None
    group: GroupModel | None = None
    clear: (
        Annotated[
            Annotated[Literal["above", "below"], Tag(TEXT)] | Annotated[ClearModel, Tag(MAPPING)],
            Discriminator(text_or_mapping),
        ]
        | None
    ) = None
    rank: RankModel | None = None
    severity: Severity = "warning"
    note: Text | None = None
    acknowledged: Annotated[list[AcknowledgedModel], Field(default_factory=list)]


class AlertFile(Shape):
    """A file of thresholds."""

    alerts: Annotated[list[RuleModel], Field(min_length=1)]
