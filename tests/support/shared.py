"""What testers that work side by side make once: the first who needs it makes it, the others find it there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from filelock import FileLock


@dataclass(frozen=True)
class Shared:
    """A folder that all testers of one run have in common."""

    folder: Path

    def once(self, name: str, make: Callable[[Path], None]) -> Path:
        """A folder of that name, filled by `make` if nobody has; not to be written in by those who get it."""
        made = self.folder / name
        with FileLock(self.folder / f"{name}.lock"):
            if not made.exists():
                half = self.folder / f"{name}.half"
                rmtree(half, ignore_errors=True)  # what somebody failed to make
                half.mkdir()
                make(half)
                half.rename(made)
        return made
