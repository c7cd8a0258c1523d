from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from bvmonitor.definitions.assemble import assemble
from bvmonitor.definitions.source import SourceFile
from bvmonitor.domain.language import LANGS
from bvmonitor.texts.issues import tell_issue

GOOD = Path(__file__).parent / "rules" / "unknown_key" / "good" / "definition.yaml"
TEXT = GOOD.read_text(encoding="utf-8")
WORDS = [
    "null",
    "[]",
    "{}",
    "0301",
    "no",
    "-",
    "*a",
    "&a x",
    "!!int 1",
    "'",
    '"',
    ": ",
    "? ",
    "|\n  x",
    "1e9",
    "\t",
]

leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(WORDS)
keys = st.sampled_from(
    [
        "id",
        "title",
        "nb",
        "numerator",
        "where",
        "valid",
        "from",
        "indicators",
        "breaks",
        "year",
        "[key]",
        "(a",
        "\\0",
    ]
)
trees = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys | st.text(max_size=3), inner, max_size=4),
    max_leaves=20,
)


def tell_all(content: bytes, *, in_sets_folder: bool) -> None:
    """Whatever a file holds, it gives an indicator, a set or issues that can be told: never an exception."""
    found = assemble([SourceFile("a.yaml", in_sets_folder, content)])
    assert found.indicators or found.sets or found.issues
    for issue in found.issues:
        for lang in LANGS:
            assert tell_issue(issue, lang)


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes(content: bytes, in_sets_folder: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    tell_all(content, in_sets_folder=in_sets_folder)


@given(st.text(max_size=200), st.booleans())
def test_any_text(text: str, in_sets_folder: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    tell_all(text.encode("utf-8", "surrogatepass"), in_sets_folder=in_sets_folder)


@given(st.dictionaries(keys, trees, max_size=6), st.booleans())
def test_any_yaml(tree: dict[str, object], in_sets_folder: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    tell_all(yaml.safe_dump(tree, allow_unicode=True).encode(), in_sets_folder=in_sets_folder)


@given(
    st.integers(0, len(TEXT)),
    st.integers(0, 30),
    st.sampled_from(WORDS) | st.text(max_size=5),
)
def test_a_good_file_with_a_piece_replaced(start: int, length: int, piece: str) -> None:
    changed = TEXT[:start] + piece + TEXT[start + length :]
    tell_all(changed.encode("utf-8", "surrogatepass"), in_sets_folder=False)


@given(st.integers(0, 40), trees)
def test_a_good_file_with_a_value_replaced(line: int, tree: object) -> None:
    lines = TEXT.splitlines()
    at = line % len(lines)
    value = yaml.safe_dump(tree, default_flow_style=True, allow_unicode=True).removesuffix("...\n").strip()
    lines[at] = f"{lines[at].partition(':')[0]}: {value}"
    tell_all("\n".join(lines).encode("utf-8", "surrogatepass"), in_sets_folder=False)
