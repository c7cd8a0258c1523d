"""What stands in a file beside its figures: no person there either, though nothing of it would be taken in."""

from bvmonitor.sources.own.columns import is_of_persons
from bvmonitor.sources.own.persons import has_birth_number, has_case_number
from bvmonitor.sources.own.raw import FileFaults


def is_about_persons(text: str, *, is_head: bool = False) -> bool:
    """Whether a text has a birth number or the number of a case, or is a head of persons."""
    return has_birth_number(text) or has_case_number(text) or (is_head and is_of_persons(text))


def check_sheet_cell(text: str, faults: FileFaults, *, sheet: int, line: int, column: int, is_head: bool) -> None:
    """A cell of a sheet that is not the one with figures; the sheet is told by its number, which names nobody."""
    if is_about_persons(text, is_head=is_head):
        faults.add("person_in_sheet", line, column, (("sheet", str(sheet)),))


def check_sheet_name(text: str, faults: FileFaults, *, sheet: int) -> None:
    """The name of a sheet."""
    if is_about_persons(text):
        faults.add("person_in_sheet_name", fields=(("sheet", str(sheet)),))


def check_note(text: str, faults: FileFaults) -> None:
    """A note beside a cell."""
    if is_about_persons(text):
        faults.add("person_in_note")


def check_json(document: object, faults: FileFaults) -> None:
    """Keys and values of JSON beside the list of figures; its reader has bounded how deep they go."""
    if isinstance(document, dict):
        for key, value in document.items():
            if is_about_persons(str(key), is_head=True):
                faults.add("person_in_json")
            check_json(value, faults)
    elif isinstance(document, list):
        for each in document:
            check_json(each, faults)
    elif document is not None and is_about_persons(str(document)):
        faults.add("person_in_json")
