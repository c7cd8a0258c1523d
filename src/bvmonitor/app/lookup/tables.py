"""SSB's catalogue: tables by words, and one table's variables, measures, years and notes."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from bvmonitor.app.fetching.wire import Wire
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.table import Dimension
from bvmonitor.sources.jsonstat import DimensionMetadata, Note, TableMetadata
from bvmonitor.sources.pxweb.titles import subject_of
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.looking import LOOKING

_FEW: Final = 30  # codes of a variable that are listed; of a longer one only how many there are
Row = tuple[Value, ...]


def search_tables(wire: Wire, words: str, lang: Lang, *, limit: int) -> Listing:
    """The tables with all the words, best first.

    Raises:
        NetworkForbidden: The user asked for no network.
        SourceError: No answer, or none that can be used.
    """
    wire.check_allowed("bvmonitor tables search")
    found = list(islice(wire.pxweb.search(words, limit=limit + 1), limit + 1))
    keys = ("id", "title", "first", "last", "updated")
    rows = tuple(
        (each.id, subject_of(each.label), each.first_period, each.last_period, (each.updated or "")[:10] or None)
        for each in found[:limit]
    )
    notes = () if found else (say(LOOKING, "search.none", lang),)
    if len(found) > limit:
        notes = (say(LOOKING, "search.more", lang, count=limit),)
    return _listing("bvmonitor/tables/1", say(LOOKING, "search.title", lang), keys, rows, notes, lang)


def show_table(wire: Wire, table_id: str, indicators: Iterable[Indicator], lang: Lang) -> Listing:
    """One table: its variables with their codes, measures with units, codelists, and notes below.

    Raises:
        NetworkForbidden: The user asked for no network.
        NoSuchTable: SSB has none with this number.
        SourceError: No answer, or none that can be used.
    """
    wire.check_allowed("bvmonitor tables show")
    metadata = wire.pxweb.metadata(table_id)
    used = tuple(each.id for each in indicators if table_id in each.tables)
    notes = [note.text for note in _notes(metadata)]
    if used:
        notes.append(say(LOOKING, "show.used", lang, indicators=used))
    keys = ("kind", "variable", "code", "label", "unit", "decimals")
    title = say(LOOKING, "show.title", lang, id=table_id, title=subject_of(metadata.schema.label))
    return _listing("bvmonitor/table/1", title, keys, tuple(_rows(metadata)), tuple(notes), lang)


def _rows(metadata: TableMetadata) -> Iterator[Row]:
    schema = metadata.schema
    if schema.updated is not None:
        yield "updated", None, None, schema.updated, None, None
    if metadata.next_update is not None:
        yield "next_update", None, None, metadata.next_update, None, None
    if metadata.discontinued:
        yield "discontinued", None, None, None, None, None
    for dimension, described in zip(schema.dimensions, metadata.dimensions, strict=True):
        yield from _dimension_rows(dimension, described)


def _dimension_rows(dimension: Dimension, described: DimensionMetadata) -> Iterator[Row]:
    role = dimension.role or ("eliminable" if described.elimination else "mandatory")
    count = len(dimension.codes)
    span = f"{dimension.codes[0].code}–{dimension.codes[-1].code}" if dimension.role == "time" else None
    yield role, dimension.id, span, f"{dimension.label} ({count})", None, None
    if dimension.role == "metric" or (count <= _FEW and dimension.role is None):
        for code in dimension.codes:
            kind = "measure" if dimension.role == "metric" else "code"
            yield kind, dimension.id, code.code, code.label, code.unit, code.decimals
    for codelist in described.codelists:
        yield "codelist", dimension.id, codelist.id, codelist.label, None, None


def _notes(metadata: TableMetadata) -> Iterator[Note]:
    yield from metadata.notes
    for dimension in metadata.dimensions:
        yield from dimension.notes
        for notes in dimension.code_notes.values():
            yield from notes


def _listing(
    schema: str, title: str, keys: tuple[str, ...], rows: tuple[Row, ...], notes: tuple[str, ...], lang: Lang
) -> Listing:
    return Listing(schema, title, keys, tuple(say(LOOKING, key, lang) for key in keys), rows, notes)
