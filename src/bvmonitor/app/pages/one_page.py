"""One page for a politician: five figures, one chart, three sentences."""

from dataclasses import replace
from typing import Final

from bvmonitor.app.basis.choice import nothing_for
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.report_figures import ReportWanted, report_figures
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.key_figures import key_rows
from bvmonitor.domain.one_page import OnePage
from bvmonitor.report.one_page import build_one_page

KEY_SET: Final = "one_page"


def one_page(
    workspace: Workspace, municipality: str, wanted: ReportWanted, beside: Beside, set_id: str | None
) -> OnePage:
    """Choose five figures of a municipality or a service.

    Args:
        workspace: Where definitions and figures are read from.
        municipality: Name or code; also of a service.
        wanted: Which years.
        beside: The other columns.
        set_id: A set whose first five are shown; None chooses from all by a rule.

    Raises:
        UsageError: A region, group, set or year is unknown.
        DataError: There is nothing to show for the subject.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    asked = wanted if set_id is None else replace(wanted, set_id=set_id)
    comparison, scene = report_figures(workspace, municipality, asked, beside)
    order = workspace.definitions.indicator_set(set_id or KEY_SET).indicators
    rows = key_rows(comparison, order, by_areas=set_id is None)
    if not rows:
        raise nothing_for(workspace, comparison.subject.name, comparison.periods[-1:])
    # Loaded only by pages that say how sure figures are.
    from bvmonitor.app.comparison.intervals import clear_remarks, with_clear  # noqa: PLC0415

    sure = with_clear(scene, rows)
    by_id = {row.indicator.id: row for row in sure}
    told = replace(
        comparison,
        rows=tuple(by_id.get(row.indicator.id, row) for row in comparison.rows),
        remarks=(*comparison.remarks, *clear_remarks(scene, sure)),
    )
    return OnePage(told, sure, by_areas=set_id is None)


def one_page_view(found: OnePage) -> PageView:
    """The page, which every format is made from."""
    return PageView(lambda lang: build_one_page(found, lang))
