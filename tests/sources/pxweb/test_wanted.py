from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.support.indicators import PLAIN

from bvmonitor.domain.indicator import Cell, CodeRange, Expectation, Indicator
from bvmonitor.domain.table import Code, Dimension, TableSchema
from bvmonitor.sources.jsonstat import DimensionMetadata, TableMetadata
from bvmonitor.sources.pxweb.wanted import ALL_YEARS, Wanted, Years, resolve, wants_of

AGES = ("000", "001", "002", "F000-017")


def table(*, title: str = "12275: Barn med tiltak (K)", extra: tuple[Dimension, ...] = ()) -> TableMetadata:
    dimensions = (
        Dimension("Region", "region", "geo", tuple(Code(c, c) for c in ("0301", "EKG07", "EAK", "EAFK01", "K-1"))),
        Dimension("Alder", "alder", None, tuple(Code(c, c) for c in AGES)),
        Dimension("Kjonn", "kjønn", None, (Code("1", "Menn"), Code("2", "Kvinner"))),
        *extra,
        Dimension(
            "ContentsCode",
            "innhold",
            "metric",
            (
                Code("N", "Barn med tiltak (antall)", "antall", 0),
                Code("P", "Barn med tiltak (prosent)", "prosent", 1),
            ),
        ),
        Dimension("Tid", "år", "time", tuple(Code(str(y), str(y)) for y in range(2014, 2025))),
    )
    schema = TableSchema("12275", title, "SSB", "2024-06-15T06:00:00Z", (), dimensions)
    described = tuple(
        DimensionMetadata(d.id, d.id == "Kjonn", None, (), (), {}, {})
        for d in dimensions  # only Kjonn may go
    )
    return TableMetadata(schema, described, (), None, "no", discontinued=False)


def cell(measure: str | None = "N", **changes: object) -> Cell:
    plain = Cell("12275", measure, where=(("Alder", ("F000-017",)),), omit=("Kjonn",))
    return replace(plain, **changes)  # type: ignore[arg-type]  # the test names fields


def indicator(name: str, *cells: Cell, **changes: object) -> Indicator:
    return replace(PLAIN, id=name, numerator=cells, **changes)  # type: ignore[arg-type]  # the test names fields


def resolved(*indicators: Indicator, years: Years = ALL_YEARS, metadata: TableMetadata | None = None) -> Wanted:
    return resolve(metadata or table(), wants_of(indicators, "12275"), years)


def codes_of(issues: Iterable[object]) -> list[str]:
    return [issue.code for issue in issues]  # type: ignore[attr-defined]  # issues of the frame's own type


def test_one_query_names_every_code_and_leaves_out_what_is_omitted() -> None:
    (query,) = resolved(indicator("a", cell(), valid_from=2020)).queries(800_000)
    assert query.selection == (
        ("Region", ("0301", "EKG07", "EAK")),
        ("Alder", ("F000-017",)),
        ("ContentsCode", ("N",)),
        ("Tid", ("2020", "2021", "2022", "2023", "2024")),
    )
    assert query.cells == 15


def test_years_follow_the_definition_its_shift_and_what_is_asked_for() -> None:
    shifted = indicator("a", cell(period_shift=1), valid_from=2015, valid_to=2016)
    assert {point[-1] for point in resolved(shifted).points} == {"2016", "2017"}
    assert {point[-1] for point in resolved(indicator("a", cell()), years=Years(2020, 2021)).points} == {
        "2020",
        "2021",
    }
    assert {point[-1] for point in resolved(indicator("a", cell()), years=Years(latest=2)).points} == {
        "2023",
        "2024",
    }


def test_a_range_of_codes_is_spelled_out_in_the_tables_order() -> None:
    found = resolved(indicator("a", cell(where=(("Alder", CodeRange("000", "002")),))))
    assert {point[0] for point in found.points} == {"000", "001", "002"}


def test_a_measure_is_found_by_its_label() -> None:
    named = cell(measure=None, measure_label="Barn med tiltak (prosent)")
    assert {point[1] for point in resolved(indicator("a", named)).points} == {"P"}


@pytest.mark.parametrize(
    ("wrong", "issue", "nearest"),
    [
        (cell("X"), "fetch.no_measure", ("N (Barn med tiltak (antall))", "P (Barn med tiltak (prosent))")),
        (cell(where=(("Alder", ("F000-018",)),)), "fetch.no_code", ("F000-017",)),
        (cell(where=(("Alder", ("F000-017",)), ("Aldar", ("1",)))), "fetch.no_variable", ("Alder",)),
        (cell(omit=()), "fetch.new_variable", ()),
    ],
)
def test_a_cell_that_does_not_resolve_is_left_out_and_told_with_the_nearest(
    wrong: Cell, issue: str, nearest: tuple[str, ...]
) -> None:
    found = resolved(indicator("bad", wrong), indicator("good", cell("P")))
    assert {point[1] for point in found.points} == {"P"}
    (told,) = found.issues
    assert (told.code, told.severity, told.nearest) == (issue, "error", nearest)
    assert dict(told.fields)["indicator"] == "bad"


