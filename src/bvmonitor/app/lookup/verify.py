"""Every figure that SSB publishes, computed anew from SSB's own counts."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import polars as pl

from bvmonitor.app.basis.choice import Wanted, indicators_of, within
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.values import Figures
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.region import kind_of
from bvmonitor.engine.values import indicator_values
from bvmonitor.engine.verify import DIFFERS, EQUAL, REASONS, roundings_of, verify_values
from bvmonitor.report.words import years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.verify import VERIFY

# Municipalities follow from their cells; the others from their members.
_KINDS: Final = ("municipality", "county", "kostra_group", "country", "country_without_oslo")
_COUNTS: Final = ("indicator", "regions", "published", "compared", EQUAL, DIFFERS, "widest", "others", "why")
_DIFFERENCES: Final = (
    "indicator",
    "region",
    "name",
    "year",
    "published",
    "computed",
    "difference",
    "lowest",
    "highest",
)


def verify(workspace: Workspace, wanted: Wanted, lang: Lang, *, each: bool) -> Listing:
    """Compare SSB's published figures with those that follow from its counts.

    Args:
        workspace: Where definitions and figures are read from.
        wanted: Set or indicators, and years; all of them where nothing is said.
        lang: The reader's language.
        each: List every figure that differs by more than rounding; else count figures by indicator and kind of
            region.

    Raises:
        UsageError: An indicator, set or year is unknown.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    indicators = indicators_of(workspace, wanted)
    figures = Figures(workspace, tuple(i for i in indicators if i.published is not None))
    periods = within(figures.periods, wanted.years) if figures.periods else ()
    verified = _verified(workspace, figures, periods)
    title = say(VERIFY, "heading.each" if each else "heading", lang, years=years(periods))
    keys = _DIFFERENCES if each else _COUNTS
    rows = _differences(workspace, figures, verified) if each else _counts(figures, verified, lang)
    notes = tuple(_notes(indicators, verified, lang, each=each))
    schema = "bvmonitor/verify-differences/1" if each else "bvmonitor/verify/1"
    headers = tuple(say(VERIFY, key, lang) for key in keys)
    return Listing(schema, title, keys, headers, tuple(rows), notes)


def _verified(workspace: Workspace, figures: Figures, periods: Sequence[int]) -> pl.DataFrame:
    """VERIFIED for every region and set that SSB has a figure for."""
    snapshot = workspace.snapshot
    values = indicator_values(
        figures.indicators,
        figures.tables,
        membership=snapshot.membership(),
        region_map=snapshot.region_map(),
        local_figures=snapshot.local_figures().clear(),
        periods=periods,
        regions=frozenset(_regions(figures)),
    )
    return verify_values(values, roundings_of(figures.indicators, figures.tables))


def _regions(figures: Figures) -> Iterator[str]:
    for indicator in figures.indicators:
        table = None if indicator.published is None else figures.tables.get(indicator.published.table)
        geo = None if table is None else table.schema.with_role("geo")
        if geo is not None:
            yield from (code for code in geo.by_code if kind_of(code) is not None)


def _counts(figures: Figures, verified: pl.DataFrame, lang: Lang) -> Iterator[tuple[Value, ...]]:
    """A row per indicator and kind of region: how many figures came out how."""
    counted = verified.group_by("indicator_id", "kind").agg(
        published=pl.len(),
        compared=pl.col("outcome").is_in([EQUAL, DIFFERS]).sum(),
        widest=(pl.col("computed") - pl.col("published")).abs().filter(pl.col("outcome") == DIFFERS).max(),
        **{outcome: (pl.col("outcome") == outcome).sum() for outcome in (EQUAL, DIFFERS, *REASONS)},
    )
    found = {(row["indicator_id"], row["kind"]): row for row in counted.rows(named=True)}
    for indicator in figures.indicators:
        for kind in _KINDS:
            row = found.get((indicator.id, kind))
            if row is not None:
                words = {
                    "indicator": indicator.id,
                    "regions": say(VERIFY, f"kind.{kind}", lang),
                    "others": row["published"] - row["compared"],
                    "why": ", ".join(f"{say(VERIFY, r, lang)}: {row[r]}" for r in REASONS if row[r]),
                }
                yield tuple((row | words)[key] for key in _COUNTS)


def _differences(workspace: Workspace, figures: Figures, verified: pl.DataFrame) -> Iterator[tuple[Value, ...]]:
    """A row per figure that differs by more than rounding, by indicator, region and year."""
    differing = verified.filter(pl.col("outcome") == DIFFERS).sort("column_id", "period")
    names = names_of(workspace, differing)
    by_indicator = differing.partition_by("indicator_id", as_dict=True)
    for indicator in figures.indicators:
        for row in by_indicator.get((indicator.id,), differing.clear()).rows(named=True):
            yield (
                indicator.id,
                row["column_id"],
                names[row["column_id"], row["period"]],
                row["period"],
                row["published"],
                row["computed"],
                row["computed"] - row["published"],
                row["lowest"],
                row["highest"],
            )


def names_of(workspace: Workspace, rows: pl.DataFrame) -> Mapping[tuple[str, int], str]:
    """What each row's region was called that year; its code where the lists of regions do not have it."""
    wanted = rows.select("column_id", "period", region_code=pl.col("column_id").str.split("@").list.first())
    regions = workspace.snapshot.regions().select("region_code", "name", "valid_from").sort("valid_from")
    named = wanted.sort("period").join_asof(
        regions, left_on="period", right_on="valid_from", by="region_code", check_sortedness=False
    )
    return {
        (column, period): name or column
        for column, period, name in named.select("column_id", "period", "name").iter_rows()
    }


def _notes(indicators: Sequence[Indicator], verified: pl.DataFrame, lang: Lang, *, each: bool) -> Iterator[str]:
    outcomes = dict(verified["outcome"].value_counts().iter_rows())
    compared = outcomes.get(EQUAL, 0) + outcomes.get(DIFFERS, 0)
    yield say(
        VERIFY,
        "note.total",
        lang,
        published=verified.height,
        compared=compared,
        equal=outcomes.get(EQUAL, 0),
        differs=outcomes.get(DIFFERS, 0),
        others=verified.height - compared,
    )
    for reason in REASONS:
        if reason in outcomes:
            yield say(VERIFY, f"note.{reason}", lang, count=outcomes[reason])
    without = sum(indicator.published is None for indicator in indicators)
    if without:
        yield say(VERIFY, "note.without", lang, count=without)
    yield say(VERIFY, "note.rule", lang)
    if outcomes.get(DIFFERS) and not each:
        yield say(VERIFY, "note.each", lang)
