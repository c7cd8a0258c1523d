"""What stands in the first table of a page, as text."""

from bvmonitor.report.page import Page


def texts_of(page: Page) -> list[tuple[str, ...]]:
    """The rows of the page's first table."""
    return [tuple(cell.text for cell in row) for _, row in page.tables[0].rows]
