"""JSON-stat documents that are not what the format, or the request, promised.

`table` names what was read: a table's id, a bundle's key, or `JSON-stat` when the document is all we know.
`path` is the place in the document as a JSON path: `$.dimension.Tid.category.index`.
"""

from dataclasses import dataclass

from bvmonitor.errors import SourceContract


@dataclass(eq=False)
class NotJson(SourceContract):
    """The body is no JSON at all: HTML from a server in between, a cut reply, another format."""

    table: str
    line: int
    column: int
    begins: str


@dataclass(eq=False)
class NotJsonStat(SourceContract):
    """JSON, but with nothing in it that has dimensions."""

    table: str
    path: str
    begins: str


@dataclass(eq=False)
class WrongClass(SourceContract):
    """A JSON-stat response of another class than was asked for."""

    table: str
    path: str
    expected: str
    found: str


@dataclass(eq=False)
class NotOneDataset(SourceContract):
    """One table was asked for, and another number of datasets came."""

    table: str
    count: int


@dataclass(eq=False)
class NotEmbedded(SourceContract):
    """A collection only links to an item; links are never followed."""

    table: str
    path: str
    href: str


@dataclass(eq=False)
class OtherTable(SourceContract):
    """The document says that it is another table than the one that was asked for."""

    table: str
    path: str
    found: str


@dataclass(eq=False)
class FieldMissing(SourceContract):
    """The document lacks something that the format requires."""

    table: str
    path: str


@dataclass(eq=False)
class WrongType(SourceContract):
    """Something in the document is of another JSON type than the format says."""

    table: str
    path: str
    expected: str
    found: str


@dataclass(eq=False)
class LengthMismatch(SourceContract):
    """There are more or fewer of something than the document's own sizes say."""

    table: str
    path: str
    expected: int
    found: int


@dataclass(eq=False)
class UnknownKeys(SourceContract):
    """Keys that name no dimension, or no category of theirs."""

    table: str
    path: str
    keys: tuple[str, ...]


@dataclass(eq=False)
class RepeatedName(SourceContract):
    """A dimension, category or cell is there twice."""

    table: str
    path: str
    name: str


@dataclass(eq=False)
class ReservedName(SourceContract):
    """A dimension has a name that no column can have: one of ours, or one that polars takes for a pattern."""

    table: str
    path: str
    name: str


@dataclass(eq=False)
class IndexMissing(SourceContract):
    """A dimension of several categories does not say in which order they come."""

    table: str
    path: str
    size: int


@dataclass(eq=False)
class IndexPositions(SourceContract):
    """The positions in a category index are not each of 0 to n-1 once."""

    table: str
    path: str
    size: int
    code: str
    position: int


@dataclass(eq=False)
class ChildCycle(SourceContract):
    """A category is its own descendant."""

    table: str
    path: str
    code: str


@dataclass(eq=False)
class TooManyCells(SourceContract):
    """The sizes promise more cells than any table that we read."""

    table: str
    path: str
    cells: int
    limit: int


@dataclass(eq=False)
class NoFigures(SourceContract):
    """A table's description came where its figures were asked for."""

    table: str
    path: str


@dataclass(eq=False)
class PositionOutOfRange(SourceContract):
    """A sparse value or status stands in a cell that the table does not have."""

    table: str
    path: str
    position: str
    cells: int


@dataclass(eq=False)
class ValueNotNumeric(SourceContract):
    """A value is no number.

    JSON-stat allows text as a value, and some producers put their marks there (`":"`). A figure here is a number,
    and SSB's marks stand in `status`: to read `"1.5"` or `":"` as one or the other would be a guess.
    """

    table: str
    path: str
    cell: str
    found: str
