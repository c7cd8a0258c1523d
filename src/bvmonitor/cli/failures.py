"""How a command that failed says so: what is wrong, where, and what to do next."""

import platform
import sys
import traceback
from types import TracebackType

import typer

from bvmonitor import __version__
from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.misuse import as_usage_error
from bvmonitor.cli.session import Session
from bvmonitor.domain.language import Lang
from bvmonitor.errors import BvmonitorError
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.cli import CLI
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.issues import tell_issue
from bvmonitor.texts.visible import visible_lines


def describe_error(error: BvmonitorError, invocation: Invocation) -> str:
    """An error of ours: its sentence, the nearest right words, every issue on its own line, the next step."""
    return visible_lines(_told(error, Session(invocation).lang_for_errors))


def describe_usage(error: typer.TyperException, invocation: Invocation) -> str:
    """A command line that Typer did not understand; in its own words where we have none."""
    lang = Session(invocation).lang_for_errors
    # Only some of Typer's errors know where they happened.
    command = getattr(getattr(error, "ctx", None), "command_path", "bvmonitor")
    ours = as_usage_error(error, command)
    if ours is not None:
        return visible_lines(_told(ours, lang))
    first = say(CLI, "error", lang, what=error.format_message())
    return f"{visible_lines(first)}\n{say(CLI, 'usage_help', lang, command=command)}"


def report_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None, *, invocation: Invocation
) -> None:
    """Say of an exception that nobody caught where it came from, and how to report it."""
    traceback.print_exception(kind, error, trace, file=sys.stderr)
    about = {"version": __version__, "python": platform.python_version(), "system": platform.platform()}
    typer.echo("\n" + say(CLI, "bug", Session(invocation).lang_for_errors, **about), err=True)


def _told(error: BvmonitorError, lang: Lang) -> str:
    told = tell_error(error, lang)
    first = say(CLI, "error", lang, what=told.said)
    return "\n".join((first, *(f"  {tell_issue(issue, lang)}" for issue in told.issues), told.next))
