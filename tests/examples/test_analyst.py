"""examples/analyst holds what the commands in its README write; run as a script, this writes it."""

import re
import shlex
import tempfile
from contextlib import chdir
from pathlib import Path

import pytest
from tests.support.command_line import environment

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

FOLDER = Path(__file__).parents[2] / "examples" / "analyst"
COMMANDS = re.findall(r"^\$ bvmonitor (.+)$", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE)


def written_by(command: str, folder: Path) -> Path:
    with chdir(folder):
        assert run(shlex.split(command), Invocation(environment(folder), folder)) == 0
    return folder / command.rsplit(" ", 1)[1]


def test_every_file_is_written_by_a_command() -> None:
    written = {command.rsplit(" ", 1)[1] for command in COMMANDS}
    others = {path.name for path in FOLDER.iterdir()} - {"README.md"} - written
    assert written <= {path.name for path in FOLDER.iterdir()}
    # What is beside a page is compared below, with that page.
    assert {name.partition("-")[0] for name in others} <= {Path(name).stem for name in written}
    assert {Path(name).suffix for name in others} == {".svg"}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_file_is_what_the_command_writes(command: str, tmp_path: Path) -> None:
    made = written_by(command, tmp_path)
    beside = {path.name for path in FOLDER.glob(f"{made.stem}-*.svg")} if made.suffix == ".md" else set()
    assert {path.name for path in tmp_path.glob("*.svg")} == beside
    for name in (made.name, *beside):
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


if __name__ == "__main__":
    for each in COMMANDS:
        with tempfile.TemporaryDirectory() as folder:
            page = written_by(each, Path(folder))
            for path in (page, *Path(folder).glob("*.svg")):
                (FOLDER / path.name).write_bytes(path.read_bytes())
