"""The only rounding, and the only place that knows how a language writes a number or a date.

Babel knows too, and the tests hold this module to it; but loading it costs a sixth of the main job.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from bvmonitor.domain.language import Lang, Translations

# From Python's signs to the language's: thousands, decimals, minus.
_SIGNS: Final[Mapping[Lang, dict[int, str]]] = {
    "nb": str.maketrans({",": "\u00a0", ".": ",", "-": "−"}),
    "nn": str.maketrans({",": "\u00a0", ".": ",", "-": "−"}),
    "en": {},
}

_MONTHS: Final = (
    Translations("januar", "januar", "January"),
    Translations("februar", "februar", "February"),
    Translations("mars", "mars", "March"),
    Translations("april", "april", "April"),
    Translations("mai", "mai", "May"),
    Translations("juni", "juni", "June"),
    Translations("juli", "juli", "July"),
    Translations("august", "august", "August"),
    Translations("september", "september", "September"),
    Translations("oktober", "oktober", "October"),
    Translations("november", "november", "November"),
    Translations("desember", "desember", "December"),
)


def rounded(value: float, decimals: int) -> Decimal:
    """A figure rounded once, half away from zero, by the digits that it prints with; never a negative zero."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0


def format_number(value: float, decimals: int, lang: Lang) -> str:
    """A figure as a reader writes it: `1 234,5` in Norwegian, with a no-break space between the thousands."""
    return f"{rounded(value, decimals):,.{decimals}f}".translate(_SIGNS[lang])


def decimals_of(value: float, *, most: int) -> int:
    """As many decimals as a figure has, and no more than `most`."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return min(max(0, -exponent), most) if isinstance(exponent, int) else 0


def format_signed(value: float, decimals: int, lang: Lang) -> str:
    """A difference with its sign: `+1,5`, `−1,5`, and `0,0` for what rounds to nothing."""
    text = format_number(value, decimals, lang)
    return f"+{text}" if rounded(value, decimals) > 0 else text


def format_month(text: str, lang: Lang) -> str:
    """A month that is written as `2026-05`: `mai 2026`; any other text stays as it is."""
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text)
    return text if found is None else f"{_MONTHS[int(found[2]) - 1].in_(lang)} {found[1]}"


def format_day(iso: str, lang: Lang) -> str:
    """The day of an ISO 8601 time: `15. juni 2024`; a text that is no time stays as it is."""
    try:
        day = datetime.fromisoformat(iso).date()
    except ValueError:
        return iso
    month = _MONTHS[day.month - 1].in_(lang)
    return f"{day.day} {month} {day.year}" if lang == "en" else f"{day.day}. {month} {day.year}"
