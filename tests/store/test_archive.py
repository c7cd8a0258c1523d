import stat
import zlib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import orjson
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.snapshots import CREATED, made_up_regions, made_up_table, write_made_up

from bvmonitor.errors import StoreError
from bvmonitor.errors.store import (
    ArchiveChanged,
    ArchiveForeign,
    ArchiveIncomplete,
    ArchiveTooLarge,
    ArchiveUnreadable,
    SnapshotFileChanged,
    SnapshotTooNew,
)
from bvmonitor.store import archive
from bvmonitor.store.archive import pack, unpack
from bvmonitor.store.library import EncodedPart, encode_part, list_snapshots, write_encoded
from bvmonitor.store.newest import snapshots_folder
from bvmonitor.store.snapshot import open_snapshot

Files = dict[str, bytes]


def packed(folder: Path) -> Files:
    """A good archive's files by their names in it."""
    with ZipFile(BytesIO(pack(write_made_up(folder / "from")))) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(path: Path, files: Files, method: int = ZIP_STORED) -> Path:
    with ZipFile(path, "w", method) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return path


def kept(home: Path) -> list[str]:
    """Everything under the home but the lock."""
    return sorted(path.name for path in home.rglob("*") if path.is_file() and path.name != ".lock")


def test_a_packed_snapshot_is_the_same_snapshot_elsewhere(tmp_path: Path) -> None:
    mine = write_made_up(tmp_path / "from")
    path = tmp_path / "a.zip"
    path.write_bytes(pack(mine))
    assert pack(mine) == path.read_bytes()
    taken = unpack(tmp_path / "to", path)
    assert taken.is_new
    assert taken.snapshot.manifest == mine.manifest
    assert taken.snapshot.verify() == ()
    assert {f.name: f.read_bytes() for f in taken.snapshot.path.iterdir()} == {
        f.name: f.read_bytes() for f in mine.path.iterdir()
    }
    assert not unpack(tmp_path / "to", path).is_new


def test_one_that_somebody_zipped_again_with_compression_is_taken(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", packed(tmp_path), ZIP_DEFLATED)
    assert unpack(tmp_path / "to", path).is_new


def test_a_home_whose_own_copy_is_damaged_says_so(tmp_path: Path) -> None:
    mine = write_made_up(tmp_path / "from")
    (tmp_path / "a.zip").write_bytes(pack(mine))
    (mine.path / "12279.parquet").write_bytes(b"x")
    with pytest.raises(SnapshotFileChanged):
        unpack(tmp_path / "from", tmp_path / "a.zip")
    with pytest.raises(SnapshotFileChanged):
        pack(open_snapshot(mine.path))


def lacking(name: str) -> Callable[[Files], Files]:
    return lambda files: {key: content for key, content in files.items() if not key.endswith(name)}


def with_file(name: str) -> Callable[[Files], Files]:
    return lambda files: {**files, name.replace("ID", next(iter(files)).split("/")[0]): b"x"}


def changed(name: str, change: Callable[[bytes], bytes]) -> Callable[[Files], Files]:
    return lambda files: {key: change(c) if key.endswith(name) else c for key, c in files.items()}


def unsigned(content: bytes) -> bytes:
    """A manifest of an older program, without the checksum by which a change is noticed."""
    return orjson.dumps({name: value for name, value in orjson.loads(content).items() if name != "whole"})


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lacking("manifest.json"), ArchiveIncomplete),
        (lacking("12279.parquet"), ArchiveIncomplete),
        (with_file("../../evil.parquet"), ArchiveForeign),
        (with_file("/etc/evil.parquet"), ArchiveForeign),
        (with_file("ID/../evil.parquet"), ArchiveForeign),
        (with_file("ID\\evil.parquet"), ArchiveForeign),
        (with_file("ID/run.py"), ArchiveForeign),
        (with_file("ID/extra.parquet"), ArchiveForeign),
        (with_file("0123456789ab/12279.parquet"), ArchiveForeign),
        (changed("12279.parquet", lambda content: content[:-1] + b"?"), ArchiveChanged),
        (changed("manifest.json", lambda c: c.replace(b"12279.parquet", b"12299.parquet")), ArchiveChanged),
        (changed("manifest.json", lambda c: unsigned(c).replace(b"12279.p", b"12299.p")), ArchiveForeign),
        (changed("manifest.json", lambda content: content[:50]), ArchiveChanged),
        (changed("manifest.json", lambda _: b'{"schema": "other/1"}'), ArchiveChanged),
        (changed("manifest.json", lambda c: c.replace(b"snapshot/1", b"snapshot/2")), SnapshotTooNew),
        (changed("manifest.json", lambda c: c.replace(b'"id": "', b'"id": "0')), ArchiveChanged),
        (lambda _: {f"{'f' * 12}/{number}.parquet": b"" for number in range(600)}, ArchiveTooLarge),
        (lambda _: {}, ArchiveIncomplete),
    ],
)  # fmt: skip
def test_what_is_no_snapshot_of_ours_is_refused_and_nothing_kept(
    tmp_path: Path, make: Callable[[Files], Files], error: type[StoreError]
) -> None:
    path = zipped(tmp_path / "a.zip", make(packed(tmp_path)))
    with pytest.raises(error):
        unpack(tmp_path / "to", path)
    assert kept(tmp_path / "to") == []


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_links_twins_secret_and_strangely_packed_entries_are_refused(tmp_path: Path) -> None:
    files = packed(tmp_path)
    name = next(key for key in files if key.endswith("12279.parquet"))
    link = ZipInfo(name)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    strange: list[tuple[ZipInfo | str, int]] = [(link, ZIP_STORED), (ZipInfo(name), ZIP_STORED), (name, ZIP_BZIP2)]
    for number, (entry, method) in enumerate(strange):
        path = tmp_path / f"{number}.zip"
        rest = files if number == 1 else {key: content for key, content in files.items() if key != name}
        with ZipFile(zipped(path, rest), "a", method) as file:
            file.writestr(entry, files[name])
        with pytest.raises(ArchiveForeign):
            unpack(tmp_path / "to", path)
    raw = bytearray(zipped(tmp_path / "s.zip", files).read_bytes())
    place = raw.index(b"PK\x01\x02")
    raw[place + 8] |= 1  # says that it is encrypted
    (tmp_path / "s.zip").write_bytes(raw)
    with pytest.raises(ArchiveForeign):
        unpack(tmp_path / "to", tmp_path / "s.zip")
    assert kept(tmp_path / "to") == []


