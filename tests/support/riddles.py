"""Made-up figures with something hidden, and attacks on them that share no code with the program."""

import math
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from bvmonitor.domain.disclosure import SSB_RULE, Form, HidingRule, Printed, Protection, Riddle, Secret, Statement

NARROW = HidingRule(1, 3)
Said = tuple[Form, int, bool]


def one_way(chance: random.Random) -> Riddle:
    """Parts and their total."""
    return table(chance, 1, chance.randint(2, 7))


def two_way(chance: random.Random) -> Riddle:
    return table(chance, chance.randint(2, 4), chance.randint(2, 4))


def count(chance: random.Random) -> int:
    return chance.choice([0, 1, 1, 2, 3, 4, 6, 9, 15, 40])


def table(chance: random.Random, rows: int, columns: int) -> Riddle:
    """A table with all its totals; what the rule hides is hidden, totals too; the first row is the subject's."""
    rule = chance.choice([SSB_RULE, NARROW])
    counts = {(r, c): count(chance) for r, c in product(range(rows), range(columns))}
    forms: list[tuple[tuple[int, int], ...]] = [((r, c),) for r, c in counts]
    forms += [tuple((r, c) for c in range(columns)) for r in range(rows) if columns > 1]
    forms += [tuple((r, c) for r in range(rows)) for c in range(columns) if rows > 1]
    forms += [tuple(counts)] if rows > 1 and columns > 1 else []
    said: list[Said] = [
        (tuple((f"{r}.{c}", 1) for r, c in cells), sum(counts[cell] for cell in cells), cells[0][0] == 0)
        for cells in forms
    ]
    return by_rule(said, rule, spare=rows > 1)


def by_rule(said: Iterable[Said], rule: HidingRule, *, spare: bool = False) -> Riddle:
    statements, secrets, printed = [], [], []
    for at, (form, size, is_subject) in enumerate(said):
        if rule.hides(size):
            secrets.append(Secret(form, rule))
        else:
            name = f"f{at:02}"
            statements.append(Statement(form, size, size, name))
            printed.append(Printed(name, form, spare and is_subject, len(form) > 1, size))
    return Riddle(tuple(statements), tuple(secrets), tuple(printed))


def running_totals(chance: random.Random) -> Riddle:
    """Counts of the months of a year and what has come so far, both printed."""
    months = [count(chance) for _ in range(chance.randint(3, 6))]
    said: list[Said] = [(((f"m{at}", 1),), size, False) for at, size in enumerate(months)]
    said += [
        (tuple((f"m{i}", 1) for i in range(at + 1)), sum(months[: at + 1]), False) for at in range(1, len(months))
    ]
    return by_rule(said, SSB_RULE)


def complement(chance: random.Random) -> Riddle:
    """A group, its members, and the group without each of some members."""
    members = [count(chance) for _ in range(chance.randint(3, 6))]
    names = [f"k{at}" for at in range(len(members))]
    said: list[Said] = [(((name, 1),), size, False) for name, size in zip(names, members, strict=True)]
    said.append((tuple((name, 1) for name in names), sum(members), False))
    for left in chance.sample(range(len(members)), 2):
        rest = [at for at in range(len(members)) if at != left]
        said.append((tuple((names[at], 1) for at in rest), sum(members[at] for at in rest), False))
    return by_rule(said, SSB_RULE)


