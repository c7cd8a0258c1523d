"""KOSTRA's tables of what the service costs, and of the whole economy of a municipality."""

from collections.abc import Mapping
from typing import Final

from tests.support.ssb import welfare as w
from tests.support.ssb.model import Cell, Measure, Table, Value, Variable
from tests.support.ssb.regions import Regions
from tests.support.ssb.shapes import UNSEEN, kostra_table
from tests.support.ssb.welfare import Welfare, per

_PER_INHABITANT: Final = {
    "KOSndubvinnbygge0000": "age_0_17",
    "KOSndubvinnbygge0001": "all_ages",
    "KOSndubvinnbygge0002": "age_0_22",
    "KOSndubvinnbygge0003": "age_0_24",
}


def _kroner(code: str, label: str, note: str | None = None) -> Measure:
    return Measure(code, label, note=note, unit="kr", price_type="Current")


def _percent(code: str, label: str, note: str | None = None) -> Measure:
    return Measure(code, label, note=note, unit="prosent", decimals=1)


_NET: Final = "Netto driftsutgifter til barnevernstenesta per innbyggar"
_EXPENDITURE: Final = (
    _kroner("KOSndubvinnbygge0000", f"{_NET} 0-17 år (kr)"),
    _kroner("KOSndubvinnbygge0001", f"{_NET} (kr)"),
    _kroner("KOSndubvinnbygge0002", w.NET_0_22, UNSEEN),
    _kroner("KOSndubvinnbygge0003", f"{_NET} 0-24 år (kr)"),
    _kroner("KOSndubvbvbarnus0000", "Netto driftsutgifter per barn i barnevernet (kr)"),
    _percent("KOSandelndu2440000", "Delen netto driftsutgifter til saksbehandling (funksjon 244)"),
    _percent(
        "KOSandelndu2510000",
        "Delen netto driftsutgifter til barn som ikkje er plasserte av barnevernet (funksjon 251)",
    ),
    _percent(
        "KOSandelndu2520000",
        "Delen netto driftsutgifter til barn som er plasserte av barnevernet (funksjon 252)",
        UNSEEN,
    ),
    _kroner("KOSbdu244bvbarnt0000", w.GROSS_244, UNSEEN),
    _kroner("KOSbdu251bvbarnt0000", w.GROSS_251),
    _kroner("KOSbdu252bvbarnt0000", w.GROSS_252),
)

SERVICES: Final = Variable(
    "KOKfunksjon0000",
    "funksjon",
    "function",
    (
        Value("232", "Forebygging, helsestasjons- og skolehelsetjeneste"),
        Value("244", "Barneverntjeneste"),
        Value("251", "Barneverntiltak når barnet ikke er plassert av barnevernet"),
        Value("252", "Barneverntiltak når barnet er plassert av barnevernet"),
        Value("FGK12", "Sosialsektoren samlet"),
        Value("FGK13", "Barnevern"),
        Value("FGK14", "Vann, avløp, renovasjon, avfall (VAR)"),
        Value("FGK1b", "Administrasjon, kommune"),
        Value("FGK2", "Kultursektoren, kommune"),
        Value("FGK7", "Barnehage"),
        Value("FGK8b", "Grunnskole"),
        Value("FGK9", "Helse- og omsorg"),
    ),
)
ARTS: Final = Variable(
    "KOKart0000",
    "art",
    "type of expenditure",
    (
        Value("AGD2", "Netto driftsutgifter"),
        Value("AGD10", "Brutto driftsutgifter på funksjon/tjenesteområde"),
    ),
)


