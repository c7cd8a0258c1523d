"""How pages are used: narrow and magnified, by keyboard, printed, copied."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Opener
from tests.browser.pages import FILES, name_of, trying_page

# An A4 page without its margins, in CSS pixels: upright and on its side.
PAPER = {"upright": 695, "side": 1031, "small": 1031, "dense": 710}
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""


def spills(page: Page) -> list[str]:
    """What is wider than the window, though it stands in no box that scrolls."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter(e => !e.closest('table, .said') && e.getBoundingClientRect().right > innerWidth + 0.5)
            .map(e => e.outerHTML.slice(0, 80))"""
    )
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("the page scrolls sideways")
    return found


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_at_320_px_nothing_but_a_tables_box_scrolls_sideways(look: Opener, file: Path) -> None:
    # 320 by 256 is also what is left of 1280 by 1024 at 400 %.
    assert spills(look(file, width=320, height=256)) == []


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_at_200_per_cent_and_with_words_spaced_nothing_is_lost(look: Opener, file: Path) -> None:
    page = look(file, width=640, height=512, scale=2)  # a window of 1280 by 1024, magnified twice
    assert spills(page) == []
    page.add_style_tag(content=SPACED)
    assert spills(page) == []


def test_letters_alone_can_be_twice_as_big(look: Opener, tmp_path: Path) -> None:
    page = look(trying_page(tmp_path))
    before = page.locator("td").first.bounding_box()
    page.add_style_tag(content="html { font-size: 200%; }")
    after = page.locator("td").first.bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] > 1.5 * before["height"]
    assert spills(page) == []


def test_what_spills_is_found(look: Opener, tmp_path: Path) -> None:
    page = look(trying_page(tmp_path), width=320)
    page.add_style_tag(content=".box { overflow: visible; }")
    assert "the page scrolls sideways" in spills(page)


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_tab_reaches_every_box_and_link_in_order(look: Opener, file: Path) -> None:
    page = look(file, width=320)
    expected: list[str] = page.evaluate(
        "[...document.querySelectorAll('.box, a[href]')].map(e => e.href ?? e.getAttribute('aria-labelledby'))"
    )
    assert "table-1" in expected
    reached = []
    for _ in expected:
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                """() => { const e = document.activeElement;
                    const seen = getComputedStyle(e).outlineStyle !== 'none';
                    return seen ? e.href ?? e.getAttribute('aria-labelledby') : 'focus not shown'; }"""
            )
        )
    assert reached == expected


def test_a_wide_table_is_scrolled_by_keyboard_and_its_stub_stays(look: Opener, tmp_path: Path) -> None:
    page = look(trying_page(tmp_path), width=320)
    stub = page.locator("tbody th[scope=row]").first
    before = stub.evaluate("e => e.getBoundingClientRect().left")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    # The page's own policy lets no expression be waited for.
    page.evaluate(
        """new Promise(done => { const box = document.querySelector('.box');
            box.scrollLeft ? done() : box.addEventListener('scroll', () => done(), { once: true }); })"""
    )
    assert page.locator(".box").evaluate("e => e.scrollLeft") > 0
    assert stub.evaluate("e => e.getBoundingClientRect().left") == before


def test_a_long_tables_head_stays_above_its_rows(look: Opener, tmp_path: Path) -> None:
    page = look(trying_page(tmp_path))
    page.add_style_tag(content="td { height: 20rem; }")
    page.evaluate("document.querySelector('.box').scrollTop = 100")
    top = "e => e.getBoundingClientRect().top"
    assert page.locator(".box thead").evaluate(top) == pytest.approx(page.locator(".box").evaluate(top), abs=1)
    assert page.locator(".box").evaluate("e => e.scrollTop") == 100


def test_a_screen_reader_is_given_heads_and_meanings(look: Opener, tmp_path: Path) -> None:
    page = look(trying_page(tmp_path))
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    names = [node.get("name", {}).get("value", "") for node in tree if not node["ignored"]]
    assert roles.count("main") == roles.count("region") == roles.count("note") == roles.count("table") == 1
    assert roles.count("columnheader") == page.locator(".box thead th").count()
    assert roles.count("rowheader") == page.locator(".box tbody th").count()
    assert ": (blir ikkje vist, for å verne personar)" in " ".join(names).replace(":  (", ": (")


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_it_is_printed_dark_on_white_and_whole(look: Opener, file: Path) -> None:
    page = look(file, scheme="dark")
    paper = page.locator("main").get_attribute("class") or ""
    page.set_viewport_size({"width": PAPER[paper], "height": 900})
    page.emulate_media(media="print")
    colours = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert (
        page.evaluate("getComputedStyle([...document.querySelectorAll('thead')].pop()).display")
        == "table-header-group"
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "a table is wider than the paper"
    for notice in page.locator("[role=note]").all():
        assert notice.is_visible()
    pdf = page.pdf(prefer_css_page_size=True)
    (width, height), *_ = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    a4 = (595, 842) if paper in ("upright", "dense") else (842, 595)
    assert (round(float(width)), round(float(height))) == a4


def test_a_copied_table_is_a_table_of_figures_without_what_is_said_aloud(look: Opener, tmp_path: Path) -> None:
    page = look(trying_page(tmp_path))
    page.evaluate(
        """() => { const whole = document.createRange();
            whole.selectNode(document.querySelector('.box'));
            getSelection().removeAllRanges();
            getSelection().addRange(whole); }"""
    )
    page.keyboard.press("ControlOrMeta+C")
    target = page.context.new_page()
    target.set_content("<div contenteditable>here</div>")
    target.evaluate(
        """() => document.addEventListener('paste', e => { window.pasted =
            ['text/html', 'text/plain'].map(type => e.clipboardData.getData(type)); })"""
    )
    target.focus("div")
    target.keyboard.press("ControlOrMeta+V")
    markup, plain = target.evaluate("window.pasted")
    assert "<table" in markup
    assert 'colspan="' in markup
    assert "for å verne" not in re.sub("<[^>]*>", "", markup)
    assert "for å verne" not in plain
    lines = [line.split("\t") for line in plain.splitlines()]
    marked = next(line for line in lines if line[0].startswith("Merket"))
    assert {".", "..", ":", "≠", "×"} <= set(marked)
    columns = page.locator(".box tbody tr").last.locator("th, td").count()
    assert len(marked) == columns
    assert re.search(r">−1\xa0235<|>−1&nbsp;235<", markup), "a number keeps its signs"
