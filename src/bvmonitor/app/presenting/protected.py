"""A protected table in the form that was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from bvmonitor.app.presenting.form import Form
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.small_table import ProtectedTable
from bvmonitor.report.protected_page import build_protected_page, protected_csv, summary_of


@dataclass(frozen=True, slots=True)
class ProtectedView:
    """A protected table with its renderers: CSV has the shape of the file that was read."""

    protected: ProtectedTable

    def render(self, form: Form) -> str | bytes:
        """The table in the form asked for."""
        if form.format == "csv":
            return protected_csv(self.protected, form.dialect)
        return PageView(lambda lang: build_protected_page(self.protected, lang)).render(form)

    def notice(self, lang: Lang) -> str:
        """How many numbers are hidden, which a file of figures does not say."""
        return summary_of(self.protected, lang)

    def origins(self, lang: Lang) -> Sequence[Origin]:  # noqa: ARG002 - the same in all languages
        """The sources that its figures rest on."""
        return ()