def test_a_bomb_is_read_no_further_than_its_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The real bound takes seconds to fill; the rule is the same.
    monkeypatch.setattr(archive, "MOST_BYTES", 1 << 20)
    files = packed(tmp_path)
    name = next(key for key in files if key.endswith("12279.parquet"))
    path = zipped(tmp_path / "a.zip", {**files, name: bytes(1 << 26)}, ZIP_DEFLATED)
    assert path.stat().st_size < 1 << 18
    with pytest.raises(ArchiveTooLarge):
        unpack(tmp_path / "to", path)
    assert kept(tmp_path / "to") == []


def resealed(tmp_path: Path, content: Callable[[bytes], bytes], rows: int | None = None) -> Path:
    """A snapshot whose checksums all fit, though one of its files is not what a snapshot holds."""
    good = encode_part(made_up_table())
    body = content(good.content)
    counted = good.origin.rows if rows is None else rows
    origin = replace(good.origin, sha256=sha256(body).hexdigest(), rows=counted)
    parts = [EncodedPart(origin, body), encode_part(made_up_regions())]
    written = write_encoded(tmp_path / "from", parts, created=CREATED, program="x", sample=False)
    path = tmp_path / "a.zip"
    path.write_bytes(pack(written))
    return path


def shapeless(content: bytes) -> bytes:
    buffer = BytesIO()
    pl.read_parquet(BytesIO(content)).write_parquet(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "rows"),
    [(lambda _: b"no parquet", None), (shapeless, None), (lambda content: content, 10**9)],
)
def test_a_file_that_breaks_its_contract_is_refused_though_its_checksum_fits(
    tmp_path: Path, content: Callable[[bytes], bytes], rows: int | None
) -> None:
    with pytest.raises(ArchiveChanged):
        unpack(tmp_path / "to", resealed(tmp_path, content, rows))
    assert kept(tmp_path / "to") == []


def test_no_zip_at_all_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 but no more")
    for path in (tmp_path / "a.zip", tmp_path / "none.zip", tmp_path):
        with pytest.raises(ArchiveUnreadable) as caught:
            unpack(tmp_path / "to", path)
        assert caught.value.reason


@given(data=st.data())
def test_no_damage_to_an_archive_is_a_crash_or_half_an_import(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    tmp_path = tmp_path_factory.mktemp("damage")
    raw = bytearray(pack(write_made_up(tmp_path / "from")))
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(raw)))
    (tmp_path / "a.zip").write_bytes(bytes(raw[:cut] if data.draw(st.booleans()) else raw))
    try:
        unpack(tmp_path / "to", tmp_path / "a.zip")
    except StoreError:
        assert kept(tmp_path / "to") == []
    else:
        assert all(snapshot.verify() == () for snapshot in list_snapshots(tmp_path / "to"))
        assert snapshots_folder(tmp_path / "to").is_dir()


def test_the_checksum_of_a_zip_entry_is_no_defence_and_not_relied_on(tmp_path: Path) -> None:
    files = packed(tmp_path)
    name = next(key for key in files if key.endswith("12279.parquet"))
    other = files[name][:-1] + b"!"
    path = zipped(tmp_path / "a.zip", {**files, name: other})
    assert zlib.crc32(other) != zlib.crc32(files[name])
    with pytest.raises(ArchiveChanged):
        unpack(tmp_path / "to", path)
