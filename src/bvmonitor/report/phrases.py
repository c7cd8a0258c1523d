"""A figure with its unit, as it stands in a sentence."""

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.report.numbers import format_number, format_signed
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.phrases import PHRASES


def figure_phrase(value: float, indicator: Indicator, lang: Lang, *, signed: bool = False) -> str:
    """A figure rounded as the indicator's are, with its unit: `3,2 prosent`, `13 360 kr`; `+3,2` when signed."""
    write = format_signed if signed else format_number
    return say(PHRASES, indicator.unit, lang, figure=write(value, indicator.decimals, lang))
