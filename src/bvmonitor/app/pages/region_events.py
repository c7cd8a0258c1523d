"""What became of regions and groups between two snapshots."""

from collections.abc import Collection, Iterator

import polars as pl

from bvmonitor.domain.difference import RegionEvent
from bvmonitor.store.snapshot import Snapshot

_SPELL = ["region_code", "valid_from"]
_MEMBER = ["set_id", "scheme", "member_code", "valid_from"]


def region_events(old: Snapshot, new: Snapshot, codes: Collection[str]) -> Iterator[RegionEvent]:
    """Regions that came, went or have another name, and municipalities that came into or left a group.

    Args:
        old: The snapshot before.
        new: The snapshot now.
        codes: The regions to look at; all when empty.
    """
    before, after = old.regions(), new.regions()
    names = dict(after.sort("valid_from").select("region_code", "name").iter_rows())
    both = after.join(before, on=_SPELL, how="full", suffix="_old", coalesce=True).sort(_SPELL)
    for row in both.iter_rows(named=True):
        if codes and row["region_code"] not in codes:
            continue
        yield from _event(row)
    yield from _moves(old.membership(), new.membership(), names, codes)


def _event(row: dict[str, object]) -> Iterator[RegionEvent]:
    code, name, was = str(row["region_code"]), row["name"], row["name_old"]
    if was is None:
        yield RegionEvent("came", code, str(name), str(row["valid_from"]))
    elif name is None:
        yield RegionEvent("went", code, str(was), "")
    else:
        if name != was:
            yield RegionEvent("renamed", code, str(name), str(was))
        if row["valid_to"] != row["valid_to_old"] and row["valid_to"] is not None:
            yield RegionEvent("went", code, str(name), str(row["valid_to"]))


def _moves(
    old: pl.DataFrame, new: pl.DataFrame, names: dict[str, str], codes: Collection[str]
) -> Iterator[RegionEvent]:
    """Municipalities that a set of the same scheme has and had not, or had and has not."""
    came = new.join(old, on=_MEMBER, how="anti").select("set_id", "scheme", "member_code", sign=pl.lit("+"))
    went = old.join(new, on=_MEMBER, how="anti").select("set_id", "scheme", "member_code", sign=pl.lit("−"))
    for set_id, scheme, member, sign in pl.concat([came, went]).sort(pl.all()).iter_rows():
        # That everyone is in the country, and in its county, is said by the regions themselves.
        if set_id.startswith("EKG") and (not codes or member in codes):
            yield RegionEvent("moved", member, names.get(member, member), f"{sign}{set_id}@{scheme}")
