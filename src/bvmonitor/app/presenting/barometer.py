"""A barometer in the form that was asked for."""

from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.composite import Barometer
from bvmonitor.report.barometer_page import build_barometer_page


def present_barometer(barometer: Barometer, *, steps: bool) -> PageView:
    """The barometer as a page, which every format is made from; with every step when asked for."""
    return PageView(lambda lang: build_barometer_page(barometer, lang, steps=steps))
