"""WCAG 2.2 AA of every page, by axe in a real Chromium, light and dark, wide and at 320 px."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.browser.conftest import Opener, Scheme
from tests.browser.pages import FILES, name_of, parts_page, trying_page
from tests.support.browser import NoBrowserError, find_browser

from bvmonitor.bundled import templates_folder

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = Axe()
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
LOOKS: list[tuple[Scheme, int]] = [("light", 1280), ("light", 320), ("dark", 1280), ("dark", 320)]
TEMPLATE = (templates_folder() / "page.html.jinja").read_text("utf-8")
ROOTS = re.findall(r":root \{(.*?)\}", TEMPLATE, re.DOTALL)
# What is read stands out 4.5 times; what only marks a border or the focus 3 times.
READ = [
    ("ink", "paper"),
    ("ink", "band"),
    ("ink", "hover"),
    ("quiet", "paper"),
    ("quiet", "hover"),
    ("link", "paper"),
]
READ += [("warn-ink", "warn"), ("link", "warn")]
SEEN = [("rule", "paper"), ("warn-rule", "warn"), ("rule", "band")]


def violations(page: Page, looks: list[tuple[Scheme, int]], rule: str = "") -> list[str]:
    """What axe finds at each look, in words; one rule alone is looked for where it is named."""
    page.evaluate(AXE.axe_script)
    options = {**OPTIONS, "runOnly": {"type": "rule", "values": [rule]}} if rule else OPTIONS
    found = []
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 720})
        broken = page.evaluate("options => axe.run(options)", options)["violations"]
        found += [f"{each['id']}: {scheme} {width}, {n['target']}" for each in broken for n in each["nodes"]]
    return found


def test_there_are_pages_to_look_at() -> None:
    assert len(FILES) >= 4


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_an_example_breaks_no_rule(look: Opener, file: Path) -> None:
    assert violations(look(file), LOOKS) == []


def test_nor_does_a_page_with_everything(look: Opener, tmp_path: Path) -> None:
    assert violations(look(trying_page(tmp_path)), LOOKS) == []


def test_nor_does_a_page_of_parts_whose_headings_go_down_one_level_at_a_time(look: Opener, tmp_path: Path) -> None:
    page = look(parts_page(tmp_path))
    assert violations(page, LOOKS) == []
    assert violations(page, [("light", 1280)], "heading-order") == []
    page.evaluate("document.querySelector('h2').outerHTML = '<h4>x</h4>'")
    assert violations(page, [("light", 1280)], "heading-order") != []


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("color-contrast", "--quiet: #4c5661", "--quiet: #9aa3ad"),
        ("scrollable-region-focusable", ' tabindex="0"', ""),
        ("html-has-lang", '<html lang="nn">', "<html>"),
        ("document-title", "<title>", "<title></title><!--"),
        ("aria-allowed-attr", 'role="note"', 'role="note" aria-checked="true"'),
        ("list", '<ul class="notes">', '<ul class="notes">words'),
        ("meta-viewport", "initial-scale=1", "initial-scale=1, user-scalable=no"),
    ],
)
def test_what_breaks_a_rule_is_found(look: Opener, tmp_path: Path, rule: str, right: str, wrong: str) -> None:
    file = trying_page(tmp_path)
    whole = file.read_text("utf-8")
    assert right in whole
    broken = whole.replace(right, wrong, 1)
    if rule == "document-title":
        broken = broken.replace("</title>\n<style>", "-->\n<style>", 1)
    file.write_text(broken, encoding="utf-8")
    page = look(file)
    assert violations(page, [("light", 320)], rule) != []
    assert rule in page.evaluate("tags => axe.getRules(tags).map(rule => rule.ruleId)", TAGS)
    file.write_text(whole, encoding="utf-8")
    assert violations(look(file), [("light", 320)], rule) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_stand_out_also_where_axe_cannot_tell_what_is_behind(scheme: Scheme) -> None:
    colours = dict(re.findall(r"--([\w-]+): #(\w{6});", ROOTS[scheme == "dark"]))
    for words, behind in READ:
        assert contrast(colours[words], colours[behind]) >= 4.5, (words, behind)
    for line, behind in SEEN:
        assert contrast(colours[line], colours[behind]) >= 3, (line, behind)


def contrast(one: str, other: str) -> float:
    """How many times lighter the lighter is, as WCAG 2.2 defines it."""
    assert contrast_of_black_and_white() == pytest.approx(21)
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def contrast_of_black_and_white() -> float:
    return (luminance("ffffff") + 0.05) / (luminance("000000") + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_without_a_browser_the_tests_say_what_to_do(tmp_path: Path) -> None:
    for environ in ({"PATH": str(tmp_path)}, {"BVMONITOR_BROWSER": str(tmp_path / "nothing")}):
        with pytest.raises(NoBrowserError, match="BVMONITOR_BROWSER"):
            find_browser(environ)
    program = tmp_path / "chromium"
    program.write_text("")
    assert find_browser({"BVMONITOR_BROWSER": str(program)}) == str(program)
