"""Some rows of a comparison, with only what must be said of them."""

from collections.abc import Sequence
from dataclasses import replace

from bvmonitor.domain.comparison import Comparison, Remark, Row
from bvmonitor.domain.language import Translations


def narrowed(comparison: Comparison, rows: Sequence[Row]) -> Comparison:
    """The comparison of these of its rows: sources and remarks of the others are left out, and so is its set.

    What is hidden stays so: it was hidden for all the rows.
    """
    used = {source for row in rows for figure in row.figures for source in figure.sources}
    titles = {row.indicator.title for row in rows}
    remarks = (_about(remark, titles) for remark in comparison.remarks)
    return replace(
        comparison,
        set=None,
        rows=tuple(rows),
        left_out=(),
        remarks=tuple(remark for remark in remarks if remark is not None),
        sources=tuple(source for source in comparison.sources if source.id in used),
    )


def _about(remark: Remark, titles: set[Translations]) -> Remark | None:
    """The remark as far as it is about rows with these titles; None where it is about others alone."""
    fields: list[tuple[str, object]] = []
    for name, value in remark.fields:
        several = value if isinstance(value, tuple) else (value,)
        named = [each for each in several if isinstance(each, Translations)]
        left = tuple(each for each in several if not isinstance(each, Translations) or each in titles)
        if name in ("title", "titles") and named:
            if not left:
                return None
            fields.append((name, left if isinstance(value, tuple) else value))
        else:
            fields.append((name, value))
    return Remark(remark.key, tuple(fields))
