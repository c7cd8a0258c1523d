"""From a checked file to the values that the rest of the program uses."""

from bvmonitor.definitions.model import CellModel, IndicatorFile, RowModel, SameAsModel, SetFile, Span, Texts
from bvmonitor.domain.indicator import (
    Break,
    Cell,
    CodeRange,
    Codes,
    CountedPart,
    Expectation,
    Indicator,
    IndicatorSet,
    Reference,
)
from bvmonitor.domain.language import Translations


def build_indicator(model: IndicatorFile, file: str) -> Indicator:
    """The indicator that a checked file defines."""
    expect = model.expect
    return Indicator(
        id=model.id,
        version=model.version,
        verified=model.status == "verified",
        title=build_texts(model.title),
        category=model.category,
        unit=model.unit,
        decimals=model.decimals,
        direction=model.direction,
        valid_from=model.valid.first,
        valid_to=model.valid.last,
        factor=model.factor,
        numerator=tuple(map(build_cell, model.numerator or ())),
        denominator=tuple(map(build_cell, model.denominator or ())),
        published=None if model.published is None else build_cell(model.published),
        local=model.source == "local",
        interval=model.interval,
        min_coverage=model.min_coverage,
        breaks=tuple(Break(each.year, build_texts(each)) for each in sorted(model.breaks, key=lambda b: b.year)),
        expect=None if expect is None else Expectation(expect.table, expect.title, expect.unit),
        reference=Reference(model.reference.title, model.reference.url, model.reference.accessed),
        notes=tuple(map(build_texts, model.notes)),
        file=file,
        counted=model.counted,
        spans=tuple(model.spans or ()),
        whole_year=model.whole_year,
        same_as=_same_as(model.same_as),
    )


def _same_as(model: SameAsModel | None) -> tuple[tuple[CountedPart, str], ...]:
    if model is None:
        return ()
    parts: dict[CountedPart, str | None] = {
        "numerator": model.numerator,
        "denominator": model.denominator,
        "rest": model.rest,
    }
    return tuple((part, other) for part, other in parts.items() if other is not None)


def build_set(model: SetFile, file: str) -> IndicatorSet:
    """The set that a checked file defines."""
    return IndicatorSet(
        id=model.id,
        title=build_texts(model.title),
        indicators=tuple(row.indicator if isinstance(row, RowModel) else row for row in model.indicators),
        default=model.default,
        notes=tuple(map(build_texts, model.notes)),
        file=file,
        numbers=tuple(row.number if isinstance(row, RowModel) else "" for row in model.indicators),
    )


def build_cell(model: CellModel) -> Cell:
    """The cell that a checked file names."""
    return Cell(
        table=model.table,
        measure=model.measure,
        measure_label=model.measure_label,
        where=tuple((dimension, _codes(codes)) for dimension, codes in model.where.items()),
        omit=tuple(model.omit),
        sign=model.sign,
        factor=model.factor,
        period_shift=model.period_shift,
    )


def _codes(model: str | list[str] | Span) -> Codes:
    if isinstance(model, Span):
        return CodeRange(model.first, model.last)
    return (model,) if isinstance(model, str) else tuple(model)


def build_texts(model: Texts) -> Translations:
    """A text in three languages; one that is lacking is taken from another."""
    first = model.nb or model.nn or model.en or ""
    return Translations(model.nb or first, model.nn or first, model.en or first)
