"""What one run of the program was given; light, since every run begins with it."""

from collections.abc import Mapping
from pathlib import Path


class Invocation:
    """The environment, the folder it was started in, and the flags as far as they have been read."""

    def __init__(self, environ: Mapping[str, str], folder: Path) -> None:
        self.environ = environ
        self.folder = folder
        self.flags: dict[str, object] = {}
