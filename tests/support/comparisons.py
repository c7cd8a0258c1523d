"""Comparisons made by hand to render: the golden page of Klepp, and one with everything that can go wrong."""

import csv
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tests.support.indicators import indicator, same

from bvmonitor.domain.change import Change
from bvmonitor.domain.comparison import Column, Comparison, Extra, Figure, Remark, Row
from bvmonitor.domain.indicator import Category, Cell, Indicator, IndicatorSet, Unit
from bvmonitor.domain.origin import Origin, SnapshotRef
from bvmonitor.domain.position import Position
from bvmonitor.domain.region import Region

GOLDEN = Path(__file__).resolve().parents[1] / "fixtures" / "golden" / "klepp_key_figures_2015.csv"
KLEPP = Region("1120", "Klepp", "municipality", 1838, None, "EKA11")

_CATEGORIES: dict[str, Category] = {
    "Kvalitet": "quality",
    "Prioritering": "priority",
    "Dekningsgrad": "coverage",
    "Einingskostnader": "productivity",
    "Rangering": "ranking",
}
_UNITS: dict[str, Unit] = {"(prosent)": "percent", "(kr)": "nok", "(plass)": "rank"}


def made_up_indicator(
    indicator_id: str,
    title: str,
    *,
    category: Category = "coverage",
    unit: Unit = "percent",
    decimals: int = 1,
    tables: Iterable[str] = (),
    notes: tuple[str, ...] = (),
) -> Indicator:
    return indicator(
        indicator_id,
        numerator=tuple(Cell(table, "M0", period_shift=int(table == "07459")) for table in tables),
        title=same(title),
        category=category,
        unit=unit,
        decimals=decimals,
        factor=1,
        notes=tuple(same(note) for note in notes),
    )


def made_up_figure(
    column: str,
    period: int,
    value: float | None,
    *,
    status: str | None = None,
    members: tuple[int, int, float | None] | None = None,
    computed: bool = False,
    sources: tuple[str, ...] = ("12279",),
    provisional: bool = False,
) -> Figure:
    n_members, n_reporting, coverage = members or (None, None, None)
    return Figure(
        column=column,
        period=period,
        value=value,
        status=status,
        numerator=None,
        denominator=None,
        group="7" if column.startswith("EKG") else None,
        scheme="2013" if column.startswith("EKG") else None,
        n_members=n_members,
        n_reporting=n_reporting,
        coverage=coverage,
        origin=None if value is None else "computed" if computed or members else "published",
        sources=sources,
        provisional=provisional,
    )


def made_up_source(origin_id: str = "12279", *, updated: str | None = "2016-06-15T06:00:00Z") -> Origin:
    return Origin(
        id=origin_id,
        kind="table",
        producer="SYNTHETIC",
        title=f"Made up {origin_id}",
        table=origin_id,
        url=None,
        query=None,
        retrieved="2024-06-01T00:00:00Z",
        updated=updated,
        licence="CC BY 4.0",
        note=None,
        file=f"{origin_id}.parquet",
        sha256="0" * 64,
        rows=1,
    )


def golden_comparison() -> Comparison:
    """The printed page of Klepp for 2015, an empty cell as a figure that is not at hand."""
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        _, *lines = csv.reader(file)
    columns = (
        Column("1120", "municipality", "Klepp"),
        Column("EKG07", "kostra_group", "EKG07", groups=("7",)),
        Column("1121", "municipality", "Time"),
        Column("1119", "municipality", "Hå"),
    )
    return Comparison(
        subject=KLEPP,
        periods=(2015,),
        set=IndicatorSet("klepp_2015", same("Barnevern"), (), default=False, notes=(), file="made_up.yaml"),
        columns=columns,
        rows=tuple(_golden_row(number, line, columns) for number, line in enumerate(lines)),
        left_out=(),
        notice=None,
        remarks=(),
        sources=(made_up_source(),),
        snapshot=SnapshotRef("0123456789ab", "0" * 64, sample=False),
        program="bvmonitor test",
    )


