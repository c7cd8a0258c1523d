"""The types of single values: text in, typed value out, and the same rule as JSON Schema."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_WHOLE: Final = re.compile(r"-?(0|[1-9][0-9]{0,8})")
_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,12})?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Matching:
    """Text that a pattern fits whole; `fault` is the rule that is broken when it does not."""

    fault: str
    pattern: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check the text after pydantic has seen that it is text."""
        return core_schema.no_info_after_validator_function(self._check, core_schema.str_schema())

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The pattern, for editors."""
        return {"type": "string", "pattern": f"^{self.pattern}$"}

    def _check(self, text: str) -> str:
        if re.fullmatch(self.pattern, text) is None:
            raise PydanticCustomError(self.fault, "does not fit")
        return text


@dataclass(frozen=True, slots=True)
class Number:
    """A number between two bounds, both included, written in plain decimals; `whole` takes no fraction."""

    low: float
    high: float
    whole: bool = True

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read the number from text: never octal, never with underscores, never inf."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The bounds, for editors."""
        return {"type": "integer" if self.whole else "number", "minimum": self.low, "maximum": self.high}

    def _read(self, text: object) -> float:
        shape = _WHOLE if self.whole else _NUMBER
        if not isinstance(text, str) or shape.fullmatch(text) is None:
            raise PydanticCustomError("not_whole" if self.whole else "not_number", "no number")
        number = int(text) if self.whole else float(text)
        if not self.low <= number <= self.high:
            bounds = {"low": f"{self.low:g}", "high": f"{self.high:g}"}
            raise PydanticCustomError("out_of_range", "out of range", bounds)
        return number


@dataclass(frozen=True, slots=True)
class Day:
    """A date as 2026-11-24."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check that the day exists; it stays text."""
        return core_schema.no_info_plain_validator_function(self._check)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The form, for editors."""
        return {"type": "string", "format": "date"}

    def _check(self, text: object) -> str:
        try:
            if isinstance(text, str) and _DAY.fullmatch(text) is not None:
                return date.fromisoformat(text).isoformat()
        except ValueError:
            pass
        raise PydanticCustomError("bad_date", "no date")


def _sign(text: object) -> object:
    return {"1": 1, "-1": -1}.get(text, text) if isinstance(text, str) else text


def _flag(text: object) -> object:
    return {"true": True, "false": False}.get(text, text) if isinstance(text, str) else text


Name = Annotated[str, Matching("bad_id", "[a-z][a-z0-9_]{0,79}")]
TableNumber = Annotated[str, Matching("bad_table", "[0-9]{5}")]
Code = Annotated[str, Matching("bad_code", r"[^\s,*?()\[\]]{1,40}")]
Text = Annotated[str, Matching("empty_text", r"[\s\S]*\S[\s\S]*")]
WebAddress = Annotated[str, Matching("bad_url", r"https?://\S{3,400}")]
Sign = Annotated[Literal[1, -1], BeforeValidator(_sign)]
Flag = Annotated[Literal[True, False], BeforeValidator(_flag)]
Year = Annotated[int, Number(1900, 2100)]
