import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import filelock
import pytest
from jsonschema import Draft202012Validator
from tests.support.command_line import ROOT
from tests.support.documents import document_of
from tests.support.fetching import addresses, make_quick, see
from tests.support.own import keep, own_figure
from tests.support.references import changed, municipal_reference, replacing, saved
from tests.support.shared import Shared
from tests.support.ssb import Server
from tests.support.ssb.shapes import FINAL

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run as run_program
from bvmonitor.store.newest import newest_manifest, snapshot_folders

COMPARED = ("children_with_reports_0_17", "net_expenditure_per_inhabitant_0_22")
PLAN = f"""
lang = "en"
[run]
municipalities = ["Klepp", "Time"]
output = "out"
sets = ["ssb_key_figures"]
formats = ["md", "csv"]
[[page]]
command = "compare"
indicator = {json.dumps(COMPARED)}
[[page]]
command = "rank"
indicator = "children_with_reports_0_17"
formats = ["json"]
"""


@dataclass(frozen=True)
class Homes:
    """Home folders in which the figures of a publication day are, each fetched once."""

    shared: Shared

    def put(self, ssb: Server, day: str, folder: Path) -> None:
        """Let it be that day, and what was published by then have been fetched."""
        on_day(ssb, day)

        def make(made: Path) -> None:
            (made / "bvmonitor.toml").write_text(PLAN, encoding="utf-8")
            assert run(ssb, made)[0] == 0
            (made / "home" / "run.log").unlink()

        shutil.copytree(self.shared.once(day, make) / "home", folder / "home")


@pytest.fixture(scope="session")
def homes(shared: Shared) -> Homes:
    return Homes(shared)


@pytest.fixture
def folder(tmp_path: Path, ssb: Server) -> Path:
    """A folder with a plan, and no home yet."""
    make_quick(ssb)
    (tmp_path / "bvmonitor.toml").write_text(PLAN, encoding="utf-8")
    return tmp_path


@pytest.fixture
def at_home(ssb: Server, folder: Path, homes: Homes) -> Path:
    """A folder with a plan, and a home with the newest figures."""
    homes.put(ssb, FINAL, folder)
    return folder


def on_day(ssb: Server, day: str) -> None:
    ssb.settings.as_of = day
    ssb.settings.today = date.fromisoformat(day) + timedelta(days=1)


def run(ssb: Server, folder: Path, *args: str) -> tuple[int, str, str]:
    seen = see(ssb, folder / "home", "run", *args, str(folder / "bvmonitor.toml"))
    return seen.code, seen.out, seen.err


