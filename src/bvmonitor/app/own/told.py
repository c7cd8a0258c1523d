"""What came of an import, in words."""

from collections.abc import Iterator

from bvmonitor.app.own.half_year import HalfYearFigures
from bvmonitor.app.own.import_file import Imported
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.domain.region_names import bare_name
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.own import OWN

_KEYS = ("new", "corrected", "unchanged", "passed_over")


def told_import(imported: Imported, lang: Lang) -> Listing:
    """How many figures came in, how many were corrected, and what to type next."""
    return Listing(
        schema="bvmonitor/own-import/1",
        title=say(OWN, "import.title", lang, file=imported.file),
        keys=_KEYS,
        headers=tuple(say(OWN, key, lang) for key in _KEYS),
        rows=((imported.new, imported.corrected, imported.unchanged, imported.passed_over),),
        notes=tuple(_notes(imported, lang)),
    )


def _notes(imported: Imported, lang: Lang) -> Iterator[str]:
    if imported.before is not None:
        when = f"{imported.before.imported_at:%Y-%m-%d %H:%M}"
        yield say(OWN, "import.same_file", lang, when=when, file=imported.before.file)
    elif not (imported.new or imported.corrected or imported.targets.versions):
        yield say(OWN, "import.nothing_new", lang)
    elif imported.is_dry:
        yield say(OWN, "import.dry", lang)
    else:
        yield say(OWN, "import.kept", lang, place=_as_typed(imported.place))
        if imported.corrected:
            yield say(OWN, "import.corrected", lang)
    targets = imported.targets
    if targets.versions or targets.unchanged:
        counts = {"new": targets.new, "corrected": targets.corrected, "unchanged": targets.unchanged}
        yield say(OWN, "import.targets", lang, **counts)
    if imported.half_year is not None:
        yield from _half_year_notes(imported.half_year, lang)


def _half_year_notes(found: HalfYearFigures, lang: Lang) -> Iterator[str]:
    """What the columns gave, what they lacked, and whose figures the register has by now."""
    indicators = tuple(dict.fromkeys(each.figure_id for each in found.figures))
    yield say(OWN, "half_year.read", lang, indicators=indicators)
    if found.missing:
        yield say(OWN, "half_year.missing", lang, indicators=found.missing)
    yield say(OWN, "half_year.sums", lang)
    for unit, first in found.after_register:
        yield say(OWN, "half_year.register", lang, unit=unit, period=first)


def _as_typed(place: str) -> str:
    """A place's name as it is written on the command line."""
    name = bare_name(place)
    return f'"{name}"' if " " in name else name
