from collections.abc import Mapping

from tests.support.comparisons import KLEPP, made_up_figure, made_up_indicator, made_up_source

from bvmonitor.domain.comparison import Column, Comparison, Row
from bvmonitor.domain.origin import SnapshotRef
from bvmonitor.report.computed_notes import computed_of

PLACES = (
    Column("1120", "municipality", "Klepp"),
    Column("1121", "municipality", "Time"),
    Column("EKG07", "kostra_group", "EKG07", groups=("7",)),
)
Shares = Mapping[int, tuple[int, int, float | None]]


def computed(municipalities: Mapping[str, tuple[int, ...]], groups: Mapping[str, Shares]) -> Comparison:
    """Years computed of each municipality, and members by year of a group, title by title."""
    periods = tuple(range(2015, 2021))
    rows = tuple(
        Row(
            made_up_indicator(title, title),
            (
                *(
                    made_up_figure(column, year, 1.0, computed=year in municipalities.get(column, ()))
                    for column in ("1120", "1121")
                    for year in periods
                ),
                *(made_up_figure("EKG07", year, 1.0, members=shares.get(year)) for year in periods),
            ),
        )
        for title, shares in groups.items()
    )
    return Comparison(
        subject=KLEPP,
        periods=periods,
        set=None,
        columns=PLACES,
        rows=rows,
        left_out=(),
        notice=None,
        remarks=(),
        sources=(made_up_source(),),
        snapshot=SnapshotRef("0123456789ab", "0" * 64, sample=False),
        program="bvmonitor test",
    )


def test_nothing_is_said_where_nothing_was_computed() -> None:
    assert computed_of(computed({}, {"A": {}}), "nb") == ()


def test_municipalities_with_the_same_figures_share_a_sentence() -> None:
    both = computed({"1120": (2015, 2016, 2019), "1121": (2018,)}, {"A": {}, "B": {}})
    assert computed_of(both, "en") == (
        "Klepp 2015–2016, 2019; Time 2018: SSB has no such figures; they are computed from SSB's counts: A and B.",
    )
    same = computed({"1120": (2015, 2016), "1121": (2015, 2016)}, {"A": {}})
    assert computed_of(same, "nb") == (
        "Klepp, Time 2015–2016: SSB har ikke disse tallene; de er regnet ut av SSBs antall: A.",
    )


def test_years_in_which_all_members_have_figures_stand_with_their_number() -> None:
    whole = computed({}, {"A": {2015: (30, 30, 1.0), 2016: (30, 30, 1.0), 2018: (31, 31, 1.0)}})
    assert computed_of(whole, "en") == (
        (
            "KOSTRA group 7: from the members' figures, which all of them have; years and members: 2015–2016 (30),"
            " 2018 (31)."
        ),
    )


def test_years_with_as_many_members_are_told_together_and_titles_too() -> None:
    shares = {2015: (30, 28, 0.951), 2016: (30, 28, 0.951), 2017: (30, 29, None)}
    partly = computed({}, {"A": shares, "B": shares})
    assert computed_of(partly, "en") == (
        (
            "KOSTRA group 7, from the members that have figures: 2015–2016 28 of 30, with 95.1% of the"
            " denominator; 2017 29 of 30: A and B."
        ),
    )


def test_many_counts_are_told_by_the_least() -> None:
    partly = computed(
        {},
        {title: {2015 + n: (30, 20 + n + len(title), 0.8 + n / 100) for n in range(5)} for title in ("A", "BB")},
    )
    assert computed_of(partly, "en") == (
        (
            "KOSTRA group 7 2015–2019, from the members that have figures, at the least 21 of 30, with 80.0% of"
            " the denominator (key figures: 2). How many each figure has is in CSV and JSON."
        ),
    )
