"""A page as plain values that JSON holds, and back: how it reaches a process that trusts nothing."""

import dataclasses
import types
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from bvmonitor.report.page import Page


def plain_page(page: Page) -> dict[str, Any]:
    """The page as mappings, lists and values, by the names of its fields."""
    return dataclasses.asdict(page)


def page_of(plain: Any) -> Page:  # noqa: ANN401 - any JSON
    """The page that plain values were made of.

    Raises:
        TypeError: They are no page's: a bug of ours, since we made them.
    """
    built = _built(Page, plain)
    if not isinstance(built, Page):
        raise TypeError(plain)
    return built


def _built(kind: Any, value: Any) -> Any:  # noqa: ANN401 - a type and what JSON made of it
    """A value of a field's type."""
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        if value is None:
            return None
        (inner,) = (each for each in get_args(kind) if each is not types.NoneType)
        return _built(inner, value)
    if origin is tuple:
        inner, *rest = get_args(kind)
        if rest != [Ellipsis]:
            raise TypeError(kind)
        return tuple(_built(inner, each) for each in value)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _built(hints[name], each) for name, each in value.items()})
    if origin is Literal or kind in {str, int, float, bool}:
        return value
    raise TypeError(kind)


@cache
def _hints(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a dataclass, which has no type of its own
    return get_type_hints(kind)
