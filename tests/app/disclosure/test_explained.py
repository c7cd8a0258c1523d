"""Explanations of groups of very small municipalities: no member's hidden count can be found from the page."""

import json
import random
from collections.abc import Mapping
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Any

from tests.support.made_up import COUNTY, Cells, written
from tests.support.riddles import count, opened_by_bounds
from tests.support.soak import TIMES

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.pages.explain import Question, explain
from bvmonitor.app.presenting.explanation import ExplanationView
from bvmonitor.app.presenting.form import Form
from bvmonitor.domain.comparison import Average
from bvmonitor.domain.disclosure import SSB_RULE, Riddle, Secret, Statement
from bvmonitor.domain.explanation import Explanation
from bvmonitor.report.explanation_rows import explanation_json

INDICATOR = "children_with_measures_0_17"
# Of 300 children in three municipalities 3.3 per cent are 10: Klepp's hidden number is 10 - 3 - 5 = 2.
TINY: Cells = {("1120", "0", "2019"): ":", ("1121", "0", "2019"): 3, ("1119", "0", "2019"): 5}
OF_COUNTY = {(COUNTY, "2019"): 3.3}
TABLES = 2000 if TIMES > 1 else 8


CHILDREN = {"1120": 40, "1121": 100, "1119": 160}


def rounded(share: float, whole: int) -> tuple[int, int]:
    """The least and the most of a whole that have a share in per cent with one decimal."""
    low, high = ((Fraction(repr(share)) + Fraction(sign, 20)) * whole / 100 for sign in (-1, 1))
    return ceil(low), ceil(high) - 1


def page_of(made: Explanation) -> Mapping[str, Any]:
    """What stands in the JSON document, which has all that any other form has."""
    document: dict[str, Any] = json.loads(explanation_json(made, "en"))
    return document


def read(document: Mapping[str, Any], of_set: float | None) -> Riddle:
    """What a reader knows by the cells of a page, its sum, and SSB's share of the set when that is printed."""
    said: list[Statement] = []
    secrets: list[Secret] = []
    people: dict[str, int] = {}
    for member in document["set"]["members"] if document["set"] else [{"code": "own", "parts": document["parts"]}]:
        form = ((member["code"], 1),)
        parts = {part["name"]: part for part in member["parts"]}
        people[member["code"]] = int(parts["denominator"]["value"])
        (cell,) = parts["numerator"]["terms"][0]["cells"]
        if cell["value"] is not None:
            said.append(Statement(form, int(cell["value"]), int(cell["value"])))
        else:
            assert cell["status"] in {":", "hidden"}
            secrets.append(Secret(form, SSB_RULE))
        share = parts["published"]["value"] if "published" in parts else None
        if share is not None:
            said.append(Statement(form, *rounded(share, people[member["code"]])))
    if of_set is not None:
        everyone = tuple((code, 1) for code in people)
        said.append(Statement(everyone, *rounded(of_set, sum(people.values()))))
    if document["numerator"] is not None and document["set"]:
        reporting = tuple((each["code"], 1) for each in document["set"]["members"] if each["counts"])
        said.append(Statement(reporting, int(document["numerator"]), int(document["numerator"])))
    return Riddle(tuple(said), tuple(secrets), ())


def test_ssbs_figure_of_a_group_goes_where_it_gives_a_member_away(tmp_path: Path) -> None:
    made = explain(written(tmp_path, TINY, OF_COUNTY, CHILDREN), Question(INDICATOR, COUNTY, 2019))
    document = page_of(made)
    assert document["published"] == {"value": None, "status": "hidden"}
    assert (document["value"], document["text"], document["agreement"]) == (None, "×", None)
    (published,) = document["parts"]
    assert (published["value"], published["terms"][0]["cells"][0]["value"]) == (None, None)
    # Our own sum is of the two that report, and stands.
    assert (document["numerator"], document["denominator"]) == (8, 260)
    assert not opened_by_bounds(read(document, document["published"]["value"]))
    assert opened_by_bounds(read(document, 3.3))
    text = ExplanationView(made).render(Form("md", "en"))
    assert isinstance(text, str)
    assert "3.3" not in text
    assert "Figures left out: 1" in text


