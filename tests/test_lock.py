"""The lock holds every package that pyproject.toml asks for, in a version that it allows, with checksums."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / ".ci" / "dev.lock").read_text(encoding="utf-8")
PINNED = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", LOCK, re.MULTILINE))


def asked_for() -> list[Requirement]:
    """What the program needs, with every extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [name for names in project["optional-dependencies"].values() for name in names]
    found = [Requirement(text) for text in (*project["dependencies"], *extras)]
    return [each for each in found if each.name != project["name"]]


def test_every_package_is_pinned_to_a_version_that_the_project_allows() -> None:
    assert len(PINNED) > 40
    for requirement in asked_for():
        version = PINNED[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), f"{requirement}: {version}; `make lock`"


def test_every_pin_has_its_checksums_and_no_place_to_get_it_from() -> None:
    blocks = re.split(r"^(?=[a-z0-9.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) >= len(PINNED)
    assert all("--hash=sha256:" in block for block in blocks)
    assert not re.search(r"https?://|--index|--find-links|file:", LOCK)
