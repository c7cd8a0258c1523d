"""Options whose values are plain: text, choices, numbers, paths. Typer would load pydantic to check them."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

import typer
from typer.core import TyperArgument, TyperOption

_CONVERSIONS: Final[dict[object, Callable[[str], object]]] = {
    bool: bool,  # a flag: true or false by now
    str: str,
    int: int,
    Path: Path,
    list[str]: str,
    list[Path]: Path,
}


class Plain:
    """Turns what stood on the command line into an option's value; stands where Typer's own does."""

    def __init__(self, convert: Callable[[str], object], choices: tuple[str, ...]) -> None:
        self.convert = convert
        self.choices = choices

    def coerce(self, value: object, *, param: Any, ctx: Any) -> object:  # noqa: ANN401 - types private to Typer
        """The value, or the values of an option that may be repeated.

        Raises:
            BadParameter: It is none of the choices, or not a number.
        """
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        if isinstance(value, list | tuple):
            return [self._one(each, param, ctx) for each in value]
        return self._one(value, param, ctx)

    def _one(self, value: object, param: Any, ctx: Any) -> object:  # noqa: ANN401 - types private to Typer
        if not isinstance(value, str):
            return value
        if self.choices and value not in self.choices:
            nearest = get_close_matches(value, self.choices, n=1)
            hint = f" Did you mean {nearest[0]!r}?" if nearest else ""
            message = f"{value!r} is not one of {', '.join(map(repr, self.choices))}.{hint}"
            raise typer.BadParameter(message, ctx=ctx, param=param)
        try:
            return self.convert(value)
        except ValueError as error:
            message = f"{value!r} is not a whole number."
            raise typer.BadParameter(message, ctx=ctx, param=param) from error


def take_plainly(params: Iterable[object]) -> None:
    """Let the options with plain values be taken without pydantic; the others are left to Typer."""
    for param in params:
        if not isinstance(param, TyperOption | TyperArgument):
            continue
        choices = param.type_descriptor.choices or ()
        convert = str if choices else _CONVERSIONS.get(param.type_descriptor.annotation)
        if convert is not None and all(isinstance(choice, str) for choice in choices):
            param._runtime_param = Plain(convert, tuple(choices))  # type: ignore[assignment]  # noqa: SLF001
