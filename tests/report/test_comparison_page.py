import csv
from dataclasses import replace

import pytest
from tests.support.comparisons import GOLDEN, golden_comparison, trying_comparison
from tests.support.page_texts import texts_of

from bvmonitor.domain.language import Lang
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.texts.marks import explain_mark

NBSP = "\u00a0"


def section(title: str, lang: Lang = "nb") -> tuple[str, ...]:
    page = build_comparison_page(trying_comparison(), lang)
    return next(each.lines for each in page.sections if each.title == title)


def test_the_golden_page_comes_out_figure_for_figure() -> None:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        _, *lines = csv.reader(file)
    page = build_comparison_page(golden_comparison(), "nn")
    printed = [
        (group.title, *(cell.text.replace(NBSP, "").replace(",", ".") for cell in row[1:]))
        for group, row in page.tables[0].rows
    ]
    # A row is printed with one number of decimals: the 5 and 4 of the original stand as 5,0 and 4,0.
    expected = [(line[0], *(text or "–" for text in line[2:])) for line in lines]
    expected[5] = ("Dekningsgrad", "3.8", "–", "5.0", "4.0")
    assert printed == expected
    assert page.title == "Klepp 2015: Barnevern"
    assert [column.text for column in page.tables[0].columns] == [
        "Nøkkeltal",
        "Klepp",
        "KOSTRA-gruppe 7",
        "Time",
        "Hå",
    ]
    assert page.notice == ""


@pytest.mark.parametrize(
    ("lang", "categories"),
    [
        ("nb", ["Kvalitet", "Prioritering", "Dekningsgrad", "Enhetskostnader", "Rangering"]),
        ("nn", ["Kvalitet", "Prioritering", "Dekningsgrad", "Einingskostnader", "Rangering"]),
        ("en", ["Quality", "Priority", "Coverage", "Unit costs", "Ranking"]),
    ],
)
def test_rows_stand_under_their_category(lang: Lang, categories: list[str]) -> None:
    assert [
        group.title for group in build_comparison_page(golden_comparison(), lang).tables[0].groups
    ] == categories


def test_a_unit_is_named_once() -> None:
    labels = [row[0] for row in texts_of(build_comparison_page(golden_comparison(), "nb"))]
    assert labels[0].endswith("over tre månader (prosent)")
    assert labels[1] == "Stillingar med fagutdanning i barnevern per 1000 barn 0-17 år"
    trying = build_comparison_page(trying_comparison(), "nb").tables[0].groups
    assert trying[1].rows[0][0].text == "Utgifter (kr)"


def test_several_years_stand_under_their_column() -> None:
    heads = build_comparison_page(trying_comparison(), "nb").tables[0].columns
    assert [(head.spanner, head.text) for head in heads[1:7]] == [
        ("Klepp", "2019"),
        ("Klepp", "2020"),
        ("KOSTRA-gruppe 7", "2019"),
        ("KOSTRA-gruppe 3", "2020"),
        ("Herøy (1515)", "2019"),
        ("Herøy (1515)", "2020"),
    ]
    assert heads[-1].spanner == "Landet"


def test_figures_are_rounded_half_away_from_zero_and_never_a_negative_zero() -> None:
    row = texts_of(build_comparison_page(trying_comparison(), "nb"))[0]
    assert row[1::2] == ("12,3", "0,0", "2,3", f"\u22121{NBSP}234,5", f"1{NBSP}234{NBSP}567,5")


def test_a_cell_holds_the_figure_that_it_shows_or_the_reason_why_there_is_none() -> None:
    cells = build_comparison_page(trying_comparison(), "nb").tables[0].groups[0].rows[0][1:]
    figures = trying_comparison().rows[0].figures
    for cell, figure in zip(cells, figures, strict=True):
        assert (cell.value, cell.status, cell.sources) == (figure.value, figure.status, figure.sources)
        assert cell.reason == ("" if figure.status is None else explain_mark(figure.status, "nb"))


def test_every_mark_that_is_used_is_explained_once_and_no_other() -> None:
    lines = section("Tegnforklaring")
    assert [line.split(" ")[0] for line in lines] == [".", "..", "...", ":", "–", "≠", "×", "?", "-"]
    golden = build_comparison_page(golden_comparison(), "nb")
    assert [each.lines for each in golden.sections if each.title == "Tegnforklaring"] == [
        ("– = finnes ikke blant tallene som er hentet",)
    ]


def test_the_notice_says_sample_and_provisional_with_the_tables_of_the_year_itself() -> None:
    notice = build_comparison_page(trying_comparison(), "nb").notice
    assert notice.startswith("EKSEMPELTALL: ekte tall som følger med programmet, for Klepp og Time og årene 20")
    assert "FORELØPIGE TALL for 2020, sist oppdatert: tabell 12279 15. mars 2021." in notice
    assert "07459" not in notice


def test_group_figures_that_we_computed_say_how_many_members_and_how_much_they_cover() -> None:
    assert section("Regnet ut av bvmonitor") == (
        "Herøy (1515) 2019–2020: SSB har ikke disse tallene; de er regnet ut av SSBs antall: Utgifter.",
        (
            "Egen KOSTRA-gruppe, fra tallene til de medlemmene som har: 2019 24 av 26, med 93,2 % av nevneren;"
            " 2020 25 av 26, med 93,2 % av nevneren: Utgifter."
        ),
    )


def test_notes_say_what_was_chosen_what_differs_and_what_is_left_out() -> None:
    assert section("Merknader") == (
        "KOSTRA-gruppe 7 i 2019 følger inndelingen fra 2016.",
        "Klepp gikk fra KOSTRA-gruppe 7 til 3 i 2020: tallene før og etter er for ulike grupper.",
        (
            f"Utgifter, Herøy (1818) 2019: SSB skriver 1{NBSP}000; SSBs egne antall gir 1{NBSP}235."
            " Her står SSBs tall."
        ),
        "Ingen tall for Klepp: Borte.",
        "En note. (Andel <b>*barn*</b> | =1+1)",
    )


def test_sources_have_licence_and_dates_and_the_citation_names_the_snapshot() -> None:
    assert section("Sources", "en")[1] == (
        "SYNTHETIC, table 12279 “Made up 12279” (updated 15 March 2021, retrieved 1 June 2024)."
        " Licence: CC BY 4.0."
    )
    (citation,) = section("Slik siterer du")
    assert citation.startswith("SYNTHETIC, tabell 07459 «Made up 07459» (oppdatert 20. februar 2021, hentet")
    assert citation.endswith(
        "Satt opp med bvmonitor test på eksempeltallene som følger med (øyeblikksbilde 0123456789ab)."
    )


def test_without_a_set_the_title_says_key_figures() -> None:
    assert build_comparison_page(trying_comparison(), "en").title == "Klepp 2019–2020: key figures"


def test_nothing_is_said_of_what_is_not_there() -> None:
    plain = replace(golden_comparison(), rows=golden_comparison().rows[:1])
    assert [each.title for each in build_comparison_page(plain, "nb").sections] == ["Kilder", "Slik siterer du"]
