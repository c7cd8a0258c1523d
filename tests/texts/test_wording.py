from bvmonitor.domain.language import Translations
from bvmonitor.texts.wording import as_words, did_you_mean, listed


def test_a_row_of_names_has_its_and() -> None:
    assert listed(["Klepp"], "nb") == "Klepp"
    assert listed(["Klepp", "Time", "Hå"], "nb") == "Klepp, Time og Hå"
    assert listed(["Klepp", "Time"], "en") == "Klepp and Time"
    assert listed([], "nn") == "ingen"


def test_names_that_hold_commas_have_semicolons_between() -> None:
    assert (
        listed(["Barn med melding, 0–5 år", "Barn med tiltak"], "nb")
        == "Barn med melding, 0–5 år; Barn med tiltak"
    )


def test_a_long_row_ends_with_how_many_more_there_are() -> None:
    names = [f"n{number}" for number in range(20)]
    assert listed(names, "nn").endswith("n9, n10 og 9 til")
    assert len(listed(names[:12], "nn").split(",")) == 11


def test_fields_read_as_words() -> None:
    assert as_words(Translations("ja", "ja", "yes"), "en") == "yes"
    assert as_words((2015, 2016), "nb") == "2015 og 2016"
    assert as_words(1.5, "nb") == 1.5


def test_the_nearest_words_are_offered() -> None:
    assert did_you_mean(("Klepp",), "en") == "Did you mean “Klepp”?"
    assert did_you_mean((), "nb") == ""
