from pathlib import Path

import pytest

from bvmonitor.cli.invocation import Invocation
from bvmonitor.cli.main import run


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("regions list", 0, "| 1120   | Klepp"),
        ("regions list --year 2022 --kind county", 0, "Viken"),
        ("regions list --kind all", 0, "EAKUO"),
        ("regions show Bærum", 0, "3024"),
        ("regions show Kleppp", 2, "Mente du «Klepp»?"),
        ("regions show Våler", 2, "3114 Våler (Østfold) og 3419 Våler (Innlandet)"),
        ("regions show 3024 --year 2015", 2, "0219 Bærum"),
        ("regions groups", 0, "EKG17"),
        ("regions groups --of Klepp --lang en", 0, "Klepp has been in group 7"),
        ("regions groups 7@2016", 0, "| 0236"),
        ("regions groups 9 --year 2016", 2, "KOSTRA-gruppe 9"),
        ("regions groups x", 2, "«x»"),
        ("regions groups 7 --of Klepp", 2, "not both"),
        ("regions services", 0, "| alesund"),
        ("regions services --year 2020", 0, " 2 | Nordre Land, Søndre Land "),
        ("regions services land --lang en", 0, "|           10 | 2021 |"),
        ("regions services Flekkefjord", 0, "# Farsund m.fl."),
        ("regions services Landd", 2, "Mente du «Land barneverntjeneste», "),
        ("regions services herøy", 2, "heroy_nordland"),
        ("regions peers", 0, "Lillestrøm"),
        ("regions peers ASSS --lang nn", 0, "# ASSS-nettverket"),
        ("regions peers ass", 2, "Mente du «asss»?"),
        ("regions check", 0, "Tjenester: 58. Grupper: 1."),
        ("regions check absent.yaml", 10, "Antall feil: 1."),
        ("regions check similar.yaml", 10, "Antall feil: 1."),
        ("regions schema", 0, "peer_groups"),
        ("regions similar Klepp -n 3", 0, "De 3 kommunene som ligner mest på Klepp"),
        ("regions similar Land --year 2021 --lang en", 0, "most like Søndre Land in 2021"),
        ("regions similar Kleppp", 2, "Mente du «Klepp»?"),
    ],
)
def test_what_is_asked_of_regions_is_answered_or_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, code: int, words: str
) -> None:
    assert run(line.split(), Invocation({"BVMONITOR_HOME": str(tmp_path)}, tmp_path)) == code
    told = capsys.readouterr()
    assert words in (told.err if code else told.out)


def test_what_a_user_writes_goes_before_what_comes_with_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "services:\n  land: {name: Land og Toten, members: [Nordre Land, Østre Toten]}\n"
    (tmp_path / "services.yaml").write_text(text, encoding="utf-8")
    invocation = Invocation({"BVMONITOR_HOME": str(tmp_path)}, tmp_path)
    assert run(["regions", "services", "Land og Toten"], invocation) == 0
    assert "3442" in capsys.readouterr().out
    assert run(["regions", "services", "Land barneverntjeneste"], invocation) == 2


def test_faults_in_own_files_are_told_with_line_and_nearest_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "peers.yaml").write_text("peer_groups:\n  near: [Tiime, Haa, Kleppp]\n", encoding="utf-8")
    invocation = Invocation({"BVMONITOR_HOME": str(tmp_path)}, tmp_path)
    assert run(["regions", "check"], invocation) == 10
    assert capsys.readouterr().out.count("sets.unknown") == 2
    assert run(["regions", "peers", "near"], invocation) == 10
    assert "peers.yaml:2:10: ingen kommune heter «Tiime». Mente du «Time»?" in capsys.readouterr().err
