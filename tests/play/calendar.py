"""Thirty publication days, March and June of fifteen years, and what happens at SSB and to the user meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.support.ssb import Server

SHARE: Final = "KOSbvbarnuspinnb0000"
POSITIONS: Final = "KOSsumfunksjon240000"
POSITIONS_NOW: Final = "KOSaarsverk2440000"
RETIRED: Final = "12615"
REPLACED: Final = "12286"
REPLACEMENT: Final = "14286"
MOVED: Final = "2026-03-15"  # on this day the table has its new number, and the user's definition the old one
DAYS: Final = tuple(f"{year}-{day}" for year in range(2016, 2031) for day in ("03-15", "06-15"))

_PAGE: Final = """
[[page]]
command = "compare"
name = "our_{indicator}"
indicator = "our_{indicator}"
country = "all"
"""
_SET: Final = """\
id: set_{indicator}
title: {{nb: Våre, nn: Våre, en: Ours}}
indicators: [our_{indicator}]
"""
_BUNDLED: Final = Path(__file__).parents[2] / "indicator_defs" / "child_welfare"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that has happened by the morning of a day.

    Attributes:
        at_ssb: What SSB changed.
        at_home: What the user changed in the folder of bvmonitor.toml.
        code: The exit code of the run on that day.
        said: What stands on stderr.
    """

    at_ssb: Callable[[Server], object] | None = None
    at_home: Callable[[Path], object] | None = None
    code: int = 0
    said: str = ""


def _own(indicator: str, old: str, new: str) -> Callable[[Path], object]:
    """A definition of the user's own, as the bundled one with one thing replaced, and a page that shows it."""

    def write(folder: Path) -> None:
        own = folder / "home" / "definitions" / f"our_{indicator}.yaml"
        own.parent.mkdir(parents=True, exist_ok=True)
        text = (_BUNDLED / f"{indicator}.yaml").read_text(encoding="utf-8")
        assert old in text
        own.write_text(
            text.replace(old, new).replace(f"id: {indicator}", f"id: our_{indicator}"), encoding="utf-8"
        )
        # What is fetched is what the plan's sets need: the new definition is in one of them.
        shown = own.parent / "sets" / f"set_{indicator}.yaml"
        shown.parent.mkdir(exist_ok=True)
        shown.write_text(_SET.format(indicator=indicator), encoding="utf-8")
        plan = folder / "bvmonitor.toml"
        text = plan.read_text(encoding="utf-8").replace("sets = [", f'sets = ["set_{indicator}", ')
        plan.write_text(text + _PAGE.format(indicator=indicator), encoding="utf-8")

    return write


def _add_service(folder: Path) -> None:
    plan = folder / "bvmonitor.toml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace('"Klepp",', '"Klepp", "Land barneverntjeneste",'), encoding="utf-8")


EVENTS: Final = {
    # From here on every day of publication ends with 23, and names what is gone.
    "2018-06-15": Event(
        lambda ssb: ssb.drift.recoded.update({("12305", POSITIONS): POSITIONS_NOW}), code=23, said=POSITIONS_NOW
    ),
    # The label says the same in other words: nobody need do anything.
    "2019-03-15": Event(
        lambda ssb: ssb.drift.relabelled.update(
            {(REPLACED, SHARE): "Prosentdelen barn med undersøkelse ift. innbyggere 0-17 år (prosent)"}
        ),
        code=23,
        said="12305",
    ),
    "2019-06-15": Event(at_home=_own("children_per_position", POSITIONS, POSITIONS_NOW), code=23, said="12305"),
    "2020-06-15": Event(
        lambda ssb: ssb.drift.gone_tables.add(RETIRED), code=23, said=f"Figures kept from before: {RETIRED}"
    ),
    "2022-06-15": Event(at_home=_add_service, code=23, said=RETIRED),
    MOVED: Event(
        lambda ssb: ssb.drift.renamed.update({REPLACED: REPLACEMENT}), code=23, said=f"{REPLACED} and {RETIRED}"
    ),
    "2026-06-15": Event(
        at_home=_own("children_with_investigation_0_17", REPLACED, REPLACEMENT), code=23, said=RETIRED
    ),
}


def event_of(day: str) -> Event:
    """What happened by a day; what is gone is told on every day of publication."""
    last = max((when for when in EVENTS if when <= day), default="")
    event = EVENTS.get(last, Event())
    return event if last == day else Event(code=event.code, said=RETIRED if day > "2020-06-15" else event.said)


# In the gate: codes that change, a measure renamed, a table retired; what happens between the days happens too.
SHORT: Final = ("2017-06-15", "2018-03-15", "2018-06-15", "2020-06-15")
