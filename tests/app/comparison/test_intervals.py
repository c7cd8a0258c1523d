"""Small numbers on the figures of all municipalities, as the server that plays SSB has them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.engine import reference_intervals as plain
from tests.support.fetching import fetch_here
from tests.support.ssb import Server

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.field import Among
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.pages.explain import Question, explain
from bvmonitor.app.pages.funnel import funnel
from bvmonitor.app.pages.rank import rank
from bvmonitor.domain.comparison import Comparison, Figure
from bvmonitor.domain.status import CONFIDENTIAL
from bvmonitor.errors.small_numbers import NoFunnel, PoolExcludes, TooFewInFunnel
from bvmonitor.report.comparison_notes import notes_of
from bvmonitor.report.explanation_steps import steps_of
from bvmonitor.report.reading import reading_of
from bvmonitor.sources.pxweb.wanted import Years

MEASURES = "children_with_measures_0_22"
CASES = "cases_per_1000"
CHILDREN = "population_0_17"
COSTS = "net_expenditure_per_inhabitant_0_22"
YEAR = 2021
SURE = Extras(intervals=True)
# The number of children with measures, as if it were one of events: a rate of counts of the user's own.
OWN = """id: cases_per_1000
version: 1
status: unverified
title: {nb: "Saker", nn: "Saker", en: "Cases"}
category: coverage
unit: per_1000
decimals: 1
direction: lower_is_better
valid: {from: 2015, to: null}
factor: 1000
numerator:
  - {table: "12275", measure: KOSbvbarntiltaka0000, where: {KOKalder0000: F000-022, KOKbvfunksjon0000: "0"}}
denominator:
  - {table: "07459", measure: Personer1, where: {Alder: {from: "000", to: "022"}}, omit: [Kjonn], period_shift: 1}
interval: poisson
counted: during_year
reference: {title: "Own", url: "https://example.invalid"}
"""


@pytest.fixture(scope="module")
def country(_running_ssb: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    home = tmp_path_factory.mktemp("home")
    (home / "definitions").mkdir()
    (home / "definitions" / "own.yaml").write_text(OWN, encoding="utf-8")
    _running_ssb.reset()
    fetch_here(_running_ssb, home, "12275", "07459", years=Years(2019, 2022))
    yield Workspace(home)
    _running_ssb.reset()


def page(country: Workspace, *indicators: str, extras: Extras = SURE, **changes: object) -> Comparison:
    fields = {each: changes.pop(each) for each in ("years", "pool") if each in changes}
    wanted = Wanted(indicators=indicators, **{"years": (YEAR, YEAR), **fields})  # type: ignore[arg-type]
    beside = Beside(**{"others": ("Time",), "country": "all", **changes})  # type: ignore[arg-type]
    return compare(country, "Klepp", wanted, beside, extras)


def figures(made: Comparison, row: int = 0) -> dict[str, Figure]:
    return {figure.column: figure for figure in made.rows[row].figures}


def keys(made: Comparison) -> list[str]:
    return [remark.key for remark in made.remarks]


def counts(figure: Figure) -> plain.Counts:
    assert figure.numerator is not None
    assert figure.denominator is not None
    return round(figure.numerator), figure.denominator


def test_every_figure_with_counts_has_its_interval(country: Workspace) -> None:
    made = page(country, MEASURES, CASES)
    for at, (method, times) in enumerate((("wilson", 100), ("poisson", 1000))):
        for column in ("1120", "1121", "EKG07"):
            figure = figures(made, at)[column]
            x, n = counts(figure)
            low, high = plain.wilson(x, n) if method == "wilson" else tuple(limit / n for limit in garwood(x))
            assert figure.interval is not None
            assert figure.interval.low == pytest.approx(times * low, rel=1e-6)
            assert figure.interval.high == pytest.approx(times * high, rel=1e-6)
            assert (figure.interval.method, figure.interval.level) == (method, 0.95)
    assert {"interval_wilson", "interval_poisson", "clear"} <= set(keys(made))


def garwood(x: int) -> tuple[float, float]:
    """Exact limits of a count too large for the slow twin's sums, by the tails of the chi-squared."""
    from scipy import stats  # noqa: PLC0415 - tests alone use it

    return float(stats.chi2.ppf(0.025, 2 * x) / 2), float(stats.chi2.ppf(0.975, 2 * x + 2) / 2)


def test_the_subject_is_set_against_the_others_itself_left_out(country: Workspace) -> None:
    made, alone = page(country, MEASURES), page(country, MEASURES, exclude_self=True)
    own = counts(figures(made)["1120"])
    assert figures(made)["1120"].clear is None
    for column in ("1121", "EKG07"):
        clear = figures(made)[column].clear
        rest = counts(figures(alone)[column])
        low, high = plain.newcombe(own, rest)
        assert clear is not None
        assert clear.low == pytest.approx(100 * low)
        assert clear.high == pytest.approx(100 * high)
        assert clear.verdict == plain.verdict("wilson", own, rest)
        assert clear == figures(alone)[column].clear


