"""What runs did, line by line, for whoever looks after the machine: `<home>/run.log`."""

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bvmonitor.errors.store import StoreUnwritable

FILE_NAME: Final = "run.log"
_LARGEST_BYTES: Final = 1_000_000  # the log before is kept beside, and the one before that is not


def write_log(home: Path, lines: Iterable[str], *, now: float) -> None:
    """Add lines, each with the time.

    Raises:
        StoreUnwritable: The home folder takes nothing more.
    """
    path = home / FILE_NAME
    stamp = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
    text = "".join(f"{stamp} {' '.join(line.split())}\n" for line in lines)
    try:
        home.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.stat().st_size > _LARGEST_BYTES:
            os.replace(path, path.with_name(f"{FILE_NAME}.1"))  # noqa: PTH105 - on Windows too, over what is there
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise StoreUnwritable(home, error.strerror or str(error)) from error
