"""How long a server asks to be left alone."""

from email.utils import parsedate_to_datetime
from math import isfinite


def parse_retry_after(text: str | None, *, now: float, cap_s: float) -> float | None:
    """The seconds that a `Retry-After` header asks for: a whole number, a decimal number, or an HTTP date.

    Args:
        text: The header's value, or None when there is none.
        now: Seconds since 1970.
        cap_s: Longest wait that is believed.

    Returns:
        Between 0 and `cap_s`; None when there is no header, or one that cannot be read.

    Source:
        RFC 9110 section 10.2.3; pxwebpy issue 8 for the decimal number.
    """
    if text is None:
        return None
    seconds = _seconds(text.strip(), now)
    return None if seconds is None else min(max(seconds, 0.0), cap_s)


def _seconds(text: str, now: float) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        pass
    else:
        return seconds if isfinite(seconds) else None
    try:
        return parsedate_to_datetime(text).timestamp() - now
    except (ValueError, OverflowError):
        return None
