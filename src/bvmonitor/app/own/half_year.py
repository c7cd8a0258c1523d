"""Half-year reports among the own figures: each unit's shares, and those of sets that the file has all of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import polars as pl

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.own.misfit import Misfit
from bvmonitor.app.own.names import PlaceNames
from bvmonitor.domain.own_figures import OwnFigure, Period, period_of
from bvmonitor.domain.region import COUNTRY, COUNTY_PREFIX
from bvmonitor.domain.region_set import RegionSet
from bvmonitor.domain.status import NOT_POSSIBLE, rank_of
from bvmonitor.engine.borders import codes_in
from bvmonitor.engine.half_year_sums import COUNTS, MEMBERS, half_year_sums
from bvmonitor.errors.issue import Issue
from bvmonitor.sources.bufdir.half_year import Count, HalfYearRow, read_half_year
from bvmonitor.sources.own.persons import has_birth_number

SOURCE: Final = "Halvårsrapportering"
_WHOLE: Final = 100
_LONGEST_MUNICIPALITY: Final = 4  # digits; a longer code is a city district's


@dataclass(frozen=True, slots=True)
class HalfYearFigures:
    """What a file of half-year reports holds.

    Attributes:
        figures: Shares with their counts, of units and of sets.
        passed_over: Rows of city districts, which the program has no figures for.
        missing: Indicators that the file has no columns for.
        after_register: Units with half-years from which on the register has the figures, and since when.
    """

    figures: tuple[OwnFigure, ...]
    passed_over: int
    missing: tuple[str, ...]
    after_register: tuple[tuple[str, str], ...]


@dataclass
class _Units:
    """The units of a file, looked up once each."""

    places: PlaceNames
    name: str
    issues: list[Issue] = field(default_factory=list)
    seen: dict[tuple[str, str], int] = field(default_factory=dict)

    def find(self, row: HalfYearRow, period: Period) -> str | None:
        """The code of a row's unit; None when it is at fault, which is told."""
        try:
            region = self.places.find(row.unit, row.year)
        except Misfit as misfit:
            fields = (("value", row.unit), *misfit.fields)
            self.issues.append(
                Issue(f"own.{misfit.code}", "error", self.name, row.line, fields=fields, nearest=misfit.nearest)
            )
            return None
        first = self.seen.setdefault((region.code, period.text), row.line)
        if first != row.line:
            fields = (("unit", row.unit), ("period", period.text), ("first", str(first)))
            self.issues.append(Issue("half_year.repeated", "error", self.name, row.line, fields=fields))
        return region.code


def half_year_figures(
    workspace: Workspace, name: str, content: bytes, *, today: date
) -> tuple[HalfYearFigures | None, tuple[Issue, ...]]:
    """The own figures that a file of half-year reports holds.

    Args:
        workspace: The places, their sets, and who reports to the register since when.
        name: The file's name.
        content: What is in it.
        today: What has happened is not later.

    Returns:
        The figures, or None with all that is wrong.
    """
    if has_birth_number(_some_text(content)):
        return None, (Issue("half_year.birth_number", "error", name),)
    read, issues = read_half_year(content, name)
    if read is None:
        return None, issues
    units = _Units(PlaceNames(workspace), name)
    kept: list[tuple[HalfYearRow, str, Period]] = []
    passed_over = 0
    for row in read.rows:
        period = period_of("half_year", date(row.year, row.half * 6, 1))
        if row.unit.isdigit() and len(row.unit) > _LONGEST_MUNICIPALITY:
            passed_over += 1
            continue
        if period.first_day > today:
            fields = (("value", period.text),)
            units.issues.append(Issue("half_year.in_the_future", "error", name, row.line, fields=fields))
        code = units.find(row, period)
        if code is not None:
            kept.append((row, code, period))
    if units.issues:
        return None, tuple(units.issues)
    own = tuple(
        _figure(indicator, code, period, *counts)
        for row, code, period in kept
        for indicator, counts in row.counts.items()
    )
    given = {(each.region_code, each.period.text) for each in own}
    sums = (each for each in _sums(workspace, own) if (each.region_code, each.period.text) not in given)
    after = tuple(_after_register(workspace, kept))
    return HalfYearFigures((*own, *sums), passed_over, read.missing, after), ()


