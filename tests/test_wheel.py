import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
NO_BREAK = "\N{NO-BREAK SPACE}"


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


def test_the_main_job_runs_from_the_wheel_with_an_empty_home(wheel: Path, tmp_path: Path) -> None:
    installed, home = tmp_path / "installed", tmp_path / "home"
    ZipFile(wheel).extractall(installed)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BVMONITOR_", "PYTHON"))}
    environment = {**kept, "PYTHONPATH": str(installed), "HOME": str(home), "BVMONITOR_HOME": str(home)}
    where = [sys.executable, "-c", "import bvmonitor; print(bvmonitor.__file__)"]
    line = "compare Klepp --group 7 --with Time,Hå --set klepp_2015 --lang nb"
    ran = [
        subprocess.run(
            command, check=False, capture_output=True, encoding="utf-8", cwd=tmp_path, env=environment, timeout=60
        )
        for command in (where, [sys.executable, "-m", "bvmonitor", *line.split()])
    ]
    assert Path(ran[0].stdout.strip()).is_relative_to(installed)
    assert ran[1].returncode == 0, ran[1].stderr
    assert "EKSEMPELTALL" in ran[1].stderr
    (expenditure,) = [row for row in ran[1].stdout.splitlines() if "per innbygger 0–17" in row and "|" in row]
    assert [cell.strip().replace(NO_BREAK, " ") for cell in expenditure.split("|")[2:6]] == [
        "6 288",
        "7 678",
        "7 037",
        "5 424",
    ]
