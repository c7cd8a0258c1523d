"""A saving potential without what could be found from it: a hidden cost, or a hidden number."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from bvmonitor.app.disclosure.hidden_figures import PROTECTED
from bvmonitor.domain.comparison import Comparison, Figure
from bvmonitor.domain.savings import BEST_QUARTILE, Saving, Savings, SavingsRow
from bvmonitor.domain.status import HIDDEN


def without_hidden_savings(comparison: Comparison) -> Comparison:
    """The comparison whose saving potentials say nothing of what is hidden on it.

    Where the own cost is hidden there is no volume and no saving potential, and against a column whose cost is
    hidden there is none. A volume that stands on the page only here, since the cost was typed in, is left out as
    soon as the page hides anything.

    Args:
        comparison: As it will be printed, but for its saving potentials.

    Source:
        docs/method/disclosure.md.
    """
    savings = comparison.savings
    if savings is None:
        return comparison
    hides = any(figure.status in PROTECTED for row in comparison.rows for figure in row.figures)
    figures = {
        row.indicator.id: {f.column: f for f in row.figures if f.period == savings.period}
        for row in comparison.rows
    }
    subject = comparison.columns[0].id
    rows = tuple(_row(row, figures[row.indicator.id], subject, hides=hides) for row in savings.rows)
    return replace(comparison, savings=replace(savings, rows=rows))


def without_quartiles(savings: Savings, gone: Collection[str]) -> Savings:
    """Saving potentials without those against a best quartile that must not be printed.

    Args:
        savings: What would be printed.
        gone: Indicators whose best quartile must not be.
    """

    def without(each: Saving) -> Saving:
        return replace(each, reference_cost=None, raw=None, status=HIDDEN, n_reporting=None)

    rows = tuple(
        replace(row, savings=tuple(without(s) if s.reference.kind == BEST_QUARTILE else s for s in row.savings))
        if row.indicator.id in gone
        else row
        for row in savings.rows
    )
    return replace(savings, rows=rows)


def _row(row: SavingsRow, figures: Mapping[str, Figure], subject: str, *, hides: bool) -> SavingsRow:
    own = figures[subject]
    if own.value is None and own.status in PROTECTED:
        return _hidden(replace(row, cost=None, status=own.status), own.status)
    if own.denominator is None and row.volume is not None and hides:
        return _hidden(row, HIDDEN)
    savings = tuple(
        replace(each, reference_cost=None, raw=None, status=theirs.status)
        if each.reference.kind == "column"
        and (theirs := figures[each.reference.column]).value is None
        and theirs.status in PROTECTED
        else each
        for each in row.savings
    )
    return replace(row, savings=savings)


def _hidden(row: SavingsRow, status: str) -> SavingsRow:
    """The row without its volume and saving potentials."""
    savings = tuple(replace(each, raw=None, status=status, n_reporting=None) for each in row.savings)
    return replace(row, volume=None, volume_status=status, savings=savings)
