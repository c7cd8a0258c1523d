from pathlib import Path

import pytest
from tests.support.indicators import indicator
from tests.support.places import INDEX

from bvmonitor.definitions.corrections import load_corrections
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.savings import Correction
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.issues import tell_issue

HERE = "# <- here"
INDICATORS = {
    "cost_per_child": indicator("cost_per_child", unit="nok"),
    "share_of_children": indicator("share_of_children"),
}
GOOD = """
corrections:
  - indicator: cost_per_child
    region: Klepp
    year: 2015
    amount: -2.6
    reason: Feilført på funksjon 252
    against: Time
  - {indicator: cost_per_child, region: "1120", year: 2015, amount: 1, reason: Mer, against: best_quartile}
  - {indicator: cost_per_child, region: Klepp, year: 2015, amount: 0.5, reason: Alle}
"""
ONE = "corrections:\n  - {{indicator: {0}, region: {1}, year: {2}, amount: {3}, reason: {4}}} # <- here"
FAULTS = {
    "definition.missing_key": ONE.format("cost_per_child", "Klepp", 2015, 1, "x").replace(", reason: x", ""),
    "definition.empty_list": "corrections: [] # <- here",
    "definition.not_number": ONE.format("cost_per_child", "Klepp", 2015, "mye", "x"),
    "definition.empty_text": ONE.format("cost_per_child", "Klepp", 2015, 1, "' '"),
    "money.unknown_indicator": ONE.format("cost_per_chlid", "Klepp", 2015, 1, "x"),
    "money.not_a_cost": ONE.format("share_of_children", "Klepp", 2015, 1, "x"),
    "money.unknown_region": ONE.format("cost_per_child", "Kleppp", 2015, 1, "x"),
    "money.ambiguous": ONE.format("cost_per_child", "Våler", 2024, 1, "x"),
    "money.not_in_year": ONE.format("cost_per_child", "'3024'", 2024, 1, "x"),
    "money.repeated_correction": GOOD
    + "  - {indicator: cost_per_child, region: Klepp, year: 2015, amount: 1, reason: y} # <- here",
}


def loaded(folder: Path, text: str) -> tuple[tuple[Correction, ...], tuple[Issue, ...]]:
    path = folder / "corrections.yaml"
    path.write_text(text, encoding="utf-8")
    return load_corrections(path, INDICATORS, INDEX.find)


def test_corrections_are_read_with_codes_and_reasons(tmp_path: Path) -> None:
    found, issues = loaded(tmp_path, GOOD)
    assert issues == ()
    assert found == (
        Correction("cost_per_child", "1120", 2015, -2.6, "Feilført på funksjon 252", "1121"),
        Correction("cost_per_child", "1120", 2015, 1.0, "Mer", "best_quartile"),
        Correction("cost_per_child", "1120", 2015, 0.5, "Alle", None),
    )


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_told_with_its_line_and_nothing_is_used(tmp_path: Path, code: str) -> None:
    text = FAULTS[code]
    found, issues = loaded(tmp_path, text)
    (line,) = [number for number, each in enumerate(text.splitlines(), 1) if HERE in each]
    assert [(issue.code, issue.line) for issue in issues] == [(code, line)]
    assert found == ()
    for lang in LANGS:
        assert "{" not in tell_issue(issues[0], lang)


def test_all_faults_are_told_at_once_with_the_nearest_names(tmp_path: Path) -> None:
    _, issues = loaded(
        tmp_path,
        "corrections:\n"
        "  - {indicator: cost_per_chld, region: Kleppp, year: 2015, amount: 1, reason: x}\n"
        "  - {indicator: cost_per_child, region: Klepp, year: 2015, amount: 1, reason: x, against: Tiime}\n",
    )
    assert [(issue.code, issue.line, issue.nearest) for issue in issues] == [
        ("money.unknown_indicator", 2, ("cost_per_child",)),
        ("money.unknown_region", 2, ("Klepp",)),
        ("money.unknown_region", 3, ("Time",)),
    ]
