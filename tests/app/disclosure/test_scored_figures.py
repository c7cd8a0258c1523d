"""A barometer prints the figures behind its scores: no hidden one of a municipality follows from its others."""

from pathlib import Path

import pytest
from tests.app.disclosure.test_page_means import GJESDAL, HA, KLEPP, TIME, of_year
from tests.app.disclosure.test_protect import ROWS
from tests.support.made_up import Cells, written

from bvmonitor.app.pages.barometer import barometer

ALL, HOME, PLACED = ROWS
OWN = f"""id: mine
version: 1
title: {{nb: Mitt, nn: Mitt, en: Mine}}
scale: {{worst: 1, mean: 3.5, best: 6}}
mean: unweighted
trim: 0
min_indicators: 0.3
min_weight: 0.1
min_municipalities: 2
indicators:
  {ALL}: {{weight: 1, direction: lower_is_better}}
  {HOME}: {{weight: 1, direction: higher_is_better}}
  {PLACED}: {{weight: 1, direction: lower_is_better}}
"""
CELLS: Cells = of_year({KLEPP: (22, 2, 20), TIME: (80, 15, 65), HA: (96, 50, 46), GJESDAL: (22, 5, 17)})


@pytest.mark.parametrize("place", ["Klepp", None])
def test_a_figure_goes_where_it_tells_the_hidden_one_beside_it(tmp_path: Path, place: str | None) -> None:
    """Of Klepp's 22 children 20 were placed: two were helped at home."""
    (tmp_path / "composites").mkdir()
    (tmp_path / "composites" / "mine.yaml").write_text(OWN, encoding="utf-8")
    workspace = written(tmp_path, {**CELLS, (KLEPP, "1", "2019"): ":"}, with_country=True)
    found = barometer(workspace, place, "mine", (2019, 2019))
    figures = {name: found.figures[name, KLEPP, 2019] for name in ROWS}
    assert figures[HOME].status == ":"
    (gone,) = [name for name, figure in figures.items() if figure.status == "hidden"]
    assert gone in {ALL, PLACED}
    assert (figures[gone].value, figures[gone].numerator) == (None, None)
    score = found.scores[gone, KLEPP, 2019]
    assert (score.value, score.score, score.reason) == (None, None, "hidden")
    # The others are scored by all that have a figure.
    kept = ({ALL, PLACED} - {gone}).pop()
    assert found.scores[kept, KLEPP, 2019].n == len(CELLS) / 3
    if place is None:
        assert all(found.figures[name, TIME, 2019].value is not None for name in ROWS)
