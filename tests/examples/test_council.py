"""examples/council holds what the commands in its README write, and texts left alone; run, this writes it."""

import re
import shlex
import shutil
import tempfile
from contextlib import chdir
from pathlib import Path

import pytest
from tests.support.command_line import environment

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

FOLDER = Path(__file__).parents[2] / "examples" / "council"
COMMANDS = re.findall(r"^\$ bvmonitor (.+)$", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE)
TEXTS = "texts"


def written_by(command: str, folder: Path) -> Path:
    shutil.copytree(FOLDER / TEXTS, folder / TEXTS)
    with chdir(folder):
        assert run(shlex.split(command), Invocation(environment(folder), folder)) == 0
    return folder / command.rsplit(" ", 1)[1]


def texts_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / TEXTS).iterdir()}


def test_every_file_is_written_by_a_command() -> None:
    written = {command.rsplit(" ", 1)[1] for command in COMMANDS}
    assert written == {path.name for path in FOLDER.iterdir()} - {"README.md", TEXTS}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_file_is_what_the_command_writes_and_the_texts_are_as_they_were(command: str, tmp_path: Path) -> None:
    made = written_by(command, tmp_path)
    assert made.read_bytes() == (FOLDER / made.name).read_bytes()
    assert texts_in(tmp_path) == texts_in(FOLDER)


if __name__ == "__main__":
    for each in COMMANDS:
        with tempfile.TemporaryDirectory() as folder:
            page = written_by(each, Path(folder))
            (FOLDER / page.name).write_bytes(page.read_bytes())
            shutil.copyfile(Path(folder) / TEXTS / "figures.json", FOLDER / TEXTS / "figures.json")
