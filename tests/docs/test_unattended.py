"""docs/unattended.md names every key that the run's file takes, and no other."""

import re
from pathlib import Path

from bvmonitor.app.unattended.run_file import PAGE_KEYS, RUN_KEYS

TEXT = (Path(__file__).parents[2] / "docs" / "unattended.md").read_text(encoding="utf-8")


def keys_in(table: str) -> set[str]:
    """What stands between backticks in a table's first column."""
    return {
        key
        for line in table.splitlines()
        if line.startswith("| `")
        for key in re.findall(r"`(\w+)`", line.split("|")[1])
    }


def test_every_key_is_told_of() -> None:
    run, page = (
        TEXT.split("Each `[[page]]` is a command")[0],
        TEXT.split("Each `[[page]]` is a command")[1].split("A page for")[0],
    )
    assert keys_in(run) == set(RUN_KEYS)
    assert keys_in(page) == set(PAGE_KEYS)
