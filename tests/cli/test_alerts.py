"""Alerts by hand and in runs, on the figures that the test server publishes day by day."""

import json
from pathlib import Path

import pytest
from tests.cli.test_run import PLAN, Homes, files, homes, on_day, record, run
from tests.support.fetching import make_quick, see
from tests.support.ssb import Server
from tests.support.ssb.shapes import FINAL

from bvmonitor.app.alerts.alerts import find_alerts, read_rules
from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.unattended.state import checksum_of
from bvmonitor.bundled import definitions_folder
from bvmonitor.domain.alerts import Alerts
from bvmonitor.domain.comparison import Figure
from bvmonitor.report.alert_words import alert_line
from bvmonitor.report.numbers import rounded

__all__ = ["homes"]

COST, SHARE = "net_expenditure_per_inhabitant_0_22", "children_with_reports_0_17"
LATE = "fewer_reports"  # the same, where lower is better


@pytest.fixture(scope="module")
def final(homes: Homes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose home holds the newest figures."""
    folder = tmp_path_factory.mktemp("final")
    with Server() as ssb:
        make_quick(ssb)
        homes.put(ssb, FINAL, folder)
    own = folder / "home" / "definitions"
    own.mkdir()
    text = next(definitions_folder().rglob(f"{SHARE}.yaml")).read_text("utf-8")
    judged = text.replace(f"id: {SHARE}", f"id: {LATE}").replace(
        "direction: neutral", "direction: lower_is_better"
    )
    (own / f"{LATE}.yaml").write_text(judged, encoding="utf-8")
    return folder


def figures(folder: Path, indicator: str, place: str = "Klepp") -> tuple[Figure, Figure]:
    """What the page of a comparison says of a place and of its group."""
    workspace = Workspace(folder / "home")
    extras = Extras(rank=True, change=True, intervals=True)
    page = compare(workspace, place, Wanted(None, (indicator,)), Beside("own"), extras)
    return page.rows[0].figures[0], page.rows[0].figures[1]


def judge(folder: Path, rule: str) -> Alerts:
    """The alerts of one rule."""
    path = folder / "alerts.yaml"
    path.write_text(f"alerts:\n  - {rule}\n", encoding="utf-8")
    workspace = Workspace(folder / "home")
    return find_alerts(workspace, read_rules(workspace, path), None, None, "2026-11-27")


def holds(folder: Path, indicator: str, condition: str, place: str = "Klepp") -> bool:
    return judge(folder, f"{{indicator: {indicator}, for: {place}, {condition}}}").count("info") > 0


def test_a_value_is_beyond_its_limit_and_not_at_it(final: Path) -> None:
    own, _ = figures(final, COST)
    limit = int(rounded(own.value or 0, 0))
    for condition, alert in (("above", False), ("below", False)):
        assert holds(final, COST, f"{condition}: {limit}") is alert
    assert holds(final, COST, f"above: {limit - 1}")
    assert not holds(final, COST, f"above: {limit + 1}")
    assert holds(final, COST, f"below: {limit + 1}")
    assert not holds(final, COST, f"below: {limit - 1}")


def test_a_target_is_missed_on_the_side_that_is_not_wanted_from_its_year_on(final: Path) -> None:
    own, _ = figures(final, LATE)
    limit = rounded(own.value or 0, 1)
    assert not holds(final, LATE, f"target: {{value: {limit}}}")
    less = float(limit) - 0.1
    assert holds(final, LATE, f"target: {{value: {less:.1f}}}")
    assert holds(final, LATE, f"target: {{value: {less:.1f}, year: {own.period}}}")
    assert not holds(final, LATE, f"target: {{value: {less:.1f}, year: {own.period + 1}}}")
    assert not holds(final, LATE, f"target: {{value: {less:.1f}, direction: below}}")


def test_a_change_is_held_against_its_limit_as_it_is_printed(final: Path) -> None:
    own, _ = figures(final, COST)
    assert own.change is not None
    assert own.change.relative is not None
    size = rounded(own.change.relative, 1)
    way, other = ("above", "below") if size > 0 else ("below", "above")
    assert not holds(final, COST, f"change: {{{way}: {abs(size)}}}")
    assert holds(final, COST, f"change: {{{way}: {float(abs(size)) - 0.1:.1f}}}")
    assert not holds(final, COST, f"change: {{{other}: 0}}")


def test_a_distance_from_the_group_is_per_cent_of_amounts_and_points_of_shares(final: Path) -> None:
    for indicator, word in ((COST, "per cent"), (LATE, "percentage points")):
        own, group = figures(final, indicator)
        assert own.value is not None
        assert group.value is not None
        gap = own.value - group.value if indicator == LATE else 100 * (own.value - group.value) / group.value
        way = "above" if gap > 0 else "below"
        assert holds(final, indicator, f"group: {{{way}: {abs(gap) - 0.3:.1f}}}")
        assert not holds(final, indicator, f"group: {{{way}: {abs(gap) + 0.3:.1f}}}")
        rule = f"{{indicator: {indicator}, for: Klepp, group: {{{way}: 0}}}}"
        assert f"{word} {way} KOSTRA group" in alert_line(judge(final, rule).of("new")[0], "en").replace(
            "\u00a0", " "
        )


def test_a_place_is_beyond_its_limit_when_the_whole_band_is(final: Path) -> None:
    own, _ = figures(final, LATE)
    every, group = own.positions
    for among, position in (("all", every), ("group", group)):
        best, last = position.band_from, position.band_to
        assert best is not None
        assert last is not None
        if best > 1:
            assert holds(final, LATE, f"rank: {{worse_than: {best - 1}, among: {among}}}")
        assert not holds(final, LATE, f"rank: {{worse_than: {best}, among: {among}}}")
        assert holds(final, LATE, f"rank: {{better_than: {last + 1}, among: {among}}}")
        assert not holds(final, LATE, f"rank: {{better_than: {last}, among: {among}}}")


@pytest.mark.parametrize("place", ["Klepp", "Time", "Hå", "Sandnes", "Oslo"])
def test_only_a_clear_difference_is_an_alert(final: Path, place: str) -> None:
    _, group = figures(final, SHARE, place)
    verdict = None if group.clear is None else group.clear.verdict
    for side in ("above", "below"):
        assert holds(final, SHARE, f"clear: {side}", place) is (verdict == side)


def test_all_municipalities_are_judged_and_marks_are_none(final: Path, ssb: Server) -> None:
    path = final / "alerts.yaml"
    path.write_text(f"alerts: [{{indicator: {LATE}, for: all, below: 1000000}}]\n", encoding="utf-8")
    args = ("--lang", "en", "--format", "json", "--fail-on", "warning")
    seen = see(ssb, final / "home", "alerts", str(path), *args)
    assert seen.code == 60
    document = json.loads(seen.out)
    everyone = Workspace(final / "home")
    text = json.dumps(document)
    rows = text.count("is below the limit of")
    hidden = sum(int(line.split(": ")[1].rstrip(".")) for line in document["reading"] if "Without" in line)
    assert rows + hidden == len(everyone.regions.history.in_year(2026, {"municipality"}))
    assert rows > 100


RULES = f"""\
alerts:
  - id: cost
    indicator: {COST}
    above: 1
    severity: warning
"""


def test_an_alert_is_told_once_and_again_for_a_new_year_and_when_it_weighs_more(
    ssb: Server, tmp_path: Path, homes: Homes
) -> None:
    make_quick(ssb)
    plan = PLAN.replace("[run]", '[run]\nalerts = "alerts.yaml"')
    (tmp_path / "bvmonitor.toml").write_text(plan, encoding="utf-8")
    (tmp_path / "alerts.yaml").write_text(RULES, encoding="utf-8")
    homes.put(ssb, "2025-06-16", tmp_path)
    code, out, err = run(ssb, tmp_path, "--fail-on", "warning")
    assert (code, out.count("Warning: ")) == (60, 2), err
    assert "Klepp 2024" in out
    assert "New alerts: 2." in err
    assert {name for name in files(tmp_path) if name.startswith("alerts")} == {"alerts.en.csv", "alerts.en.md"}
    assert b"alerts.en.md" in files(tmp_path)["index.en.md"][1]
    first = record(tmp_path)["alerts"]
    # Nothing new: nothing is told, and nothing is touched.
    before = files(tmp_path)
    assert run(ssb, tmp_path, "--fail-on", "info")[:2] == (0, "")
    assert files(tmp_path) == before
    # The plan changes, and the figures do not: the alerts are those that were told.
    (tmp_path / "bvmonitor.toml").write_text(f"{plan}\n# changed\n", encoding="utf-8")
    code, out, _ = run(ssb, tmp_path, "--fail-on", "info")
    assert (code, "Warning" in out) == (0, False)
    assert "Told before: 2." in files(tmp_path)["alerts.en.md"][1].decode()
    assert record(tmp_path)["alerts"] == first
    # It weighs more.
    (tmp_path / "alerts.yaml").write_text(RULES.replace("warning", "critical"), encoding="utf-8")
    code, out, _ = run(ssb, tmp_path, "--fail-on", "critical")
    assert (code, out.count("Critical: ")) == (60, 2)
    # Another year; the one before is over without a word.
    on_day(ssb, "2026-03-16")
    code, out, _ = run(ssb, tmp_path, "--fail-on", "critical")
    assert (code, out.count("Critical: "), "Over" in out) == (60, 2, False)
    assert "Klepp 2025" in out
    assert "The figure is provisional." in out
    # Acknowledged for one place, and within the limit in the other.
    silent = '    acknowledged: [{region: Klepp, year: 2025, reason: "Known."}]\n'
    (tmp_path / "alerts.yaml").write_text(
        f"{RULES.replace('above: 1', 'above: 999999')}{silent}", encoding="utf-8"
    )
    code, out, _ = run(ssb, tmp_path, "--fail-on", "info")
    assert (code, out.count("Over: ")) == (0, 2)
    assert "no longer beyond the limit: NOK" in out
    (tmp_path / "alerts.yaml").write_text(f"{RULES}{silent}", encoding="utf-8")
    code, out, _ = run(ssb, tmp_path, "--fail-on", "info")
    assert (code, out.count("Warning: "), "Klepp 2025" in out) == (60, 1, False)
    page = files(tmp_path)["alerts.en.md"][1].decode()
    assert "Acknowledged: Known." in page
    # Said to a day that has passed: told, though nothing is new.
    (tmp_path / "alerts.yaml").write_text(f"{RULES}{silent.replace('reason', 'until: 2999-01-01, reason')}")
    assert run(ssb, tmp_path, "--fail-on", "info")[0] == 0
    path = tmp_path / "out" / "run.json"
    # As if the day had passed: the record says so, and its own checksum with it.
    told_then = json.loads(path.read_text("utf-8").replace("2999-01-01", "2000-01-01"))
    told_then["sha256"] = checksum_of(told_then)
    path.write_text(json.dumps(told_then, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "alerts.yaml").write_text(f"{RULES}{silent.replace('reason', 'until: 2000-01-01, reason')}")
    code, out, _ = run(ssb, tmp_path, "--fail-on", "info")
    assert (code, out.count("Warning: ")) == (60, 1)
    assert "Klepp 2025" in out


def test_what_is_for_a_program_holds_no_lines_for_people(ssb: Server, tmp_path: Path, homes: Homes) -> None:
    make_quick(ssb)
    homes.put(ssb, FINAL, tmp_path)
    (tmp_path / "bvmonitor.toml").write_text(PLAN.replace("[run]", '[run]\nalerts = "a.yaml"'), encoding="utf-8")
    (tmp_path / "a.yaml").write_text(f"alerts: [{{indicator: {SHARE}, above: 0}}]\n", encoding="utf-8")
    code, out, err = run(ssb, tmp_path, "--format", "json")
    assert code == 0
    assert json.loads(out)["schema"] == "bvmonitor/run-result/1"
    assert "Warning: Klepp" in err


def test_the_check_of_settings_reads_the_limits_too(ssb: Server, tmp_path: Path) -> None:
    (tmp_path / "bvmonitor.toml").write_text(PLAN.replace("[run]", '[run]\nalerts = "a.yaml"'), encoding="utf-8")
    (tmp_path / "a.yaml").write_text(f"alerts:\n  - indicator: {SHARE}x\n    above: 0\n", encoding="utf-8")
    seen = see(ssb, tmp_path / "home", "config", "check", str(tmp_path / "bvmonitor.toml"))
    assert seen.code == 10
    assert "a.yaml:2:16: " in seen.err
    assert SHARE in seen.err


def test_without_a_file_there_is_an_error_that_says_where_it_is_named(ssb: Server, tmp_path: Path) -> None:
    seen = see(ssb, tmp_path / "home", "alerts")
    assert seen.code == 2
    assert "[run]" in seen.err


def test_an_alert_is_told_again_when_its_figure_is_revised_in_the_same_year(
    ssb: Server, tmp_path: Path, homes: Homes
) -> None:
    """March's provisional figures of 2025 are final in June: told again is what is printed otherwise."""
    make_quick(ssb)
    plan = PLAN.replace("[run]", '[run]\nalerts = "alerts.yaml"')
    (tmp_path / "bvmonitor.toml").write_text(plan, encoding="utf-8")
    rule = f"alerts: [{{indicator: {SHARE}, for: all, above: 0, severity: warning}}]\n"
    (tmp_path / "alerts.yaml").write_text(rule, encoding="utf-8")
    homes.put(ssb, "2026-03-16", tmp_path)
    run(ssb, tmp_path)
    march = figures_told(tmp_path)
    on_day(ssb, FINAL)
    code, out, err = run(ssb, tmp_path, "--fail-on", "warning")
    june = figures_told(tmp_path)
    revised = {key for key, figure in june.items() if march.get(key) != figure}
    assert {key for key in revised if key in march}, "nothing was revised"
    assert len(revised) < len(june)
    assert (code, f"New alerts: {len(revised)}." in err) == (60, True), err
    assert out.count("Warning: ") == len(revised)


def figures_told(folder: Path) -> dict[str, str]:
    alerts = record(folder)["alerts"]
    assert isinstance(alerts, list)
    return {alert["key"]: alert["figure"] for alert in alerts}
