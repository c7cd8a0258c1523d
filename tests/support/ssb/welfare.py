"""Child-welfare figures that hang together: shares follow from counts, amounts per child from amounts.

Where SSB has published a figure for a municipality, group or the country it is used; the rest follows from a rule.
"""

from collections.abc import Callable, Mapping
from functools import cache, cached_property
from typing import Final
from zlib import crc32

from tests.support.ssb.model import Cell
from tests.support.ssb.population import Population
from tests.support.ssb.regions import OSLO, Regions, rows_of

HIDDEN: Final = (None, ":")
MISSING: Final = (None, "..")
NOT_POSSIBLE: Final = (None, ".")
_SMALLEST_SHOWN: Final = 3
_ONE_IN_ALL_MISSING: Final = 90

NET_0_22: Final = "Netto driftsutgifter til barnevernstenesta per innbyggar 0-22 år (kr)"
REPORTS: Final = "Barn med melding ift. innbyggarar 0-17 år (prosent)"
INVESTIGATIONS: Final = "Prosentdelen barn med undersøking ift. innbyggarar 0-17 år (prosent)"
MEASURES_0_22: Final = "Barn med barnevernstiltak ift. innbyggarar 0-22 år (prosent)"
GROSS_244: Final = "Brutto driftsutgifter (funksjon 244) per barn med undersøking eller tiltak (kr)"
GROSS_251: Final = "Brutto driftsutgifter per barn som ikkje er plassert av barnevernet (funksjon 251) (kr)"
GROSS_252: Final = "Brutto driftsutgifter per barn som er plassert av barnevernet (funksjon 252) (kr)"
PER_POSITION: Final = "Barn med undersøking eller tiltak per årsverk (funksjon 244) (antall)"

AGES: Final = {"F000-005": "age_0_5", "F000-017": "age_0_17", "F000-022": "age_0_22", "F000-024": "age_0_24"}

# Made-up levels: a count per 1000 inhabitants of the age group, from its lowest to its highest.
_RATES: Final = {
    "reports": (35, 60),
    "investigations": (32, 58),
    "measures": (25, 60),
    "placed": (7, 16),
    "either": (50, 90),
}
_AGE_WEIGHT: Final = {"age_0_5": 0.6, "age_0_17": 1.0, "age_0_22": 0.95, "age_0_24": 0.9}


@cache
def noise(*parts: object) -> float:
    """A number in [0, 1) that depends on the parts and nothing else."""
    return crc32("|".join(map(str, parts)).encode()) / 2**32


def between(low: float, high: float, *parts: object) -> float:
    """A number in [low, high) that depends on the parts."""
    return low + (high - low) * noise(*parts)


def rounded(value: float, decimals: int) -> float:
    """Half up, as statistics are printed."""
    scale = 10.0**decimals
    return int(value * scale + 0.5) / scale


def shown(region: str, count: float) -> Cell:
    """A count as it is printed: one or two children of a municipality are hidden."""
    return HIDDEN if region.isdigit() and 0 < count < _SMALLEST_SHOWN else (count, None)


