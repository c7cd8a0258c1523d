import json

import pytest
from jsonschema import validate
from tests.support.comparisons import comparison_with_everything, golden_comparison, trying_comparison
from tests.support.rendered import text_of

from bvmonitor.app.presenting.form import Form
from bvmonitor.domain.comparison import Comparison

TEXT, NUMBER, WHOLE = {"type": "string"}, {"type": ["number", "null"]}, {"type": ["integer", "null"]}
MAYBE = {"type": ["string", "null"]}


def closed(properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


BASIS = {"enum": ["computed", "shown", None]}
POSITION = closed(
    {
        "pool": TEXT,
        "rank": WHOLE,
        "n_reporting": {"type": "integer"},
        "n_members": {"type": "integer"},
        "basis": BASIS,
        "served": NUMBER,
        "quarter": WHOLE,
        "lower": NUMBER,
        "median": NUMBER,
        "upper": NUMBER,
        "best": NUMBER,
        "distance": NUMBER,
        "band_from": WHOLE,
        "band_to": WHOLE,
    }
)
CHANGE = closed(
    {
        "since": {"type": "integer"},
        "absolute": NUMBER,
        "relative": NUMBER,
        "status": MAYBE,
        "basis": BASIS,
        "text": TEXT,
    }
)
INTERVAL = closed({"low": NUMBER, "high": NUMBER, "method": {"enum": ["wilson", "poisson"]}, "level": NUMBER})
SPREAD = closed({"low": NUMBER, "high": NUMBER, "mean": NUMBER, "years": {"type": "array", "items": WHOLE}})
CLEAR = closed(
    {
        "verdict": {"enum": ["above", "below", "not_clear", None]},
        "estimate": NUMBER,
        "low": NUMBER,
        "high": NUMBER,
        "method": {"enum": ["newcombe", "exact_ratio", None]},
        "level": NUMBER,
    }
)
CELL = closed(
    {
        "column": TEXT,
        "period": {"type": "integer"},
        "value": NUMBER,
        "status": MAYBE,
        "text": TEXT,
        "numerator": NUMBER,
        "denominator": NUMBER,
        "group": MAYBE,
        "scheme": MAYBE,
        "n_members": WHOLE,
        "n_reporting": WHOLE,
        "coverage": NUMBER,
        "origin": {"enum": ["published", "computed", "local", None]},
        "provisional": {"type": "boolean"},
        "interval": {"anyOf": [INTERVAL, {"type": "null"}]},
        "no_interval": {"enum": ["kind", "absent", "no_counts", "not_counts", "differs", None]},
        "spread": {"anyOf": [SPREAD, {"type": "null"}]},
        "clear": {"anyOf": [CLEAR, {"type": "null"}]},
        "rank": {"type": ["array", "null"], "items": POSITION},
        "change": {"oneOf": [{"type": "null"}, CHANGE]},
        "index": NUMBER,
        "nominal": NUMBER,
        "sources": {"type": "array", "items": TEXT},
    }
)
ROW = closed(
    {
        "indicator": TEXT,
        "version": {"type": "integer"},
        "title": TEXT,
        "category": TEXT,
        "unit": TEXT,
        "decimals": {"type": "integer"},
        "direction": TEXT,
        "cells": {"type": "array", "items": CELL},
    }
)
COMPARE = closed(
    {
        "schema": {"const": "bvmonitor/compare/1"},
        "subject": closed({"code": TEXT, "name": TEXT, "kind": TEXT}),
        "periods": {"type": "array", "items": {"type": "integer"}},
        "lang": {"enum": ["nb", "nn", "en"]},
        "average": {"const": "weighted"},
        "exclude_self": {"const": False},
        "extras": {"type": "array", "items": TEXT},
        "index_column": MAYBE,
        "pooled": WHOLE,
        "prices": {"type": ["object", "null"]},
        "savings": {"type": ["object", "null"]},
        "columns": {"type": "array", "items": closed({"id": TEXT, "kind": TEXT, "label": TEXT})},
        "rows": {"type": "array", "items": ROW},
        "reading": {"type": "array", "items": TEXT},
        "notes": {"type": "array", "items": TEXT},
        "sources": {
            "type": "array",
            "items": closed(
                {
                    "id": TEXT,
                    "producer": TEXT,
                    "table": MAYBE,
                    "title": TEXT,
                    "updated": MAYBE,
                    "retrieved": TEXT,
                    "sha256": TEXT,
                    "licence": TEXT,
                }
            ),
        },
        "snapshot": closed({"id": TEXT, "sha256": TEXT, "sample": {"type": "boolean"}}),
        "generated_by": TEXT,
    }
)


@pytest.mark.parametrize("comparison", [golden_comparison(), trying_comparison(), comparison_with_everything()])
def test_the_json_is_what_scripts_depend_on(comparison: Comparison) -> None:
    document = json.loads(text_of(comparison, Form("json", "nb")))
    validate(document, COMPARE)


def test_a_value_is_absent_exactly_when_a_status_says_why() -> None:
    document = json.loads(text_of(trying_comparison(), Form("json", "nb")))
    cells = [cell for row in document["rows"] for cell in row["cells"]]
    assert all((cell["value"] is None) == (cell["status"] is not None) for cell in cells)
    assert document["rows"][0]["cells"][0]["value"] == 12.25
    assert document["rows"][0]["cells"][0]["text"] == "12,3"


def test_the_notice_is_the_first_note_for_machines() -> None:
    document = json.loads(text_of(trying_comparison(), Form("json", "nb")))
    assert document["notes"][0].startswith("EKSEMPELTALL")
    assert document["snapshot"]["sample"] is True


def test_csv_says_on_every_line_that_it_is_the_sample_and_guards_titles() -> None:
    lines = text_of(trying_comparison(), Form("csv", "nb", dialect="norwegian")).splitlines()
    assert lines[0].startswith("\ufeffsubject;indicator;")
    assert all(line.endswith(";0123456789ab;true") for line in lines[1:])
    assert ";12,25;;12,3;" in lines[1]
