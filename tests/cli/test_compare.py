"""The main job, end to end on the bundled sample."""

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from tests.support.command_line import run_bvmonitor
from tests.support.comparisons import GOLDEN

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

NBSP = "\u00a0"
GOLDEN_PAGE = ("compare", "Klepp", "--group", "7", "--with", "Time,Hå", "--set", "klepp_2015")


def golden() -> list[list[str]]:
    """The printed figures, row by row; an empty cell is one that was not printed."""
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        _, *lines = csv.reader(file)
    return [line[2:] for line in lines]


def as_printed(text: str) -> str:
    """A cell of ours as the golden table writes it: 5,0 stands there as 5."""
    plain = text.replace(NBSP, "").replace(",", ".").removesuffix(".0")
    return "" if plain == "–" else plain


def compare_rows(text: str) -> list[list[str]]:
    """The cells of the rows of a Markdown page, without their labels; the heads are the first row."""
    lines = [
        [cell.strip() for cell in line.split("|")[2:-1]] for line in text.split("\n") if line.startswith("| ")
    ]
    return [lines[0], *(line for line in lines[2:] if any(line))]


def bvmonitor(home: Path, *args: str) -> int:
    return run([*args, "--home", str(home)], Invocation({}, home))


def compare_json(home: Path, capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, Any]:
    assert bvmonitor(home, *args, "--format", "json") == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def test_markdown_is_the_golden_page_figure_for_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, *GOLDEN_PAGE) == 0
    heads, *rows = compare_rows(capsys.readouterr().out)
    assert heads == ["Klepp", "KOSTRA-gruppe 7", "Time", "Hå"]
    assert [[as_printed(cell) for cell in row] for row in rows] == golden()


def test_csv_is_the_golden_page_figure_for_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, *GOLDEN_PAGE, "--format", "csv") == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    cells = [as_printed(line["text"]) for line in lines]
    assert [cells[at : at + 4] for at in range(0, len(cells), 4)] == golden()
    assert {line["sample"] for line in lines} == {"true"}


def test_json_is_the_golden_page_figure_for_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, *GOLDEN_PAGE, "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert [[as_printed(cell["text"]) for cell in row["cells"]] for row in document["rows"]] == golden()
    assert document["snapshot"]["sample"] is True
    assert document["periods"] == [2015]


def test_the_terminal_is_the_golden_page_figure_for_figure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, *GOLDEN_PAGE, "--format", "table") == 0
    figures = r"(–|[\d\xa0,]+)"
    ends = re.compile(rf"\s{figures}\s+{figures}\s+{figures}\s+{figures}$")
    rows = [match.groups() for line in capsys.readouterr().out.splitlines() if (match := ends.search(line))]
    assert [[as_printed(cell) for cell in row] for row in rows] == golden()


def test_the_page_says_that_it_is_the_sample_and_where_to_get_current_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bvmonitor(tmp_path, *GOLDEN_PAGE)
    captured = capsys.readouterr()
    for text in (captured.out, captured.err):
        assert "EKSEMPELTALL" in text
        assert "`bvmonitor fetch`" in text


def test_quiet_says_nothing_beside_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bvmonitor(tmp_path, *GOLDEN_PAGE, "-q")
    captured = capsys.readouterr()
    assert "EKSEMPELTALL" in captured.out
    assert captured.err == ""


def test_without_a_set_the_one_that_the_sample_fills_is_picked_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, "compare", "Klepp", "--group", "7", "--with", "Time,Hå") == 0
    out = capsys.readouterr().out
    assert out.startswith("# Klepp 2015: ")
    assert "er valgt fordi tallene som er hentet, fyller det best" in out


def test_lists_by_commas_or_by_repeating_are_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bvmonitor(tmp_path, *GOLDEN_PAGE)
    commas = capsys.readouterr().out
    bvmonitor(
        tmp_path, "compare", "1120", "--with", "Time", "--with", "1119", "--set", "klepp_2015", "--group", "7"
    )
    assert capsys.readouterr().out == commas


def test_a_year_and_a_neighbour_of_another_group(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = compare_json(
        tmp_path,
        capsys,
        "compare",
        "Time",
        "--group",
        "8",
        "--with",
        "Sola",
        "--year",
        "2019",
        "--set",
        "ssb_key_figures",
    )
    assert document["periods"] == [2019]
    assert [column["label"] for column in document["columns"]] == ["Time", "KOSTRA-gruppe 8", "Sola"]
    assert document["rows"]


def test_several_years_stand_beside_one_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "compare", "Gjesdal", "--years", "2015-2018", "--lang", "nn") == 0
    out = capsys.readouterr().out
    assert out.startswith("# Gjesdal 2015–2018: ")
    assert "Gjesdal 2015 | Gjesdal 2016 | Gjesdal 2017 | Gjesdal 2018" in out


def test_county_and_country_are_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = compare_json(
        tmp_path,
        capsys,
        "compare",
        "Gjesdal",
        "--group",
        "none",
        "--county",
        "own",
        "--country",
        "both",
        "--year",
        "2018",
    )
    assert [column["kind"] for column in document["columns"]] == [
        "municipality",
        "county",
        "country",
        "country_without_oslo",
    ]