def test_leaving_out_a_variable_that_must_be_chosen_is_an_issue() -> None:
    found = resolved(indicator("a", cell(where=(), omit=("Kjonn", "Alder"))))
    assert codes_of(found.issues) == ["fetch.not_omittable"]
    assert found.queries(800_000) == ()


def test_an_unverified_definition_gives_a_warning() -> None:
    (told,) = resolved(indicator("bad", cell("X"), verified=False)).issues
    assert told.severity == "warning"


def test_a_variable_that_is_new_in_the_table_is_an_issue_and_not_a_silent_total() -> None:
    new = Dimension("Vedtak", "vedtak", None, (Code("1", "1"),))
    assert codes_of(resolved(indicator("a", cell()), metadata=table(extra=(new,))).issues) == [
        "fetch.new_variable"
    ]


BY_SEX = cell("P", where=(("Alder", ("F000-017",)), ("Kjonn", ("1",))), omit=())


def test_leaving_out_what_another_cell_chooses_from_brings_all_codes_and_a_total_to_compare_with() -> None:
    found = resolved(indicator("all", cell()), indicator("men", BY_SEX))
    sexes = {(point[2], point[1]) for point in found.points}
    assert sexes == {("N", "1"), ("N", "2"), ("P", "1")}
    ((name, query),) = found.totals()
    assert name == "Kjonn"
    assert [variable for variable, _ in query.selection] == ["Region", "Alder", "ContentsCode", "Tid"]
    assert query.cells == 1


def test_a_variable_with_a_code_for_its_total_cannot_be_left_out_and_chosen_from() -> None:
    metadata = table()
    described = tuple(replace(d, elimination_code="0" if d.id == "Kjonn" else None) for d in metadata.dimensions)
    found = resolved(
        indicator("all", cell()), indicator("men", BY_SEX), metadata=replace(metadata, dimensions=described)
    )
    assert codes_of(found.issues) == ["fetch.omitted_and_chosen"]
    assert {point[1] for point in found.points} == {"1"}


@pytest.mark.parametrize(
    ("expected", "issues"),
    [
        (Expectation("Barn med tiltak", "Barn med tiltak (antall)", "antall"), []),
        (Expectation("Barn med tiltaka"), []),
        (Expectation("Nøkkeltal utgifter"), ["fetch.other_title"]),
        (Expectation("Barn med tiltak", "Stillingar"), ["fetch.other_label"]),
        (Expectation("Barn med tiltak", None, "prosent"), ["fetch.other_unit"]),
        (
            Expectation("Utgifter", "Stillingar", "kr"),
            ["fetch.other_title", "fetch.other_label", "fetch.other_unit"],
        ),
    ],
)
def test_a_table_or_measure_of_another_name_gives_no_figures(expected: Expectation, issues: list[str]) -> None:
    found = resolved(indicator("a", cell(), expect=expected))
    assert codes_of(found.issues) == issues
    assert bool(found.points) == (not issues)


def test_a_table_without_years_is_an_issue() -> None:
    metadata = table()
    months = Dimension("Tid", "måned", "time", (Code("2024M01", "2024M01"),))
    schema = replace(metadata.schema, dimensions=(*metadata.schema.dimensions[:-1], months))
    assert codes_of(resolved(indicator("a", cell()), metadata=replace(metadata, schema=schema)).issues) == [
        "fetch.not_annual"
    ]


def test_a_table_with_regions_of_another_kind_keeps_them_all() -> None:
    metadata = table()
    counties = Dimension("Region", "region", "geo", (Code("03", "Oslo"), Code("11", "Rogaland")))
    schema = replace(metadata.schema, dimensions=(counties, *metadata.schema.dimensions[1:]))
    (query,) = resolved(indicator("a", cell()), metadata=replace(metadata, schema=schema)).queries(800_000)
    assert dict(query.selection)["Region"] == ("03", "11")


def test_what_is_brought_describes_itself() -> None:
    schema = resolved(indicator("a", cell(), valid_from=2024)).schema
    assert [(d.id, [c.code for c in d.codes]) for d in schema.dimensions] == [
        ("Region", ["0301", "EKG07", "EAK"]),
        ("Alder", ["F000-017"]),
        ("ContentsCode", ["N"]),
        ("Tid", ["2024"]),
    ]
    assert schema.dimensions[2].codes[0].unit == "antall"
