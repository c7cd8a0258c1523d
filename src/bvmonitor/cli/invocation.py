"""What one run of the program was given; light, since every run begins with it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bvmonitor.domain.language import Lang


class Invocation:
    """The environment, the folder it was started in, and the flags as far as they have been read.

    Where a command works with the settings of another folder, `lang` is the language to tell errors in. A command
    that runs others hands on the `workspace` that they share, and takes what they would show by `take`.
    """

    def __init__(self, environ: Mapping[str, str], folder: Path) -> None:
        self.environ = environ
        self.folder = folder
        self.flags: dict[str, object] = {}
        self.lang: Lang | None = None
        self.workspace: Any = None
        self.take: Callable[[Any], None] | None = None
