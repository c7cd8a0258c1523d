import pytest

from bvmonitor.sources.pxweb.titles import same_title, same_unit, subject_of, title_holds

TITLES = [
    "Barn med tiltak i løpet av året og per 31. desember",
    "Nøkkeltal utgifter barnevern (K)",
    "Barn med undersøking og prosentdelen barn med undersøking frå barnevernet (K)",
    "Stillingar i barnevernstenesta etter fagutdanning og funksjon (K)",
    "Utgifter til tjenesteområdene, kommunekonsern",
    "Barn med melding og prosentdelen barn med melding i barnevernet (K)",
    "Alders- og kjønnsfordeling i kommuner, fylker og hele landets befolkning (K)",
    "Privathusholdninger, etter husholdningstype (K) (B)",
    "Utdanningsnivå, etter kommune og kjønn (K)",
    "Barnevernstiltak i løpet av året, per 31. desember og for nye barn, etter tiltak (F)",
]


@pytest.mark.parametrize(
    "title",
    [
        "12279: Nøkkeltal utgifter barnevern (K), etter region, statistikkvariabel og år",
        "12279: Nøkkeltall utgifter barnevern (K) 2015-2025",
        "Nøkkeltall utgifter barnevernet",
        "12279: NØKKELTAL  UTGIFTER BARNEVERN 2015 - 2025",
    ],
)
def test_a_title_survives_number_ending_years_and_nynorsk(title: str) -> None:
    assert title_holds("Nøkkeltal utgifter barnevern", title)
    assert same_title("Nøkkeltal utgifter barnevern", title)


@pytest.mark.parametrize("expected", TITLES)
def test_a_table_about_something_else_is_told_apart(expected: str) -> None:
    assert [title for title in TITLES if title_holds(expected, title)] == [expected]


def test_the_words_that_are_expected_may_be_fewer_than_the_titles() -> None:
    assert title_holds("Barn med tiltak", TITLES[0])
    assert not same_title("Barn med tiltak", TITLES[0])


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("12279: Nøkkeltal utgifter barnevern (K), etter region og år", "Nøkkeltal utgifter barnevern (K)"),
        (
            "12305: Stillingar i barnevernstenesta etter fagutdanning og funksjon (K), etter region og år",
            "Stillingar i barnevernstenesta etter fagutdanning og funksjon (K)",
        ),
        (
            "06070: Privathusholdninger, etter husholdningstype (K) (B), etter region og år",
            "Privathusholdninger, etter husholdningstype (K) (B)",
        ),
        ("Noe uten liste", "Noe uten liste"),
    ],
)
def test_the_subject_is_what_stands_before_the_list_of_variables(title: str, subject: str) -> None:
    assert subject_of(title) == subject


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("prosent", "Prosent", True),
        ("prosent", "%", True),
        ("kr", "kroner", True),
        ("kroner", "1000 kr", False),
        ("1000 kr", "1000 kroner", True),
        ("antall", "personer", True),
        ("prosent", "antall", False),
        (None, "kr", True),
        ("kr", None, True),
    ],
)
def test_units(one: str | None, other: str | None, *, same: bool) -> None:
    assert same_unit(one, other) == same
