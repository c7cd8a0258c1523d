"""A command that imports its module when it is called, so that `--help` and completion stay quick."""

from importlib import import_module
from itertools import groupby
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from bvmonitor.cli.flags import flags
from bvmonitor.cli.plain import take_plainly
from bvmonitor.cli.registry import Entry


class LazyCommand(TyperCommand):
    """Stands for a command in listings, and hands over to it when it is called."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.name, short_help=entry.help, rich_markup_mode=None)
        self.entry = entry

    # The types of the arguments are private to Typer; they are handed on as they come.
    def make_context(  # type: ignore[override]
        self,
        info_name: str | None,
        args: list[str],
        **extra: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """The context of the command itself; a group that is called with nothing shows its help."""
        command = load(self.entry)
        if isinstance(command, TyperGroup) and not args:
            args = ["--help"]
        return command.make_context(info_name, args, **extra)


class Program(TyperGroup):
    """The root, whose help lists its commands under headings."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 - types private to Typer
        """Write the commands of each part, in the order in which they were added."""
        entries = [each.entry for each in self.commands.values() if isinstance(each, LazyCommand)]
        # As long a line as the longest name leaves, in all parts alike.
        width = max((len(entry.name) for entry in entries), default=0)
        for part, members in groupby(entries, key=lambda entry: entry.part):
            with formatter.section(part):
                formatter.write_dl([(entry.name.ljust(width), entry.help) for entry in members])


def load(entry: Entry) -> TyperCommand | TyperGroup:
    """Import a command, and give it the flags that every command takes."""
    app = import_module(entry.module).app
    app.rich_markup_mode = None
    app._add_completion = False  # noqa: SLF001 - Typer asks for it when an app is made; only the root completes
    command = _as_typer(typer.main.get_command(app))
    add_flags(command)
    return command


def add_flags(command: TyperCommand | TyperGroup) -> None:
    """Let a command, and every command in it, take the flags of every command."""
    command.add_help_option = False  # ours is among the flags; Typer's loads pydantic
    command.params.extend(flag_options())
    take_plainly(command.params)
    if isinstance(command, TyperGroup):
        for each in command.commands.values():
            add_flags(_as_typer(each))


def flag_options() -> list[TyperOption]:
    """The flags of every command as options that no command's own function sees."""
    probe = typer.Typer(add_completion=False)
    probe.command()(flags)
    options = [param for param in typer.main.get_command(probe).params if isinstance(param, TyperOption)]
    for option in options:
        option.expose_value = False
    return options


def _as_typer(command: object) -> TyperCommand | TyperGroup:
    """Typer's own two kinds of command; the type that they share is private to it."""
    if isinstance(command, TyperCommand | TyperGroup):
        return command
    raise TypeError(command)
