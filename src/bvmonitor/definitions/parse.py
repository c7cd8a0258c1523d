"""One file: from its bytes to an indicator or a set, with everything that is wrong in it."""

from dataclasses import dataclass

from bvmonitor.definitions.build import build_indicator, build_set
from bvmonitor.definitions.faults import Faults
from bvmonitor.definitions.model import IndicatorFile, SetFile
from bvmonitor.definitions.rules import INDICATOR_RULES, SET_RULES
from bvmonitor.definitions.shape import check_shape
from bvmonitor.definitions.tree import Entries, parse_tree
from bvmonitor.domain.indicator import Indicator, IndicatorSet


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What a file holds, as far as it could be read.

    Attributes:
        root: The tree, or None when the text is not even a mapping.
        is_set: Whether it is meant to be a set.
        result: The indicator or set; None when an error stands in the way.
    """

    root: Entries | None
    is_set: bool
    result: Indicator | IndicatorSet | None


def parse_file(content: bytes, faults: Faults, *, in_sets_folder: bool) -> ParsedFile:
    """Read one file: a set when it lies in a folder called `sets` or lists indicators, else an indicator.

    Args:
        content: The file's bytes.
        faults: Named after the file; takes everything that is wrong in it.
        in_sets_folder: Whether the file lies in such a folder.
    """
    root = parse_tree(content, faults)
    if root is None:
        return ParsedFile(None, in_sets_folder, None)
    if in_sets_folder or "indicators" in root.nodes:
        chosen = check_shape(SetFile, root, faults)
        for rule in SET_RULES:
            faults.extend(rule(root))
        if chosen is None or faults.stop:
            return ParsedFile(root, is_set=True, result=None)
        return ParsedFile(root, is_set=True, result=build_set(chosen, faults.file))
    defined = check_shape(IndicatorFile, root, faults)
    for rule in INDICATOR_RULES:
        faults.extend(rule(root))
    if defined is None or faults.stop:
        return ParsedFile(root, is_set=False, result=None)
    return ParsedFile(root, is_set=False, result=build_indicator(defined, faults.file))
