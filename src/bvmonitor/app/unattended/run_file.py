"""Reading what `bvmonitor run` is to make: the tables `[run]` and `[[page]]` of bvmonitor.toml."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final, cast, get_args

from bvmonitor.domain.form import Format
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.run_plan import OptionValue, PagePlan, RunPlan
from bvmonitor.errors.issue import Issue
from bvmonitor.errors.run import NoRunFile
from bvmonitor.errors.settings import SettingsAtFault
from bvmonitor.toml_lines import line_of

EVERYONE: Final = "all"
RUN_KEYS: Final = (
    "output",
    "municipalities",
    "languages",
    "formats",
    "fetch",
    "sets",
    "keep",
    "changes",
    "alerts",
)
PAGE_KEYS: Final = ("command", "name", "municipalities", "languages", "formats")
_LIST: Final = '["Klepp", "Time"]'
_NAME: Final = re.compile(r"[\w-]{1,60}")


def read_run_file(path: Path, default_lang: Lang) -> RunPlan:
    """What a file says is to be made.

    Args:
        path: The file.
        default_lang: The language where the file names none.

    Raises:
        NoRunFile: It is not there.
        SettingsAtFault: It is at fault; all faults are listed. Whether pages' options are right is not asked here.
    """
    try:
        text = path.read_text(encoding="utf-8")
        raw = tomllib.loads(text)
    except FileNotFoundError as error:
        raise NoRunFile(path) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SettingsAtFault(
            (Issue("run.unreadable", "error", str(path), fields=(("reason", reason),)),)
        ) from error
    reading = _Reading(path, text)
    plan = reading.plan(raw, default_lang)
    if reading.issues:
        raise SettingsAtFault(tuple(reading.issues))
    return plan


@dataclass
class _Reading:
    """One file on its way to a plan, and the faults met so far."""

    path: Path
    text: str
    issues: list[Issue] = field(default_factory=list)

    def plan(self, raw: Mapping[str, object], default_lang: Lang) -> RunPlan:
        run = raw.get("run", {})
        if not isinstance(run, dict):
            self._fault("run.not_table", "run")
            run = {}
        self._check_keys(run, RUN_KEYS, "run", 0)
        languages = self._choices(run, "languages", LANGS, (default_lang,), "run", 0)
        formats = self._choices(run, "formats", get_args(Format), ("md",), "run", 0)
        places = self._places(run, (), "run", 0)
        base = RunPlan(
            file=self.path,
            text=self.text,
            output=self.path.parent / (self._text(run, "output", "run", 0) or "rapporter"),
            places=places,
            fetch=self._switch(run, "fetch", default=True),
            sets=self._list(run, "sets", "run", 0) if "sets" in run else (),
            keep=self._number(run, "keep"),
            changes=self._switch(run, "changes", default=True),
            alerts=self._file(run, "alerts"),
            languages=cast("tuple[Lang, ...]", languages),
            formats=cast("tuple[Format, ...]", formats),
        )
        tables = raw.get("page", [])
        if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
            self._fault("run.no_pages", "page")
            return base
        pages = tuple(self._page(table, base, number) for number, table in enumerate(tables))
        self._check_names(pages)
        return replace(base, pages=pages)

    def _page(self, table: Mapping[str, object], base: RunPlan, number: int) -> PagePlan:
        command = self._text(table, "command", "page", number)
        if command is None and "command" not in table:
            self._fault("run.lacking", "", "page", number, wanted="command")
        # A kind of report goes by its own name: `monitor` of `report monitor`.
        name = self._text(table, "name", "page", number) or (command or "").rpartition(" ")[2]
        if name and not _NAME.fullmatch(name):
            self._fault("run.bad_name", "name", "page", number, value=name)
        options = {key: value for key, value in table.items() if key not in PAGE_KEYS}
        languages = self._choices(table, "languages", LANGS, base.languages, "page", number)
        formats = self._choices(table, "formats", get_args(Format), base.formats, "page", number)
        return PagePlan(
            command or "",
            name,
            self._places(table, base.places, "page", number),
            {key: self._option(key, value, number) for key, value in options.items()},
            cast("tuple[Lang, ...]", languages),
            cast("tuple[Format, ...]", formats),
            number,
        )

    def _check_names(self, pages: tuple[PagePlan, ...]) -> None:
        """Two pages of one name would be written over one another."""
        seen: dict[str, int] = {}
        for page in pages:
            first = seen.setdefault(page.name.casefold(), page.number)
            if first != page.number and page.name:
                self._fault("run.same_name", "name", "page", page.number, value=page.name)

    def _check_keys(self, table: Mapping[str, object], known: tuple[str, ...], name: str, number: int) -> None:
        for key in table:
            if key not in known:
                nearest = tuple(get_close_matches(key, known))
                self._fault("settings.unknown_key", key, name, number, nearest=nearest, key=key)

    def _places(
        self, table: Mapping[str, object], default: tuple[str, ...] | None, name: str, number: int
    ) -> tuple[str, ...] | None:
        if "municipalities" not in table:
            return default
        value = table["municipalities"]
        return None if value == EVERYONE else self._list(table, "municipalities", name, number)

    def _choices(
        self,
        table: Mapping[str, object],
        key: str,
        known: tuple[str, ...],
        default: tuple[str, ...],
        name: str,
        number: int,
    ) -> tuple[str, ...]:
        if key not in table:
            return default
        chosen = self._list(table, key, name, number)
        for each in chosen:
            if each not in known:
                nearest = tuple(get_close_matches(each, known, n=1))
                words = ", ".join(known)
                self._fault(
                    "settings.bad_choice", key, name, number, nearest=nearest, key=key, value=each, choices=words
                )
        return chosen

    def _list(self, table: Mapping[str, object], key: str, name: str, number: int) -> tuple[str, ...]:
        value = table[key]
        if isinstance(value, list) and value and all(isinstance(each, str) and each for each in value):
            return tuple(value)
        self._fault("run.not_list", key, name, number, key=key, example=_LIST)
        return ()

    def _text(self, table: Mapping[str, object], key: str, name: str, number: int) -> str | None:
        value = table.get(key)
        if value is None or (isinstance(value, str) and value):
            return value
        self._fault("settings.not_text", key, name, number, key=key, value=str(value))
        return None

    def _file(self, table: Mapping[str, object], key: str) -> Path | None:
        value = self._text(table, key, "run", 0)
        return None if value is None else self.path.parent / value

    def _switch(self, table: Mapping[str, object], key: str, *, default: bool) -> bool:
        value = table.get(key, default)
        if not isinstance(value, bool):
            self._fault("settings.bad_choice", key, "run", 0, key=key, value=str(value), choices="true, false")
        return value is True

    def _number(self, table: Mapping[str, object], key: str) -> int | None:
        value = table.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value
        self._fault("run.not_number", key, "run", 0, key=key, value=str(value))
        return None

    def _option(self, key: str, value: object, number: int) -> OptionValue:
        if isinstance(value, str | int | bool):
            return value
        if isinstance(value, list) and value and all(isinstance(each, str | int) for each in value):
            return tuple(map(str, value))
        self._fault("run.bad_option", key, "page", number, key=key)
        return ""

    def _fault(
        self, code: str, at: str, table: str = "", number: int = 0, *, nearest: tuple[str, ...] = (), **fields: str
    ) -> None:
        line = line_of(self.text, at, table, number)
        self.issues.append(
            Issue(code, "error", str(self.path), line, fields=tuple(fields.items()), nearest=nearest)
        )