def _some_text(content: bytes) -> str:
    """The text, with a letter between cells and lines: what stands in two is no number."""
    return content.decode("latin-1").replace(";", " x ").replace("\n", " x ")


def _figure(indicator: str, code: str, period: Period, within: Count, of: Count) -> OwnFigure:
    """A share of two counts; where one is absent, its mark."""
    marks = [each.status for each in (within, of) if each.status is not None]
    if marks:
        return OwnFigure(indicator, code, period, None, min(marks, key=rank_of), source=SOURCE)
    return _share(indicator, code, period, within.value or 0.0, of.value or 0.0)


def _share(
    indicator: str, code: str, period: Period, numerator: float, denominator: float, comment: str = ""
) -> OwnFigure:
    if denominator == 0:
        return OwnFigure(indicator, code, period, None, NOT_POSSIBLE, 0.0, 0.0, comment, SOURCE)
    value = _WHOLE * numerator / denominator
    return OwnFigure(indicator, code, period, value, None, numerator, denominator, comment, SOURCE)


def _sums(workspace: Workspace, own: Sequence[OwnFigure]) -> Iterator[OwnFigure]:
    """Shares of the services, counties and the country that the file has every member of."""
    periods = {each.period.text: each.period for each in own}
    counts = pl.DataFrame(
        [(e.figure_id, e.region_code, e.period.text, e.numerator, e.denominator, e.status) for e in own],
        COUNTS,
        orient="row",
    ).with_columns(status=pl.when(pl.col("denominator").is_null()).then("status"))
    members = pl.DataFrame([*_members(workspace, periods)], MEMBERS, orient="row")
    for row in half_year_sums(counts, members).iter_rows(named=True):
        period = periods[row["period"]]
        if row["status"] is not None:
            yield OwnFigure(row["indicator_id"], row["region_code"], period, None, row["status"], source=SOURCE)
        else:
            comment = f"{row['n_reporting']}/{row['n_members']}"
            counted = (row["numerator"], row["denominator"])
            yield _share(row["indicator_id"], row["region_code"], period, *counted, comment)


def _members(workspace: Workspace, periods: Mapping[str, Period]) -> Iterator[tuple[str, str, str, bool]]:
    """Who is in which service, county and country in the half-years of the file."""
    rows = workspace.snapshot.membership().iter_rows(named=True)
    lenient = [row for row in rows if row["set_id"] == COUNTRY or row["set_id"].startswith(COUNTY_PREFIX)]
    services = [each for each in workspace.sets.by_id.values() if each.kind == "service"]
    in_services = _in_services(workspace, services, sorted({period.year for period in periods.values()}))
    for text, period in periods.items():
        year = period.year
        for row in lenient:
            if row["valid_from"] <= year and (row["valid_to"] is None or year < row["valid_to"]):
                yield row["set_id"], row["member_code"], text, False
        for service in services:
            yield from ((service.id, code, text, True) for code in in_services[service.id, year])


def _in_services(
    workspace: Workspace, services: Sequence[RegionSet], years: Sequence[int]
) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """The codes that the members of each service had in each year; none where one cannot be followed there."""
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for borders in {each.borders for each in services}:
        alike = [each for each in services if each.borders == borders]
        codes = tuple(dict.fromkeys(member.code for each in alike for member in each.members))
        of_year = codes_in(workspace.region_map, codes, base=borders, years=years)
        for service in alike:
            for year in years:
                members = [each.code for each in service.members if each.belongs_in(year)]
                parts = [pair for code in members for pair in of_year[code, year]]
                is_whole = all(status is None for _, status in parts)
                found[service.id, year] = tuple(code for code, _ in parts) if is_whole else ()
    return found


def _after_register(
    workspace: Workspace, kept: Sequence[tuple[HalfYearRow, str, Period]]
) -> Iterator[tuple[str, str]]:
    """Units whose figures of the file are of a time from which on the register has them."""
    from bvmonitor.app.basis.deadline_rules import open_deadlines  # noqa: PLC0415 - YAML is slow to load

    register = open_deadlines(workspace).register
    late = {
        row.unit: register[code].text
        for row, code, period in kept
        if code in register and period.last_day >= register[code].first_day
    }
    return iter(late.items())
