"""Build the bundled sample from the CSV files beside it: `python -m bvmonitor.app.upkeep.sample`."""

import csv
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import polars as pl

from bvmonitor import bundled
from bvmonitor.app.upkeep.sample_tables import (
    LAYOUTS,
    SSB,
    Layout,
    Printed,
    cube_of,
    provisional_only,
    read_printed,
)
from bvmonitor.domain.origin import Origin, OriginKind
from bvmonitor.domain.region_index import RegionIndex
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.frames import LOCAL_FIGURES, STATUS, check_frame
from bvmonitor.sources.jsonstat import decode_cube, encode_cube
from bvmonitor.sources.klass.files import read_changes, read_codes, read_groups, read_names
from bvmonitor.sources.klass.membership import GroupList, membership_frame
from bvmonitor.sources.klass.regions import (
    changes_frame,
    parse_changes,
    parse_regions,
    regions_frame,
    with_names_of,
)
from bvmonitor.store.library import SAMPLE_FOLDER, Part, write_snapshot

# Fixed, so that the same figures give the same bytes; raised when a file is changed.
TYPED_IN: Final = "2026-11-24T00:00:00+00:00"
PROGRAM: Final = "bvmonitor make sample"
FIGURES: Final = "figures"

_CC_BY: Final = "CC BY 4.0. Kilde: Statistisk sentralbyrå"
_NAMES_OF: Final = "2026-01-01"
_KLEPP_YEAR: Final = 2015
_KLEPP_COLUMNS: Final = ("1120", "EKG07", "1121", "1119")


@dataclass(frozen=True, slots=True)
class _Klass:
    """The sample's regions, and the parts of the snapshot that hold them."""

    index: RegionIndex
    parts: tuple[Part, ...]


def build_sample(figures: Path, target: Path) -> None:
    """Write the sample's snapshot, in place of one that is there.

    Args:
        figures: The folder of CSV files.
        target: The snapshot's folder.

    Raises:
        SourceContract: A table does not come through the JSON-stat coder as it went in.
        StoreError: The folder cannot be written.
    """
    klass = _read_klass(figures)
    printed = read_printed(figures, klass.index)
    tables = tuple(_table_part(layout, printed[layout.table_id]) for layout in LAYOUTS)
    parts = (*tables, *klass.parts, _klepp_part(figures / "klepp"))
    with tempfile.TemporaryDirectory(dir=target.parent) as home:
        snapshot = write_snapshot(Path(home), parts, created=TYPED_IN, program=PROGRAM, sample=True)
        shutil.rmtree(target, ignore_errors=True)
        snapshot.path.rename(target)


def _table_part(layout: Layout, printed: list[Printed]) -> Part:
    """A table, after it went through JSON-stat as a reply of SSB's would come."""
    cube = decode_cube(encode_cube(cube_of(layout, printed)), table_id=layout.table_id)
    # What the sample leaves empty SSB's table does not: such a cell is no cell of the sample's.
    observations = cube.observations.filter(pl.col(STATUS).ne_missing(NOT_COVERED))
    provisional = provisional_only(printed)
    note = layout.note
    if provisional:
        note = f"{note} Bare foreløpige tall for {', '.join(provisional)}."
    origin = _origin(layout.table_id, "table", cube.schema.label, note)
    url = f"https://www.ssb.no/statbank/table/{layout.table_id}"
    return Part(
        replace(origin, table=layout.table_id, url=url, updated=cube.schema.updated), observations, cube.schema
    )


def _read_klass(figures: Path) -> _Klass:
    folder = figures / "klass"
    names = read_names(folder / f"municipality_names_{_NAMES_OF}.csv")
    codes = with_names_of(read_codes(folder / "municipalities.csv"), names, _NAMES_OF)
    regions = parse_regions(codes, read_codes(folder / "counties.csv"))
    changes = parse_changes(codes, read_changes(folder / "municipality_changes.csv"))
    index = RegionIndex(regions, changes)
    membership = membership_frame(index.history, _group_lists(figures / "kostra_groups"))
    klass = "https://data.ssb.no/api/klass/v1/classifications"
    parts = (
        Part(
            replace(
                _origin("klass_131", "regions", "Standard for kommuneinndeling og fylkesinndeling", None),
                url=f"{klass}/131/codes",
            ),
            regions_frame(regions),
        ),
        Part(
            replace(
                _origin("klass_131_changes", "region_map", "Standard for kommuneinndeling: endringer", None),
                url=f"{klass}/131/changes",
            ),
            changes_frame(changes),
        ),
        Part(
            replace(
                _origin("klass_112", "membership", "Standard for KOSTRA-gruppering av kommuner", _GROUPS_NOTE),
                url=f"{klass}/112/corresponds",
            ),
            membership,
        ),
    )
    return _Klass(index, parts)


_GROUPS_NOTE: Final = (
    "Inndelingen fra 2015 (gammel og ny) og 2020. Medlemmene som tallene for 2019 bruker, er ikke med. En kommune "
    "som er yngre enn listen, er i den gruppen forgjengerne er enige om, ellers i ingen."
)


def _group_lists(folder: Path) -> tuple[GroupList, ...]:
    of_2015, of_2024 = folder / "groups_2015.csv", folder / "groups_2024.csv"
    return (
        GroupList("2013", 2015, read_groups(of_2015, "group_2013")),
        GroupList("2016", 2015, read_groups(of_2015, "group_2016")),
        # SSB: 2024 changed numbers only, and put Haram in group 1; so Ålesund kept the group that it had.
        GroupList("2020", 2024, read_groups(of_2024, "group_2020"), heirs={"1507": "1508"}),
    )


def _klepp_part(folder: Path) -> Part:
    """The key figures of 2015 as Klepp printed them; an empty cell was a dash there, and is no figure."""
    with (folder / "key_figures_2015.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    origin = Origin(
        id="klepp_2015",
        kind="local",
        producer="Klepp kommune",
        title="Økonomiplan for Klepp kommune: barnevern, nøkkeltal 2015",
        table=None,
        url=None,
        query=None,
        retrieved=TYPED_IN,
        updated=None,
        licence="Offentlig dokument fra Klepp kommune",
        note="Skrevet av fra kommunens side, der overskriften navngir tre av fire kolonner; den fjerde er Hå.",
        file="",
        sha256="",
        rows=0,
    )
    figures = [
        (row["indicator_id"], region, _KLEPP_YEAR, float(row[region]), None, None, None, origin.id)
        for row in rows
        for region in _KLEPP_COLUMNS
        if row[region]
    ]
    frame = pl.DataFrame(figures, dict(LOCAL_FIGURES.columns), orient="row")
    return Part(origin, check_frame(frame, LOCAL_FIGURES))


def _origin(origin_id: str, kind: OriginKind, title: str, note: str | None) -> Origin:
    """An origin at SSB; the store fills in the file."""
    return Origin(
        id=origin_id,
        kind=kind,
        producer=SSB,
        title=title,
        table=None,
        url=None,
        query=None,
        retrieved=TYPED_IN,
        updated=None,
        licence=_CC_BY,
        note=note,
        file="",
        sha256="",
        rows=0,
    )


def main() -> None:
    """Build the sample where the program looks for it."""
    folder = bundled.sample_folder()
    build_sample(folder / FIGURES, folder / SAMPLE_FOLDER)


if __name__ == "__main__":
    main()
