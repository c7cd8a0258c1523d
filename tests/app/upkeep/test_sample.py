from dataclasses import replace
from functools import cache
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from tests.support.klass_lists import FIGURES, real_index

from bvmonitor import bundled
from bvmonitor.app.upkeep.sample import build_sample
from bvmonitor.app.upkeep.sample_tables import LAYOUTS, POPULATION, Layout, cube_of, read_printed
from bvmonitor.definitions import load_definitions
from bvmonitor.domain.measures import find_measure
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.table import TableSchema
from bvmonitor.sources.jsonstat import decode_cube, encode_cube
from bvmonitor.store.snapshot import Snapshot, open_snapshot

SNAPSHOT = bundled.sample_folder() / "snapshot"


@cache
def sample() -> Snapshot:
    return open_snapshot(SNAPSHOT)


def unfiled(origin: Origin) -> Origin:
    return replace(origin, sha256="")


def value(table_id: str, **codes: str) -> tuple[float | None, str | None]:
    rows = (
        sample()
        .table(table_id)
        .observations.filter(*(pl.col(name) == code for name, code in codes.items()))
        .collect()
    )
    assert rows.height == 1
    return rows["value"][0], rows["status"][0]


def kostra(table_id: str, region: str, measure: str, year: int) -> tuple[float | None, str | None]:
    return value(table_id, KOKkommuneregion0000=region, ContentsCode=measure, Tid=str(year))


def test_the_committed_sample_is_whole() -> None:
    assert sample().verify() == ()
    assert sample().manifest.sample


def test_the_committed_sample_is_what_its_files_give(tmp_path: Path) -> None:
    target = tmp_path / "snapshot"
    build_sample(FIGURES, target)
    built = open_snapshot(target)
    assert [unfiled(o) for o in built.manifest.origins] == [unfiled(o) for o in sample().manifest.origins]
    for table_id in built.table_ids:
        mine, theirs = built.table(table_id), sample().table(table_id)
        assert mine.schema == theirs.schema
        assert_frame_equal(mine.observations.collect(), theirs.observations.collect())
    for frame in ("regions", "region_map", "membership", "local_figures"):
        assert_frame_equal(getattr(built, frame)(), getattr(sample(), frame)())


def test_building_twice_gives_the_same_bytes_in_place_of_the_old_ones(tmp_path: Path) -> None:
    target = tmp_path / "snapshot"
    build_sample(FIGURES, target)
    first = {file.name: file.read_bytes() for file in target.iterdir()}
    (target / "left over").write_text("from before")
    build_sample(FIGURES, target)
    assert {file.name: file.read_bytes() for file in target.iterdir()} == first
    assert [entry.name for entry in tmp_path.iterdir()] == ["snapshot"]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: str(layout.table_id))
def test_a_table_comes_out_of_json_stat_as_it_went_in(layout: Layout) -> None:
    cube = cube_of(layout, read_printed(FIGURES, real_index())[layout.table_id])
    read = decode_cube(encode_cube(cube), table_id=layout.table_id)
    assert read.schema == cube.schema
    keys = [dimension.id for dimension in cube.schema.dimensions]
    back = read.observations.filter(pl.col("status").ne_missing("not_covered"))
    assert_frame_equal(back.sort(keys), cube.observations.sort(keys))


def test_the_newest_publication_counts() -> None:
    # 5.0 on 15 June 2021, 4.9 a year later.
    assert kostra("12275", "EKG03", "KOSbvbarntiltaka0001", 2018) == (4.9, None)


def test_marks_are_kept_as_they_were_printed() -> None:
    assert kostra("12275", "EKG09", "KOSbvbarntiltaka0001", 2019) == (None, ".")
    assert kostra("12275", "EAK", "KOSbvbarntiltaka0001", 2021) == (None, "..")
    assert kostra("12275", "0121", "KOSbvbarntiltaka0000", 2015) == (None, "..")


def test_a_county_that_is_only_named_has_the_code_of_the_figures() -> None:
    assert kostra("12275", "EKA50", "KOSbvbarntiltaka0001", 2016) == (None, ".")
    assert kostra("12275", "EKA19", "KOSbvbarntiltaka0001", 2019) == (3.9, None)
    assert kostra("12275", "EKA46", "KOSbvbarntiltaka0001", 2020) == (3.5, None)
    assert kostra("12275", "EKA08", "KOSbvbarntiltaka0001", 2019) == (4.1, None)


