from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.support.places import INDEX

from bvmonitor import bundled
from bvmonitor.definitions import load_definitions
from bvmonitor.definitions.distributions import LoadedDistributions, load_distributions
from bvmonitor.domain.indicator import CodeRange
from bvmonitor.domain.language import LANGS
from bvmonitor.texts.issues import tell_issue

HERE = "# <- here"  # stands on the line that a file's fault is on
HEAD = "id: mine\ntitle: {nb: Min, nn: Min, en: Mine}\nsource: {title: Register}\n"
PARTS = "parts:\n  - {id: a, title: {nb: A, nn: A, en: A}}\n  - {id: b, title: {nb: B, nn: B, en: B}}\n"
OWN = "own: {municipality: Klepp, file: mine.csv}\n"
CELL = "cells: [{table: '12275', measure: M}]"
BUNDLED = bundled.definitions_folder() / "distributions"

FAULTS = {
    "definition.syntax": f"{HEAD}parts: ] {HERE}",
    "definition.unknown_key": f"{HEAD}{OWN}{PARTS}hole: {{}} {HERE}",
    "definition.empty_list": f"{HEAD}{OWN}parts: [{{id: a, title: {{nb: A}}}}] {HERE}",
    "definition.unknown_word": f"{HEAD}{OWN}{PARTS}unit: persons {HERE}",
    "definition.no_measure": (
        f"{HEAD}parts:\n  - {{id: a, title: {{nb: A}}, {CELL}}}\n"
        f"  - {{id: b, title: {{nb: B}}, cells: [{{table: '12275'}}]}} {HERE}"
    ),
    "distribution.no_cells": (
        f"{HEAD}parts:\n  - {{id: a, title: {{nb: A}}, {CELL}}}\n  - {{id: b, title: {{nb: B}}}} {HERE}"
    ),
    "distribution.repeated_part": f"{HEAD}{OWN}{PARTS}  - {{id: a, title: {{nb: A}}}} {HERE}",
    "distribution.cells_out_of_place": f"{HEAD}{OWN}{PARTS}  - {{id: c, title: {{nb: C}}, {CELL}}} {HERE}",
    "distribution.counts_out_of_place": (
        f"{HEAD}parts:\n  - {{id: a, title: {{nb: A}}, {CELL}}}\n"
        f"  - {{id: b, title: {{nb: B}}, {CELL}, counts: {{2020: 1}}}} {HERE}"
    ),
    "distribution.no_municipality": (
        f"{HEAD}own: {{}}\n{PARTS}  - {{id: c, title: {{nb: C}}, counts: {{2020: 1}}}} {HERE}"
    ),
    "distribution.bad_count": (
        f"{HEAD}own: {{municipality: Klepp}}\n{PARTS}  - {{id: c, title: {{nb: C}}, counts: {{2020: -1}}}} {HERE}"
    ),
    "sets.unknown": (
        f"{HEAD}own: {{municipality: Kleppp}}\n{PARTS}  - {{id: c, title: {{nb: C}}, counts: {{2020: 1}}}} {HERE}"
    ),
}


def load(folder: Path, files: Mapping[str, str | bytes]) -> LoadedDistributions:
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_distributions((folder,), INDEX.find_municipality)


def counts_of(loaded: LoadedDistributions) -> list[tuple[str, str, int, float | None, str | None]]:
    return [(c.part, c.region, c.year, c.value, c.status) for c in loaded.by_id["mine"].counts]


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_told_with_its_line_in_every_language(tmp_path: Path, code: str) -> None:
    loaded = load(tmp_path, {"mine.yaml": FAULTS[code], "mine.csv": "part,year,count\na,2020,1\nb,2020,2\n"})
    assert not loaded.by_id
    lines = FAULTS[code].split("\n")
    (line,) = [number for number, text in enumerate(lines, 1) if HERE in text]
    assert [(issue.code, issue.line) for issue in loaded.issues] == [(code, line)]
    for lang in LANGS:
        assert tell_issue(loaded.issues[0], lang).startswith(f"{tmp_path / 'mine.yaml'}:{line}:")


