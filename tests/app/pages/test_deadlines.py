"""The page of deadlines: rules with provisions, and shares from own counts."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.deadlines import SHOWN, deadlines
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin, parse_period
from bvmonitor.domain.publishing import Audience, OwnSource
from bvmonitor.errors.deadlines import DeadlinesAtFault
from bvmonitor.report.deadlines_page import build_deadlines_page
from bvmonitor.report.page import Page
from bvmonitor.store.own_figures import append

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)


def keep(home: Path, figures: dict[str, dict[str, float | str]], region: str = "1120") -> None:
    """Own figures by indicator and period; a text is a mark."""
    made = []
    for name, by_period in figures.items():
        for text, value in by_period.items():
            period = parse_period(text)
            assert period is not None
            number, mark = (None, value) if isinstance(value, str) else (value, None)
            made.append(OwnFigure(name, region, period, number, mark))
    append(home, made, OwnOrigin("", "egne.csv", "0" * 64, NOW, 0))


def page(home: Path, at: date | None = None, lang: str = "nb") -> Page:
    chosen = next(each for each in LANGS if each == lang)
    return build_deadlines_page(deadlines(Workspace(home), "Klepp", at), chosen)


def texts(page: Page, table: int) -> list[list[str]]:
    return [[cell.text for cell in row] for _, row in page.tables[table].rows]


def notes(page: Page) -> str:
    return "\n".join(line for section in page.sections if section.kind == "notes" for line in section.lines)


def test_counts_become_shares_with_the_provision_of_their_period(tmp_path: Path) -> None:
    keep(
        tmp_path,
        {
            "reports_received": {"2022-H2": 50, "2023-H1": 48},
            "reports_reviewed_in_time": {"2022-H2": 47, "2023-H1": 48},
        },
    )
    made = page(tmp_path)
    assert [isinstance(each, OwnSource) and each.is_internal for each in made.origins] == [True]
    assert texts(made, 1) == [
        ["2. halvår 2022", "47", "50", "94,0", "Barnevernloven (lov 17. juli 1992 nr. 100) § 4-2"],
        ["1. halvår 2023", "48", "48", "100,0", "Barnevernsloven (lov 18. juni 2021 nr. 97) § 2-1"],
    ]
    assert made.reading == (
        "Meldinger gjennomgått innen fristen: 48 av 48 i tide i 1. halvår 2023, 100,0 prosent.",
    )
    assert made.tables[1].groups[0].title == "Meldinger gjennomgått innen fristen"


def test_a_period_in_which_the_rule_changed_names_both(tmp_path: Path) -> None:
    keep(
        tmp_path, {"foster_children_to_supervise": {"2023-H2": 20}, "foster_children_supervised": {"2023-H2": 15}}
    )
    made = page(tmp_path)
    assert texts(made, 1)[0][4].count(";") == 1
    assert "Ikke bekreftet: Forskrift om fosterhjem (18. desember 2003 nr. 1659) § 9." in notes(made)


def test_the_rules_of_a_day_and_no_figure_after_it(tmp_path: Path) -> None:
    counts: dict[str, float | str] = {"2022": 10, "2023": 10}
    keep(tmp_path, {"reports_received": counts, "reports_reviewed_in_time": counts})
    made = page(tmp_path, date(2022, 12, 31), "nn")
    assert [row[0] for row in texts(made, 1)] == ["2022"]
    assert "galdt 31. desember 2022" in made.lead
    laws = [row[4] for row in texts(made, 0)]
    assert laws[:2] == [f"Barnevernloven (lov 17. juli 1992 nr. 100) § {number}" for number in ("4-2", "6-9")]
    assert texts(made, 0)[2][1] == "ingen kjend regel"


def test_without_own_counts_the_page_says_so_and_is_not_internal(tmp_path: Path) -> None:
    made = page(tmp_path, lang="en")
    assert len(made.tables) == 1
    assert made.notice == ""
    assert "no own figures on deadlines for Klepp" in made.reading[0]


def test_a_page_for_the_public_has_the_rules_and_no_own_counts(tmp_path: Path) -> None:
    keep(tmp_path, {"reports_received": {"2023": 10}, "reports_reviewed_in_time": {"2023": 8}})
    public = Workspace(tmp_path, audience=Audience("public"))
    made = build_deadlines_page(deadlines(public, "Klepp"), "nb")
    assert len(made.tables) == 1
    assert made.origins == ()
    assert made.notice == ""
    assert "bare på sider for tjenesten selv" in made.reading[0]


def test_a_share_that_was_typed_in_serves_where_no_counts_are_and_is_said_to_be(tmp_path: Path) -> None:
    keep(
        tmp_path,
        {
            "report_deadlines_met": {"2023": 88.5, "2024": 90},
            "reports_received": {"2024": 10},
            "reports_reviewed_in_time": {"2024": 8},
        },
    )
    made = page(tmp_path)
    assert [row[1:4] for row in texts(made, 1)] == [["", "", "88,5"], ["8", "10", "80,0"]]
    assert "prosenten for 2023 er lagt inn som den er" in notes(made)


def test_what_gives_no_share_is_said(tmp_path: Path) -> None:
    keep(
        tmp_path,
        {
            "reports_received": {"2022": 4, "2023": ":"},
            "reports_reviewed_in_time": {"2022": 5, "2023": 3, "2024": 7},
        },
    )
    made = page(tmp_path)
    assert [row[3] for row in texts(made, 1)] == ["≠", ":", "–"]
    assert "i 2022 er flere i tide enn det er i alt" in notes(made)
    assert "for 2024 mangler antallet i alt" in notes(made)
    marks = next(section.lines for section in made.sections if section.kind == "marks")
    assert len(marks) == 3


def test_the_register_breaks_the_series_of_its_service_alone(tmp_path: Path) -> None:
    counts: dict[str, float | str] = {"2022-H2": 10, "2023-H1": 10, "2023-H2": 10, "2024-H1": 10}
    keep(tmp_path, {"reports_received": counts, "reports_reviewed_in_time": counts})
    (tmp_path / "deadlines.yaml").write_text("register: [{region: Klepp, from: 2023-H2}]", encoding="utf-8")
    made = page(tmp_path)
    assert [(group.title.rpartition(". ")[2], len(group.rows)) for group in made.tables[1].groups] == [
        ("Meldinger gjennomgått innen fristen", 2),
        ("halvår 2023: Barnevernsregisteret", 2),
    ]
    assert "Fra 2. halvår 2023 kommer tallene for Klepp fra Barnevernsregisteret" in notes(made)
    assert deadlines(Workspace(tmp_path), "Time").register_from is None


def test_the_newest_periods_of_each_span_are_shown(tmp_path: Path) -> None:
    months: dict[str, float | str] = {f"{year}-{month:02}": 5 for year in (2023, 2024) for month in range(1, 13)}
    counts = months | {"2023": 60, "2024": 60}
    keep(tmp_path, {"reports_received": counts, "reports_reviewed_in_time": counts})
    shown = [row[0] for row in texts(page(tmp_path), 1)]
    assert len(shown) == SHOWN + 2
    assert shown[-2:] == ["desember 2024", "2024"]


def test_a_file_at_fault_is_told(tmp_path: Path) -> None:
    (tmp_path / "deadlines.yaml").write_text("deadlines: {a: {rules: []}}", encoding="utf-8")
    with pytest.raises(DeadlinesAtFault):
        deadlines(Workspace(tmp_path), "Klepp")