def test_where_some_of_the_others_lack_counts_what_is_clear_is_told_in_words_alone(country: Workspace) -> None:
    """The digits would hold the sum of those who have counts, which SSB's total less them is not."""
    clear = figures(page(country, MEASURES, CASES), 1)["EAK"].clear
    assert clear is not None
    assert (clear.verdict is not None, clear.estimate, clear.low, clear.high) == (True, None, None, None)


def test_rates_are_set_against_the_others_by_their_ratio(country: Workspace) -> None:
    made = page(country, CASES)
    own, other = (counts(figures(made)[column]) for column in ("1120", "1121"))
    clear = figures(made)["1121"].clear
    low, high = plain.ratio(own, other)
    assert clear is not None
    assert (clear.method, clear.verdict) == ("exact_ratio", plain.verdict("poisson", own, other))
    assert clear.low == pytest.approx(low, rel=1e-6)
    assert clear.high == pytest.approx(high, rel=1e-6)


def test_the_place_has_a_band_on_the_page_and_in_the_list(country: Workspace) -> None:
    ranking = rank(country, MEASURES, Among("own", mark="Klepp"), "nb", year=YEAR, top=None)
    by_code = {each.code: each for each in ranking.places}
    numbers = {code: counts(each.figure) for code, each in by_code.items() if each.figure.value is not None}
    for code in numbers:
        position = by_code[code].position
        expected = plain.band(code, "wilson", numbers, reporting=len(numbers), from_lowest=False)
        assert (position.band_from, position.band_to) == expected
        assert position.rank is not None
        assert expected[0] <= position.rank <= expected[1]
    made = page(country, MEASURES, extras=Extras(rank=True))
    group = figures(made)["1120"].positions[1]
    assert (group.band_from, group.band_to) == (
        by_code["1120"].position.band_from,
        by_code["1120"].position.band_to,
    )
    assert "rank_band" in keys(made)


def test_each_of_the_list_is_set_against_the_rest(country: Workspace) -> None:
    ranking = rank(country, MEASURES, Among("own", mark="Klepp"), "nb", year=YEAR, top=None)
    (klepp,) = [each for each in ranking.places if each.code == "1120"]
    clear = figures(page(country, MEASURES))["EKG07"].clear
    assert clear is not None
    assert klepp.against_rest == clear.verdict


def test_what_has_no_chance_in_it_has_a_spread_over_years_and_the_page_says_why(country: Workspace) -> None:
    made = page(country, CHILDREN)
    klepp = figures(made)["1120"]
    assert (klepp.interval, klepp.no_interval) == (None, "kind")
    assert klepp.spread is not None
    assert klepp.spread.years == (2019, 2020, 2021)
    assert klepp.spread.low <= (klepp.spread.mean or 0) <= klepp.spread.high
    assert figures(made)["EKG07"].clear is None
    assert "interval_kind" in keys(made)
    assert "clear" not in keys(made)


def test_three_years_together_are_sums_on_the_page(country: Workspace) -> None:
    single = page(country, MEASURES, years=(2019, 2021), extras=Extras())
    for column in ("1120", "1121"):
        parts = [counts(f) for f in single.rows[0].figures if f.column == column]
        figure = figures(page(country, MEASURES, pool=3))[column]
        assert figure.value == pytest.approx(100 * sum(x for x, _ in parts) / sum(n for _, n in parts))
        assert counts(figure) == (sum(x for x, _ in parts), sum(n for _, n in parts))
        assert figure.origin == "computed"
        assert figure.interval is not None
    made = page(country, MEASURES, CHILDREN, pool=3)
    assert figures(made, 1)["1120"].value == figures(page(country, CHILDREN))["1120"].value
    assert {"pooled", "pooled_not_stocks"} <= set(keys(made))
    assert {origin.table for origin in made.sources} == {"12275", "07459"}
    assert "pooled_each" in keys(page(country, MEASURES, pool=2, years=(2020, 2021)))


def test_a_hidden_year_hides_the_years_together(country: Workspace) -> None:
    hidden = next(
        each
        for each in rank(country, MEASURES, Among(), "nb", year=2020, top=None).places
        if each.figure.status == CONFIDENTIAL
    )
    wanted = Wanted(indicators=(MEASURES,), years=(YEAR, YEAR), pool=3)
    shown = compare(country, "Klepp", wanted, Beside("none", others=(hidden.code,)), SURE)
    figure = figures(shown)[hidden.code]
    assert (figure.value, figure.status, figure.interval, figure.clear) == (None, CONFIDENTIAL, None, None)
    assert (figure.numerator, figure.denominator, figure.no_interval) == (None, None, "absent")


