"""Typer's complaints as errors of ours, so that they are told in the reader's language."""

import re
from typing import Final

import typer

from bvmonitor.errors import UsageError
from bvmonitor.errors.cli import OptionAlone, TooMuch, UnknownCommand, UnknownOption, ValueMissing

# Typer tells these apart by its sentences alone; its English is shown where one is not known.
_NO_COMMAND: Final = re.compile(r"No such command '(?P<wanted>.*?)'\.?( Did you mean (?P<nearest>.*)\?)?$")
_NO_OPTION: Final = re.compile(r"No such option: (?P<wanted>\S+)")
_NO_VALUE: Final = re.compile(r"Option '(?P<name>.*?)' requires an argument\.$")
_EXTRA: Final = re.compile(r"Got unexpected extra argument\(s\) \((?P<extra>.*)\)$")
_MISSING: Final = re.compile(r"Missing (?P<kind>\w+) '(?P<name>.*?)'")


def as_usage_error(error: typer.TyperException, command: str) -> UsageError | None:
    """The error of ours that says the same, or None.

    Args:
        error: What Typer raised.
        command: The command that it was raised in: `bvmonitor compare`.
    """
    message = error.format_message()
    if found := _NO_COMMAND.match(message):
        return UnknownCommand(found["wanted"], command, tuple(re.findall(r"'(.*?)'", found["nearest"] or "")))
    if found := _NO_OPTION.match(message):
        return UnknownOption(found["wanted"], command, tuple(getattr(error, "possibilities", None) or ()))
    if found := _NO_VALUE.match(message):
        return OptionAlone(found["name"], command)
    if found := _MISSING.match(message):
        return ValueMissing(found["name"].upper(), command)
    if found := _EXTRA.match(message):
        return TooMuch(found["extra"], command)
    return None
