import pytest

from bvmonitor.domain.measures import find_measure, nearest_measures
from bvmonitor.domain.table import Code, Dimension, TableSchema

LABELS = {
    "a": "Barn med melding ift. innbyggarar 0-17 år (prosent)",
    "b": "Prosentdelen barn med undersøking ift. innbyggarar 0-17 år (prosent)",
    "c": "Netto driftsutgifter til barnevernstenesta per innbyggar 0-22 år (kr)",
    "d": "Netto driftsutgifter til barnevernstenesta per innbyggar 0-22 år, kr",
}
SCHEMA = TableSchema(
    "12279",
    "Nøkkeltal utgifter barnevern",
    None,
    None,
    (),
    (Dimension("ContentsCode", "statistikkvariabel", "metric", tuple(Code(c, t) for c, t in LABELS.items())),),
)


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Barn med melding ift. innbyggere 0-17 år (prosent)", "a"),
        ("BARN  MED MELDING ift innbyggarar 0-17 år, prosent", "a"),
        ("Andelen barn med undersøkelse ift. innbyggere 0-17 år (prosent)", "b"),
    ],
)
def test_a_measure_is_found_by_its_label_in_either_form_of_norwegian(label: str, code: str) -> None:
    found = find_measure(SCHEMA, None, label)
    assert found is not None
    assert found.code == code


def test_a_label_that_two_measures_have_finds_neither() -> None:
    assert find_measure(SCHEMA, None, LABELS["c"]) is None


def test_a_code_is_taken_before_a_label() -> None:
    found = find_measure(SCHEMA, "b", LABELS["a"])
    assert found is not None
    assert found.code == "b"


def test_the_nearest_measures_stand_best_first() -> None:
    assert [code.code for code in nearest_measures(SCHEMA, "Barn med meldingar (prosent)", limit=1)] == ["a"]
