import csv
import json
from pathlib import Path

import pytest

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.distribution import distribution
from bvmonitor.app.presenting.distribution import present_distribution
from bvmonitor.app.presenting.form import Form
from bvmonitor.domain.distribution import Distributed, PartRow
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.compare import NoSuchYear, SampleLacks
from bvmonitor.errors.distribution import DistributionsAtFault, NoOwnCounts, UnknownDistribution
from bvmonitor.errors.regions import UnknownRegion
from bvmonitor.report.distribution_page import build_distribution_page
from bvmonitor.report.numbers import rounded

FIXTURES = Path(__file__).parents[2] / "fixtures"
HOME = FIXTURES / "distributions"
GOLDEN = FIXTURES / "golden" / "baerum_reports_by_source.csv"
REPORTS = "reports_by_source"
YEARS = (2021, 2022, 2023)
TITLE = "id: mine\ntitle: {nb: Min, nn: Min, en: Mine}\nsource: {title: Register}\n"
HEAD = f"{TITLE}own: {{municipality: Klepp}}\nparts:\n"


@pytest.fixture(scope="module")
def baerum() -> Distributed:
    return distribution(Workspace(HOME), REPORTS, "Bærum", None)


def own(home: Path, parts: str) -> Distributed:
    folder = home / "distributions"
    folder.mkdir(exist_ok=True)
    (folder / "mine.yaml").write_text(HEAD + parts, "utf-8")
    return distribution(Workspace(home), "mine", "Klepp", None)


def part(name: str, counts: str) -> str:
    return f"  - {{id: {name}, title: {{nb: {name}, nn: {name}, en: {name}}}, counts: {counts}}}\n"


def counts(row: PartRow) -> list[float | str | None]:
    return [figure.status if figure.value is None else figure.value for figure in row.counts]


def shares(row: PartRow) -> list[float | str | None]:
    return [f.status if f.value is None else float(rounded(f.value, 1)) for f in row.shares]


def test_every_figure_that_baerum_printed_is_made_again_from_the_counts(baerum: Distributed) -> None:
    """All 70 of them: no printed figure of the table deviates from what its counts give."""
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        printed = list(csv.DictReader(file))
    page = build_distribution_page(baerum, "nb")
    rows = [row for _, row in page.tables[0].rows]
    assert [row[0].text for row in rows] == [*(line["source"] for line in printed[:-1]), "I alt"]
    for line, row in zip(printed, rows, strict=True):
        texts = [cell.text.replace("\u00a0", " ") for cell in row[1:]]
        assert texts[:3] == [line[f"count_{year}"] for year in YEARS]
        assert texts[3:6] == [line[f"share_{year}"].replace(".", ",") for year in YEARS]
        change = float(line["change_from_2022_pp"])
        size = line["change_from_2022_pp"].removeprefix("-").replace(".", ",")
        assert texts[6] == ("→ uendret" if change == 0 else f"↑ opp {size}" if change > 0 else f"↓ ned {size}")


@pytest.mark.parametrize(
    ("lang", "reading"),
    [
        (
            "nb",
            (
                "Størst i 2023: Øvrige, 20,9 prosent (167 av 799).",
                "I alt gikk det opp fra 668 i 2022 til 799 i 2023, 19,6 prosent.",
                "Andelen gikk mest opp fra 2022 til 2023 for Private og andre: 4,8 prosentpoeng.",
                "Andelen gikk mest ned fra 2022 til 2023 for Politi: 9,2 prosentpoeng.",
            ),
        ),
        (
            "en",
            (
                "Largest in 2023: Others, 20.9 per cent (167 of 799).",
                "The total went up from 668 in 2022 to 799 in 2023, by 19.6 per cent.",
                "The share went up most from 2022 to 2023 for Private persons and others: 4.8 percentage points.",
                "The share went down most from 2022 to 2023 for Police: 9.2 percentage points.",
            ),
        ),
    ],
)
def test_the_page_reads_what_follows_from_the_figures(
    baerum: Distributed, lang: Lang, reading: tuple[str, ...]
) -> None:
    page = build_distribution_page(baerum, lang)
    assert tuple(line.replace("\u00a0", " ") for line in page.reading) == reading
    assert not page.notice  # own counts are no sample figures
    said = {section.kind: section.lines for section in page.sections}
    assert "reports_by_source.csv" in said["sources"][0]
    assert "øyeblikksbilde" not in said["citation"][0]


@pytest.mark.parametrize("lang", LANGS)
def test_json_has_every_cell_and_names_the_file(baerum: Distributed, lang: Lang) -> None:
    document = json.loads(present_distribution(baerum).render(Form("json", lang)))
    assert (document["page"], document["snapshot"]) == ("distribution", None)
    assert [source["id"] for source in document["sources"]] == ["own:reports_by_source"]
    rows = document["tables"][0]["rows"]
    assert [cell["value"] for cell in rows[0]["cells"]][:3] == [84, 59, 92]
    assert rows[0]["cells"][3]["value"] == pytest.approx(8400 / 743)
    assert all(cell["sources"] == ["own:reports_by_source"] for row in rows for cell in row["cells"][:6])


