"""PxWebApi 2's selections: expressions, codelists, elimination and the default selection."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import prod
from typing import Final

from tests.support.ssb.model import Codelist, Table, Value, Variable
from tests.support.ssb.problems import (
    ILLEGAL_EXPRESSION,
    MISSING_SELECTION,
    TOO_MANY_CELLS,
    UNKNOWN_CODELIST,
    UNKNOWN_VALUE,
    UNKNOWN_VARIABLE,
    Collapse,
)

_COUNTED: Final = re.compile(r"(top|bottom)\(([1-9]\d*)(?:,(\d+))?\)", re.IGNORECASE)
_BOUND: Final = re.compile(r"(from|to)\(([^,()\s]+)\)", re.IGNORECASE)
_RANGE: Final = re.compile(r"range\(([^,()\s]+),([^,()\s]+)\)", re.IGNORECASE)
_EXPRESSION: Final = re.compile(r"(top|bottom|from|to|range)\(", re.IGNORECASE)
_DEFAULT_PERIODS: Final = 13
_DEFAULT_VALUES: Final = 30
_DEFAULT_FIRST_VALUES: Final = 11


@dataclass(frozen=True, slots=True)
class Wish:
    """What a request asks of one variable: codes and expressions, over a codelist or the variable's own values."""

    variable: str
    value_codes: tuple[str, ...]
    codelist: str | None = None


@dataclass(frozen=True)
class Choice:
    """One variable of a query: the values to show, each with the own codes it is made of.

    `shown` is empty for an eliminated variable, whose cell is the sum over `summed`.
    """

    variable: Variable
    shown: tuple[tuple[Value, tuple[str, ...]], ...]
    summed: tuple[str, ...] = ()
    codelist: str | None = None


def expand(variable: Variable, expression: str) -> list[int]:
    """The places of the values that a code or an expression picks; an exact code is tried first."""
    exact = variable.positions.get(expression.casefold())
    if exact is not None:
        return [exact]
    codes = [value.code.casefold() for value in variable.values]
    folded = expression.casefold()
    if "*" in expression:
        return _match_stars(codes, folded)
    if "?" in expression:
        pattern = re.compile("".join("." if sign == "?" else re.escape(sign) for sign in folded))
        return [place for place, code in enumerate(codes) if pattern.fullmatch(code)]
    if counted := _COUNTED.fullmatch(expression):
        return _count(variable, counted[1].casefold(), int(counted[2]), int(counted[3] or 0))
    if bound := _BOUND.fullmatch(expression):
        place = _place(variable, bound[2])
        return list(range(place, len(codes))) if bound[1].casefold() == "from" else list(range(place + 1))
    if span := _RANGE.fullmatch(expression):
        low, high = sorted((_place(variable, span[1]), _place(variable, span[2])))
        return list(range(low, high + 1))
    raise ILLEGAL_EXPRESSION if _EXPRESSION.match(expression) else UNKNOWN_VALUE


def _match_stars(codes: Sequence[str], expression: str) -> list[int]:
    inner = expression.removeprefix("*").removesuffix("*")
    if expression == "*":
        return list(range(len(codes)))
    if "*" in inner or not inner:
        raise ILLEGAL_EXPRESSION
    if expression.startswith("*") and expression.endswith("*"):
        return [place for place, code in enumerate(codes) if inner in code]
    if expression.startswith("*"):
        return [place for place, code in enumerate(codes) if code.endswith(inner)]
    return [place for place, code in enumerate(codes) if code.startswith(inner)]


def _count(variable: Variable, word: str, number: int, offset: int) -> list[int]:
    places = list(range(len(variable.values)))
    # Time is counted from its newest end; every other variable from its first value.
    from_end = (word == "top") == (variable.role == "time")
    if from_end:
        stop = len(places) - offset
        return places[max(stop - number, 0) : max(stop, 0)]
    return places[offset : offset + number]


def _place(variable: Variable, code: str) -> int:
    place = variable.positions.get(code.casefold())
    if place is None:
        raise UNKNOWN_VALUE
    return place


def find_variable(table: Table, name: str) -> Variable:
    """The variable with this code, whatever its case; `Time` is a name for the time variable."""
    folded = name.casefold()
    for variable in table.variables:
        if variable.code.casefold() == folded:
            return variable
    if folded == "time":
        return table.time
    raise UNKNOWN_VARIABLE