def test_ssbs_figure_of_a_large_group_stands(tmp_path: Path) -> None:
    """Of 3000 children 3.3 per cent are 98 to 100: that contradicts the counts and tells nothing."""
    cells = {**TINY, ("1121", "0", "2019"): 40, ("1119", "0", "2019"): 57}
    workspace = written(tmp_path, cells, OF_COUNTY)
    document = page_of(explain(workspace, Question(INDICATOR, COUNTY, 2019)))
    assert document["published"]["value"] == 3.3
    assert not opened_by_bounds(read(document, 3.3))


def test_a_municipalitys_own_share_goes_where_its_count_is_hidden(tmp_path: Path) -> None:
    workspace = written(tmp_path, {("1120", "0", "2019"): ":"}, {("1120", "2019"): 2.0}, {"1120": 100})
    document = page_of(explain(workspace, Question(INDICATOR, "Klepp", 2019)))
    assert (document["published"]["value"], document["value"]) == (None, None)
    assert {part["name"]: part["value"] for part in document["parts"]} == {
        "published": None,
        "numerator": None,
        "denominator": 100,
    }


def test_a_mean_of_members_goes_with_the_share_of_one(tmp_path: Path) -> None:
    shares = {("1120", "2019"): 2.0, ("1121", "2019"): 3.0, ("1119", "2019"): 5.0}
    workspace = written(tmp_path, TINY, shares, dict.fromkeys(("1120", "1121", "1119"), 100))
    document = page_of(explain(workspace, Question(INDICATOR, COUNTY, 2019, average="unweighted")))
    members = {each["code"]: each["value"] for each in document["set"]["members"]}
    assert members == {"1120": None, "1121": 3.0, "1119": 5.0}
    assert (document["computed"]["value"], document["value"]) == (None, None)
    assert not opened_by_bounds(read(document, None))


def test_what_has_nothing_hidden_is_as_it_was(tmp_path: Path) -> None:
    workspace = written(tmp_path, {**TINY, ("1120", "0", "2019"): 2}, OF_COUNTY)
    made = explain(workspace, Question(INDICATOR, COUNTY, 2019))
    assert (made.published, made.remarks) == ((3.3, None), ())


def test_no_explanation_is_opened_by_linear_programming(tmp_path: Path) -> None:
    opened_before = 0
    for number in range(TABLES):
        chance = random.Random(number)  # noqa: S311 - no secret hangs on it
        codes = ("1120", "1121", "1119", "1122", "1124", "1127")[: chance.randint(2, 6)]
        counts = {code: count(chance) for code in codes} | {"1120": chance.choice((1, 2))}
        children = {code: chance.choice((40, 60, 100, 250, 900)) for code in codes}
        cells = {(code, "0", "2019"): ":" if SSB_RULE.hides(size) else size for code, size in counts.items()}
        of_set = share_of(sum(counts.values()), sum(children.values()))
        shares = {(COUNTY, "2019"): of_set}
        shares |= {
            (code, "2019"): share_of(counts[code], children[code]) for code in codes if chance.random() < 0.7
        }
        workspace = written(tmp_path / str(number), cells, shares, children)
        document = asked(workspace, COUNTY)
        assert not opened_by_bounds(read(document, document["published"]["value"]))
        opened_before += bool(opened_by_bounds(read(document, of_set)))
        assert not opened_by_bounds(read(asked(workspace, "Klepp"), None))
        means = asked(workspace, COUNTY, "unweighted")
        assert not opened_by_bounds(read(means, None))
        # A mean of which a member's share is left out would give that share back.
        gone = [each for each in means["set"]["members"] if each["status"] == "hidden"]
        assert not gone or means["computed"]["value"] is None
    assert opened_before > TABLES / 4


def asked(workspace: Workspace, region: str, average: Average = "weighted") -> Mapping[str, Any]:
    return page_of(explain(workspace, Question(INDICATOR, region, 2019, average=average)))


def share_of(some: int, whole: int) -> float:
    """In per cent with one decimal, half away from zero."""
    return int(Fraction(1000 * some, whole) + Fraction(1, 2)) / 10
