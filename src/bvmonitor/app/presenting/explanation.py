"""An explanation in the form that was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from bvmonitor.app.presenting.form import Form, render_page
from bvmonitor.domain.explanation import Explanation
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.report.comparison_notes import remark_text
from bvmonitor.report.explanation import build_explanation_page
from bvmonitor.report.explanation_rows import explanation_csv, explanation_json


@dataclass(frozen=True, slots=True)
class ExplanationView:
    """An explanation with its renderers."""

    explanation: Explanation

    def render(self, form: Form) -> str | bytes:
        """The explanation in the form asked for."""
        if form.format == "csv":
            return explanation_csv(self.explanation, form.dialect)
        if form.format == "json":
            return explanation_json(self.explanation, form.lang)
        return render_page(build_explanation_page(self.explanation, form.lang), form)

    def notice(self, lang: Lang) -> str:
        """That the figures are the sample's, when they are."""
        remark = self.explanation.notice
        return "" if remark is None else remark_text(remark, {}, lang)

    def origins(self, lang: Lang) -> Sequence[Origin]:  # noqa: ARG002 - the same in all languages
        """The sources that its figures rest on."""
        return self.explanation.sources
