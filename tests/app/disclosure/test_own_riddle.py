"""No small own count can be found in a series that is published: attacks by linear programming."""

import math
import random
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from scipy.optimize import linprog
from tests.support.soak import TIMES

from bvmonitor.app.disclosure.own_riddle import Counted, Known, OwnSaid, Together, riddle_of_own
from bvmonitor.domain.disclosure import HidingRule, own_rule
from bvmonitor.engine.disclosure import protect

UNDER_4 = own_rule(4, zeros_shown=True)
SERIES = 18
Sum = Mapping[str, int]


@dataclass(frozen=True)
class Told:
    """A figure as the attacker sees it: which unknowns it is the sum of, and how many they are together."""

    key: str
    sums: tuple[tuple[Sum, int], ...]  # numerator, denominator, and those who are not in the numerator
    said: OwnSaid


def hidden_in(told: Sequence[Told], rule: HidingRule, **more: object) -> frozenset[str]:
    """The keys of what is hidden, small figures and those beside them."""
    made = riddle_of_own([each.said for each in told], rule, **more)  # type: ignore[arg-type]
    return made.small | set(protect(made.riddle).hidden)


def opened(told: Sequence[Told], hidden: frozenset[str], rule: HidingRule) -> list[Sum]:
    """The counts behind hidden figures, and small differences of any, that a linear programme narrows to one."""
    shown = [pair for each in told if each.key not in hidden for pair in each.sums]
    secret = [pair for each in told if each.key in hidden for pair in each.sums]
    names = sorted({name for each in told for counts, _ in each.sums for name in counts})
    above = [[float(counts.get(name, 0)) for name in names] for counts, _ in shown]
    sizes = [float(size) for _, size in shown]
    small = [(counts, size) for counts, size in secret if rule.hides(size)]
    limits = [[float(counts.get(name, 0)) for name in names] for counts, _ in small]
    found = []
    for counts, _ in small:
        row = [float(counts.get(name, 0)) for name in names]
        ends = []
        for sign in (1, -1):
            best = linprog(
                [sign * factor for factor in row],
                A_eq=above or None,
                b_eq=sizes or None,
                A_ub=[*limits, *([-f for f in each] for each in limits)] or None,
                b_ub=[*([float(rule.high or 0)] * len(limits)), *([-float(rule.low)] * len(limits))] or None,
                method="highs",
            )
            assert best.status in {0, 3}, best.message
            ends.append(sign * float(best.fun or 0) if best.status == 0 else math.inf)
        if ends[1] < math.ceil(ends[0] - 1e-6) + 1 - 1e-6:
            found.append(counts)
    return found


def day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def flow(key: str, first: int, last: int, sizes: Sequence[int], name: str = "n") -> Told:
    """Those of some months of 2018 together."""
    size = sum(sizes[first - 1 : last])
    counted = Counted(((name, Fraction(1)),), Fraction(size))
    said = OwnSaid(
        key, "1120", date(2018, first, 1), day(2018, last), Fraction(size), Fraction(1, 2), Fraction(1), counted,
        is_total=last > first,
    )  # fmt: skip
    return Told(key, (({f"{name}{month}": 1 for month in range(first, last + 1)}, size),), said)


def share(key: str, month: int, inside: int, whole: int) -> Told:
    """A share of persons at the end of a month, with its counts."""
    said = OwnSaid(
        key, "1120", None, day(2018, month), Fraction(100 * inside, whole), Fraction(1, 20), Fraction(100),
        Counted((("in", Fraction(1)),), Fraction(inside)), Counted((("all", Fraction(1)),), Fraction(whole)),
        is_part=True,
    )  # fmt: skip
    names = (f"in{month}", f"out{month}")
    sums = (({names[0]: 1}, inside), ({names[0]: 1, names[1]: 1}, whole), ({names[1]: 1}, whole - inside))
    return Told(key, sums, said)


def count_of_rest(key: str, month: int, size: int) -> Told:
    """The number of all at the end of a month, by itself."""
    said = OwnSaid(
        key, "1120", None, day(2018, month), Fraction(size), Fraction(1, 2), Fraction(1),
        Counted((("all", Fraction(1)),), Fraction(size)),
    )  # fmt: skip
    return Told(key, (({f"in{month}": 1, f"out{month}": 1}, size),), said)


