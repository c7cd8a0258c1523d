"""A ranking in the form that was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from bvmonitor.app.presenting.form import Form
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.ranking import Ranking
from bvmonitor.report.rank_page import build_rank_page, notice_of_ranking
from bvmonitor.report.rank_rows import ranking_csv, ranking_json


@dataclass(frozen=True, slots=True)
class RankingView:
    """A ranking with its renderers: the page's, and rows for machines that hold more than the page."""

    ranking: Ranking

    def render(self, form: Form) -> str | bytes:
        """The ranking in the form asked for."""
        if form.format == "csv":
            return ranking_csv(self.ranking, form.lang, form.dialect)
        if form.format == "json":
            return ranking_json(self.ranking, form.lang)
        return PageView(lambda lang: build_rank_page(self.ranking, lang)).render(form)

    def notice(self, lang: Lang) -> str:
        """That the figures are the sample's, or provisional, when they are."""
        return notice_of_ranking(self.ranking, lang)

    def origins(self, lang: Lang) -> Sequence[Origin]:  # noqa: ARG002 - the same in all languages
        """The sources that its figures rest on."""
        return self.ranking.sources