def test_without_a_count_of_the_whole_a_hidden_part_leaves_no_total_and_no_shares(tmp_path: Path) -> None:
    made = own(tmp_path, part("a", "{2022: 5, 2023: 5}") + part("b", "{2022: ':', 2023: 15}"))
    assert [counts(row) for row in (*made.rows, made.whole)] == [[5, 5], [":", 15], [":", 20]]
    assert [shares(row) for row in (*made.rows, made.whole)] == [[":", 25], [":", 75], [":", 100]]
    assert [change and change.status for row in made.rows for _, change in row.changes] == [":", ":"]
    page = build_distribution_page(made, "nb")
    assert "For 2022 er ikke alle delene kjent: summen av dem som står, er ikke totalen." in page.sections[1].lines
    assert page.sections[1].kind == "notes"


def test_beside_a_counted_whole_one_hidden_part_takes_another_with_it(tmp_path: Path) -> None:
    text = (
        part("a", "{2023: 5}")
        + part("b", "{2023: ':'}")
        + part("c", "{2023: 12}")
        + "whole: {counts: {2023: 19}}\n"
    )
    made = own(tmp_path, text)
    assert [counts(row) for row in (*made.rows, made.whole)] == [["hidden"], [":"], [12], [19]]
    assert [shares(row) for row in made.rows] == [["hidden"], [":"], [63.2]]
    assert made.closed == 1
    page = build_distribution_page(made, "en")
    assert any("Numbers hidden by bvmonitor: 1." in line for section in page.sections for line in section.lines)


def test_where_one_may_be_in_several_parts_nothing_follows_from_the_whole(tmp_path: Path) -> None:
    text = part("a", "{2023: 5}") + part("b", "{2023: ':'}") + "whole: {counts: {2023: 6}}\noverlap: true\n"
    made = own(tmp_path, text)
    assert (made.closed, counts(made.rows[0])) == (0, [5])


def test_parts_that_do_not_come_to_the_whole_are_told(tmp_path: Path) -> None:
    text = part("a", "{2023: 5}") + part("b", "{2023: 6}") + "whole: {counts: {2023: 12}}\n"
    made = own(tmp_path, text)
    assert made.unlike == {2023: 11}
    page = build_distribution_page(made, "nn")
    assert any(
        "I 2023 kjem delane til 11, medan totalen er 12." in line for s in page.sections for line in s.lines
    )


def test_a_break_has_no_change_across_it(tmp_path: Path) -> None:
    text = part("a", "{2022: 5, 2023: 5}") + part("b", "{2022: 5, 2023: 15}")
    broken = own(tmp_path, f"{text}breaks: [{{year: 2023, nb: Ny regel., nn: Ny regel., en: New rule.}}]\n")
    assert [change and change.status for row in broken.rows for _, change in row.changes] == ["not_comparable"] * 2
    page = build_distribution_page(broken, "nb")
    assert any("Brudd i 2023: Ny regel." in line for section in page.sections for line in section.lines)
    assert len(page.reading) == 1  # the largest part; nothing of what changed


def test_parts_of_a_municipality_and_of_sets_come_to_the_whole(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    totals = {}
    for place in ("Klepp", "Time", "Rogaland", "KOSTRA-gruppe 7", "EAK"):
        made = distribution(workspace, "inhabitants_0_24_by_age", place, (2024, 2025))
        for year in (0, 1):
            known = [row.counts[year].value or 0 for row in made.rows]
            assert sum(known) == made.whole.counts[year].value
            assert sum(row.shares[year].value or 0 for row in made.rows) == pytest.approx(100)
        assert not made.unlike
        totals[place] = made.whole.counts[1].value or 0
    assert totals["Klepp"] + totals["Time"] < totals["Rogaland"] < totals["EAK"]
    assert totals["Klepp"] + totals["Time"] < totals["KOSTRA-gruppe 7"] < totals["EAK"]


def test_a_total_that_changes_by_nothing_that_prints_is_unchanged(tmp_path: Path) -> None:
    made = distribution(Workspace(tmp_path), "inhabitants_0_24_by_age", "Rogaland", (2024, 2025))
    reading = build_distribution_page(made, "nb").reading
    assert reading[1].replace("\u00a0", " ") == "I alt er det uendret: 155 264 i 2024 og 155 341 i 2025."
    assert not any("0,0 prosent" in line.replace("\u00a0", " ") for line in reading)


def test_the_last_three_years_are_shown(tmp_path: Path) -> None:
    made = distribution(Workspace(tmp_path), "inhabitants_0_24_by_age", "Klepp", None)
    assert made.periods == (2023, 2024, 2025)
    assert [since for since, _ in made.whole.changes] == [2024, 2023]


@pytest.mark.parametrize(
    ("name", "municipality", "years", "error"),
    [
        ("reports_by_sauce", "Bærum", None, UnknownDistribution),
        (REPORTS, "Bærumm", None, UnknownRegion),
        (REPORTS, "Klepp", None, NoOwnCounts),
        (REPORTS, "Bærum", (2019, 2023), NoSuchYear),
        ("children_with_measures_by_placement", "Klepp", None, SampleLacks),
    ],
)
def test_what_cannot_be_shown_is_told(
    name: str, municipality: str, years: tuple[int, int] | None, error: type[BvmonitorError]
) -> None:
    with pytest.raises(error):
        distribution(Workspace(HOME), name, municipality, years)


def test_a_file_at_fault_is_told_with_its_issues(tmp_path: Path) -> None:
    with pytest.raises(DistributionsAtFault) as caught:
        own(tmp_path, part("a", "{2023: many}") + part("b", "{2023: 1}"))
    assert [issue.code for issue in caught.value.issues] == ["distribution.bad_count"]
