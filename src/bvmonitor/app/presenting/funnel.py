"""A funnel in the form that was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from bvmonitor.app.presenting.form import Form
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.funnel import Funnel
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.report.funnel_page import build_funnel_page
from bvmonitor.report.funnel_rows import funnel_csv, funnel_json


@dataclass(frozen=True, slots=True)
class FunnelView:
    """A funnel with its renderers: the page's, and rows for machines that hold more than the page."""

    funnel: Funnel

    def render(self, form: Form) -> str | bytes:
        """The funnel as text in the form asked for."""
        if form.format == "csv":
            return funnel_csv(self.funnel, form.lang, form.dialect)
        if form.format == "json":
            return funnel_json(self.funnel, form.lang)
        return PageView(lambda lang: build_funnel_page(self.funnel, lang)).render(form)

    def notice(self, lang: Lang) -> str:
        """That the figures are the sample's, or provisional, when they are."""
        return build_funnel_page(self.funnel, lang).notice

    def origins(self, lang: Lang) -> Sequence[Origin]:  # noqa: ARG002 - the same in all languages
        """The sources that its figures rest on."""
        return self.funnel.sources
