"""Which hidden counts can be found from what a page states, and what to hide as well so that none can.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from bvmonitor.domain.disclosure import NO_RULE, Form, Printed, Protection, Riddle, Secret
from bvmonitor.engine.hitting import Clause, cheapest
from bvmonitor.engine.room import Point, Room
from bvmonitor.engine.whole_numbers import UNBOUNDED, Bound, Terms, Undecided

_POOL: Final = 40  # points kept, to see without a search that a count is not found


def open_secrets(riddle: Riddle) -> tuple[Secret, ...]:
    """The hidden counts that fewer than two whole numbers fit.

    Every whole number from 0 that fits all statements and the hiding rules is a possible count. Where they
    contradict one another, they are taken one by one as long as they fit: printed counts first, then other
    figures, then what is supposed, then the rules, since figures are hidden for other reasons than size too.
    """
    return tuple(secret for part in _parts(riddle) for secret in _Attack.on(part).found())


def protect(riddle: Riddle) -> Protection:
    """Choose what to hide beside what is hidden, so that at least two whole numbers fit each hidden count.

    Whatever lets a hidden count be found is a set of printed figures, one of which must go; the choice made is
    the cheapest that breaks all such sets (`Printed.loss`), exactly in small tables and greedily in large ones. A
    figure hidden in this way is a hidden count itself, of which a reader knows only that it is not below 0.

    Returns:
        The figures to hide; in the worst case all of them, when nothing is left to work with.
    """
    chosen: set[str] = set()
    unmarked: set[Form] = set()
    opened = 0
    for part in _parts(riddle):
        left, attack = part, _Attack.on(part)
        opened += len(attack.found())
        # What contradicted a figure may fit once that is hidden: looked at again until nothing is found.
        while hidden := _protect(attack):
            unmarked |= {form for name, form in attack.marks.items() if name in hidden}
            chosen |= hidden - attack.marks.keys()
            left = _left(left, chosen, unmarked)
            attack = _Attack.on(left)
    return Protection(tuple(sorted(chosen)), tuple(sorted(unmarked)), opened)


def _left(riddle: Riddle, hidden: Collection[str], unmarked: Collection[Form]) -> Riddle:
    """What a page says when some figures are hidden too."""
    ours = [Secret(each.form, NO_RULE) for each in riddle.printed if each.id in hidden and each.form]
    return Riddle(
        tuple(said for said in riddle.statements if said.by not in hidden),
        (*(Secret(s.form, NO_RULE) if s.form in unmarked else s for s in riddle.secrets), *ours),
        tuple(each for each in riddle.printed if each.id not in hidden),
    )


def _parts(riddle: Riddle) -> Iterator[Riddle]:
    """The parts of a riddle that share no count and no figure, those with something hidden, in a fixed order."""
    group: dict[str, str] = {}

    def find(name: str) -> str:
        while group.setdefault(name, name) != name:
            group[name] = group[group[name]]
            name = group[name]
        return name

    def tie(names: Iterable[str]) -> None:
        first, *rest = names
        for name in rest:
            group[find(name)] = find(first)

    for said in riddle.statements:
        # Figures and counts have each their own names: a figure ties what it says of several counts.
        tie([*(f"count {name}" for name, _ in said.form), *(() if said.by is None else (f"figure {said.by}",))])
    for secret in riddle.secrets:
        tie([f"count {name}" for name, _ in secret.form])
    for each in riddle.printed:
        if each.form:
            tie([f"figure {each.id}", *(f"count {name}" for name, _ in each.form)])
    for root in sorted({find(f"count {secret.form[0][0]}") for secret in riddle.secrets}):
        yield Riddle(
            tuple(
                sorted(
                    (s for s in riddle.statements if find(f"count {s.form[0][0]}") == root),
                    key=lambda s: (s.by or "", s.form, s.low or 0, s.high or 0),
                )
            ),
            tuple(
                sorted((s for s in riddle.secrets if find(f"count {s.form[0][0]}") == root), key=lambda s: s.form)
            ),
            tuple(sorted((p for p in riddle.printed if find(f"figure {p.id}") == root), key=lambda p: p.id)),
        )


@dataclass
class _Attack:
    """A reader who knows the statements, and can work with whole numbers.

    Attributes:
        said: What is said, as far as it fits together, with the figure that says it.
        pool: Choices of counts that were met, to see without a search that a count is not found.
    """

    riddle: Riddle
    number: dict[str, int]
    said: list[tuple[str | None, Bound]] = field(default_factory=list)
    pool: list[Point] = field(default_factory=list)

    @classmethod
    def on(cls, riddle: Riddle) -> "_Attack":
        """The attack on one part, by all that fits together."""
        forms = [
            *(said.form for said in riddle.statements),
            *(secret.form for secret in riddle.secrets),
            *(each.form for each in riddle.printed if each.form),
        ]
        number = _numbered(forms)
        rules = [(_mark(s), _bound(number, s.form, s.rule.low, s.rule.high)) for s in riddle.secrets]
        said = [
            (said.by, _bound(number, said.form, said.low, said.high))
            for said in sorted(riddle.statements, key=lambda s: (s.is_presumed, s.by is not None, s.low != s.high))
        ]
        attack = cls(riddle, number)
        attack.take([*said, *rules])
        return attack

    def take(self, some: Sequence[tuple[str | None, Bound]]) -> None:
        """Take all of some if they fit with the rest, else what fits of the first half, and then of the second."""
        if self._is_possible([bound for _, bound in (*self.said, *some)]):
            self.said.extend(some)
        elif len(some) > 1:
            self.take(some[: len(some) // 2])
            self.take(some[len(some) // 2 :])

    @property
    def marks(self) -> dict[str, Form]:
        """The hidden counts by the names of their marks."""
        return {_mark(secret): secret.form for secret in self.riddle.secrets}

    @property
    def printed(self) -> dict[str, Printed]:
        """What can be hidden, by id, the marks too."""
        marks = (Printed(name, None, is_mark=True) for name in self.marks)
        return {each.id: each for each in (*self.riddle.printed, *marks)}

    def found(self) -> list[Secret]:
        """The secrets that fewer than two whole numbers fit."""
        room = self.room([bound for _, bound in self.said])
        return [secret for secret in self.riddle.secrets if self.is_found(secret.form, room)]

    def room(self, said: Sequence[Bound]) -> Room:
        """The counts that fit some of what is said."""
        return Room(len(set(self.number.values())), said, [*self.pool])

    def is_found(self, form: Form, room: Room) -> bool:
        """Whether fewer than two whole numbers fit a count, or that is not settled: rather too much is hidden."""
        try:
            return room.is_settled(_terms(self.number, form))
        except Undecided:
            return True
        finally:
            self._keep(room)

    def _is_possible(self, said: Sequence[Bound]) -> bool:
        """Whether any counts fit, or may."""
        room = self.room(said)
        try:
            return room.point() is not None
        except Undecided:
            return True
        finally:
            self._keep(room)

    def _keep(self, room: Room) -> None:
        """Keep the newest choice for later."""
        if room.points and room.points[-1] not in self.pool:
            self.pool = [*self.pool[-_POOL:], room.points[-1]]


def _mark(secret: Secret) -> str:
    return f"mark of {secret.form}"


def _numbered(forms: Sequence[Form]) -> dict[str, int]:
    """A number for each count; the same one for counts that are always named together, which are one unknown."""
    named: dict[str, list[tuple[int, int]]] = {}
    for at, form in enumerate(forms):
        for name, factor in form:
            named.setdefault(name, []).append((at, factor))
    classes: dict[tuple[tuple[int, int], ...], int] = {}
    return {name: classes.setdefault(tuple(named[name]), len(classes)) for name in sorted(named)}


def _terms(number: dict[str, int], form: Form) -> Terms:
    """A form in numbers, each unknown once."""
    return tuple({number[name]: factor for name, factor in form}.items())


def _bound(number: dict[str, int], form: Form, low: int | None, high: int | None) -> Bound:
    return Bound(
        _terms(number, form),
        -UNBOUNDED if low is None else low,
        UNBOUNDED if high is None else high,
    )


def _protect(attack: _Attack) -> frozenset[str]:
    """The figures to hide in one part."""
    printed = attack.printed
    clauses: list[Clause] = []
    while True:
        hidden = cheapest(clauses, printed)
        broken = list(_explanations(attack, printed, hidden))
        if not broken:
            return _without_needless(hidden, printed, lambda some: not any(_found(attack, printed, some)))
        clauses.extend(broken)


def _found(
    attack: _Attack, printed: dict[str, Printed], hidden: frozenset[str]
) -> Iterator[tuple[str | None, Form]]:
    """The hidden counts that are found, with the figure where it was we who hid it."""
    targets: list[tuple[str | None, Form]] = [(None, secret.form) for secret in attack.riddle.secrets]
    targets += [(each.id, each.form) for each in printed.values() if each.id in hidden and each.form]
    said = attack.room([bound for by, bound in attack.said if by not in hidden])
    always = attack.room([bound for by, bound in attack.said if by is None])
    for owner, form in targets:
        # What is found by what is always true cannot be helped.
        if attack.is_found(form, said) and not attack.is_found(form, always):
            yield owner, form


def _explanations(attack: _Attack, printed: dict[str, Printed], hidden: frozenset[str]) -> Iterator[Clause]:
    """For each hidden count that is found, figures by which it is, as few as that takes."""
    shown = [(by, bound) for by, bound in attack.said if by not in hidden]
    for owner, form in _found(attack, printed, hidden):
        yield Clause(owner, _needed(attack, printed, form, shown))


def _needed(
    attack: _Attack, printed: dict[str, Printed], form: Form, shown: Sequence[tuple[str | None, Bound]]
) -> frozenset[str]:
    """Figures that together let a count be found, none of which is needless; cheap ones rather than dear ones."""
    kept = list(shown)
    for each in sorted(printed.values(), key=lambda p: (p.loss, p.id), reverse=True):
        fewer = [(by, bound) for by, bound in kept if by != each.id]
        if len(fewer) < len(kept) and attack.is_found(form, attack.room([b for _, b in fewer])):
            kept = fewer
    return frozenset(by for by, _ in kept if by is not None)


def _without_needless(
    hidden: frozenset[str], printed: dict[str, Printed], is_safe: Callable[[frozenset[str]], bool]
) -> frozenset[str]:
    """What is left when figures that need not be hidden are shown again, the dearest first."""
    left = hidden
    for name in sorted(hidden, key=lambda name: (printed[name].loss, name), reverse=True):
        if is_safe(left - {name}):
            left -= {name}
    return left
