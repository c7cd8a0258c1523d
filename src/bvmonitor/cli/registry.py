"""Every command that there is: its name, the module that holds it, and one line of help."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Entry(NamedTuple):
    """One command or group of commands.

    Attributes:
        name: As it is typed.
        module: The module whose `app` it is; imported when the command is called, and not before.
        help: The line in `bvmonitor --help`.
        part: The heading that it stands under there.
    """

    name: str
    module: str
    help: str
    part: str = "Commands"


# In the order of `bvmonitor --help`: what is used most stands first, each under what it is for.
_PARTS: Final[Mapping[str, tuple[tuple[str, str, str], ...]]] = {
    "Pages": (
        ("compare", "bvmonitor.cli.compare", "Set a municipality beside its group, neighbours, county, country."),
        ("trend", "bvmonitor.cli.trend", "Follow an indicator over the years: up, down or unchanged."),
        ("profile", "bvmonitor.cli.profile", "Set a municipality's last three years beside a network."),
        ("report", "bvmonitor.cli.report", "Whole documents: the monitor and the reports to the council."),
        ("rank", "bvmonitor.cli.rank", "Rank all municipalities, or those of a group or county, by an indicator."),
        ("funnel", "bvmonitor.cli.funnel", "Which municipalities stand out more than chance gives."),
        ("costs", "bvmonitor.cli.costs", "Unit costs over years, in the prices of one."),
        ("resource-index", "bvmonitor.cli.resource_index", "Spending against calculated need, beside a network."),
        ("barometer", "bvmonitor.cli.barometer", "Score municipalities on several indicators, weighed together."),
        (
            "distribution",
            "bvmonitor.cli.distribution",
            "Show how a whole is made up: numbers, shares and changes.",
        ),
        ("deadlines", "bvmonitor.cli.deadlines", "The deadlines of the law, and how many cases were in time."),
        ("explain", "bvmonitor.cli.explain", "Show how one figure was made."),
    ),
    "Figures": (
        ("fetch", "bvmonitor.cli.fetch", "Bring figures from Statistics Norway into a new snapshot."),
        ("local", "bvmonitor.cli.local", "Own figures: a file to fill in, its import, what is there."),
        ("bufdir", "bvmonitor.cli.bufdir", "Take in Bufdir's open file: deadlines, plans, emergency decisions."),
        ("snapshot", "bvmonitor.cli.snapshot", "The snapshots of figures: list, verify, keep, remove, hand on."),
        ("diff", "bvmonitor.cli.diff", "Tell what changed between two snapshots."),
        ("protect", "bvmonitor.cli.protect", "Hide in a table of your own what would give persons away."),
    ),
    "What there is": (
        ("regions", "bvmonitor.cli.regions", "Municipalities with their history, groups and services."),
        ("indicators", "bvmonitor.cli.indicators", "List, show and check the definitions of the indicators."),
        ("tables", "bvmonitor.cli.tables", "SSB's catalogue, and one table's metadata."),
        ("templates", "bvmonitor.cli.templates", "The page templates, and a copy to make your own."),
    ),
    "Unattended": (
        ("init", "bvmonitor.cli.init", "Write a bvmonitor.toml to begin with."),
        ("run", "bvmonitor.cli.run", "Make every page that bvmonitor.toml names: the unattended run."),
        ("alerts", "bvmonitor.cli.alerts", "Tell which figures are beyond the limits of a file."),
    ),
    "Settings and checks": (
        ("doctor", "bvmonitor.cli.doctor", "Is everything in order: Python, folders, figures, definitions, SSB."),
        ("config", "bvmonitor.cli.config", "Show and check the settings, and where each comes from."),
    ),
}
COMMANDS: Final = tuple(Entry(*each, part) for part, entries in _PARTS.items() for each in entries)

# Those that show a page, which `bvmonitor run` can make; one of a group by both its words.
PAGES: Final = frozenset(
    {
        "barometer",
        "compare",
        "costs",
        "deadlines",
        "distribution",
        "explain",
        "funnel",
        "profile",
        "rank",
        "report monitor",
        "report monthly",
        "report one-page",
        "report status",
        "report tilstandsrapport",
        "resource-index",
        "trend",
    }
)
