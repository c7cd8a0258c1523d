"""How the parts of a comparison read: columns, rows, figures, years."""

import re
from collections.abc import Sequence

from bvmonitor.domain.comparison import Column, Comparison, Figure, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.interval import is_pooled
from bvmonitor.domain.language import Lang
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.prices import Prices
from bvmonitor.report.numbers import format_number
from bvmonitor.report.page import Cell
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.small_numbers import SMALL


def column_labels(comparison: Comparison, lang: Lang) -> dict[str, str]:
    """What stands above each column, by its id; two places with one name get their codes."""
    plain = {column.id: column_label(column, lang) for column in comparison.columns}
    labels = list(plain.values())
    return {
        column_id: f"{label} ({column_id})" if labels.count(label) > 1 else label
        for column_id, label in plain.items()
    }


def row_label(indicator: Indicator, lang: Lang, prices: Prices | None = None) -> str:
    """The indicator's title, with its unit behind when the title does not say it, and the prices of an amount."""
    title = indicator.title.in_(lang)
    unit = say(PAGES, f"unit.{indicator.unit}", lang)
    said = re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", title, re.IGNORECASE)
    behind = [] if said else [unit]
    if prices is not None and indicator.unit in COSTS:
        behind.append(say(PAGES, "unit.prices", lang, base=prices.base))
    return f"{title} ({', '.join(behind)})" if behind else title


def stub_of(row: Row, comparison: Comparison, lang: Lang) -> str:
    """What names a row: its label, and the years that its figures are of together."""
    label = row_label(row.indicator, lang, comparison.prices)
    if comparison.pooled is None or not is_pooled(row.indicator):
        return label
    if len(comparison.periods) > 1:
        return say(SMALL, "pooled.rows", lang, title=label, count=comparison.pooled)
    last = comparison.periods[0]
    return say(SMALL, "pooled.row", lang, title=label, years=years(range(last - comparison.pooled + 1, last + 1)))


def figure_text(figure: Figure, indicator: Indicator, lang: Lang) -> str:
    """What the page prints for a figure: the number with the indicator's decimals, or the mark."""
    if figure.value is None:
        return printed_mark(figure.status or "")
    return format_number(figure.value, indicator.decimals, lang)


def figure_cell(figure: Figure, indicator: Indicator, lang: Lang) -> Cell:
    """A figure's place in a table: what is printed, the figure itself, or the mark with its meaning."""
    status = figure.status if figure.value is None else None
    return Cell(
        figure_text(figure, indicator, lang),
        figure.value,
        indicator.decimals,
        status,
        explain_mark(status, lang) if status else "",
        figure.sources,
    )


def years(periods: Sequence[int]) -> str:
    """Years in order, those in a row together: `2015`, `2015–2018`, `2015–2016, 2018`."""
    runs: list[list[int]] = []
    for period in periods:
        if runs and period == runs[-1][-1] + 1:
            runs[-1].append(period)
        else:
            runs.append([period])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def spanner(column: Column, position: int, label: str, lang: Lang) -> str:
    """What stands above a year of a column: the group of that year where the column holds several groups.

    Args:
        column: The column.
        position: Which of its years.
        label: What the column is called.
        lang: The reader's language.
    """
    if column.kind == "kostra_group" and _has_several_groups(column) and column.groups[position]:
        return say(PAGES, "column.kostra_group", lang, group=column.groups[position])
    return label


def column_label(column: Column, lang: Lang) -> str:
    """What a column is called when no other has its name."""
    if column.kind == "kostra_group":
        if _has_several_groups(column):
            return say(PAGES, "column.own_groups", lang)
        number = next((group for group in column.groups if group), column.name)
        return say(PAGES, "column.kostra_group", lang, group=number)
    if column.kind in ("country", "country_without_oslo"):
        return say(PAGES, f"column.{column.kind}", lang)
    return column.name if column.title is None else column.title.in_(lang)


def _has_several_groups(column: Column) -> bool:
    return len({group for group in column.groups if group}) > 1
