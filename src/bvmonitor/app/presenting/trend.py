"""An indicator over the years in the form that was asked for."""

from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.trend import Trend
from bvmonitor.report.trend_page import build_trend_page


def present_trend(trend: Trend) -> PageView:
    """The trend as a page, which every format is made from."""
    return PageView(lambda lang: build_trend_page(trend, lang))
