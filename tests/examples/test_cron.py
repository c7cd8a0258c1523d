"""The ready files in examples/cron: each is read as its own reader would, and its commands are run."""

import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from tests.support.fetching import make_quick, see
from tests.support.ssb import Server

from bvmonitor.app.unattended.run_file import read_run_file
from bvmonitor.cli.main import build_program
from bvmonitor.cli.registry import COMMANDS
from bvmonitor.cli.run_pages import check_pages

FOLDER = Path(__file__).parents[2] / "examples" / "cron"
TASK = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
# What keeps a service from the rest of the machine; systemd's own names.
HARDENED = {
    "DynamicUser": "yes",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "NoNewPrivileges": "yes",
    "RestrictNamespaces": "yes",
    "RestrictSUIDSGID": "yes",
    "LockPersonality": "yes",
    "CapabilityBoundingSet": "",
    "RestrictAddressFamilies": "AF_INET AF_INET6",
    "StateDirectory": "bvmonitor",
}


def read_unit(name: str) -> configparser.ConfigParser:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]  # systemd minds the case of keys
    unit.read(FOLDER / name, encoding="utf-8")
    return unit


def is_a_run(words: list[str]) -> bool:
    """Whether a command line is one that the program understands: `bvmonitor run FILE …`."""
    program = build_program(COMMANDS)
    command, rest = words[1], words[2:]
    context = program.get_command(None, command).make_context(command, [*rest, "--dry-run"])  # type: ignore[union-attr, arg-type]
    return words[0].endswith(("bvmonitor", "bvmonitor.exe")) and context.params["file"] is not None


def test_every_file_is_told_of_in_the_readme() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    for path in FOLDER.iterdir():
        assert path.name in text or path.name == "README.md"


def test_the_plan_is_right() -> None:
    plan = read_run_file(FOLDER / "bvmonitor.toml", "nb")
    assert list(check_pages(plan, "nb")) == []
    assert len(plan.pages) == 4


def test_the_plan_is_run(ssb: Server, tmp_path: Path, everything: Path) -> None:
    make_quick(ssb)
    shutil.copytree(everything, tmp_path / "home")
    text = (FOLDER / "bvmonitor.toml").read_text(encoding="utf-8")
    (tmp_path / "bvmonitor.toml").write_text(text, encoding="utf-8")
    seen = see(ssb, tmp_path / "home", "run", str(tmp_path / "bvmonitor.toml"), "--quiet")
    assert seen.code == 0
    made = sorted(str(path.relative_to(tmp_path / "rapporter")) for path in (tmp_path / "rapporter").rglob("*.md"))
    assert "1120_klepp/sammenligning.en.md" in made
    assert "rangering.en.md" in made
    assert len(made) == 3 * 3 + 2
    again = see(ssb, tmp_path / "home", "run", str(tmp_path / "bvmonitor.toml"), "--quiet")
    assert (again.code, again.out, again.err) == (0, "", "")


def test_the_crontab_has_one_job_that_is_a_run() -> None:
    lines = (FOLDER / "crontab").read_text(encoding="utf-8").splitlines()
    jobs = [line for line in lines if line and not line.startswith("#") and not re.match(r"[A-Z_]+=", line)]
    (job,) = jobs
    fields = job.split(maxsplit=5)
    for field, most in zip(fields[:5], (59, 23, 31, 12, 7), strict=True):
        assert field == "*" or 0 <= int(field) <= most
    assert is_a_run(shlex.split(fields[5]))
    assert "%" not in job, "cron takes it for the end of the line"


def test_the_service_runs_once_with_a_time_limit_and_is_kept_from_the_rest_of_the_machine() -> None:
    service = read_unit("bvmonitor.service")["Service"]
    assert is_a_run(shlex.split(service["ExecStart"]))
    assert service["Type"] == "oneshot"
    assert re.fullmatch(r"\d+(h|min|s)", service["TimeoutStartSec"])
    assert {key: service[key] for key in HARDENED} == HARDENED
    assert service["Environment"] == f"BVMONITOR_HOME={service['WorkingDirectory']}"
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    file = Path(shlex.split(service["ExecStart"])[2])
    pages = read_run_file(FOLDER / "bvmonitor.toml", "nb").output.relative_to(FOLDER)
    assert (file.parent / pages).is_relative_to(service["WorkingDirectory"]), "the pages go where it may write"
    assert set(service["SuccessExitStatus"].split()) <= {"20", "21", "22", "23"}