def test_a_funnel_is_that_of_plain_python(country: Workspace) -> None:
    found = funnel(country, MEASURES, Among(mark="Klepp"), "nb", year=YEAR)
    with_counts = {each.code: counts(each.figure) for each in found.places if each.limits is not None}
    expected = plain.funnel("wilson", with_counts)
    assert len(with_counts) == found.counted > 300
    assert found.phi == pytest.approx(expected.phi)
    assert found.tau == pytest.approx(expected.tau)
    assert found.target == pytest.approx(100 * expected.target)
    for each in found.places:
        if each.limits is None:
            assert each.figure.value is None
            continue
        limits = (each.limits.low_95, each.limits.high_95, each.limits.low_998, each.limits.high_998)
        for limit, near in zip(limits, expected.limits[each.code], strict=True):
            assert limit == pytest.approx(100 * near)
    sizes = [each.n for each in found.places if each.n is not None]
    assert sizes == sorted(sizes, reverse=True)


def test_an_explanation_says_which_counts_the_interval_rests_on(country: Workspace) -> None:
    made = explain(country, Question(MEASURES, "Klepp", YEAR))
    figure = figures(page(country, MEASURES))["1120"]
    assert made.interval == figure.interval
    x, n = counts(figure)
    assert any(f"Wilson, {x} av" in step and f"{n:,.0f}"[0] in step for step in steps_of(made, "nb"))
    assert any(
        "Ingen intervall" in step for step in steps_of(explain(country, Question(CHILDREN, "Klepp", YEAR)), "nb")
    )


def test_the_page_says_in_words_what_is_clear(country: Workspace) -> None:
    made = page(country, MEASURES, CASES)
    verdicts = {column: figures(made)[column].clear for column in ("EKG07", "EAK")}
    sentences = [line for line in reading_of(made, "en") if "clear" in line]
    assert sentences
    for column, name in (("EKG07", "KOSTRA group 7"), ("EAK", "Norway")):
        clear = verdicts[column]
        title = made.rows[0].indicator.title.en
        if clear is not None and clear.verdict in ("above", "below"):
            assert any(f"clearly {clear.verdict} {name}: " in line and title in line for line in sentences)
        else:
            assert not any(name in line and title in line for line in sentences)


def test_what_is_told_by_counts_names_their_sources(country: Workspace) -> None:
    population = "07459"
    assert population in {origin.table for origin in page(country, MEASURES).sources}
    assert population not in {origin.table for origin in page(country, MEASURES, extras=Extras()).sources}
    assert population in {origin.table for origin in funnel(country, MEASURES, Among(), "nb", year=YEAR).sources}
    ranking = rank(country, MEASURES, Among(), "nb", year=YEAR, top=None)
    assert population in {origin.table for origin in ranking.sources}


def test_what_cannot_be_made_is_told(country: Workspace) -> None:
    with pytest.raises(NoFunnel):
        funnel(country, CHILDREN, Among(), "nb", year=YEAR)
    with pytest.raises(PoolExcludes):
        page(country, MEASURES, pool=3, extras=Extras(rank=True, intervals=True))
    with pytest.raises(TooFewInFunnel):
        funnel(country, MEASURES, Among(county="Oslo"), "nb", year=YEAR)


def test_a_service_is_not_left_out_of_its_group(country: Workspace) -> None:
    wanted = Wanted(indicators=(MEASURES,), years=(YEAR, YEAR))
    made = compare(country, "Land barneverntjeneste", wanted, Beside(country="all"), SURE)
    assert {figure.clear for figure in made.rows[0].figures} == {None}
    assert "clear_of_several" in keys(made)


@pytest.mark.parametrize("average", ["unweighted", "median"])
def test_an_average_of_figures_has_no_interval(country: Workspace, average: str) -> None:
    made = page(country, MEASURES, average=average)
    group = figures(made)["EKG07"]
    assert (group.interval, group.no_interval) == (None, "no_counts")
    assert group.clear is not None
    assert any("antallene bak tallet" in note for note in notes_of(made, "nb"))


def test_where_the_others_lack_counts_nothing_is_clear_and_the_page_says_so(tmp_path: Path) -> None:
    wanted = Wanted(indicators=(MEASURES,), years=(2015, 2015))
    made = compare(Workspace(tmp_path), "Holmestrand", wanted, Beside(), SURE)
    assert [f.clear.verdict if f.clear else None for f in made.rows[0].figures] == [None, None]
    assert made.rows[0].figures[0].interval is not None
    assert made.rows[0].figures[1].value is not None
    assert "clear_unknown" in keys(made)
