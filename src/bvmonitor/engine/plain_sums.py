"""Linear bounds said more plainly: one for each sum, and of a sum only what is not known of it already."""

from collections.abc import Iterable, Sequence

from bvmonitor.engine.whole_numbers import Bound, Terms

_Limits = tuple[int, int]


def plainly(bounds: Iterable[Bound]) -> list[Bound]:
    """Bounds that the same numbers fit, in shorter sums.

    Where a sum holds another whose size is known, its rest is bounded instead: all ages, and those below 18, say
    how many are 18 and above. So contradictions show, and most numbers are in few bounds.
    """
    found: dict[Terms, _Limits] = {}
    known: list[tuple[frozenset[tuple[int, int]], int]] = []
    for terms, (low, high) in sorted(_merged(bounds).items(), key=lambda each: (len(each[0]), each[0])):
        rest, size = _less_what_is_known(frozenset(terms), known)
        if low == high:
            known += [(each, low - less) for each, less in {frozenset(terms): 0, rest: size}.items() if each]
        _add(found, tuple(sorted(rest)), (low - size, high - size))
    return [Bound(terms, *limits) for terms, limits in found.items()]


def _merged(bounds: Iterable[Bound]) -> dict[Terms, _Limits]:
    """One bound for each sum, whichever sign and order its terms were given in."""
    found: dict[Terms, _Limits] = {}
    for bound in bounds:
        terms, limits = tuple(sorted(bound.terms)), (bound.low, bound.high)
        if terms and terms[0][1] < 0:
            terms, limits = tuple((at, -factor) for at, factor in terms), (-bound.high, -bound.low)
        _add(found, terms, limits)
    return found


def _add(found: dict[Terms, _Limits], terms: Terms, limits: _Limits) -> None:
    low, high = found.get(terms, limits)
    found[terms] = max(low, limits[0]), min(high, limits[1])


def _less_what_is_known(
    terms: frozenset[tuple[int, int]], known: Sequence[tuple[frozenset[tuple[int, int]], int]]
) -> tuple[frozenset[tuple[int, int]], int]:
    """A sum less the largest known sums inside it, and how much those are together."""
    less = 0
    while inside := [each for each in known if each[0] <= terms]:
        largest, size = max(inside, key=lambda each: len(each[0]))
        terms, less = terms - largest, less + size
    return terms, less
