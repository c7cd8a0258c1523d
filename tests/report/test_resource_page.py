"""The page of a resource index: the figures that ASSS prints for Bærum, given cells that they follow from."""

import csv
from pathlib import Path

import polars as pl
import pytest
from tests.support.comparisons import made_up_figure, made_up_source
from tests.support.indicators import indicator, same

from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.domain.origin import SnapshotRef
from bvmonitor.domain.region import Region
from bvmonitor.domain.resource_index import MemberIndex, Need, NetworkMean, ResourceIndex
from bvmonitor.engine.resource_index import resource_index
from bvmonitor.report.resource_page import build_resource_page

GOLDEN = Path(__file__).parents[1] / "fixtures" / "golden" / "baerum_service_profile_2023.csv"
# SYNTHETIC, but for the lowest and the highest: twelve indexes whose mean is 1, and the need of each.
INDEXES = (0.793, 0.9, 0.95, 0.97, 0.98, 1.0, 1.0, 1.0, 1.001, 1.02, 1.03, 1.356)
WEIGHTS = (0.912, 0.87, 1.04, 1.12, 0.93, 0.99, 1.0, 1.08, 0.81, 1.21, 1.02, 0.95)
COST = indicator("spent", unit="nok_per_capita", title=same("Netto driftsutgifter"), decimals=0)


def printed() -> dict[str, str]:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return next(row for row in csv.DictReader(file) if row["unit"] == "index")


def found() -> ResourceIndex:
    codes = [f"{number:04}" for number in range(1, 13)]
    key = {"column_id": pl.String, "period": pl.Int32}
    spent = [5000 * index * weight for index, weight in zip(INDEXES, WEIGHTS, strict=True)]
    made = resource_index(
        pl.DataFrame(
            [(c, 2023, s) for c, s in zip(codes, spent, strict=True)], {**key, "value": pl.Float64}, orient="row"
        ),
        pl.DataFrame(
            [(c, 2023, w) for c, w in zip(codes, WEIGHTS, strict=True)],
            {**key, "weight": pl.Float64},
            orient="row",
        ),
        pl.DataFrame(
            [("asss", 2023, code, True) for code in codes],
            {"network": pl.String, "period": pl.Int32, "column_id": pl.String, "counts": pl.Boolean},
            orient="row",
        ),
    )
    regions = [Region(code, name(code), "municipality", 2020, None, None) for code in codes]
    members = tuple(
        MemberIndex(
            region,
            2023,
            made_up_figure(region.code, 2023, cost),
            Need(region.code, 2023, weight, "SYNTHETIC"),
            row["adjusted"],
            row["index"],
            counts=True,
        )
        for region, cost, weight, row in zip(regions, spent, WEIGHTS, made.rows(named=True), strict=True)
    )
    mean = NetworkMean(2023, made["mean"][0], 12, 12)
    ref = SnapshotRef("0123456789ab", "0" * 64, sample=False)
    return ResourceIndex(
        regions[0],
        same("ASSS"),
        COST,
        (2023,),
        members,
        (mean,),
        None,
        (),
        (made_up_source(),),
        ref,
        "bvmonitor test",
    )


def name(code: str) -> str:
    return "Bærum" if code == "0001" else f"By {code}"


def test_what_asss_prints_follows_from_its_cells_and_needs() -> None:
    wanted = printed()
    (table,) = build_resource_page(found(), "en").tables
    shown = [cells[-1].text for _, cells in table.rows]
    assert (shown[0], shown[-1], shown[-2]) == (
        wanted["2023"],
        wanted["network_mean_2023"],
        wanted["network_high_2023"],
    )
    assert shown[0] == wanted["network_low_2023"]


def test_the_reading_says_how_far_below_the_mean() -> None:
    first, second = build_resource_page(found(), "nb").reading
    assert first == "Ressursbruken i Bærum i 2023, mot behovet, er 20,7 % under snittet i ASSS (0,793)."
    assert second == "Lavest er Bærum (0,793), høyest By 0012 (1,356)."


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_is_whole_in_every_language(lang: Lang) -> None:
    page = build_resource_page(found(), lang)
    assert len(page.reading) == 2
    assert all("{" not in text for text in (page.title, *page.reading, *(s.title for s in page.sections)))
