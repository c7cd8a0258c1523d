import json
from pathlib import Path

import pytest
from tests.support.publications import snapshot_of_day

from bvmonitor import bundled
from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run
from bvmonitor.domain.language import LANGS


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


@pytest.fixture(scope="module")
def march(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(snapshot_of_day(tmp_path_factory.mktemp("march"), "2022-03-15"))


JUNE = str(bundled.sample_folder() / "snapshot")


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_says_what_changed_in_every_language(
    march: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    assert bvmonitor(tmp_path, "diff", march, JUNE, "--lang", lang) == 0
    told = capsys.readouterr().out
    assert {"nb": "endelig", "nn": "endeleg", "en": "final"}[lang] in told
    numbers = {"nb": ("8 375", "8 433", "+58"), "nn": ("8 375", "8 433", "+58"), "en": ("8,375", "8,433", "+58")}
    assert all(number in told.replace("\u00a0", " ") for number in numbers[lang])
    assert "KOSTRA" in told


def test_only_the_places_asked_for_are_looked_at(
    march: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, "diff", march, JUNE, "--for", "Landet,Klepp", "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert {row["row"] for row in document["tables"][0]["rows"]} == {"Landet"}
    values = [[cell["value"] for cell in row["cells"]] for row in document["tables"][0]["rows"]]
    assert [8375.0, 8433.0, 58.0] in [row[1:4] for row in values]


def test_nothing_new_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "diff", JUNE, JUNE) == 0
    assert "Ingen av tallene som trykkes, er endret." in capsys.readouterr().out
    assert bvmonitor(tmp_path, "diff", "ffff") == 40
