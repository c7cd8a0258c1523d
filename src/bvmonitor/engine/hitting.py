"""The cheapest choice of figures that breaks every set by which something hidden can be found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bvmonitor.domain.disclosure import Printed

_SMALL: Final = 4000  # steps of an exact search; beyond, the greedy choice stands

Loss = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """That one of some figures must be hidden; only while `owner` is hidden, where there is one."""

    owner: str | None
    figures: frozenset[str]

    def is_broken(self, hidden: frozenset[str]) -> bool:
        """Whether a choice leaves the set whole."""
        return (self.owner is None or self.owner in hidden) and not self.figures & hidden


def cheapest(clauses: Sequence[Clause], printed: Mapping[str, Printed]) -> frozenset[str]:
    """Figures to hide so that no clause is broken: the cheapest by `Printed.loss`, or a greedy choice.

    Equal losses are settled by name, so that the choice does not depend on any order.
    """
    ordered = sorted(clauses, key=lambda c: (len(c.figures), c.owner or "", sorted(c.figures)))
    greedy = _greedy(ordered, printed)
    search = _Search(ordered, printed, greedy, _loss(greedy, printed))
    search.go(frozenset(), frozenset())
    return search.best if search.steps <= _SMALL else greedy


def _loss(hidden: frozenset[str], printed: Mapping[str, Printed]) -> Loss:
    return tuple(map(sum, zip(*(printed[name].loss for name in hidden), strict=True))) or (0,) * 5


def _greedy(clauses: Sequence[Clause], printed: Mapping[str, Printed]) -> frozenset[str]:
    """Again and again the figure that breaks most sets; the subject's, and marks, only where there is no other."""
    hidden: frozenset[str] = frozenset()
    while broken := [clause for clause in clauses if clause.is_broken(hidden)]:
        # What must be hidden late or soon is hidden first: it may break other sets too.
        order = max(min(printed[name].order for name in clause.figures) for clause in broken)
        allowed = {name for clause in broken for name in clause.figures if printed[name].order == order}
        hits = {name: sum(name in clause.figures for clause in broken) for name in allowed}
        hidden |= {min(allowed, key=lambda name: (-hits[name], printed[name].loss, name))}
    return hidden


@dataclass
class _Search:
    """Branches on the figures of the first set that is still whole."""

    clauses: Sequence[Clause]
    printed: Mapping[str, Printed]
    best: frozenset[str]
    least: Loss
    steps: int = 0

    def go(self, hidden: frozenset[str], refused: frozenset[str]) -> None:
        """Look for a cheaper choice that holds `hidden` and none of `refused`."""
        self.steps += 1
        if self.steps > _SMALL:
            return
        loss = _loss(hidden, self.printed)
        broken = next((clause for clause in self.clauses if clause.is_broken(hidden)), None)
        if broken is None:
            if (loss, sorted(hidden)) < (self.least, sorted(self.best)):
                self.best, self.least = hidden, loss
            return
        if loss >= self.least:
            return
        for name in sorted(broken.figures - refused, key=lambda name: (self.printed[name].loss, name)):
            self.go(hidden | {name}, refused)
            refused |= {name}
