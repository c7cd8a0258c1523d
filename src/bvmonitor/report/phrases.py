"""A figure with its unit, as it stands in a sentence."""

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.report.numbers import format_number
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.phrases import PHRASES


def figure_phrase(value: float, indicator: Indicator, lang: Lang) -> str:
    """A figure rounded as the indicator's are, with its unit: `3,2 prosent`, `13 360 kr`."""
    return say(PHRASES, indicator.unit, lang, figure=format_number(value, indicator.decimals, lang))
