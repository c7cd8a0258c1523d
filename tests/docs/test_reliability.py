import ast
from pathlib import Path

from tests.docs.reliability import PAGE, written
from tests.replay.failure_cases import CASES

TESTS = Path(__file__).parents[1] / "replay" / "test_failure_cases.py"


def test_the_page_of_failures_is_what_the_tests_go_through() -> None:
    page = PAGE.read_text("utf-8")
    assert written(page) == page, "run `make docs`"


def test_each_of_the_28_cases_has_its_test() -> None:
    functions = {
        node.name for node in ast.parse(TESTS.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)
    }
    numbers = [case.number for case in CASES]
    assert numbers == list(range(1, 29))
    assert all(any(name.startswith(f"test_case_{number:02d}_") for name in functions) for number in numbers)
