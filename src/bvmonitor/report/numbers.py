"""The only rounding, and the only place that knows how a language writes a number or a date."""

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from babel.dates import format_date
from babel.numbers import format_decimal, get_minus_sign_symbol

from bvmonitor.domain.language import Lang

_LOCALES: Final[dict[Lang, str]] = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}


def rounded(value: float, decimals: int) -> Decimal:
    """A figure rounded once, half away from zero, by the digits that it prints with; never a negative zero."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0


def format_number(value: float, decimals: int, lang: Lang) -> str:
    """A figure as a reader writes it: `1 234,5` in Norwegian, with a no-break space between the thousands."""
    # Babel rounds half to even: it gets a number that has no digits left to round. It leaves the hyphen of its
    # patterns as it is, where Norwegian has a minus sign.
    number = rounded(value, decimals)
    sign = get_minus_sign_symbol(_LOCALES[lang]) if number < 0 else ""
    text: str = format_decimal(abs(number), format=_pattern(decimals), locale=_LOCALES[lang])
    return sign + text


def format_day(iso: str, lang: Lang) -> str:
    """The day of an ISO 8601 time: `15. juni 2024`; a text that is no time stays as it is."""
    try:
        day = datetime.fromisoformat(iso).date()
    except ValueError:
        return iso
    text: str = format_date(day, format="d MMMM y" if lang == "en" else "d. MMMM y", locale=_LOCALES[lang])
    return text


@lru_cache
def _pattern(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")
