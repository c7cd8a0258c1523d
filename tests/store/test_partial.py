import os
from pathlib import Path

import polars as pl
import pytest

from bvmonitor.errors.store import StoreUnwritable
from bvmonitor.store.partial import KEPT_S, PartialParts

FRAME = pl.DataFrame(
    {"Tid": ["2020", "2021"], "value": [1.5, None], "status": [None, ".."]},
    schema={"Tid": pl.Enum(["2020", "2021"]), "value": pl.Float64(), "status": pl.String()},
)


def test_a_part_comes_back_as_it_was(tmp_path: Path) -> None:
    parts = PartialParts.of(tmp_path)
    assert parts.read("a") is None
    parts.write("a", FRAME)
    back = parts.read("a")
    assert back is not None
    assert back.equals(FRAME)
    assert back.schema == FRAME.schema


def test_a_part_written_twice_is_the_last(tmp_path: Path) -> None:
    parts = PartialParts.of(tmp_path)
    parts.write("a", FRAME)
    parts.write("a", FRAME.head(1))
    back = parts.read("a")
    assert back is not None
    assert back.height == 1
    assert len(list(parts.folder.iterdir())) == 1


@pytest.mark.parametrize("keep", [0, 10, 40, 200])
def test_a_torn_part_is_no_part(tmp_path: Path, keep: int) -> None:
    parts = PartialParts.of(tmp_path)
    parts.write("a", FRAME)
    (path,) = parts.folder.iterdir()
    path.write_bytes(path.read_bytes()[:keep])
    assert parts.read("a") is None


def test_a_part_with_zeros_where_the_disk_was_late_is_no_part(tmp_path: Path) -> None:
    parts = PartialParts.of(tmp_path)
    parts.write("a", FRAME)
    (path,) = parts.folder.iterdir()
    content = path.read_bytes()
    path.write_bytes(content[:-64] + bytes(64))
    assert parts.read("a") is None


def test_what_nobody_came_back_for_is_swept_and_the_rest_stays(tmp_path: Path) -> None:
    parts = PartialParts.of(tmp_path)
    parts.sweep(now=0.0)
    for key in ("old", "new"):
        parts.write(key, FRAME)
    now = 2_000_000_000.0
    os.utime(parts.folder / "old.arrow", (now - KEPT_S - 1, now - KEPT_S - 1))
    os.utime(parts.folder / "new.arrow", (now - KEPT_S + 1, now - KEPT_S + 1))
    parts.sweep(now=now)
    assert [path.name for path in parts.folder.iterdir()] == ["new.arrow"]
    parts.remove("new")
    parts.remove("new")
    assert list(parts.folder.iterdir()) == []


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "partial").write_text("", "utf-8")
    with pytest.raises(StoreUnwritable):
        PartialParts.of(tmp_path).write("a", FRAME)
