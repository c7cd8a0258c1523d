import json
from pathlib import Path

import pytest
from tests.support.own_homes import monthly_home

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

MONTHLY = ("report", "monthly", "Bærum")


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_the_page_has_its_parts_and_is_internal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(monthly_home(tmp_path), *MONTHLY, "--month", "2018-10", "--format", "json") == 0
    page = json.loads(capsys.readouterr().out)
    assert (page["page"], page["own"]["internal"]) == ("monthly", True)
    assert [part["title"] for part in page["parts"]] == [
        "Aktivitet og kapasitet",
        "Kvalitet",
        "Ansatte",
        "Økonomi",
        "Tiltak",
        "Utviklingen over år",
    ]


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ((*MONTHLY, "--month", "2018-13"), 2, "--month 2018-10"),
        ((*MONTHLY, "--month", "oktober"), 2, "oktober"),
        ((*MONTHLY, "--month", "2025-01"), 30, "bvmonitor local import"),
        (("report", "monthly", "Bærumm"), 2, "Bærum"),
    ],
)
def test_what_is_not_understood_or_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], code: int, told: str
) -> None:
    assert bvmonitor(monthly_home(tmp_path), *args) == code
    assert told in capsys.readouterr().err
