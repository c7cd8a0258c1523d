"""What `bvmonitor` alone shows: the first commands, and how old the figures are."""

from datetime import date
from pathlib import Path

from bvmonitor import __version__, bundled
from bvmonitor.domain.language import Lang
from bvmonitor.report.numbers import format_day
from bvmonitor.store.library import find_snapshot
from bvmonitor.store.manifest import Manifest
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.cli import CLI


def welcome(home: Path, wanted: str | None, lang: Lang, *, today: date) -> str:
    """The first screen.

    Args:
        home: Where snapshots live.
        wanted: The snapshot to read; None is the newest, else the bundled sample.
        lang: The reader's language.
        today: The day to count the figures' age from.

    Raises:
        StoreError: There are no figures at all, or they are damaged.
    """
    manifest = find_snapshot(home, wanted, sample=bundled.sample_folder()).manifest
    commands = (
        ("bvmonitor compare Klepp", "compare"),
        ("bvmonitor compare Klepp --group 7 --with Time,Hå", "beside"),
        ("bvmonitor --help", "help"),
    )
    width = max(len(command) for command, _ in commands)
    lines = [f"  {command:{width}}  {say(CLI, f'welcome.{key}', lang)}" for command, key in commands]
    title = say(CLI, "welcome.title", lang, version=__version__)
    return "\n".join((title, "", *lines, "", _age(manifest, lang, today), ""))


def _age(manifest: Manifest, lang: Lang, today: date) -> str:
    """How old the figures are, and that they are the sample when they are."""
    updated = format_day(max(origin.updated or "" for origin in manifest.origins), lang)
    if manifest.sample:
        return say(CLI, "welcome.sample", lang, updated=updated)
    created = manifest.created_at.date()
    return say(
        CLI,
        "welcome.snapshot",
        lang,
        id=manifest.id,
        created=format_day(manifest.created, lang),
        days=(today - created).days,
        updated=updated,
    )
