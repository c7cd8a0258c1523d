"""The shape of a file of deadlines, as pydantic checks it."""

from typing import Annotated, Final

from pydantic import Field

from bvmonitor.definitions.model import Shape, Texts
from bvmonitor.definitions.values import Day, Flag, Matching, Name, Number, Text, WebAddress
from bvmonitor.domain.deadlines import Starts

DEADLINES: Final = "deadlines"
REGISTER: Final = "register"

Days = Annotated[int, Number(1, 1000)]
Date = Annotated[str, Day()]


class TimeModel(Shape):
    """A time limit."""

    starts: Annotated[Starts, Field(description="The day that it is counted from; that day does not count.")]
    first_days: Annotated[int, Number(0, 1000), Field(description="Days that run before the limit does.")] = 0
    days: Days | None = None
    months: Annotated[Annotated[int, Number(1, 60)] | None, Field(description="Calendar months.")] = None
    special: Annotated[Days | None, Field(description="As many days or months in special cases.")] = None


class VisitsModel(Shape):
    """How often."""

    a_year: Annotated[int, Number(1, 366)]
    fewer: Annotated[
        Annotated[int, Number(1, 366)] | None,
        Field(description="Visits that may be decided on for an older child."),
    ] = None
    from_age: Annotated[Annotated[int, Number(0, 25)] | None, Field(description="From this age.")] = None


class RuleModel(Shape):
    """One rule, while it is in force."""

    id: Name
    first: Annotated[Date | None, Field(alias="from", description="The first day that it holds.")] = None
    last: Annotated[Date | None, Field(alias="to", description="The last day that it holds.")] = None
    law: Annotated[Text, Field(description="The provision that it rests on.")]
    url: WebAddress | None = None
    confirmed: Annotated[
        Flag, Field(description="Whether the source was read; the page says where it was not.")
    ] = True
    time: TimeModel | None = None
    visits: VisitsModel | None = None
    note: Texts | None = None


class CountsModel(Shape):
    """Which own counts a share is made of."""

    share: Annotated[Name | None, Field(description="The share's own indicator.")] = None
    within: Annotated[Name, Field(description="The indicator that counts those in time.")]
    of: Annotated[Name, Field(description="The indicator that counts all.")]


class DeadlineModel(Shape):
    """Something that must be done in time."""

    title: Texts = Texts()
    counts: Annotated[list[CountsModel], Field(default_factory=list)]
    rules: Annotated[list[RuleModel], Field(min_length=1)]


class RegisterModel(Shape):
    """From when a service's figures come from the register."""

    region: Annotated[Text, Field(description="Municipality or service.")]
    first: Annotated[
        Annotated[str, Matching("bad_half_year", "[0-9]{4}-H[12]")],
        Field(alias="from", description="The first half-year with figures from the register: 2023-H2."),
    ]


class DeadlinesFile(Shape):
    """Deadlines, and which services report to the register since when."""

    deadlines: Annotated[dict[Name, DeadlineModel], Field(default_factory=dict)]
    register_: Annotated[list[RegisterModel], Field(default_factory=list, alias="register")]
