"""The yearly report to the council: seven parts, figures where they belong, and what people wrote, kept."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.report_figures import ReportWanted, report_figures
from bvmonitor.app.pages.report_texts import FILES, texts_of
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.key_figures import key_rows
from bvmonitor.domain.language import Lang
from bvmonitor.domain.yearly_report import YearlyReport
from bvmonitor.report.yearly_page import build_yearly_page

KEY_SET: Final = "one_page"
_CODE: Final = "{code}"  # in the name of a folder, the municipality's number


@dataclass(frozen=True, slots=True)
class Made:
    """The report, and the files that were made for people to write in: their folder and names."""

    report: YearlyReport
    folder: Path | None = None
    files: tuple[str, ...] = ()


def yearly_report(
    workspace: Workspace, municipality: str, wanted: ReportWanted, beside: Beside, texts: Path | None, lang: Lang
) -> Made:
    """Make the yearly report.

    Args:
        workspace: Where definitions and figures are read from.
        municipality: Name or code; also of a service.
        wanted: The indicators, and years.
        beside: The other columns.
        texts: The folder of what people write; `{code}` in its name is the municipality's number. None leaves
            every part to be written.
        lang: The language of what is written into new files of the folder.

    Raises:
        UsageError: A region, group, set or year is unknown.
        DataError: There is nothing to show for the subject.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault, or the texts.
    """
    comparison, _ = report_figures(workspace, municipality, wanted, beside)
    chosen = key_rows(comparison, workspace.definitions.indicator_set(KEY_SET).indicators, by_areas=True)
    if texts is None:
        return Made(YearlyReport(comparison, chosen, {}, {}, {}))
    folder = Path(str(texts).replace(_CODE, comparison.subject.code))
    found = texts_of(folder, comparison, chosen, lang)
    return Made(YearlyReport(comparison, chosen, found.written, FILES, found.moved), folder, found.made)


def yearly_view(report: YearlyReport) -> PageView:
    """The yearly report as a page, which every format is made from."""
    return PageView(lambda lang: build_yearly_page(report, lang))
