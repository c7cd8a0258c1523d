"""Every kind of page that the program makes, from comparisons made by hand and from the bundled sample."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from tests.support.comparisons import (
    comparison_with_everything,
    golden_comparison,
    trying_comparison,
    with_everything,
)
from tests.support.own_homes import monthly_home, status_home
from tests.support.publications import snapshot_of_day

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.field import Among
from bvmonitor.app.disclosure.table import protect_table
from bvmonitor.app.pages.barometer import barometer
from bvmonitor.app.pages.costs import CostsWanted, costs
from bvmonitor.app.pages.deadlines import deadlines
from bvmonitor.app.pages.diff import diff
from bvmonitor.app.pages.distribution import distribution
from bvmonitor.app.pages.explain import Question, explain
from bvmonitor.app.pages.funnel import funnel
from bvmonitor.app.pages.monitor import monitor
from bvmonitor.app.pages.monthly import monthly
from bvmonitor.app.pages.one_page import one_page
from bvmonitor.app.pages.profile import ProfileWanted, profile
from bvmonitor.app.pages.rank import rank
from bvmonitor.app.pages.report_figures import ReportWanted
from bvmonitor.app.pages.resource_index import IndexWanted, resource_index
from bvmonitor.app.pages.status import StatusWanted, status
from bvmonitor.app.pages.trend import Followed, trend
from bvmonitor.app.pages.yearly_report import yearly_report
from bvmonitor.domain.disclosure import SSB_RULE
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing
from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin, period_of
from bvmonitor.report.barometer_page import build_barometer_page
from bvmonitor.report.comparison_page import build_comparison_page
from bvmonitor.report.costs_page import build_costs_page
from bvmonitor.report.deadlines_page import build_deadlines_page
from bvmonitor.report.diff_page import build_diff_page
from bvmonitor.report.distribution_page import build_distribution_page
from bvmonitor.report.explanation import build_explanation_page
from bvmonitor.report.funnel_page import build_funnel_page
from bvmonitor.report.listing import build_listing_page
from bvmonitor.report.monitor_page import build_monitor_page
from bvmonitor.report.monthly_page import build_monthly_page
from bvmonitor.report.one_page import build_one_page
from bvmonitor.report.page import Page, Paragraph, Part
from bvmonitor.report.profile_page import build_profile_page
from bvmonitor.report.protected_page import build_protected_page
from bvmonitor.report.rank_page import build_rank_page
from bvmonitor.report.resource_page import build_resource_page
from bvmonitor.report.status_page import build_status_page
from bvmonitor.report.trend_page import build_trend_page
from bvmonitor.report.yearly_page import build_yearly_page
from bvmonitor.store.own_figures import append

Builder = Callable[[Path, Lang], Page]

COMPOSITE = """
id: own
version: 2
title: {nb: Mitt barometer, nn: Mitt barometer, en: My barometer}
mean: unweighted
trim: 0
min_municipalities: 5
indicators:
  children_with_reports_0_17: {weight: 1, direction: lower_is_better}
  net_expenditure_per_inhabitant_0_22: {weight: 2, direction: higher_is_better}
