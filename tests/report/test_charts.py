import re
import subprocess
import sys
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from tests.support.drawings import read_drawing

from bvmonitor.report.chart import Axis, Break, Chart, Point, Series, Tick
from bvmonitor.report.charts.palette import BAND as PALE
from bvmonitor.report.charts.palette import COLOURS, GRID, PAPER, Colour
from bvmonitor.report.charts.render import render_png, render_svg

SVG = "{http://www.w3.org/2000/svg}"


def trend(*, hidden: float | None = None) -> Chart:
    """Klepp with a figure hidden in 2017, or with this one; its group, and the middle half of that."""
    klepp = (Point(2015, 3.1, "3,1"), Point(2016, 3.4, "3,4"), Point(2017, hidden, ":"), Point(2018, 3.8, "3,8"))
    group = tuple(Point(year, 3.0 + 0.1 * n, f"3,{n}") for n, year in enumerate(range(2015, 2019)))
    band = tuple(Point(year, low=2.5, high=4.0) for year in range(2015, 2019))
    return Chart(
        name="klepp-trend",
        kind="trend",
        lang="nb",
        title="Barn med tiltak: Klepp",
        alt="Klepp: 3,1 prosent i 2015.",
        x=Axis("", tuple(Tick(year, str(year)) for year in range(2015, 2019))),
        y=Axis("prosent"),
        series=(
            Series("Klepp", "subject", klepp),
            Series("KOSTRA-gruppe 7", "group", group),
            Series("midtre halvdel av gruppa", "limit", band),
        ),
        breaks=(Break(2015.5, "Brudd i 2016"),),
    )


def parsed(chart: Chart) -> Element:
    return read_drawing(render_svg(chart))


def texts(root: Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def test_a_chart_says_its_title_and_what_it_shows() -> None:
    root = parsed(trend())
    assert root.get("role") == "img"
    named = {each.get("id"): each.text for each in root if each.tag in (f"{SVG}title", f"{SVG}desc")}
    assert [named[each] for each in (root.get("aria-labelledby") or "").split()] == [trend().title, trend().alt]


def test_a_hidden_figure_is_not_drawn_and_its_place_says_nothing() -> None:
    shown = texts(parsed(trend()))
    assert ":" in shown
    drawn = render_svg(trend())
    circles = re.findall(r'<path [^>]*fill="#0072b2"[^>]*>', drawn)
    assert len(circles) == len(re.findall(r'<path [^>]*fill="#0072b2"[^>]*>', render_svg(trend(hidden=3.5)))) - 1
    line = '<path [^>]*stroke="#0072b2" stroke-width="3"'
    assert not re.findall(line, drawn)  # 2015 | break | 2016, gap, 2018: no two that a line may join
    assert len(re.findall(line, render_svg(trend(hidden=3.5)))) == 1


def test_numbers_are_norwegian_and_names_stand_at_the_lines() -> None:
    shown = texts(parsed(trend()))
    assert {"Klepp 3,8", "KOSTRA-gruppe 7 3,3", "prosent", "Brudd i 2016", "2015", "2018"} <= set(shown)
    small = replace(
        trend(), series=(Series("Klepp", "subject", (Point(2015, 0.5, "0,5"), Point(2016, 1.2, "1,2"))),)
    )
    assert "0,5" in texts(parsed(small))
    assert "0.5" in texts(parsed(replace(small, lang="en")))


def test_hostile_text_stays_text() -> None:
    bad = '</text><script>alert(1)</script><image href="https://evil.example/x.png"/>'
    hostile = replace(
        trend(), title=bad, alt=f"{bad}\x00", series=(Series(f"{bad}\u202e", "subject", trend().series[0].points),)
    )
    root = parsed(hostile)
    used = {each.tag.removeprefix(SVG) for each in root.iter()}
    assert used <= {"svg", "title", "desc", "g", "path", "rect", "line", "text"}
    assert not [name for each in root.iter() for name in each.attrib if "href" in name or name.startswith("on")]
    assert "<script>" in "".join(texts(root)).replace(" ", "")
    assert not re.search(r"\b(?:src|href|url\()", re.sub(r">[^<]*<", "><", render_svg(hostile)))


def test_a_chart_is_the_same_bytes_in_every_process() -> None:
    program = (
        "import sys, hashlib; sys.path.insert(0, 'tests/report'); from test_charts import *;"
        "print(hashlib.sha256(render_svg(trend()).encode() + render_png(trend(), 900)).hexdigest())"
    )
    made = {
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert len(made) == 1


def test_a_png_is_as_broad_as_asked_for() -> None:
    png = render_png(trend(), 900)
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == 900


def test_without_the_extra_drawings_are_made_and_for_pictures_one_is_told_what_to_install() -> None:
    program = (
        "import sys; sys.modules['vl_convert'] = None; sys.path.insert(0, 'tests/report')\n"
        "from test_charts import *\n"
        "from bvmonitor.errors.report import ExtraMissing\n"
        "render_svg(trend())\n"
        "try: render_png(trend())\n"
        "except ExtraMissing as error: print(error.package)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "vl-convert-python"


@pytest.mark.parametrize("colour", [each for each in COLOURS if each not in (PAPER, GRID, PALE)])
def test_what_must_be_seen_has_contrast_in_light_and_in_dark(colour: Colour) -> None:
    assert contrast(colour.light, PAPER.light) >= 3
    assert contrast(colour.dark, PAPER.dark) >= 3


def test_no_two_colours_are_the_same() -> None:
    assert len({each.light for each in COLOURS}) == len({each.dark for each in COLOURS}) == len(COLOURS)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: contrast ratio of two colours."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