class AccountTables:
    """Amounts in 1000 kr, and the key figures made of them."""

    def __init__(self, regions: Regions, welfare: Welfare) -> None:
        self.regions, self.welfare, self.as_of = regions, welfare, welfare.as_of

    def tables(self) -> tuple[Table, ...]:
        """The tables."""
        return (self._expenditure(), self._accounts(), self._whole_economy())

    def _expenditure(self) -> Table:
        welfare = self.welfare

        def figures(region: str, year: int, at: Mapping[str, str]) -> Cell:
            measure = at["ContentsCode"]
            if measure in _PER_INHABITANT:
                return self._net_per_inhabitant(region, year, _PER_INHABITANT[measure])
            if measure == "KOSndubvbvbarnus0000":
                children = welfare.children(region, year, "either", "F000-022")
                return per(welfare.net(region, year), children, factor=1000, decimals=0)
            if measure.startswith("KOSandelndu"):
                part = welfare.part_of_net(region, year, measure[11:14])
                return per(part, welfare.net(region, year), factor=100, decimals=1)
            return welfare.gross_per_child(region, year, measure[6:9])

        return kostra_table(
            self.regions,
            self.as_of,
            "12279",
            "Nøkkeltal utgifter barnevern (K)",
            variables=(),
            figures=figures,
            measures=_EXPENDITURE,
        )

    def _net_per_inhabitant(self, region: str, year: int, column: str) -> Cell:
        people = (self.welfare.inhabitants(region, year, column), None)
        known, mark = self.welfare.published.get((region, w.NET_0_22, year), (None, None))
        if known is None:
            return (None, mark) if mark else per(self.welfare.net(region, year), people, factor=1000, decimals=0)
        # From the printed kroner and not from whole thousands: closer to what is printed for the other age groups.
        return per(
            (known * self.welfare.inhabitants(region, year, "age_0_22"), None), people, factor=1, decimals=0
        )

    def _accounts(self) -> Table:
        def figures(region: str, year: int, at: Mapping[str, str]) -> Cell:
            amount = self._amount(region, year, at["KOKfunksjon0000"], gross=at["KOKart0000"] == "AGD10")
            if at["ContentsCode"] == "KOSbelop0000":
                return amount
            if at["ContentsCode"] == "KOSandel3501":
                return per(amount, self._everything(region, year), factor=100, decimals=1)
            return per(amount, (self.welfare.inhabitants(region, year, "all_ages"), None), factor=1000, decimals=0)

        return kostra_table(
            self.regions,
            self.as_of,
            "12362",
            "Utgifter til tjenesteområdene, kommunekonsern",
            variables=(SERVICES, ARTS),
            figures=figures,
            measures=(
                Measure("KOSandel3501", "Andel av totale utgifter (prosent)", unit="prosent", decimals=1),
                Measure(
                    "KOSbelopinnb0000", "Beløp per innbygger (kr)", note=UNSEEN, unit="kr", price_type="Current"
                ),
                Measure("KOSbelop0000", "Beløp (1000 kr)", unit="1000 kr", price_type="Current"),
            ),
        )

    def _amount(self, region: str, year: int, function: str, *, gross: bool) -> Cell:
        welfare = self.welfare
        if function in ("244", "251", "252"):
            return (welfare.gross if gross else welfare.part_of_net)(region, year, function)
        if function == "FGK13" and not gross:
            return welfare.net(region, year)
        if function == "FGK13":
            parts = [welfare.gross(region, year, part) for part in ("244", "251", "252")]
            marks = [mark for value, mark in parts if value is None]
            return (None, marks[0]) if marks else (sum(value for value, _ in parts if value is not None), None)
        whole, mark = self._everything(region, year)
        if whole is None:
            return None, mark
        share = 0.011 if function == "232" else w.between(0.03, 0.28, function)
        return w.rounded(whole * share * (1.08 if gross else 1), 0), None

    def _everything(self, region: str, year: int) -> Cell:
        return self.welfare.remember((region, str(year), "everything"), lambda: self._whole(region, year))

    def _whole(self, region: str, year: int) -> Cell:
        mark = self.welfare.absent(region, year)
        if mark:
            return mark
        people = self.welfare.inhabitants(region, year, "all_ages")
        members = self.regions.members(region, year)
        if members:
            return sum(self._everything(code, year)[0] or 0.0 for code in members), None
        level = w.between(52, 90, "economy", region) * (1 + 0.04 * (year - 2015))
        return w.rounded(level * people, 0), None

    def _whole_economy(self) -> Table:
        items = Variable(
            "KOKartkap0000",
            "regnskapsbegrep",
            "accounting concept",
            (Value("AGD1", "Netto driftsutgifter i alt"), Value("AGD9", "Brutto driftsutgifter i alt")),
        )

        def figures(region: str, year: int, at: Mapping[str, str]) -> Cell:
            whole, mark = self._everything(region, year)
            if whole is None:
                return None, mark
            amount = w.rounded(whole * (1.2 if at["KOKartkap0000"] == "AGD9" else 1), 0)
            if at["ContentsCode"] == "KOSbelop0000":
                return amount, None
            people = (self.welfare.inhabitants(region, year, "all_ages"), None)
            return per((amount, None), people, factor=1000, decimals=0)

        return kostra_table(
            self.regions,
            self.as_of,
            "12137",
            "Finansielle grunnlagsdata og nøkkeltall i kroner per innbygger, kommunekonsern",
            variables=(items,),
            figures=figures,
            measures=(
                Measure("KOSbelop0000", "Beløp (1000 kr)", unit="1000 kr", price_type="Current"),
                Measure(
                    "KOSbelopinnb0000", "Beløp per innbygger (kr)", note=UNSEEN, unit="kr", price_type="Current"
                ),
            ),
        )
