"""Every kind of page that the program makes, from comparisons made by hand and from the bundled sample."""

from collections.abc import Callable
from pathlib import Path

from tests.support.comparisons import (
    comparison_with_everything,
    golden_comparison,
    trying_comparison,
    with_everything,
)

from bvmonitor.app.columns import Beside
from bvmonitor.app.context import Workspace
from bvmonitor.app.costs import CostsWanted, costs
from bvmonitor.app.distribution import distribution
from bvmonitor.app.explain import Question, explain
from bvmonitor.app.field import Among
from bvmonitor.app.profile import ProfileWanted, profile
from bvmonitor.app.rank import rank
from bvmonitor.app.trend import Followed, trend
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.costs_page import build_costs_page
from bvmonitor.report.distribution_page import build_distribution_page
from bvmonitor.report.explanation import build_explanation_page
from bvmonitor.report.listing import build_listing_page
from bvmonitor.report.page import Page
from bvmonitor.report.profile_page import build_profile_page
from bvmonitor.report.rank_page import build_rank_page
from bvmonitor.report.trend_page import build_trend_page

Builder = Callable[[Path, Lang], Page]

LISTING = Listing(
    "bvmonitor/made_up/1",
    "Liste | *med* <alt>",
    ("id", "share", "year", "there"),
    ("Id", "Andel", "År", "Finst"),
    (("=a", 1234.25, 2015, True), ("b", None, 2016, False), ("c", -0.5, 2017, None)),
    notes=("Ein merknad.", "# Ein til"),
    notice="Sjå opp.",
)


def _ranking(home: Path, lang: Lang) -> Page:
    among = Among(county="Rogaland", mark="Time")
    ranking = rank(Workspace(home), "net_expenditure_per_inhabitant_0_22", among, lang, year=2018, top=None)
    return build_rank_page(ranking, lang)


# A new kind of page has its line here.
EVERY_PAGE: dict[str, Builder] = {
    "compare, as printed": lambda _, lang: build_comparison_page(golden_comparison(), lang),
    "compare, trying": lambda _, lang: build_comparison_page(trying_comparison(), lang),
    "compare, with all beside": lambda _, lang: build_comparison_page(comparison_with_everything(), lang),
    "compare, trying, with all beside": lambda _, lang: build_comparison_page(
        with_everything(trying_comparison(), "own_group"), lang
    ),
    "explain, a municipality": lambda home, lang: build_explanation_page(
        explain(Workspace(home), Question("children_with_measures_0_22", "Holmestrand", 2015)), lang
    ),
    "explain, a group": lambda home, lang: build_explanation_page(
        explain(Workspace(home), Question("children_with_measures_0_22", "Rogaland", 2015)), lang
    ),
    "list": lambda _, lang: build_listing_page(LISTING, lang),
    "rank": _ranking,
    "costs": lambda home, lang: build_costs_page(
        costs(Workspace(home), "Gjesdal", CostsWanted(), Beside(others=("Time",))), lang
    ),
    "profile": lambda home, lang: build_profile_page(profile(Workspace(home), "Gjesdal", ProfileWanted()), lang),
    "distribution": lambda home, lang: build_distribution_page(
        distribution(Workspace(home), "inhabitants_0_24_by_age", "Klepp", None), lang
    ),
    "trend": lambda home, lang: build_trend_page(
        trend(Workspace(home), "Gjesdal", Followed("children_with_measures_0_22"), Beside()), lang
    ),
}
