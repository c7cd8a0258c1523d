from pathlib import Path

import pytest

from bvmonitor.app.comparison.prices import bundled_deflator
from bvmonitor.definitions.deflator import LoadedDeflator, load_deflator
from bvmonitor.domain.language import LANGS
from bvmonitor.texts.issues import tell_issue

HERE = "# <- here"

FAULTS = {
    "definition.syntax": "years: {2022: ]} # <- here",
    "definition.unknown_key": "yeers: {2022: 6.8} # <- here",
    "definition.missing_key": "title: {nb: Min} # <- here",
    "definition.empty_list": "years: {} # <- here",
    "definition.not_number": "years:\n  2022: 6,8 # <- here",
    "definition.not_whole": "years:\n  i fjor: 6.8 # <- here",
    "definition.out_of_range": "years:\n  2022: 680 # <- here",
    "definition.repeated_key": "years:\n  2022: 6.8\n  2022: 4.5 # <- here",
    "definition.unknown_word": "years:\n  2022:\n    percent: 6.8\n    status: anslag # <- here",
    "definition.empty_text": "vintage: '' # <- here\nyears: {2022: 6.8}",
}


def loaded(folder: Path, text: str) -> LoadedDeflator:
    path = folder / "deflator.yaml"
    path.write_text(text, encoding="utf-8")
    return load_deflator(bundled_deflator(), path)


def test_the_bundled_series_says_what_is_final_and_what_is_an_estimate() -> None:
    found = load_deflator(bundled_deflator(), None)
    assert found.issues == ()
    assert found.deflator is not None
    growths = found.deflator.by_year
    assert (growths[2022].percent, growths[2023].percent) == (6.7, 4.3)
    assert [year for year, growth in growths.items() if growth.is_estimate] == [2025, 2026]
    assert {growth.vintage for growth in growths.values()} == {"2026-05"}
    assert found.deflator.source == "Finansdepartementet"
    assert found.deflator.reach == tuple(range(2013, 2027))


def test_an_own_series_amends_the_years_that_it_names(tmp_path: Path) -> None:
    found = loaded(
        tmp_path, "title: {nb: Regnskap}\nvintage: 2024-03\nyears:\n  2022: 6.8\n  2023: {percent: 4.5}\n"
    )
    assert found.deflator is not None
    by_year = found.deflator.by_year
    assert (by_year[2022].percent, by_year[2022].is_own, by_year[2022].vintage) == (6.8, True, "2024-03")
    assert (by_year[2021].percent, by_year[2021].is_own) == (4.4, False)
    assert found.deflator.own_title is not None
    assert found.deflator.own_title.en == "Regnskap"


def test_an_own_series_that_replaces_stands_alone(tmp_path: Path) -> None:
    found = loaded(tmp_path, "replaces: true\nyears:\n  2023: {percent: 4.5, status: estimate, vintage: B2023}\n")
    assert found.deflator is not None
    (growth,) = found.deflator.growths
    assert (growth.year, growth.is_estimate, growth.vintage) == (2023, True, "B2023")
    assert found.deflator.factor(2022, 2023) == 1.045
    assert found.deflator.factor(2021, 2023) is None


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_told_with_its_line_and_nothing_is_used(tmp_path: Path, code: str) -> None:
    text = FAULTS[code]
    found = loaded(tmp_path, text)
    (line,) = [number for number, each in enumerate(text.splitlines(), 1) if HERE in each]
    assert (code, line) in [(issue.code, issue.line) for issue in found.issues]
    assert found.deflator is None
    for issue in found.issues:
        for lang in LANGS:
            assert "{" not in tell_issue(issue, lang)


def test_all_faults_are_told_at_once_with_the_nearest_right_word(tmp_path: Path) -> None:
    found = loaded(tmp_path, "vintge: A\nyears:\n  2022: 6,8\n  2023: {percent: 4.5, status: estimat}\n")
    assert [(issue.code, issue.line, issue.nearest) for issue in found.issues] == [
        ("definition.unknown_key", 1, ("vintage",)),
        ("definition.not_number", 3, ()),
        ("definition.unknown_word", 4, ("estimate",)),
    ]


def test_a_file_that_cannot_be_read_is_an_issue(tmp_path: Path) -> None:
    (issue,) = load_deflator(bundled_deflator(), tmp_path / "absent.yaml").issues
    assert issue.code == "definition.unreadable"
