"""Periods of own figures in words."""

import re
from datetime import date

from bvmonitor.domain.language import Lang
from bvmonitor.report.numbers import format_day, format_month
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.own_pages import OWN_PAGES


def period_words(period: str, lang: Lang) -> str:
    """A period as it reads: `25. september 2017`, `oktober 2018`, `2. halvår 2018`, `2018`."""
    half = re.fullmatch(r"(\d{4})-H([12])", period)
    if half is not None:
        return say(OWN_PAGES, f"period.half_year.{half[2]}", lang, year=half[1])
    month = format_month(period, lang)
    return month if month != period else format_day(period, lang) if period.count("-") > 1 else period


def day_words(day: date, lang: Lang) -> str:
    """A day as it reads: `25. september 2017`."""
    return format_day(day.isoformat(), lang)
