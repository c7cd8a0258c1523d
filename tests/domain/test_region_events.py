from tests.support.klass_lists import real_index
from tests.support.places import INDEX

from bvmonitor.domain.region_events import Event, events_of


def events(text: str, year: int | None) -> list[Event]:
    history = INDEX.history
    region = INDEX.find(text, year)
    return list(events_of(history, history.reached(history.of(region), renumbered_only=True)))


def told(text: str, year: int | None) -> list[tuple[int, str, str, tuple[str, ...], tuple[str, ...]]]:
    return [
        (e.year, e.kind, e.region.code, tuple(r.code for r in e.wholes), tuple(r.code for r in e.parts))
        for e in events(text, year)
    ]


def test_a_change_of_number_is_told_once() -> None:
    assert told("Bærum", None) == [
        (2020, "renumbered", "3024", ("0219",), ()),
        (2024, "renumbered", "3201", ("3024",), ()),
    ]


def test_a_new_municipality_is_made_from_wholes_and_parts() -> None:
    assert told("0710", 2018) == [(2017, "formed", "0710", ("0706",), ("0720",))]


def test_one_that_is_no_more_was_divided_or_went_into_another() -> None:
    assert told("Stokke", 2015) == [(2017, "divided", "0720", ("0704", "0710"), ())]
    assert told("0706", 2015) == [(2017, "went_into", "0706", ("0710",), ())]


def test_one_that_goes_on_took_in_a_part() -> None:
    assert told("Tønsberg", 2015) == [(2017, "took_in", "0704", (), ("0720",))]


def test_a_new_name_alone_is_no_event() -> None:
    assert told("Oslo", None) == []


def test_every_change_of_a_code_is_somebodys_event() -> None:
    history = real_index().history
    every = [existence for existence in history.every() if existence.newest.kind == "municipality"]
    seen = {(e.year, e.region.code) for existence in every for e in events_of(history, [existence])}
    for existence in every:
        for change in (*history.changes_into(existence), *history.changes_out_of(existence)):
            assert {(change.changed, change.from_code), (change.changed, change.to_code)} & seen