def months_and_sums(chance: random.Random) -> list[Told]:
    """Months, now and then one is lacking; half-years and the year."""
    sizes = [chance.choice([0, 1, 2, 3, 4, 5, 7, 9, 15]) for _ in range(12)]
    told = [flow(f"m{n}", n, n, sizes) for n in range(1, 13) if chance.random() > 0.1]
    told += [flow("h1", 1, 6, sizes), flow("h2", 7, 12, sizes), flow("year", 1, 12, sizes)]
    return [each for each in told if each.key.startswith("m") or chance.random() > 0.2]


def running_totals(chance: random.Random) -> list[Told]:
    sizes = [chance.choice([0, 0, 1, 2, 3, 5, 8]) for _ in range(12)]
    return [flow(f"to{n}", 1, n, sizes) for n in range(1, 13) if chance.random() > 0.15]


def shares(chance: random.Random) -> list[Told]:
    told: list[Told] = []
    for month in range(1, 7):
        whole = chance.choice([5, 9, 14, 22, 40])
        told.append(share(f"s{month}", month, chance.randint(0, whole), whole))
        if chance.random() > 0.5:
            told.append(count_of_rest(f"n{month}", month, whole))
    return told


KINDS = (months_and_sums, running_totals, shares)


def series(seed: int, number: int) -> Iterator[list[Told]]:
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    for at in range(number):
        yield KINDS[at % len(KINDS)](chance)


def with_differences(told: Sequence[Told], rule: HidingRule) -> list[Told]:
    """The same, with what lies between each two running totals, which no figure is of."""
    sums = [each for each in told if each.key.startswith("to")]
    more = []
    for one, other in pairwise(sums):
        (early, few), (late, many) = one.sums[0], other.sums[0]
        between = {name: 1 for name in late if name not in early}
        if rule.hides(many - few):
            more.append(Told(f"{one.key}-{other.key}", ((between, many - few),), one.said))
    return [*told, *more]


@pytest.mark.parametrize("seed", range(max(1, TIMES)))
@pytest.mark.parametrize("rule", [UNDER_4, own_rule(4, zeros_shown=False), own_rule(6, zeros_shown=True)])
def test_nothing_hidden_in_a_series_is_opened_by_linear_programming(seed: int, rule: HidingRule) -> None:
    opened_before = with_small = 0
    for told in series(seed, SERIES):
        every = with_differences(told, rule)
        between = {each.key for each in every if "-" in each.key}
        small = frozenset(each.key for each in told if each.said.is_small(rule)) | between
        with_small += bool(small)
        opened_before += bool(opened(every, small, rule))
        assert not opened(every, hidden_in(told, rule) | between, rule)
    # The attack has teeth: many of the same series fall to it when only the small figures are hidden.
    assert opened_before > with_small / 4


def test_a_month_between_two_running_totals_is_hidden() -> None:
    sizes = [5, 0, 1, 9]
    told = [flow(f"to{n}", 1, n, sizes) for n in (1, 3, 4)]
    assert hidden_in(told, UNDER_4) == {"to1"}  # 6 less 5 would be the one of February and March


def test_the_year_goes_where_it_gives_a_month_away() -> None:
    sizes = [9, 8, 2, 7, 8, 9, 9, 7, 8, 9, 9, 9]
    told = [*(flow(f"m{n}", n, n, sizes) for n in range(1, 13)), flow("year", 1, 12, sizes)]
    assert hidden_in(told, UNDER_4) == {"m3", "m4"}  # one more month, the smallest, rather than the year


def test_the_sixth_month_of_a_half_year_is_found_though_it_has_no_figure() -> None:
    sizes = [9, 8, 8, 7, 8, 2]
    told = [*(flow(f"m{n}", n, n, sizes) for n in range(1, 6)), flow("h1", 1, 6, sizes)]
    assert len(hidden_in(told, UNDER_4)) == 1


