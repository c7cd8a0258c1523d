"""Computing figures."""

from dataclasses import dataclass

from bvmonitor.errors import DefinitionError


@dataclass(eq=False)
class UnresolvedDimension(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A cell of an indicator says nothing of a dimension that the table has several codes of."""

    indicator: str
    table: str
    dimension: str
    codes: int
