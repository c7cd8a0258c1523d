"""Which own figures of a home go when they are published: small ones, and those by which these could be found.

All figures of all places and periods are looked at together, so that no two pages of the same figures tell more
than one of them.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Final

import polars as pl

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.values import Figures
from bvmonitor.app.disclosure.exact_sums import exact, half_unit
from bvmonitor.app.disclosure.own_riddle import Counted, Known, OwnSaid, Same, Together, Within, riddle_of_own
from bvmonitor.app.disclosure.page_counts import Term, term_of
from bvmonitor.app.disclosure.page_riddle import Classes
from bvmonitor.domain.deadlines import Counts
from bvmonitor.domain.disclosure import HidingRule
from bvmonitor.domain.indicator import CountedPart, Indicator, Unit
from bvmonitor.domain.own_figures import Period, parse_period
from bvmonitor.domain.status import CONFIDENTIAL
from bvmonitor.engine.disclosure import protect

FACTORS: Final[Mapping[Unit, int]] = {"percent": 100, "per_1000": 1000, "per_fte": 1}
"""Units that are a count by something, and what the quotient is multiplied with."""

_COUNTS: Final[frozenset[Unit]] = frozenset({"count", *FACTORS})
_PLACE: Final = frozenset({"here"})

# Names of counts by indicator and part (0 is the numerator).
_Names = Mapping[tuple[str, int], tuple[tuple[str, Fraction], ...]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Own figures that are hidden.

    Attributes:
        keys: All of them, as `key_of` names them.
        small: Those of small counts, and shares whose counts are not known.
    """

    keys: frozenset[str]
    small: frozenset[str]


def key_of(figure_id: str, region: str, span: str, period: str) -> str:
    """A name for an own figure."""
    return f"{figure_id}|{region}|{span}|{period}"


def hidden_own(
    workspace: Workspace,
    figures: pl.DataFrame,
    years: pl.DataFrame,
    rule: HidingRule,
    opened: Collection[str] = (),
    shares: Sequence[Counts] = (),
) -> Chosen:
    """Choose what to hide.

    Args:
        workspace: Definitions, services, and SSB's figures.
        figures: OWN_FIGURES in force.
        years: OWN_YEARS made of them.
        rule: Which counts are hidden.
        opened: Ids of origins whose figures were published already.
        shares: Which shares of the figures and years are made of own counts.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    # Where nothing but others' figures is known, there is nothing of ours to hide.
    ours = figures.filter(~pl.col("origin_id").is_in(list(opened)))["region_code"].unique().implode()
    figures, years = (
        figures.filter(pl.col("region_code").is_in(ours)),
        years.filter(pl.col("region_code").is_in(ours)),
    )
    indicators = _indicators(workspace, figures, years)
    beside = _beside(workspace, indicators.values())
    names = _names_of(workspace, {each.id: each for each in (*indicators.values(), *beside)}.values())
    said = tuple(_said(indicators, names, figures, years, frozenset(opened)))
    untried = frozenset(each.key for each in said if _is_untried(each, indicators))
    told = [each for each in said if each.key not in untried]
    known = _known(workspace, indicators, beside, names, told)
    same = (*_same(indicators, names, told), *_made(indicators, names, told, shares))
    made = riddle_of_own(told, rule, known, _services(workspace), same, _within(told, shares))
    small = made.small | untried
    return Chosen(small | frozenset(protect(made.riddle).hidden), small)


def _indicators(workspace: Workspace, figures: pl.DataFrame, years: pl.DataFrame) -> dict[str, Indicator]:
    """Those of the figures, and of years made of others' counts, that count persons or cases, by id."""
    known = workspace.definitions.indicators
    names = dict.fromkeys(
        (*figures["figure_id"].unique(maintain_order=True), *years["indicator_id"].unique(maintain_order=True))
    )
    found = (known[name] for name in names if name in known)
    return {each.id: each for each in found if each.unit in _COUNTS and not (each.local and _counts_nobody(each))}


def _counts_nobody(indicator: Indicator) -> bool:
    """Whether a share is of no persons or cases: sick leave, a share of an amount."""
    return indicator.unit in FACTORS and indicator.counted is None and indicator.interval == "none"


