"""Files that survive a crash; the only place that calls what Windows does not have."""

import os
from pathlib import Path


def write_file(path: Path, content: bytes) -> None:
    """Write a new file and wait until the disk has it.

    Raises:
        OSError: It exists already, or cannot be written.
    """
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in place of the one that is there, whole or not at all, and wait until the disk has it.

    Raises:
        OSError: It cannot be written; what was there is untouched.
    """
    beside = path.with_name(f".unfinished-{path.name}")
    beside.unlink(missing_ok=True)
    write_file(beside, content)
    beside.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has a folder's list of names; Windows offers no such call and keeps its own journal.

    Raises:
        OSError: The disk failed.
    """
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
