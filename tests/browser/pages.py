"""The pages that are looked at: those of examples/, and some made to try what those do not."""

from pathlib import Path

from tests.support.comparisons import trying_comparison, with_everything
from tests.support.every_page import page_of_parts

from bvmonitor.bundled import templates_folder
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.html import render_html

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(EXAMPLES.rglob("*.html"))


def name_of(file: Path) -> str:
    return file.stem


def trying_page(folder: Path) -> Path:
    """Two years with a place, a quarter, a change and an index each, every mark, names that look like markup."""
    comparison = with_everything(trying_comparison(), "own_group")
    made = folder / "trying.html"
    made.write_text(render_html(build_comparison_page(comparison, "nn"), templates_folder()), encoding="utf-8")
    return made


def parts_page(folder: Path) -> Path:
    """Parts with words of every kind, some with tables that have captions of their own."""
    made = folder / "parts.html"
    made.write_text(render_html(page_of_parts("nn"), templates_folder()), encoding="utf-8")
    return made
