"""`bvmonitor init`: a bvmonitor.toml to begin with."""

import sys
from typing import Annotated, Final

import typer

from bvmonitor.app.presenting.form import write_page
from bvmonitor.app.unattended.first_plan import first_plan
from bvmonitor.cli.options import split_list
from bvmonitor.cli.session import Session
from bvmonitor.domain.language import LANGS
from bvmonitor.errors.run import RunFileThere
from bvmonitor.settings import FILE_NAME
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.run import RUN

app = typer.Typer()

_USUAL: Final = "Klepp"
_HELP = """Write a commented bvmonitor.toml, after two questions: for whom, and in which language.

\b
bvmonitor init
bvmonitor init Klepp,Time --no-input
"""


@app.command(help=_HELP)
def init(
    ctx: typer.Context,
    municipalities: Annotated[
        list[str] | None, typer.Argument(help="Names or numbers; also services.", metavar="[NAME]...")
    ] = None,
    *,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing.")] = False,
) -> None:
    """Write a commented bvmonitor.toml."""
    session = Session.of(ctx)
    target = session.take_target() or session.folder / FILE_NAME
    if target.exists():
        raise RunFileThere(target)
    lang = session.lang
    places = split_list(municipalities)
    if not no_input and sys.stdin.isatty():
        if not places:
            places = split_list([typer.prompt(say(RUN, "init.ask.places", lang), default=_USUAL, err=True)])
        wanted = typer.prompt(say(RUN, "init.ask.lang", lang), default=lang, err=True)
        lang = next((each for each in LANGS if each == wanted.strip().casefold()), lang)
    write_page(target, first_plan(places or (_USUAL,), lang))
    session.say(say(RUN, "init.done", lang, path=target))
