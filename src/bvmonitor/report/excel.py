"""A page as an Excel workbook, as an analyst would have made it: real numbers, shown as the page prints them.

Every text is stored as text: xlsxwriter is told to take none for a formula or a link, and one that Excel would
take for a formula when a person edits it has Excel's own quote before it. The same page makes the same bytes: the
only time in the file is the one at which the newest of its sources was fetched.
"""

from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook

from bvmonitor.domain.origin import Origin
from bvmonitor.report.excel_layout import height, sheet_name
from bvmonitor.report.excel_page import PageSheet
from bvmonitor.report.excel_styles import Styles, write_text
from bvmonitor.report.page import Page
from bvmonitor.report.sources import newest_retrieval, office_time
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.snapshots import SNAPSHOTS

_AS_TEXT: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_TIMES: Final = ("updated", "retrieved")
_LONGEST_PROPERTY: Final = 255

# What a source's row holds, with the widths of its columns in digits.
_OF_SOURCE: Final = {
    "producer": 20,
    "table": 9,
    "title": 36,
    "updated": 13,
    "retrieved": 13,
    "licence": 24,
    "url": 34,
    "note": 34,
    "sha256": 35,
}


def render_excel(page: Page) -> bytes:
    """The workbook: a sheet for the page, and one for its sources where it has any."""
    content = BytesIO()
    with Workbook(content, _AS_TEXT) as workbook:
        _describe(workbook, page)
        styles = Styles(workbook)
        name = sheet_name(page.title, (), page.kind)
        PageSheet(workbook.add_worksheet(name), styles, page).write()
        if page.origins:
            sources = sheet_name(say(PAGES, "section.sources", page.lang), (name,), "")
            _write_sources(workbook.add_worksheet(sources), styles, page)
    return content.getvalue()


def _describe(workbook: Workbook, page: Page) -> None:
    """What the file says of itself; the language has no field of its own in what xlsxwriter writes."""
    about = {"title": page.title, "subject": page.lead, "author": page.program or "bvmonitor"}
    workbook.set_properties(
        {
            **{key: text[:_LONGEST_PROPERTY] for key, text in about.items()},
            **({"status": page.internal, "category": page.internal} if page.internal else {}),
            "created": newest_retrieval(page.origins),
        }
    )
    workbook.set_custom_property("Language", page.lang)
    if page.snapshot is not None:
        workbook.set_custom_property("Snapshot", page.snapshot.id)


def _write_sources(sheet: Any, styles: Styles, page: Page) -> None:  # noqa: ANN401 - xlsxwriter has no types
    """A row per source; below them the snapshot and the program."""
    head = styles.get(bold=True, bottom=1, valign="top", text_wrap=True)
    for column, (field, places) in enumerate(_OF_SOURCE.items()):
        sheet.set_column(column, column, places)
        write_text(sheet, (0, column), say(SNAPSHOTS, field, page.lang), styles, head)
    for row, origin in enumerate(page.origins, 1):
        _write_source(sheet, row, origin, styles)
    below = len(page.origins) + 2
    for row, (label, value) in enumerate(_of_page(page), below):
        write_text(sheet, (row, 0), label, styles, styles.get(bold=True))
        write_text(sheet, (row, 1), value, styles, styles.get())
    sheet.freeze_panes(1, 0)
    styles.set_up_print(sheet, page, is_wide=True)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _write_source(sheet: Any, row: int, origin: Origin, styles: Styles) -> None:  # noqa: ANN401 - as above
    """What is known of a source; days as days, so that they can be sorted."""
    text = styles.get(text_wrap=True, valign="top")
    day = styles.get(valign="top", align="left", num_format="yyyy-mm-dd")
    highest = 0.0
    for column, (field, places) in enumerate(_OF_SOURCE.items()):
        told = getattr(origin, field) or ""
        time = office_time(told) if field in _TIMES else None
        if time is not None:
            sheet.write_datetime(row, column, time, day)
            continue
        write_text(sheet, (row, column), told, styles, text)
        highest = max(highest, height(told, places))
    sheet.set_row(row, highest)


def _of_page(page: Page) -> list[tuple[str, str]]:
    lines = []
    if page.snapshot is not None:
        yes = say(PAGES, "yes" if page.snapshot.sample else "no", page.lang)
        lines = [
            (say(SNAPSHOTS, "snapshot", page.lang), page.snapshot.id),
            (say(SNAPSHOTS, "sha256", page.lang), page.snapshot.sha256),
            (say(SNAPSHOTS, "sample", page.lang), yes),
        ]
    if page.program:
        lines.append((say(PAGES, "program", page.lang), page.program))
    return lines
