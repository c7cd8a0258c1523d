"""Charts in a real Chromium: axe, light and dark, wide and at 320 px; what can be seen, and what is printed."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.browser.conftest import Opener
from tests.browser.test_wcag import LOOKS, violations
from tests.support.chart_kinds import CHARTS, multiples
from tests.support.comparisons import golden_comparison

from bvmonitor.app.presenting.form import Form, render_page
from bvmonitor.report.charts.palette import COLOURS
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.page import Paragraph, Part


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with a chart of every kind, one of them in a part."""
    plain = build_comparison_page(golden_comparison(), "nb")
    part = Part("part", "Del", (Paragraph("reading", "Ord."),), (), (replace(multiples(), name="in-a-part"),))
    file = tmp_path_factory.mktemp("charts") / "charts.html"
    file.write_text(str(render_page(replace(plain, charts=CHARTS, parts=(part,)), Form("html", "nb"))), "utf-8")
    return file


def test_a_page_with_every_kind_of_chart_breaks_no_rule(look: Opener, page: Path) -> None:
    assert violations(look(page), LOOKS) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_each_chart_is_seen_once_and_whole(look: Opener, page: Path, width: int) -> None:
    opened = look(page, width=width)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    boxes = opened.evaluate(
        "[...document.querySelectorAll('.chart svg')].map(e => e.getBoundingClientRect()).filter(e => e.width)"
        ".map(e => [e.left, e.right])"
    )
    assert len(boxes) == len(CHARTS) + 1
    assert all(0 <= left < right <= width for left, right in boxes)
    named = opened.get_by_role("img").all()
    assert len(named) == len(CHARTS) + 1


def test_in_the_dark_every_colour_of_a_chart_is_the_dark_one_and_on_paper_the_light_one(
    look: Opener, page: Path
) -> None:
    script = (
        "[...document.querySelectorAll('.chart .broad svg *')].flatMap(e => ['fill', 'stroke']"
        ".filter(a => e.hasAttribute(a)).map(a => getComputedStyle(e)[a])).filter(c => c.startsWith('rgb('))"
    )
    dark, light = ({_rgb(getattr(each, tone)) for each in COLOURS} for tone in ("dark", "light"))
    opened = look(page, scheme="dark")
    assert set(opened.evaluate(script)) <= dark
    opened.emulate_media(media="print", color_scheme="dark")
    assert set(opened.evaluate(script)) <= light


def _rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"
