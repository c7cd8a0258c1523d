import json
from pathlib import Path

import pytest
from tests.support.command_line import run_python

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run

RULES = Path(__file__).parents[1] / "definitions" / "rules"


def bvmonitor(home: Path, *args: str) -> int:
    return run(["--home", str(home), *args], Invocation({}, home))


def test_list_show_and_schema_end_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bvmonitor(tmp_path, "indicators", "list", "--set", "klepp_2015", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "bvmonitor/indicators/1"
    assert bvmonitor(tmp_path, "indicators", "show", "sick_leave", "--lang", "nn") == 0
    assert capsys.readouterr().out.startswith("# Sjukefråvær i barnevernet")
    assert bvmonitor(tmp_path, "indicators", "schema") == 0
    assert json.loads(capsys.readouterr().out)["description"] == "The definition of one indicator."
    assert bvmonitor(tmp_path, "indicators", "schema", "--set", "-o", str(tmp_path / "set.json")) == 0
    assert "indicators" in json.loads((tmp_path / "set.json").read_text(encoding="utf-8"))["properties"]
    capsys.readouterr()
    assert bvmonitor(tmp_path, "indicators", "schema", "--of", "need") == 0
    assert "needs" in json.loads(capsys.readouterr().out)["properties"]


def test_check_lists_every_fault_with_its_line_and_ends_with_10(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bvmonitor(tmp_path, "indicators", "check") == 0
    capsys.readouterr()
    broken = [str(RULES / code / "broken") for code in ("unknown_key", "years_backwards")]
    assert bvmonitor(tmp_path, "indicators", "check", broken[0], "--format", "csv") == 10
    told = capsys.readouterr()
    assert "definition.yaml,7,1,error,definition.unknown_key," in told.out
    assert "Antall feil i definisjonene: 1." in told.err
    assert bvmonitor(tmp_path, "indicators", "check", *broken, "--lang", "en") == 10
    assert "valid from 2015 to 2014" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "nearest"), [(("show", "sick_leaves"), "sick_leave"), (("list", "--set", "overvew"), "overview")]
)
def test_an_unknown_name_ends_with_2_and_the_nearest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], nearest: str
) -> None:
    assert bvmonitor(tmp_path, "indicators", *args) == 2
    assert nearest in capsys.readouterr().err


def test_own_definitions_are_used_like_the_bundled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "definitions" / "own.yaml"
    own.parent.mkdir()
    own.write_bytes((RULES / "unknown_key" / "good" / "definition.yaml").read_bytes())
    assert bvmonitor(tmp_path, "indicators", "show", "children_with_measures") == 0
    assert str(own) in capsys.readouterr().out
    own.write_bytes((RULES / "unknown_key" / "broken" / "definition.yaml").read_bytes())
    assert bvmonitor(tmp_path, "indicators", "list") == 10
    assert f"{own}:7:1: ukjent nøkkel «decimal». Mente du «decimals»?" in capsys.readouterr().err


def test_listing_indicators_waits_for_nothing_that_only_figures_need(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from bvmonitor.cli.invocation import Invocation;"
        "from bvmonitor.cli.main import run;"
        f"code = run(['--home', {str(tmp_path)!r}, 'indicators', 'list'], Invocation({{}}, Path('.')));"
        "print(code, sorted({'polars', 'pandas', 'yaml', 'pydantic', 'rich'} & set(sys.modules)), file=sys.stderr)"
    )
    run_python("-c", program, home=tmp_path)  # fills the cache
    assert run_python("-c", program, home=tmp_path).err == "0 []\n"


def test_verify_counts_and_lists_and_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ("indicators", "verify", "--set", "ssb_key_figures", "--year", "2015")
    assert bvmonitor(tmp_path, *args, "--format", "json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "bvmonitor/verify/1"
    measures = [row for row in document["rows"] if row["indicator"] == "children_with_measures_0_22"]
    assert (measures[0]["regions"], measures[0]["compared"], measures[0]["differs"]) == ("kommuner", 1, 1)
    assert bvmonitor(tmp_path, *args, "--differences", "--format", "csv") == 0
    header, line = capsys.readouterr().out.splitlines()
    assert header.startswith("indicator,region,name,year,published,computed,")
    assert line.startswith("children_with_measures_0_22,0111,Hvaler,2015,8.4,8.2629")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--set", "overvew"], "overview"),
        (["--indicator", "children_with_measure_0_22"], "children_with_measures_0_22"),
        (["--year", "1999"], "1999"),
        (["--year", "2015", "--years", "2015-2016"], "--years"),
    ],
)
def test_verify_tells_what_it_does_not_know(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: list[str], said: str
) -> None:
    assert bvmonitor(tmp_path, "indicators", "verify", *args) == 2
    assert said in capsys.readouterr().err
