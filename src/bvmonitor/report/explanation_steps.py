"""The arithmetic of an explanation, line by line."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from bvmonitor.domain.explanation import Explanation, Part, PartName, SetFigure, Term
from bvmonitor.domain.kostra_groups import scheme_of
from bvmonitor.domain.language import Lang
from bvmonitor.domain.status import NOT_COMPARABLE, NOT_COVERED
from bvmonitor.report.intervals import interval_text
from bvmonitor.report.numbers import decimals_of, format_number
from bvmonitor.report.words import figure_text
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.explain import EXPLAIN
from bvmonitor.texts.marks import printed_mark
from bvmonitor.texts.small_numbers import SMALL

_MOST_DECIMALS: Final = 10
_LISTED: Final = 12  # figures that are written out in a sum


def steps_of(explanation: Explanation, lang: Lang) -> tuple[str, ...]:
    """The steps from cells to what the page prints."""
    return tuple(_steps(explanation, lang))


def formula_of(explanation: Explanation, lang: Lang) -> tuple[str, ...]:
    """The formula, in words and in symbols; empty when nothing is computed."""
    return tuple(_formula(explanation, lang))


def exact(value: float, lang: Lang) -> str:
    """A figure with all the decimals that it has, ten at most."""
    return format_number(value, exact_decimals(value), lang)


def exact_decimals(value: float) -> int:
    """How many decimals such a figure is printed with."""
    return decimals_of(value, most=_MOST_DECIMALS)


def _formula(explanation: Explanation, lang: Lang) -> Iterator[str]:
    indicator = explanation.indicator
    if not indicator.numerator:
        return
    kind = "of_one" if explanation.set is None else explanation.set.average
    shape = "ratio" if indicator.denominator else "count"
    yield say(EXPLAIN, f"formula.{shape}.{kind}", lang, times=_factor(indicator.factor, "×", lang))
    yield say(EXPLAIN, f"symbols.{shape}.{kind}", lang, dot=_factor(indicator.factor, "·", lang))
    parts: tuple[tuple[PartName, str], ...] = (("numerator", "T"), ("denominator", "N"))
    for name, letter in parts:
        terms = _symbols(explanation, name, lang)
        if terms:
            yield f"{letter} = {terms}"


def _factor(factor: float, sign: str, lang: Lang) -> str:
    """`100 × `; nothing for one."""
    return "" if factor == 1 else f"{exact(factor, lang)} {sign} "


def _symbols(explanation: Explanation, name: PartName, lang: Lang) -> str:
    """`[12275: Barn med tiltak i alt] − 1000 × [12362: Beløp (1000 kr)]`, the terms of one part."""
    parts = explanation.parts if explanation.set is None else _some_member(explanation.set)
    terms = next((part.terms for part in parts if part.name == name), ())
    text = ""
    for number, term in enumerate(terms):
        sign = "−" if term.cell.sign < 0 else "+"
        lead = f" {sign} " if number else sign.replace("+", "")
        text += f"{lead}{_factor(term.cell.factor, '×', lang)}[{term.cell.table}: {term.label}]"
    return text


def _some_member(made: SetFigure) -> tuple[Part, ...]:
    return next((member.parts for member in made.members), ())


def _steps(explanation: Explanation, lang: Lang) -> Iterator[str]:
    if explanation.set is None:
        for part in explanation.parts:
            if part.name != "published":
                yield _sum(part, lang)
    else:
        yield from _set_sums(explanation, explanation.set, lang)
    yield from _quotient(explanation, lang)
    yield from _chosen(explanation, lang)
    yield from _agreement(explanation, lang)
    yield from _interval(explanation, lang)
    figure, indicator = explanation.figure, explanation.indicator
    if figure.value is not None:
        text = figure_text(figure, indicator, lang)
        fields = {"value": exact(figure.value, lang), "decimals": indicator.decimals, "text": text}
        yield say(EXPLAIN, "step.rounded", lang, **fields)


def _interval(explanation: Explanation, lang: Lang) -> Iterator[str]:
    """Which counts the figure's interval rests on, or why there is none."""
    interval, figure = explanation.interval, explanation.figure
    if interval is None:
        if explanation.no_interval not in (None, "absent"):
            yield say(SMALL, f"step.{explanation.no_interval}", lang)
        return
    fields = {
        "x": exact(figure.numerator or 0.0, lang),
        "n": exact(figure.denominator or 0.0, lang),
        "range": interval_text(interval, explanation.indicator, lang),
    }
    yield say(SMALL, f"step.{interval.method}", lang, **fields)


def _sum(part: Part, lang: Lang) -> str:
    name = say(EXPLAIN, f"part.{part.name}", lang)
    if part.value is None:
        return say(EXPLAIN, "step.no_sum", lang, part=name, mark=printed_mark(part.status or NOT_COVERED))
    terms = "".join(_term(term, lang, first=number == 0) for number, term in enumerate(part.terms))
    value = exact(part.value, lang)
    return say(EXPLAIN, "step.sum", lang, part=name, sum=value if terms == value else f"{terms} = {value}")


def _term(term: Term, lang: Lang, *, first: bool) -> str:
    """`1 000 × (12 + 34)`, with the sign that it has in the sum."""
    values = [exact(figure.value or 0.0, lang) for figure in term.figures]
    body = " + ".join(values)
    if len(values) > _LISTED:
        total = float(sum(Fraction(repr(figure.value or 0.0)) for figure in term.figures))
        body = say(EXPLAIN, "step.cells", lang, n=len(values), value=exact(total, lang))
    elif len(values) > 1 and (term.cell.factor != 1 or term.cell.sign < 0):
        body = f"({body})"
    body = f"{_factor(term.cell.factor, '×', lang)}{body}"
    sign = "−" if term.cell.sign < 0 else "" if first else "+"
    return f"{sign}{body}" if first else f" {sign} {body}"


