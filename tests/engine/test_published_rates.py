"""Rates that SSB printed for 2015, made again from counts and population."""

from collections.abc import Callable
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


@pytest.fixture(scope="module")
def heads() -> Callable[[str], tuple[float, float]]:
    """Inhabitants 0-22 and 0-17 of a region or of a group's members at the end of 2015."""
    snapshot = open_snapshot(bundled.sample_folder() / "snapshot")

    def cells(ages: CodeRange) -> tuple[Cell, ...]:
        return (Cell("07459", "Personer1", where=(("Alder", ages),), period_shift=1),)

    def of(column: str) -> tuple[float, float]:
        made = indicator_values(
            [indicator(numerator=cells(UP_TO_22), denominator=cells(UP_TO_17))],
            {"07459": snapshot.table("07459")},
            membership=snapshot.membership(),
            region_map=snapshot.region_map(),
            local_figures=snapshot.local_figures(),
            periods=[2015],
            regions=[column],
        ).row(0, named=True)
        assert made["n_members"] == made["n_reporting"]
        return made["numerator"], made["denominator"]

    return of


@pytest.mark.parametrize(("column", "per_0_22", "per_0_17"), [("1121", 5626, 7037), ("EKG07", 6056, 7678)])
def test_klepps_printed_costs_per_child_follow_from_ssbs_per_inhabitant_0_22(
    column: str, per_0_22: int, per_0_17: int, heads: Callable[[str], tuple[float, float]]
) -> None:
    """The same kroner over fewer heads, as far as SSB's figure, rounded to a krone, tells the kroner."""
    snapshot = open_snapshot(bundled.sample_folder() / "snapshot")
    printed = snapshot.table("12279").observations.filter(
        pl.col("KOKkommuneregion0000") == column,
        pl.col("Tid") == "2015",
        pl.col("ContentsCode") == "bvm_ndu_innb_0_22",
    )
    assert printed.collect()["value"].to_list() == [per_0_22]
    up_to_22, up_to_17 = heads(column)
    low, high = ((per_0_22 + half) * up_to_22 / up_to_17 for half in (-0.5, 0.5))
    assert low - 0.5 < per_0_17 < high + 0.5
    assert high - low < 1.5
