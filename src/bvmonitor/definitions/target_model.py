"""The shapes of the files of targets and of actions, as pydantic checks them."""

from typing import Annotated, Final, Literal

from pydantic import Field

from bvmonitor.definitions.model import Shape, Texts
from bvmonitor.definitions.values import Day, Name, Number, Text, Year
from bvmonitor.domain.action_list import ActionStatus

TARGETS: Final = "targets"
LINES: Final = "budget_lines"
ACTIONS: Final = "actions"

Aim = Annotated[float, Number(-1e11, 1e11, whole=False)]
Place = Annotated[Text | None, Field(alias="for", description="Municipality or service: name or number.")]


class StartModel(Shape):
    """The result that the way to the target begins at."""

    day: Annotated[str, Day()]
    value: Aim


class AimModel(Shape):
    """What one indicator is to be."""

    indicator: Annotated[Text, Field(description="The id of an indicator of your own figures.")]
    place: Place = None
    years: Annotated[dict[Year, Aim], Field(min_length=1, description="Year: the value to reach by its last day.")]
    better: Annotated[
        Literal["higher", "lower"] | None,
        Field(description="On which side the target is reached, where the indicator does not say it."),
    ] = None
    start: StartModel | None = None
    title: Texts = Texts()
    source: Annotated[Text | None, Field(description="Where the target was decided.")] = None


class LineModel(Shape):
    """A line of the budget."""

    title: Text
    place: Place = None
    accounts: Annotated[Name | None, Field(description="The id of the indicator of what was spent.")] = None
    budget: Annotated[Name | None, Field(description="The id of the indicator of what is set aside.")] = None


class TargetFile(Shape):
    """Targets and budget lines of a municipality or service."""

    place: Annotated[Text | None, Field(alias="for", description="Of all below that name none of their own.")] = (
        None
    )
    targets: Annotated[list[AimModel], Field(default_factory=list)]
    budget_lines: Annotated[list[LineModel], Field(default_factory=list)]


class ActionModel(Shape):
    """One thing to do."""

    title: Text
    place: Place = None
    status: ActionStatus
    area: Annotated[Text | None, Field(description="What it belongs under.")] = None
    due: Annotated[Annotated[str, Day()] | None, Field(description="The last day, as 2018-12-31.")] = None
    note: Text | None = None


class ActionFile(Shape):
    """The action list of a municipality or service."""

    place: Annotated[Text | None, Field(alias="for", description="Of all below that name none of their own.")] = (
        None
    )
    actions: Annotated[list[ActionModel], Field(min_length=1)]
