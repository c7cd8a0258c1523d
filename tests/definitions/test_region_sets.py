import csv
from collections import defaultdict
from pathlib import Path

import pytest
from tests.support.places import INDEX

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.set_files import bundled_set_files
from bvmonitor.definitions.region_sets import LoadedSets, load_sets
from bvmonitor.domain.language import LANGS
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.issues import tell_issue

FIXTURES = Path(__file__).parents[1] / "fixtures" / "services"
HERE = "# <- here"  # stands on the line that a file's fault is on

GOOD = """
year: 2024
source: {title: An agreement}
services:
  jaeren:
    name: Jæren barneverntjeneste
    from: 2016
    members: [Klepp, {municipality: "1121", from: 2018, to: 2020}]
peer_groups:
  big: [Oslo, Baerum]
  west:
    title: {nb: Vest, en: West}
    members: [Klepp, Ålesund]
"""

FAULTS = {
    "definition.syntax": "services: {a: ]} # <- here",
    "definition.unknown_key": "servises: {} # <- here",
    "definition.missing_key": "services:\n  a:\n    members: [Klepp] # <- here",
    "definition.empty_list": "peer_groups:\n  a: [] # <- here",
    "definition.bad_id": "peer_groups:\n  A b: [Klepp] # <- here",
    "definition.years_backwards": (
        "services:\n  a:\n    name: A\n    from: 2020 # <- here\n    to: 2019\n    members: [Klepp]"
    ),
    "definition.repeated_key": "peer_groups:\n  a: [Klepp]\n  a: [Time] # <- here",
    "sets.nothing": "year: 2020 # <- here",
    "sets.unknown": "peer_groups:\n  a:\n    - Klepp\n    - Tiime # <- here",
    "sets.ambiguous": "year: 2024\npeer_groups:\n  a: [Våler] # <- here",
    "sets.not_in_year": 'year: 2024\npeer_groups:\n  a: ["3024"] # <- here',
    "sets.repeated": "peer_groups:\n  a:\n    - Klepp\n    - 1120 # <- here",
    "sets.two_services": (
        "services:\n  a: {name: A, members: [Klepp]}\n  b: {name: B, members: [Time, Klepp]} # <- here"
    ),
    "sets.shared_id": "services:\n  a: {name: A, members: [Klepp]}\npeer_groups:\n  a: [Time] # <- here",
    "sets.shared_name": "services:\n  a: {name: Æ, members: [Klepp]}\n  b: {name: æ, members: [Time]} # <- here",
    "sets.contradiction": (
        "services:\n  a:\n    name: A\n    members: [Klepp]\n    stated_by:\n      - Klepp\n      - Time # <- here"
    ),
}


def loaded(folder: Path, text: str) -> LoadedSets:
    path = folder / "services.yaml"
    path.write_text(text, encoding="utf-8")
    return load_sets([path], INDEX)


def test_services_and_peer_groups_are_read_with_names_numbers_and_years(tmp_path: Path) -> None:
    found = loaded(tmp_path, GOOD)
    assert found.issues == ()
    service, big, west = (found.sets[name] for name in ("jaeren", "big", "west"))
    assert [(m.code, m.valid_from, m.valid_to) for m in service.members] == [
        ("1120", 2016, None),
        ("1121", 2018, 2021),
    ]
    assert (service.kind, service.title.en, service.borders, service.listed) == (
        "service",
        "Jæren barneverntjeneste",
        2024,
        2024,
    )
    assert [member.code for member in big.members] == ["0301", "3201"]
    assert (west.title.nb, west.title.nn, west.title.en) == ("Vest", "Vest", "West")
    assert big.title.nn == "big"
    assert service.source is not None


def test_names_are_those_of_the_year_that_the_file_is_of(tmp_path: Path) -> None:
    then = loaded(tmp_path, "year: 2018\npeer_groups: {a: [Bærum, Ålesund]}").sets["a"]
    now = loaded(tmp_path, "peer_groups: {a: [Bærum, Ålesund]}").sets["a"]
    assert [member.code for member in then.members] == ["0219", "1504"]
    assert [member.code for member in now.members] == ["3201", "1508"]
    assert (then.borders, now.borders, now.listed) == (2018, 2024, None)


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_told_with_its_line_and_nothing_else_is(tmp_path: Path, code: str) -> None:
    text = FAULTS[code]
    found = loaded(tmp_path, text)
    (line,) = [number for number, each in enumerate(text.splitlines(), 1) if HERE in each]
    assert [(issue.code, issue.line) for issue in found.issues] == [(code, line)]
    assert found.sets == {}
    for lang in LANGS:
        assert "{" not in tell_issue(found.issues[0], lang)


