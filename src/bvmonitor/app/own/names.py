"""What a file of own figures names: indicators by id or title, places by name or code."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.own.misfit import Misfit
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import LANGS
from bvmonitor.domain.region import Region
from bvmonitor.errors.regions import AmbiguousRegion, RegionNotInYear, UnknownRegion

_KINDS = frozenset({"municipality", "service"})
_LOST_A_ZERO = 3  # digits of a municipality's code without its leading zero


@dataclass
class IndicatorNames:
    """Indicators by everything that a reader may call them."""

    indicators: Mapping[str, Indicator]
    by_name: dict[str, list[Indicator]] = field(init=False)

    def __post_init__(self) -> None:
        """Take ids, and titles in every language."""
        self.by_name = {}
        for each in self.indicators.values():
            for name in {each.id, *(_plain(each.title.in_(lang)) for lang in LANGS)}:
                self.by_name.setdefault(name, []).append(each)

    def find(self, text: str) -> Indicator:
        """The indicator that an id or a title means.

        Raises:
            Misfit: None or several have it.
        """
        found = self.by_name.get(_plain(text), [])
        if len(found) == 1:
            return found[0]
        if found:
            raise Misfit("figure", "ambiguous_figure", nearest=tuple(each.id for each in found))
        near = get_close_matches(_plain(text), list(self.by_name), n=2, cutoff=0.6)
        raise Misfit("figure", "unknown_figure", nearest=tuple(self._shown(name) for name in near))

    def is_alone(self, title: str) -> bool:
        """Whether a title means one indicator and no other."""
        return len(self.by_name.get(_plain(title), [])) == 1

    def _shown(self, name: str) -> str:
        """The name with its capital letters."""
        titles = (each.title.in_(lang) for each in self.by_name[name] for lang in LANGS)
        return next((title for title in titles if _plain(title) == name), name)


@dataclass
class PlaceNames:
    """Places by name or code and year; each is looked up once."""

    workspace: Workspace
    known: dict[tuple[str, int | None], Region | Misfit] = field(default_factory=dict)

    def find(self, text: str, year: int | None) -> Region:
        """The municipality or service that a text means in a year; now, or last, for None.

        Raises:
            Misfit: Nothing has that name or code then, or several, or something else than these two.
        """
        key = (text, year)
        if key not in self.known:
            try:
                self.known[key] = self._find(text, year)
            except Misfit as misfit:
                self.known[key] = misfit
        found = self.known[key]
        if isinstance(found, Misfit):
            raise found
        return found

    def newest_code(self, text: str) -> str:
        """The code that a municipality has now, whichever of its names and codes the text is; a service's id.

        Raises:
            Misfit: As `find`.
        """
        region = self.find(text, None)
        if region.kind == "service" or region.valid_to is None:
            return region.code
        history = self.workspace.regions.history
        renamed = (each.newest for each in history.reached(history.of(region), renumbered_only=True))
        return next((each.code for each in renamed if each.valid_to is None), region.code)

    def _find(self, text: str, year: int | None) -> Region:
        service = self.workspace.sets.by_id.get(text)
        if service is not None and service.kind == "service":
            return service.region()  # its id as it is kept, though a municipality may have that name: `land`
        is_code = text.isascii() and text.isdigit()
        wanted = text.zfill(_LOST_A_ZERO + 1) if is_code and len(text) == _LOST_A_ZERO else text
        try:
            found = self.workspace.find(wanted, year)
        except UnknownRegion as error:
            raise Misfit("region", "unknown_place", nearest=error.nearest) from None
        except AmbiguousRegion as error:
            fields = (("choices", ", ".join(error.matches)),)
            raise Misfit("region", "ambiguous_place", fields) from None
        except RegionNotInYear as error:
            raise Misfit("region", "place_not_in_year", (("year", str(error.year)),), error.instead) from None
        if found.kind not in _KINDS:
            raise Misfit("region", "no_municipality", (("name", found.name),))
        return found


def place_name(workspace: Workspace, code: str, year: int) -> str:
    """The name in a year of a place that figures are of; its code where nothing that is read knows of it.

    A service's id may be a municipality's name too: `land`.
    """
    service = workspace.sets.by_id.get(code)
    if service is not None:
        return service.region().name
    try:
        return workspace.regions.find(code, year).name
    except (UnknownRegion, AmbiguousRegion, RegionNotInYear):
        return code


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
