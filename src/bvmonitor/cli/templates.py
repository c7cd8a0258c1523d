"""`bvmonitor templates`: the page templates, and a copy to change."""

from pathlib import Path
from typing import Annotated, Final

import typer

from bvmonitor.app.upkeep.templates import copy_template, list_templates
from bvmonitor.cli.session import Session
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.templates import TEMPLATE_LIST

HELP: Final = """The page templates, and a copy to make your own.

\b
  bvmonitor templates list
  bvmonitor templates copy page.md.jinja council.md.jinja
  bvmonitor compare Klepp --template council.md.jinja -o klepp.md
"""

app = typer.Typer()


@app.callback(help=HELP)
def templates() -> None:
    """Only holds the commands."""


@app.command("list")
def list_all(ctx: typer.Context) -> None:
    """List the templates that come with the program."""
    session = Session.of(ctx)
    session.show(list_templates(session.lang))


@app.command()
def copy(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A template, as the list has it.")],
    destination: Annotated[
        Path | None, typer.Argument(metavar="[DEST]", help="File or folder; this folder when none is named.")
    ] = None,
    *,
    force: Annotated[bool, typer.Option("--force", help="Take the place of a file that is there.")] = False,
) -> None:
    """Copy a template, for you to change and use with --template."""
    session = Session.of(ctx)
    path = copy_template(name, destination or session.folder, force=force)
    session.say(say(TEMPLATE_LIST, "copied", session.lang, name=name, path=path))
