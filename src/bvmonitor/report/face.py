"""What stands on the face of a page with own figures, in every format: for whom it is, and what is hidden.

The one place that every format of every page passes through on its way out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Final

import orjson

from bvmonitor.domain.form import Dialect
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.publishing import OwnSource
from bvmonitor.report.delimited import with_first_column
from bvmonitor.report.documents import json_text
from bvmonitor.report.page import Page, Section
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.publishing import PUBLISHING

COLUMN: Final = "publishing"
_SHORT: Final = 12  # of a checksum, as a snapshot's id
_LAST: Final = ("sources", "citation")
_HTML_BODY: Final = re.compile(r"<body[^>]*>")


@dataclass(frozen=True, slots=True)
class Face:
    """What a page with own figures must say.

    Attributes:
        label: That it is internal; "" where it is not.
        lines: What stands under the tables: why it is internal, or what is hidden, and which own figures it has.
        store: Checksum of all own figures.
        hide_under: The limit under which counts are hidden; None on an internal page.
        show_zero: Whether zero is shown.
    """

    label: str
    lines: tuple[str, ...]
    store: str
    hide_under: int | None
    show_zero: bool

    @property
    def said(self) -> str:
        """The label, or what is hidden, in one line."""
        return self.label or self.lines[0]


def face_of(origins: Iterable[Origin], lang: Lang) -> Face | None:
    """The face of a page that rests on these sources; None where none of them is an own one."""
    own = [origin for origin in origins if isinstance(origin, OwnSource)]
    if not own:
        return None
    source = next((each for each in own if not each.is_open), own[0])
    audience = source.audience
    stored = say(PUBLISHING, "store", lang, store=source.store[:_SHORT])
    if source.is_internal:
        why = say(PUBLISHING, "internal.why", lang)
        return Face(say(PUBLISHING, "internal", lang), (why, stored), source.store, None, show_zero=True)
    if source.is_open:
        return Face("", (stored,), source.store, None, show_zero=True)
    shown = "zero_shown" if audience.show_zero else "zero_hidden"
    key = shown if audience.hide_under else "nothing_hidden"
    rule = say(PUBLISHING, f"public.{key}", lang, limit=audience.hide_under)
    return Face("", (rule, stored), source.store, audience.hide_under, audience.show_zero)


def faced(page: Page) -> Page:
    """The page with what must stand on its face; its sources as any others then."""
    face = face_of(page.origins, page.lang)
    if face is None:
        return page
    title = say(PAGES, "section.own", page.lang)
    before = [each for each in page.sections if each.kind not in _LAST]
    after = [each for each in page.sections if each.kind in _LAST]
    return replace(
        page,
        notice=with_label(face.label, page.notice),
        internal=face.label,
        sections=(*before, Section("own", title, face.lines), *after),
        origins=tuple(_plain(origin, page.lang) for origin in page.origins),
    )


def with_label(label: str, notice: str) -> str:
    """A notice that begins with the label."""
    return " ".join(each for each in (f"{label}." if label else "", notice) if each)


def faced_json(text: str, face: Face) -> str:
    """A document that says so second, after what kind of document it is."""
    document = orjson.loads(text)
    schema = {"schema": document.pop("schema")} if "schema" in document else {}
    own = {
        "internal": bool(face.label),
        "label": face.label or None,
        "store": face.store,
        "hide_under": face.hide_under,
        "show_zero": face.show_zero,
    }
    return json_text({**schema, "own": own, **document})


def faced_csv(text: str, face: Face, dialect: Dialect) -> str:
    """CSV whose every line says so in its first cell."""
    return with_first_column(text, COLUMN, face.said, dialect)


def faced_text(text: str, face: Face, *, is_html: bool) -> str:
    """What a template of the user's own made, which may have left the label out."""
    if not face.label or face.label in text:
        return text
    if not is_html:
        return f"**{face.label}**\n\n{text}"
    body = _HTML_BODY.search(text)
    at = body.end() if body else 0
    return f"{text[:at]}<p><strong>{face.label}</strong></p>\n{text[at:]}"


def _plain(origin: Origin, lang: Lang) -> Origin:
    """An own source as any other: what templates and files are made from knows no other kind."""
    if not isinstance(origin, OwnSource):
        return origin
    plain = Origin(**{each.name: getattr(origin, each.name) for each in fields(Origin)})
    return replace(plain, producer=plain.producer or say(PUBLISHING, "producer", lang))
