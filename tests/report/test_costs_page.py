"""The page of unit costs: Bærum's printed tables come out, and its sentences follow from them."""

import csv
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
from tests.support.comparisons import made_up_figure, made_up_source
from tests.support.indicators import indicator, same

from bvmonitor.domain.comparison import Column, Comparison, Row
from bvmonitor.domain.indicator import Break
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.origin import SnapshotRef
from bvmonitor.domain.prices import Deflator, Growth, Prices
from bvmonitor.domain.region import Region
from bvmonitor.domain.unit_costs import unit_costs
from bvmonitor.report.costs_page import build_costs_page
from bvmonitor.report.page import Page

GOLDEN = Path(__file__).parents[1] / "fixtures" / "golden"
YEARS = (2021, 2022, 2023)
COLUMNS = (
    Column("3024", "municipality", "Bærum"),
    Column("3025", "municipality", "Asker"),
    Column("EKG12", "kostra_group", "EKG12", groups=("12", "12", "12")),
    Column("EKG13", "kostra_group", "EKG13", groups=("13", "13", "13")),
)
OWN = tuple(
    Growth(year, percent, is_estimate=False, is_own=True, vintage=None)
    for year, percent in ((2022, 6.8), (2023, 4.5))
)
PRICES = Prices(2023, Deflator(same("Bærums egen"), None, None, None, OWN))


def lines(name: str) -> list[dict[str, str]]:
    with (GOLDEN / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PRINTED = [
    (function, [[int(row[str(year)]) for year in YEARS] for row in rows])
    for function, rows in groupby(lines("baerum_unit_costs_2023_prices.csv"), key=lambda row: row["function"])
]


def nominal(function: str) -> list[float]:
    """Bærum's own unit costs in current prices, as its service profile prints them."""
    (row,) = [r for r in lines("baerum_service_profile_2023.csv") if f"(f{function})" in r["indicator"]]
    return [float(row[str(year)]) for year in YEARS]


def row(function: str, printed: list[list[int]]) -> Row:
    """Bærum's from nominal figures; the others', whose nominal figures are not known, as printed."""
    factors = PRICES.factors(YEARS)
    own = [shown * (factors[year] or 0) for year, shown in zip(YEARS, nominal(function), strict=True)]
    shown = [own, *([float(each) for each in others] for others in printed[1:])]
    figures = tuple(
        made_up_figure(column.id, year, cost)
        for column, costs in zip(COLUMNS, shown, strict=True)
        for year, cost in zip(YEARS, costs, strict=True)
    )
    return Row(indicator(f"f{function}", title=same(f"Per barn ({function})"), unit="nok", decimals=0), figures)


def comparison(prices: Prices | None = PRICES) -> Comparison:
    return Comparison(
        subject=Region("3024", "Bærum", "municipality", 2020, 2024, "EKA30"),
        periods=YEARS,
        set=None,
        columns=COLUMNS,
        rows=tuple(row(function, list(printed)) for function, printed in PRINTED),
        left_out=(),
        notice=None,
        remarks=(),
        sources=(made_up_source(),),
        snapshot=SnapshotRef("0123456789ab", "0" * 64, sample=False),
        program="bvmonitor test",
        prices=prices,
    )


def page(made: Comparison, lang: str = "nb") -> Page:
    (chosen,) = [each for each in LANGS if each == lang]
    return build_costs_page(unit_costs(made, lambda *_: True), chosen)


def test_the_printed_tables_of_baerum_come_out_give_or_take_one_krone() -> None:
    made = page(comparison())
    assert len(made.tables) == len(PRINTED) == 3
    for table, (_, printed) in zip(made.tables, PRINTED, strict=True):
        names = [cells[0].text for _, cells in table.rows]
        assert names == ["Bærum", "Asker", "KOSTRA-gruppe 12", "KOSTRA-gruppe 13"]
        for (_, cells), wanted in zip(table.rows, printed, strict=True):
            shown = [int(cell.text.replace("\u00a0", "")) for cell in cells[1:4]]
            tolerance = 1 if cells[0].text == "Bærum" else 0
            assert all(abs(a - b) <= tolerance for a, b in zip(shown, wanted, strict=True))


def test_the_sentences_follow_from_the_figures() -> None:
    first = page(comparison()).reading[0].replace("\u00a0", " ")
    assert first == (
        "Per barn (244): 105 785 kr i Bærum i 2023. Det er 19,2 % over Asker (88 738 kr); 19,3 % over"
        " KOSTRA-gruppe 12 (88 692 kr); 0,3 % over KOSTRA-gruppe 13 (105 418 kr). Kostnaden i Bærum er 27,4 %"
        " høyere enn i 2021, i faste priser. I samme tid: Asker +19,9 %; KOSTRA-gruppe 12 +26,0 %;"
        " KOSTRA-gruppe 13 +12,5 %."
    )


def test_prices_stand_in_the_lead_and_above_each_table() -> None:
    made = page(comparison())
    assert made.lead == "Kroner i faste 2023-priser."
    assert all("2023-priser" in table.caption for table in made.tables)
    current = page(comparison(None))
    assert current.lead == "Kroner i løpende priser, hvert års egne."
    assert all("priser" not in table.caption for table in current.tables)
    assert "i løpende priser." in current.reading[0]


def test_a_break_moves_the_year_that_changes_are_counted_from() -> None:
    made = comparison()
    broken = replace(made.rows[0].indicator, breaks=(Break(2022, same("reform")),))
    table, *_ = page(replace(made, rows=(replace(made.rows[0], indicator=broken),))).tables
    assert table.columns[-1].text == "Endring siden 2022 (prosent)"
    broken = replace(broken, breaks=(Break(2023, same("reform")),))
    changed = page(replace(made, rows=(replace(made.rows[0], indicator=broken),)))
    assert {cells[-1].status for _, cells in changed.tables[0].rows} == {"not_comparable"}
    assert changed.sections[0].lines[0].startswith("≠ = ")
    assert "enn i" not in changed.reading[0]


def test_an_absent_figure_keeps_its_mark_and_no_sentence_is_made_of_it() -> None:
    made = comparison()
    hidden = tuple(
        replace(figure, value=None, status=":") if (figure.column, figure.period) == ("3024", 2023) else figure
        for figure in made.rows[0].figures
    )
    shown = page(replace(made, rows=(replace(made.rows[0], figures=hidden), *made.rows[1:])))
    assert len(shown.reading) == 2
    (_, cells), *_ = shown.tables[0].rows
    assert (cells[3].text, cells[3].status, cells[4].text) == (":", ":", "")
    assert ": = vises ikke, for å verne personer" in shown.sections[0].lines


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_is_whole_in_every_language(lang: str) -> None:
    made = page(comparison(), lang)
    texts = [made.title, made.lead, *made.reading, *(line for section in made.sections for line in section.lines)]
    assert all("{" not in text for text in texts)
    assert made.title.startswith("Bærum 2021–2023: ")