def files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file in the output folder: when it was written, and what it holds."""
    out = folder / "out"
    return {
        str(path.relative_to(out)): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def record(folder: Path) -> dict[str, object]:
    """What `run.json` says, which is as its schema has it."""
    document: dict[str, object] = json.loads((folder / "out" / "run.json").read_bytes())
    schema = json.loads((ROOT / "docs" / "run.schema.json").read_bytes())
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(document)
    return document


def test_a_run_fetches_and_makes_every_page_and_the_next_one_touches_nothing(ssb: Server, folder: Path) -> None:
    code, out, err = run(ssb, folder)
    assert (code, "for the first time" in err) == (0, True)
    assert "| compare |       4 |         0 |      0 |" in out
    made = files(folder)
    assert set(made) == {
        "1120_klepp/compare.en.md",
        "1120_klepp/compare.en.csv",
        "1121_time/compare.en.md",
        "1121_time/compare.en.csv",
        "rank.en.json",
        "index.en.md",
        "index.en.csv",
        "run.json",
    }
    assert b"[1120_klepp/compare.en.md](1120_klepp/compare.en.md)" in made["index.en.md"][1]
    calls = len(ssb.requests)
    code, out, err = run(ssb, folder)
    assert (code, out) == (0, "")
    assert "Nothing new since last time; no file was touched." in err
    assert len(ssb.requests) - calls == 3
    assert files(folder) == made
    assert len((folder / "home" / "run.log").read_text(encoding="utf-8").splitlines()) == 1


def test_pages_are_those_of_the_commands(ssb: Server, at_home: Path) -> None:
    run(ssb, at_home)
    asked = [word for indicator in COMPARED for word in ("--indicator", indicator)]
    alone = see(ssb, at_home / "home", "compare", "Klepp", *asked, "--format", "md")
    assert (at_home / "out" / "1120_klepp" / "compare.en.md").read_text(encoding="utf-8") == alone.out
    ranked = see(ssb, at_home / "home", "rank", "children_with_reports_0_17", "--format", "json")
    assert (at_home / "out" / "rank.en.json").read_text(encoding="utf-8") == ranked.out


def test_the_record_names_everything_that_pages_were_made_from(ssb: Server, at_home: Path) -> None:
    run(ssb, at_home)
    manifest = newest_manifest(at_home / "home")
    assert manifest is not None
    found = record(at_home)
    assert found["schema"] == "bvmonitor/run/1"
    assert found["snapshot"] == {"id": manifest.id, "sha256": manifest.sha256}
    assert str(found["generated_by"]).startswith("bvmonitor ")
    assert found["failed"] == []
    versions = found["definitions"]
    assert isinstance(versions, dict)
    assert versions["children_with_reports_0_17"] == 1


def test_new_figures_make_new_pages_and_a_page_on_what_changed(ssb: Server, folder: Path, homes: Homes) -> None:
    homes.put(ssb, "2025-06-16", folder)
    run(ssb, folder)
    before = files(folder)
    on_day(ssb, "2026-06-15")
    code, _, err = run(ssb, folder)
    assert (code, "SSB has updated" in err) == (0, True)
    after = files(folder)
    assert len(snapshot_folders(folder / "home")) == 2
    assert after["run.json"] != before["run.json"]
    assert set(after) - set(before) == {"changes.en.md", "changes.en.csv"}
    changes = after["changes.en.md"][1].decode()
    assert "New years: 2025." in changes
    assert "Klepp and Time" in changes.splitlines()[0]
    # Back to what nobody published since: nothing.
    assert run(ssb, folder)[1] == ""


def test_a_pinned_run_makes_the_same_bytes_again(ssb: Server, folder: Path, homes: Homes) -> None:
    homes.put(ssb, "2025-06-16", folder)
    run(ssb, folder)
    first = {name: content for name, (_, content) in files(folder).items() if name != "run.json"}
    old = newest_manifest(folder / "home")
    assert old is not None
    on_day(ssb, "2026-06-15")
    run(ssb, folder)
    calls = len(ssb.requests)
    assert run(ssb, folder, "--snapshot", old.id)[0] == 0
    assert len(ssb.requests) == calls
    again = {name: content for name, (_, content) in files(folder).items()}
    assert {name: again[name] for name in first} == first
    assert json.loads(again["run.json"])["snapshot"]["id"] == old.id


OWN_PLAN = """
lang = "en"
[run]
municipalities = ["Klepp"]
output = "out"
sets = ["ssb_key_figures"]
changes = false
[[page]]
command = "compare"
name = "service"
indicator = ["reports_received", "children_with_reports_0_17"]
year = 2024
[[page]]
command = "compare"
name = "council"
indicator = ["reports_received", "children_with_reports_0_17"]
year = 2024
public = true
hide-under = 10
"""


def test_new_own_figures_make_new_pages_each_for_its_readers(ssb: Server, at_home: Path) -> None:
    (at_home / "bvmonitor.toml").write_text(OWN_PLAN, encoding="utf-8")
    run(ssb, at_home)
    before = files(at_home)
    keep(at_home / "home", [own_figure("reports_received", "1120", "2024", 9)])
    assert run(ssb, at_home)[0] == 0
    pages = {name: content.decode() for name, (_, content) in files(at_home).items()}
    assert pages["1120_klepp/service.en.md"].split("\n\n")[1].startswith("> **Internal – not for publication.")
    assert "Own figures under 10 are hidden" in pages["1120_klepp/council.en.md"]
    assert "Internal" not in pages["1120_klepp/council.en.md"]
    assert {"1120_klepp/service.en.md", "1120_klepp/council.en.md"} <= {
        n for n, each in files(at_home).items() if each != before[n]
    }
    assert run(ssb, at_home)[1] == ""
    # For others than before: made anew.
    assert run(ssb, at_home, "--no-own")[0] == 0
    assert files(at_home)["1120_klepp/service.en.md"][1] == before["1120_klepp/service.en.md"][1]


def test_a_pinned_run_says_that_own_figures_changed(ssb: Server, at_home: Path) -> None:
    keep(at_home / "home", [own_figure("reports_received", "1120", "2024", 9)])
    run(ssb, at_home)
    newest = newest_manifest(at_home / "home")
    assert newest is not None
    assert "Own figures changed" not in run(ssb, at_home, "--snapshot", newest.id)[2]
    keep(at_home / "home", [own_figure("reports_received", "1120", "2024", 8)])
    assert "Own figures changed" in run(ssb, at_home, "--snapshot", newest.id)[2]


def test_a_changed_plan_or_definition_makes_what_it_changes(ssb: Server, at_home: Path) -> None:
    run(ssb, at_home)
    before = files(at_home)
    path = at_home / "bvmonitor.toml"
    path.write_text(PLAN.replace('"compare"', '"compare"\nrank = true'), encoding="utf-8")
    assert run(ssb, at_home)[0] == 0
    after = files(at_home)
    assert {name for name in after if after[name][0] != before.get(name, (0,))[0]} == {
        "1120_klepp/compare.en.md",
        "1120_klepp/compare.en.csv",
        "1121_time/compare.en.md",
        "1121_time/compare.en.csv",
        "run.json",
    }


def test_pages_that_are_made_no_longer_are_told_once_and_left(ssb: Server, at_home: Path) -> None:
    """As after a municipality has got another number: its pages are in another folder from then on."""
    run(ssb, at_home)
    before = files(at_home)
    path = at_home / "bvmonitor.toml"
    path.write_text(PLAN.replace('"Klepp", "Time"', '"Klepp", "Sola"'), encoding="utf-8")
    code, _, err = run(ssb, at_home)
    assert code == 0, err
    assert "1121_time/compare.en.csv and 1121_time/compare.en.md" in err
    assert files(at_home)["1121_time/compare.en.md"] == before["1121_time/compare.en.md"]
    path.write_text(f"{path.read_text('utf-8')}\n# again\n", encoding="utf-8")
    assert "1121_time" not in run(ssb, at_home)[2]


def test_word_documents_have_the_reference_of_the_file_or_of_their_page(ssb: Server, at_home: Path) -> None:
    saved(at_home, municipal_reference())
    saved(at_home, changed(municipal_reference(), replacing("word/footer1.xml", "Kleppe", "Bryne1")), "time.docx")
    plan = PLAN.replace('["md", "csv"]', '["docx"]').replace('["json"]', '["docx"]\nreference = "time.docx"')
    (at_home / "bvmonitor.toml").write_text(f'reference = "mal.docx"\n{plan}', encoding="utf-8")
    assert run(ssb, at_home)[0] == 0
    made = {path.name: path.read_bytes() for path in (at_home / "out").rglob("*.docx")}
    feet = {name: document_of(held).sections[0].footer.paragraphs[0].text[-6:] for name, held in made.items()}
    assert feet == {"compare.en.docx": "Kleppe", "index.en.docx": "Kleppe", "rank.en.docx": "Bryne1"}
    saved(at_home, changed(municipal_reference(), replacing("word/footer1.xml", "Kleppe", "Kverne")))
    assert run(ssb, at_home)[0] == 0
    again = {path.name for path in (at_home / "out").rglob("*.docx") if path.read_bytes() != made[path.name]}
    assert again == {"compare.en.docx", "index.en.docx"}


def test_a_page_that_somebody_removed_is_made_again(ssb: Server, at_home: Path) -> None:
    run(ssb, at_home)
    gone = at_home / "out" / "rank.en.json"
    content = gone.read_bytes()
    gone.unlink()
    assert run(ssb, at_home)[0] == 0
    assert gone.read_bytes() == content


def test_one_failing_page_does_not_stop_the_others(ssb: Server, at_home: Path) -> None:
    text = PLAN.replace('["Klepp", "Time"]', '["Klepp", "Kleppp", "Time"]')
    (at_home / "bvmonitor.toml").write_text(text, encoding="utf-8")
    code, out, err = run(ssb, at_home)
    assert code == 50
    assert "1 of" in err
    assert "Kleppp" in out
    assert (at_home / "out" / "1121_time" / "compare.en.md").is_file()
    failed = record(at_home)["failed"]
    assert isinstance(failed, list)
    assert [(each["file"], each["exit_code"]) for each in failed] == [("compare Kleppp", 2)]
    assert b"Kleppp" in (at_home / "out" / "index.en.md").read_bytes()
    # What failed is tried again, also when nothing is new.
    assert run(ssb, at_home)[0] == 50


def test_pages_are_made_of_the_figures_at_hand_when_the_server_is_gone(ssb: Server, at_home: Path) -> None:
    run(ssb, at_home)
    (at_home / "out" / "rank.en.json").unlink()
    text = (at_home / "bvmonitor.toml").read_text(encoding="utf-8")
    gone = text + "\n"
    (at_home / "bvmonitor.toml").write_text('pxweb_url = "http://127.0.0.1:9/api"\n' + gone, encoding="utf-8")
    environ = {**os.environ, "BVMONITOR_LANG": "en", "BVMONITOR_HOME": str(at_home / "home")}
    command = [sys.executable, "-m", "bvmonitor", "run", str(at_home / "bvmonitor.toml"), "--timeout", "2"]
    environ = {key: value for key, value in environ.items() if key != "BVMONITOR_PXWEB_URL"}
    ended = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 21
    assert "Pages are made of those at hand" in ended.stderr
    assert (at_home / "out" / "rank.en.json").is_file()


def test_the_sample_is_refused(ssb: Server, folder: Path) -> None:
    (folder / "bvmonitor.toml").write_text(PLAN.replace("[run]", "[run]\nfetch = false"), encoding="utf-8")
    code, _, err = run(ssb, folder)
    assert code == 40
    assert "not made of the sample" in err
    assert not (folder / "out").exists()


def test_errors_are_told_in_the_language_of_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bvmonitor.toml").write_text(PLAN.replace("[run]", "[run]\nfetch = false"), encoding="utf-8")
    elsewhere = Invocation({"BVMONITOR_HOME": str(folder / "home")}, folder.parent)
    assert run_program(["run", str(folder / "bvmonitor.toml")], elsewhere) == 40
    assert "not made of the sample" in capsys.readouterr().err


def test_a_service_has_its_own_page_beside_the_municipality_of_its_name(ssb: Server, at_home: Path) -> None:
    text = PLAN.replace('["Klepp", "Time"]', '["Ålesund", "Ålesund m.fl."]')
    (at_home / "bvmonitor.toml").write_text(text, encoding="utf-8")
    assert run(ssb, at_home)[0] == 0
    page = at_home / "out" / "alesund_alesund_m_fl" / "compare.en.md"
    assert "Ålesund m.fl." in page.read_text(encoding="utf-8").splitlines()[0]


def test_two_runs_at_once_do_not_mix(ssb: Server, folder: Path) -> None:
    (folder / "home").mkdir()
    with filelock.FileLock(folder / "home" / ".run.lock"):
        code, _, err = run(ssb, folder)
    assert code == 40
    assert "Another run is at work" in err


def test_a_dry_run_tells_and_touches_nothing(ssb: Server, folder: Path) -> None:
    code, out, _ = run(ssb, folder, "--dry-run")
    assert code == 0
    assert "| compare | compare | Klepp, Time | en        | md, csv |" in out
    assert not (folder / "out").exists()
    # But for definitions as they were read, which every command keeps for the next.
    assert {path.name for path in (folder / "home").iterdir()} == {"cache"}


def test_everyone_gets_a_page(ssb: Server, at_home: Path) -> None:
    text = PLAN.replace('["Klepp", "Time"]', '"all"')
    (at_home / "bvmonitor.toml").write_text(text.replace('"md", "csv"', '"csv"'), encoding="utf-8")
    assert run(ssb, at_home)[0] == 0
    assert len(list((at_home / "out").glob("*/compare.en.csv"))) == 357


def test_old_snapshots_go(ssb: Server, folder: Path, homes: Homes) -> None:
    (folder / "bvmonitor.toml").write_text(PLAN.replace("formats", "keep = 1\nformats", 1), encoding="utf-8")
    homes.put(ssb, "2025-06-16", folder)
    ids = []
    for day in ("2025-06-16", "2026-03-16", "2026-06-15"):
        on_day(ssb, day)
        assert run(ssb, folder)[0] == 0
        newest = newest_manifest(folder / "home")
        assert newest is not None
        ids.append(newest.id)
    # The one before the newest is there to compare with.
    assert {each.name for each in snapshot_folders(folder / "home")} == set(ids[1:])


def test_a_page_of_something_in_none_of_the_sets_is_fetched_for(ssb: Server, at_home: Path) -> None:
    """The share of net expenditure reads 12137, which no key figure does."""
    page = '[[page]]\ncommand = "trend"\nindicator = "child_welfare_share_of_net_expenditure"\n'
    (at_home / "bvmonitor.toml").write_text(PLAN + page, encoding="utf-8")
    held = newest_manifest(at_home / "home")
    assert held is not None
    assert "12137" not in {origin.table for origin in held.origins}
    code, out, err = run(ssb, at_home)
    assert (code, "12137" in err) == (0, True), out + err
    assert len(list((at_home / "out").rglob("trend.en.md"))) == 2


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
def test_a_run_that_is_killed_leaves_whole_files_and_the_next_one_makes_the_rest(
    ssb: Server, at_home: Path
) -> None:
    run(ssb, at_home)
    whole = {name: content for name, (_, content) in files(at_home).items()}
    for path in (at_home / "out").rglob("*.*"):
        path.unlink()
    environ = {**os.environ, **addresses(ssb), "BVMONITOR_LANG": "en", "BVMONITOR_HOME": str(at_home / "home")}
    for calls in (2, 5, 9):
        killer = (
            "import os, signal, sys\nseen = 0\n"
            "def watch(event, arguments):\n"
            "    global seen\n"
            f"    if event == 'os.rename' and {str(at_home / 'out')!r} in str(arguments[1]):\n"
            "        seen += 1\n"
            f"        if seen == {calls}: os.kill(os.getpid(), signal.SIGKILL)\n"
            "sys.addaudithook(watch)\nfrom bvmonitor.cli.main import main\nmain()\n"
        )
        command = [sys.executable, "-c", killer, "run", str(at_home / "bvmonitor.toml")]
        ended = subprocess.run(command, env=environ, capture_output=True, check=False, timeout=120)
        left = {
            name: content for name, (_, content) in files(at_home).items() if not Path(name).name.startswith(".")
        }
        assert ended.returncode in {0, -signal.SIGKILL}
        assert all(whole[name] == content for name, content in left.items() if name != "run.json")
    assert run(ssb, at_home)[0] == 0
    assert {name for name in files(at_home) if not Path(name).name.startswith(".")} == set(whole)


def test_a_page_with_a_chart_has_it_beside_itself_and_neither_is_made_again(ssb: Server, at_home: Path) -> None:
    page = '[[page]]\ncommand = "trend"\nindicator = "children_with_reports_0_17"\nformats = ["md"]\n'
    plain = page.replace('"trend"', '"trend"\nname = "plain"\nchart = false')
    (at_home / "bvmonitor.toml").write_text(PLAN + page + plain, encoding="utf-8")
    assert run(ssb, at_home)[0] == 0
    made = files(at_home)
    drawing = "1120_klepp/trend.en-children_with_reports_0_17.svg"
    assert made[drawing][1].startswith(b"<svg ")
    assert b"](trend.en-children_with_reports_0_17.svg)" in made["1120_klepp/trend.en.md"][1]
    assert not [name for name in made if "plain" in name and name.endswith(".svg")]
    assert drawing in {each["file"] for each in json.loads(made["run.json"][1])["pages"]}
    assert not [name for name, (_, content) in made.items() if name.startswith("index.") and b".svg" in content]
    (at_home / "out" / drawing).unlink()
    assert run(ssb, at_home)[0] == 0
    again = files(at_home)
    assert again[drawing][1] == made[drawing][1]
    assert again["1120_klepp/trend.en.md"] == made["1120_klepp/trend.en.md"]


def test_whether_a_page_has_charts_is_yes_or_no(ssb: Server, folder: Path) -> None:
    chosen = PLAN.replace('command = "compare"', 'command = "compare"\nchart = "yes"')
    (folder / "bvmonitor.toml").write_text(chosen, encoding="utf-8")
    code, _, err = run(ssb, folder, "--dry-run")
    assert code != 0
    assert "does not take a value" in err
