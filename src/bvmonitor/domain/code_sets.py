"""What the codes of a table's dimension are made of, where codes overlap: ages in ages, a total and its parts."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

# Table 12275: all children with measures (0) were helped at home (1) or placed (2). A child may have been both in
# a year, so that the two need not add up to all; a reader will suppose that they do.
BOTH: Final = "1 and 2"
_OVERLAPS: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("KOKbvfunksjon0000", "0"): ("1", "2", BOTH),
    ("KOKbvfunksjon0000", "1"): ("1", BOTH),
    ("KOKbvfunksjon0000", "2"): ("2", BOTH),
}
_AGES: Final = re.compile(r"F?(\d{3})-(\d{3})")


def elements_of(dimension: str, codes: Iterable[str]) -> frozenset[str]:
    """The finest codes that some codes of a dimension are made of: the years of age, the parts of a total."""
    return frozenset(element for code in codes for element in _elements(dimension, code))


def _elements(dimension: str, code: str) -> tuple[str, ...]:
    ages = _AGES.fullmatch(code)
    if ages is not None:
        return tuple(f"{age:03}" for age in range(int(ages[1]), int(ages[2]) + 1))
    return _OVERLAPS.get((dimension, code), (code,))
