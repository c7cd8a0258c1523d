from pathlib import Path

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("regions list", 0, "| 1120   | Klepp"),
        ("regions list --year 2022 --kind county", 0, "Viken"),
        ("regions list --kind all", 0, "EAKUO"),
        ("regions show Bærum", 0, "3024"),
        ("regions show Kleppp", 2, "Mente du «Klepp»?"),
        ("regions show Våler", 2, "3114 Våler (Østfold) og 3419 Våler (Innlandet)"),
        ("regions show 3024 --year 2015", 2, "0219 Bærum"),
        ("regions groups", 0, "EKG17"),
        ("regions groups --of Klepp --lang en", 0, "Klepp has been in group 7"),
        ("regions groups 7@2016", 0, "| 0236"),
        ("regions groups 9 --year 2016", 2, "KOSTRA-gruppe 9"),
        ("regions groups x", 2, "«x»"),
        ("regions groups 7 --of Klepp", 2, "not both"),
    ],
)
def test_what_is_asked_of_regions_is_answered_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, code: int, words: str
) -> None:
    assert run(line.split(), Invocation({"BVMONITOR_HOME": str(tmp_path)}, tmp_path)) == code
    told = capsys.readouterr()
    assert words in (told.err if code else told.out)