def trying_comparison() -> Comparison:
    """Two years, two groups, every mark, computed and provisional figures, names that look like markup."""
    plain = made_up_indicator(
        "plain", "Andel <b>*barn*</b> | =1+1", tables=("12279", "07459"), notes=("En note.",)
    )
    money = made_up_indicator("money", "Utgifter", category="economy", unit="nok", decimals=0, tables=("12362",))
    marked = made_up_indicator("marked", "Merket", category="economy", unit="count", decimals=0, tables=("12362",))
    lost = made_up_indicator("lost", "Borte")
    columns = (
        Column("1120", "municipality", "Klepp"),
        Column("own_group", "kostra_group", "own_group", own_group=True, groups=("7", "3")),
        Column("1515", "municipality", "Herøy"),
        Column("1818", "municipality", "Herøy"),
        Column("EAK", "country", "Hele landet"),
    )
    values = {"1120": 12.25, "own_group": -0.04, "1515": 2.25, "1818": -1234.5, "EAK": 1234567.5}
    marks = iter((".", "..", "...", ":", "not_covered", "not_comparable", "hidden", "?", ".", "-"))
    return Comparison(
        subject=KLEPP,
        periods=(2019, 2020),
        set=None,
        columns=columns,
        rows=(
            Row(
                plain,
                tuple(
                    made_up_figure(c.id, year, values[c.id], sources=("12279", "07459"), provisional=year == 2020)
                    for c in columns
                    for year in (2019, 2020)
                ),
            ),
            Row(
                money,
                tuple(
                    made_up_figure(
                        c.id,
                        year,
                        values[c.id],
                        members=(26, 24 + year - 2019, 0.9321) if c.id == "own_group" else None,
                        computed=c.id == "1515",
                    )
                    for c in columns
                    for year in (2019, 2020)
                ),
            ),
            Row(
                marked,
                tuple(made_up_figure(c.id, y, None, status=next(marks)) for c in columns for y in (2019, 2020)),
            ),
        ),
        left_out=(lost,),
        notice=Remark("sample", (("names", ("Klepp", "Time")), ("first", 2015), ("last", 2021))),
        remarks=(
            Remark("group_scheme", (("group", "7"), ("scheme", "2016"), ("periods", (2019,)))),
            Remark("group_changed", (("name", "Klepp"), ("before", "7"), ("after", "3"), ("year", 2020))),
            Remark(
                "published_differs",
                (
                    ("title", money.title),
                    ("column", "1818"),
                    ("period", 2019),
                    ("published", 1000.0),
                    ("computed", 1234.5),
                    ("decimals", 0),
                ),
            ),
        ),
        sources=(made_up_source("07459", updated="2021-02-20"), made_up_source("12279", updated="2021-03-15")),
        snapshot=SnapshotRef("0123456789ab", "0" * 64, sample=True),
        program="bvmonitor test",
    )


def comparison_with_everything() -> Comparison:
    """The golden page with a place, a quarter, a change and an index beside each figure, all made up."""
    return with_everything(golden_comparison(), "EKG07")


def _placed(pool: str, rank: int | None) -> Position:
    return Position(pool, rank, 311, 357, "computed", 24.04, 2, 10.0, 20.0, 30.0, 12.0, 12.04)


def _beside(figure: Figure, row: Row, since: int = 2014) -> Figure:
    positions = (_placed("EAK", 12), _placed("EKG07@2020", None)) if figure.column == "1120" else ()
    broken = figure.column == "1121"
    change = Change(
        since if row.indicator.unit == "nok" else 2014,
        None if broken else -1.25,
        -0.5 if row.indicator.unit == "nok" and not broken else None,
        "not_comparable" if broken else None,
        None if broken else "shown",
    )
    return replace(figure, positions=positions, change=change, index=100.25)


def with_everything(comparison: Comparison, index_column: str, since: int = 2014) -> Comparison:
    rows = tuple(
        replace(row, figures=tuple(_beside(figure, row, since) for figure in row.figures))
        for row in comparison.rows
    )
    extras: tuple[Extra, ...] = ("rank", "quartile", "change", "index")
    return replace(comparison, rows=rows, extras=extras, index_column=index_column)


def _golden_row(number: int, line: list[str], columns: tuple[Column, ...]) -> Row:
    category, title, *texts = line
    unit: Unit = next((unit for ending, unit in _UNITS.items() if title.endswith(ending)), "per_1000")
    decimals = max(len(text.partition(".")[2]) for text in texts)
    indicator = made_up_indicator(
        f"row_{number}", title, category=_CATEGORIES[category], unit=unit, decimals=decimals, tables=("12279",)
    )
    figures = (
        made_up_figure(c.id, 2015, float(t) if t else None, status=None if t else "not_covered")
        for c, t in zip(columns, texts, strict=True)
    )
    return Row(indicator, tuple(figures))
