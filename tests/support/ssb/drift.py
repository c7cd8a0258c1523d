"""How SSB's tables change under a client: a title, a measure or a table that is no longer what it was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tests.support.ssb.model import Cell, Cells, Measure, Table, Variable


@dataclass
class Drift:
    """Changes to the tables, kept until the server is reset.

    `titles` new titles by table; `renamed` new ids by table; `gone_tables` ids; `gone_measures`, `relabelled` and
    `recoded` (new codes) by (table, measure); `units` by (table, measure); `under_revision` the tables whose
    newest year shows 0 or a dot, as SSB's do before 08:00 on a day of publication.
    """

    titles: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    gone_tables: set[str] = field(default_factory=set)
    gone_measures: set[tuple[str, str]] = field(default_factory=set)
    relabelled: dict[tuple[str, str], str] = field(default_factory=dict)
    recoded: dict[tuple[str, str], str] = field(default_factory=dict)
    units: dict[tuple[str, str], str] = field(default_factory=dict)
    under_revision: set[str] = field(default_factory=set)

    def apply(self, tables: Mapping[str, Table]) -> Mapping[str, Table]:
        """The tables with the changes; the very same when there are none."""
        if self == Drift():
            return tables
        changed = (self._change(table) for table in tables.values() if table.id not in self.gone_tables)
        return {table.id: table for table in changed}

    def _change(self, table: Table) -> Table:
        return replace(
            table,
            id=self.renamed.get(table.id, table.id),
            title=self.titles.get(table.id, table.title),
            cells=self._cells(table),
            variables=tuple(
                self._contents(table.id, variable) if variable.role == "metric" else variable
                for variable in table.variables
            ),
        )

    def _cells(self, table: Table) -> Cells:
        cells = _emptied(table) if table.id in self.under_revision else table.cells
        former = {new: old for (changed, old), new in self.recoded.items() if changed == table.id}
        return _recoded(cells, former) if former else cells

    def _contents(self, table_id: str, variable: Variable) -> Variable:
        kept = [
            replace(
                measure,
                code=self.recoded.get((table_id, measure.code), measure.code),
                label=self.relabelled.get((table_id, measure.code), measure.label),
                unit=self.units.get((table_id, measure.code), measure.unit),
            )
            for measure in variable.values
            if isinstance(measure, Measure) and (table_id, measure.code) not in self.gone_measures
        ]
        return replace(variable, values=tuple(kept))


def _emptied(table: Table) -> Cells:
    places = [variable.role for variable in table.variables]
    newest = table.time.values[-1].code

    def cells(at: Sequence[str]) -> Cell:
        if at[places.index("time")] != newest:
            return table.cells(at)
        return (0.0, None) if at[0].isdigit() else (None, ".")

    return cells


def _recoded(cells: Cells, former: Mapping[str, str]) -> Cells:
    """The cells under new codes of measures, from those under the former ones."""
    return lambda at: cells([former.get(code, code) for code in at])