def test_a_cell_that_only_the_envelope_has_is_no_cell() -> None:
    for table_id in sample().table_ids:
        observations = sample().table(table_id).observations
        assert observations.filter(pl.col("status") == "not_covered").collect().is_empty()


def test_every_region_stands_under_a_number_that_it_had_in_the_year() -> None:
    history = real_index().history
    people = sample().table(POPULATION).observations.collect()
    for code, year in people.select("Region", pl.col("Tid").cast(pl.String).cast(pl.Int32)).unique().iter_rows():
        assert any(existence.at(year) for existence in history.existences(code)), (code, year)


@pytest.mark.parametrize(
    ("year", "lacking"),
    [
        (2015, {"0706", "0719", "0720"}),
        (2016, set()),
        (2021, set()),
        (2022, {"1507"}),
        (2023, {"1507"}),
        (2024, set()),
        (2026, set()),
    ],
)
def test_population_is_there_for_every_municipality_but_those_named(year: int, lacking: set[str]) -> None:
    people = sample().table(POPULATION).observations.filter(pl.col("Tid") == str(year)).collect()
    everyone = {place.code for place in real_index().history.in_year(year, ["municipality"])}
    assert everyone - set(people["Region"]) == lacking


def test_bands_of_age_add_up_to_all() -> None:
    # SSB: 5 594 340 inhabitants on 1 January 2025.
    people = sample().table(POPULATION).observations.filter(pl.col("Tid") == "2025").collect()
    assert people["value"].sum() == 5_594_340


def test_klepps_page_is_there_figure_for_figure() -> None:
    local = sample().local_figures()
    assert local.height == 32
    klepp = dict(local.filter(region_code="1120").select("indicator_id", "value").iter_rows())
    assert len(klepp) == 9
    assert (klepp["net_expenditure_per_inhabitant_0_17"], klepp["kommunebarometeret_rank"]) == (6288, 317)
    assert local.filter(region_code="EKG07").height == 5


def test_every_source_says_whose_it_is_and_what_was_done_to_it() -> None:
    for origin in sample().manifest.origins:
        assert origin.producer
        assert origin.licence
        schema: TableSchema | None = sample().table(origin.table).schema if origin.table else None
        own = schema is not None and any("bvm_" in code.code for d in schema.dimensions for code in d.codes)
        assert not own or "bvm_" in str(origin.note)


def test_the_figures_of_klepps_page_belong_to_indicators_of_its_set(tmp_path: Path) -> None:
    definitions = load_definitions(bundled.definitions_folder(), cache=tmp_path)
    assert set(sample().local_figures()["indicator_id"]) == set(definitions.indicator_set("klepp_2015").indicators)


@pytest.mark.parametrize(
    "indicator_id",
    [
        "net_expenditure_per_inhabitant_0_22",
        "children_with_reports_0_17",
        "children_with_investigation_0_17",
        "children_with_measures_0_22",
        "gross_casework_expenditure_per_child",
        "gross_expenditure_per_child_not_placed",
        "gross_expenditure_per_placed_child",
    ],
)
def test_what_a_definition_says_is_published_is_found_in_the_sample(indicator_id: str, tmp_path: Path) -> None:
    definitions = load_definitions(bundled.definitions_folder(), cache=tmp_path)
    published = definitions.indicator(indicator_id).published
    assert published is not None
    schema = sample().table(published.table).schema
    assert find_measure(schema, published.measure, published.measure_label) is not None


@pytest.mark.parametrize(("scheme", "year", "printed"), [("2013", 2015, True), ("2016", 2016, False)])
def test_only_the_older_grouping_gives_what_klepp_printed_for_group_7(
    scheme: str, year: int, *, printed: bool
) -> None:
    in_year = (pl.col("valid_from") <= year) & (pl.col("valid_to").is_null() | (pl.col("valid_to") > year))
    group = sample().membership().filter(in_year, set_id="EKG07", scheme=scheme)["member_code"].to_list()
    people = sample().table(POPULATION).observations.filter(pl.col("Tid") == "2016").collect()
    by_band = (
        people.pivot("Alder", index="Region", values="value").drop_nulls().filter(pl.col("Region").is_in(group))
    )
    children, young = (sum(by_band[band].to_list()) for band in ("000-017", "018-022"))
    per_0_22, _ = kostra("12279", "EKG07", "bvm_ndu_innb_0_22", 2015)
    assert per_0_22 is not None
    assert (round(per_0_22 * (children + young) / children) == 7678) is printed