def test_nothing_is_hidden_where_all_counts_are_large() -> None:
    sizes = [9] * 12
    told = [*(flow(f"m{n}", n, n, sizes) for n in range(1, 13)), flow("year", 1, 12, sizes)]
    assert not hidden_in(told, UNDER_4)


def test_a_share_goes_with_the_few_who_are_not_in_it() -> None:
    told = [share("s1", 1, 20, 22), share("s2", 2, 3, 22), share("s3", 3, 11, 22), share("s4", 4, 22, 22)]
    assert hidden_in(told, UNDER_4) == {"s1", "s2"}
    assert hidden_in(told, own_rule(4, zeros_shown=False)) == {"s1", "s2", "s4"}


def test_a_share_of_a_known_number_goes_though_only_the_share_was_given() -> None:
    """Of 40 children 2.5 per cent is one."""
    bare = OwnSaid(
        "s1", "1120", None, day(2018, 1), Fraction("2.5"), Fraction(1, 20), Fraction(100),
        Counted((("in", Fraction(1)),), None), Counted((("all", Fraction(1)),), None), is_part=True,
    )  # fmt: skip
    count = OwnSaid(
        "c1", "1120", None, day(2018, 1), Fraction(1), Fraction(1, 2), Fraction(1),
        Counted((("in", Fraction(1)),), Fraction(1)),
    )  # fmt: skip
    whole = count_of_rest("n1", 1, 40).said
    made = riddle_of_own([bare, count, whole], UNDER_4)
    assert made.small == {"c1"}
    assert len(protect(made.riddle).hidden) == 1


def test_a_count_that_ssb_prints_the_rest_of_is_found() -> None:
    """SSB has 23 children with measures; 20 own ones are placed, so that the others are 3."""

    def own(key: str, name: str, size: int) -> OwnSaid:
        counted = Counted(((name, Fraction(1)),), Fraction(size))
        return OwnSaid(
            key, "1120", None, day(2018, 12), Fraction(size), Fraction(1, 2), Fraction(1), counted
        )  # fmt: skip

    said = [own("home", "home", 3), own("placed", "placed", 20)]
    both = (("home", Fraction(1)), ("placed", Fraction(1)))
    alone = riddle_of_own(said, UNDER_4)
    assert alone.small == {"home"}
    assert not protect(alone.riddle).hidden
    beside = riddle_of_own(said, UNDER_4, [Known("1120", None, day(2018, 12), both, 23, 23)])
    assert protect(beside.riddle).hidden == ("placed",)


def test_a_service_less_its_other_municipality_is_found() -> None:
    def at(key: str, region: str, size: int) -> OwnSaid:
        counted = Counted((("n", Fraction(1)),), Fraction(size))
        return OwnSaid(
            key, region, None, day(2018, 12), Fraction(size), Fraction(1, 2), Fraction(1), counted
        )  # fmt: skip

    said = [at("a", "0538", 2), at("b", "0536", 30), at("all", "land", 32)]
    assert not protect(riddle_of_own(said, UNDER_4).riddle).hidden
    tied = riddle_of_own(said, UNDER_4, services=[Together("land", ("0538", "0536"))])
    assert len(protect(tied.riddle).hidden) == 1


def test_what_ssb_hides_is_not_found_from_own_figures() -> None:
    """Own figures have 22 children, 20 of them at home: SSB hides those who are placed."""

    def own(key: str, of: tuple[tuple[str, Fraction], ...], size: int) -> OwnSaid:
        counted = Counted(of, Fraction(size))
        return OwnSaid(
            key, "1120", None, day(2018, 12), Fraction(size), Fraction(1, 2), Fraction(1), counted
        )  # fmt: skip

    home, placed = ("home", Fraction(1)), ("placed", Fraction(1))
    said = [own("all", (home, placed), 22), own("home", (home,), 20)]
    assert not protect(riddle_of_own(said, UNDER_4).riddle).hidden
    hidden = Known("1120", None, day(2018, 12), (placed,), 0, None)
    assert len(protect(riddle_of_own(said, UNDER_4, [hidden]).riddle).hidden) == 1
