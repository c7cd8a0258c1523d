"""Options whose values are plain: text, choices, numbers, paths. Typer would load pydantic to check them."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

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

    def coerce(self, value: object, *, param: Any, ctx: object) -> object:  # noqa: ANN401 - a type private to Typer
        """The value, or the values of an option that may be repeated.

        Raises:
            BadChoice: It is none of the choices.
            NotWholeNumber: It should be a number, and is not.
            OutOfBounds: It is a number that the option does not take.
        """
        del ctx  # Typer hands it over; our errors do not need it
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        name = max(param.opts, key=len)
        if isinstance(value, list | tuple):
            return [self._within(self._one(each, name), param, name) for each in value]
        return self._within(self._one(value, name), param, name)

    def _within(self, value: object, param: Any, name: str) -> object:  # noqa: ANN401 - a type private to Typer
        if isinstance(value, int) and not isinstance(value, bool):
            least, most = param.min, param.max
            if (least is not None and value < least) or (most is not None and value > most):
                from bvmonitor.errors.cli import OutOfBounds  # noqa: PLC0415

                bounds = ("" if least is None else f"{least} ≤ ") + name + ("" if most is None else f" ≤ {most}")
                raise OutOfBounds(name, value, bounds)
        return value

    def _one(self, value: object, name: str) -> object:
        if not isinstance(value, str):
            return value
        # The errors are loaded when one is needed: every command begins here.
        if self.choices and value not in self.choices:
            from bvmonitor.errors.cli import BadChoice  # noqa: PLC0415

            raise BadChoice(name, value, self.choices, tuple(get_close_matches(value, self.choices, n=1)))
        try:
            return self.convert(value)
        except ValueError as error:
            from bvmonitor.errors.cli import NotWholeNumber  # noqa: PLC0415

            raise NotWholeNumber(name, value) from error


def take_plainly(params: Iterable[object]) -> None:
    """Let the options with plain values be taken without pydantic; the others are left to Typer."""
    for param in params:
        if not isinstance(param, TyperOption | TyperArgument):
            continue
        choices = param.type_descriptor.choices or ()
        convert = str if choices else _CONVERSIONS.get(param.type_descriptor.annotation)
        if convert is not None and all(isinstance(choice, str) for choice in choices):
            param._runtime_param = Plain(convert, tuple(choices))  # type: ignore[assignment]  # noqa: SLF001
