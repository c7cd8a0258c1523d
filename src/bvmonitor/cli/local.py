"""`bvmonitor local`: own figures, from a file to fill in to a list of what is there."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from bvmonitor.app.own.import_file import STANDARD_INPUT, import_own, read_content, read_stream
from bvmonitor.app.own.listing import list_own
from bvmonitor.app.own.target_list import list_targets
from bvmonitor.app.own.template import build_template, render_template
from bvmonitor.app.own.told import told_import
from bvmonitor.app.presenting.form import write_page
from bvmonitor.cli.common import IndicatorIds, SetId
from bvmonitor.cli.options import split_list
from bvmonitor.cli.session import Session
from bvmonitor.cli.streams import print_result
from bvmonitor.cli.workspaces import open_workspace
from bvmonitor.errors.report import UnknownEnding
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.own import OWN

HELP = """Own figures: what a service counts itself, before Statistics Norway does.

\b
  bvmonitor local template "Land barneverntjeneste" --set own_status --period 2017-09-25 -o tall.xlsx
  bvmonitor local import tall.xlsx --dry-run
  bvmonitor local import tall.xlsx
  bvmonitor local list
"""

_TEMPLATE_HELP = """Write a file to fill in: a row for each figure; Excel (.xlsx) has a sheet that explains.

\b
bvmonitor local template Klepp --period 2026-10 -o tall.xlsx
bvmonitor local template "Land barneverntjeneste" --set own_status -o status.csv
bvmonitor local template --indicator sick_leave,spent_so_far --lang nn
"""

_IMPORT_HELP = """Take a file of own figures in: CSV, Excel or JSON; all of it, or nothing.

\b
bvmonitor local import tall.xlsx
bvmonitor local import tall.csv --dry-run
bvmonitor local import tall.csv --place Klepp
bvmonitor local import - < tall.json

Columns headed `mål 2027` (target 2027) hold targets. Every fault is told with its row and column. A figure that is
corrected is a new version; the old one is kept. The same file twice changes nothing. A file with a birth number or
a column of persons is refused. What a file is, is seen by its content, also on standard input.
"""

_LIST_HELP = """List the own figures that are there; `--all` lists older versions too.

\b
bvmonitor local list
bvmonitor local list Klepp --indicator sick_leave
bvmonitor local list --all --format csv -o tall.csv
bvmonitor local list --targets
"""

app = typer.Typer()

FileFormat = Literal["csv", "xlsx", "json"]
_FORMS: Final[dict[str, Literal["csv", "xlsx"]]] = {".csv": "csv", ".xlsx": "xlsx"}


@app.callback(help=HELP)
def local() -> None:
    """Only holds the commands."""


@app.command(help=_TEMPLATE_HELP)
def template(
    ctx: typer.Context,
    place: Annotated[
        str | None, typer.Argument(help="A municipality or service, to stand in every row.", metavar="[PLACE]")
    ] = None,
    *,
    set_id: SetId = None,
    indicator: IndicatorIds = None,
    period: Annotated[
        str | None,
        typer.Option(metavar="PERIOD", help="To stand in every row: 2026-10-31, 2026-10, 2026-H2, 2026."),
    ] = None,
) -> None:
    """Write a file to fill in."""
    session = Session.of(ctx)
    target = session.take_target()
    form = session.flags.get("fmt") or (None if target is None else target.suffix.casefold()) or "csv"
    chosen = _FORMS.get(f".{str(form).removeprefix('.')}")
    if chosen is None:
        raise UnknownEnding(target or Path(f"figures.{form}"), tuple(_FORMS))
    rows = build_template(open_workspace(session), place, set_id, split_list(indicator), period, session.lang)
    content = render_template(rows, chosen, session.lang)
    if target is None:
        print_result(content)
        return
    write_page(target, content)
    session.say(say(OWN, "next", session.lang, file=target))


@app.command("import", help=_IMPORT_HELP)
def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="The file; - is standard input.", metavar="FILE", allow_dash=True)],
    *,
    place: Annotated[
        str | None, typer.Option(metavar="NAME", help="The municipality or service of rows that name none.")
    ] = None,
    input_format: Annotated[
        FileFormat | None, typer.Option(help="What the file is, where its content does not show it.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would come in.")] = False,
) -> None:
    """Take a file of own figures in."""
    session = Session.of(ctx)
    is_stdin = str(file) == STANDARD_INPUT
    content = read_stream(sys.stdin.buffer) if is_stdin else read_content(file)
    imported = import_own(
        open_workspace(session),
        str(file),
        content,
        now=datetime.now(UTC),
        form=input_format,
        place=place,
        is_dry=dry_run,
    )
    session.show(told_import(imported, session.lang))


@app.command("list", help=_LIST_HELP)
def list_(
    ctx: typer.Context,
    place: Annotated[
        str | None, typer.Argument(help="Only those of a municipality or service.", metavar="[PLACE]")
    ] = None,
    *,
    indicator: IndicatorIds = None,
    every: Annotated[bool, typer.Option("--all", help="Older versions too.")] = False,
    targets: Annotated[
        bool, typer.Option("--targets", help="The targets that came in by files of figures.")
    ] = False,
) -> None:
    """List the own figures that are there."""
    session = Session.of(ctx)
    ids = split_list(indicator)
    workspace = open_workspace(session)
    listed = list_targets if targets else list_own
    session.show(listed(workspace, session.lang, place=place, indicator_ids=ids, every_version=every))
