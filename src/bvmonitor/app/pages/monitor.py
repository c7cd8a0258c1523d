"""A municipality or a service on all indicators over the last years, beside its group and the country."""

from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.report_figures import ReportWanted, report_figures
from bvmonitor.app.presenting.page import PageView
from bvmonitor.domain.monitor import Monitor
from bvmonitor.report.monitor_page import build_monitor_page


def monitor(workspace: Workspace, municipality: str, wanted: ReportWanted, beside: Beside) -> Monitor:
    """Show a municipality or a service on all indicators.

    Args:
        workspace: Where definitions and figures are read from.
        municipality: Name or code; also of a service.
        wanted: The indicators, and years.
        beside: The other columns.

    Raises:
        UsageError: A region, group, set or year is unknown.
        DataError: There is nothing to show for the subject.
        StoreError: The snapshot is absent or damaged.
        DefinitionError: The definitions are at fault.
    """
    return Monitor(report_figures(workspace, municipality, wanted, beside)[0])


def monitor_view(found: Monitor) -> PageView:
    """The monitor as a page, which every format is made from."""
    return PageView(lambda lang: build_monitor_page(found, lang))
