"""All tables of the test server, as they stood after one publication."""

from collections.abc import Mapping
from functools import cached_property

from tests.support.ssb.account_tables import AccountTables
from tests.support.ssb.district_tables import district_tables
from tests.support.ssb.model import Table
from tests.support.ssb.other_tables import other_tables
from tests.support.ssb.population import Population
from tests.support.ssb.regions import Regions
from tests.support.ssb.shapes import FINAL
from tests.support.ssb.welfare import Welfare
from tests.support.ssb.welfare_tables import WelfareTables


class Catalogue:
    """The tables as one publication left them; building them costs little, their cells are made when asked for."""

    def __init__(self, regions: Regions, population: Population, as_of: str = FINAL) -> None:
        self.regions, self.population, self.as_of = regions, population, as_of

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """The tables by id, in the order of the list."""
        welfare = Welfare(self.regions, self.population, self.as_of)
        made = (
            *WelfareTables(self.regions, welfare).tables(),
            *AccountTables(self.regions, welfare).tables(),
            *district_tables(self.as_of),
            *other_tables(self.regions, self.population, self.as_of),
        )
        return {table.id: table for table in sorted(made, key=lambda table: table.id)}
