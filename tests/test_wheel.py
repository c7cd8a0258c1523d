import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.support.command_line import run_bvmonitor

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, timeout=120)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_definitions_templates_and_the_samples_snapshot_only(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    bundled = [
        name.removeprefix("bvmonitor/_bundled/") for name in names if name.startswith("bvmonitor/_bundled/")
    ]
    assert {name.split("/")[0] for name in bundled} == {"examples", "indicator_defs", "templates"}
    snapshot = {path.name for path in (ROOT / "examples" / "sample" / "snapshot").iterdir()}
    sample = [name for name in bundled if name.startswith("examples/sample/")]
    assert set(sample) == {f"examples/sample/snapshot/{name}" for name in snapshot}
    assert "bvmonitor/py.typed" in names


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and nothing else in it; its folder of programs."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    install = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install"]
    subprocess.run([*install, "--no-deps", "--no-index", str(wheel)], check=True, capture_output=True, timeout=120)
    return programs


def run_installed(program: Path, *args: str, home: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a program of the environment with an empty home, outside the checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BVMONITOR_", "PYTHON"))}
    # What bvmonitor depends on is lent by the environment that runs the tests; bvmonitor itself is not in there.
    lent = {"PYTHONPATH": sysconfig.get_path("purelib"), "HOME": str(home), "BVMONITOR_HOME": str(home)}
    return subprocess.run(
        [str(program), *args], check=False, capture_output=True, cwd=home, env={**kept, **lent}, timeout=60
    )


def test_what_is_installed_is_the_wheel_and_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = run_installed(installed / "python", "-c", "import bvmonitor; print(bvmonitor.__file__)", home=tmp_path)
    assert where.returncode == 0, where.stderr.decode()
    assert Path(where.stdout.decode().strip()).is_relative_to(installed.parent)


@pytest.mark.parametrize("form", ["md", "html", "csv", "json", "table"])
def test_the_main_job_prints_the_same_bytes_from_the_wheel_as_from_the_checkout(
    installed: Path, tmp_path: Path, form: str
) -> None:
    args = ["compare", "Klepp", "--group", "7", "--with", "Time,Hå", "--set", "klepp_2015", "--format", form]
    ran = run_installed(installed / "bvmonitor", *args, home=tmp_path)
    assert ran.returncode == 0, ran.stderr.decode()
    assert "EKSEMPELTALL" in ran.stderr.decode()
    here = run_bvmonitor(*args, home=tmp_path)
    assert ran.stdout.decode() == here.out
    assert "7\u00a0678" in here.out
