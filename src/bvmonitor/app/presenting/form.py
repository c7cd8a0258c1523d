"""A result in the form that was asked for, and the file that it is written to."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Protocol

from bvmonitor import bundled
from bvmonitor.domain.comparison import Comparison
from bvmonitor.domain.form import Dialect, Format
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.domain.origin import Origin
from bvmonitor.errors.report import ExtraMissing, PageUnwritable, UnknownEnding
from bvmonitor.report.comparison_notes import notice_of
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.comparison_rows import comparison_csv, comparison_json
from bvmonitor.report.face import face_of, faced, faced_csv, faced_json, faced_text, with_label
from bvmonitor.report.listing import build_listing_page, listing_csv, listing_json
from bvmonitor.report.markdown import render_markdown
from bvmonitor.report.page import Page, has_charts
from bvmonitor.report.shown import shown
from bvmonitor.report.template_limits import template_format
from bvmonitor.store.durable import replace_shared_file

ENDINGS: Final[dict[str, Format]] = {
    ".md": "md",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".json": "json",
    ".txt": "table",
    ".xlsx": "xlsx",
    ".docx": "docx",
}


@dataclass(frozen=True, slots=True)
class Form:
    """How a result is to look.

    Attributes:
        format: Which renderer.
        lang: The reader's language.
        dialect: Which CSV.
        width: Characters on a line of the terminal.
        color: Whether the terminal shows colours.
        template: A template of the user's own, which the page is made with; it says itself what it makes.
        charts: Whether charts are wanted; None leaves it to the page.
        drawings: Gathers the files that the page leads to; None where it is read by itself, and leads to none.
        reference: A Word document of the user's own, whose styles, sheets, head and foot a `docx` has.
    """

    format: Format
    lang: Lang
    dialect: Dialect = "standard"
    width: int = 100
    color: bool = False
    template: Path | None = None
    charts: bool | None = None
    drawings: "Drawings | None" = None
    reference: Path | None = None


@dataclass(slots=True)
class Drawings:
    """The drawings that stand beside a page, each in a file of its own.

    Attributes:
        stem: The page's file name without its ending.
        files: Drawings by the name of their file, added while the page is made.
    """

    stem: str
    files: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, drawing: str) -> str:
        """The name of the file that holds a drawing."""
        file = f"{self.stem}-{name}.svg"
        self.files[file] = drawing
        return file


class View(Protocol):
    """A result that brings its own renderers, which the main job then need not load."""

    def render(self, form: Form) -> str | bytes:
        """The result in the form asked for: text, or the bytes of a file that is none."""

    def notice(self, lang: Lang) -> str:
        """What must not be overlooked, or ""."""

    def origins(self, lang: Lang) -> Sequence[Origin]:
        """The sources that its figures rest on."""


Result = Comparison | Listing | View


def render(result: Result, form: Form) -> str | bytes:
    """The result in the form asked for: text, or the bytes of a file that is none.

    Raises:
        ExtraMissing: The format needs a package that is not installed.
    """
    content = _render(result, form)
    # Pages for people have it from `render_page`.
    if form.template is not None or form.format not in ("csv", "json") or not isinstance(content, str):
        return content
    face = face_of(_origins(result, form.lang), form.lang)
    if face is None:
        return content
    return faced_csv(content, face, form.dialect) if form.format == "csv" else faced_json(content, face)


def notice_text(result: Result, lang: Lang) -> str:
    """What must not be overlooked, also when the page goes to a file or a program; empty when there is nothing."""
    if isinstance(result, Comparison):
        notice = notice_of(result, lang)
    else:
        notice = result.notice if isinstance(result, Listing) else result.notice(lang)
    face = face_of(_origins(result, lang), lang)
    return notice if face is None or notice.startswith(f"{face.label}.") else with_label(face.label, notice)


def _render(result: Result, form: Form) -> str | bytes:
    if isinstance(result, Comparison):
        return _render_comparison(result, form)
    if isinstance(result, Listing):
        return _render_listing(result, form)
    return result.render(form)


def _origins(result: Result, lang: Lang) -> Sequence[Origin]:
    if isinstance(result, Comparison):
        return result.sources
    return result.origins if isinstance(result, Listing) else result.origins(lang)


def format_of(path: Path) -> Format:
    """The format that a file's ending names.

    Raises:
        UnknownEnding: It names none.
    """
    found = ENDINGS.get(path.suffix.casefold())
    if found is None:
        raise UnknownEnding(path, tuple(ENDINGS))
    return found


def write_page(path: Path, content: str | bytes, drawings: Drawings | None = None) -> None:
    """Write a file whole or not at all: under another name first, then renamed; what it leads to, before it.

    Raises:
        PageUnwritable: The system took no more; what the file held before is untouched.
    """
    for name, drawing in drawings.files.items() if drawings is not None else ():
        write_page(path.with_name(name), drawing)
    try:
        _replace(path, content.encode() if isinstance(content, str) else content)
    except OSError as error:
        raise PageUnwritable(path, error.strerror or str(error)) from error


def _render_comparison(comparison: Comparison, form: Form) -> str | bytes:
    if form.format == "csv":
        return comparison_csv(comparison, form.lang, form.dialect)
    if form.format == "json":
        return comparison_json(comparison, form.lang)
    page = build_comparison_page(comparison, form.lang)
    if form.charts and form.format != "table":
        # The main job need not wait for it.
        from bvmonitor.report.comparison_chart import comparison_charts  # noqa: PLC0415

        page = replace(page, charts=comparison_charts(comparison, form.lang))
    return render_page(page, form)


def _render_listing(listing: Listing, form: Form) -> str | bytes:
    if form.format == "csv":
        return listing_csv(listing, form.dialect)
    if form.format == "json":
        return listing_json(listing)
    return render_page(build_listing_page(listing, form.lang), form)


def render_page(page: Page, form: Form) -> str | bytes:
    """A page for people: by the user's template, as Markdown or HTML, for Excel or Word, or for a terminal.

    Raises:
        ExtraMissing: The format needs a package that is not installed.
        ReportError: The template is at fault.
    """
    face = face_of(page.origins, page.lang)
    page = shown(faced(page))
    if has_charts(page):
        from bvmonitor.app.presenting.charts import drawn  # noqa: PLC0415 - most pages have none

        page = drawn(page, form)
    if form.template is not None:
        # A process of its own, which no other page needs.
        from bvmonitor.report.user_template import render_user_template  # noqa: PLC0415

        text = render_user_template(page, form.template, bundled.templates_folder())
        is_html = template_format(form.template.name) == "html"
        return text if face is None else faced_text(text, face, is_html=is_html)
    if form.format == "xlsx":
        return _render_excel(page)
    if form.format == "docx":
        return _render_word(page, form.reference)
    if form.format == "md":
        return render_markdown(page, bundled.templates_folder())
    if form.format == "html":
        # The main job's Markdown need not wait for it.
        from bvmonitor.report.html import render_html  # noqa: PLC0415

        return render_html(page, bundled.templates_folder())
    # rich is slow to load, and nothing but a terminal needs it.
    from bvmonitor.report.terminal import render_terminal  # noqa: PLC0415

    return render_terminal(page, width=form.width, color=form.color)


def _render_excel(page: Page) -> bytes:
    try:
        from bvmonitor.report.excel import render_excel  # noqa: PLC0415 - its package need not be installed
    except ModuleNotFoundError as error:
        if error.name != "xlsxwriter":
            raise
        raise ExtraMissing("xlsx", "xlsxwriter", sys.executable) from error
    return render_excel(page)


def _render_word(page: Page, reference: Path | None) -> bytes:
    try:
        from bvmonitor.report.word import render_word  # noqa: PLC0415 - its package need not be installed
    except ModuleNotFoundError as error:
        if error.name not in ("docx", "lxml"):
            raise
        raise ExtraMissing("docx", "python-docx", sys.executable) from error
    return render_word(page, bundled.templates_folder(), reference)


def is_file_to_be(path: Path) -> bool:
    """Whether what is written there becomes a file; not /dev/stdout, nor a named pipe."""
    return path.is_file() or not path.exists()


def _replace(path: Path, content: bytes) -> None:
    if not is_file_to_be(path):
        # /dev/stdout, a named pipe: there is nothing to keep whole.
        path.write_bytes(content)
        return
    replace_shared_file(path, content)
