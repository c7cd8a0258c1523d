"""A plain list as a page, as CSV and as JSON."""

from typing import Final

from bvmonitor.domain.form import Dialect
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.report.delimited import render_csv
from bvmonitor.report.documents import json_text
from bvmonitor.report.numbers import decimals_of, format_number
from bvmonitor.report.page import Align, Cell, ColumnHead, Page, RowGroup, Section, Table
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES

_MOST_DECIMALS: Final = 4  # on a page; CSV and JSON hold every digit


def build_listing_page(listing: Listing, lang: Lang) -> Page:
    """The list as a page; a column of numbers stands to the right."""
    printed = [number for number, key in enumerate(listing.keys) if key not in listing.unprinted]
    heads = tuple(ColumnHead(listing.headers[number], _align(listing, number)) for number in printed)
    linked = {number for number in printed if listing.keys[number] in listing.links}
    rows = tuple(tuple(_cell(row[n], lang, is_link=n in linked) for n in printed) for row in listing.rows)
    groups = (RowGroup("", rows),) if rows else ()
    notes = (Section("notes", say(PAGES, "section.notes", lang), listing.notes),) if listing.notes else ()
    lead = "" if rows else say(PAGES, "listing.empty", lang)
    return Page(
        kind=listing.schema.split("/")[1],
        lang=lang,
        title=listing.title,
        notice=listing.notice,
        lead=lead,
        reading=(),
        tables=(Table("", heads, groups),),
        sections=notes,
        origins=listing.origins,
    )


def listing_csv(listing: Listing, dialect: Dialect) -> str:
    """The list's rows under their keys."""
    return render_csv(listing.keys, listing.rows, dialect)


def listing_json(listing: Listing) -> str:
    """The list as one JSON document: `rows` are objects by key."""
    document = {
        "schema": listing.schema,
        "title": listing.title,
        "rows": [dict(zip(listing.keys, row, strict=True)) for row in listing.rows],
        "notes": [*([listing.notice] if listing.notice else []), *listing.notes],
    }
    return json_text(document)


def _align(listing: Listing, number: int) -> Align:
    is_figure = listing.keys[number] in listing.figures
    return "right" if is_figure or _is_numeric([row[number] for row in listing.rows]) else "left"


def _is_numeric(values: list[Value]) -> bool:
    present = [value for value in values if value is not None]
    return bool(present) and all(isinstance(v, int | float) and not isinstance(v, bool) for v in present)


def _cell(value: Value, lang: Lang, *, is_link: bool) -> Cell:
    if value is None:
        return Cell("")
    if isinstance(value, bool):
        return Cell(say(PAGES, "yes" if value else "no", lang))
    if isinstance(value, float):
        decimals = decimals_of(value, most=_MOST_DECIMALS)
        return Cell(format_number(value, decimals, lang), value, decimals)
    return Cell(str(value), value if isinstance(value, int) else None, file=str(value) if is_link else "")
