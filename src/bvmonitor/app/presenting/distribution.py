"""How a whole was made up, in the form that was asked for."""

from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.distribution import Distributed
from bvmonitor.report.distribution_page import build_distribution_page


def present_distribution(distributed: Distributed) -> PageView:
    """The distribution as a page, which every format is made from."""
    return PageView(lambda lang: build_distribution_page(distributed, lang))
