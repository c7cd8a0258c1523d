"""The settings as a list, with the origin of each."""

from pathlib import Path

from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.settings import Settings
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.lists import LISTS


def list_settings(settings: Settings, home: Path, lang: Lang) -> Listing:
    """Every setting with its value and where that was found.

    Args:
        settings: Settled.
        home: The home folder in use, which is the platform's when nobody chose one.
        lang: The reader's language.
    """
    keys = ("setting", "value", "origin", "name", "line")
    rows = tuple(
        (
            each.setting.key,
            str(home) if each.setting.key == "home" and each.value is None else each.shown,
            each.origin.place,
            each.origin.name or None,
            each.origin.line,
        )
        for each in settings.resolved
    )
    return Listing(
        schema="bvmonitor/settings/1",
        title=say(LISTS, "settings.title", lang),
        keys=keys,
        headers=tuple(say(LISTS, f"settings.{key}", lang) for key in keys),
        rows=rows,
    )
