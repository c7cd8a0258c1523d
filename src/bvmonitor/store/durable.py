"""Files that survive a crash; the only place that calls what Windows does not have."""

import glob
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

UNFINISHED: Final = ".unfinished-"  # the beginning of every name under which something is not whole yet
DEAD_AFTER_S: Final = 60.0  # a file is written in less: who began one so long ago was killed


def write_file(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Write a new file and wait until the disk has it; `mode` is the most that the user's umask leaves of it.

    Raises:
        OSError: It exists already, or cannot be written.
    """
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace_file(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Write a file in place of the one that is there, whole or not at all, and wait until the disk has it.

    For a folder that the caller has locked: two writers at once would be in each other's way.

    Raises:
        OSError: It cannot be written; what was there is untouched.
    """
    beside = path.with_name(f"{UNFINISHED}{path.name}")
    beside.unlink(missing_ok=True)
    try:
        write_file(beside, content, mode)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    sync_folder(path.parent)


def replace_shared_file(path: Path, content: bytes) -> None:
    """As `replace_file`, in a folder that nobody locks: of two writers at once, each writes the file whole.

    What a killed writer of the same file left is removed.

    Raises:
        OSError: It cannot be written; what was there is untouched.
    """
    target = path.resolve()  # a link keeps pointing where it did
    _sweep(target)
    descriptor, name = tempfile.mkstemp(prefix=f"{UNFINISHED}{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode(target))
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    sync_folder(target.parent)


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


def _sweep(target: Path) -> None:
    """Remove what writers of this file left who were killed; what cannot be removed is in nobody's way."""
    for left in target.parent.glob(f"{UNFINISHED}{glob.escape(target.name)}.*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - DEAD_AFTER_S:
                left.unlink()


def _mode(target: Path) -> int:
    """The permissions that the file has, or that a new one would get."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
