"""Settings: bvmonitor.toml and the environment."""

from dataclasses import dataclass

from bvmonitor.errors import DefinitionError
from bvmonitor.errors.issue import Issue


@dataclass(eq=False)
class SettingsAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A settings file or an environment variable is at fault; every fault is listed."""

    issues: tuple[Issue, ...]
