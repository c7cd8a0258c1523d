"""How long a user waits: `--help` against a bare Typer program, the main job against `import polars`."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.bench.alternate import smallest_times
from tests.support.command_line import environment

pytestmark = pytest.mark.bench

# Two commands: with one alone Typer makes no list of commands.
BARE = """
import typer
app = typer.Typer(rich_markup_mode=None)
@app.command()
def one() -> None: "One."
@app.command()
def two() -> None: "Two."
app()
"""

# Every command that the program is to have, also those that it does not have yet.
# fmt: off
COMMANDS = [
    "compare", "profile", "trend", "rank", "explain", "fetch", "report", "templates", "init", "run",
    "diff", "indicators", "config", "regions", "tables", "local", "bufdir", "snapshot", "doctor",
]
# fmt: on
EVERY_COMMAND = f"""
from bvmonitor.cli.main import main
from bvmonitor.cli.registry import Entry
main([Entry(name, "bvmonitor.cli." + name, "One line that says what it does.") for name in {COMMANDS}])
"""
HELP_LIMIT = 1.2
JOB = ("-m", "bvmonitor", "compare", "Klepp", "--group", "7", "--with", "Time,Hå", "--set", "klepp_2015")
JOB_LIMIT = 2


def python(home: Path, *args: str) -> Callable[[], object]:
    """One process from start to end."""
    # Compiled modules are kept, as they are where the program is installed.
    env = environment(home, {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(home / "compiled")})
    return lambda: subprocess.run([sys.executable, *args], check=True, capture_output=True, env=env, cwd=home)


def test_help_is_nearly_as_quick_as_a_bare_program(tmp_path: Path) -> None:
    times = smallest_times(
        {
            "bare": python(tmp_path, "-c", BARE, "--help"),
            "every": python(tmp_path, "-c", EVERY_COMMAND, "--help"),
            "ours": python(tmp_path, "-m", "bvmonitor", "--help"),
        }
    )
    for name in ("every", "ours"):
        tell(f"--help, {name}: {times[name] / times['bare']:.2f} x a bare Typer program ({times['bare']:.3f} s)")
    assert times["every"] <= HELP_LIMIT * times["bare"]


def test_the_main_job_takes_at_most_twice_the_time_of_importing_polars(tmp_path: Path) -> None:
    times = smallest_times(
        {"polars": python(tmp_path, "-c", "import polars"), "job": python(tmp_path, *JOB, "--home", str(tmp_path))}
    )
    tell(f"main job: {times['job'] / times['polars']:.2f} x `import polars` ({times['polars']:.3f} s)")
    assert times["job"] <= JOB_LIMIT * times["polars"]


def tell(figure: str) -> None:
    """Print a measured figure: what a bench is for."""
    sys.stdout.write(f"\n{figure}\n")
