"""Why a cell cannot be used."""

from collections.abc import Sequence

from bvmonitor.sources.own.columns import Column
from bvmonitor.sources.own.raw import FileFaults
from bvmonitor.sources.own.read import OwnRow, shown


class Misfit(Exception):  # noqa: N818 - reads as what is wrong
    """One cell that cannot be used; caught in this room, where it becomes an issue.

    Attributes:
        column: The cell's column.
        code: The last part of the issue's code.
        fields: What its sentence needs beyond the value.
        nearest: Right words close to a wrong one, best first.
    """

    def __init__(
        self, column: Column, code: str, fields: Sequence[tuple[str, str]] = (), nearest: tuple[str, ...] = ()
    ) -> None:
        super().__init__(column, code)
        self.column: Column = column
        self.code = code
        self.fields = tuple(fields)
        self.nearest = nearest


def tell(misfit: Misfit, row: OwnRow, faults: FileFaults, otherwise: str = "") -> None:
    """Add a misfit to a file's faults; `otherwise` is what was meant where the cell is empty."""
    value = shown(row[misfit.column].text or otherwise)
    fields = (("value", value), *misfit.fields)
    faults.add(misfit.code, row.line, row.columns.get(misfit.column), fields, misfit.nearest)