def test_all_faults_of_a_file_are_told_at_once_with_the_nearest_names(tmp_path: Path) -> None:
    found = loaded(tmp_path, "year: 2024\npeer_groups:\n  a: [Kleppp, Time]\n  b: [Tiime, Vaaler]\n")
    assert [(issue.code, issue.line, issue.nearest) for issue in found.issues] == [
        ("sets.unknown", 3, ("Klepp",)),
        ("sets.unknown", 4, ("Time",)),
        ("sets.ambiguous", 4, ()),
    ]


def test_one_may_leave_a_service_and_enter_another(tmp_path: Path) -> None:
    text = """
services:
  a: {name: A, members: [Klepp, {municipality: Time, to: 2019}]}
  b: {name: B, members: [Oslo, {municipality: Time, from: 2020}]}
"""
    assert loaded(tmp_path, text).issues == ()


def test_a_later_file_takes_the_place_of_what_has_the_same_key(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text("peer_groups: {a: [Klepp], b: [Oslo]}", encoding="utf-8")
    second.write_text("peer_groups: {a: [Time]}", encoding="utf-8")
    found = load_sets([first, second], INDEX)
    assert {name: [m.name for m in each.members] for name, each in found.sets.items()} == {
        "a": ["Time"],
        "b": ["Oslo - Oslove"],
    }


def test_a_file_that_cannot_be_read_is_an_issue(tmp_path: Path) -> None:
    (issue,) = load_sets([tmp_path / "absent.yaml"], INDEX).issues
    assert issue.code == "definition.unreadable"


def statements(name: str) -> dict[tuple[str, ...], list[str]]:
    """By list of members, the municipalities that gave it; Trondheim's own districts are no service."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    with (FIXTURES / name).open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            members = tuple(row["member_codes"].split())
            if all(len(code) == 4 for code in members) and members:
                found[members].append(row["municipality_code"])
    return found


def as_yaml(stated: dict[tuple[str, ...], list[str]]) -> str:
    lines = ["year: 2021", "services:"]
    for number, (members, said_by) in enumerate(stated.items()):
        lines.append(f"  s{number}:\n    name: Service {number}\n    members: [{', '.join(members)}]")
        lines.append(f"    stated_by: [{', '.join(said_by)}]")
    return "\n".join(lines)


def contradictions(issues: tuple[Issue, ...]) -> list[str]:
    found = [dict(issue.fields)["region"].split()[0] for issue in issues if issue.code == "sets.contradiction"]
    return sorted(found)


def test_the_five_contradictions_of_the_published_list_are_found(tmp_path: Path) -> None:
    index = Workspace(tmp_path).regions
    path = tmp_path / "published.yaml"
    path.write_text(as_yaml(statements("child_welfare_services_2021-02_as_published.csv")), encoding="utf-8")
    found = load_sets([path], index)
    assert contradictions(found.issues) == ["1875", "4206", "4207", "4629", "5060"]
    others = [issue for issue in found.issues if issue.code != "sets.contradiction"]
    # One mistake shows from the other side too: Tvedestrand would be in two services.
    assert [(issue.code, dict(issue.fields)["name"]) for issue in others] == [
        ("sets.two_services", "4213 Tvedestrand")
    ]


def test_the_bundled_services_are_those_of_the_mended_list(tmp_path: Path) -> None:
    index = Workspace(tmp_path).regions
    stated = statements("child_welfare_services_2021-02.csv")
    path = tmp_path / "mended.yaml"
    path.write_text(as_yaml(stated), encoding="utf-8")
    assert load_sets([path], index).issues == ()
    bundled = load_sets(bundled_set_files(), index)
    assert bundled.issues == ()
    services = [each for each in bundled.sets.values() if each.kind == "service"]
    assert {frozenset(m.code for m in each.members) for each in services} == {frozenset(each) for each in stated}
    assert (len(services), sum(len(each.members_in(2021)) for each in services)) == (58, 185)
    assert [m.name for m in bundled.sets["land"].members_in(2020)] == ["Nordre Land", "Søndre Land"]


def test_the_asss_network_has_its_twelve_cities(tmp_path: Path) -> None:
    asss = load_sets(bundled_set_files(), Workspace(tmp_path).regions).sets["asss"]
    assert len(asss.members) == 12
    assert {"0301", "1103", "4601", "5001", "3205"} <= {member.code for member in asss.members}


def test_the_example_in_the_docs_is_as_it_says(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "services.md").read_text(encoding="utf-8")
    (tmp_path / "services.yaml").write_text(page.split("```yaml\n")[1].partition("```")[0], encoding="utf-8")
    found = load_sets([tmp_path / "services.yaml"], Workspace(tmp_path).regions)
    assert found.issues == ()
    assert set(found.sets) == {"land", "jaeren", "coast"}
