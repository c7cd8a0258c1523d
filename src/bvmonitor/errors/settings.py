"""Settings: bvmonitor.toml and the environment."""

from dataclasses import dataclass

from bvmonitor.domain.issue import Issue
from bvmonitor.errors import DefinitionError


@dataclass(eq=False)
class SettingsAtFault(DefinitionError):  # noqa: N818 - reads as what is wrong
    """A settings file or an environment variable is at fault; every fault is listed."""

    issues: tuple[Issue, ...]
