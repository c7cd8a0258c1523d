import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from bvmonitor import bundled
from bvmonitor.definitions import load_definitions
from bvmonitor.domain.indicator import Cell, CodeRange
from bvmonitor.errors.definitions import UnknownIndicator, UnknownSet
from bvmonitor.errors.issue import Issue

GOOD = Path(__file__).parent / "rules" / "repeated_indicator" / "good"
DEFINITION = (GOOD / "indicator.yaml").read_text(encoding="utf-8")


def faults(folder: Path) -> list[tuple[str, int | None, int | None]]:
    return [(i.code, i.line, i.column) for i in load_definitions(folder, cache=None).issues]


def test_a_definition_becomes_the_value_that_the_engine_reads() -> None:
    loaded = load_definitions(GOOD, cache=None)
    indicator = loaded.indicator("children_with_measures")
    assert indicator.numerator == (
        Cell(
            "12275",
            "KOSbvbarntiltaka0000",
            where=(("KOKalder0000", ("F000-017",)), ("KOKbvfunksjon0000", ("0",))),
        ),
    )
    assert indicator.denominator == (
        Cell(
            "07459",
            "Personer1",
            where=(("Alder", CodeRange("000", "017")),),
            omit=("Kjonn",),
            period_shift=1,
        ),
    )
    assert (indicator.valid_from, indicator.valid_to, indicator.factor, indicator.decimals) == (2015, None, 100, 1)
    assert (indicator.min_coverage, indicator.verified, indicator.local) == (0.8, True, False)
    assert loaded.indicator_set("my_page").indicators == ("children_with_measures",)
    assert loaded.sets_with("children_with_measures") == ("my_page",)


def test_numbers_that_yaml_would_change_stay_as_they_are_written(tmp_path: Path) -> None:
    text = DEFINITION.replace('"12275", measure: KOSbvbarntiltaka0000', "07459, measure: 0301")
    (tmp_path / "a.yaml").write_text(text.replace("F000-017", "no"), encoding="utf-8")
    (cell,) = load_definitions(tmp_path, cache=None).indicator("children_with_measures").numerator
    assert (cell.table, cell.measure, cell.where[0]) == ("07459", "0301", ("KOKalder0000", ("no",)))


