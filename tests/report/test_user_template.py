import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.support.comparisons import golden_comparison, trying_comparison

from bvmonitor import bundled
from bvmonitor.errors import ReportError
from bvmonitor.errors.templates import (
    TemplateFailed,
    TemplateFileRefused,
    TemplateForbidden,
    TemplateMalformed,
    TemplateNameUnknown,
    TemplateNotText,
    TemplateTooHungry,
    TemplateTooLong,
    TemplateTooSlow,
    TemplateUnreadable,
)
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.html import render_html
from bvmonitor.report.markdown import render_markdown
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.plain_page import page_of, plain_page
from bvmonitor.report.template_limits import LIMITS, Limits
from bvmonitor.report.user_template import render_user_template

PAGE = build_comparison_page(golden_comparison(), "nb")
# Loops of a template; the first line is right, the second at fault.
SLOW = "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}"
SQUARES = "{% set n = namespace(x=99) %}{% for i in range(40) %}{% set n.x = n.x * n.x %}{% endfor %}"
DOUBLES = "{% set n = namespace(x='x') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}"


def render(
    folder: Path, text: str, *, name: str = "my.md.jinja", page: Page = PAGE, limits: Limits = LIMITS
) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return render_user_template(page, path, bundled.templates_folder(), limits)


@pytest.mark.parametrize("page", [PAGE, build_comparison_page(trying_comparison(), "nn")])
def test_a_page_reaches_the_template_with_nothing_lost(tmp_path: Path, page: Page) -> None:
    assert page_of(plain_page(page)) == page
    copied = (bundled.templates_folder() / "page.md.jinja").read_text(encoding="utf-8")
    expected = render_markdown(page, bundled.templates_folder())
    assert render(tmp_path, copied, page=page) == expected
    assert render(tmp_path, '{% include "bvmonitor/page.md.jinja" %}', page=page) == expected
    copied = (bundled.templates_folder() / "page.html.jinja").read_text(encoding="utf-8")
    expected = render_html(page, bundled.templates_folder())
    assert render(tmp_path, copied, page=page, name="my.html.jinja") == expected


@pytest.mark.parametrize(
    ("text", "error", "said"),
    [
        ("{% for x in %}", TemplateMalformed, "Expected an expression"),
        ("{{ page.title }", TemplateMalformed, "unexpected '}'"),
        ("{% do page %}", TemplateMalformed, "unknown tag 'do'"),
        ("{{ page.titel }}", TemplateNameUnknown, "title"),
        ("{{ pag.title }}", TemplateNameUnknown, "page"),
        ("{% for t in page.tables %}{{ t.columns[0].txet }}{% endfor %}", TemplateNameUnknown, "text"),
        ("{{ page.__class__ }}", TemplateForbidden, "__class__"),
        ("{{ page | attr('__class__') }}", TemplateForbidden, "__class__"),
        ("{{ ''.__class__.__mro__ }}", TemplateForbidden, "__class__"),
        ("{{ '{0.__class__}'.format(page) }}", TemplateForbidden, "__class__"),
        ("{{ ('{0.__class__}' | attr('format'))(page) }}", TemplateForbidden, "__class__"),
        ("{{ page.tables | map(attribute='__class__') | join }}", TemplateForbidden, "__class__"),
        ("{{ cycler.__init__.__globals__ }}", TemplateForbidden, "__init__"),
        ("{{ 9 ** 9 ** 9 }}", TemplateForbidden, "**"),
        ("{% for x in range(10 ** 9) %}{% endfor %}", TemplateFailed, "Range too big"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", TemplateFailed, "RecursionError"),
        ("{{ 1 / 0 }}", TemplateFailed, "ZeroDivisionError"),
        ("{{ 1 + 'a' }}", TemplateFailed, "TypeError"),
        ("{{ 'x' * 1000000000 }}", TemplateTooHungry, "512"),
        ("{{ '%999999999d' % 1 }}", TemplateTooHungry, "512"),
        ("{{ (page.tables * 100000000) | length }}", TemplateTooHungry, "512"),
        (DOUBLES, TemplateTooHungry, "512"),
    ],
)
def test_a_fault_is_told_with_file_and_line(
    tmp_path: Path, text: str, error: type[ReportError], said: str
) -> None:
    with pytest.raises(error) as caught:
        render(tmp_path, f"{{{{ page.title }}}}\n{text}")
    assert caught.value.values()["where"] == f"{tmp_path / 'my.md.jinja'}:2"
    assert said in str(caught.value)


def test_a_fault_in_an_included_file_is_told_with_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "head.jinja").write_text("\n\n{{ page.titel }}", encoding="utf-8")
    with pytest.raises(TemplateNameUnknown) as caught:
        render(tmp_path, "{% include 'parts/head.jinja' %}")
    assert caught.value.where == f"{tmp_path / 'parts' / 'head.jinja'}:3"


def test_a_template_that_includes_itself_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateFailed, match="RecursionError"):
        render(tmp_path, "{% include 'my.md.jinja' %}")


