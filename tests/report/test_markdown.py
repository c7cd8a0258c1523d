from dataclasses import replace

from bvmonitor.bundled import templates_folder
from bvmonitor.report.markdown import escape, render_markdown, table_lines
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Section, Table


def texts(*row: str) -> tuple[Cell, ...]:
    return tuple(Cell(text) for text in row)


TABLE = Table(
    "",
    (ColumnHead("Nøkkeltall", "left"), ColumnHead("2015", "right", "Klepp"), ColumnHead("Hå", "right")),
    (
        RowGroup("Kvalitet", (texts("Fristbrudd (prosent)", "24,0", "21,0"),)),
        RowGroup("Økonomi", (texts("Kroner", "350\u00a0667", ":"),)),
    ),
)


def test_a_table_lines_up_as_plain_text() -> None:
    assert table_lines(TABLE) == (
        "| Nøkkeltall           | Klepp 2015 |   Hå |\n"
        "| -------------------- | ---------: | ---: |\n"
        "| **Kvalitet**         |            |      |\n"
        "| Fristbrudd (prosent) |       24,0 | 21,0 |\n"
        "| **Økonomi**          |            |      |\n"
        "| Kroner               |    350\u00a0667 |    : |"
    )


def test_wide_and_combining_letters_take_the_places_that_they_show() -> None:
    lines = table_lines(
        Table("", (ColumnHead("表", "left"),), (RowGroup("", (texts("a\u030angstrøm"), texts("Hå"))),))
    ).split("\n")
    assert lines[0] == "| 表       |"
    assert lines[2] == "| a\u030angstrøm |"


def test_no_name_can_break_the_page() -> None:
    assert escape("a|b `c` *d* <e> [f](g) ~h~ i\\j") == r"a\|b \`c\` \*d\* \<e\> \[f\](g) \~h\~ i\\j"
    assert escape("snake_case and _emphasis_") == r"snake_case and \_emphasis\_"
    assert escape("# no heading") == r"\# no heading"
    assert escape("1. no list") == r"1\. no list"
    assert escape("## no heading ##") == r"\## no heading \##"
    assert escape("---") == r"\---"
    assert escape("&lt; A & B") == r"\&lt; A & B"
    assert escape("     no code") == "no code"
    assert escape("- no list") == r"\- no list"
    assert escape("two\nlines") == "two lines"
    assert escape("-2,5") == "-2,5"


def test_a_command_of_ours_stays_code() -> None:
    assert escape("Kjør `bvmonitor fetch --set x` nå, *ikke* `a`") == (
        r"Kjør `bvmonitor fetch --set x` nå, \*ikke\* \`a\`"
    )


def page(*tables: Table, reading: tuple[str, ...] = ()) -> Page:
    sections = (Section("sources", "Kilder", ("SSB", "Egne")), Section("notes", "", ("Til sist",)))
    return Page("test", "nb", "Tittel", "Eksempel!", "Ledetekst", reading, tables, sections)


def test_a_page_says_its_notice_first_and_its_sections_last() -> None:
    assert render_markdown(page(TABLE), templates_folder()) == (
        "# Tittel\n\n> **Eksempel!**\n\nLedetekst\n\n"
        + table_lines(TABLE)
        + "\n\n**Kilder**\n\n- SSB\n- Egne\n\n- Til sist\n"
    )


def test_a_page_says_what_the_figures_say_and_then_shows_each_table_under_its_caption() -> None:
    other = replace(TABLE, caption="Innsparing *i* millioner")
    text = render_markdown(page(TABLE, other, reading=("Klepp ligger lavt.",)), templates_folder())
    lines = table_lines(TABLE)
    assert (
        f"Ledetekst\n\n- Klepp ligger lavt.\n\n{lines}\n\n## Innsparing \\*i\\* millioner\n\n{lines}\n\n**K"
        in text
    )
