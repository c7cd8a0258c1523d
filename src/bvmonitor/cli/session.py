"""What a command works with: the flags and settings, where results go, and what may be said beside them."""

import sys
from functools import cached_property
from pathlib import Path
from shutil import get_terminal_size
from typing import Final, cast

import typer
from platformdirs import user_config_path, user_data_path

from bvmonitor.app.presenting.form import (
    Drawings,
    Form,
    Result,
    format_of,
    is_file_to_be,
    notice_text,
    render,
    write_page,
)
from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.streams import print_result
from bvmonitor.domain.form import BINARY, Dialect, Format
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.publishing import HIDE_UNDER, INTERNAL, WITHOUT, Audience
from bvmonitor.errors.cli import OptionsExclude
from bvmonitor.errors.report import NotForTerminal
from bvmonitor.errors.settings import SettingsAtFault
from bvmonitor.errors.word import ReferenceNotForFormat
from bvmonitor.settings import FILE_NAME, Settings, Value, load_settings
from bvmonitor.texts.visible import visible_lines

_STDOUT: Final = Path("-")
_SETTINGS_OF_FLAGS: Final = (
    *("lang", "home", "snapshot", "csv_dialect", "offline", "reference"),
    *("public", "hide_under", "show_zero", "own"),
)
_WIDTH_UNKNOWN: Final = (100, 24)


