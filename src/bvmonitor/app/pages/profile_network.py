"""The members of a profile's network: whose figures are the highest and lowest, and which must not be named."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.disclosure.hidden_figures import PROTECTED, OwnFigure, has_secrets
from bvmonitor.domain.comparison import Remark, Row
from bvmonitor.domain.profile import Spread
from bvmonitor.domain.status import HIDDEN
from bvmonitor.engine.network import spread_of_members
from bvmonitor.frames import STATUS, VALUE
from bvmonitor.report.numbers import rounded


@dataclass(frozen=True, slots=True)
class Member:
    """A municipality of the network: its name, and its code with the year whose borders it is of."""

    name: str
    code: str
    borders: int


@dataclass(frozen=True)
class Network:
    """The members and what is known of them in the page's last year.

    Attributes:
        values: INDICATOR_VALUES of the members; without a value where it is left out to protect a person.
        left_out: Indicator and code of the figures that are left out.
    """

    members: tuple[Member, ...]
    values: pl.DataFrame | None
    left_out: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, scene: Scene, members: Sequence[Member], frame: pl.DataFrame) -> "Network":
        """The members with their values.

        Args:
            scene: The page.
            members: Who they are.
            frame: INDICATOR_VALUES that has those on the page's own borders.
        """
        if not members:
            return cls((), None)
        last, apart = scene.periods[-1], replace(scene.figures, made=())
        frames = []
        for borders in sorted({each.borders for each in members}):
            mine = frozenset(each.code for each in members if each.borders == borders)
            whole = frame if borders == scene.borders else apart.frame((last,), mine, borders)
            frames.append(whole.filter(pl.col("column_id").is_in(mine), pl.col("period") == last))
        return cls(tuple(members), pl.concat(frames))

    @property
    def spreads(self) -> Mapping[str, Spread]:
        """The members' figures by indicator."""
        if self.values is None:
            return {}
        names = {each.code: each.name for each in self.members}
        return {
            row["indicator_id"]: Spread(
                row["n_members"],
                row["n_reporting"],
                row["mean"],
                tuple((names[code], value) for code, value in zip(row["members"], row["figures"], strict=True)),
                tuple(row["origin_ids"]),
            )
            for row in spread_of_members(self.values).rows(named=True)
        }

    def named(self, scene: Scene, rows: Sequence[Row]) -> tuple[OwnFigure, ...]:
        """The highest and lowest figures that the page names, where something on it is hidden or may be."""
        if self.values is None or not (self._hides_some(rows) or has_secrets(scene, rows)):
            return ()
        return tuple(self._named(scene, rows, self.values))

    def _hides_some(self, rows: Sequence[Row]) -> bool:
        if self.values is None:
            return False
        shown = self.values.filter(pl.col("indicator_id").is_in([row.indicator.id for row in rows]))
        marks = (pl.col(name).is_in(PROTECTED) for name in (STATUS, "computed_status"))
        return not shown.filter(pl.any_horizontal(marks)).is_empty()

    def _named(self, scene: Scene, rows: Sequence[Row], values: pl.DataFrame) -> Iterator[OwnFigure]:
        borders = {each.code: each.borders for each in self.members}
        by_row = values.filter(pl.col(VALUE).is_not_null()).partition_by("indicator_id", as_dict=True)
        for row in rows:
            mine = by_row.get((row.indicator.id,))
            if mine is None:
                continue
            decimals = row.indicator.decimals
            found = list(mine.select("column_id", VALUE, "origin").iter_rows())
            printed = {code: rounded(value, decimals) for code, value, _ in found}
            ends = {max(printed.values()), min(printed.values())}
            for code, value, origin in found:
                if printed[code] in ends:
                    figure = replace(
                        row.figures[0],
                        column=f"{code} in the network",
                        period=scene.periods[-1],
                        value=value,
                        status=None,
                        numerator=None,
                        denominator=None,
                        origin=origin,
                    )
                    yield OwnFigure(row.indicator, code, borders[code], figure)

    def without(self, gone: Collection[OwnFigure]) -> "Network":
        """The network when some members' figures are left out: of them nothing is said, nor in a mean."""
        keys = frozenset((each.indicator.id, each.code) for each in gone)
        if self.values is None:
            return self
        is_gone = pl.struct("indicator_id", "column_id").is_in(
            [{"indicator_id": indicator, "column_id": code} for indicator, code in keys]
        )
        values = self.values.with_columns(
            pl.when(is_gone).then(None).otherwise(VALUE).alias(VALUE),
            pl.when(is_gone).then(pl.lit(HIDDEN)).otherwise(STATUS).alias(STATUS),
        )
        return replace(self, values=values, left_out=self.left_out | keys)

    def remarks(self, rows: Sequence[Row]) -> Iterator[Remark]:
        """In which rows a member's figure is left out."""
        left = {indicator for indicator, _ in self.left_out}
        titles = tuple(row.indicator.title for row in rows if row.indicator.id in left)
        if titles:
            yield Remark("member_hidden", (("count", len(self.left_out)), ("titles", titles)))