def test_the_timer_starts_it_every_night_and_after_a_night_that_was_missed() -> None:
    timer = read_unit("bvmonitor.timer")
    assert re.fullmatch(r"\*-\*-\* \d\d:\d\d:\d\d", timer["Timer"]["OnCalendar"])
    assert timer["Timer"]["Persistent"] == "yes"
    assert timer["Install"]["WantedBy"] == "timers.target"


def test_the_windows_task_runs_it_daily_with_few_rights() -> None:
    task = ET.parse(FOLDER / "task.xml").getroot()  # noqa: S314 - our own file
    assert task.tag == f"{{{TASK['t']}}}Task"
    words = [
        str(task.findtext("t:Actions/t:Exec/t:Command", namespaces=TASK)),
        *str(task.findtext("t:Actions/t:Exec/t:Arguments", namespaces=TASK)).split(),
    ]
    assert is_a_run(words)
    assert task.findtext("t:Principals/t:Principal/t:RunLevel", namespaces=TASK) == "LeastPrivilege"
    assert task.findtext("t:Settings/t:MultipleInstancesPolicy", namespaces=TASK) == "IgnoreNew"
    assert task.findtext("t:Triggers/t:CalendarTrigger/t:ScheduleByDay/t:DaysInterval", namespaces=TASK) == "1"


@pytest.fixture
def workflow() -> dict[str, str]:
    """The shell steps of the workflow by name."""
    raw = yaml.safe_load((FOLDER / "github-workflow.yml").read_text(encoding="utf-8"))
    assert raw["permissions"] == {"contents": "write"}
    steps = raw["jobs"]["reports"]["steps"]
    named = {step["name"]: step for step in steps if "name" in step}
    assert named["Commit what is new"]["if"] == "${{ !cancelled() }}", (
        "what was made is committed, failed pages or not"
    )
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"]) for step in steps if "uses" in step)
    return {step["name"]: step["run"] for step in steps if "run" in step}


def git(folder: Path, *args: str) -> str:
    command = ["git", "-c", "user.name=t", "-c", "user.email=t@example.no", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def test_the_workflow_commits_new_pages_and_nothing_when_there_are_none(
    ssb: Server, tmp_path: Path, workflow: dict[str, str], everything: Path
) -> None:
    make_quick(ssb)
    remote, here = tmp_path / "remote.git", tmp_path / "here"
    git(tmp_path, "init", "--bare", "-b", "main", str(remote))
    git(tmp_path, "clone", "-q", str(remote), str(here))
    shutil.copytree(everything, here / ".bvmonitor")
    plan = (
        (FOLDER / "bvmonitor.toml")
        .read_text(encoding="utf-8")
        .replace("[run]", '[run]\nsets = ["ssb_key_figures"]')
    )
    plan = plan[: plan.index('[[page]]\ncommand = "costs"')]
    (here / "bvmonitor.toml").write_text(plan, encoding="utf-8")
    git(here, "checkout", "-q", "-B", "main")
    git(here, "add", "bvmonitor.toml")
    git(here, "commit", "-qm", "Plan")
    git(here, "push", "-q", "-u", "origin", "main")
    for commits in (2, 2):
        words = shlex.split(workflow["Make the pages"])
        seen = see(ssb, here / ".bvmonitor", *words[1:2], str(here / words[2]), *words[3:4], str(here / words[4]))
        assert seen.code == 0, seen.err
        commit = workflow["Commit what is new"]
        subprocess.run(["sh", "-e", "-c", commit], cwd=here, check=True, capture_output=True)
        assert len(git(remote, "log", "--oneline", "main").splitlines()) == commits
    assert "rapporter/1120_klepp/sammenligning.en.md" in git(remote, "ls-tree", "-r", "--name-only", "main")