class Session:
    """One run of the program. A command gets it by `Session.of(ctx)`."""

    def __init__(self, invocation: Invocation) -> None:
        self.environ = invocation.environ
        self.folder = invocation.folder
        self.flags = invocation.flags
        self.invocation = invocation

    @classmethod
    def of(cls, ctx: typer.Context) -> "Session":
        """The session that a command runs in."""
        return cls(cast("Invocation", ctx.obj))

    def inside(self, folder: Path) -> "Session":
        """The same flags in another folder, whose settings hold."""
        invocation = Invocation(self.environ, folder)
        invocation.flags = self.flags
        return Session(invocation)

    @cached_property
    def settings(self) -> Settings:
        """Every setting, settled; with `--verbose` those that somebody set are told on stderr.

        Raises:
            SettingsAtFault: A settings file or a variable is at fault.
        """
        given = {key: self._flag(key) for key in _SETTINGS_OF_FLAGS}
        given["format"] = self._flag("fmt")
        settings = load_settings(
            {key: value for key, value in given.items() if value is not None},
            environ=self.environ,
            folder=self.folder,
            user_file=user_config_path("bvmonitor", appauthor=False) / FILE_NAME,
        )
        if "verbose" in self.flags:
            for each in settings.resolved:
                if each.origin.place != "default":
                    place = (
                        each.origin.name if each.origin.line is None else f"{each.origin.name}:{each.origin.line}"
                    )
                    typer.echo(f"{each.setting.key} = {each.shown} ({place})", err=True)
        return settings

    @property
    def lang(self) -> Lang:
        """The reader's language."""
        return cast("Lang", self.settings.text("lang"))

    @property
    def lang_for_errors(self) -> Lang:
        """The reader's language as far as it is known, also where the settings are at fault."""
        try:
            return self.lang if self.invocation.lang is None else self.invocation.lang
        except SettingsAtFault:
            asked = self.flags.get("lang") or self.environ.get("BVMONITOR_LANG")
            return next((lang for lang in LANGS if lang == asked), "nb")

    @property
    def home(self) -> Path:
        """Where snapshots live."""
        chosen = self.settings.text("home")
        return Path(chosen).expanduser() if chosen else user_data_path("bvmonitor", appauthor=False)

    @property
    def snapshot(self) -> str | None:
        """The snapshot to read: its id, the beginning of it, or a path. None is the newest."""
        return self.settings.text("snapshot")

    @cached_property
    def reference(self) -> Path | None:
        """The Word document whose styles, sheets, head and foot a Word document has."""
        return self.settings.path("reference")

    @property
    def dialect(self) -> Dialect:
        """Which CSV."""
        return cast("Dialect", self.settings.text("csv_dialect"))

    @property
    def offline(self) -> bool:
        """Whether no socket may be opened."""
        return self.settings.is_on("offline")

    @property
    def audience(self) -> Audience:
        """For whom pages with own figures are made."""
        if not self.settings.is_on("own"):
            return WITHOUT
        if not self.settings.is_on("public"):
            return INTERNAL
        limit = int(self.settings.text("hide_under") or HIDE_UNDER)
        return Audience("public", limit, self.settings.is_on("show_zero"))

    @property
    def quiet(self) -> bool:
        """Whether only what went wrong is said."""
        return "quiet" in self.flags

    def show(self, result: Result) -> None:
        """Print a result in the form that was asked for, or write it to the file that was.

        What must not be overlooked is said on stderr too, unless the page itself stands on a terminal.

        Raises:
            UnknownEnding: The file's ending names no format, and `--format` does not either.
            OptionsExclude: A template and `--format` were both given.
            ReferenceNotForFormat: A reference document was given, and the format is another than Word's.
            NotForTerminal: The format is no text, and would go to a terminal.
            ExtraMissing: The format needs a package that is not installed.
            PageUnwritable: The file could not be written.
            ReportError: The template or the reference document is at fault.
        """
        if self.invocation.take is not None:
            self.invocation.take(result)
            return
        target = self._target
        on_terminal = target is None and sys.stdout.isatty()
        format_ = self._form_of_page(target, on_terminal=on_terminal)
        drawings = Drawings(target.stem) if target is not None and is_file_to_be(target) else None
        form = self.form_of(format_, on_terminal=on_terminal, drawings=drawings)
        if on_terminal and form.format in BINARY:
            raise NotForTerminal(form.format)
        content = render(result, form)
        notice = notice_text(result, self.lang)
        if notice and not on_terminal:
            self.say(notice)
        if on_terminal and form.format != "table" and isinstance(content, str):
            # The table's own colours are the only letters that may steer a terminal.
            content = visible_lines(content.removeprefix("\ufeff"))
        self.write(content, drawings)

    def shows_words(self) -> bool:
        """Whether what is printed is for people: a table or Markdown, and not what a program reads."""
        return self._form_of_page(self._target, on_terminal=sys.stdout.isatty()) in ("table", "md")

    def form_of_many(self) -> Form:
        """How the pages of a folder are to look, whose name says nothing of it.

        Raises:
            OptionsExclude: A template and `--format` were both given.
        """
        return self.form_of(self._form_of_page(None, on_terminal=False), on_terminal=False)

    def form_of(self, format_: Format, *, on_terminal: bool, drawings: Drawings | None = None) -> Form:
        """How a result in a format is to look, and what gathers the files that it leads to.

        Raises:
            ReferenceNotForFormat: A reference document was given for a format that has none.
        """
        if "reference" in self.flags and format_ != "docx":
            raise ReferenceNotForFormat(format_)
        chart = self.flags.get("chart")
        return Form(
            format=format_,
            template=self._template,
            reference=self.reference if format_ == "docx" else None,
            charts=chart if isinstance(chart, bool) else None,
            drawings=drawings,
            lang=self.lang,
            dialect=self.dialect,
            width=get_terminal_size(_WIDTH_UNKNOWN).columns if on_terminal else _WIDTH_UNKNOWN[0],
            color=on_terminal and "no_color" not in self.flags and not self.environ.get("NO_COLOR"),
        )

    def write(self, content: str | bytes, drawings: Drawings | None = None) -> None:
        """Print a result as it is, or write it to the file that was asked for, with what stands beside it.

        Raises:
            PageUnwritable: The file could not be written.
        """
        if self._target is None:
            print_result(content)
        else:
            write_page(self._target, content, drawings)

    def take_target(self) -> Path | None:
        """The file of `-o` where it is the command's own to write; what is shown then goes to stdout."""
        target = self._target
        self.flags.pop("output", None)
        return target

    def take_reference(self) -> Path | None:
        """The reference document that is the command's own to use; what is shown then need be no Word document."""
        reference = self.reference
        self.flags.pop("reference", None)
        return reference

    def say(self, text: str) -> None:
        """Say something beside the result, on stderr; not with `--quiet`."""
        if not self.quiet:
            typer.echo(visible_lines(text), err=True)

    def _form_of_page(self, target: Path | None, *, on_terminal: bool) -> Format:
        if self._template is not None:
            if "fmt" in self.flags:
                raise OptionsExclude(("--template", "--format"))
            return "md"  # whatever the template makes, it is made of the page and is text
        return self._format or (format_of(target) if target else "table" if on_terminal else "md")

    @property
    def _template(self) -> Path | None:
        template = self.flags.get("template")
        return template if isinstance(template, Path) else None

    @property
    def _target(self) -> Path | None:
        target = self.flags.get("output")
        return target if isinstance(target, Path) and target != _STDOUT else None

    @property
    def _format(self) -> Format | None:
        """The format of the flag; a file's ending is asked before the other settings."""
        found = next(r for r in self.settings.resolved if r.setting.key == "format")
        if found.origin.place != "flag" and self._target is not None and self._target.suffix:
            return None
        return cast("Format | None", found.value)

    def _flag(self, key: str) -> Value:
        value = self.flags.get(key)
        if isinstance(value, Path):
            return str(value)
        return value if isinstance(value, str | bool) else None
