"""Days and months as options give them."""

import re
from datetime import date

import typer

from bvmonitor.errors.own_reports import BadDay, BadMonth


def parse_day(text: str | None, option: str) -> date | None:
    """The day of `--now 2017-09-25`; None when it was not given.

    Raises:
        BadDay: It is no day.
    """
    if text is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text.strip()):
            return date.fromisoformat(text.strip())
    except ValueError:
        pass
    raise BadDay(option, text)


def parse_month(text: str | None, option: str) -> tuple[int, int] | None:
    """Year and month of `--month 2018-10`; None when it was not given.

    Raises:
        BadMonth: It is no month.
    """
    if text is None:
        return None
    found = re.fullmatch(r"\s*(\d{4})-(0[1-9]|1[0-2])\s*", text)
    if found is None:
        raise BadMonth(option, text)
    return int(found[1]), int(found[2])


def check_day(param: typer.CallbackParam, text: str | None) -> str | None:
    """Refuse a day that is none before the command begins: so does an unattended run when it reads its file."""
    parse_day(text, param.opts[0])
    return text


def check_month(param: typer.CallbackParam, text: str | None) -> str | None:
    """Refuse a month that is none, as `check_day` does."""
    parse_month(text, param.opts[0])
    return text
