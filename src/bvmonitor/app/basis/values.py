"""Indicator values of a snapshot, to be looked up one by one once the engine has made them all."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import polars as pl

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.set_members import membership_with, rule_with, sets_among
from bvmonitor.domain.comparison import FigureOrigin
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.prices import Prices
from bvmonitor.domain.region_set import RegionSet
from bvmonitor.engine.prices import in_prices
from bvmonitor.engine.sets import SetRule
from bvmonitor.engine.values import indicator_values
from bvmonitor.frames import Table


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """One row of INDICATOR_VALUES."""

    indicator_id: str
    column_id: str
    period: int
    published: float | None
    published_status: str | None
    computed: float | None
    computed_status: str | None
    local: float | None
    local_status: str | None
    value: float | None
    status: str | None
    origin: FigureOrigin | None
    numerator: float | None
    denominator: float | None
    n_members: int | None
    n_reporting: int | None
    coverage: float | None
    origin_ids: tuple[str, ...]


@dataclass(frozen=True)
class Values:
    """Indicator values by indicator, column and period."""

    by_key: Mapping[tuple[str, str, int], IndicatorValue]

    def get(self, indicator: Indicator, column_id: str | None, period: int) -> IndicatorValue | None:
        """The value, or None when the snapshot knows nothing of it."""
        return None if column_id is None else self.by_key.get((indicator.id, column_id, period))

    def __iter__(self) -> Iterator[IndicatorValue]:
        return iter(self.by_key.values())


@dataclass(frozen=True)
class Figures:
    """The tables of a snapshot that some indicators read, and the years that they cover.

    Attributes:
        workspace: Where they are read from.
        indicators: The indicators.
        made: Peer groups that no file holds, to be asked for by their ids.
        prices: The prices that amounts are turned into; None leaves them in those of their own year.
        own: Tables of the user's own, by number.
        local: LOCAL_FIGURES of one page, in place of the workspace's.
    """

    workspace: Workspace
    indicators: tuple[Indicator, ...]
    made: tuple[RegionSet, ...] = ()
    prices: Prices | None = None
    own: Mapping[str, Table] = field(default_factory=dict)
    local: pl.DataFrame | None = None

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """The tables at hand, of those that the indicators read: the snapshot's, and the user's own.

        Raises:
            StoreError: One is damaged.
        """
        snapshot = self.workspace.snapshot
        named = dict.fromkeys(table for indicator in self.indicators for table in indicator.tables)
        ours = {table: snapshot.table(table) for table in named if table in snapshot.table_ids}
        return {**ours, **self.own}

    def origins_of_counts(self, indicator: Indicator) -> tuple[str, ...]:
        """The origins of the cells that an indicator's numerator and denominator are read from."""
        tables = (cell.table for cell in indicator.numerator + indicator.denominator)
        return tuple(dict.fromkeys(self.tables[name].origin_id for name in tables if name in self.tables))

    @property
    def _local(self) -> pl.DataFrame:
        return self.workspace.local_figures if self.local is None else self.local

    @cached_property
    def periods(self) -> tuple[int, ...]:
        """Every year that some indicator has a cell or an own figure for, in order."""
        years: set[int] = set()
        for indicator in self.indicators:
            for cell in indicator.cells:
                table = self.tables.get(cell.table)
                time = None if table is None else table.schema.with_role("time")
                if time is not None:
                    years.update(int(code) - cell.period_shift for code in time.by_code if code.isdigit())
        local = self._local
        years.update(local.filter(local["indicator_id"].is_in([i.id for i in self.indicators]))["period"])
        return tuple(sorted(years))

    def compute(
        self,
        periods: Sequence[int],
        regions: Collection[str],
        borders: int,
        sets: SetRule | None = None,
        *,
        typed_in: bool = True,
    ) -> Values:
        """The values of some regions in some years, to be looked up: see `frame`."""
        return values_of(self.frame(periods, regions, borders, sets, typed_in=typed_in))

    def frame(
        self,
        periods: Sequence[int],
        regions: Collection[str],
        borders: int | None,
        sets: SetRule | None = None,
        *,
        typed_in: bool = True,
    ) -> pl.DataFrame:
        """INDICATOR_VALUES of some regions in some years.

        Args:
            periods: Years.
            regions: Region codes; a KOSTRA group's is `EKG07`, a service's or peer group's its id.
            borders: The year whose municipal borders are meant; None for each year's own.
            sets: How figures of sets are made of their members'.
            typed_in: Whether local figures are among them.

        Raises:
            StoreError: A file of the snapshot is damaged.
        """
        rule = sets or SetRule()

        def make(codes: Collection[str]) -> pl.DataFrame:
            return self._make(periods, codes, borders, rule, typed_in=typed_in)

        shared = self.workspace.shared
        # Without a member, of members that no file names, or with own figures, a set is another one for each.
        if (
            shared is None
            or self.local is not None
            or rule.exclude is not None
            or not all(map(self._is_in_file, self.made))
        ):
            return make(regions)
        rows, codes_of = tuple(each.id for each in self.indicators), tuple(sorted(rule.borders.items()))
        audience = self.workspace.audience
        rests_on = (
            *(rows, tuple(periods), borders, rule.average, rule.strict, codes_of),
            *(typed_in, self.prices, audience),
        )
        return shared.of(rests_on, regions, make)

    def _is_in_file(self, made: RegionSet) -> bool:
        return self.workspace.sets.by_id.get(made.id) is made

    def _make(
        self,
        periods: Sequence[int],
        regions: Collection[str],
        borders: int | None,
        rule: SetRule,
        *,
        typed_in: bool,
    ) -> pl.DataFrame:
        """What `frame` returns, computed."""
        snapshot = self.workspace.snapshot
        local = self._local if typed_in else snapshot.local_figures().clear()
        own = sets_among(self.workspace, regions, self.made)
        values = indicator_values(
            self.indicators,
            self.tables,
            membership=membership_with(snapshot.membership(), own),
            region_map=self.workspace.region_map,
            local_figures=local,
            periods=tuple(periods),
            regions=frozenset(regions),
            borders=borders,
            sets=rule_with(rule, own),
        )
        if self.prices is None:
            return values
        costs = [each.id for each in self.indicators if each.unit in COSTS]
        return in_prices(values, costs, self.prices.factors(periods))

    def nominal(self) -> "Figures":
        """The same, with amounts in the prices of their own year."""
        return replace(self, prices=None)


def values_of(frame: pl.DataFrame) -> Values:
    """INDICATOR_VALUES to be looked up one by one."""
    rows = (
        IndicatorValue(**{**row, "origin_ids": tuple(row["origin_ids"])}) for row in frame.iter_rows(named=True)
    )
    return Values({(row.indicator_id, row.column_id, row.period): row for row in rows})
