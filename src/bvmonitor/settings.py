"""Settings, and where each comes from: flag, environment, project file, user file, default."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final, Literal, get_args

from bvmonitor.domain.address import without_secret
from bvmonitor.domain.form import Dialect, Format
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.publishing import HIDE_UNDER, LIMITS
from bvmonitor.errors.issue import Issue
from bvmonitor.errors.settings import SettingsAtFault
from bvmonitor.toml_lines import line_of

FILE_NAME: Final = "bvmonitor.toml"
RUN_TABLES: Final = ("run", "page")  # what `bvmonitor run` reads of the same file

Value = str | bool | None
Place = Literal["flag", "environment", "file", "default"]

_TRUE: Final = ("1", "true", "yes", "on")
_FALSE: Final = ("0", "false", "no", "off")
_POSITION: Final = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set.

    Attributes:
        key: Its name in a file, and the flag's with `-` for `_`.
        variable: The environment variable, or None.
        choices: The allowed words; empty when any text will do.
        is_switch: Whether it is true or false.
        off: The flag that turns a switch off, which is on unless somebody says otherwise, or that a file has on.
        default: What holds when nobody says.
    """

    key: str
    variable: str | None
    choices: tuple[str, ...] = ()
    is_switch: bool = False
    default: Value = None
    off: str = ""


