"""What makes a run do its pages again though no figure is new."""

from pathlib import Path

import pytest

from bvmonitor.app.unattended.run_file import read_run_file
from bvmonitor.app.unattended.state import fingerprint
from bvmonitor.domain.publishing import INTERNAL


def of(folder: Path, texts: str) -> str:
    (folder / "bvmonitor.toml").write_text(
        f'[run]\nmunicipalities = ["Klepp"]\n[[page]]\ncommand = "report tilstandsrapport"\ntexts = "{texts}"\n'
    )
    return fingerprint(read_run_file(folder / "bvmonitor.toml", "nb"), folder / "home", INTERNAL)


@pytest.mark.parametrize("texts", ["texts/1120", "texts/{code}", "texts/{code}/council", "{code}"])
def test_what_people_wrote_for_a_report_is_such_and_what_the_report_remembers_is_not(
    tmp_path: Path, texts: str
) -> None:
    folder = tmp_path / texts.replace("{code}", "1120")
    folder.mkdir(parents=True)
    (folder / "1_summary.md").write_text("a")
    before = of(tmp_path, texts)
    (folder / "figures.json").write_text("{}")
    (tmp_path / "rapporter").mkdir()
    (tmp_path / "rapporter" / "tilstandsrapport.nb.md").write_text("a page")
    assert of(tmp_path, texts) == before
    (folder / "1_summary.md").write_text("b")
    assert of(tmp_path, texts) != before
