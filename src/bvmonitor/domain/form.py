"""The forms that a result can be asked for in."""

from typing import Literal

Format = Literal["table", "md", "html", "csv", "json"]
Dialect = Literal["standard", "norwegian"]