def test_every_fault_of_every_file_is_told_in_one_run(tmp_path: Path) -> None:
    broken = DEFINITION.replace("unit: percent", "unit: percnt").replace("decimals: 1", "decimal: 1")
    broken = broken.replace("from: 2015, to: null", "from: 2015, to: 2014").replace('"12275", m', '"1227", m')
    (tmp_path / "a.yaml").write_text(broken, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(broken.replace("id: children", "id: young"), encoding="utf-8")
    (tmp_path / "c.yaml").write_bytes(b"title: \xe5")
    issues = load_definitions(tmp_path, cache=None).issues
    of_one_file = [
        ("definition.missing_key", 1, ()),
        ("definition.unknown_word", 6, ("percent", "per_1000")),
        ("definition.unknown_key", 7, ("decimals",)),
        ("definition.years_backwards", 9, ()),
        ("definition.bad_table", 12, ()),
        ("definition.wilson_without_share", 15, ()),
    ]
    for name in "ab":
        mine = [i for i in issues if i.file == str(tmp_path / f"{name}.yaml")]
        assert [(i.code, i.line) for i in mine] == [(code, line) for code, line, _ in of_one_file]
        assert next(i for i in mine if i.code == "definition.unknown_key").nearest == ("decimals",)
    assert issues[-1] == Issue("definition.not_utf8", "error", str(tmp_path / "c.yaml"), 1, 8, (("byte", "0xe5"),))


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbf" + DEFINITION.replace("\n", "\r\n").encode())
    assert faults(tmp_path) == []


def test_utf_16_is_told_as_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(DEFINITION.encode("utf-16"))
    assert faults(tmp_path) == [("definition.not_utf8", 1, 1)]


def test_a_control_character_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(DEFINITION.replace("decimals: 1", "decimals: \x07"), encoding="utf-8")
    assert faults(tmp_path) == [("definition.bad_character", 7, 11)]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(DEFINITION + "#" * 300_000, encoding="utf-8")
    assert faults(tmp_path) == [("definition.too_large", None, None)]


def test_a_bomb_of_aliases_is_refused_before_it_grows(tmp_path: Path) -> None:
    names = "abcdefghijklmnopqrstuvwxyz"
    lines = [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in pairwise(names)]
    (tmp_path / "a.yaml").write_text("a: &a [x]\n" + "\n".join(lines), encoding="utf-8")
    assert {code for code, _, _ in faults(tmp_path)} == {"definition.alias"}


def test_python_in_yaml_is_never_run(tmp_path: Path) -> None:
    mark = tmp_path / "was_run"
    bad = f'!!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ["{mark}"]]'
    (tmp_path / "a.yaml").write_text(DEFINITION.replace("version: 1", f"version: {bad}"), encoding="utf-8")
    assert {code for code, _, _ in faults(tmp_path)} == {"definition.tag"}
    assert not mark.exists()


def test_a_folder_that_is_not_there_is_an_issue(tmp_path: Path) -> None:
    assert faults(tmp_path / "none") == [("definition.no_folder", None, None)]


def test_a_file_that_cannot_be_read_is_an_issue_and_the_others_are_used(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "nowhere.yaml")
    (tmp_path / "b.yaml").write_text(DEFINITION, encoding="utf-8")
    loaded = load_definitions(tmp_path, cache=None)
    assert [i.code for i in loaded.issues] == ["definition.unreadable"]
    assert list(loaded.indicators) == ["children_with_measures"]


def test_a_users_own_folder_adds_and_a_clash_is_the_users(tmp_path: Path) -> None:
    own = DEFINITION.replace("children_with_measures", "own_figure")
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    (tmp_path / "clash.yaml").write_text(DEFINITION.replace("decimals: 1", "decimals: 3"), encoding="utf-8")
    loaded = load_definitions((GOOD, tmp_path), cache=None)
    assert list(loaded.indicators) == ["children_with_measures", "own_figure"]
    assert loaded.indicators["children_with_measures"].decimals == 1
    assert [(i.code, i.file) for i in loaded.issues] == [("definition.duplicate_id", str(tmp_path / "clash.yaml"))]


def test_one_file_can_be_loaded_by_itself() -> None:
    assert list(load_definitions(GOOD / "indicator.yaml", cache=None).indicators) == ["children_with_measures"]


def test_a_fault_of_a_definition_is_not_told_again_by_the_sets_that_name_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(DEFINITION.replace("unit: percent", "unit: kr"), encoding="utf-8")
    (tmp_path / "b.yaml").write_bytes((GOOD / "definition.yaml").read_bytes())
    loaded = load_definitions(tmp_path, cache=None)
    assert "definition.unknown_indicator" not in {i.code for i in loaded.issues}
    assert not loaded.sets


def test_an_unknown_id_comes_with_the_nearest() -> None:
    loaded = load_definitions(bundled.definitions_folder(), cache=None)
    with pytest.raises(UnknownIndicator) as caught:
        loaded.indicator("children_with_measure_0_17")
    assert caught.value.nearest[0] == "children_with_measures_0_17"
    with pytest.raises(UnknownSet) as unknown:
        loaded.indicator_set("klep_2015")
    assert unknown.value.nearest == ("klepp_2015",)


def test_the_second_start_reads_the_cache_and_imports_neither_yaml_nor_pydantic_nor_polars(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from bvmonitor.definitions import load_definitions;"
        "from bvmonitor import bundled;"
        f"found = load_definitions(bundled.definitions_folder(), cache=Path({str(tmp_path)!r}));"
        "print(len(found.indicators), *sorted({'yaml', 'pydantic', 'polars', 'pandas'} & set(sys.modules)))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
        for _ in range(2)
    ]
    assert runs[0][1:] == ["pydantic", "yaml"]
    assert runs[1] == runs[0][:1]


def test_a_key_called_as_a_form_of_a_value_is_told_like_any_other(tmp_path: Path) -> None:
    text = DEFINITION.replace('{from: "000", to: "017"}', '{from: "000", to: "017", mapping: x}')
    (tmp_path / "a.yaml").write_text(f'{text}"[key]": 1\ntext: 2\n', encoding="utf-8")
    issues = load_definitions(tmp_path, cache=None).issues
    assert [dict(i.fields)["key"] for i in issues] == ["denominator[1].where.Alder.mapping", "[key]", "text"]
    assert {i.code for i in issues} == {"definition.unknown_key"}


def test_rules_speak_of_what_can_be_read_in_a_file_with_other_faults(tmp_path: Path) -> None:
    broken = DEFINITION.replace("factor: 100", "factor: hundred").replace("to: null", "to: 201x")
    broken = broken.replace('numerator:\n  - {table: "12275"', 'published:\n  {table: "12275"')
    texts = 'nb: "a", nn: "a", en: "a"'
    broken += f"breaks: [{{{texts}}}, {{year: 2014, {texts}}}]\nsource: SSB\n"
    (tmp_path / "a.yaml").write_text(broken, encoding="utf-8")
    assert [(code.removeprefix("definition."), line) for code, line, _ in faults(tmp_path)] == [
        ("not_whole", 9),
        ("not_number", 10),
        ("denominator_alone", 13),
        ("interval_without_counts", 15),
        ("missing_key", 18),
        ("break_outside", 18),
        ("unknown_word", 19),
    ]
