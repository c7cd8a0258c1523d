from tests.texts.catalogues import all_texts, fields_of, words_of

TEXTS = list(all_texts())

ENGLISH = {
    "the",
    "and",
    "of",
    "is",
    "are",
    "not",
    "with",
    "this",
    "that",
    "which",
    "from",
    "was",
    "were",
    "figures",
}
BOKMAL = {"ikke", "fra", "hva", "hvilke", "hvilken", "noe", "flere", "ble", "tallene", "siden", "gruppen"}
NYNORSK = {
    "ikkje",
    "frå",
    "kva",
    "noko",
    "fleire",
    "vart",
    "tala",
    "sidan",
    "ein",
    "dei",
    "eit",
    "gruppa",
    "berre",
}


def test_there_are_texts_to_look_at() -> None:
    assert len(TEXTS) > 50


# One test for all texts, which tells every one that is at fault: looking after ten thousand tests took a minute.
def test_the_three_languages_are_filled_in_with_the_same_fields() -> None:
    unlike = [name for name, text in TEXTS if not fields_of(text.nb) == fields_of(text.nn) == fields_of(text.en)]
    empty = [name for name, text in TEXTS if not (text.nb.strip() and text.nn.strip() and text.en.strip())]
    assert (unlike, empty) == ([], [])


def test_no_language_speaks_another() -> None:
    others = (("nb", ENGLISH | NYNORSK), ("nn", ENGLISH | BOKMAL), ("en", BOKMAL | NYNORSK))
    found = [
        (name, lang, foreign)
        for name, text in TEXTS
        for lang, words in others
        if (foreign := words_of(getattr(text, lang)) & words)
    ]
    assert found == []


def test_each_language_quotes_in_its_own_way() -> None:
    wrong = (("nb", '“”"'), ("nn", '“”"'), ("en", '«»"'))
    found = [
        (name, lang) for name, text in TEXTS for lang, marks in wrong if set(getattr(text, lang)) & set(marks)
    ]
    assert found == []
