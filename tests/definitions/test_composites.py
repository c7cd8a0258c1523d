from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from bvmonitor import bundled
from bvmonitor.definitions import load_definitions
from bvmonitor.definitions.composites import LoadedComposites, load_composites
from bvmonitor.definitions.schema import schema_of
from bvmonitor.domain.composite import Scale
from bvmonitor.domain.language import LANGS
from bvmonitor.texts.issues import tell_issue

FOLDER = bundled.definitions_folder()
INDICATORS = load_definitions(FOLDER, cache=None).indicators
BUNDLED = sorted((FOLDER / "composites").glob("*.yaml"))
DOCS = Path(__file__).parents[2] / "docs" / "composites.md"
HERE = "# <- here"  # stands on the line that a file's fault is on

START = "id: mine\nversion: 1\ntitle: {nb: Mitt}\n"
STAFF = "  qualified_positions_per_1000_0_17: 2\n"

FAULTS = {
    "definition.syntax": f"{START}indicators: {{a: ]}} {HERE}",
    "definition.unknown_key": f"{START}wieghts: 1 {HERE}\nindicators:\n{STAFF}",
    "definition.missing_key": f"id: mine {HERE}\nversion: 1\nindicators:\n{STAFF}",
    "definition.out_of_range": f"{START}trim: 0.9 {HERE}\nindicators:\n{STAFF}",
    "definition.not_number": f"{START}indicators:\n  qualified_positions_per_1000_0_17: many {HERE}",
    "definition.repeated_key": f"{START}indicators:\n{STAFF}  qualified_positions_per_1000_0_17: 3 {HERE}",
    "definition.unknown_word": f"{START}mean: wieghted {HERE}\nindicators:\n{STAFF}",
    "composite.unknown_indicator": f"{START}indicators:\n  qualified_positions: 1 {HERE}",
    "composite.neutral": f"{START}indicators:\n{STAFF}  children_per_position: 1 {HERE}",
    "composite.scale": f"{START}scale: {{worst: 1, mean: 7, best: 6}} {HERE}\nindicators:\n{STAFF}",
}


def loaded(folder: Path, *texts: str) -> LoadedComposites:
    paths = []
    for number, text in enumerate(texts):
        paths.append(folder / f"{number}.yaml")
        paths[-1].write_text(text, encoding="utf-8")
    return load_composites(paths, INDICATORS)


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_told_on_its_line_in_every_language(tmp_path: Path, code: str) -> None:
    text = FAULTS[code]
    found = loaded(tmp_path, text)
    line = next(number for number, each in enumerate(text.splitlines(), 1) if HERE in each)
    assert [(issue.code, issue.line) for issue in found.issues] == [(code, line)]
    assert found.composites == {}
    for lang in LANGS:
        assert all(tell_issue(issue, lang) for issue in found.issues)


def test_all_faults_are_told_at_once_with_the_nearest_word(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        f"{START}scale: {{worst: 9}}\nindicators:\n  children_per_positon: 1\n  children_per_position: 1\n",
        "id: other\n",
    )
    assert [(issue.code, Path(issue.file).name, issue.line) for issue in found.issues] == [
        ("composite.scale", "0.yaml", 4),
        ("composite.unknown_indicator", "0.yaml", 6),
        ("composite.neutral", "0.yaml", 7),
        ("definition.missing_key", "1.yaml", 1),
        ("definition.missing_key", "1.yaml", 1),
        ("definition.missing_key", "1.yaml", 1),
    ]
    assert found.issues[1].nearest[0] == "children_per_position"


def test_no_two_files_have_one_id(tmp_path: Path) -> None:
    found = loaded(tmp_path, f"{START}indicators:\n{STAFF}", f"{START}indicators:\n{STAFF}")
    assert [(issue.code, issue.line) for issue in found.issues] == [("composite.shared_id", 1)]
    assert list(found.composites) == ["mine"]


def test_what_is_not_said_has_the_values_of_the_docs(tmp_path: Path) -> None:
    (mine,) = loaded(tmp_path, f"{START}indicators:\n{STAFF}").composites.values()
    assert (mine.scale, mine.mean, mine.trim, mine.min_indicators, mine.min_weight, mine.min_municipalities) == (
        Scale(1, 3.5, 6),
        "weighted",
        0.05,
        0.6,
        0,
        10,
    )
    (part,) = mine.parts
    assert (part.weight, part.direction, part.is_own, part.category) == (2, "higher_is_better", False, "quality")


def test_the_bundled_ones_are_whole_in_every_language_and_say_that_they_are_ours() -> None:
    found = load_composites(BUNDLED, INDICATORS)
    assert found.issues == ()
    assert [f"{name}.yaml" for name in found.composites] == [path.name for path in BUNDLED]
    for each in found.composites.values():
        raw = yaml.safe_load(Path(each.file).read_text(encoding="utf-8"))
        assert all(set(text) == set(LANGS) for text in (raw["title"], *raw["notes"]))
        assert all("bvmonitor" in each.title.in_(lang) for lang in LANGS)
        assert all("bvmonitor" in each.notes[0].in_(lang) for lang in LANGS)


def test_the_example_of_the_docs_is_a_good_file(tmp_path: Path) -> None:
    example = DOCS.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    found = loaded(tmp_path, example)
    assert found.issues == ()
    assert list(found.composites) == ["staffing"]


def test_the_schema_takes_what_is_good_and_refuses_what_is_not() -> None:
    validator = Draft202012Validator(yaml.safe_load(schema_of("composite")))
    for path in BUNDLED:
        assert list(validator.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))) == []
    assert list(validator.iter_errors(yaml.safe_load(FAULTS["definition.out_of_range"]))) != []


def test_every_key_is_in_the_docs() -> None:
    keys = set(yaml.safe_load(schema_of("composite"))["properties"])
    assert all(f"| `{key}` |" in DOCS.read_text(encoding="utf-8") for key in keys)
