"""What every use case opens once: the definitions, and the snapshot with its regions."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from bvmonitor import bundled
from bvmonitor.app.basis.definition_folders import open_definitions
from bvmonitor.app.basis.set_files import open_sets
from bvmonitor.app.basis.shared import SharedFrames
from bvmonitor.definitions import Definitions
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.publishing import INTERNAL, Audience
from bvmonitor.domain.region import Heir, Region, RegionChange
from bvmonitor.domain.region_index import RegionIndex
from bvmonitor.domain.region_set import SERVICES, SETS, SetIndex
from bvmonitor.engine.borders import REFIT
from bvmonitor.errors.compare import NoSuchHeir
from bvmonitor.errors.regions import UnknownRegion
from bvmonitor.frames import LOCAL_FIGURES
from bvmonitor.store.library import find_snapshot
from bvmonitor.store.own_stamp import OWN_FILE
from bvmonitor.store.snapshot import Snapshot

if TYPE_CHECKING:
    from bvmonitor.app.basis.own_view import OwnView
    from bvmonitor.app.basis.scene import Scene
    from bvmonitor.domain.comparison import Comparison

CodesByYear = Mapping[int, tuple[tuple[str, str | None], ...]]


@dataclass(frozen=True)
class Workspace:
    """A home folder, and the snapshot in it that is read.

    Attributes:
        home: Where snapshots and the cache live; it need not exist.
        wanted: Id (or its beginning) or path of the snapshot to read; None is the newest, else the bundled sample.
        heirs: Municipalities that were split, each with the one that the user lets carry on its series.
        shared: Values that many pages are made of; None when there is but one page.
        audience: For whom pages are made, which decides what own figures are shown.
    """

    home: Path
    wanted: str | None = None
    heirs: tuple[Heir, ...] = ()
    shared: SharedFrames | None = None
    audience: Audience = INTERNAL

    @cached_property
    def snapshot(self) -> Snapshot:
        """The snapshot that is read.

        Raises:
            StoreError: No such snapshot, or it is damaged.
        """
        return find_snapshot(self.home, self.wanted, sample=bundled.sample_folder())

    @cached_property
    def definitions(self) -> Definitions:
        """The bundled indicator definitions, and the user's own in the home folder's `definitions`.

        Raises:
            DefinitionsAtFault: At least one has an error; all issues are listed.
        """
        return open_definitions(self.home)

    @cached_property
    def regions(self) -> RegionIndex:
        """Every region of the snapshot, to be found by name or code, and followed from year to year."""
        regions = self.snapshot.regions().select("region_code", "name", "kind", "valid_from", "valid_to", "county")
        changes = self.snapshot.region_map().select("from_code", "to_code", "changed", "kind")
        return RegionIndex(
            (Region(*row) for row in regions.iter_rows()), (RegionChange(*row) for row in changes.iter_rows())
        )

    @cached_property
    def region_map(self) -> pl.DataFrame:
        """REGION_MAP, in which a municipality that was split goes on as its main heir alone.

        Raises:
            NoSuchHeir: A municipality was not split so.
        """
        changes = self.snapshot.region_map()
        for heir in self.heirs:
            changes = without_other_heirs(changes, heir)
        return changes

    @cached_property
    def followed(self) -> dict[tuple[str, int, tuple[int, ...]], CodesByYear]:
        """The codes in some years of the regions that were followed, by code and borders: see `app.borders`."""
        return {}

    @cached_property
    def reports(self) -> "dict[Hashable, tuple[Comparison, Scene]]":
        """The last comparisons that reports rest on, by what was asked for: see `app.pages.report_figures`."""
        return {}

    @cached_property
    def sets(self) -> SetIndex:
        """The bundled services and peer groups, and the user's own.

        Raises:
            SetsAtFault: A file has an error; all issues are listed.
        """
        return open_sets(self.home, self.regions)

    def for_audience(self, audience: Audience) -> "Workspace":
        """The same for another audience; one for each, however often it is asked for."""
        if audience == self.audience or not (self.home / OWN_FILE).is_file():
            return self
        if audience not in self._others:
            self._others[audience] = replace(self, audience=audience)
        return self._others[audience]

    @cached_property
    def _others(self) -> dict[Audience, "Workspace"]:
        return {}

    @cached_property
    def own(self) -> "OwnView | None":
        """The own figures that pages may show; None where there are none, or where they are left out.

        Raises:
            OwnFiguresDamaged: They are not as they were written.
            OwnFiguresTooNew: A later version of the program wrote them.
            DefinitionsAtFault: At least one definition has an error.
        """
        if self.audience.kind == "without" or not (self.home / OWN_FILE).is_file():
            return None
        # Most homes have none, and need not load what reads them.
        from bvmonitor.app.basis.own_view import open_view  # noqa: PLC0415

        return open_view(self)

    def origin(self, origin_id: str) -> Origin:
        """The source with this id, of the snapshot's figures or of own ones.

        Raises:
            KeyError: No such source: a bug of ours, since ids come from the figures themselves.
        """
        own = None if self.own is None else self.own.sources.get(origin_id)
        return self.snapshot.origin(origin_id) if own is None else own

    @cached_property
    def local_figures(self) -> pl.DataFrame:
        """LOCAL_FIGURES: those of the snapshot, and own ones, which are shown in place of them.

        Raises:
            StoreError: A file is damaged.
        """
        local = self.snapshot.local_figures()
        if self.own is None:
            return local
        ours = self.own.years.select(list(LOCAL_FIGURES.columns))
        return pl.concat([local.join(ours, on=LOCAL_FIGURES.key, how="anti"), ours])

    def find(self, text: str, year: int | None) -> Region:
        """The region that a name or code means in a year; a service when no other region has the name.

        Raises:
            UnknownRegion: Neither a region nor a service has that name or code; the nearest of both are given.
            AmbiguousRegion: Several have the name.
            RegionNotInYear: It did not exist in the year.
            SetsAtFault: No other region has the name, and the services are at fault.
        """
        try:
            return self.regions.find(text, year)
        except UnknownRegion as error:
            # Services are read here and not before: most pages need none.
            found = self.sets.find(text, SERVICES)
            if found is None:
                raise UnknownRegion(text, self.sets.nearest(text, SERVICES, error.nearest)) from None
            return found.region()

    def find_any(self, text: str, year: int | None) -> Region:
        """As `find`, and a peer group when nothing else has the name."""
        try:
            return self.find(text, year)
        except UnknownRegion:
            found = self.sets.find(text, SETS)
            if found is None:
                raise
            return found.region()


def without_other_heirs(changes: pl.DataFrame, heir: Heir) -> pl.DataFrame:
    """REGION_MAP with the main heir as the only one of a split municipality.

    Raises:
        NoSuchHeir: The municipality was not split, or not into that one.
    """
    split = changes.filter(pl.col("from_code") == heir.old, pl.col("kind") == "split")
    years = split.filter(pl.col("to_code") == heir.new)["changed"].to_list()
    if not years:
        raise NoSuchHeir(heir.old, heir.new, tuple(split["to_code"]))
    apart = (pl.col("from_code") == heir.old) & (pl.col("to_code") != heir.new) & pl.col("changed").is_in(years)
    # That the heir is also an older area again does not count: the series is that of what was split.
    again = (pl.col("to_code") == heir.new) & (pl.col("kind") == REFIT)
    return changes.filter(~apart & ~again)