def test_one_indicator_in_place_of_a_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = compare_json(
        tmp_path, capsys, "compare", "Klepp", "--indicator", "kommunebarometeret_rank,children_with_measures_0_17"
    )
    assert [row["indicator"] for row in document["rows"]] == [
        "kommunebarometeret_rank",
        "children_with_measures_0_17",
    ]


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["Kleppp"], 2, "Mente du «Klepp"),
        (["Våler", "--year", "2015"], 2, "0426"),
        (["Klepp", "--group", "9", "--year", "2016"], 2, "9"),
        (["Klepp", "--group", "99"], 2, "99"),
        (["Klepp", "--group", "seven"], 2, "seven"),
        (["Klepp", "--main-heir", "1507"], 2, "1507"),
        (["Klepp", "--main-heir", "1507=1120"], 2, "1120"),
        (["Klepp", "--set", "klepp_2016"], 2, "klepp_2015"),
        (["Klepp", "--indicator", "kommunebarometer_rank"], 2, "kommunebarometeret_rank"),
        (["Klepp", "--with", "Tme"], 2, "Time"),
        (["Klepp", "--county", "Rogalnd"], 2, "Rogaland"),
        (["Klepp", "--country", "norway"], 2, "all"),
        (["Klepp", "--year", "1990"], 2, "1990"),
        (["Klepp", "--year", "twenty"], 2, "et helt tall"),
        (["Klepp", "--years", "2018-2015"], 2, "--years 2015-2018"),
        (["Klepp", "--years", "recently"], 2, "recently"),
        (["Klepp", "--year", "2015", "--years", "2015-2016"], 2, "--year og --years"),
        (["1120", "--yaer", "2015"], 2, "--year"),
        ([], 2, "MUNICIPALITY"),
        (["Oslo", "--set", "klepp_2015"], 30, "Time"),
        (["Oslo"], 30, "har ikke disse tallene for Oslo - Oslove.\n"),
        (["Oslo", "--years", "2016-2018"], 30, "har ikke disse tallene for Oslo 2016–2018.\n"),
    ],
)
def test_bad_input_ends_with_its_code_and_says_what_would_be_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: list[str], code: int, said: str
) -> None:
    assert bvmonitor(tmp_path, "compare", *args) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert len(captured.err.strip().splitlines()) >= 2  # what is wrong, and what to do next


def test_two_places_of_one_name_are_both_listed_with_their_county(tmp_path: Path) -> None:
    ran = run_bvmonitor("compare", "Våler", "--year", "2015", home=tmp_path)
    assert ran.code == 2
    assert "0137" in ran.err
    assert "0426" in ran.err
    assert "Østfold" in ran.err
    assert "Hedmark" in ran.err


def test_the_same_command_gives_the_same_bytes(tmp_path: Path) -> None:
    first = run_bvmonitor(*GOLDEN_PAGE, home=tmp_path, env={"PYTHONHASHSEED": "1"})
    second = run_bvmonitor(*GOLDEN_PAGE, home=tmp_path, env={"PYTHONHASHSEED": "2"})
    assert first.code == 0
    assert first.out == second.out


def test_the_main_job_loads_neither_pydantic_nor_yaml_nor_rich_a_second_time(tmp_path: Path) -> None:
    run_bvmonitor(*GOLDEN_PAGE, home=tmp_path)
    ran = run_bvmonitor_traced(tmp_path)
    assert not ran & {"pydantic", "yaml", "rich", "pandas"}
    assert "polars" in ran


def run_bvmonitor_traced(home: Path) -> set[str]:
    ran = run_bvmonitor(*GOLDEN_PAGE, home=home, env={"PYTHONPROFILEIMPORTTIME": "1"})
    return {line.rpartition("|")[2].strip() for line in ran.err.splitlines() if line.startswith("import time:")}


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        (["Land barneverntjeneste", "--with", "Nordre Land,Søndre Land"], 0, "| Land barneverntjeneste |"),
        (["Klepp", "--peers", "asss,similar:2"], 0, "De 2 som ligner mest |"),
        (
            ["Klepp", "--peers", "asss", "--peers", "Rogaland", "--lang", "en"],
            0,
            "| The ASSS network | Rogaland |",
        ),
        (["Klepp", "--group", "7@2016"], 0, "følger inndelingen fra 2016"),
        (["Klepp", "--peers", "assss"], 2, "Mente du «asss»?"),
        (["Lands barneverntjeneste"], 2, "Mente du «Land barneverntjeneste»"),
        (["Land barneverntjeneste", "--exclude-self"], 2, "er flere kommuner"),
    ],
)
def test_services_and_peer_groups_are_asked_for_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: list[str], code: int, words: str
) -> None:
    shown = ["--indicator", "population_0_17", "--year", "2021"]
    assert run(["compare", *line, *shown], Invocation({"BVMONITOR_HOME": str(tmp_path)}, tmp_path)) == code
    told = capsys.readouterr()
    assert words in (told.err if code else told.out)


def test_places_changes_and_an_index_stand_beside_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "population_0_17,children_share_of_population"
    command = ("compare", "Klepp", "--indicator", rows, "--year", "2020", "--with", "Time")
    asked = ("--rank", "--quartile", "--change-from", "2018", "--index")
    document = compare_json(tmp_path, capsys, *command, *asked)
    klepp, group, time = document["rows"][0]["cells"]
    assert [cell["index"] for cell in document["rows"][0]["cells"]] == [None, None, None]
    assert document["rows"][1]["cells"][1]["index"] == 100
    assert [each["pool"] for each in klepp["rank"]] == ["EAK", "EKG07@2020"]
    assert (klepp["change"]["since"], group["change"]["status"]) == (2018, "not_comparable")
    assert time["change"]["since"] == 2018
    assert bvmonitor(tmp_path, *command, *asked) == 0
    heads, figures, _ = compare_rows(capsys.readouterr().out)
    assert "Klepp plass i gruppe 7" in heads
    assert f"{klepp['rank'][0]['rank']} av 356" in figures
    assert klepp["change"]["text"] in figures


def test_an_index_of_nothing_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "compare", "Klepp", "--group", "none", "--index") == 2
    assert "--group" in capsys.readouterr().err
