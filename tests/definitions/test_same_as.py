from pathlib import Path

from bvmonitor.definitions import load_definitions

FILE = """id: {id}
version: 1
status: verified
title: {{nb: A, nn: A, en: A}}
category: quality
unit: percent
decimals: 0
direction: neutral
valid: {{from: null, to: null}}
source: local
same_as: {{denominator: {other}}}
reference: {{title: Egen, url: "https://www.ssb.no"}}
"""


def test_what_counts_the_same_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(FILE.format(id="one", other="two"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(FILE.format(id="two", other="onne"), encoding="utf-8")
    loaded = load_definitions(tmp_path, cache=None)
    assert [(i.code, Path(i.file).name, i.line, i.nearest) for i in loaded.issues] == [
        ("definition.unknown_indicator", "b.yaml", 11, ("one",))
    ]
    assert loaded.indicators["one"].same_as == (("denominator", "two"),)
