import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin, parse_period
from bvmonitor.errors.own import OwnFiguresDamaged, OwnFiguresTooNew
from bvmonitor.store.own_figures import FILE_NAME, Kept, append, current, own_folder, read_own


def _origin(name: str, day: int = 1) -> OwnOrigin:
    return OwnOrigin("", name, name * 4, datetime(2018, 1, day, 12, tzinfo=UTC), 0)


def _figure(value: float | None, period: str = "2017-12-31", status: str | None = None) -> OwnFigure:
    at = parse_period(period)
    assert at is not None
    return OwnFigure("unprocessed_reports", "0536", at, value, status)


def _counts(kept: Kept) -> tuple[int, int, int]:
    return kept.new, kept.corrected, kept.unchanged


def test_what_is_taken_in_is_read_again_with_its_file(tmp_path: Path) -> None:
    kept = append(tmp_path, [_figure(5), _figure(None, "2017-09", "..")], _origin("a.csv"))
    store = read_own(tmp_path)
    assert _counts(kept) == (2, 0, 0)
    assert store.frame.select("period", "value", "status", "version", "origin_id").rows() == [
        ("2017-12-31", 5.0, None, 1, "own-1"),
        ("2017-09", None, "..", 1, "own-1"),
    ]
    assert [(each.file, each.figures) for each in store.origins.values()] == [("a.csv", 2)]


def test_the_same_figures_again_change_not_a_byte(tmp_path: Path) -> None:
    append(tmp_path, [_figure(5)], _origin("a.csv"))
    before = (own_folder(tmp_path) / FILE_NAME).read_bytes()
    assert _counts(append(tmp_path, [_figure(5)], _origin("b.csv", 2))) == (0, 0, 1)
    assert (own_folder(tmp_path) / FILE_NAME).read_bytes() == before


def test_a_corrected_figure_is_a_new_version_and_the_old_one_stays(tmp_path: Path) -> None:
    append(tmp_path, [_figure(5)], _origin("a.csv"))
    assert _counts(append(tmp_path, [_figure(4)], _origin("b.csv", 2))) == (0, 1, 0)
    assert _counts(append(tmp_path, [_figure(None, status=":")], _origin("c.csv", 3))) == (0, 1, 0)
    frame = read_own(tmp_path).frame
    assert frame.select("version", "value", "origin_id").rows() == [
        (1, 5.0, "own-1"),
        (2, 4.0, "own-2"),
        (3, None, "own-3"),
    ]
    assert current(frame).select("version", "status").rows() == [(3, ":")]


def test_a_dry_run_says_what_would_come_of_it_and_makes_no_folder(tmp_path: Path) -> None:
    assert _counts(append(tmp_path / "home", [_figure(5)], _origin("a.csv"), is_dry=True)) == (1, 0, 0)
    assert not (tmp_path / "home").exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")
def test_own_figures_are_readable_by_their_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    own_folder(tmp_path).mkdir(mode=0o755)
    before = os.umask(0o022)
    try:
        append(tmp_path, [_figure(5)], _origin("a.csv"))
        append(tmp_path, [_figure(6)], _origin("b.csv", 2))
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in own_folder(tmp_path).iterdir()}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(own_folder(tmp_path).stat().st_mode) == 0o700


def test_a_changed_byte_anywhere_is_found_before_a_figure_is_read(tmp_path: Path) -> None:
    append(tmp_path, [_figure(5)], _origin("a.csv"))
    path = own_folder(tmp_path) / FILE_NAME
    whole = path.read_bytes()
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises((OwnFiguresDamaged, OwnFiguresTooNew)):
            read_own(tmp_path)
    path.write_bytes(whole[:-1])
    with pytest.raises(OwnFiguresDamaged):
        append(tmp_path, [_figure(6)], _origin("b.csv"))
    assert path.read_bytes() == whole[:-1]


def test_a_later_versions_file_is_told_and_left_alone(tmp_path: Path) -> None:
    own_folder(tmp_path).mkdir()
    (own_folder(tmp_path) / FILE_NAME).write_bytes(b"bvmonitor/own/3 abc\nnew things")
    with pytest.raises(OwnFiguresTooNew):
        append(tmp_path, [_figure(5)], _origin("a.csv"))


def test_what_a_killed_writer_left_is_swept_away(tmp_path: Path) -> None:
    append(tmp_path, [_figure(5)], _origin("a.csv"))
    left = own_folder(tmp_path) / f".unfinished-{FILE_NAME}"
    left.write_bytes(b"half")
    append(tmp_path, [_figure(6)], _origin("b.csv", 2))
    assert not left.exists()
