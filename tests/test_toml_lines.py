from bvmonitor.toml_lines import line_of

TEXT = """# a comment
lang = "nb"

[run]  # the run
"output" = "x"
[[page]]
command = "compare"
[[ page ]]
name = "lang = 1"
command = "rank"
[other.table]
x = 1
"""


def test_a_key_is_found_in_its_own_table() -> None:
    assert line_of(TEXT, "lang") == 2
    assert line_of(TEXT, "output", "run") == 5
    assert line_of(TEXT, "command", "page", 0) == 7
    assert line_of(TEXT, "command", "page", 1) == 10


def test_a_table_stands_where_its_head_does() -> None:
    assert line_of(TEXT, "run") == 4
    assert line_of(TEXT, "page") == 6
    assert line_of(TEXT, "other") == 11
    assert line_of(TEXT, "", "page", 1) == 8


def test_a_key_that_is_not_there_is_placed_at_the_head_of_its_table() -> None:
    assert line_of(TEXT, "name", "page", 0) == 6
    assert line_of(TEXT, "nothing") is None
    assert line_of(TEXT, "nothing", "none") is None