SETTINGS: Final = (
    Setting("lang", "BVMONITOR_LANG", LANGS, default="nb"),
    Setting("home", "BVMONITOR_HOME"),
    Setting("snapshot", "BVMONITOR_SNAPSHOT"),
    Setting("format", "BVMONITOR_FORMAT", get_args(Format)),
    Setting("reference", "BVMONITOR_REFERENCE"),
    Setting("csv_dialect", "BVMONITOR_CSV_DIALECT", get_args(Dialect), default="standard"),
    Setting("offline", "BVMONITOR_OFFLINE", is_switch=True, default=False),
    Setting("public", "BVMONITOR_PUBLIC", is_switch=True, default=False, off="--internal"),
    Setting("hide_under", "BVMONITOR_HIDE_UNDER", tuple(map(str, LIMITS)), default=str(HIDE_UNDER)),
    Setting("show_zero", "BVMONITOR_SHOW_ZERO", is_switch=True, default=True, off="--hide-zero"),
    Setting("own", "BVMONITOR_OWN", is_switch=True, default=True, off="--no-own"),
    Setting("pxweb_url", "BVMONITOR_PXWEB_URL", default="https://data.ssb.no/api/pxwebapi/v2"),
    Setting("klass_url", "BVMONITOR_KLASS_URL", default="https://data.ssb.no/api/klass/v1"),
)
_BY_KEY: Final = {setting.key: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a setting's value was found: a flag's or variable's name, or a file and a line in it."""

    place: Place
    name: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A setting's value, and where it was found."""

    setting: Setting
    value: Value
    origin: Origin

    @property
    def shown(self) -> Value:
        """The value as it may be printed: an address without a password."""
        return without_secret(self.value) if isinstance(self.value, str) else self.value


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, in the order of `SETTINGS`."""

    resolved: tuple[Resolved, ...]

    def text(self, key: str) -> str | None:
        """The value of a setting that is a text."""
        value = self._value(key)
        return value if isinstance(value, str) else None

    def path(self, key: str) -> Path | None:
        """The value of a setting that is a file; one named in a settings file is seen from where that file is."""
        found = next(resolved for resolved in self.resolved if resolved.setting.key == key)
        if not isinstance(found.value, str) or not found.value:
            return None
        named = Path(found.value).expanduser()
        return Path(found.origin.name).parent / named if found.origin.place == "file" else named

    def is_on(self, key: str) -> bool:
        """The value of a switch."""
        return self._value(key) is True

    def _value(self, key: str) -> Value:
        return next(resolved.value for resolved in self.resolved if resolved.setting.key == key)


def load_settings(
    flags: Mapping[str, Value], *, environ: Mapping[str, str], folder: Path, user_file: Path
) -> Settings:
    """Settle every setting.

    Args:
        flags: What stood on the command line, by key; checked already.
        environ: The environment.
        folder: Where the search for `bvmonitor.toml` starts; it goes upward from there.
        user_file: The user's own file, which need not exist.

    Raises:
        SettingsAtFault: A file or a variable is at fault; all faults are listed.
    """
    found: dict[str, Resolved] = {s.key: Resolved(s, s.default, Origin("default")) for s in SETTINGS}
    issues: list[Issue] = []
    project_file = find_file(folder)
    # The later sources win, so they are read last.
    readings = [*_file_reading(user_file)]
    if project_file is not None and project_file != user_file:
        readings += _file_reading(project_file)
    readings += _environment_reading(environ)
    readings += [
        Resolved(_BY_KEY[key], value, Origin("flag", _flag_of(_BY_KEY[key], value)))
        for key, value in flags.items()
    ]
    for reading in readings:
        if isinstance(reading, Issue):
            issues.append(reading)
        else:
            found[reading.setting.key] = reading
    if issues:
        raise SettingsAtFault(tuple(issues))
    return Settings(tuple(found.values()))


def _flag_of(setting: Setting, value: Value) -> str:
    """The flag by which a setting was given its value."""
    return setting.off if value is False else "--" + setting.key.replace("_", "-")


def find_file(folder: Path) -> Path | None:
    """The nearest `bvmonitor.toml`, in a folder or one above it."""
    candidates = (each / FILE_NAME for each in (folder, *folder.parents))
    return next((path for path in candidates if path.is_file()), None)


def _file_reading(path: Path) -> Iterator[Resolved | Issue]:
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        yield Issue("settings.unreadable", "error", str(path), fields=(("reason", str(error.strerror)),))
        return
    except UnicodeDecodeError as error:
        yield Issue("settings.not_utf8", "error", str(path), fields=(("position", str(error.start)),))
        return
    import tomllib  # noqa: PLC0415 - most runs have no file to read

    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        yield _syntax_issue(path, str(error))
        return
    for key, value in raw.items():
        if key in RUN_TABLES:
            continue
        line = line_of(text, key)
        setting = _BY_KEY.get(key)
        if setting is None:
            nearest = tuple(get_close_matches(key, (*_BY_KEY, *RUN_TABLES)))
            yield Issue("settings.unknown_key", "error", str(path), line, fields=(("key", key),), nearest=nearest)
        else:
            yield _checked(setting, value, Origin("file", str(path), line))


def _syntax_issue(path: Path, message: str) -> Issue:
    position = _POSITION.search(message)
    line, column = (int(position[1]), int(position[2])) if position else (None, None)
    reason = _POSITION.sub("", message).strip()
    return Issue("settings.syntax", "error", str(path), line, column, (("reason", reason),))


def _environment_reading(environ: Mapping[str, str]) -> Iterator[Resolved | Issue]:
    for setting in SETTINGS:
        if setting.variable is None or not environ.get(setting.variable):
            continue
        text = environ[setting.variable]
        value: object = text
        if setting.is_switch and text.casefold() in _TRUE + _FALSE:
            value = text.casefold() in _TRUE
        yield _checked(setting, value, Origin("environment", setting.variable))


def _checked(setting: Setting, value: object, origin: Origin) -> Resolved | Issue:
    if setting.is_switch:
        if isinstance(value, bool):
            return Resolved(setting, value, origin)
        return _bad_value(setting, value, origin, ("true", "false"))
    if setting.choices and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)  # a number in a file is written as one
    if isinstance(value, str) and (not setting.choices or value in setting.choices):
        return Resolved(setting, value, origin)
    return _bad_value(setting, value, origin, setting.choices)


def _bad_value(setting: Setting, value: object, origin: Origin, choices: tuple[str, ...]) -> Issue:
    code = "settings.bad_choice" if choices else "settings.not_text"
    fields = (("key", setting.key), ("value", str(value)), ("choices", ", ".join(choices)))
    nearest = tuple(get_close_matches(str(value), choices, n=1))
    return Issue(code, "error", origin.name, origin.line, fields=fields, nearest=nearest)
