"""The shape of a file that says which indicators Bufdir's workbooks are of, as pydantic checks it."""

from typing import Annotated

from pydantic import Field

from bvmonitor.definitions.model import Shape
from bvmonitor.definitions.set_model import SourceModel
from bvmonitor.definitions.values import Matching, Name, Text


class WorkbookModel(Shape):
    """One workbook, and what its figures are of."""

    code: Annotated[
        Annotated[str, Matching("bad_code", "[0-9][A-Z]")] | None,
        Field(description="What the file's name begins with: 3A."),
    ] = None
    words: Annotated[
        list[Text], Field(default_factory=list, description="All of them stand in the workbook's first row.")
    ]
    without: Annotated[
        list[Text], Field(default_factory=list, description="None of them stands in the workbook's first row.")
    ]
    share: Annotated[Name | None, Field(description="The indicator of the rows that are Andel.")] = None
    count: Annotated[Name | None, Field(description="The indicator of the rows that are Antall.")] = None


class BufdirNamesFile(Shape):
    """Which indicators Bufdir's workbooks are of."""

    source: SourceModel | None = None
    licence: Text | None = None
    files: Annotated[list[WorkbookModel], Field(min_length=1)]
