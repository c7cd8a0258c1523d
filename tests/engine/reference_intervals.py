"""Small numbers in plain Python, slow and obvious: what the engine's intervals, bands and funnels must agree with.

Limits that are tails of a distribution are found here by bisection on the distribution's own sum, and scores from
their formulas written out; nothing is shared with the engine.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import asin, comb, exp, fsum, lgamma, log, log1p, pi, sin, sqrt
from statistics import NormalDist, fmean

Z = NormalDist().inv_cdf(0.975)
Z998 = NormalDist().inv_cdf(0.999)
Counts = tuple[int, float]  # a count, and what it is of


def wilson(x: int, n: float) -> tuple[float, float]:
    """The roots of (p - x/n)^2 = z^2 p (1 - p) / n."""
    p = x / n
    centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return (0.0 if x == 0 else centre - half), (1.0 if x == n else centre + half)


def newcombe(own: Counts, rest: Counts) -> tuple[float, float]:
    """Method 10: the square-and-add of two Wilson intervals."""
    (p, q), (low, high), (rest_low, rest_high) = (own[0] / own[1], rest[0] / rest[1]), wilson(*own), wilson(*rest)
    return (
        p - q - sqrt((p - low) ** 2 + (rest_high - q) ** 2),
        p - q + sqrt((high - p) ** 2 + (q - rest_low) ** 2),
    )


def poisson_at_most(x: int, mean: float) -> float:
    """P(X <= x) of a Poisson count."""
    if mean == 0:
        return 1.0
    return fsum(exp(k * log(mean) - mean - lgamma(k + 1)) for k in range(x + 1))


def binomial_at_most(x: int, n: int, p: float) -> float:
    """P(X <= x) of n trials."""
    if p in (0, 1):
        return 1.0 if p == 0 or x >= n else 0.0
    return fsum(exp(log(comb(n, k)) + k * log(p) + (n - k) * log1p(-p)) for k in range(x + 1))


def poisson(x: int) -> tuple[float, float]:
    """The means under which the count, or one further out, has a chance of 2.5 %."""
    low = 0.0 if x == 0 else _root(lambda mean: 1 - poisson_at_most(x - 1, mean) - 0.025, 0, x)
    return low, _root(lambda mean: 0.025 - poisson_at_most(x, mean), x, 4 * x + 10)


def split(x: int, total: int) -> tuple[float, float]:
    """Clopper and Pearson's limits of the part of all events that are one's own."""
    low = 0.0 if x == 0 else _root(lambda p: 1 - binomial_at_most(x - 1, total, p) - 0.025, 0, 1)
    return low, 1.0 if x == total else _root(lambda p: 0.025 - binomial_at_most(x, total, p), 0, 1)


def ratio(own: Counts, rest: Counts) -> tuple[float, float | None]:
    """Limits of the ratio of two rates, given the events of both together; no upper one when the rest has none."""
    low, high = split(own[0], own[0] + rest[0])
    odds = rest[1] / own[1]
    return low / (1 - low) * odds, None if rest[0] == 0 else high / (1 - high) * odds


def verdict(method: str, own: Counts, rest: Counts) -> str:
    """What the limits say: of the difference against zero, of the ratio against one."""
    low, high = newcombe(own, rest) if method == "wilson" else ratio(own, rest)
    even = 0 if method == "wilson" else 1
    return "above" if low > even else "below" if high is not None and high < even else "not_clear"


def _root(of: Callable[[float], float], low: float, high: float) -> float:
    """Where a rising function crosses zero."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (low, middle) if of(middle) > 0 else (middle, high)
    return (low + high) / 2


def band(
    member: str, method: str, counts: Mapping[str, Counts], *, reporting: int, from_lowest: bool
) -> tuple[int, int]:
    """Best and last place that the others leave."""
    said = [verdict(method, counts[member], other) for name, other in counts.items() if name != member]
    lower, higher = said.count("above"), said.count("below")
    better, worse = (lower, higher) if from_lowest else (higher, lower)
    return 1 + better, reporting - worse


@dataclass(frozen=True)
class Funnel:
    target: float
    phi: float
    tau: float
    limits: Mapping[str, tuple[float, float, float, float]]  # 95 % low and high, 99.8 % low and high


def funnel(method: str, counts: Mapping[str, Counts]) -> Funnel:
    """Spiegelhalter's limits, step by step."""
    forth: Callable[[float], float] = (lambda p: asin(sqrt(p))) if method == "wilson" else sqrt
    target = float(sum(Fraction(x) for x, _ in counts.values()) / sum(Fraction(n) for _, n in counts.values()))
    errors = {name: 1 / (2 * sqrt(n)) for name, (_, n) in counts.items()}
    scores = {name: (forth(x / n) - forth(target)) / errors[name] for name, (x, n) in counts.items()}
    drawn_in = winsorised(list(scores.values()))
    size = len(counts)
    phi = fmean(z * z for z in drawn_in)
    weights = [1 / error**2 for error in errors.values()]
    room = sum(weights) - sum(w * w for w in weights) / sum(weights)
    tau2 = max(0.0, (size * phi - (size - 1)) / room) if room > 0 else 0.0

    def back(angle: float) -> float:
        if method == "wilson":
            return sin(min(max(angle, 0), pi / 2)) ** 2
        return max(angle, 0) ** 2

    limits = {}
    for name, error in errors.items():
        wide = sqrt(error**2 + tau2)
        low, high, far_low, far_high = (
            back(forth(target) + sign * z * wide) for z in (Z, Z998) for sign in (-1, 1)
        )
        limits[name] = (low, high, far_low, far_high)
    return Funnel(target, phi, sqrt(tau2), limits)


def winsorised(scores: Sequence[float]) -> list[float]:
    """A tenth at each end, rounded down, is given the value of the nearest that is not among them."""
    ordered = sorted(scores)
    drawn = len(ordered) // 10
    low, high = ordered[drawn], ordered[len(ordered) - 1 - drawn]
    return [min(max(score, low), high) for score in scores]


def pooled(years: Sequence[tuple[float | None, float | None]]) -> float | None:
    """The ratio of sums over years; None when a year lacks a part, or nothing is divided by."""
    if any(x is None or n is None for x, n in years):
        return None
    below = sum(Fraction(n or 0) for _, n in years)
    return float(sum(Fraction(x or 0) for x, _ in years) / below) if below > 0 else None
