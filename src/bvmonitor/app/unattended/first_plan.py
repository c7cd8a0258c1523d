"""The bvmonitor.toml that `bvmonitor init` writes: short, commented, and ready to run."""

from bvmonitor.app.unattended.run_file import EVERYONE
from bvmonitor.domain.language import Lang
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.run import RUN


def first_plan(places: tuple[str, ...], lang: Lang) -> str:
    """A file that makes the main pages of some municipalities, with a comment for whatever else can be set.

    Args:
        places: Names of municipalities or services; `all` alone is every municipality.
        lang: The language of the pages, and of the comments.
    """
    listed = f"[{', '.join(_quoted(place) for place in places)}]"
    everyone = _quoted(EVERYONE) if places == (EVERYONE,) else listed
    return say(RUN, "init.file", lang, lang=lang, places=everyone)


def _quoted(text: str) -> str:
    """A text as TOML holds it: as it stands between single quotes, or escaped between double ones."""
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
