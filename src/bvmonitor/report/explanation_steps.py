"""The arithmetic of an explanation, line by line."""

from collections.abc import Iterator
from decimal import Decimal

from bvmonitor.domain.explanation import Explanation, Part, Term
from bvmonitor.domain.language import Lang
from bvmonitor.report.numbers import format_number
from bvmonitor.report.words import figure_text
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.explain import EXPLAIN

_MOST_DECIMALS = 10


def steps_of(explanation: Explanation, lang: Lang) -> tuple[str, ...]:
    """The steps from cells to what the page prints."""
    return tuple(_steps(explanation, lang))


def exact(value: float, lang: Lang) -> str:
    """A figure with all the decimals that it has, ten at most."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return format_number(value, min(decimals, _MOST_DECIMALS), lang)


def _steps(explanation: Explanation, lang: Lang) -> Iterator[str]:
    figure, indicator = explanation.figure, explanation.indicator
    for part in explanation.parts:
        if part.name != "published" and (part.value is not None or not _is_complete(part)):
            yield _sum(part, lang)
    if figure.n_members is not None:
        yield say(EXPLAIN, "step.members", lang, n=figure.n_members, reporting=figure.n_reporting)
    yield from _quotient(explanation, lang)
    published, local = explanation.published[0], explanation.local[0]
    if published is not None:
        yield say(EXPLAIN, "step.published", lang, value=exact(published, lang))
    if local is not None:
        yield say(EXPLAIN, "step.local", lang, value=exact(local, lang))
    if figure.value is not None:
        text = figure_text(figure, indicator, lang)
        yield say(EXPLAIN, "step.rounded", lang, decimals=indicator.decimals, text=text)


def _is_complete(part: Part) -> bool:
    """Whether every cell of a sum has a value: its sum is left out where the other part of the ratio is absent."""
    return all(term.figures and all(f.value is not None for f in term.figures) for term in part.terms)


def _sum(part: Part, lang: Lang) -> str:
    name = say(EXPLAIN, f"part.{part.name}", lang)
    if part.value is None:
        return say(EXPLAIN, "step.no_sum", lang, part=name)
    terms = "".join(_term(term, lang, first=number == 0) for number, term in enumerate(part.terms))
    value = exact(part.value, lang)
    return say(EXPLAIN, "step.sum", lang, part=name, sum=value if terms == value else f"{terms} = {value}")


def _term(term: Term, lang: Lang, *, first: bool) -> str:
    """`1 000 × (12 + 34)`, with the sign that it has in the sum."""
    values = [exact(figure.value or 0.0, lang) for figure in term.figures]
    body = " + ".join(values)
    if len(values) > 1 and (term.cell.factor != 1 or term.cell.sign < 0):
        body = f"({body})"
    if term.cell.factor != 1:
        body = f"{exact(term.cell.factor, lang)} × {body}"
    sign = "−" if term.cell.sign < 0 else "" if first else "+"
    return f"{sign}{body}" if first else f" {sign} {body}"


def _quotient(explanation: Explanation, lang: Lang) -> Iterator[str]:
    """The ratio, or the product where there is no denominator; nothing where we computed nothing."""
    figure, computed = explanation.figure, explanation.computed[0]
    if computed is None or figure.numerator is None:
        return
    fields = {
        "factor": exact(explanation.indicator.factor, lang),
        "numerator": exact(figure.numerator, lang),
        "value": exact(computed, lang),
    }
    if figure.denominator is None:
        yield say(EXPLAIN, "step.product", lang, **fields)
    else:
        yield say(EXPLAIN, "step.ratio", lang, denominator=exact(figure.denominator, lang), **fields)
