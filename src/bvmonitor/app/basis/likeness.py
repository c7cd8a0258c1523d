"""Which municipalities are most like one, by background figures that the user may choose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from bvmonitor import bundled
from bvmonitor.app.basis.borders import follow
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.counties import member_codes
from bvmonitor.app.basis.values import Figures, Values
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.likeness import Likeness
from bvmonitor.domain.region import MUNICIPALITIES, Region
from bvmonitor.domain.region_set import SERVICES
from bvmonitor.engine.similar import FIGURES, distances
from bvmonitor.errors.regions import NothingAlike, SetsAtFault

FILE_NAME: Final = "similar.yaml"


@dataclass(frozen=True, slots=True)
class Alike:
    """The municipalities that are most like one.

    Attributes:
        year: The year of the figures.
        counted: The indicators that counted.
        lacking: Those that did not, since the one has no figure for them.
        nearest: Municipality and distance, the nearest first.
        figures: By indicator and code of a municipality, the figures that they are compared by.
        code: The code of the one that is asked about, in that year.
        without: How many municipalities lack a figure, and have no distance.
    """

    year: int
    counted: tuple[Indicator, ...]
    lacking: tuple[Indicator, ...]
    nearest: tuple[tuple[Region, float], ...]
    figures: Mapping[tuple[str, str], float | None]
    code: str
    without: int


def likeness_file(home: Path) -> Path:
    """The user's own file of what counts, or else the bundled one."""
    own = home / FILE_NAME
    return own if own.is_file() else bundled.definitions_folder() / "peers" / FILE_NAME


def find_alike(workspace: Workspace, subject: Region, count: int, last: int | None, borders: int | None) -> Alike:
    """The municipalities that are most like one, in the newest year with most of the figures that count.

    Args:
        workspace: Where definitions and figures are read from.
        subject: The municipality.
        count: How many.
        last: No later year; None for the newest.
        borders: The year whose municipalities are meant; the year of the figures when None.

    Raises:
        NothingAlike: There are no figures of the subject's.
        SetsAtFault: The file of what counts is at fault.
    """
    wanted = open_likeness(workspace)
    indicators = tuple(workspace.definitions.indicator(each.indicator_id) for each in wanted)
    figures = Figures(workspace, indicators)
    periods = [period for period in figures.periods if last is None or period <= last]
    line = borders or max(periods, default=subject.valid_from)
    own = figures.compute(periods, {subject.code}, line) if periods else Values({})
    weights = {each.indicator_id: each.weight for each in wanted}
    found = {
        period: sum(weights[each.id] for each in indicators if _value(own, each, subject.code, period) is not None)
        for period in periods
    }
    year = max(periods, key=lambda period: (found[period], period), default=None)
    if year is None or not found[year]:
        ids = tuple(each.id for each in indicators)
        raise NothingAlike(subject.name, last or max(figures.periods, default=0), ids)
    regions = {
        region.code: region for region in workspace.regions.history.in_year(borders or year, MUNICIPALITIES)
    }
    code = subject.code if borders else _code_in(workspace, subject, line, year)
    values = figures.compute((year,), {*regions, code}, borders or year)
    near = _distances(values, wanted, indicators, (*regions, code), year, code)
    own_members = _members(workspace, subject, borders or year)
    others = [each for each in near if each[0] not in own_members]
    known = tuple(each for each in indicators if _value(values, each, code, year) is not None)
    return Alike(
        year,
        known,
        tuple(each for each in indicators if each not in known),
        tuple((regions[found_code], distance) for found_code, distance in others[:count]),
        {(each.id, at): _value(values, each, at, year) for each in known for at in (code, *regions)},
        code,
        len(regions.keys() - {code}) - len(near),
    )


def open_likeness(workspace: Workspace) -> tuple[Likeness, ...]:
    """What counts, the user's own choice before the bundled one.

    Raises:
        SetsAtFault: The file is at fault; all issues are listed.
    """
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.likeness import load_likeness  # noqa: PLC0415

    found, issues = load_likeness(likeness_file(workspace.home), workspace.definitions.indicators)
    if issues:
        raise SetsAtFault(issues)
    return found


def _code_in(workspace: Workspace, subject: Region, borders: int, year: int) -> str:
    return follow(workspace, subject, borders, (year,)).code_in(year) or subject.code


def _members(workspace: Workspace, subject: Region, borders: int) -> frozenset[str]:
    """The codes of a service's own members, which are not like it but part of it."""
    if subject.kind not in SERVICES:
        return frozenset()
    return frozenset(code for code in member_codes(workspace, subject, borders) if code is not None)


def _distances(
    values: Values,
    wanted: Sequence[Likeness],
    indicators: Sequence[Indicator],
    codes: Sequence[str],
    year: int,
    subject: str,
) -> list[tuple[str, float]]:
    rows = [
        (code, each.id, _value(values, each, code, year)) for code in dict.fromkeys(codes) for each in indicators
    ]
    return distances(pl.DataFrame(rows, FIGURES, orient="row"), subject, wanted).rows()


def _value(values: Values, indicator: Indicator, code: str, period: int) -> float | None:
    found = values.get(indicator, code, period)
    return None if found is None else found.value
