"""A plain list as a result (indicators, regions, snapshots), for any format."""

from dataclasses import dataclass

from bvmonitor.domain.origin import Origin

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows under headers.

    Attributes:
        schema: Name and version of the JSON form: `bvmonitor/regions/1`.
        title: What the list is, in the reader's language.
        keys: Stable names of the columns, for JSON and CSV.
        headers: The same in the reader's language, for tables.
        rows: As many values as keys in each.
        notes: Sentences to print under the table.
        notice: What must not be overlooked (these are sample figures), or "".
        figures: Keys of the columns whose texts are numbers as they are printed.
        unprinted: Keys of the columns that only JSON and CSV have.
        links: Keys of the columns whose texts are files beside the list.
        origins: The sources of the figures in it, where they may be own ones.
    """

    schema: str
    title: str
    keys: tuple[str, ...]
    headers: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    notes: tuple[str, ...] = ()
    notice: str = ""
    figures: frozenset[str] = frozenset()
    unprinted: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    origins: tuple[Origin, ...] = ()
