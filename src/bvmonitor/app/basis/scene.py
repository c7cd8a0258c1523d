"""What a comparison was made from, for all that is said beside its figures."""

from dataclasses import dataclass

from bvmonitor.app.basis.columns import Beside, ColumnPlan
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.values import Figures, Values
from bvmonitor.domain.region import Region
from bvmonitor.engine.sets import SetRule


@dataclass(frozen=True, slots=True)
class Scene:
    """What a comparison was made from.

    Attributes:
        subject: Whose page it is.
        beside: What the user asked to see beside it.
        plan: The columns, the subject's first.
        periods: The years shown.
        borders: The year whose municipal borders are meant.
        figures: The tables.
        rule: How figures of sets are made.
        pool: How many years' figures of flows are of together, or None.
        values: The values of all columns in the years shown.
    """

    workspace: Workspace
    subject: Region
    beside: Beside
    plan: ColumnPlan
    periods: tuple[int, ...]
    borders: int
    figures: Figures
    rule: SetRule
    values: Values
    pool: int | None = None