def find_codelist(variable: Variable, codelist_id: str) -> Codelist:
    """The variable's codelist with exactly this id: here case counts."""
    for codelist in variable.codelists:
        if codelist.id == codelist_id:
            return codelist
    raise UNKNOWN_CODELIST


def choose(table: Table, wishes: Sequence[Wish], *, max_cells: int) -> tuple[Choice, ...]:
    """What a request's selection means for each variable of the table, in the table's order.

    Raises:
        Problem: As PxWebApi answers it.
        Collapse: A code is given twice.
    """
    if not wishes:
        return default_selection(table)
    by_variable = {find_variable(table, wish.variable).code: wish for wish in wishes}
    choices = tuple(_choice(variable, by_variable.get(variable.code)) for variable in table.variables)
    if any(not choice.shown and not choice.variable.elimination for choice in choices):
        raise MISSING_SELECTION
    if prod(max(len(choice.shown), 1) for choice in choices) > max_cells:
        raise TOO_MANY_CELLS
    return choices


def _choice(variable: Variable, wish: Wish | None) -> Choice:
    if wish is None:
        return _eliminated(variable)
    parts: dict[str, tuple[str, ...]] = {value.code: (value.code,) for value in variable.values}
    seen = variable
    if wish.codelist:
        codelist = find_codelist(variable, wish.codelist)
        parts = {value.code: own for value, own in codelist.values}
        seen = Variable(
            variable.code,
            variable.label,
            variable.label_en,
            tuple(value for value, _ in codelist.values),
            role=variable.role,
        )
    places: set[int] = set()
    for expression in wish.value_codes:
        places.update(expand(seen, expression))
    literal = sorted(code.casefold() for code in wish.value_codes if code.casefold() in seen.positions)
    if any(left == right for left, right in pairwise(literal)):
        raise Collapse
    if not places:
        return _eliminated(variable)
    shown = tuple((seen.values[place], parts[seen.values[place].code]) for place in sorted(places))
    return Choice(variable, shown, codelist=wish.codelist or None)


def _eliminated(variable: Variable) -> Choice:
    if variable.elimination_value is not None:
        return Choice(variable, (), (variable.elimination_value,))
    return Choice(variable, (), tuple(value.code for value in variable.values))


def default_selection(table: Table) -> tuple[Choice, ...]:
    """A small part of the table: at most two variables with more than one value."""
    wishes: dict[str, tuple[str, ...]] = {}
    classifying = [variable for variable in table.variables if variable.role not in ("time", "metric")]
    wide = 0
    for variable in classifying:
        codes = tuple(value.code for value in variable.values)
        if not wide and len(codes) > 1:
            wishes[variable.code] = codes if len(codes) <= _DEFAULT_VALUES else codes[:_DEFAULT_FIRST_VALUES]
            wide = 1
        elif not variable.elimination:
            wishes[variable.code] = codes[:1]
    measures = tuple(value.code for value in table.contents.values)
    wishes[table.contents.code] = measures
    wide += len(measures) > 1
    newest = 1 if wide > 1 else _DEFAULT_PERIODS
    wishes[table.time.code] = tuple(value.code for value in table.time.values)[-newest:]
    return tuple(
        _choice(variable, Wish(variable.code, wishes[variable.code]) if variable.code in wishes else None)
        for variable in table.variables
    )


def parse_items(text: str) -> tuple[str, ...]:
    """Split a GET parameter at the commas outside brackets; an item may stand in one pair of them."""
    items: list[str] = []
    depth, start = 0, 0
    for place, sign in enumerate(text):
        if sign == "[":
            depth += 1
        elif sign == "]":
            depth -= 1
        elif sign == "," and depth == 0:
            items.append(text[start:place])
            start = place + 1
    items.append(text[start:])
    return tuple(item[1:-1] if item.startswith("[") and item.endswith("]") else item for item in items)


def keyed(parameters: Sequence[tuple[str, str]], word: str) -> Mapping[str, str]:
    """The parameters `word[KEY]=…` by KEY."""
    pattern = re.compile(rf"{word}\[(.+)\]", re.IGNORECASE)
    found: dict[str, str] = {}
    for name, text in parameters:
        match = pattern.fullmatch(name)
        if match:
            found[match[1]] = f"{found[match[1]]},{text}" if match[1] in found else text
    return found
