"""The command `bvmonitor`: finds the command, runs it, and is the only place that ends it on an error."""

import errno
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Annotated, Final, NoReturn

import typer
from typer.core import TyperGroup

from bvmonitor import __version__
from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.lazy import LazyCommand, Program, add_flags
from bvmonitor.cli.registry import COMMANDS, Entry
from bvmonitor.cli.streams import CLOSED_PIPE, abandon_stdout, use_utf8
from bvmonitor.errors import BvmonitorError

NAME: Final = "bvmonitor"
_ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], None]

INTERRUPTED: Final = 130
BUG: Final = 1
USAGE: Final = 2

# A paragraph that begins with \b keeps its lines.
HELP: Final = """KOSTRA key figures for Norwegian municipalities, child welfare first.

\b
bvmonitor compare Klepp
bvmonitor compare Klepp --group 7 --with Time,Hå -o klepp.md
bvmonitor compare Gjesdal --years 2015-2018 --format csv
"""

# Python's own 700 has it look for garbage a hundred times while modules load, and find none.
_OBJECTS_BETWEEN_COLLECTIONS: Final = 50_000

# What a write to a pipe without a reader fails with; Windows says EINVAL.
_NO_READER: Final = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)


def root(
    ctx: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and stop.")] = False,
) -> None:
    """Show the version, or, when no command is given, the first screen."""
    if version:
        typer.echo(f"{NAME} {__version__}")
    elif ctx.invoked_subcommand is None:
        # Figures come in with it.
        from bvmonitor.cli.first_screen import show_first_screen  # noqa: PLC0415

        show_first_screen(ctx)


def build_program(entries: Sequence[Entry]) -> TyperGroup:
    """The program with these commands, none of which is imported yet."""
    app = typer.Typer(name=NAME, cls=Program, invoke_without_command=True, rich_markup_mode=None)
    app.callback(help=HELP)(root)
    program = typer.main.get_command(app)
    if not isinstance(program, TyperGroup):
        raise TypeError(program)
    add_flags(program)
    for entry in entries:
        program.add_command(LazyCommand(entry))
    return program


def main(entries: Sequence[Entry] = COMMANDS) -> NoReturn:
    """Run the command line and leave with its exit code; anything uncaught is a bug, and leaves with 1."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    use_utf8()
    invocation = Invocation(os.environ, Path.cwd())
    sys.excepthook = _bug_hook(invocation)
    try:
        code = run(sys.argv[1:], invocation, entries)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except OSError as error:
        if error.errno not in _NO_READER:
            raise
        abandon_stdout()
        code = CLOSED_PIPE
    sys.exit(code)


def run(args: Sequence[str], invocation: Invocation, entries: Sequence[Entry] = COMMANDS) -> int:
    """Run one command.

    Returns:
        The exit code.

    Raises:
        KeyboardInterrupt: The user stopped it.
        OSError: With EPIPE, nobody reads stdout any longer.
    """
    program = build_program(entries)
    if f"_{NAME.upper()}_COMPLETE" in invocation.environ:
        program.main(list(args), prog_name=NAME)
    try:
        with program.make_context(NAME, list(args), obj=invocation) as context:
            program.invoke(context)
    except typer.Exit as leaving:
        return leaving.exit_code
    except BvmonitorError as error:
        if error.exit_code == BUG:
            raise
        # Sentences are loaded when there is something to say.
        from bvmonitor.cli.failures import describe_error  # noqa: PLC0415

        typer.echo(describe_error(error, invocation), err=True)
        return error.exit_code
    except typer.TyperException as error:
        from bvmonitor.cli.failures import describe_usage  # noqa: PLC0415 - as above

        typer.echo(describe_usage(error, invocation), err=True)
        return USAGE
    return 0


def _bug_hook(
    invocation: Invocation,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from bvmonitor.cli.failures import report_bug  # noqa: PLC0415 - as above

        report_bug(kind, error, trace, invocation=invocation)

    return report
