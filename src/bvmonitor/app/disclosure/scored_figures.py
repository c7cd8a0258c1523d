"""The figures that scores are made of, without those by which a hidden one beside them could be found.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Collection, Mapping

import polars as pl

from bvmonitor.app.basis.figures import figure_of
from bvmonitor.app.basis.values import Figures, values_of
from bvmonitor.app.disclosure.hidden_figures import PROTECTED
from bvmonitor.domain.difference import Revision
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status import HIDDEN
from bvmonitor.frames import STATUS, VALUE

_PLACE = ("column_id", "period")


def without_telling_figures(
    figures: Figures, indicators: Mapping[str, Indicator], values: pl.DataFrame, codes: Collection[str]
) -> pl.DataFrame:
    """INDICATOR_VALUES in which no hidden figure of a municipality follows from its others.

    Args:
        figures: The tables.
        indicators: The indicators by id.
        values: INDICATOR_VALUES.
        codes: Municipalities whose figures are printed.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    mine = values.filter(pl.col("column_id").is_in(list(codes)))
    marks = pl.any_horizontal(pl.col(STATUS, "computed_status").is_in(PROTECTED))
    rows = mine.join(mine.filter(marks).select(_PLACE).unique(), on=_PLACE, how="semi")
    if rows.is_empty():
        return values
    # Imported here: most barometers have no hidden figure.
    from bvmonitor.app.disclosure.two_states import protect_revisions  # noqa: PLC0415

    told = []
    for value in values_of(rows):
        indicator, code, period = indicators[value.indicator_id], value.column_id, value.period
        figure = figure_of(figures.workspace.snapshot, indicator, code, period, code, value)
        told.append(Revision(indicator, code, "", period, "revised", figure, figure))
    gone = [
        (each.indicator.id, each.code, each.period)
        for each in protect_revisions(told, figures, figures)
        if each.new.status == HIDDEN
    ]
    names = ("indicator_id", *_PLACE)
    lost = pl.DataFrame(gone, {name: values.schema[name] for name in names}, orient="row").with_columns(
        is_gone=True
    )
    is_gone = pl.col("is_gone").fill_null(value=False)
    return (
        values.join(lost, on=names, how="left", maintain_order="left")
        .with_columns(
            *(
                pl.when(~is_gone).then(name).alias(name)
                for name in (VALUE, "computed", "numerator", "denominator")
            ),
            pl.when(is_gone).then(pl.lit(HIDDEN)).otherwise(STATUS).alias(STATUS),
        )
        .drop("is_gone")
    )
