"""Sums of counts with exact coefficients, and what a rounded figure says of them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, gcd, lcm

from bvmonitor.domain.disclosure import Form, Statement

Exact = Mapping[str, Fraction]


def exact(number: float) -> Fraction:
    """A number as it is written, without what binary digits add."""
    return Fraction(Decimal(repr(number)))


def half_unit(value: float, decimals: int) -> Fraction:
    """Half a unit of the last decimal that a figure is given with."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    given = -exponent if isinstance(exponent, int) else 0
    return Fraction(1, 2 * 10 ** max(decimals, given))


def whole(form: Exact) -> tuple[Form, Fraction]:
    """A sum in the smallest whole coefficients, and what it was multiplied with."""
    times = Fraction(lcm(*(factor.denominator for factor in form.values())))
    common = gcd(*(int(factor * times) for factor in form.values()))
    times /= common
    return tuple(sorted((name, int(factor * times)) for name, factor in form.items())), times


def minus(one: Exact, times: Fraction, other: Exact, often: Fraction) -> dict[str, Fraction]:
    """One sum so many times, minus another so many times."""
    names = dict.fromkeys((*one, *other))
    nothing = Fraction(0)
    return {name: one.get(name, nothing) * times - other.get(name, nothing) * often for name in names}


def no_less(terms: Exact, name: str, *, strictly: bool) -> Iterator[Statement]:
    """That a sum of counts and a constant (under no name) is not below 0, or above it."""
    counts = {each: factor for each, factor in terms.items() if each and factor}
    if not counts:
        return
    form, times = whole(counts)
    least = -terms.get("", Fraction(0)) * times
    low = floor(least) + 1 if strictly else ceil(least)
    yield Statement(form, low, None, name)
