"""Amounts in the prices of one year: the deflator, and what a page must say of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from bvmonitor import bundled
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import Values
from bvmonitor.domain.comparison import Comparison, Figure, Remark, Row
from bvmonitor.domain.position import COSTS
from bvmonitor.domain.prices import Growth, Prices
from bvmonitor.domain.status import NO_DEFLATOR
from bvmonitor.errors.money import MoneyFileAtFault, PricesNotKnown
from bvmonitor.texts.extras import EVERY_ROW

FILE_NAME: Final = "deflator.yaml"
_FILE: Final = ("file", FILE_NAME)


def bundled_deflator() -> Path:
    """The series that comes with the program."""
    return bundled.definitions_folder() / "prices" / FILE_NAME


def open_prices(home: Path, year: int) -> Prices:
    """The prices of a year, by the bundled deflator and the user's own.

    Raises:
        MoneyFileAtFault: A file has an error; all issues are listed.
        PricesNotKnown: The series does not reach the year.
    """
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.deflator import load_deflator  # noqa: PLC0415

    own = home / FILE_NAME
    loaded = load_deflator(bundled_deflator(), own if own.is_file() else None)
    if loaded.deflator is None:
        raise MoneyFileAtFault(loaded.issues)
    reach = loaded.deflator.reach
    if year not in reach:
        raise PricesNotKnown(year, reach[0], reach[-1])
    return Prices(year, loaded.deflator)


def with_prices(comparison: Comparison, scene: Scene, nominal: Values) -> Comparison:
    """The comparison with what each amount was before it was converted, and what must be said of prices.

    Args:
        comparison: With all that is said beside its figures.
        scene: What it was made from.
        nominal: The values in the prices of their own years.
    """
    if comparison.prices is not None:
        ids = {
            (planned.column.id, period): column_id
            for planned in scene.plan.columns
            for period, column_id in zip(scene.periods, planned.ids, strict=True)
        }
        rows = tuple(
            replace(row, figures=tuple(_with_nominal(row, figure, nominal, ids) for figure in row.figures))
            if row.indicator.unit in COSTS
            else row
            for row in comparison.rows
        )
        comparison = replace(comparison, rows=rows)
    return replace(comparison, remarks=(*comparison.remarks, *price_remarks(comparison)))


def _with_nominal(row: Row, figure: Figure, nominal: Values, ids: Mapping[tuple[str, int], str | None]) -> Figure:
    found = nominal.get(row.indicator, ids[figure.column, figure.period], figure.period)
    return figure if found is None else replace(figure, nominal=found.value)


def price_remarks(comparison: Comparison) -> Iterator[Remark]:
    """Which prices the amounts of a page are in, and how they were turned into them."""
    costs = [row for row in comparison.rows if row.indicator.unit in COSTS]
    years = _years(costs)
    prices = comparison.prices
    if prices is None:
        if len(years) > 1:
            yield Remark("prices_nominal", (("year", years[-1]), *_titles(costs, comparison.rows)))
        return
    if not costs:
        yield Remark("prices_of_nothing")
        return
    yield from _converted(prices, costs, comparison.rows, prices.used(years))
    lacking = tuple(sorted({f.period for row in costs for f in row.figures if f.status == NO_DEFLATOR}))
    if lacking:
        yield Remark("prices_lacking", (("periods", lacking), ("base", prices.base)))


def _converted(
    prices: Prices, costs: Sequence[Row], rows: Sequence[Row], used: Sequence[Growth]
) -> Iterator[Remark]:
    """By which growth the amounts were converted, whence it is, and how sure."""
    base = ("base", prices.base)
    if not used:
        yield Remark("prices_same", (base, *_titles(costs, rows)))
    else:
        series = ("series", prices.deflator.title)
        growths = ("growths", tuple((growth.year, growth.percent) for growth in used))
        yield Remark("prices", (base, series, growths, *_titles(costs, rows)))
        yield from _origin(prices, used)
    if len(costs) < len(rows):
        yield Remark("prices_untouched")


def _origin(prices: Prices, used: Sequence[Growth]) -> Iterator[Remark]:
    deflator = prices.deflator
    for vintage, is_own in dict.fromkeys((growth.vintage, growth.is_own) for growth in used):
        source = deflator.own_source if is_own else deflator.source
        if source is not None and vintage is not None:
            yield Remark("prices_source", (("source", source), ("vintage", vintage)))
        elif source is not None:
            yield Remark("prices_source_only", (("source", source),))
    own = tuple(growth.year for growth in used if growth.is_own)
    if own:
        yield Remark("prices_own", (("periods", own), ("series", deflator.own_title or deflator.title), _FILE))
    estimates = tuple(growth.year for growth in used if growth.is_estimate)
    if estimates:
        yield Remark("prices_estimate", (("periods", estimates),))


def _years(costs: Sequence[Row]) -> tuple[int, ...]:
    """The years that amounts are of, those that changes are counted from among them."""
    figures = [figure for row in costs for figure in row.figures]
    shown = {figure.period for figure in figures if figure.value is not None}
    return tuple(sorted(shown | {f.change.since for f in figures if f.change is not None and not f.change.status}))


def _titles(costs: Sequence[Row], rows: Sequence[Row]) -> tuple[tuple[str, object], ...]:
    """The rows that are amounts; all of them in two words."""
    titles = tuple(row.indicator.title for row in costs)
    return (("titles", (EVERY_ROW,) if len(costs) == len(rows) > 1 else titles),)
