"""A page as a Word document, as somebody who knows Word would have made it: headings, tables, language, alt texts.

The same page makes the same bytes: the only time in the file is the one at which the newest of its sources was
fetched, and nobody's name is in it.
"""

from io import BytesIO
from pathlib import Path
from typing import Final

import docx
from docx.document import Document

from bvmonitor.report.page import Page
from bvmonitor.report.paper import paper_of
from bvmonitor.report.sources import newest_retrieval
from bvmonitor.report.word_body import WordBody
from bvmonitor.report.word_dense import make_dense
from bvmonitor.report.word_package import base_document, repacked
from bvmonitor.report.word_reference import read_reference
from bvmonitor.report.word_sheets import write_body, write_footer
from bvmonitor.report.word_styles import WordStyles
from bvmonitor.report.word_text import LOCALES

_LONGEST_PROPERTY: Final = 255


def render_word(page: Page, templates: Path, reference: Path | None = None) -> bytes:
    """The document.

    Args:
        page: What to say.
        templates: Folder that holds the styles of a document.
        reference: A document of the user's own, whose styles, sheets, head and foot it has; then no page is made
            to fit a sheet or two.

    Raises:
        ReportError: The reference document cannot be used; the class says why.
    """
    base = base_document(templates) if reference is None else read_reference(reference, templates)
    document = docx.Document(BytesIO(base))
    styles = WordStyles(document)
    is_dense = reference is None and paper_of(page) == "dense"
    if is_dense:
        make_dense(document, styles)
    styles.set_language(LOCALES[page.lang])
    _describe(document, page)
    write_footer(document, page, styles)
    write_body(document, WordBody(document, page, styles, is_dense=is_dense).sheets())
    content = BytesIO()
    document.save(content)
    return repacked(content.getvalue())


def _describe(document: Document, page: Page) -> None:
    """What the file says of itself."""
    about = document.core_properties
    about.title = page.title[:_LONGEST_PROPERTY]
    about.subject = page.lead[:_LONGEST_PROPERTY]
    about.author = (page.program or "bvmonitor")[:_LONGEST_PROPERTY]
    about.last_modified_by = about.author
    about.language = LOCALES[page.lang]
    about.created = about.modified = newest_retrieval(page.origins)
    about.revision = 1
    about.category = about.content_status = page.internal
    about.identifier = "" if page.snapshot is None else page.snapshot.id
