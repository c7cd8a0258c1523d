import pytest
from tests.texts.catalogues import all_texts, fields_of, words_of

from bvmonitor.domain.language import Translations

TEXTS = list(all_texts())
NAMES = [name for name, _ in TEXTS]

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


@pytest.mark.parametrize("text", [text for _, text in TEXTS], ids=NAMES)
def test_the_three_languages_are_filled_in_with_the_same_fields(text: Translations) -> None:
    assert fields_of(text.nb) == fields_of(text.nn) == fields_of(text.en)
    assert text.nb.strip()
    assert text.nn.strip()
    assert text.en.strip()


@pytest.mark.parametrize("text", [text for _, text in TEXTS], ids=NAMES)
def test_no_language_speaks_another(text: Translations) -> None:
    assert not words_of(text.nb) & (ENGLISH | NYNORSK)
    assert not words_of(text.nn) & (ENGLISH | BOKMAL)
    assert not words_of(text.en) & (BOKMAL | NYNORSK)


@pytest.mark.parametrize("text", [text for _, text in TEXTS], ids=NAMES)
def test_each_language_quotes_in_its_own_way(text: Translations) -> None:
    for norwegian in (text.nb, text.nn):
        assert not set(norwegian) & set('“”"')
    assert not set(text.en) & set('«»"')
