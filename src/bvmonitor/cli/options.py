"""What options of several commands have in common."""

from collections.abc import Sequence


def split_list(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of an option that takes a list, by commas or by repeating the flag."""
    return tuple(word for value in values or () for part in value.split(",") if (word := part.strip()))
