from pathlib import Path

import pytest

from bvmonitor import bundled
from bvmonitor.definitions import load_definitions
from bvmonitor.domain.indicator import Indicator

FOLDER = bundled.definitions_folder()
DEFINITIONS = load_definitions(FOLDER, cache=None)
INDICATORS = list(DEFINITIONS.indicators.values())


def test_no_bundled_file_has_an_issue() -> None:
    assert DEFINITIONS.issues == ()


def test_every_file_is_called_what_it_defines() -> None:
    indicators = {Path(each.file).stem: each.id for each in INDICATORS}
    found = indicators | {Path(each.file).stem: each.id for each in DEFINITIONS.sets.values()}
    assert all(stem == name for stem, name in found.items())
    assert len(found) == len(
        [
            path
            for path in FOLDER.rglob("*.yaml")
            if path.parent.name not in ("bufdir", "composites", "distributions", "peers", "prices", "rules")
        ]
    )


def test_every_indicator_is_in_a_set() -> None:
    assert [i.id for i in INDICATORS if not DEFINITIONS.sets_with(i.id)] == []


def test_the_default_is_what_a_fetch_can_fill() -> None:
    (default,) = [each for each in DEFINITIONS.sets.values() if each.default]
    assert default.id == "overview"
    chosen = [DEFINITIONS.indicator(name) for name in default.indicators]
    assert [i.id for i in chosen if i.local or not i.verified] == []


def test_the_sets_hold_the_rows_of_the_pages_they_follow() -> None:
    assert {name: len(each.indicators) for name, each in DEFINITIONS.sets.items()} == {
        "asss_profile": 13,
        "bufdir_monitor": 32,
        "monitor": 50,
        "one_page": 18,
        "expenditure": 14,
        "klepp_2015": 9,
        "overview": 11,
        "own_deadlines": 8,
        "own_monthly": 18,
        "own_status": 4,
        "own_targets": 4,
        "ssb_key_figures": 8,
    }


def test_every_line_of_the_monitor_is_there_once() -> None:
    monitor = DEFINITIONS.indicator_set("bufdir_monitor")
    numbers = [number for each in monitor.numbers for number in each.split(", ")]
    launch = ["L1a", "L1b", *(f"L{line}" for line in range(2, 24))]
    counts = (1, 3, 5, 7, 9, 12, 15, 17, 19, 22, 24, 26, 29, 35, 42, 46, 49, 52, 54, 55, 59)
    edition = [*map(str, counts), "30/301", "33/321", "37/361", "38/381"]
    assert sorted(numbers) == sorted([*launch, *edition])


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda i: i.id)
def test_a_rate_of_inhabitants_divides_by_those_of_the_year_after(indicator: Indicator) -> None:
    cells = [cell for cell in indicator.denominator if cell.table == "07459"]
    assert all(cell.period_shift == 1 for cell in cells)


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda i: i.id)
def test_amounts_that_ssb_gives_in_thousands_are_counted_in_kroner(indicator: Indicator) -> None:
    amounts = [cell for cell in indicator.cells if cell.measure == "KOSbelop0000"]
    assert all(cell.factor == 1000 for cell in amounts)


def test_the_examples_in_the_docs_are_as_they_say(tmp_path: Path) -> None:
    page = (FOLDER.parent / "docs" / "definitions.md").read_text(encoding="utf-8")
    definition, chosen = (block.partition("```")[0] for block in page.split("```yaml\n")[1:])
    (tmp_path / "definition.yaml").write_text(definition, encoding="utf-8")
    assert load_definitions(tmp_path, cache=None).issues == ()
    (tmp_path / "definition.yaml").write_text(chosen, encoding="utf-8")
    assert load_definitions((FOLDER, tmp_path), cache=None).issues == ()
