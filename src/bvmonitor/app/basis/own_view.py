"""The own figures that the pages of an audience may show: the one place where they are hidden or let through."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.deadline_rules import made_shares
from bvmonitor.app.basis.own import OwnFigures
from bvmonitor.domain.deadlines import Counts
from bvmonitor.domain.indicator import Indicator, Unit
from bvmonitor.domain.own_figures import OwnOrigin
from bvmonitor.domain.publishing import Audience, OwnSource
from bvmonitor.domain.status import HIDDEN
from bvmonitor.domain.targets import OwnTarget
from bvmonitor.engine.own_years import RULES, whole_years
from bvmonitor.engine.shares_in_time import PAIRS, with_shares_of_years
from bvmonitor.frames import STATUS, VALUE
from bvmonitor.store.own_figures import current, read_own
from bvmonitor.store.own_targets import targets_in_force

FACTORS: Mapping[Unit, float] = {"percent": 100.0, "per_1000": 1000.0, "per_fte": 1.0}
"""Units that are one count by another, and what the quotient is multiplied with."""

_SOURCES = 3  # of the owner's texts on where figures are from, in one source line
_NUMBERS = (VALUE, "numerator", "denominator")


@dataclass(frozen=True, slots=True)
class OwnYear:
    """An own figure of a year: its value, the months that lack, and the files that it came in by."""

    value: float | None
    missing: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class OwnView:
    """Own figures as the pages of an audience may show them.

    Attributes:
        figures: Those in force, of all periods.
        years: OWN_YEARS, given or made of shorter periods.
        versions: OWN_FIGURES, every version; empty for the public, who could work out hidden ones by them.
        sources: The files that they came in by, by id.
        store: Checksum of all of them.
        shares: Which shares of the years are made of own counts.
        targets: Every version of the targets of the files, in order; for the public those in force alone.
    """

    figures: OwnFigures
    years: pl.DataFrame
    versions: pl.DataFrame
    sources: Mapping[str, OwnSource]
    store: str
    audience: Audience
    targets: tuple[OwnTarget, ...] = ()
    shares: tuple[Counts, ...] = ()

    @property
    def is_internal(self) -> bool:
        """Whether some of them may not be published."""
        return any(source.is_internal for source in self.sources.values())

    @cached_property
    def by_key(self) -> Mapping[tuple[str, str, int], OwnYear]:
        """The years, by indicator, place and year."""
        wanted = ("indicator_id", "region_code", "period", VALUE, "missing", "origin_id")
        return {
            (indicator, region, period): OwnYear(value, tuple(missing), tuple(origin.split()))
            for indicator, region, period, value, missing, origin in self.years.select(wanted).iter_rows()
        }


def open_view(workspace: Workspace) -> OwnView:
    """The own figures of a home that the workspace's audience may see.

    Raises:
        OwnFiguresDamaged: They are not as they were written.
        OwnFiguresTooNew: A later version of the program wrote them.
        DefinitionsAtFault: At least one definition has an error.
        StoreError: A file of the snapshot is damaged.
    """
    store, audience = read_own(workspace.home), workspace.audience
    known = workspace.definitions.indicators
    frame = current(store.frame).filter(pl.col("figure_id").is_in(list(known)))
    years = whole_years(frame, _rules(tuple(known[name] for name in frame["figure_id"].unique())))
    shares = made_shares(workspace, frame["figure_id"].unique().to_list())
    pairs = pl.DataFrame([(each.share, each.within, each.of) for each in shares], PAIRS, orient="row")
    if shares:
        years = with_shares_of_years(years, pairs)
    hidden: Collection[str] = ()
    if audience.rule is not None:
        # The solver, and what leads to it, is loaded only here.
        from bvmonitor.app.disclosure.own_figures import hidden_own  # noqa: PLC0415

        opened = [each.id for each in store.origins.values() if each.public]
        hidden = hidden_own(workspace, frame, years, audience.rule, opened, shares).keys
    if audience.kind == "public":
        years = _without(years, hidden, pl.format("{}|{}|year|{}", "indicator_id", "region_code", "period"))
        frame = _without(frame, hidden, pl.format("{}|{}|{}|{}", "figure_id", "region_code", "span", "period"))
        frame = frame.with_columns(comment=pl.lit(""))
    return OwnView(
        OwnFigures(frame, store.origins),
        years,
        store.frame if audience.kind == "internal" else store.frame.clear(),
        {each.id: _source(each, frame, store.checksum, audience, len(hidden)) for each in store.origins.values()},
        store.checksum,
        audience,
        store.targets if audience.kind == "internal" else targets_in_force(store.targets),
        shares,
    )


def _rules(indicators: Sequence[Indicator]) -> pl.DataFrame:
    """How years are made. A child in two months of SSB's figures is one in the year: such years must be given."""
    rows = [
        (each.id, each.year_rule if each.local else "none", FACTORS.get(each.unit, 1.0), each.unit in FACTORS)
        for each in indicators
    ]
    return pl.DataFrame(rows, RULES, orient="row")


def _without(frame: pl.DataFrame, hidden: Collection[str], key: pl.Expr) -> pl.DataFrame:
    """Rows whose numbers are gone where they are hidden."""
    gone = key.is_in(list(hidden))
    return frame.with_columns(
        *(pl.when(~gone).then(name).alias(name) for name in _NUMBERS),
        pl.when(gone).then(pl.lit(HIDDEN)).otherwise(STATUS).alias(STATUS),
    )


def _source(origin: OwnOrigin, frame: pl.DataFrame, store: str, audience: Audience, hidden: int) -> OwnSource:
    plain = origin.as_origin()
    return OwnSource(
        **{field: getattr(plain, field) for field in _fields(plain)},
        note="; ".join(_said_sources(frame, origin)) or None,
        store=store,
        audience=audience,
        is_open=origin.public,
        hidden=hidden,
    )


def _fields(origin: object) -> Iterator[str]:
    return (name for name in origin.__dataclass_fields__ if name != "note")  # type: ignore[attr-defined]


def _said_sources(frame: pl.DataFrame, origin: OwnOrigin) -> Iterator[str]:
    """Where the owner says that the figures of a file are from, beyond who made them all."""
    said = frame.filter(pl.col("origin_id") == origin.id, ~pl.col("source").is_in(["", origin.producer]))["source"]
    yield from said.unique(maintain_order=True)[:_SOURCES]
