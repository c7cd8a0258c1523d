"""`bvmonitor init`: a bvmonitor.toml to begin with."""

import sys
from typing import Annotated, Final

import typer

from bvmonitor.app.presenting.form import write_page
from bvmonitor.app.unattended.first_plan import first_plan
from bvmonitor.app.unattended.run_file import EVERYONE
from bvmonitor.cli.options import split_list
from bvmonitor.cli.session import Session
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.errors import UsageError
from bvmonitor.errors.run import RunFileThere
from bvmonitor.settings import FILE_NAME
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.run import RUN

app = typer.Typer()

_USUAL: Final = "Klepp"
_HELP = """Write a commented bvmonitor.toml, after two questions: for whom, and in which language.

\b
bvmonitor init
bvmonitor init Klepp,Time --no-input
bvmonitor init all --lang en -o reports/bvmonitor.toml
"""


@app.command(help=_HELP)
def init(
    ctx: typer.Context,
    municipalities: Annotated[
        list[str] | None, typer.Argument(help="Names or numbers; also services, or all.", metavar="[NAME]...")
    ] = None,
    *,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing.")] = False,
) -> None:
    """Write a commented bvmonitor.toml."""
    session = Session.of(ctx)
    target = session.take_target() or session.folder / FILE_NAME
    if target.exists():
        raise RunFileThere(target)
    places, lang = split_list(municipalities), session.lang
    if not no_input and sys.stdin.isatty():
        places, lang = _asked(session, places)
    else:
        places = places or (_USUAL,)
        _check(session, places)
    write_page(target, first_plan(places, lang))
    whose = say(RUN, "plan.everyone", session.lang) if places == (EVERYONE,) else places
    session.say(say(RUN, "init.done", session.lang, path=target, places=whose))


def _asked(session: Session, places: tuple[str, ...]) -> tuple[tuple[str, ...], Lang]:
    """The places and the language, asked for until they are what there is."""
    lang = session.lang
    while True:
        places = places or split_list([typer.prompt(say(RUN, "init.ask.places", lang), default=_USUAL, err=True)])
        try:
            _check(session, places)
            break
        except UsageError as error:
            typer.echo(tell_error(error, lang).said, err=True)
            places = ()
    while True:
        wanted = typer.prompt(say(RUN, "init.ask.lang", lang), default=lang, err=True).strip()
        found = next((each for each in LANGS if each == wanted.casefold()), None)
        if found is not None:
            return places, found
        typer.echo(say(RUN, "init.not_a_lang", lang, wanted=wanted), err=True)


def _check(session: Session, places: tuple[str, ...]) -> None:
    """See to it that there are such places.

    Raises:
        UsageError: There is no such place, or several have the name.
    """
    from bvmonitor.app.basis.context import Workspace  # noqa: PLC0415 - figures come in with it

    workspace = Workspace(session.home, session.snapshot)
    for place in places:
        if places != (EVERYONE,):
            workspace.find(place, None)
