"""Own figures as the pages use them: those in force, and the files that they came in by."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from bvmonitor.domain.own_figures import OwnOrigin
from bvmonitor.store.own_figures import current, read_own


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """The own figures of a home.

    Attributes:
        frame: OWN_FIGURES, the version in force of each figure, sorted by key.
        origins: The files that they came in by, by id.
    """

    frame: pl.DataFrame
    origins: Mapping[str, OwnOrigin]

    def of(self, figure_id: str, region_code: str, span: str | None = None) -> pl.DataFrame:
        """The figures of one indicator and place, those of one span when it is given, by last day."""
        chosen = (pl.col("figure_id") == figure_id) & (pl.col("region_code") == region_code)
        if span is not None:
            chosen &= pl.col("span") == span
        return self.frame.filter(chosen).sort("last_day", "span", "period")


def own_figures(home: Path) -> OwnFigures:
    """The own figures in force, with their origins; nothing where there are none.

    Raises:
        OwnFiguresDamaged: The file is not as it was written, or cannot be read.
        OwnFiguresTooNew: A later version of the program wrote it.
    """
    store = read_own(home)
    return OwnFigures(current(store.frame), store.origins)
