"""Definitions to test with, as short as they can be said."""

from dataclasses import replace

from bvmonitor.domain.indicator import Cell, Indicator, Reference
from bvmonitor.domain.language import Translations


def same(text: str) -> Translations:
    """One text in all languages."""
    return Translations(text, text, text)


PLAIN = Indicator(
    id="share",
    version=1,
    verified=True,
    title=same("Share"),
    category="coverage",
    unit="percent",
    decimals=1,
    direction="neutral",
    valid_from=None,
    valid_to=None,
    factor=100,
    numerator=(),
    denominator=(),
    published=None,
    local=False,
    interval="none",
    min_coverage=0.8,
    breaks=(),
    expect=None,
    reference=Reference("none", "https://example.invalid", "2026-01-01"),
    notes=(),
    file="test.yaml",
)


def indicator(
    indicator_id: str = "share",
    *,
    numerator: tuple[Cell, ...] = (),
    denominator: tuple[Cell, ...] = (),
    published: Cell | None = None,
    **changes: object,
) -> Indicator:
    """A definition with these cells, the rest plain unless said otherwise."""
    made = replace(PLAIN, id=indicator_id, numerator=numerator, denominator=denominator, published=published)
    return replace(made, **changes)  # type: ignore[arg-type]  # field names are checked by replace itself
