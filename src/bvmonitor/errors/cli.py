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


@dataclass(eq=False)
class UnknownCommand(UsageError):  # noqa: N818 - reads as what is wrong
    """No command has that name; `command` is the program or group that was asked for it."""

    wanted: str
    command: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class UnknownOption(UsageError):  # noqa: N818 - reads as what is wrong
    """The command takes no such option."""

    wanted: str
    command: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class BadChoice(UsageError):  # noqa: N818 - reads as what is wrong
    """An option's value is none of those it can have."""

    option: str
    wanted: str
    choices: tuple[str, ...]
    nearest: tuple[str, ...]


@dataclass(eq=False)
class NotWholeNumber(UsageError):  # noqa: N818 - reads as what is wrong
    """An option's value is not a whole number."""

    option: str
    wanted: str


@dataclass(eq=False)
class OutOfBounds(UsageError):  # noqa: N818 - reads as what is wrong
    """An option's value is a number that it does not take; `bounds` are written as `1 ≤ --top`."""

    option: str
    wanted: int
    bounds: str


@dataclass(eq=False)
class ValueMissing(UsageError):  # noqa: N818 - reads as what is wrong
    """A command stands without something it needs."""

    name: str
    command: str


@dataclass(eq=False)
class TooMuch(UsageError):  # noqa: N818 - reads as what is wrong
    """The command line holds more than the command takes."""

    extra: str
    command: str


@dataclass(eq=False)
class OptionAlone(UsageError):  # noqa: N818 - reads as what is wrong
    """An option stands without its value."""

    option: str
    command: str
