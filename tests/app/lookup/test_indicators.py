import json
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from bvmonitor import bundled
from bvmonitor.app.lookup.catalogue import generated_files
from bvmonitor.app.lookup.indicator_words import cell_in_words, facts_of, formula_of
from bvmonitor.app.lookup.indicators import check_definitions, list_indicators, schema_of, show_indicator
from bvmonitor.definitions import load_definitions
from bvmonitor.domain.file_kind import FileKind
from bvmonitor.domain.indicator import Cell
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.errors.definitions import UnknownIndicator, UnknownSet

DEFINITIONS = load_definitions(bundled.definitions_folder(), cache=None)
RULES = Path(__file__).parents[2] / "definitions" / "rules"


def test_all_indicators_are_listed_by_id_and_those_of_a_set_in_its_order() -> None:
    everything = list_indicators(DEFINITIONS, None, "nb")
    assert everything.keys == (
        *("id", "title", "unit", "unit_words", "status", "status_words", "tables", "tables_words", "sets"),
    )
    assert [row[0] for row in everything.rows] == sorted(DEFINITIONS.indicators)
    klepp = list_indicators(DEFINITIONS, "klepp_2015", "nn")
    assert klepp.unprinted == {"unit", "status", "tables"}
    assert klepp.rows[0][:-1] == (
        "investigations_over_three_months",
        "Del av undersøkingar med behandlingstid over tre månader",
        "percent",
        "prosent",
        "unverified",
        "eigne tal",
        "local",
        "",
    )
    words = {row[4]: row[5] for row in everything.rows if row[6] != "local"}
    assert words.items() <= {("verified", "sett hos SSB"), ("unverified", "ikke sett hos SSB ennå")}
    assert words["verified"]
    assert str(klepp.rows[0][-1]).startswith("klepp_2015")


def test_the_rows_of_a_numbered_set_begin_with_their_numbers() -> None:
    monitor = list_indicators(DEFINITIONS, "bufdir_monitor", "en")
    assert monitor.keys[0] == "number"
    assert monitor.rows[0][:2] == ("L1a, 3", "children_with_measures_0_17")
    assert monitor.notes[0].startswith("L1 to L23 are the lines")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", DEFINITIONS.indicators)
def test_every_indicator_can_be_shown_in_every_language(name: str, lang: Lang) -> None:
    shown = show_indicator(DEFINITIONS, name, lang)
    assert shown.title == DEFINITIONS.indicators[name].title.in_(lang)
    assert all(isinstance(value, str) and value for row in shown.rows for value in row)


def test_a_formula_names_its_factor_and_its_cells() -> None:
    indicator = DEFINITIONS.indicators["casework_share_of_net_expenditure"]
    assert formula_of(indicator, "nn") == "100 × teljar / nemnar"
    facts = [(fact.name, fact.text) for fact in facts_of(indicator, "en")]
    assert ("Numerator", "1000 × table 12362, KOSbelop0000, KOKfunksjon0000 244, KOKart0000 AGD2") in facts
    assert ("SSB's own cell", "table 12279, KOSandelndu2440000") in facts
    assert ("Valid years", "from 2015") in facts


def test_a_cell_that_is_taken_away_or_moved_in_time_says_so() -> None:
    cell = Cell("07459", "Personer1", where=(("Alder", ("000", "001")),), sign=-1, period_shift=-2)
    assert cell_in_words(cell, "en") == (
        "minus table 07459, Personer1, Alder 000 + 001, the year -2 from the indicator's"
    )


def test_unknown_names_are_told_with_the_nearest() -> None:
    with pytest.raises(UnknownSet):
        list_indicators(DEFINITIONS, "overveiw", "nb")
    with pytest.raises(UnknownIndicator):
        show_indicator(DEFINITIONS, "sick_leaves", "nb")


def test_checking_without_a_path_reads_the_bundled_and_the_users_own(tmp_path: Path) -> None:
    nothing = check_definitions((), tmp_path / "none", "en")
    assert (nothing.errors, nothing.listing.rows) == (0, ())
    assert nothing.listing.notes == (
        f"No faults in {len(DEFINITIONS.indicators)} indicators and {len(DEFINITIONS.sets)} sets.",
    )
    (tmp_path / "mine.yaml").write_text("id: mine\n", encoding="utf-8")
    own = check_definitions((), tmp_path, "en")
    assert {row[0] for row in own.listing.rows} == {str(tmp_path / "mine.yaml")}
    assert own.errors == len(own.listing.rows) > 5


def test_a_users_set_may_name_bundled_indicators(tmp_path: Path) -> None:
    title = 'title: {nb: "a", nn: "a", en: "a"}'
    (tmp_path / "mine.yaml").write_text(f"id: mine\n{title}\nindicators: [sick_leave]\n", encoding="utf-8")
    assert check_definitions((tmp_path,), tmp_path, "en").errors == 0


def test_checking_the_bundled_folder_finds_no_clash_with_itself() -> None:
    assert check_definitions((bundled.definitions_folder(),), Path("none"), "en").errors == 0
    assert check_definitions((bundled.definitions_folder() / "sets",), Path("none"), "en").errors > 0


def test_a_warning_is_told_and_is_no_error() -> None:
    found = check_definitions((RULES / "missing_translation" / "broken",), Path("none"), "en")
    assert (found.errors, [row[3] for row in found.listing.rows]) == (0, ["warning"])


def test_every_generated_file_is_fresh() -> None:
    stale = [path.name for path, text in generated_files().items() if path.read_text(encoding="utf-8") != text]
    assert not stale, "run `make docs`"


KIND_IN: dict[str, FileKind] = {
    "child_welfare": "indicator",
    "own": "indicator",
    "bufdir": "bufdir",
    "composites": "composite",
    "distributions": "distribution",
    "peers": "region_sets",
    "prices": "deflator",
    "rules": "deadlines",
    "sets": "set",
}


@pytest.mark.parametrize("kind", get_args(FileKind))
def test_the_schema_is_a_json_schema(kind: FileKind) -> None:
    Draft202012Validator.check_schema(json.loads(schema_of(kind)))


@pytest.mark.parametrize("path", sorted(bundled.definitions_folder().rglob("*.yaml")), ids=lambda path: path.stem)
def test_an_editor_finds_no_fault_in_a_bundled_file(path: Path) -> None:
    import yaml  # noqa: PLC0415 - as an editor reads it, not as we do

    kind: FileKind = "likeness" if path.stem == "similar" else KIND_IN[path.parent.name]
    schema = json.loads(schema_of(kind))
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert list(Draft202012Validator(schema).iter_errors(content)) == []


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [(2015, 2019, "2015 to 2019"), (None, 2019, "to 2019"), (2015, None, "from 2015"), (None, None, "all")],
)
def test_the_years_that_a_definition_holds_for_are_said(first: int | None, last: int | None, text: str) -> None:
    indicator = replace(DEFINITIONS.indicators["sick_leave"], valid_from=first, valid_to=last)
    assert text in [fact.text for fact in facts_of(indicator, "en") if fact.name == "Valid years"]
