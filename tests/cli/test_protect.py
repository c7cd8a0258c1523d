"""`bvmonitor protect`, as an analyst uses it."""

import csv
from pathlib import Path

import pytest
from tests.support.command_line import run_bvmonitor

TABLE = """\
Kommune;Hjemme;Plassert;I alt
Klepp;22;2;24
Time;30;12;42
Hå;41;19;60
Gjesdal;10;7;17
Sum;103;40;143
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "plasseringer.csv"
    path.write_text(TABLE, "utf-8")
    return path


def protect(*args: str) -> tuple[int, str, str]:
    ran = run_bvmonitor("protect", *args, home=Path(args[0]).parent)
    return ran.code, ran.out, ran.err


def test_a_table_keeps_its_shape_and_loses_what_gives_persons_away(table: Path, tmp_path: Path) -> None:
    target = tmp_path / "ut.csv"
    code, _, err = protect(str(table), "--keep", "Time", "-o", str(target))
    assert code == 0
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Kommune", "Hjemme", "Plassert", "I alt"]
    assert rows[1] == ["Klepp", "×", ":", "24"]
    assert rows[2] == ["Time", "30", "12", "42"]
    assert "Skjulte tall: 1." in err


def test_the_page_says_which_and_why(table: Path) -> None:
    code, out, _ = protect(str(table), "--lang", "en", "--format", "md")
    assert code == 0
    assert "Hidden because the number is small: Klepp / Plassert." in out
    assert "Taken as the sum of the others: Sum and I alt." in out
    assert "hidden: 1 or more, but fewer than 4" in out


def test_a_protected_table_protected_again_is_the_same(table: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    protect(str(table), "-o", str(first))
    protect(str(first), "-o", str(second))
    assert first.read_text("utf-8") == second.read_text("utf-8")


def test_zeros_are_hidden_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b,c\nx,0,9\ny,8,0\n", "utf-8")
    assert ",0" in protect(str(path), "--format", "csv")[1]
    assert ",0" not in protect(str(path), "--hide-zeros", "--format", "csv")[1]


def test_a_table_with_nothing_small_is_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b,c,Sum\nx,10,9,19\ny,1 008,12,1020\n", "utf-8")
    assert protect(str(path), "--format", "csv")[1] == "a,b,c,Sum\nx,10,9,19\ny,1008,12,1020\n"


def test_every_fault_is_told_with_its_line_row_and_column(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a;b;c\nx;1;2,5\nx;3\ny;-1;4\n", "utf-8")
    code, out, err = protect(str(path))
    assert (code, out) == (30, "")
    for place, word in ((":2:3:", "2,5"), (":3:", "x"), (":4:2:", "-1")):
        assert any(place in line and word in line for line in err.splitlines())


def test_a_total_that_does_not_add_up_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a;b;c\nx;1;2\ny;10;4\nsum;12;6\n", "utf-8")
    code, _, err = protect(str(path), "--lang", "en")
    assert code == 30
    assert "add up to 11" in err


@pytest.mark.parametrize(("content", "said"), [("", "no table"), ("a;b\n", "no table")])
def test_a_file_without_a_table_is_a_fault(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(content, "utf-8")
    code, _, err = protect(str(path), "--lang", "en")
    assert code == 30
    assert said in err


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert protect(str(tmp_path / "none.csv"))[0] == 30


def test_a_name_that_is_not_there_is_answered_with_the_nearest(table: Path) -> None:
    code, _, err = protect(str(table), "--keep", "Klep")
    assert code == 2
    assert "Klepp" in err


def test_a_table_of_a_country_is_made_safe_in_no_time(tmp_path: Path) -> None:
    """Of each row one cell is small; where the cheapest choice is looked for in all, it takes minutes."""
    rows = [[2 if at % 6 == column else 10 + at + column for column in range(6)] for at in range(60)]
    sums = [sum(column) for column in zip(*rows, strict=True)]
    lines = [f"r{at},{','.join(map(str, row))},{sum(row)}" for at, row in enumerate([*rows, sums])]
    path = tmp_path / "t.csv"
    path.write_text("a,b,c,d,e,f,g,sum\n" + "\n".join([*lines[:-1], lines[-1].replace("r60", "sum")]), "utf-8")
    code, out, _ = protect(str(path), "--format", "csv")
    assert code == 0
    made = [line.split(",")[1:] for line in out.splitlines()[1:]]
    assert all(row.count(":") == 1 and row.count("×") >= 1 for row in made[:-1])
