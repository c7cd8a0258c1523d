"""Which own figures a home holds, without reading any of them."""

from pathlib import Path
from typing import Final

OWN_FILE: Final = Path("own", "figures.own")
_LONGEST_HEAD: Final = 200  # bytes of the first line


def own_checksum(home: Path) -> str:
    """The checksum that the file of own figures says it has; "" where there is none, or it cannot be read."""
    try:
        with (home / OWN_FILE).open("rb") as file:
            return file.readline(_LONGEST_HEAD).partition(b" ")[2].strip().decode("ascii", "replace")
    except OSError:
        return ""
