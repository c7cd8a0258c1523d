"""The tables of docs/method/profile.md, run; and the same of made-up networks against plain Python."""

from pathlib import Path

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.engine.network import spread_of_members
from bvmonitor.frames import INDICATOR_VALUES

PAGE = Path(__file__).parents[2] / "docs" / "method" / "profile.md"
Members = dict[str, float | None]


def tables() -> list[list[list[str]]]:
    """The indented tables of the page, in order, each without its header."""
    found: list[list[list[str]]] = []
    inside = False
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("    "):
            if inside:
                found[-1].append(line.split())
            else:
                found.append([])
        inside = line.startswith("    ")
    return found


def number(text: str) -> float | None:
    return None if text == "-" else float(text)


def values_of(networks: dict[str, Members]) -> pl.DataFrame:
    rows = [
        {
            "indicator_id": indicator,
            "column_id": code,
            "period": 2023,
            "value": value,
            "status": ":" if value is None else None,
            "origin_ids": ["own"],
        }
        for indicator, members in networks.items()
        for code, value in members.items()
    ]
    frame = pl.DataFrame(rows, schema_overrides={"value": pl.Float64, "status": pl.String, "period": pl.Int32})
    return frame.select(
        (pl.col(name) if name in frame.columns else pl.lit(None).alias(name)).cast(dtype)
        for name, dtype in INDICATOR_VALUES.columns.items()
    )


def test_the_page_says_what_the_engine_does() -> None:
    lines, expected = tables()
    networks: dict[str, Members] = {}
    for indicator, code, value in lines:
        networks.setdefault(indicator, {})[code] = number(value)
    found = {row["indicator_id"]: row for row in spread_of_members(values_of(networks)).rows(named=True)}
    assert len(found) == len(expected)
    for indicator, members, reporting, mean, order in expected:
        row = found[indicator]
        assert (row["n_members"], row["n_reporting"], row["mean"]) == (int(members), int(reporting), number(mean))
        assert row["members"] == ([] if order == "-" else order.split(","))


figures = st.none() | st.integers(0, 40).map(lambda number: number / 4)
networks_made = st.dictionaries(
    st.sampled_from(["a", "b", "c"]),
    st.dictionaries(st.integers(301, 330).map(lambda code: f"{code:04d}"), figures, min_size=1, max_size=12),
    min_size=1,
)


@given(networks_made, st.integers(0, 1000))
def test_the_engine_agrees_with_plain_python(networks: dict[str, Members], seed: int) -> None:
    frame = values_of(networks).sample(fraction=1, shuffle=True, seed=seed)
    found = {row["indicator_id"]: row for row in spread_of_members(frame).rows(named=True)}
    assert found.keys() == networks.keys()
    for indicator, members in networks.items():
        known = sorted((value, code) for code, value in members.items() if value is not None)
        row = found[indicator]
        assert (row["n_members"], row["n_reporting"]) == (len(members), len(known))
        assert row["members"] == [code for _, code in known]
        assert row["figures"] == [value for value, _ in known]
        # Quarters add up exactly, in any order.
        assert row["mean"] == (sum(value for value, _ in known) / len(known) if known else None)
        assert row["origin_ids"] == (["own"] if known else [])
