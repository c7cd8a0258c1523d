"""Rules that say when a figure is worth an alert, and the alerts that follow from them."""

from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from bvmonitor.domain.change import Change
from bvmonitor.domain.comparison import Figure, Remark
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.position import Position
from bvmonitor.domain.region import Region

Severity = Literal["info", "warning", "critical"]
Kind = Literal["value", "change", "target", "group", "clear", "rank"]
Side = Literal["above", "below", "worse", "better"]
State = Literal["new", "told", "acknowledged"]
Over = Literal["within", "mark", "rule_gone", "place_gone"]

SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
OWN_GROUP: Final = "own"
EVERY_PLACE: Final = "all"


@dataclass(frozen=True, slots=True)
class Condition:
    """One threshold.

    Attributes:
        kind: What is held against the limit.
        side: On which side of it there is an alert; the limit itself is on neither.
        limit: In the indicator's unit; of a change or a distance from a group in per cent, of shares in percentage
            points; of a rank the place. None for a clear difference, which has no limit.
        over: Of a change: how many years.
        year: Of a target: the first year that it holds for, or None.
        beside: Of a distance or a clear difference: `own`, `country`, or a KOSTRA group's number. Of a rank:
            `own` is the own KOSTRA group, `country` all municipalities.
    """

    kind: Kind
    side: Side
    limit: float | None = None
    over: int = 1
    year: int | None = None
    beside: str = OWN_GROUP


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """A line that silences the alerts of a rule for a place in a year, to a day (included) or for good."""

    code: str
    year: int
    reason: str
    until: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class AlertRule:
    """Thresholds for one indicator.

    Attributes:
        id: What the rule is called.
        indicator: What it judges.
        places: Who is judged; None is those of the run.
        everyone: Whether all municipalities are.
        conditions: Each gives an alert of its own.
        severity: How much it weighs.
        note: The user's words beside its alerts, or "".
    """

    id: str
    indicator: Indicator
    places: tuple[Region, ...] | None
    everyone: bool
    conditions: tuple[Condition, ...]
    severity: Severity
    note: str = ""
    acknowledged: tuple[Acknowledgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Alert:
    """A condition that holds.

    Attributes:
        rule: Whose it is. `condition`: which one.
        region: Where. `figure`: the figure, with its year.
        before: The figure of the year before, where there is one and it says the same; else None.
        change: Of a change: how far.
        against: Of a group or a clear difference: the id of the group or country.
        mean: The group's figure.
        distance: Of a group: how far from its figure, in per cent or percentage points.
        position: Of a rank.
        acknowledged: The line that silences it, or None.
    """

    rule: AlertRule
    condition: Condition
    region: Region
    figure: Figure
    before: float | None = None
    change: Change | None = None
    against: str = ""
    mean: float | None = None
    distance: float | None = None
    position: Position | None = None
    acknowledged: Acknowledgement | None = None

    @property
    def key(self) -> str:
        """What it is known by from run to run: rule, place, year, condition and side."""
        which = self.condition.kind if self.condition.kind != "change" else f"change{self.condition.over}"
        return "|".join((self.rule.id, self.region.code, str(self.figure.period), which, self.condition.side))


@dataclass(frozen=True, slots=True)
class Told:
    """An alert as an earlier run told it: what `run.json` holds of it.

    Attributes:
        figure: The figure as it was printed.
        until: Of one that was acknowledged: to which day, or None.
    """

    key: str
    rule: str
    indicator: str
    code: str
    name: str
    year: int
    severity: Severity
    figure: str
    is_acknowledged: bool = False
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """An alert that was told, and is over: its figure now, on the borders of now, or None without one."""

    told: Told
    indicator: Indicator | None
    why: Over
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Alerts:
    """What is worth an alert, set against what was told before.

    Attributes:
        states: Each alert and whether it is new, told before or acknowledged; the heaviest first.
        ended: What was told before and is over.
        judged: How many figures were held against how many limits. `marks`: how many places had a mark in place
            of the figure that a rule asks for.
    """

    states: tuple[tuple[Alert, State], ...]
    ended: tuple[Ended, ...]
    judged: int
    marks: int
    notice: Remark | None
    sources: tuple[Origin, ...]
    snapshot: SnapshotRef
    program: str
    has_memory: bool = field(default=True)

    def of(self, state: State) -> tuple[Alert, ...]:
        """The alerts in one state."""
        return tuple(alert for alert, found in self.states if found == state)

    def count(self, at_least: Severity) -> int:
        """How many new alerts weigh as much as that, or more."""
        floor = SEVERITIES.index(at_least)
        return sum(SEVERITIES.index(alert.rule.severity) >= floor for alert in self.of("new"))
