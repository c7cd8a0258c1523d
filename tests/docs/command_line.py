"""Writes docs/cli.md from the program: `python -m tests.docs.command_line`; a test holds the two together."""

from collections.abc import Iterator
from pathlib import Path

from typer.core import TyperCommand, TyperGroup, TyperOption

from bvmonitor.cli.lazy import flag_options, load
from bvmonitor.cli.registry import COMMANDS
from bvmonitor.settings import SETTINGS, Setting

PAGE = Path(__file__).resolve().parents[2] / "docs" / "cli.md"

INTRODUCTION = """\
# The command line

This page is made from the program by `make docs`.

Results go to stdout, messages to stderr. Where stdout is a terminal a result is a table, else Markdown; `-o
page.md` writes a file whole or not at all, and its ending (`.md`, `.html`, `.docx`, `.xlsx`, `.csv`, `.json`,
`.txt`) picks the format ([formats.md](formats.md)). A list is given by commas or by repeating the option. CSV and
JSON hold unrounded values beside the text that the page prints.

## Flags of every command

They stand before or after the command; the last one counts.
"""

EXIT_CODES = """\
## Exit codes

| code | meaning |
| --- | --- |
| 0 | done |
| 1 | a bug: a trace, and how to report it |
| 2 | the command line: unknown command, option, municipality, indicator, group or year; with the nearest |
| 10 | definitions or settings at fault; every fault with file and line |
| 20 | SSB said no |
| 21 | no usable answer after retries |
| 22 | an answer, but not what was promised |
| 23 | part of it came, and is saved |
| 30 | figures at fault, or absent for the whole request |
| 40 | snapshots: nothing there, damaged, or locked too long |
| 50 | a page could not be made or written |
| 130, 141 | stopped by Ctrl-C; the reader of stdout went away |
"""

SETTINGS_HEAD = """\
## Settings

A flag goes before the environment, the environment before `bvmonitor.toml` in this folder or one above it,
that before the user's own file, and that before the default. `bvmonitor config show` names where each came
from. The home folder is the platform's own when nothing else is said.
"""


def build_page() -> str:
    """The whole page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield INTRODUCTION
    yield from _options(flag_options())
    yield ""
    yield "## Commands"
    for entry in COMMANDS:
        yield from _command(load(entry), f"bvmonitor {entry.name}", "###")
    yield ""
    yield SETTINGS_HEAD
    yield "| setting | environment | allowed | default |"
    yield "| --- | --- | --- | --- |"
    yield from (_setting(setting) for setting in SETTINGS)
    yield ""
    yield EXIT_CODES.rstrip()


def _command(command: TyperCommand | TyperGroup, path: str, heading: str) -> Iterator[str]:
    yield ""
    yield f"{heading} {path}"
    yield ""
    yield from _help(command.help or "")
    if isinstance(command, TyperGroup):
        for name, each in command.commands.items():
            if isinstance(each, TyperCommand | TyperGroup):
                yield from _command(each, f"{path} {name}", f"{heading}#")
        return
    everywhere = {option.opts[0] for option in flag_options()}
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [p for p in command.params if isinstance(p, TyperOption) and p.opts[0] not in everywhere]
    words = " ".join(
        str(argument.name).upper() if argument.required else f"[{str(argument.name).upper()}]"
        for argument in arguments
    )
    yield ""
    yield f"`{path}{' ' if words else ''}{words}{' [OPTIONS]' if options else ''}`"
    if options:
        yield ""
        yield from _options(options)


def _help(text: str) -> Iterator[str]:
    """The help's paragraphs; lines that keep their place are examples."""
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        if number:
            yield ""
        lines = paragraph.strip("\n").split("\n")
        if lines[0].strip() == "\b":
            yield "```console"
            yield from (f"$ {line.strip()}" for line in lines[1:])
            yield "```"
        else:
            yield " ".join(line.strip() for line in lines)


def _options(options: list[TyperOption]) -> Iterator[str]:
    yield "| option | value | |"
    yield "| --- | --- | --- |"
    for option in options:
        names = ", ".join(f"`{name}`" for name in option.opts)
        yield f"| {names} | {_value(option)} | {option.help or ''} |"


def _value(option: TyperOption) -> str:
    if option.is_flag:
        return ""
    choices = option.type_descriptor.choices
    shown = option.metavar or "|".join(map(str, choices or ())) or option.bare_type()
    return f"`{shown}`".replace("|", "\\|")


def _setting(setting: Setting) -> str:
    allowed = "true, false" if setting.is_switch else ", ".join(setting.choices) or "text"
    default = (
        "" if setting.default is None else str(setting.default).lower() if setting.is_switch else setting.default
    )
    return f"| `{setting.key}` | `{setting.variable}` | {allowed} | {default} |"


if __name__ == "__main__":
    PAGE.write_text(build_page(), encoding="utf-8")
