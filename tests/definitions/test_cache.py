from collections.abc import Callable
from pathlib import Path

import pytest

from bvmonitor import bundled
from bvmonitor.definitions import load_definitions

RULES = Path(__file__).parent / "rules"


def cached(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file


def test_what_comes_from_the_cache_is_what_was_read(tmp_path: Path) -> None:
    read = load_definitions(bundled.definitions_folder(), cache=tmp_path)
    assert cached(tmp_path).name.startswith("definitions-")
    assert load_definitions(bundled.definitions_folder(), cache=tmp_path) == read


def test_issues_come_from_the_cache_too(tmp_path: Path) -> None:
    folder = RULES / "unknown_key" / "broken"
    read = load_definitions(folder, cache=tmp_path)
    assert read.issues
    assert load_definitions(folder, cache=tmp_path) == read


def test_a_changed_file_is_read_again_into_the_same_cache_file(tmp_path: Path) -> None:
    text = (RULES / "unknown_key" / "good" / "definition.yaml").read_text(encoding="utf-8")
    folder, cache = tmp_path / "own", tmp_path / "cache"
    folder.mkdir()
    for decimals in (1, 2):
        changed = text.replace("decimals: 1", f"decimals: {decimals}")
        (folder / "a.yaml").write_text(changed, encoding="utf-8")
        loaded = load_definitions(folder, cache=cache)
        assert loaded.indicator("children_with_measures").decimals == decimals
        cached(cache)


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:0],
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b'"decimals":1', b'"decimals":9'),
        lambda content: b"\n".join((b"0" * 64, *content.split(b"\n")[1:])),
        lambda content: content + b"x",
    ],
)
def test_a_damaged_cache_is_made_anew(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    folder = RULES / "unknown_key" / "good"
    read = load_definitions(folder, cache=tmp_path)
    whole = cached(tmp_path).read_bytes()
    cached(tmp_path).write_bytes(damage(whole))
    assert load_definitions(folder, cache=tmp_path) == read
    assert cached(tmp_path).read_bytes() == whole


def test_a_cache_folder_that_cannot_be_made_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    loaded = load_definitions(RULES / "unknown_key" / "good", cache=tmp_path / "file" / "cache")
    assert list(loaded.indicators) == ["children_with_measures"]


def test_a_cache_file_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = RULES / "unknown_key" / "good"
    load_definitions(folder, cache=tmp_path)
    file = cached(tmp_path)
    file.unlink()
    file.mkdir()
    assert list(load_definitions(folder, cache=tmp_path).indicators) == ["children_with_measures"]
    assert cached(tmp_path).is_dir()
