"""Composites in plain Python, one figure at a time: the fast ones must agree with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from bvmonitor.domain.composite import Composite

Figures = Mapping[tuple[str, str, int], float | None]


@dataclass(frozen=True)
class Step:
    """What must be said of one figure."""

    score: float | None
    low: float | None
    mean: float | None
    high: float | None
    n: int


@dataclass(frozen=True)
class Sum:
    """What must be said of one region in one year."""

    score: float | None
    n_used: int
    weight_used: float
    rank: int | None


def steps(
    composite: Composite, figures: Figures, members: Mapping[int, list[str]]
) -> dict[tuple[str, str, int], Step]:
    """Every indicator of every region and year that has a figure or a mark."""
    places = {(column, year) for _, column, year in figures}
    found = {}
    for part in composite.parts:
        for year in {year for _, year in places}:
            shown = (rounded(figures.get((part.indicator_id, code, year))) for code in members.get(year, []))
            mine = sorted(value for value in shown if value is not None)
            enough = len(mine) >= composite.min_municipalities
            low, high = (
                (quantile(mine, composite.trim), quantile(mine, 1 - composite.trim)) if enough else (None, None)
            )
            mean = figures.get((part.indicator_id, "EAK", year))
            if composite.mean == "unweighted":
                mean = sum(mine) / len(mine) if mine else None
            mean = rounded(mean)
            for column in {column for column, at in places if at == year}:
                value = rounded(figures.get((part.indicator_id, column, year)))
                score = None
                if value is not None and mean is not None and low is not None and high is not None:
                    score = score_of(composite, part.direction == "lower_is_better", value, low, mean, high)
                found[part.indicator_id, column, year] = Step(score, low, mean, high, len(mine))
    return found


def score_of(composite: Composite, turned: bool, value: float, low: float, mean: float, high: float) -> float:  # noqa: FBT001
    scale = composite.scale
    if turned:
        value, mean, low, high = -value, -mean, -high, -low
    if value == mean:
        return scale.mean
    if value > mean:
        if value >= high or high <= mean:
            return scale.best
        return scale.mean + (scale.best - scale.mean) * (value - mean) / (high - mean)
    if value <= low or low >= mean:
        return scale.worst
    return scale.mean - (scale.mean - scale.worst) * (mean - value) / (mean - low)


def sums(
    composite: Composite, scored: Mapping[tuple[str, str, int], Step], members: Mapping[int, list[str]]
) -> dict[tuple[str, str, int], Sum]:
    """Every part of every region and year; the total under `total`."""
    found: dict[tuple[str, str, int], Sum] = {}
    for name in ("total", *composite.categories):
        parts = [part for part in composite.parts if name in ("total", part.category)]
        for column, year in {(column, year) for _, column, year in scored}:
            used = [
                (part.weight, score)
                for part in parts
                if (score := scored[part.indicator_id, column, year].score) is not None
            ]
            weight = sum(w for w, _ in used) / sum(part.weight for part in parts)
            enough = (
                len(used) / len(parts) >= composite.min_indicators - 1e-9 and weight >= composite.min_weight - 1e-9
            )
            total = sum(w * s for w, s in used) / sum(w for w, _ in used) if used and enough else None
            found[name, column, year] = Sum(total, len(used), weight, None)
    return {key: ranked(key, each, found, members) for key, each in found.items()}


def ranked(
    key: tuple[str, str, int],
    mine: Sum,
    every: Mapping[tuple[str, str, int], Sum],
    members: Mapping[int, list[str]],
) -> Sum:
    name, column, year = key
    if mine.score is None or column not in members.get(year, []):
        return mine
    others = [every[name, other, year].score for other in members[year] if (name, other, year) in every]
    ahead = [score for score in others if score is not None and rounded(score) > rounded(mine.score)]  # type: ignore[operator]
    return Sum(mine.score, mine.n_used, mine.weight_used, len(ahead) + 1)


def quantile(ordered: list[float], share: float) -> float:
    """Type 7: on the straight line between the two values nearest to `(n - 1) share`."""
    at = (len(ordered) - 1) * share
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    value = rounded(ordered[below] + (at - below) * (ordered[above] - ordered[below]))
    assert value is not None
    return value


def rounded(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.12g}")
