import dataclasses
import pkgutil
from importlib import import_module

import pytest
from tests.texts.catalogues import fields_of

from bvmonitor import errors
from bvmonitor.domain.language import LANGS
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.store import NoSuchSnapshot
from bvmonitor.texts.errors import ERRORS, tell_error

MODULES = [import_module(found.name) for found in pkgutil.walk_packages(errors.__path__, "bvmonitor.errors.")]
CASES = [
    each
    for module in MODULES
    for each in vars(module).values()
    if isinstance(each, type) and issubclass(each, BvmonitorError) and each.__module__ == module.__name__
]


def test_there_are_cases_to_look_at() -> None:
    assert len(CASES) > 10


@pytest.mark.parametrize("case", CASES)
def test_every_case_says_what_is_wrong_and_what_to_do_next_by_its_own_fields(case: type[BvmonitorError]) -> None:
    # The nearest right words are asked after in a question of their own.
    known = {field.name for field in dataclasses.fields(case)} - {"nearest"}
    for key in (case.__name__, f"{case.__name__}.next"):
        assert key in ERRORS
        for lang in LANGS:
            assert fields_of(ERRORS[key].in_(lang)) <= known


def test_every_sentence_belongs_to_a_case() -> None:
    assert {key.removesuffix(".next") for key in ERRORS} == {case.__name__ for case in CASES}


@pytest.mark.parametrize("case", CASES)
def test_every_case_is_a_dataclass_with_an_exit_code_of_its_kind(case: type[BvmonitorError]) -> None:
    assert "__init__" in vars(case)
    assert case.exit_code in {2, 10, 20, 21, 22, 23, 30, 40, 50, 60}


def test_an_error_is_told_with_its_nearest_words_as_a_question() -> None:
    told = tell_error(NoSuchSnapshot("abd", ("abc", "abe"), ("abc", "abe", "fff")), "nb")
    assert told.what == "Fant ikke øyeblikksbildet «abd»."
    assert told.question == "Mente du «abc» eller «abe»?"
    assert told.next == "`bvmonitor snapshot list` viser dem som finnes: abc, abe og fff."


def test_without_nearest_words_there_is_no_question() -> None:
    assert tell_error(NoSuchSnapshot("abd", (), ()), "nn").question == ""
