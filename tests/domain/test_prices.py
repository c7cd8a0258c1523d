from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.support.indicators import same

from bvmonitor.domain.prices import Deflator, Growth, Prices

PERCENT = st.integers(-300, 2000).map(lambda tenths: tenths / 10)


def deflator(growths: dict[int, float]) -> Deflator:
    made = tuple(Growth(y, p, is_estimate=False, is_own=False, vintage=None) for y, p in sorted(growths.items()))
    return Deflator(same("Made up"), None, None, None, made)


def test_growths_between_two_years_are_multiplied() -> None:
    series = deflator({2022: 6.8, 2023: 4.5})
    assert series.factor(2021, 2023) == 1.11606
    assert series.factor(2022, 2023) == 1.045
    assert series.factor(2023, 2023) == 1.0
    assert series.factor(2023, 2022) == float(Fraction(1000, 1045))


def test_a_year_without_growth_on_the_way_gives_no_factor() -> None:
    series = deflator({2021: 4.4, 2023: 4.3})
    assert series.factor(2020, 2021) == 1.044
    assert series.factor(2021, 2022) is None
    assert series.factor(2020, 2023) is None
    assert series.reach == (2020, 2021, 2022, 2023)


def test_only_the_growths_that_count_are_named() -> None:
    prices = Prices(2023, deflator({2019: 3.2, 2022: 6.7, 2023: 4.3, 2024: 5.0}))
    assert [growth.year for growth in prices.used([2021, 2023])] == [2022, 2023]
    assert [growth.year for growth in prices.used([2019, 2024])] == [2024]
    assert prices.used([2023]) == ()


@given(
    st.dictionaries(st.integers(2000, 2012), PERCENT, max_size=12),
    st.integers(1999, 2013),
    st.integers(1999, 2013),
)
def test_factors_agree_with_a_price_index_made_year_by_year(
    growths: dict[int, float], year: int, base: int
) -> None:
    index = {1999: Fraction(100)}
    for each in range(2000, 2014):
        if each not in growths:
            index = {1999: Fraction(100)} if each == 2000 else {}
        if each in growths and each - 1 in index:
            index[each] = index[each - 1] * (1 + Fraction(repr(growths[each])) / 100)
        elif each not in index:
            index = {each: Fraction(100)}
        if {year, base} <= index.keys():
            assert deflator(growths).factor(year, base) == float(index[base] / index[year])
            return
    assert year == base or deflator(growths).factor(year, base) is None