def test_a_loop_without_end_is_stopped_on_its_line(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(TemplateTooSlow) as caught:
        render(tmp_path, f"\n{SLOW}", limits=Limits(seconds=1))
    assert time.monotonic() - started < 8
    if os.name == "posix":
        assert caught.value.where.endswith("my.md.jinja:2")


def test_one_step_that_takes_too_long_is_stopped_from_outside(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises((TemplateTooSlow, TemplateTooHungry)):
        render(tmp_path, SQUARES, limits=Limits(seconds=1))
    assert time.monotonic() - started < 8


def test_a_page_that_grows_too_long_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(TemplateTooLong):
        render(
            tmp_path, "{% for x in range(90000) %}{{ 'x' * 1000 }}{% endfor %}", limits=Limits(page_megabytes=2)
        )
    assert len(render(tmp_path, "{{ 'x' * 1999999 }}", limits=Limits(page_megabytes=2))) == 1_999_999


@pytest.mark.parametrize(
    "name",
    ["../outside.jinja", "/etc/passwd", "link.jinja", "notes.txt", ".hidden.jinja", "far/in.jinja", "nei.jinja"],
)
def test_a_template_reads_templates_of_its_own_folder_only(tmp_path: Path, name: str) -> None:
    own = tmp_path / "own"
    (own / "parts").mkdir(parents=True)
    (tmp_path / "far").mkdir()
    for path in (
        tmp_path / "outside.jinja",
        tmp_path / "far" / "in.jinja",
        own / "notes.txt",
        own / ".hidden.jinja",
    ):
        path.write_text("secret", encoding="utf-8")
    (own / "link.jinja").symlink_to(tmp_path / "outside.jinja")
    (own / "far").symlink_to(tmp_path / "far")
    (own / "parts" / "in.jinja").write_text("inside", encoding="utf-8")
    with pytest.raises(TemplateFileRefused) as caught:
        render(own, f"\n{{% include '{name}' %}}")
    assert caught.value.where == f"{own / 'my.md.jinja'}:2"
    assert render(own, "{% include 'parts/in.jinja' %}") == "inside"


def test_the_nearest_template_is_offered_for_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "header.jinja").write_text("", encoding="utf-8")
    with pytest.raises(TemplateFileRefused) as caught:
        render(tmp_path, "{% include 'heder.jinja' %}")
    assert "header.jinja" in caught.value.nearest


def test_text_of_the_page_never_becomes_markup(tmp_path: Path) -> None:
    table = Table("<b>", (ColumnHead("<i>", "left"), ColumnHead("&", "right", "<u>")), (
        RowGroup("<script>", ((Cell("a|b"), Cell("</td>")),)),))  # fmt: skip
    page = Page("rank", "nb", "<script>alert(1)</script>", "", "", (), (table,), ())
    html = render(tmp_path, "{{ page.title }}{{ page.tables[0] | table }}", name="my.html.jinja", page=page)
    for markup in ("<script>", "<b>", "<i>", "<u>", "</td></td>"):
        assert markup not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert '<th scope="rowgroup" colspan="2">&lt;script&gt;</th>' in html
    assert render(tmp_path, "{{ page.title | md }}", page=page) == r"\<script\>alert(1)\</script\>"


def test_a_template_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    def render_file(path: Path, limits: Limits = LIMITS) -> None:
        render_user_template(PAGE, path, bundled.templates_folder(), limits)

    path = tmp_path / "my.md.jinja"
    for nothing in (path, tmp_path, Path(os.devnull)):
        with pytest.raises(TemplateUnreadable):
            render_file(nothing)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateNotText):
        render_file(path)
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(TemplateUnreadable):
        render_file(path, Limits(page_megabytes=1))


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limits")
@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import subprocess; subprocess.Popen(['true'])",
        "import os; os.fork()",
        "open(sys.argv[1], 'w').write('x' * 10)",
        "bytearray(10 ** 9)",
    ],
)
def test_the_process_that_renders_gives_up_what_it_does_not_need(tmp_path: Path, attempt: str) -> None:
    confine = (
        "from bvmonitor.report.template_child import _confine; from bvmonitor.report.template_limits import Limits"
    )
    begun = f"import sys; sys.path[:0] = sys.argv[2:]; {confine}; _confine(Limits()); print('on', flush=True)"
    code = f"{begun}; {attempt}"
    ran = subprocess.run(
        [sys.executable, "-I", "-c", code, str(tmp_path / "file"), *sys.path], check=False, capture_output=True
    )
    assert ran.stdout == b"on\n"
    assert ran.returncode != 0
    assert not (tmp_path / "file").exists() or (tmp_path / "file").read_text(encoding="utf-8") == ""


@pytest.mark.skipif(
    not Path("/proc/self/environ").exists(), reason="the environment of a process is read in /proc"
)
def test_the_process_that_renders_is_gone_afterwards(tmp_path: Path) -> None:
    def renderers() -> set[str]:
        found = set()
        for path in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = path.read_text(encoding="utf-8").rpartition(")")[2].split()
            except OSError:
                continue
            if fields[1] == str(os.getpid()):
                found.add(path.parent.name)
        return found

    before = renderers()
    with pytest.raises(TemplateTooSlow):
        render(tmp_path, SLOW, limits=Limits(seconds=1))
    assert renderers() <= before
