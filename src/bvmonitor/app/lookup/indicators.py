"""The indicator definitions: a list, one in full, and what is wrong in files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bvmonitor import bundled
from bvmonitor.app.lookup.indicator_words import Fact, facts_of, status_of
from bvmonitor.app.lookup.issue_list import list_issues
from bvmonitor.definitions import Definitions, load_definitions
from bvmonitor.domain.file_kind import FileKind
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.indicators import INDICATORS
from bvmonitor.texts.pages import PAGES

LOCAL: Final = "local"  # stands in place of tables


@dataclass(frozen=True, slots=True)
class Check:
    """What is wrong in definition files.

    Attributes:
        listing: Every issue, by file and line.
        errors: How many of them stop the use of a file; the others are warnings.
    """

    listing: Listing
    errors: int


def list_indicators(definitions: Definitions, set_id: str | None, lang: Lang) -> Listing:
    """The indicators of a set in its order, or all by id.

    Raises:
        UnknownSet: No set has that id.
    """
    chosen = None if set_id is None else definitions.indicator_set(set_id)
    keys: tuple[str, ...] = (
        *("id", "title", "unit", "unit_words", "status", "status_words", "tables", "tables_words"),
        "sets",
    )
    rows = [
        (
            each.id,
            each.title.in_(lang),
            each.unit,
            say(PAGES, f"unit.{each.unit}", lang),
            "verified" if each.verified else "unverified",
            say(INDICATORS, f"list.{status_of(each)}", lang),
            LOCAL if each.local else ", ".join(each.tables),
            "" if each.local else ", ".join(each.tables),
            ", ".join(definitions.sets_with(each.id)),
        )
        for each in (
            definitions.indicators.values()
            if chosen is None
            else (definitions.indicators[name] for name in chosen.indicators)
        )
    ]
    table: list[tuple[Value, ...]] = list(rows)
    if chosen is not None and any(chosen.numbers):
        keys = ("number", *keys)
        table = [(number, *row) for number, row in zip(chosen.numbers, rows, strict=True)]
    notes = () if chosen is None else tuple(note.in_(lang) for note in chosen.notes)
    title = say(INDICATORS, "list.title", lang) if chosen is None else chosen.title.in_(lang)
    return _listing(
        "bvmonitor/indicators/1", title, keys, table, lang, (*notes, say(INDICATORS, "list.note", lang))
    )


def show_indicator(definitions: Definitions, indicator_id: str, lang: Lang) -> Listing:
    """All that is known of one indicator, a fact a row.

    Raises:
        UnknownIndicator: No indicator has that id.
    """
    indicator = definitions.indicator(indicator_id)
    facts = (*facts_of(indicator, lang), *_belongings(definitions, indicator_id, lang))
    rows = [(fact.name, fact.text) for fact in facts]
    return _listing("bvmonitor/indicator/1", indicator.title.in_(lang), ("field", "value"), rows, lang, ())


def check_definitions(paths: Sequence[Path], own: Path, lang: Lang) -> Check:
    """Read definition files anew and tell everything that is wrong in them.

    Args:
        paths: Files or folders; none stands for the bundled ones and the user's own.
        own: Folder of the user's own definitions; it need not exist.
        lang: The reader's language.
    """
    folders = _folders(paths, own)
    found = load_definitions(folders, cache=None)
    asked = [str(path) for path in paths]
    issues = [issue for issue in found.issues if not asked or any(_is_in(issue.file, each) for each in asked)]
    notes = (
        ()
        if issues
        else (say(INDICATORS, "check.none", lang, indicators=len(found.indicators), sets=len(found.sets)),)
    )
    title = say(INDICATORS, "check.title", lang)
    return Check(
        list_issues("bvmonitor/definition-issues/1", title, issues, lang, notes),
        sum(issue.severity == "error" for issue in issues),
    )


def schema_of(kind: FileKind) -> str:
    """The JSON Schema of a kind of file, as JSON text."""
    # pydantic is slow to load, and no other use of the definitions needs it once they are cached.
    from bvmonitor.definitions import schema  # noqa: PLC0415

    return schema.schema_of(kind)


def _folders(paths: Sequence[Path], own: Path) -> tuple[Path, ...]:
    """What to read: the bundled definitions too, since a user's may name them, unless they are what is checked."""
    folder = bundled.definitions_folder()
    if not paths:
        return (folder, own) if own.is_dir() else (folder,)
    overlaps = any(
        path.resolve().is_relative_to(folder) or folder.is_relative_to(path.resolve()) for path in paths
    )
    return tuple(paths) if overlaps else (folder, *paths)


def _is_in(file: str, folder: str) -> bool:
    return Path(file).is_relative_to(folder)


def _belongings(definitions: Definitions, indicator_id: str, lang: Lang) -> Iterator[Fact]:
    """The sets that an indicator is in and the file that defines it."""
    sets = ", ".join(definitions.sets_with(indicator_id))
    yield Fact(say(INDICATORS, "sets", lang), sets)
    yield Fact(say(INDICATORS, "file", lang), definitions.indicators[indicator_id].file)


def _listing(
    schema: str,
    title: str,
    keys: tuple[str, ...],
    rows: Sequence[tuple[Value, ...]],
    lang: Lang,
    notes: tuple[str, ...],
) -> Listing:
    headers = tuple(say(INDICATORS, key, lang) for key in keys)
    # What has words beside it is for programs.
    unprinted = frozenset(key for key in keys if f"{key}_words" in keys)
    return Listing(schema, title, keys, headers, tuple(rows), notes, unprinted=unprinted)