def _names_of(workspace: Workspace, indicators: Iterable[Indicator]) -> _Names:
    """What each part counts: the finest classes of SSB's cells, or what is the indicator's own."""
    indicators = tuple(indicators)
    terms = {(each.id, part): made for each in indicators for part, made in enumerate(_terms(workspace, each))}
    classes = Classes.of(term for each in terms.values() for term in each)
    names: dict[tuple[str, int], tuple[tuple[str, Fraction], ...]] = {}
    for each in indicators:
        for part in (0, 1):
            own = ((f"{each.id}/{part}", Fraction(1)),)
            names[each.id, part] = _classed(classes, terms.get((each.id, part), ())) or own
    return names


def _terms(workspace: Workspace, indicator: Indicator) -> tuple[tuple[Term, ...], ...]:
    """The cells of numerator and denominator, as if they were of one place and year."""
    tables = Figures(workspace, (indicator,)).tables
    return tuple(
        tuple(term_of(tables, cell, 0, _PLACE) for cell in cells)
        for cells in (indicator.numerator, indicator.denominator)
    )


def _classed(classes: Classes, terms: Iterable[Term]) -> tuple[tuple[str, Fraction], ...]:
    form: dict[str, Fraction] = {}
    for term in terms:
        for name, factor in classes.form(term).items():
            form[name] = form.get(name, Fraction(0)) + factor
    return tuple(sorted((name, factor) for name, factor in form.items() if factor))


def _said(
    indicators: Mapping[str, Indicator],
    names: _Names,
    figures: pl.DataFrame,
    years: pl.DataFrame,
    opened: frozenset[str],
) -> Iterator[OwnSaid]:
    """Every figure, and every year that was made of shorter periods."""
    wanted = ("figure_id", "region_code", "period", "value", "status", "numerator", "denominator", "origin_id")
    made = years.filter("is_made").select(
        pl.col("indicator_id").alias("figure_id"), "region_code", pl.col("period").cast(pl.String), *wanted[3:]
    )
    for rows, is_made in ((figures, False), (made, True)):
        for name, region, text, value, status, above, below, origin in rows.select(wanted).iter_rows():
            period, indicator = parse_period(text), indicators.get(name)
            if period is None or indicator is None or (value is None and status != CONFIDENTIAL):
                continue
            is_open = set(origin.split()) <= opened
            yield _figure(
                indicator, names, region, period, (value, above, below), is_made=is_made, is_open=is_open
            )


def _figure(
    indicator: Indicator,
    names: _Names,
    region: str,
    period: Period,
    numbers: tuple[float | None, float | None, float | None],
    *,
    is_made: bool,
    is_open: bool,
) -> OwnSaid:
    value, above, below = (None if each is None else exact(each) for each in numbers)
    factor = Fraction(FACTORS.get(indicator.unit, 1))
    is_share = indicator.unit in FACTORS
    if not is_share and above is None:
        above = value
    if is_share and above is None and value is not None and below is not None:
        above = Fraction(round(value * below / factor))
    first, name = _time(indicator, period)
    # The inhabitants of two months are no more than those of one: only what a part is taken of is added up.
    of_whole = name if indicator.unit == "percent" or not indicator.local else f"{name}{period.text}"
    return OwnSaid(
        key=key_of(indicator.id, region, period.span, period.text),
        region=region,
        first=first,
        last=period.last_day,
        value=value,
        half_unit=Fraction(1, 2) if numbers[0] is None else half_unit(numbers[0], indicator.decimals),
        factor=factor,
        numerator=Counted(_under(names[indicator.id, 0], name), above),
        denominator=Counted(_under(names[indicator.id, 1], of_whole), below) if is_share else None,
        is_part=indicator.unit == "percent",
        is_total=is_made or period.span in {"half_year", "year"} or indicator.counted == "running_total",
        is_open=is_open,
        is_withheld=value is None,
    )


def _time(indicator: Indicator, period: Period) -> tuple[date | None, str]:
    """The first day of the time that a figure counts, and what its counts are called beside others.

    None is for what was there on the last day. What is comparable with figures of the same kind of period alone is
    told apart by that period.
    """
    if not indicator.local:
        return None, "" if period.span == "year" else f"{period.span}:"
    if indicator.counted == "running_total":
        return date(period.year, 1, 1), ""
    if indicator.year_rule == "sum":
        return period.first_day, ""
    return None, "" if indicator.counted == "at_date" else f"{period.span}:"


