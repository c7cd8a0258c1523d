"""What a run that is led by coverage begins with: small files that are right."""

from collections.abc import Iterable, Sequence
from pathlib import Path


def sow(arguments: Sequence[str], seeds: Iterable[bytes]) -> None:
    """Put seeds into the first folder that the command line names, beside what earlier runs found."""
    folder = next((Path(each) for each in arguments[1:] if not each.startswith("-")), None)
    if folder is not None and folder.is_dir():
        for number, seed in enumerate(seeds):
            (folder / f"seed-{number}").write_bytes(seed)
