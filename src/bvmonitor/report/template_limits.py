"""What a user's template may use, and how its name says what it makes; light, since the command line asks too."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, Literal

TemplateFormat = Literal["md", "html"]

JINJA: Final = ".jinja"
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much time, memory and paper a template may use.

    Attributes:
        seconds: From the process's start to the page's last character.
        megabytes: Memory, program included.
        page_megabytes: Size of the page in UTF-8, and of each template file.
    """

    seconds: float = 10
    megabytes: int = 512
    page_megabytes: int = 20

    @property
    def page_bytes(self) -> int:
        """The longest page."""
        return self.page_megabytes * _MEGABYTE

    @property
    def memory_bytes(self) -> int:
        """The most memory."""
        return self.megabytes * _MEGABYTE


LIMITS: Final = Limits()


def template_format(name: str) -> TemplateFormat:
    """What a template makes: HTML when its ending before `.jinja` says so, else text as in Markdown."""
    inner = PurePath(name.casefold().removesuffix(JINJA)).suffix
    return "html" if inner in {".html", ".htm"} else "md"
