"""An indicator's definition in words: what it is, how it is computed, from which cells."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bvmonitor.domain.indicator import Cell, CodeRange, Codes, Expectation, Indicator, Reference
from bvmonitor.domain.language import Lang
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.indicators import INDICATORS
from bvmonitor.texts.pages import PAGES

Status = Literal["verified", "unverified", "local"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known of an indicator: what it is called and what it is, in the reader's language."""

    name: str
    text: str


def facts_of(indicator: Indicator, lang: Lang) -> tuple[Fact, ...]:
    """All that the definition says, in the order of a page about it."""
    return tuple(Fact(say(INDICATORS, key, lang), text) for key, text in _texts(indicator, lang))


def formula_of(indicator: Indicator, lang: Lang) -> str:
    """`100 × numerator / denominator`, or where the figures come from when nothing is computed."""
    if not indicator.numerator:
        return say(INDICATORS, "formula.local" if indicator.local else "formula.published", lang)
    body = say(INDICATORS, "formula.ratio" if indicator.denominator else "formula.count", lang)
    return body if indicator.factor == 1 else f"{indicator.factor:g} × {body}"


def cell_in_words(cell: Cell, lang: Lang) -> str:
    """`1000 × table 12362, KOSbelop0000, KOKfunksjon0000 252, KOKart0000 AGD10`."""
    text = ", ".join(_cell_parts(cell, lang))
    return say(INDICATORS, "cell.minus", lang, cell=text) if cell.sign < 0 else text


def status_of(indicator: Indicator) -> Status:
    """Whether its tables have been seen at SSB; `local` of what rests on own figures alone."""
    return "local" if indicator.local else "verified" if indicator.verified else "unverified"


def _texts(indicator: Indicator, lang: Lang) -> Iterator[tuple[str, str]]:
    yield "id", indicator.id
    yield "version", str(indicator.version)
    yield "status", say(INDICATORS, f"status.{status_of(indicator)}", lang)
    yield "category", say(PAGES, f"category.{indicator.category}", lang)
    yield "unit", say(PAGES, f"unit.{indicator.unit}", lang)
    yield "decimals", str(indicator.decimals)
    yield "direction", say(INDICATORS, f"direction.{indicator.direction}", lang)
    yield "valid", _years(indicator.valid_from, indicator.valid_to, lang)
    yield "formula", formula_of(indicator, lang)
    for cell in indicator.numerator:
        yield "numerator", cell_in_words(cell, lang)
    for cell in indicator.denominator:
        yield "denominator", cell_in_words(cell, lang)
    if indicator.published is not None:
        yield "published", cell_in_words(indicator.published, lang)
    if indicator.numerator or indicator.interval != "none":
        yield "interval", say(INDICATORS, f"interval.{indicator.interval}", lang)
    yield from _counted(indicator, lang)
    if indicator.numerator:
        percent = f"{100 * indicator.min_coverage:g}"
        yield "min_coverage", say(INDICATORS, "min_coverage.share", lang, percent=percent)
    for each in indicator.breaks:
        yield "break", f"{each.year}: {each.text.in_(lang)}"
    if indicator.expect is not None:
        yield "expect", _expectation(indicator.expect)
    yield "reference", _reference(indicator.reference)
    for note in indicator.notes:
        yield "note", note.in_(lang)


def _counted(indicator: Indicator, lang: Lang) -> Iterator[tuple[str, str]]:
    """What is counted, and by which periods where figures come from own files."""
    if indicator.counted is not None:
        yield "counted", say(INDICATORS, f"counted.{indicator.counted}", lang)
    if indicator.spans:
        yield "spans", ", ".join(say(INDICATORS, f"span.{span}", lang) for span in indicator.spans)
        yield "whole_year", say(INDICATORS, f"whole_year.{indicator.year_rule}", lang)


def _cell_parts(cell: Cell, lang: Lang) -> Iterator[str]:
    factor = "" if cell.factor == 1 else f"{cell.factor:g} × "
    measure = cell.measure or f"«{cell.measure_label}»"
    yield factor + say(INDICATORS, "cell.table", lang, table=cell.table, measure=measure)
    for dimension, codes in cell.where:
        yield say(INDICATORS, "cell.where", lang, dimension=dimension, codes=_codes(codes, lang))
    if cell.omit:
        yield say(INDICATORS, "cell.omit", lang, dimensions=cell.omit)
    if cell.period_shift == 1:
        yield say(INDICATORS, "cell.next_year", lang)
    elif cell.period_shift:
        yield say(INDICATORS, "cell.shift", lang, shift=f"{cell.period_shift:+d}")


def _codes(codes: Codes, lang: Lang) -> str:
    if isinstance(codes, CodeRange):
        return say(INDICATORS, "cell.range", lang, first=codes.first, last=codes.last)
    return " + ".join(codes)


def _years(first: int | None, last: int | None, lang: Lang) -> str:
    if first is not None and last is not None:
        return say(INDICATORS, "valid.between", lang, first=first, last=last)
    if first is not None:
        return say(INDICATORS, "valid.from", lang, first=first)
    return say(INDICATORS, "valid.always" if last is None else "valid.to", lang, last=last)


def _expectation(expect: Expectation) -> str:
    return "; ".join(part for part in (expect.table, expect.title, expect.unit) if part)


def _reference(reference: Reference) -> str:
    accessed = "" if reference.accessed is None else f" ({reference.accessed})"
    return f"{reference.title}, {reference.url}{accessed}"
