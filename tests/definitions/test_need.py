from pathlib import Path

import pytest
from tests.support.places import INDEX

from bvmonitor.definitions.need import load_needs
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.resource_index import Need
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.issues import tell_issue

HERE = "# <- here"
FAULTS = {
    "definition.missing_key": "source: A\nneeds:\n  - {region: Klepp, year: 2020} # <- here",
    "definition.out_of_range": "source: A\nneeds:\n  - {region: Klepp, year: 2020, weight: 0} # <- here",
    "definition.not_number": "source: A\nneeds:\n  - {region: Klepp, year: 2020, weight: '0,9'} # <- here",
    "definition.unknown_key": "sorce: A # <- here\nneeds:\n  - {region: Klepp, year: 2020, weight: 1, source: A}",
    "money.unknown_region": "source: A\nneeds:\n  - {region: Kleppp, year: 2020, weight: 1} # <- here",
    "money.ambiguous": "source: A\nneeds:\n  - {region: Våler, year: 2024, weight: 1} # <- here",
    "money.not_in_year": "source: A\nneeds:\n  - {region: '3024', year: 2024, weight: 1} # <- here",
    "money.no_source": "needs:\n  - {region: Klepp, year: 2020, weight: 1} # <- here",
    "money.repeated_need": (
        "source: A\nneeds:\n  - {region: Klepp, year: 2020, weight: 1}\n"
        "  - {region: '1120', year: 2020, weight: 1.1} # <- here"
    ),
}


def loaded(folder: Path, text: str) -> tuple[tuple[Need, ...], tuple[Issue, ...]]:
    path = folder / "need.yaml"
    path.write_text(text, encoding="utf-8")
    return load_needs(path, INDEX.find_municipality)


def test_needs_are_read_with_the_code_of_their_year_and_their_source(tmp_path: Path) -> None:
    text = (
        "source: Grønt hefte\nneeds:\n  - {region: Bærum, year: 2018, weight: 0.9}\n"
        "  - {region: Baerum, year: 2024, weight: 0.95, source: Annet}\n"
    )
    assert loaded(tmp_path, text) == (
        (Need("0219", 2018, 0.9, "Grønt hefte"), Need("3201", 2024, 0.95, "Annet")),
        (),
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
    text = "needs:\n  - {region: Kleppp, year: 2020, weight: 1}\n  - {region: Time, year: 2020, weight: 1}\n"
    assert [(issue.code, issue.line, issue.nearest) for issue in loaded(tmp_path, text)[1]] == [
        ("money.no_source", 2, ()),
        ("money.unknown_region", 2, ("Klepp",)),
        ("money.no_source", 3, ()),
    ]
