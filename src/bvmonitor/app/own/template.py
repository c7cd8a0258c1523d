"""A file of own figures to fill in: CSV, or an Excel workbook with a sheet that explains."""

import sys
from collections.abc import Sequence
from typing import Final, Literal

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.own.names import IndicatorNames
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.own_figures import SPANS, Period, Span, period_of
from bvmonitor.domain.region_names import bare_name
from bvmonitor.errors.own import OwnPeriodUnknown
from bvmonitor.errors.report import ExtraMissing
from bvmonitor.report.delimited import render_csv
from bvmonitor.report.own_template import TemplateRow, template_heads
from bvmonitor.sources.own.periods import read_period

TemplateForm = Literal["csv", "xlsx"]

DEFAULT_SET: Final = "own_monthly"


def build_template(
    workspace: Workspace,
    place: str | None,
    set_id: str | None,
    indicator_ids: Sequence[str],
    period: str | None,
    lang: Lang,
) -> tuple[TemplateRow, ...]:
    """The rows to fill in: one for each indicator.

    Args:
        workspace: The definitions and the places.
        place: A municipality or service that stands in every row, or None.
        set_id: The set whose indicators they are; None is the monthly report's.
        indicator_ids: Indicators by id, in place of a set.
        period: A day, month, half-year or year that stands in every row that may have it, or None. An indicator
            that is not kept by such periods gets the shortest of its own that ends then.
        lang: The reader's language.

    Raises:
        UsageError: No such place, set, indicator or period.
    """
    definitions = workspace.definitions
    wanted = indicator_ids or definitions.indicator_set(set_id or DEFAULT_SET).indicators
    at = None if period is None else _period(period)
    name = "" if place is None else bare_name(workspace.find(place, None if at is None else at.year).name)
    titles = IndicatorNames(definitions.indicators)
    chosen = tuple(definitions.indicator(each) for each in wanted)
    has_targets = any(each.local for each in chosen)  # of SSB's figures there are none
    return tuple(
        TemplateRow(
            indicator=each,
            name=each.title.in_(lang) if titles.is_alone(each.title.in_(lang)) else each.id,
            place=name,
            period="" if at is None else _fitting(at, each).text,
            target_year=at.year if at is not None and has_targets else None,
        )
        for each in chosen
    )


def render_template(rows: Sequence[TemplateRow], form: TemplateForm, lang: Lang) -> str | bytes:
    """The file; CSV is what Excel opens in Norway at a double click.

    Raises:
        ExtraMissing: The package that writes workbooks is not installed.
    """
    if form == "csv":
        heads = tuple(text for _, text in template_heads(rows, lang))
        return render_csv(heads, (each.cells(lang) for each in rows), "norwegian")
    try:
        from bvmonitor.report.own_template import render_workbook  # noqa: PLC0415 - beside its package, an extra

        return render_workbook(rows, lang)
    except ModuleNotFoundError as error:
        if error.name != "xlsxwriter":
            raise
        raise ExtraMissing("xlsx", "xlsxwriter", sys.executable) from error


def _period(text: str) -> Period:
    found = read_period(text)
    if found is None:
        raise OwnPeriodUnknown(text)
    return found


def _fitting(at: Period, indicator: Indicator) -> Period:
    """The period as the indicator is kept by."""
    spans: Sequence[Span] = indicator.spans or SPANS
    return at if at.span in spans else period_of(spans[0], at.last_day)
