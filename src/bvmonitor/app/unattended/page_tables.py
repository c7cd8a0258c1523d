"""Which tables the pages of a run read, whatever sets the run's file names."""

from collections.abc import Iterator
from typing import Final

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.fetching.fetch import tables_needed
from bvmonitor.app.pages.composites import composite_named
from bvmonitor.app.pages.costs import FUNCTIONS
from bvmonitor.app.pages.distribution_files import find_distribution
from bvmonitor.app.pages.profile import ASSS, ASSS_SET
from bvmonitor.app.pages.report_figures import SET
from bvmonitor.app.pages.resource_index import SPENDING
from bvmonitor.domain.run_plan import PagePlan, RunPlan
from bvmonitor.errors import DefinitionError, UsageError

# What a page shows when its options name nothing.
_DEFAULTS: Final = {"costs": FUNCTIONS, "resource-index": (SPENDING,)}


def tables_of_pages(plan: RunPlan, workspace: Workspace) -> frozenset[str]:
    """The tables that the indicators, sets, barometers and distributions need that pages name, or show unasked.

    What does not exist is left out: its page fails, and says so.

    Args:
        plan: What the run makes.
        workspace: Its definitions.

    Raises:
        DefinitionError: The definitions are at fault.
    """
    return frozenset(table for page in plan.pages for table in _tables(page, workspace))


def _tables(page: PagePlan, workspace: Workspace) -> Iterator[str]:
    definitions = workspace.definitions
    indicators = {each for name in _names(page, workspace) for each in _indicators(name, workspace)}
    yield from tables_needed(definitions.indicators[each] for each in sorted(indicators))
    if page.command == "distribution":
        try:
            found = find_distribution(workspace, str(page.options.get("distribution", "")))
        except (DefinitionError, UsageError):
            return
        parts = (*found.parts, *(() if found.whole is None else (found.whole,)))
        yield from (cell.table for part in parts for cell in part.cells)


def _names(page: PagePlan, workspace: Workspace) -> Iterator[str]:
    """Ids of indicators and sets among a page's options, and what it shows where none is named."""
    values = [value for value in page.options.values() if isinstance(value, str | tuple)]
    words = [word.strip() for value in values for word in (value.split(",") if isinstance(value, str) else value)]
    yield from words
    if not {"set", "indicator", "indicators"} & page.options.keys():
        yield from (SET,) if page.command.startswith("report ") else _DEFAULTS.get(page.command, ())
        if page.command == "profile" and ASSS in {word.casefold() for word in words}:
            yield ASSS_SET
    if page.command == "barometer":
        wanted = page.options.get("composite")
        try:
            composite = composite_named(workspace, None if wanted is None else str(wanted))
        except (DefinitionError, UsageError):
            return
        yield from (part.indicator_id for part in composite.parts)


def _indicators(name: str, workspace: Workspace) -> tuple[str, ...]:
    definitions = workspace.definitions
    if name in definitions.sets:
        return definitions.sets[name].indicators
    return (name,) if name in definitions.indicators else ()
