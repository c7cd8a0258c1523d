"""A public home attacked as a whole, by linear programming: all figures of all periods that pages could show."""

import math
import random
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from scipy.optimize import linprog
from tests.support.own import keep, own_figure
from tests.support.soak import TIMES

from bvmonitor.app.basis.context import Workspace
from bvmonitor.domain.own_figures import OwnFigure
from bvmonitor.domain.publishing import Audience

HOMES = 2
YEAR = 2018
FLOW, SO_FAR = "reports_received", "reports_received_so_far"
SHARE, REST = "children_with_active_plan", "children_without_plan"
Sum = Mapping[str, int]
# What a figure counts, by its indicator and period: unknowns of the attacker's own, and how many they are.
Truth = dict[tuple[str, str], list[tuple[Sum, int]]]


def a_home(chance: random.Random) -> tuple[list[OwnFigure], Truth]:
    """Reports by month, half-year, year and so far, plans by month and those who lack one; some left out."""
    sizes = [chance.choice([0, 1, 2, 3, 4, 5, 8, 13]) for _ in range(12)]
    figures: list[OwnFigure] = []
    truth: Truth = {}

    def tell(name: str, period: str, sums: list[tuple[Sum, int]], *numbers: float, often: float) -> None:
        truth[name, period] = sums
        if chance.random() < often:
            figures.append(own_figure(name, "1120", period, *numbers))

    def months(first: int, last: int) -> list[tuple[Sum, int]]:
        return [({f"m{n}": 1 for n in range(first, last + 1)}, sum(sizes[first - 1 : last]))]

    for n in range(1, 13):
        tell(FLOW, f"{YEAR}-{n:02}", months(n, n), sizes[n - 1], often=0.95)
        tell(SO_FAR, f"{YEAR}-{n:02}", months(1, n), sum(sizes[:n]), often=0.4)
        whole, without = chance.choice([7, 12, 30]), chance.choice([0, 1, 2, 3, 5])
        ins, out = {f"in{n}": 1}, {f"out{n}": 1}
        tell(
            SHARE,
            f"{YEAR}-{n:02}",
            [(ins, whole - without), (out, without), ({**ins, **out}, whole)],
            *(100 * (whole - without) / whole, whole - without, whole),
            often=0.6,
        )
        tell(REST, f"{YEAR}-{n:02}", [(out, without)], without, often=0.4)
    for text, first, last in ((f"{YEAR}-H1", 1, 6), (f"{YEAR}-H2", 7, 12), (f"{YEAR}", 1, 12)):
        tell(FLOW, text, months(first, last), sum(sizes[first - 1 : last]), often=0.4)
    # What years are made to be.
    truth |= {(FLOW, f"{YEAR}"): months(1, 12), (SO_FAR, f"{YEAR}"): months(1, 12)}
    truth |= {(name, f"{YEAR}"): truth[name, f"{YEAR}-12"] for name in (SHARE, REST)}
    return figures, truth


def seen(home: Path, truth: Truth) -> tuple[list[tuple[Sum, int]], list[tuple[Sum, int]]]:
    """What is shown, and what is hidden, of figures and of the years made of them."""
    own = Workspace(home, audience=Audience("public")).own
    assert own is not None
    rows = own.figures.frame.select("figure_id", "period", "value", "status").rows()
    rows += own.years.select("indicator_id", "period", "value", "status").rows()
    shown, hidden = [], []
    for name, period, value, status in rows:
        if value is not None:
            shown += truth[name, str(period)]
        elif status == "hidden":
            hidden += [pair for pair in truth[name, str(period)] if pair[1] < 4]
    return shown, hidden


def opened(shown: Iterable[tuple[Sum, int]], hidden: list[tuple[Sum, int]]) -> list[Sum]:
    shown = list(shown)
    names = sorted({name for counts, _ in (*shown, *hidden) for name in counts})

    def row(counts: Sum) -> list[float]:
        return [float(counts.get(name, 0)) for name in names]

    small = [row(counts) for counts, size in hidden if size > 0]
    found = []
    for counts, size in hidden:
        if size == 0:
            continue
        ends = []
        for sign in (1, -1):
            best = linprog(
                [sign * each for each in row(counts)],
                A_eq=[row(each) for each, _ in shown] or None,
                b_eq=[float(each) for _, each in shown] or None,
                A_ub=[*small, *([-each for each in line] for line in small)],
                b_ub=[*[3.0] * len(small), *[-1.0] * len(small)],
                method="highs",
            )
            assert best.status in {0, 3}, best.message
            ends.append(sign * float(best.fun or 0) if best.status == 0 else math.inf)
        if ends[1] < math.ceil(ends[0] - 1e-6) + 1 - 1e-6:
            found.append(counts)
    return found


@pytest.mark.parametrize("seed", range(HOMES * max(1, TIMES)))
def test_no_small_count_of_a_public_home_is_opened(seed: int, tmp_path: Path) -> None:
    figures, truth = a_home(random.Random(seed))  # noqa: S311 - no secret hangs on it
    keep(tmp_path, figures)
    shown, hidden = seen(tmp_path, truth)
    assert hidden
    assert not opened(shown, hidden)
    # The attack has teeth: with what was hidden beside them shown, some fall.
    every = [pair for each in figures for pair in truth[each.figure_id, each.period.text] if pair[1] > 3]
    assert opened(every, hidden)


def test_a_share_of_persons_without_its_counts_is_hidden_and_one_of_nobody_is_not(tmp_path: Path) -> None:
    persons = ("children_in_low_income_households", "children_with_measures_0_22", "report_deadlines_met")
    nobody = ("sick_leave", "child_welfare_share_of_net_expenditure")
    keep(tmp_path, [own_figure(name, "1120", f"{YEAR}", 8.5) for name in (*persons, *nobody)])
    own = Workspace(tmp_path, audience=Audience("public")).own
    assert own is not None
    shown = dict(own.figures.frame.select("figure_id", "value").rows())
    assert shown == {**dict.fromkeys(persons), **dict.fromkeys(nobody, 8.5)}