def _under(names: Iterable[tuple[str, Fraction]], prefix: str) -> tuple[tuple[str, Fraction], ...]:
    return tuple((f"{prefix}{name}", factor) for name, factor in names)


def _is_untried(said: OwnSaid, indicators: Mapping[str, Indicator]) -> bool:
    """Whether a share of persons came without its counts: nobody can say whether they are few."""
    indicator = indicators[said.key.partition("|")[0]]
    if said.is_open or said.is_withheld or said.denominator is None or _counts_nobody(indicator):
        return False
    return said.numerator.size is None or said.denominator.size is None


def _beside(workspace: Workspace, indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """The indicators of SSB's counts in the tables that own figures are of too."""
    tables = {table for each in indicators if not each.local for table in each.tables}
    every = workspace.definitions.indicators.values() if tables else ()
    return tuple(each for each in every if each.unit in _COUNTS and each.numerator and tables & set(each.tables))


def _known(
    workspace: Workspace,
    indicators: Mapping[str, Indicator],
    beside: Iterable[Indicator],
    names: _Names,
    said: Sequence[OwnSaid],
) -> Iterator[Known]:
    """What SSB has of the counts that own figures are of, in the same places and years."""
    ours = [each for each in indicators.values() if not each.local]
    places = {(each.region, each.last.year) for each in said if indicators[each.key.partition("|")[0]] in ours}
    if not places:
        return
    shared = {name for each in ours for part in (0, 1) for name, _ in names[each.id, part]}
    parts = tuple(
        replace(each, id=f"{each.id}/{part}", numerator=cells, denominator=(), published=None, factor=1)
        for each in beside
        for part, cells in enumerate((each.numerator, each.denominator))
        if cells and {name for name, _ in names[each.id, part]} & shared
    )
    years, regions = sorted({year for _, year in places}), {region for region, _ in places}
    frame = Figures(workspace, parts).frame(years, regions, None, typed_in=False)
    known = pl.col("value").is_not_null() | (pl.col("status") == CONFIDENTIAL)
    rows = frame.filter(known).select("indicator_id", "column_id", "period", "value")
    for name, region, year, value in rows.iter_rows():
        if (region, year) in places:
            indicator_id, _, part = name.rpartition("/")
            of, day = names[indicator_id, int(part)], date(year, 12, 31)
            size = None if value is None else exact(value)
            low, high = (0, None) if size is None else (floor(size), ceil(size))
            yield Known(region, None, day, of, low, high)


def _made(
    indicators: Mapping[str, Indicator], names: _Names, said: Iterable[OwnSaid], shares: Sequence[Counts]
) -> Iterator[Same]:
    """That a share of own counts is made of them."""
    said = tuple(said)
    keys = {each.key for each in said}
    for each in said:
        name, region, span, text = each.key.split("|")
        period = parse_period(text)
        for made in shares if period is not None else ():
            parts: tuple[tuple[CountedPart, str], ...] = (("numerator", made.within), ("denominator", made.of))
            for part, count in parts if made.share == name else ():
                if period is not None and key_of(count, region, span, text) in keys:
                    first, prefix = _time(indicators[count], period)
                    yield Same(each.key, part, _under(names[count, 0], prefix), first)


def _within(said: Iterable[OwnSaid], shares: Sequence[Counts]) -> Iterator[Within]:
    """The counts in time and those of all, of the same place and period."""
    keys = {each.key for each in said}
    for key in sorted(keys):
        name, _, rest = key.partition("|")
        for made in shares:
            if made.within == name and f"{made.of}|{rest}" in keys:
                yield Within(key, f"{made.of}|{rest}")


def _same(indicators: Mapping[str, Indicator], names: _Names, said: Iterable[OwnSaid]) -> Iterator[Same]:
    """The parts of figures that other own figures count too."""
    for each in said:
        indicator = indicators[each.key.partition("|")[0]]
        for part, other in indicator.same_as:
            if other in indicators:
                yield Same(each.key, part, names[other, 0], each.first)


def _services(workspace: Workspace) -> Iterator[Together]:
    for each in workspace.sets.of_kind("service"):
        yield Together(each.id, tuple(sorted({member.code for member in each.members})))
