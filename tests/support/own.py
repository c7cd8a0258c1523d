"""Own figures in a home folder, for tests of what becomes of them on pages."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin, parse_period
from bvmonitor.store.own_figures import append


def own_figure(  # noqa: PLR0913 - one parameter per field
    figure_id: str,
    region: str,
    period: str,
    value: float | None,
    numerator: float | None = None,
    denominator: float | None = None,
    *,
    status: str | None = None,
    comment: str = "",
    source: str = "Fagsystemet",
) -> OwnFigure:
    at = parse_period(period)
    assert at is not None
    return OwnFigure(figure_id, region, at, value, status, numerator, denominator, comment, source)


def keep(home: Path, figures: Iterable[OwnFigure], file: str = "egne tall.csv", *, public: bool = False) -> None:
    """Take figures into a home, as an import would."""
    origin = OwnOrigin(
        "", file, file.encode().hex().ljust(64, "0")[:64], datetime(2019, 1, 5, tzinfo=UTC), 0, public=public
    )
    assert append(home, list(figures), origin).origin is not None


def months(figure_id: str, region: str, year: int, sizes: Iterable[float]) -> list[OwnFigure]:
    """A count per month from January."""
    return [own_figure(figure_id, region, f"{year}-{n:02}", size) for n, size in enumerate(sizes, 1)]
