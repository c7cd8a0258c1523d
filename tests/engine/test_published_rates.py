"""Rates that SSB printed for 2015, made again from counts and population."""

from decimal import ROUND_HALF_UP, Decimal

import polars as pl
import pytest
from tests.support.indicators import indicator

from bvmonitor import bundled
from bvmonitor.domain.indicator import Cell, CodeRange, Indicator
from bvmonitor.engine.values import indicator_values
from bvmonitor.store.snapshot import Snapshot, open_snapshot

UP_TO_17, UP_TO_22 = CodeRange("000", "017"), CodeRange("000", "022")
# Their population of 1 January 2016 is known for 0-17 and in all only.
WITHOUT_0_22 = {"0706", "0719", "0720"}


def rate(name: str, table: str, count: str, printed: str, ages: CodeRange) -> Indicator:
    population = Cell("07459", "Personer1", where=(("Alder", ages),), period_shift=1)
    return indicator(
        name,
        numerator=(Cell(table, count, where=WHERE.get(table, ())),),
        denominator=(population,),
        published=Cell(table, printed, where=WHERE.get(table, ())),
        factor=1000,
    )


WHERE = {"12275": (("KOKalder0000", ("F000-022",)), ("KOKbvfunksjon0000", ("0",)))}
RATES = (
    rate("staff_17", "12305", "bvm_arsverk_i_alt", "bvm_arsverk_per_1000_0_17", UP_TO_17),
    rate("staff_22", "12305", "bvm_arsverk_i_alt", "bvm_arsverk_per_1000_0_22", UP_TO_22),
    rate("measures", "12275", "bvm_tiltak_3112", "bvm_tiltak_3112_per_1000", UP_TO_22),
)


@pytest.fixture(scope="module")
def figures() -> pl.DataFrame:
    snapshot: Snapshot = open_snapshot(bundled.sample_folder() / "snapshot")
    tables = {number: snapshot.table(number) for number in ("07459", "12275", "12305")}
    codes = tables["12305"].observations.select("KOKkommuneregion0000").unique().collect()
    return indicator_values(
        RATES,
        tables,
        membership=snapshot.membership(),
        region_map=snapshot.region_map(),
        local_figures=snapshot.local_figures(),
        periods=[2015],
        regions=codes.to_series().to_list(),
    ).filter(pl.col("published").is_not_null())


def test_89_of_95_printed_rates_follow_from_counts_and_population(figures: pl.DataFrame) -> None:
    made = figures.filter(pl.col("computed").is_not_null())
    assert (figures.height, made.height) == (95, 89)
    for row in made.rows(named=True):
        printed = Decimal(repr(row["published"]))
        again = Decimal(repr(row["computed"])).quantize(Decimal("0.1"), ROUND_HALF_UP)
        assert again == printed, (row["indicator_id"], row["column_id"])


def test_the_other_six_lack_a_population(figures: pl.DataFrame) -> None:
    lacking = figures.filter(pl.col("computed").is_null()).select("indicator_id", "column_id", "computed_status")
    assert set(lacking.rows()) == {
        (name, code, "not_covered") for name in ("staff_22", "measures") for code in WITHOUT_0_22
    }
