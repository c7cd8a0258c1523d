"""How long a page for the public takes, whose own figures are hidden first, against the service's own page."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

import pytest
from tests.bench.alternate import smallest_times
from tests.support.own import keep, own_figure
from tests.support.own_homes import monthly_home

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.pages.monthly import monthly, monthly_view
from bvmonitor.app.presenting.form import Form, Result, render
from bvmonitor.domain.publishing import INTERNAL, Audience

pytestmark = pytest.mark.bench

FORM = Form("md", "nb")
PUBLIC = Audience("public")
LIMIT = 40  # times the page for the service
COUNTS = ("reports_received", "reports_reviewed_in_time")
DEADLINES = Wanted(indicators=("report_deadlines_met", *COUNTS), years=(2018, 2018))


def deadlines_home(home: Path) -> Path:
    """Three years of months, of those in time and of all, many of them few."""
    chance = Random(1)  # noqa: S311 - no secret hangs on it
    figures = []
    for year in (2016, 2017, 2018):
        for month in range(1, 13):
            in_time, late = chance.choice([2, 4, 6, 9, 15, 30]), chance.choice([0, 0, 1, 2, 3, 5])
            period = f"{year}-{month:02}"
            figures += [
                own_figure(name, "1120", period, size)
                for name, size in zip(COUNTS, (in_time + late, in_time), strict=True)
            ]
    keep(home, figures)
    return home


def a_month(workspace: Workspace) -> Result:
    return monthly_view(monthly(workspace, "Bærum", (2018, 10)))


def a_comparison(workspace: Workspace) -> Result:
    return compare(workspace, "Klepp", DEADLINES, Beside("own"))


PAGES: dict[str, tuple[Callable[[Path], Path], Callable[[Workspace], Result]]] = {
    "report monthly, 34 months of five figures": (monthly_home, a_month),
    "compare, 36 months of counts in time and of all": (deadlines_home, a_comparison),
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_for_the_public_takes_at_most_so_many_times_that_for_the_service(kind: str, tmp_path: Path) -> None:
    home_of, page_of = PAGES[kind]
    home = home_of(tmp_path)

    def made(audience: Audience) -> str | bytes:
        return render(page_of(Workspace(home, audience=audience)), FORM)

    assert "×" in str(made(PUBLIC))
    times = smallest_times({"internal": partial(made, INTERNAL), "public": partial(made, PUBLIC)}, rounds=5)
    ratio = times["public"] / times["internal"]
    sys.stdout.write(f"\n{kind}: --public {ratio:.1f} x internal ({times['internal']:.3f} s)\n")
    assert ratio <= LIMIT
