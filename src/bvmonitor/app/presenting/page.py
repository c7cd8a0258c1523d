"""A page in the form that was asked for, whatever page it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bvmonitor.app.presenting.form import Form, render_page
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.report.face import faced
from bvmonitor.report.page import Page
from bvmonitor.report.page_rows import page_csv, page_json


@dataclass(frozen=True, slots=True)
class PageView:
    """A page that every format is made from; `build` makes it in a reader's language."""

    build: Callable[[Lang], Page]
    _made: dict[Lang, Page] = field(default_factory=dict, repr=False, compare=False)

    def page(self, lang: Lang) -> Page:
        """The page in a language, built once for all formats and for what is said beside it."""
        if lang not in self._made:
            self._made[lang] = self.build(lang)
        return self._made[lang]

    def render(self, form: Form) -> str | bytes:
        """The page in the form asked for."""
        page = self.page(form.lang)
        if form.format == "csv":
            return page_csv(page, form.dialect)
        if form.format == "json":
            return page_json(faced(page))
        return render_page(page, form)

    def notice(self, lang: Lang) -> str:
        """What must not be overlooked, or ""."""
        return self.page(lang).notice

    def origins(self, lang: Lang) -> Sequence[Origin]:
        """The sources that its figures rest on."""
        return self.page(lang).origins