"""
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


def _funnel(home: Path, lang: Lang) -> Page:
    found = funnel(Workspace(home), "children_with_measures_0_22", Among(mark="Halden"), lang, year=2015)
    return build_funnel_page(found, lang)


def _resource_index(home: Path, lang: Lang) -> Page:
    write(home / "peers.yaml", "peer_groups:\n  two: [Gjesdal, Time]\n")
    needs = "".join(f"  - {{region: {name}, year: 2018, weight: 1.1}}\n" for name in ("Gjesdal", "Time"))
    write(home / "need.yaml", f"source: Grønt hefte\nneeds:\n{needs}")
    wanted = IndexWanted("two", "net_expenditure_per_inhabitant_0_22")
    return build_resource_page(resource_index(Workspace(home), "Gjesdal", wanted), lang)


def _barometer(home: Path, lang: Lang) -> Page:
    write(home / "composites" / "own.yaml", COMPOSITE)
    found = barometer(Workspace(home), "Gjesdal", "own", (2018, 2018))
    return build_barometer_page(found, lang, steps=True)


def _protected(home: Path, lang: Lang) -> Page:
    write(home / "small.csv", "Kommune,Under 6,6-17,I alt\nKlepp,2,8,10\n=Time,9,12,21\nI alt,11,20,31\n")
    return build_protected_page(protect_table(home / "small.csv", SSB_RULE), lang)


def _difference(home: Path, lang: Lang) -> Page:
    """From what was published by March 2022 to the sample, which June is."""
    home.mkdir(parents=True, exist_ok=True)
    march = Workspace(home, str(snapshot_of_day(home / lang, "2022-03-15")))
    return build_diff_page(diff(march, Workspace(home), Wanted("ssb_key_figures")), lang)


def _yearly_report(home: Path, lang: Lang) -> Page:
    """With texts that people wrote, one against figures that have moved, and parts that nobody wrote for."""
    texts = home / f"texts_{lang}"
    write(texts / "1_summary.md", "Vi har {{figure:children_with_measures_0_22}} i tiltak.\n\n- *Ett*\n- |To|\n")
    wanted, beside = ReportWanted(), Beside(country="without-oslo")
    for year in (2017, 2018):
        made = yearly_report(Workspace(home), "Gjesdal", replace(wanted, year=year), beside, texts, lang)
    return build_yearly_page(made.report, lang)


def _deadlines(home: Path, lang: Lang) -> Page:
    write(home / "deadlines.yaml", "register: [{region: Klepp, from: 2023-H2}]\n")
    origin = OwnOrigin("", "egne <tall>.csv", "0" * 64, datetime(2026, 1, 5, tzinfo=UTC), 0)
    counts = {"reports_received": (40.0, 38.0, 0.0), "reports_reviewed_in_time": (39.0, 30.0, None)}
    figures = [
        OwnFigure(name, "1120", period_of("half_year", day), value, ":" if value is None else None)
        for name, values in counts.items()
        for day, value in zip((date(2023, 1, 1), date(2023, 7, 1), date(2024, 1, 1)), values, strict=True)
    ]
    append(home, figures, origin)
    return build_deadlines_page(deadlines(Workspace(home), "Klepp"), lang)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def page_of_parts(lang: Lang) -> Page:
    """Parts with words of every kind, with one table, several and none, and no table before them."""
    one = replace(build_listing_page(LISTING, lang), lead="Leiinga.")
    (table,) = one.tables
    words = (
        Paragraph("reading", "Talet er 4."),
        Paragraph("own", "Vi *skreiv* dette."),
        Paragraph("own", "For det eine.", item=True),
        Paragraph("own", "For det andre.", item=True),
        Paragraph("missing", "kva tenesta ser."),
        Paragraph("warning", "4,2 er no 4,5."),
    )
    parts = (
        Part("summary", "Samandrag", words, (table, replace(table, caption="Ein til"))),
        Part("figures", "Tal", (), (replace(table, caption="Berre tal"),)),
        Part("plans", "Planar", words[4:]),
    )
    return replace(one, tables=(), parts=parts)


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
    "parts": lambda _, lang: page_of_parts(lang),
    "list": lambda _, lang: build_listing_page(LISTING, lang),
    "rank": _ranking,
    "costs": lambda home, lang: build_costs_page(
        costs(Workspace(home), "Gjesdal", CostsWanted(), Beside(others=("Time",))), lang
    ),
    "profile": lambda home, lang: build_profile_page(profile(Workspace(home), "Gjesdal", ProfileWanted()), lang),
    "distribution": lambda home, lang: build_distribution_page(
        distribution(Workspace(home), "inhabitants_0_24_by_age", "Klepp", None), lang
    ),
    "monitor": lambda home, lang: build_monitor_page(
        monitor(Workspace(home), "Gjesdal", ReportWanted(), Beside(country="without-oslo")), lang
    ),
    "monthly": lambda home, lang: build_monthly_page(
        monthly(Workspace(monthly_home(home / lang)), "Bærum", (2018, 10)), lang
    ),
    "status": lambda home, lang: build_status_page(
        status(Workspace(status_home(home / lang)), "Klepp", StatusWanted()), lang
    ),
    "yearly report": _yearly_report,
    "one page": lambda home, lang: build_one_page(
        one_page(Workspace(home), "Gjesdal", ReportWanted(), Beside(country="without-oslo"), None), lang
    ),
    "trend": lambda home, lang: build_trend_page(
        trend(Workspace(home), "Gjesdal", Followed("children_with_measures_0_22"), Beside()), lang
    ),
    "funnel": _funnel,
    "resource index": _resource_index,
    "barometer": _barometer,
    "deadlines": _deadlines,
    "protect": _protected,
    "diff": _difference,
}
