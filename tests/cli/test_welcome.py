from datetime import date
from pathlib import Path

from tests.support.command_line import run_bvmonitor
from tests.support.snapshots import CREATED, made_up_table, write_made_up

from bvmonitor import bundled
from bvmonitor.app.upkeep.welcome import welcome
from bvmonitor.store.library import write_snapshot


def test_the_first_screen_shows_three_commands_and_how_old_the_figures_are(tmp_path: Path) -> None:
    snapshot = write_made_up(tmp_path)
    text = welcome(tmp_path, None, "nb", today=date(2024, 6, 25))
    assert text.count("\n  bvmonitor") == 3
    assert f"hentet 15. juni 2024 (dager siden: 10), øyeblikksbilde {snapshot.manifest.id}" in text
    assert "sist oppdatert 15. mars 2024" in text
    assert "EKSEMPEL" not in text


def test_the_first_screen_says_that_the_figures_are_the_sample(tmp_path: Path) -> None:
    written = write_snapshot(tmp_path, [made_up_table()], created=CREATED, program="bvmonitor test", sample=True)
    assert "SAMPLE" in welcome(tmp_path, str(written.path), "en", today=date(2024, 6, 25))


def test_bvmonitor_alone_shows_the_first_screen(tmp_path: Path) -> None:
    write_made_up(tmp_path)
    ran = run_bvmonitor("--home", str(tmp_path), home=tmp_path)
    assert ran.code == 0
    assert "bvmonitor compare Klepp" in ran.out


def test_bundled_templates_are_found() -> None:
    assert (bundled.templates_folder() / "page.md.jinja").is_file()