class Welfare:
    """The figures as one publication had them."""

    def __init__(self, regions: Regions, population: Population, as_of: str) -> None:
        self.regions, self.population, self.as_of = regions, population, as_of
        self.newest = int(as_of[:4]) - 1
        self._provisional = as_of[5:7] == "03"
        self._memo: dict[tuple[str, ...], Cell] = {}
        self._inhabitants: dict[tuple[str, int, str], float] = {}

    @cached_property
    def published(self) -> Mapping[tuple[str, str, int], Cell]:
        """The newest published figure by region, label and year, as of the publication."""
        found: dict[tuple[str, str, int], Cell] = {}
        for row in sorted(rows_of("ssb/key_figures.csv"), key=lambda row: row["published"]):
            if row["region_code"] and row["published"] <= self.as_of:
                cell = (float(row["value"]), None) if row["value"] else (None, row["status"])
                found[row["region_code"], row["measure"], int(row["year"])] = cell
        return found

    def remember(self, key: tuple[str, ...], make: Callable[[], Cell]) -> Cell:
        """The cell under a key, made once."""
        if key not in self._memo:
            self._memo[key] = make()
        return self._memo[key]

    def absent(self, region: str, year: int) -> Cell | None:
        """The mark of a whole region and year without figures, or None."""
        if region.isdigit():
            if not self.regions.exists(region, year):
                return NOT_POSSIBLE
            if crc32(f"gone|{region}|{year}".encode()) % _ONE_IN_ALL_MISSING == 0 and not self._known(region):
                return MISSING
            return None
        return None if self.regions.members(region, year) else NOT_POSSIBLE

    def _known(self, region: str) -> bool:
        return region in self._known_regions or region == OSLO

    @cached_property
    def _known_regions(self) -> frozenset[str]:
        return frozenset(region for region, _, _ in self.published)

    def inhabitants(self, region: str, year: int, column: str) -> float:
        """The denominator of a year's shares: inhabitants on the 1 January that ends it."""
        key = (region, year, column)
        if key not in self._inhabitants:
            members = (region,) if region.isdigit() else self.regions.members(region, year)
            self._inhabitants[key] = sum(self.population.up_to(code, year + 1, column) for code in members)
        return self._inhabitants[key]

    def children(self, region: str, year: int, what: str, age: str = "F000-017") -> Cell:
        """Children with reports, investigations, measures or placed, by KOSTRA's age code; small counts hidden."""
        count, mark = self._children(region, year, what, age)
        return (None, mark) if count is None else shown(region, count)

    def _children(self, region: str, year: int, what: str, age: str) -> Cell:
        return self.remember((region, str(year), what, age), lambda: self._count(region, year, what, age))

    def _count(self, region: str, year: int, what: str, age: str) -> Cell:
        mark = self.absent(region, year)
        if mark:
            return mark
        column = AGES[age]
        label = {"reports": REPORTS, "investigations": INVESTIGATIONS, "measures": MEASURES_0_22}.get(what)
        known = self.published.get((region, label, year)) if label else None
        if known and (what != "measures" or age in ("F000-022", "F000-017")):
            percent, status = known
            if percent is None:
                return None, status
            return rounded(percent * self.inhabitants(region, year, column) / 100, 0), None
        if not region.isdigit():
            parts = [self._children(code, year, what, age)[0] for code in self.regions.members(region, year)]
            return float(sum(part for part in parts if part is not None)), None
        return self._made_up(region, year, what, column), None

    def _made_up(self, region: str, year: int, what: str, column: str) -> float:
        low, high = _RATES[what]
        level = between(low, high, "level", region, what) * between(0.9, 1.1, "year", region, what, year)
        if self._provisional and year == self.newest and noise("late", region) < 1 / 8:
            level *= between(0.8, 0.98, "late", region, what)  # reports that arrive after 15 March
        per_1000 = level * _AGE_WEIGHT[column]
        return rounded(per_1000 * self.population.up_to(region, year + 1, column) / 1000, 0)

    def not_placed(self, region: str, year: int, age: str) -> Cell:
        """Children with measures who are not placed: the measures less the placed."""
        everyone, mark = self.children(region, year, "measures", age)
        placed, other = self.children(region, year, "placed", age)
        if everyone is None or placed is None:
            return None, mark or other
        return shown(region, max(everyone - placed, 0.0))

    def share(self, region: str, year: int, what: str, age: str, label: str | None) -> Cell:
        """The children in per cent of the inhabitants of the age, as published where that is known."""
        known = self.published.get((region, label, year)) if label else None
        if known:
            return known
        count, mark = (
            self.not_placed(region, year, age) if what == "home" else self.children(region, year, what, age)
        )
        if count is None:
            return None, mark
        people = self.inhabitants(region, year, AGES[age])
        return (rounded(count * 100 / people, 1), None) if people else NOT_POSSIBLE

    def net(self, region: str, year: int) -> Cell:
        """Net operating expenditure on child welfare, 1000 kr."""
        return self.remember((region, str(year), "net"), lambda: self._net(region, year))

    def _net(self, region: str, year: int) -> Cell:
        mark = self.absent(region, year)
        if mark:
            return mark
        known = self.published.get((region, NET_0_22, year))
        people = self.inhabitants(region, year, "age_0_22")
        if known:
            return (None, known[1]) if known[0] is None else (rounded(known[0] * people / 1000, 0), None)
        if not region.isdigit():
            parts = [self.net(code, year)[0] for code in self.regions.members(region, year)]
            return float(sum(part for part in parts if part is not None)), None
        per_child = between(4500, 11000, "net", region) * (1 + 0.04 * (year - 2015))
        return rounded(per_child * people / 1000, 0), None

    def part_of_net(self, region: str, year: int, function: str) -> Cell:
        """Net expenditure of function 244, 251 or 252; the three sum to the whole."""
        return self.remember((region, str(year), "net", function), lambda: self._part(region, year, function))

    def _part(self, region: str, year: int, function: str) -> Cell:
        whole, mark = self.net(region, year)
        if whole is None:
            return None, mark
        casework = rounded(whole * between(0.28, 0.42, "244", region), 0)
        home = rounded(whole * between(0.12, 0.24, "251", region), 0)
        return {"244": casework, "251": home, "252": whole - casework - home}[function], None

    def gross(self, region: str, year: int, function: str) -> Cell:
        """Gross operating expenditure of function 244, 251 or 252, 1000 kr."""
        return self.remember((region, str(year), "gross", function), lambda: self._gross(region, year, function))

    def _gross(self, region: str, year: int, function: str) -> Cell:
        label = {"244": GROSS_244, "251": GROSS_251, "252": GROSS_252}[function]
        known = self.published.get((region, label, year))
        if known:
            children = self.children_of(region, year, function)[0]
            if known[0] is None:
                return known
            if children is not None:
                return rounded(known[0] * children / 1000, 0), None
        net, mark = self.part_of_net(region, year, function)
        return (None, mark) if net is None else (rounded(net * between(1.02, 1.2, "gross", region), 0), None)

    def children_of(self, region: str, year: int, function: str) -> Cell:
        """The children that a function's gross expenditure is divided by."""
        if function == "244":
            return self.children(region, year, "either", "F000-022")
        if function == "251":
            return self.not_placed(region, year, "F000-022")
        return self.children(region, year, "placed", "F000-022")

    def gross_per_child(self, region: str, year: int, function: str) -> Cell:
        """Gross expenditure per child of a function, kr; as published where that is known."""
        label = {"244": GROSS_244, "251": GROSS_251, "252": GROSS_252}[function]
        return self.published.get((region, label, year)) or per(
            self.gross(region, year, function), self.children_of(region, year, function), factor=1000, decimals=0
        )

    def positions(self, region: str, year: int, *, trained: bool = False) -> Cell:
        """Man-years in the service, of all or of those with a professional education."""
        key = (region, str(year), "positions", str(trained))
        return self.remember(key, lambda: self._positions(region, year, trained=trained))

    def _positions(self, region: str, year: int, *, trained: bool) -> Cell:
        mark = self.absent(region, year)
        if mark:
            return mark
        if not region.isdigit():
            parts = [self.positions(code, year, trained=trained)[0] for code in self.regions.members(region, year)]
            return rounded(sum(part for part in parts if part is not None), 1), None
        children = self.inhabitants(region, year, "age_0_17")
        every = children * between(3.2, 6.5, "positions", region) * between(0.95, 1.05, region, year) / 1000
        return rounded(every * (between(0.75, 0.95, "trained", region) if trained else 1), 1), None


def per(numerator: Cell, denominator: Cell, *, factor: float, decimals: int) -> Cell:
    """A ratio with the mark of the part that is absent."""
    if numerator[0] is None or denominator[0] is None:
        marks = {numerator[1], denominator[1]}
        return None, next((mark for mark in (":", "..", ".") if mark in marks), "..")
    if not denominator[0]:
        return NOT_POSSIBLE
    return rounded(numerator[0] * factor / denominator[0], decimals), None