def test_every_fault_of_a_file_of_counts_is_told_with_its_line(tmp_path: Path) -> None:
    content = "part,year,count\na,2020,1\nA,2020,2\nc,2020,1\nb,20,1\nb,2020,many\n\nb,2021,..\n"
    loaded = load(tmp_path, {"mine.yaml": HEAD + OWN + PARTS, "mine.csv": content})
    assert not loaded.by_id
    assert [(issue.code, issue.line) for issue in loaded.issues] == [
        ("distribution.repeated_count", 3),
        ("distribution.unknown_part", 4),
        ("distribution.bad_year", 5),
        ("distribution.bad_count", 6),
    ]
    assert all(issue.file == str(tmp_path / "mine.csv") for issue in loaded.issues)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("part;year\na;2020\n", "distribution.missing_columns"),
        (b"part,year,count\n\xe5,2020,1\n", "definition.not_utf8"),
        ("part,year,count\na,2020,1\n" * 20_000, "definition.too_large"),
    ],
)
def test_a_file_of_counts_that_cannot_be_read_is_told(tmp_path: Path, content: str | bytes, code: str) -> None:
    loaded = load(tmp_path, {"mine.yaml": HEAD + OWN + PARTS, "mine.csv": content})
    assert [issue.code for issue in loaded.issues] == [code]


def test_a_file_of_counts_that_is_not_there_is_told(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"mine.yaml": HEAD + OWN + PARTS})
    assert [(issue.code, issue.file) for issue in loaded.issues] == [
        ("definition.unreadable", str(tmp_path / "mine.csv"))
    ]


def test_counts_are_read_by_id_or_title_with_semicolons_and_a_byte_order_mark(tmp_path: Path) -> None:
    parts = PARTS.replace("nb: B", "nb: Skole")
    content = "\ufeffYear;Part;Count;Municipality\n2020;a;12;\n2020;SKOLE;:;Time\n2020;whole;15;1121\n"
    loaded = load(tmp_path, {"mine.yaml": HEAD + OWN + parts, "mine.csv": content})
    assert not loaded.issues
    assert counts_of(loaded) == [
        ("a", "1120", 2020, 12.0, None),
        ("b", "1121", 2020, None, ":"),
        ("whole", "1121", 2020, 15.0, None),
    ]
    assert loaded.by_id["mine"].whole is not None


def test_counts_may_stand_in_the_definition(tmp_path: Path) -> None:
    text = (
        f"{HEAD}own: {{municipality: Klepp}}\nparts:\n"
        "  - {id: a, title: {nb: A}, counts: {2020: 1, 2021: 2}}\n"
        "  - {id: b, title: {nb: B}, counts: {2020: '..'}}\n"
        "whole: {counts: {2020: 4}}\n"
    )
    loaded = load(tmp_path, {"mine.yaml": text})
    assert counts_of(loaded) == [
        ("a", "1120", 2020, 1.0, None),
        ("b", "1120", 2020, None, ".."),
        ("whole", "1120", 2020, 4.0, None),
        ("a", "1120", 2021, 2.0, None),
    ]
    assert loaded.by_id["mine"].title.in_("en") == "Mine"


def test_bundled_distributions_are_without_faults_in_three_languages_and_fetched_with_the_indicators() -> None:
    loaded = load_distributions((BUNDLED,), INDEX.find_municipality)
    assert not loaded.issues
    assert set(loaded.by_id) == {path.stem for path in BUNDLED.glob("*.yaml")}
    indicators = load_definitions(bundled.definitions_folder(), cache=None).indicators.values()
    read = {(cell.table, cell.measure, cell.where) for indicator in indicators for cell in indicator.cells}
    # Inhabitants are read by single years of age, to the highest that some definition names.
    ages = (("Alder", CodeRange("000", "024")),)
    assert ("07459", "Personer1", ages) in read
    for each in loaded.by_id.values():
        whole = () if each.whole is None else (each.whole,)
        for part in (*each.parts, *whole):
            cells = [cell for cell in part.cells if cell.table != "07459"]
            assert all((cell.table, cell.measure, cell.where) in read for cell in cells)
            assert all(part.title.in_(lang) and each.title.in_(lang) for lang in LANGS)
