"""The browser that tests look at pages with. Where there is none they fail: nobody has seen the pages then."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


class NoBrowserError(Exception):
    """No Chromium on this machine, or not where the variable says."""

    def __str__(self) -> str:
        return (
            "The pages are tested in a real Chromium, and none was found. `make test` installs it where there is"
            " apt; elsewhere install Chromium, Chrome or Edge, or set BVMONITOR_BROWSER to the program's path."
        )


def find_browser(environ: Mapping[str, str] = os.environ) -> str:
    """The path of the browser: `BVMONITOR_BROWSER`, else the first of the known names on the path."""
    asked = environ.get("BVMONITOR_BROWSER")
    if asked:
        if Path(asked).is_file():
            return asked
        raise NoBrowserError
    for name in NAMES:
        found = shutil.which(name, path=environ.get("PATH", ""))
        if found:
            return found
    raise NoBrowserError


if __name__ == "__main__":
    try:
        print(find_browser())  # noqa: T201 - `make browser` says which one it is
    except NoBrowserError as error:
        sys.exit(str(error))
