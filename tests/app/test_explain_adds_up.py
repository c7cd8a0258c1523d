"""What `explain` prints must add up: every figure is computed anew from its JSON alone, in exact fractions."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path
from statistics import mean, median
from typing import Any

import pytest

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.explain import Question, explain
from bvmonitor.app.presenting.explanation import ExplanationView
from bvmonitor.app.presenting.form import Form
from bvmonitor.domain.comparison import Average
from bvmonitor.errors import BvmonitorError

Document = dict[str, Any]
AVERAGES: tuple[Average, ...] = ("weighted", "unweighted", "median")
UNCOVERED = ("not_covered", "not_comparable")
WIDE = Context(prec=60, rounding=ROUND_HALF_UP)


def exact(value: float) -> Fraction:
    return Fraction(repr(value))


def documents(workspace: Workspace, questions: Sequence[Question]) -> Iterator[Document]:
    for question in questions:
        try:
            view = ExplanationView(explain(workspace, question))
        except BvmonitorError:
            continue  # there is no such figure
        yield json.loads(view.render(Form("json", "en")))


def total(part: Document) -> Fraction | None:
    """A part from its cells, or None when one of them has no value."""
    cells = [cell for term in part["terms"] for cell in term["cells"]]
    if not all(term["cells"] for term in part["terms"]) or any(cell["value"] is None for cell in cells):
        return None
    return sum(
        (
            term["sign"] * exact(float(term["factor"])) * exact(cell["value"])
            for term in part["terms"]
            for cell in term["cells"]
        ),
        Fraction(0),
    )


def marks(part: Document) -> set[str]:
    return {cell["status"] for term in part["terms"] for cell in term["cells"] if cell["value"] is None}


def parts_of(holder: Document) -> dict[str, Fraction | None]:
    return {part["name"]: total(part) for part in holder["parts"]}


def ratio(document: Document, numerator: Fraction | None, denominator: Fraction | None) -> Fraction | None:
    factor = exact(float(document["indicator"]["factor"]))
    if numerator is None or not document["indicator"]["is_ratio"]:
        return None if numerator is None else factor * numerator
    return None if not denominator else factor * numerator / denominator


def of_member(document: Document, member: Document) -> Fraction | None:
    """A member's own figure: SSB's cell, value or mark, else what its parts come to."""
    published = next((part for part in member["parts"] if part["name"] == "published"), None)
    if published is not None and (total(published) is not None or marks(published) - set(UNCOVERED)):
        return total(published)
    parts = parts_of(member)
    return ratio(document, parts.get("numerator"), parts.get("denominator"))


def of_set(document: Document) -> Fraction | None:
    made = document["set"]
    here = [member for member in made["members"] if not member["left_out"]]
    if made["average"] != "weighted":
        figures = {member["code"]: of_member(document, member) for member in here}
        values = [figure for figure in figures.values() if figure is not None]
        assert {m["code"] for m in here if m["counts"]} == {code for code, f in figures.items() if f is not None}
        share = Fraction(len(values), len(here))
        if not values or share < exact(made["min_coverage"]) or (made["is_strict"] and share < 1):
            return None
        return mean(values) if made["average"] == "unweighted" else median(values)
    needed = ("numerator", "denominator") if document["indicator"]["is_ratio"] else ("numerator",)
    parts = {member["code"]: parts_of(member) for member in here}
    whole = {code for code, mine in parts.items() if all(mine.get(name) is not None for name in needed)}
    assert {member["code"] for member in here if member["counts"]} == whole
    sums = {name: sum((parts[code][name] or Fraction(0) for code in whole), Fraction(0)) for name in needed}
    if not whole or coverage(parts, whole, sums) < exact(made["min_coverage"]):
        return None
    if made["is_strict"] and len(whole) < len(here):
        return None
    assert coverage(parts, whole, sums) == pytest.approx(made["coverage"])
    assert made["n_reporting"] == len(whole)
    return ratio(document, sums["numerator"], sums.get("denominator"))


def coverage(parts: dict[str, dict[str, Fraction | None]], whole: set[str], sums: dict[str, Fraction]) -> Fraction:
    known = [mine["denominator"] for mine in parts.values() if mine.get("denominator") is not None]
    everything = sum((value for value in known if value is not None), Fraction(0))
    if "denominator" not in sums or not everything:
        return Fraction(len(whole), len(parts))
    return sums["denominator"] / everything * Fraction(len(known), len(parts))


def check(document: Document) -> None:
    """The value from the cells, and the text from the value."""
    parts = {part["name"]: part for part in document["parts"]}
    made = document["set"]
    own = parts_of(document)
    computed = (
        of_set(document) if made is not None else ratio(document, own.get("numerator"), own.get("denominator"))
    )
    assert_same(document["computed"]["value"], computed)
    origin = document["origin"]
    if origin == "published":
        value = own["published"]
        if value is None:
            assert document["text"] == document["status"]
            assert marks(parts["published"]) == {document["status"]}
    elif origin == "local":
        typed = document["local"]["value"]
        value = None if typed is None else exact(typed)
    else:
        value = computed
    assert_same(document["value"], value)
    if value is not None:
        assert document["text"] == printed(value, document["rounding"]["decimals"])


def assert_same(shown: float | None, found: Fraction | None) -> None:
    assert shown == (None if found is None else pytest.approx(float(found), rel=1e-12, abs=1e-12))


def printed(value: Fraction, decimals: int) -> str:
    unit = Decimal(1).scaleb(-decimals)
    quotient = WIDE.divide(Decimal(value.numerator), Decimal(value.denominator))
    rounded = quotient.quantize(unit, context=WIDE) + 0
    return f"{rounded:,.{decimals}f}"


def spread(workspace: Workspace, regions: Sequence[str], years: Sequence[int]) -> list[Question]:
    """Every indicator that is not of own files for every region, each in one of the years."""
    indicators = workspace.definitions.indicators.values()
    return [
        Question(indicator, region, years[(row + column) % len(years)])
        for row, indicator in enumerate(each.id for each in indicators if not each.local)
        for column, region in enumerate(regions)
    ]


def checked(workspace: Workspace, questions: Sequence[Question]) -> Counter[str]:
    """How many figures of each origin added up."""
    origins: Counter[str] = Counter()
    for document in documents(workspace, questions):
        check(document)
        origins[document["origin"]] += 1
    return origins


def test_on_the_sample(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    regions = ("Klepp", "Time", "Halden", "Hvaler", "EKG07", "EKA11", "EAK")
    local = [each.id for each in workspace.definitions.indicators.values() if each.local]
    typed_in = [Question(each, region, 2015) for each in local for region in ("Klepp", "Time", "Hå")]
    origins = checked(workspace, [*spread(workspace, regions, (2015, 2018)), *typed_in])
    assert min(origins["published"], origins["computed"], origins["local"]) >= 10, origins


@pytest.fixture(scope="module")
def fetched(everything: Path) -> Workspace:
    return Workspace(everything)


def test_on_the_test_servers_figures(fetched: Workspace) -> None:
    regions = ("Klepp", "Røyrvik", "EKG07", "EKA11")
    questions = [
        *spread(fetched, regions, (2018, 2024)),
        *(Question(indicator, "EAK", 2024) for indicator in ("children_with_measures_0_17", "population_0_17")),
    ]
    origins = checked(fetched, questions)
    assert min(origins["published"], origins["computed"]) >= 50, origins


def test_services_and_peer_groups(fetched: Workspace) -> None:
    indicators = ("children_with_measures_0_17", "net_expenditure_per_inhabitant_0_17", "children_placed_0_17")
    services = [each.title.nb for each in fetched.sets.of_kind("service") if len(each.members) > 1]
    questions = [Question(indicator, each, 2021) for indicator in indicators for each in (*services[:10], "asss")]
    # Where a member is hidden the service is too: it has a mark of its own.
    assert checked(fetched, questions) == {"computed": len(questions)}


def test_other_averages_schemes_borders_and_one_left_out(fetched: Workspace) -> None:
    indicators = ("children_with_measures_0_17", "net_expenditure_per_inhabitant_0_17", "children_per_position")
    questions = [
        *(
            Question(indicator, region, 2024, average=average, exclude=exclude)
            for indicator, region in product(indicators, ("EKG07", "EKA11", "EKG02"))
            for average, exclude in product(AVERAGES, (None, "Klepp"))
        ),
        *(Question(indicator, "EKG07@2020", year) for indicator, year in product(indicators, (2016, 2019))),
        *(
            Question(indicator, region, 2018, borders=2024)
            for indicator, region in product(indicators, ("Sandnes", "Stavanger", "Bærum", "Trondheim"))
        ),
    ]
    found = list(documents(fetched, questions))
    assert len(found) == len(questions)
    for document in found:
        check(document)
