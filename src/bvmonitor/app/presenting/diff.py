"""What differs between two snapshots, in the form that was asked for."""

from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.difference import Difference
from bvmonitor.report.diff_page import build_diff_page


def diff_view(difference: Difference) -> PageView:
    """The page on a difference, for any format."""
    return PageView(lambda lang: build_diff_page(difference, lang))