def shares(chance: random.Random) -> Riddle:
    """Counts by municipality, and the share of each in a population that is known, printed to one decimal."""
    base = by_rule_counts(chance)
    statements, secrets, printed = list(base.statements), list(base.secrets), list(base.printed)
    for at, size in enumerate(SIZES.pop()):
        people = chance.choice([12, 30, 80, 300, 900])
        tenths = int((2000 * size + people) // (2 * people))  # 100 * size / people, half up, in tenths
        low = -(-(2 * tenths - 1) * people // 2000)
        high = -((-(2 * tenths + 1) * people) // 2000) - 1
        form = ((f"k{at}", 1),)
        statements.append(Statement(form, max(0, low), high, f"s{at:02}"))
        printed.append(Printed(f"s{at:02}", None, size=size))
    return Riddle(tuple(statements), tuple(secrets), tuple(printed))


SIZES: list[list[int]] = []


def by_rule_counts(chance: random.Random) -> Riddle:
    sizes = [count(chance) for _ in range(chance.randint(2, 5))]
    SIZES.append(sizes)
    said: list[Said] = [(((f"k{at}", 1),), size, False) for at, size in enumerate(sizes)]
    said.append((tuple((f"k{at}", 1) for at in range(len(sizes))), sum(sizes), False))
    return by_rule(said, SSB_RULE)


KINDS = (one_way, two_way, running_totals, complement, shares)


def riddles(seed: int, number: int) -> Iterator[Riddle]:
    """So many with something hidden, each kind in its turn."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    made = 0
    while made < number:
        riddle = KINDS[made % len(KINDS)](chance)
        if riddle.secrets:
            made += 1
            yield riddle


def protected(riddle: Riddle, protection: Protection) -> Riddle:
    """What is left to read, and to find, when what was chosen is hidden too."""
    secrets = tuple(
        Secret(s.form, HidingRule(0, None)) if s.form in protection.unmarked else s for s in riddle.secrets
    )
    return without(replace(riddle, secrets=secrets), protection.hidden)


def without(riddle: Riddle, hidden: Iterable[str]) -> Riddle:
    gone = set(hidden)
    secrets = [Secret(p.form, HidingRule(0, None)) for p in riddle.printed if p.id in gone and p.form]
    return Riddle(
        tuple(s for s in riddle.statements if s.by not in gone),
        (*riddle.secrets, *secrets),
        tuple(p for p in riddle.printed if p.id not in gone),
    )


def names_in(riddle: Riddle) -> list[str]:
    """The counts that anything is said of."""
    forms = [*(s.form for s in riddle.statements), *(s.form for s in riddle.secrets)]
    return sorted({name for form in forms for name, _ in form})


def opened_by_bounds(riddle: Riddle) -> list[Secret]:
    """The secrets that linear programming narrows to fewer than two whole numbers."""
    return opened_in([riddle])[0]


def opened_in(riddles: Sequence[Riddle]) -> list[list[Secret]]:
    """The same of many riddles at once: one programme finds an end in each of them."""
    blocks = [_Block(riddle) for riddle in riddles]
    opened: list[list[Secret]] = [[] for _ in blocks]
    for turn in range(max((len(block.riddle.secrets) for block in blocks), default=0)):
        asked = [block for block in blocks if turn < len(block.riddle.secrets)]
        found = [block.riddle.secrets[turn] for block in asked]
        lows, highs = (_ends(asked, found, sign) for sign in (1, -1))
        for block, secret, low, high in zip(asked, found, lows, highs, strict=True):
            if high < math.ceil(low - 1e-6) + 1 - 1e-6:
                opened[blocks.index(block)].append(secret)
    return opened


class _Block:
    """One riddle as rows of a linear programme."""

    def __init__(self, riddle: Riddle) -> None:
        self.riddle = riddle
        said = [(s.form, s.low, s.high) for s in riddle.statements]
        said += [(s.form, s.rule.low, s.rule.high) for s in riddle.secrets]
        self.place = {name: at for at, name in enumerate(names_in(riddle))}
        rows = [(form, 1, high) for form, _, high in said if high is not None]
        rows += [(form, -1, -low) for form, low, _ in said if low is not None]
        self.limits = [float(limit) for _, _, limit in rows]
        self.terms = [
            (at, self.place[name], float(sign * factor))
            for at, (form, sign, _) in enumerate(rows)
            for name, factor in form
        ]


def _ends(blocks: Sequence[_Block], secrets: Sequence[Secret], sign: int) -> list[float]:
    """The least (sign 1) or the greatest value (-1) of one secret of each block."""
    rows: list[int] = []
    columns: list[int] = []
    factors: list[float] = []
    limits: list[float] = []
    objective: list[float] = []
    for block, secret in zip(blocks, secrets, strict=True):
        first = len(objective)
        for row, column, factor in block.terms:
            rows.append(len(limits) + row)
            columns.append(first + column)
            factors.append(factor)
        limits += block.limits
        of = dict(secret.form)
        objective += [float(sign * of.get(name, 0)) for name in block.place]
    above = csr_matrix((factors, (rows, columns)), shape=(len(limits), len(objective)))
    # A count without an end would leave all others without one: none is larger than this.
    found = milp(
        np.array(objective),
        bounds=Bounds(np.zeros(len(objective)), np.full(len(objective), 1e6)),
        constraints=LinearConstraint(above, np.full(len(limits), -np.inf), np.array(limits)),
    )
    assert found.status == 0, found.message
    ends: list[float] = []
    first = 0
    for block, secret in zip(blocks, secrets, strict=True):
        ends.append(sum(factor * float(found.x[first + block.place[name]]) for name, factor in secret.form))
        first += len(block.place)
    return ends


def brute_force(riddle: Riddle, is_safe: Callable[[Riddle], bool]) -> tuple[int, int]:
    """The fewest of the subject's figures, and then the fewest in all, that must be hidden too."""
    names = [p.id for p in riddle.printed]
    spared = {p.id for p in riddle.printed if p.spared}
    choices = sorted(
        (chosen for n in range(len(names) + 1) for chosen in combinations(names, n)),
        key=lambda chosen: (len(spared & set(chosen)), len(chosen)),
    )
    best = next(chosen for chosen in choices if is_safe(without(riddle, chosen)))
    return len(spared & set(best)), len(best)