def _set_sums(explanation: Explanation, made: SetFigure, lang: Lang) -> Iterator[str]:
    """Who counts, what their sums are, and whether that is enough of the set."""
    if not made.members:
        yield say(EXPLAIN, "step.no_members", lang)
        return
    if made.excluded is not None:
        is_member = any(member.left_out for member in made.members)
        key = "step.excluded" if is_member else "step.not_a_member"
        yield say(EXPLAIN, key, lang, name=made.excluded[1])
    yield say(EXPLAIN, f"step.members.{made.average}", lang, n=made.n_members, reporting=made.n_reporting)
    if made.average == "weighted":
        for name in ("numerator", "denominator"):
            total = getattr(explanation, name)
            if total is not None:
                values = [member.part(name) for member in made.members if member.counts]
                part = say(EXPLAIN, f"part.{name}", lang)
                yield say(EXPLAIN, "step.sum", lang, part=part, sum=_added(values, total, lang))
    if made.is_strict:
        whole = made.n_reporting == made.n_members
        yield say(EXPLAIN, f"step.strict.{'whole' if whole else 'short'}", lang)
    elif made.coverage is not None:
        shares = {"share": exact(100 * made.coverage, lang), "least": exact(_least(explanation), lang)}
        enough = made.coverage >= explanation.indicator.min_coverage
        key = "members" if made.average != "weighted" or not explanation.indicator.denominator else "denominator"
        yield say(EXPLAIN, f"step.coverage.{key}.{'enough' if enough else 'short'}", lang, **shares)


def _least(explanation: Explanation) -> float:
    return 100 * explanation.indicator.min_coverage


def _added(values: list[float | None], total: float, lang: Lang) -> str:
    """`185 + 240 + 66 = 491`, or how many were added when there are many."""
    if len(values) == 1:
        return exact(total, lang)
    if len(values) > _LISTED:
        return say(EXPLAIN, "step.many", lang, n=len(values), value=exact(total, lang))
    return f"{' + '.join(exact(value or 0.0, lang) for value in values)} = {exact(total, lang)}"


def _quotient(explanation: Explanation, lang: Lang) -> Iterator[str]:
    """The ratio, the product where there is no denominator, or the average; nothing where we computed nothing."""
    computed, made = explanation.computed[0], explanation.set
    if computed is None:
        return
    if made is not None and made.average != "weighted":
        values = sorted(m.value for m in made.members if m.counts and m.value is not None)
        fields = {"n": len(values), "value": exact(computed, lang)}
        if len(values) > _LISTED:
            yield say(EXPLAIN, f"step.{made.average}.many", lang, **fields)
        else:
            listed = "; ".join(exact(value, lang) for value in values)
            yield say(EXPLAIN, f"step.{made.average}", lang, values=listed, **fields)
        return
    numerator, denominator = explanation.numerator, explanation.denominator
    if numerator is None:
        return
    fields = {
        "times": _factor(explanation.indicator.factor, "×", lang),
        "numerator": exact(numerator, lang),
        "value": exact(computed, lang),
    }
    if denominator is None:
        yield say(EXPLAIN, "step.product", lang, **fields)
    else:
        yield say(EXPLAIN, "step.ratio", lang, denominator=exact(denominator, lang), **fields)


def _chosen(explanation: Explanation, lang: Lang) -> Iterator[str]:
    """Which of the three figures is shown, and why it and no other."""
    (published, mark), (local, _) = explanation.published, explanation.local
    origin = explanation.figure.origin
    if origin == "published":
        text = printed_mark(mark or "") if published is None else exact(published, lang)
        yield say(EXPLAIN, "step.published" if published is not None else "step.published_mark", lang, value=text)
    elif origin == "computed":
        yield say(EXPLAIN, f"step.computed.{_why_no_published(explanation)}", lang)
    elif origin == "local":
        text = "" if local is None else exact(local, lang)
        yield say(EXPLAIN, "step.local", lang, value=text or printed_mark(explanation.local[1] or ""))
    if local is not None and origin != "local":
        yield say(EXPLAIN, "step.local_behind", lang, value=exact(local, lang))


def _why_no_published(explanation: Explanation) -> str:
    """Why SSB's figure does not stand: a key of the sentence."""
    made, scheme, in_force = explanation.set, explanation.figure.scheme, scheme_of(explanation.period)
    summed = any(remark.key == "borders_summed" for remark in explanation.remarks)
    reasons = {
        "own_set": explanation.column.kind in ("service", "peer_group"),
        "average": made is not None and made.average != "weighted",
        "excluded": made is not None and any(member.left_out for member in made.members),
        "scheme": scheme is not None and (in_force is None or in_force.id != scheme),
        "undefined": explanation.indicator.published is None,
        "borders": summed or explanation.published[1] == NOT_COMPARABLE,
        "absent": True,
    }
    return next(reason for reason, holds in reasons.items() if holds)


def _agreement(explanation: Explanation, lang: Lang) -> Iterator[str]:
    """SSB's figure beside ours."""
    found, (published, _), (computed, _) = explanation.agreement, explanation.published, explanation.computed
    if found is None or published is None:
        return
    if found.lowest is None or found.highest is None or computed is None:
        yield say(EXPLAIN, f"agreement.{found.outcome}", lang)
        return
    fields = {
        "difference": exact(computed - published, lang),
        "lowest": exact(found.lowest, lang),
        "highest": exact(found.highest, lang),
    }
    yield say(EXPLAIN, f"agreement.{found.outcome}", lang, **fields)
