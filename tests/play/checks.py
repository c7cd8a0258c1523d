"""Holds the pages of a run against the slow engine, cell by cell."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import isclose
from pathlib import Path
from typing import Final

import polars as pl
from tests.engine.reference import Expected, ReferenceEngine
from tests.play.calendar import REPLACED, REPLACEMENT, SHARE
from tests.play.player import WATCHED, Player

from bvmonitor.app.basis.borders import borders_of
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.set_members import membership_with, rule_with, sets_among
from bvmonitor.app.basis.values import Figures
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.measures import find_measure
from bvmonitor.engine.sets import SetRule
from bvmonitor.frames import Table

_HIDDEN: Final = "hidden"
_CLOSE: Final = 1e-12


def check_pages(player: Player) -> int:
    """Compare every figure of every compare page with the slow engine's.

    Returns:
        How many figures were compared.
    """
    check = _Check(Workspace(player.home))
    record = json.loads((player.out / "run.json").read_bytes())
    assert record["failed"] == []
    pages = [page["file"] for page in record["pages"] if page["page"].startswith(("compare", "our_"))]
    return sum(check.page(_rows(player.out / file)) for file in pages)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass
class _Check:
    """The slow engine on one snapshot, its cells read once for pages of the same years and indicators."""

    workspace: Workspace
    engines: dict[tuple[tuple[str, ...], tuple[int, ...]], ReferenceEngine] = field(default_factory=dict)

    def page(self, rows: list[dict[str, str]]) -> int:
        assert rows[0]["snapshot"] == self.workspace.snapshot.ref.id
        names = tuple(dict.fromkeys(row["indicator"] for row in rows))
        figures = Figures(self.workspace, tuple(self.workspace.definitions.indicators[name] for name in names))
        indicators = tuple(_with_code(indicator, figures.tables) for indicator in figures.indicators)
        periods = tuple(sorted({int(row["period"]) for row in rows}))
        own = sets_among(self.workspace, {row["column"] for row in rows})
        slow = self.engines.get((names, periods)) or self._engine(figures, periods)
        self.engines[names, periods] = slow
        slow.members = membership_with(self.workspace.snapshot.membership(), own).rows(named=True)
        slow.sets = rule_with(SetRule(), own)
        slow.borders = self._borders(rows[0])
        regions = {_column(row) for row in rows}
        expected = slow.values(indicators, periods, regions)
        for row in rows:
            _check_row(row, expected[row["indicator"], _column(row), int(row["period"])])
        return len(rows)

    def _engine(self, figures: Figures, periods: tuple[int, ...]) -> ReferenceEngine:
        snapshot = self.workspace.snapshot
        return ReferenceEngine(
            dict(_near(figures.tables, periods)),
            snapshot.membership(),
            self.workspace.region_map,
            snapshot.local_figures(),
            None,
            SetRule(),
        )

    def _borders(self, row: Mapping[str, str]) -> int:
        """The year whose borders a page is of: the newest that the set's tables reach, or the subject's own."""
        shown = self.workspace.definitions.indicator_set("ssb_key_figures").indicators
        named = shown if row["indicator"] in shown else (row["indicator"],)
        every = Figures(self.workspace, tuple(self.workspace.definitions.indicators[name] for name in named))
        code = row["subject"]
        subject = self.workspace.find(code if code.isdigit() else row["column_label"], None)
        return borders_of(subject, max(every.periods))


def _column(row: Mapping[str, str]) -> str:
    return f"{row['column']}@{row['scheme']}" if row["scheme"] else row["column"]


def _with_code(indicator: Indicator, tables: Mapping[str, Table]) -> Indicator:
    """The indicator with the code of a published measure that its label names: the slow engine reads codes."""
    cell = indicator.published
    table = None if cell is None else tables.get(cell.table)
    if cell is None or table is None:
        return indicator
    measure = find_measure(table.schema, cell.measure, cell.measure_label)
    return replace(indicator, published=replace(cell, measure=None if measure is None else measure.code))


def _near(tables: Mapping[str, Table], periods: tuple[int, ...]) -> Iterator[tuple[str, Table]]:
    """The tables with the cells of some years and those beside them; the slow engine reads every cell there is."""
    years = [str(year) for period in periods for year in (period - 1, period, period + 1)]
    for number, table in tables.items():
        time = table.schema.with_role("time")
        assert time is not None
        kept = table.observations.filter(pl.col(time.id).cast(pl.String).is_in(years))
        yield number, replace(table, observations=kept)


def _check_row(row: Mapping[str, str], expected: Expected) -> None:
    if row["status"] == _HIDDEN:
        assert expected.origin != "published", row
        return
    assert (row["status"] or None) == expected.status, (row, expected)
    assert (row["value"] == "") == (expected.value is None), (row, expected)
    if expected.value is not None:
        assert isclose(float(row["value"]), expected.value, rel_tol=_CLOSE), (row, expected)
        assert row["origin"] == expected.origin, (row, expected)
        assert _printed(row["text"]) == _rounded(expected.value, int(row["decimals"])), (row, expected)
    if row["numerator"]:
        assert expected.numerator is not None
        assert isclose(float(row["numerator"]), expected.numerator, rel_tol=_CLOSE), (row, expected)
    if row["n_members"]:
        assert (int(row["n_members"]), int(row["n_reporting"])) == (expected.n_members, expected.n_reporting), row


def _printed(text: str) -> Fraction:
    return Fraction(text.split(maxsplit=1)[0].replace(",", "").replace("−", "-").rstrip("*"))


def _rounded(value: Fraction, decimals: int) -> Fraction:
    """Half away from zero."""
    scaled = abs(value) * 10**decimals
    whole = Fraction(int(scaled + Fraction(1, 2)), 10**decimals)
    return whole if value >= 0 else -whole


def served(player: Player) -> dict[int, float | None]:
    """The watched share by year, as the server has it now."""
    table = player.ssb.tables.get(REPLACED) or player.ssb.tables[REPLACEMENT]
    return {int(year.code): table.cells((WATCHED, SHARE, year.code))[0] for year in table.time.values}


def check_changes(player: Player, before: Mapping[int, float | None], now: Mapping[int, float | None]) -> int:
    """Compare the page on what changed with a plain comparison of what the server had, for one share of one place.

    Returns:
        How many revised figures there were.
    """
    title = "Children with an investigation, of inhabitants aged 0–17 (per cent)"
    told: dict[str, dict[str, str]] = {}
    year = ""
    last = ""
    for row in _rows(player.out / "changes.en.csv"):
        # That a new code has no figures in the years before it is no news.
        assert (last, row["column"], row["status"]) != ("not_covered", "Now", "."), row
        last = row["status"]
        if row["table"] == "Changed figures" and row["group"] == title and row["row"].endswith(f"({WATCHED})"):
            year = row["text"] if row["column"] == "Year" else year
            told.setdefault(year, {})[row["column"]] = row["text"]
    expected = {
        str(year): (f"{value:.1f}", f"{now[year]:.1f}")
        for year, value in before.items()
        if year in now and value is not None and now[year] is not None and value != now[year]
    }
    assert {year: (cells["Before"], cells["Now"]) for year, cells in told.items()} == expected
    return len(expected)
