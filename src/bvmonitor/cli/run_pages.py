"""From a page of the run's file to the command that shows it, with its options held to what the command takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from typing import Final

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from bvmonitor.app.unattended.own_files import FILES_OF_PAGES
from bvmonitor.cli.lazy import flag_options, load
from bvmonitor.cli.misuse import as_usage_error
from bvmonitor.cli.registry import COMMANDS, PAGES, Entry
from bvmonitor.domain.language import Lang
from bvmonitor.domain.run_plan import OptionValue, PagePlan, RunPlan
from bvmonitor.errors import UsageError
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.errors import tell_error
from bvmonitor.toml_lines import line_of

_PLACE: Final = "municipality"
_ANY_PLACE: Final = "0301"  # stands in while options are tried
_OF_THE_FILE: Final = ("template", "reference")  # files that a page is made with
# The flags of every command that a page may set, and what turns those off that can be.
_FLAGS: Final = {
    "template": "",
    "reference": "",
    "public": "--internal",
    "hide-under": "",
    "show-zero": "--hide-zero",
    "own": "--no-own",
    "chart": "--no-chart",
}


@dataclass(frozen=True, slots=True)
class PageCommand:
    """A command, and what it takes: its arguments by name, and its options' flags by key."""

    name: str
    loaded: TyperCommand | TyperGroup
    arguments: tuple[str, ...]
    options: dict[str, str]

    @classmethod
    def of(cls, name: str, entry: Entry) -> "PageCommand":
        """Read off the command itself, or off the one of a group that `name` names by both its words."""
        everywhere = {option.name for option in flag_options()}
        loaded = load(entry)
        for word in name.split()[1:]:
            loaded = _within(loaded, word)
        params = loaded.params
        arguments = tuple(param.name or "" for param in params if isinstance(param, TyperArgument))
        options = {
            flag.removeprefix("--"): flag
            for param in params
            if isinstance(param, TyperOption) and param.name not in everywhere and param.name != "every"
            for flag in param.opts
            if flag.startswith("--")
        }
        return cls(name, loaded, arguments, {**options, **{key: f"--{key}" for key in _FLAGS}})

    @property
    def is_of_places(self) -> bool:
        """Whether it is made for municipalities."""
        return _PLACE in self.arguments

    def words(self, page: PagePlan, place: str | None) -> list[str]:
        """The command line that shows the page."""
        given = [place if name == _PLACE else _text(page.options[name]) for name in self.arguments]
        words = [self.name]
        for key, value in page.options.items():
            flag = self.options.get(key.replace("_", "-"), "")
            off = _FLAGS.get(key.replace("_", "-"), "")
            if value is False and off:
                words.append(off)
            if key in self.arguments or key in _OF_THE_FILE or value is False:
                continue
            words += [flag] if value is True else [f"{flag}={_text(value)}"]
        return [*words, "--", *(word for word in given if word is not None)]


def page_commands() -> dict[str, Entry]:
    """The commands that show a page, by name."""
    entries = {entry.name: entry for entry in COMMANDS}
    return {name: entries[name.partition(" ")[0]] for name in sorted(PAGES)}


@cache
def page_command(name: str) -> PageCommand:
    """The command of that name that shows a page; read off once for all the pages that it shows."""
    return PageCommand.of(name, page_commands()[name])


def _within(group: TyperCommand | TyperGroup, name: str) -> TyperCommand | TyperGroup:
    """A command of a group."""
    found = group.commands[name] if isinstance(group, TyperGroup) else None
    if isinstance(found, TyperCommand | TyperGroup):
        return found
    raise TypeError(name)


def check_pages(plan: RunPlan, lang: Lang) -> Iterator[Issue]:
    """Every fault in the pages' commands and options."""
    known = page_commands()
    for page in plan.pages:
        if page.command not in known:
            nearest = tuple(get_close_matches(page.command, known)) or tuple(known)
            yield _issue(plan, page, "run.unknown_command", "command", nearest, value=page.command)
            continue
        command = page_command(page.command)
        faults = list(_check_page(plan, page, command))
        yield from faults or _try_out(plan, page, command, lang)


def without_places(plan: RunPlan) -> RunPlan:
    """The plan in which a page whose command is for no municipality is made once."""
    return replace(
        plan,
        pages=tuple(
            page if page_command(page.command).is_of_places else replace(page, places=()) for page in plan.pages
        ),
    )


def _check_page(plan: RunPlan, page: PagePlan, command: PageCommand) -> Iterator[Issue]:
    for key in page.options:
        if key not in command.arguments and key.replace("_", "-") not in command.options:
            known = [*command.options, *command.arguments]
            nearest = tuple(get_close_matches(key.replace("_", "-"), known))
            yield _issue(plan, page, "run.unknown_option", key, nearest, command=page.command, key=key)
    for name in command.arguments:
        if name != _PLACE and name not in page.options:
            yield _issue(plan, page, "run.argument", "", command=page.command, key=name)
    if command.is_of_places and page.places == ():
        yield _issue(plan, page, "run.no_places", "", command=page.command)
    for key in FILES_OF_PAGES:
        file = page.options.get(key)
        if file is not None and key in command.options and not (plan.file.parent / str(file)).is_file():
            yield _issue(plan, page, "run.no_file", key, key=key, value=str(plan.file.parent / str(file)))


def _try_out(plan: RunPlan, page: PagePlan, command: PageCommand, lang: Lang) -> Iterator[Issue]:
    """Let the command read its options, and do nothing with them."""
    words = command.words(page, _ANY_PLACE)[1:]
    try:
        command.loaded.make_context(command.name, words)
    except UsageError as error:
        told = tell_error(error, lang)
    except typer.TyperException as error:
        ours = as_usage_error(error, page.command)
        if ours is None:
            yield _issue(plan, page, "run.bad_value", "", key=page.command, reason=error.format_message())
            return
        told = tell_error(ours, lang)
    else:
        return
    key = next((key for key in page.options if f"--{key.replace('_', '-')}" in told.what), "")
    yield _issue(plan, page, "run.bad_value", key, key=key or page.command, reason=f"{told.what} {told.next}")


def _issue(plan: RunPlan, page: PagePlan, code: str, at: str, nearest: Sequence[str] = (), **fields: str) -> Issue:
    line = line_of(plan.text, at, "page", page.number)
    return Issue(code, "error", str(plan.file), line, fields=tuple(fields.items()), nearest=tuple(nearest))


def _text(value: OptionValue) -> str:
    return ",".join(value) if isinstance(value, tuple) else str(value)
