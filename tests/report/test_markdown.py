from bvmonitor.bundled import templates_folder
from bvmonitor.report.markdown import escape, render_markdown, table_lines
from bvmonitor.report.page import ColumnHead, Page, RowGroup, Section, Table

TABLE = Table(
    (ColumnHead("Nøkkeltall", "left"), ColumnHead("2015", "right", "Klepp"), ColumnHead("Hå", "right")),
    (
        RowGroup("Kvalitet", (("Fristbrudd (prosent)", "24,0", "21,0"),)),
        RowGroup("Økonomi", (("Kroner", "350\u00a0667", ":"),)),
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
    lines = table_lines(Table((ColumnHead("表", "left"),), (RowGroup("", (("a\u030angstrøm",), ("Hå",))),))).split(
        "\n"
    )
    assert lines[0] == "| 表       |"
    assert lines[2] == "| a\u030angstrøm |"


def test_no_name_can_break_the_page() -> None:
    assert escape("a|b `c` *d* <e> [f](g) ~h~ i\\j") == r"a\|b \`c\` \*d\* \<e\> \[f\](g) \~h\~ i\\j"
    assert escape("snake_case and _emphasis_") == r"snake_case and \_emphasis\_"
    assert escape("# no heading") == r"\# no heading"
    assert escape("1. no list") == r"1\. no list"
    assert escape("- no list") == r"\- no list"
    assert escape("two\nlines") == "two lines"
    assert escape("-2,5") == "-2,5"


def test_a_command_of_ours_stays_code() -> None:
    assert escape("Kjør `bvmonitor fetch --set x` nå, *ikke* `a`") == (
        r"Kjør `bvmonitor fetch --set x` nå, \*ikke\* \`a\`"
    )


def test_a_page_says_its_notice_first_and_its_sections_last() -> None:
    page = Page(
        "Tittel", "Eksempel!", "Ledetekst", TABLE, (Section("Kilder", ("SSB", "Egne")), Section("", ("Til sist",)))
    )
    text = render_markdown(page, templates_folder())
    assert text == (
        "# Tittel\n\n> **Eksempel!**\n\nLedetekst\n\n"
        + table_lines(TABLE)
        + "\n\n**Kilder**\n\n- SSB\n- Egne\n\n- Til sist\n"
    )
