"""Files of price growth to a deflator: every fault at once, each with file and line."""

from dataclasses import dataclass
from pathlib import Path

from bvmonitor.definitions.faults import Faults
from bvmonitor.definitions.money_model import DeflatorFile, GrowthModel
from bvmonitor.definitions.user_file import read_shaped
from bvmonitor.domain.language import Translations
from bvmonitor.domain.prices import Deflator, Growth
from bvmonitor.errors.issue import Issue


@dataclass(frozen=True, slots=True)
class LoadedDeflator:
    """What the files say; no deflator where one is at fault."""

    deflator: Deflator | None
    issues: tuple[Issue, ...]


def load_deflator(bundled: Path, own: Path | None) -> LoadedDeflator:
    """The bundled series, amended or replaced by the user's own.

    Args:
        bundled: The file that comes with the program.
        own: The user's file, or None.
    """
    base, issues = _read(bundled)
    mine, own_issues = (None, ()) if own is None else _read(own)
    found = None if base is None or (own is not None and mine is None) else _deflator(base, mine)
    return LoadedDeflator(found, (*issues, *own_issues))


def _read(path: Path) -> tuple[DeflatorFile | None, tuple[Issue, ...]]:
    faults = Faults(str(path))
    read = read_shaped(DeflatorFile, path, faults)
    return (None if read is None or faults.stop else read[1]), faults.issues()


def _deflator(base: DeflatorFile, own: DeflatorFile | None) -> Deflator:
    growths = _growths(base, is_own=False)
    if own is None:
        return Deflator(_title(base), None, _source(base), None, _sorted(growths))
    mine = _growths(own, is_own=True)
    if own.replaces:
        return Deflator(_title(own), None, None, _source(own), _sorted(mine))
    return Deflator(_title(base), _title(own), _source(base), _source(own), _sorted(growths | mine))


def _growths(model: DeflatorFile, *, is_own: bool) -> dict[int, Growth]:
    found = {}
    for year, each in model.years.items():
        said = each if isinstance(each, GrowthModel) else GrowthModel.model_construct(percent=each)
        found[year] = Growth(year, said.percent, said.status == "estimate", is_own, said.vintage or model.vintage)
    return found


def _sorted(growths: dict[int, Growth]) -> tuple[Growth, ...]:
    return tuple(growth for _, growth in sorted(growths.items()))


def _title(model: DeflatorFile) -> Translations:
    texts = model.title
    first = texts.nb or texts.nn or texts.en or "deflator.yaml"
    return Translations(texts.nb or first, texts.nn or first, texts.en or first)


def _source(model: DeflatorFile) -> str | None:
    return None if model.source is None else model.source.title
