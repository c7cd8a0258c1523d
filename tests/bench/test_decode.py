from collections.abc import Callable
from pathlib import Path
from random import Random

import orjson
import pytest
from pyjstat import pyjstat
from tests.bench.alternate import peak_memory_mb, smallest_times

from bvmonitor.sources.jsonstat import decode_cube

pytestmark = pytest.mark.bench

SIZES = {"Region": 470, "Function": 24, "ContentsCode": 7, "Tid": 10}
CELLS = 789_600
LIMIT_OF_LOADS = 2.5
TIMES_FASTER_THAN_PYJSTAT = 12


def made_up_body() -> bytes:
    """SYNTHETIC: a table near SSB's limit of 800,000 cells; whole numbers, decimals, and one in 25 with a mark."""
    chance = Random(1)  # noqa: S311 - made-up figures, no secrets
    makers: list[Callable[[], float | int | None]] = [
        lambda: chance.randint(0, 9000),
        lambda: round(chance.uniform(0, 1000), 1),
    ]
    values = [None if chance.random() < 0.04 else chance.choice(makers)() for _ in range(CELLS)]
    marks = {str(place): chance.choice([".", "..", ":"]) for place, value in enumerate(values) if value is None}
    dimension = {
        name: {
            "label": name,
            "category": {
                "index": {f"{name}{place:04d}": place for place in range(size)},
                "label": {f"{name}{place:04d}": f"{name} number {place}" for place in range(size)},
            },
        }
        for name, size in SIZES.items()
    }
    return orjson.dumps(
        {
            "version": "2.0",
            "class": "dataset",
            "label": "Made up",
            "source": "SYNTHETIC",
            "role": {"geo": ["Region"], "metric": ["ContentsCode"], "time": ["Tid"]},
            "id": list(SIZES),
            "size": list(SIZES.values()),
            "dimension": dimension,
            "value": values,
            "status": marks,
        }
    )


def test_decoding_keeps_up_with_parsing_the_body() -> None:
    body = made_up_body()
    times = smallest_times({"ours": lambda: decode_cube(body, table_id="1"), "loads": lambda: orjson.loads(body)})
    ratio = times["ours"] / times["loads"]
    print(f"\ndecode_cube of {CELLS} cells: {ratio:.2f} x orjson.loads of the same body (limit {LIMIT_OF_LOADS})")
    assert ratio <= LIMIT_OF_LOADS


@pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning")  # pyjstat calls its own
def test_decoding_leaves_pyjstat_far_behind() -> None:
    body = made_up_body()
    times = smallest_times(
        {
            "ours": lambda: decode_cube(body, table_id="1"),
            "pyjstat": lambda: pyjstat.Dataset.read(body.decode()).write("dataframe", naming="id"),
        },
        rounds=3,
    )
    ratio = times["pyjstat"] / times["ours"]
    print(f"\npyjstat takes {ratio:.1f} x the time of decode_cube (at least {TIMES_FASTER_THAN_PYJSTAT})")
    assert ratio >= TIMES_FASTER_THAN_PYJSTAT


def test_memory_of_decoding_is_bounded_by_that_of_the_parsed_body(tmp_path: Path) -> None:
    path = tmp_path / "body.json"
    path.write_bytes(made_up_body())
    read = (
        "import sys, pathlib, orjson, bvmonitor.sources.jsonstat as j; b = pathlib.Path(sys.argv[1]).read_bytes();"
    )
    bare = peak_memory_mb(read, str(path))
    loads = peak_memory_mb(f"{read} orjson.loads(b)", str(path))
    ours = peak_memory_mb(f"{read} j.decode_cube(b, table_id='1')", str(path))
    print(f"\npeak memory: {bare:.0f} MB with the body read, {loads:.0f} MB parsed, {ours:.0f} MB decoded")
    assert ours - bare <= 3 * (loads - bare)
