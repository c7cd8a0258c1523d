"""The forms that a result can be asked for in."""

from typing import Final, Literal

Format = Literal["table", "md", "html", "csv", "json", "xlsx", "docx"]
BINARY: Final[frozenset[Format]] = frozenset({"xlsx", "docx"})  # what a terminal cannot show
Dialect = Literal["standard", "norwegian"]
