"""Finished parts of downloads that are under way, so that a broken one goes on where it stopped.

Each part is a file named by its request. It is written beside and renamed; several processes may write the same.
"""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final
from uuid import uuid4

import polars as pl

from bvmonitor.errors.store import StoreUnwritable

KEPT_S: Final = 2 * 24 * 3600.0  # a part that nobody came back for
_SUFFIX: Final = ".arrow"
_CHECKSUM_LENGTH: Final = sha256().digest_size


@dataclass(frozen=True, slots=True)
class PartialParts:
    """The finished parts of a home folder."""

    folder: Path

    @classmethod
    def of(cls, home: Path) -> "PartialParts":
        """The parts of a home folder; nothing need be there yet."""
        return cls(home / "partial")

    def read(self, key: str) -> pl.DataFrame | None:
        """A part that is finished, or None when there is none that can be read."""
        try:
            stored = (self.folder / f"{key}{_SUFFIX}").read_bytes()
        except OSError:
            return None
        checksum, content = stored[:_CHECKSUM_LENGTH], stored[_CHECKSUM_LENGTH:]
        return pl.read_ipc(content) if checksum == sha256(content).digest() else None

    def write(self, key: str, frame: pl.DataFrame) -> None:
        """Keep a finished part.

        Raises:
            StoreUnwritable: The folder or disk took no more.
        """
        unfinished = self.folder / f"{key}.{uuid4().hex}.unfinished"
        content = frame.write_ipc(None, compression="lz4").getvalue()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            # With its checksum, and without waiting for the disk: a part that a crash tore is fetched again.
            unfinished.write_bytes(sha256(content).digest() + content)
            unfinished.replace(self.folder / f"{key}{_SUFFIX}")
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink()
            raise StoreUnwritable(self.folder, str(error.strerror or error)) from error

    def remove(self, key: str) -> None:
        """Forget a part that is in a snapshot now."""
        with suppress(OSError):
            (self.folder / f"{key}{_SUFFIX}").unlink(missing_ok=True)

    def sweep(self, *, now: float) -> None:
        """Remove what was left so long ago that nobody will come back for it.

        Args:
            now: Seconds since 1970.
        """
        if not self.folder.is_dir():
            return
        for path in self.folder.iterdir():
            with suppress(OSError):
                if path.stat().st_mtime < now - KEPT_S:
                    path.unlink()
