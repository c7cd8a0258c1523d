"""What stood on the command line, where its form is not understood."""

from dataclasses import dataclass

from bvmonitor.errors import UsageError


@dataclass(eq=False)
class BadYears(UsageError):  # noqa: N818 - reads as what is wrong
    """A span of years that is none."""

    wanted: str


@dataclass(eq=False)
class OptionsExclude(UsageError):  # noqa: N818 - reads as what is wrong
    """Options that cannot be used together."""

    options: tuple[str, ...]
