"""KOSTRA's tables of children in the child-welfare service, and of its staff."""

from collections.abc import Mapping

from tests.support.ssb import welfare as w
from tests.support.ssb.model import Cell, Measure, Table, Value, Variable
from tests.support.ssb.regions import Regions
from tests.support.ssb.shapes import AGES, FUNCTIONS, UNSEEN, kostra_table
from tests.support.ssb.welfare import Welfare, per


class WelfareTables:
    """Children by year and municipality, and who works for them."""

    def __init__(self, regions: Regions, welfare: Welfare) -> None:
        self.regions, self.welfare, self.as_of = regions, welfare, welfare.as_of

    def tables(self) -> tuple[Table, ...]:
        """The tables."""
        return (
            self._measures(),
            self._investigations(),
            self._positions(),
            self._reports(),
            self._investigations_or_measures(),
            self._categories(),
            self._conclusions(),
        )

    def _measures(self) -> Table:
        def figures(region: str, year: int, at: Mapping[str, str]) -> Cell:
            age, measure = at["KOKalder0000"], at["ContentsCode"]
            what = {"0": "measures", "1": "home", "2": "placed"}[at["KOKbvfunksjon0000"]]
            if measure == "KOSbvbarntiltaka0001":
                label = w.MEASURES_0_22 if (what, age) == ("measures", "F000-022") else None
                return self.welfare.share(region, year, what, age, label)
            if what == "home":
                count, mark = self.welfare.not_placed(region, year, age)
            else:
                count, mark = self.welfare.children(region, year, what, age)
            if count is None or measure == "KOSbvbarntiltaka0000":
                return count, mark
            return w.shown(region, w.rounded(count * 0.72, 0))

        return kostra_table(
            self.regions,
            self.as_of,
            "12275",
            "Barn med tiltak i løpet av året og per 31. desember",
            variables=(AGES, FUNCTIONS),
            measures=(
                Measure("KOSbvbarntiltaka0000", "Barn med tiltak i løpet av året (antall)"),
                Measure(
                    "KOSbvbarntiltaka0001",
                    "Barn med barnevernstiltak ift. innbyggarar (prosent)",
                    unit="prosent",
                    decimals=1,
                ),
                Measure(
                    "KOSbvbarntiltakp0000",
                    "Barn med tiltak per 31. desember (antall)",
                    note=UNSEEN,
                    measuring_type="Stock",
                ),
            ),
            figures=figures,
        )

    def _counted(self, table_id: str, title: str, what: str, count: Measure, share: Measure) -> Table:
        def figures(region: str, year: int, at: Mapping[str, str]) -> Cell:
            if at["ContentsCode"] == count.code:
                return self.welfare.children(region, year, what)
            return self.welfare.share(region, year, what, "F000-017", share.label)

        return kostra_table(
            self.regions, self.as_of, table_id, title, variables=(), measures=(count, share), figures=figures
        )

    def _investigations(self) -> Table:
        title = "Barn med undersøking og prosentdelen barn med undersøking frå barnevernet (K)"
        count = Measure("KOSbvbarnus0000", "Barn med undersøking (antall)")
        share = Measure("KOSbvbarnuspinnb0000", w.INVESTIGATIONS, unit="prosent", decimals=1)
        return self._counted("12286", title, "investigations", count, share)

    def _reports(self) -> Table:
        title = "Barn med melding og prosentdelen barn med melding i barnevernet (K)"
        count = Measure("KOSbvbarnmelding0000", "Barn med melding (antall)")
        share = Measure("KOSbvbarnmelding0001", w.REPORTS, unit="prosent", decimals=1)
        return self._counted("12615", title, "reports", count, share)

    def _positions(self) -> Table:
        welfare = self.welfare

        def figures(region: str, year: int, at: Mapping[str, str]) -> Cell:
            measure = at["ContentsCode"]
            positions = welfare.positions(region, year)
            trained = welfare.positions(region, year, trained=True)
            if measure == "KOSsumfunksjon240000":
                return positions
            if measure == "KOSsumfagutdanni0000":
                return trained
            if measure == "KOSsumfagutd0000":
                children = (welfare.inhabitants(region, year, "age_0_17"), None)
                return per(trained, children, factor=1000, decimals=1)
            return per(welfare.children(region, year, "either"), positions, factor=1, decimals=1)

        return kostra_table(
            self.regions,
            self.as_of,
            "12305",
            "Stillingar i barnevernstenesta etter fagutdanning og funksjon (K)",
            variables=(),
            figures=figures,
            measures=(
                Measure(
                    "KOSsumfunksjon240000",
                    "Stillingar i alt (funksjon 244, 251 og 252) (årsverk)",
                    unit="årsverk",
                    decimals=1,
                    measuring_type="Stock",
                ),
                Measure(
                    "KOSsumfagutdanni0000",
                    "Stillingar med fagutdanning (årsverk)",
                    unit="årsverk",
                    decimals=1,
                    measuring_type="Stock",
                ),
                Measure(
                    "KOSsumfagutd0000",
                    "Stillingar med fagutdanning per 1 000 barn 0-17 år (årsverk)",
                    unit="årsverk",
                    decimals=1,
                    measuring_type="Stock",
                ),
                Measure("KOSbarnperaarsverk0000", w.PER_POSITION, note=UNSEEN, decimals=1),
            ),
        )

    def _investigations_or_measures(self) -> Table:
        def figures(region: str, year: int, at: Mapping[str, str]) -> Cell:
            return self.welfare.children(region, year, "either", at["KOKalder0000"])

        return kostra_table(
            self.regions,
            self.as_of,
            "12870",
            "Barn med undersøking eller tiltak i løpet av året, etter alder (K)",
            variables=(AGES,),
            measures=(Measure("KOSbvbarnust0000", "Barn med undersøking eller tiltak i løpet av året (antall)"),),
            figures=figures,
        )

    def _categories(self) -> Table:
        categories = Variable(
            "KOKtiltakskat0000",
            "tiltakskategori",
            "category of measure",
            tuple(
                Value(f"{number:02}", label, note=UNSEEN)
                for number, label in enumerate(
                    ("Institusjon", "Fosterhjem", "Styrking av foreldreferdigheter", "Nettverksarbeid"), 1
                )
            ),
        )

        def figures(region: str, year: int, at: Mapping[str, str]) -> Cell:
            whole, mark = self.welfare.children(region, year, "measures", at["KOKalder0000"])
            if whole is None:
                return None, mark
            count = w.rounded(whole * w.between(0.05, 0.5, at["KOKtiltakskat0000"], region), 0)
            return w.HIDDEN if region.isdigit() and 0 < count < 3 else (count, None)

        return kostra_table(
            self.regions,
            self.as_of,
            "13939",
            "Barn og unge med tiltak i løpet av året og per 31. desember, etter alder og tiltakskategori (K)",
            variables=(AGES, categories),
            figures=figures,
            last=2023,
            measures=(Measure("KOSbvtiltakkat0000", "Barn med tiltak i løpet av året (antall)", note=UNSEEN),),
        )

    def _conclusions(self) -> Table:
        def figures(region: str, year: int, at: Mapping[str, str]) -> Cell:
            reports, mark = self.welfare.children(region, year, "reports")
            if reports is None:
                return None, mark
            late = w.between(0, 0.1, "late", region, year)
            if at["ContentsCode"] == "KOSmeldinger0000":
                return w.rounded(reports * 1.25, 0), None
            return w.rounded(late * 100, 1), None

        return kostra_table(
            self.regions,
            self.as_of,
            "12189",
            "Meldingar med konklusjon og handsamingstid (K)",
            variables=(),
            figures=figures,
            measures=(
                Measure("KOSmeldinger0000", "Meldingar (antall)", note=UNSEEN),
                Measure(
                    "KOSmeldsein0000",
                    "Meldingar med handsamingstid over 7 dagar (prosent)",
                    note=UNSEEN,
                    unit="prosent",
                    decimals=1,
                ),
            ),
        )
