"""The KLASS lists that the sample is built from, read once."""

from functools import cache
from pathlib import Path

from bvmonitor.domain.region_index import RegionIndex
from bvmonitor.sources.klass.files import read_changes, read_codes
from bvmonitor.sources.klass.regions import parse_changes, parse_regions

FIGURES = Path(__file__).parents[2] / "examples" / "sample" / "figures"


@cache
def real_index() -> RegionIndex:
    """Every municipality since 1838, and every change to December 2024."""
    codes = read_codes(FIGURES / "klass" / "municipalities.csv")
    changes = read_changes(FIGURES / "klass" / "municipality_changes.csv")
    counties = read_codes(FIGURES / "klass" / "counties.csv")
    return RegionIndex(parse_regions(codes, counties), parse_changes(codes, changes))
