"""`make audit` is green only when every package was looked up."""

import pytest
from tests.support.audited import verdict

FINE = {"name": "polars", "version": "2.1.0", "vulns": []}
BAD = {"name": "rich", "version": "15.0.0", "vulns": [{"id": "PYSEC-1", "fix_versions": []}]}
UNKNOWN = {"name": "typer", "version": "0.29.2", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("packages", "code", "said"),
    [
        ([FINE], 0, "1 of 1 packages audited, 0 known faults."),
        ([FINE, BAD], 1, "rich 15.0.0: PYSEC-1"),
        ([UNKNOWN, UNKNOWN], 2, "Nothing was audited: the package index in use knows no advisories."),
        ([FINE, UNKNOWN], 2, "Not audited: typer."),
        ([BAD, UNKNOWN], 1, "Not audited: typer."),
        ([], 2, "0 of 0 packages audited"),
    ],
)
def test_what_was_not_looked_up_is_not_found_well(packages: list[object], code: int, said: str) -> None:
    found, lines = verdict({"dependencies": packages, "fixes": []})
    assert found == code
    assert any(line.startswith(said) for line in lines)
