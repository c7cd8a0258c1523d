"""What was asked of a comparison, and what the figures at hand can show."""

from dataclasses import dataclass

from bvmonitor.errors import DataError, UsageError


@dataclass(eq=False)
class UnknownGroup(UsageError):  # noqa: N818 - reads as what is wrong
    """Not the number of a KOSTRA group, nor a number under a known scheme."""

    wanted: str
    schemes: tuple[str, ...]


@dataclass(eq=False)
class EmptyGroup(UsageError):  # noqa: N818 - reads as what is wrong
    """The grouping of the years shown has no such group."""

    number: int
    years: tuple[int, ...]
    scheme: str
    groups: tuple[int, ...]


@dataclass(eq=False)
class SelfIsSeveral(UsageError):  # noqa: N818 - reads as what is wrong
    """A set was to be left out of the sets that it is set beside; one municipality can be."""

    name: str


@dataclass(eq=False)
class NoSuchHeir(UsageError):  # noqa: N818 - reads as what is wrong
    """A municipality was not split, or not into the one that is to carry on its series."""

    old: str
    new: str
    into: tuple[str, ...]


@dataclass(eq=False)
class BadHeir(UsageError):  # noqa: N818 - reads as what is wrong
    """Not two municipality codes with an equals sign between."""

    wanted: str


@dataclass(eq=False)
class NoSuchYear(UsageError):  # noqa: N818 - reads as what is wrong
    """The figures do not reach a year that was asked for."""

    years: tuple[int, ...]
    first: int
    last: int


@dataclass(eq=False)
class NothingToShow(DataError):  # noqa: N818 - reads as what is wrong
    """The snapshot has no figures in the rows and years asked for.

    `place` is the subject, and the years behind it where some were asked for: `Klepp 2015-2018`.
    """

    place: str
    snapshot: str


@dataclass(eq=False)
class SampleLacks(DataError):  # noqa: N818 - reads as what is wrong
    """The bundled sample has no figures for the subject; `place` as in `NothingToShow`."""

    place: str
    municipalities: tuple[str, ...]
    first: int
    last: int


@dataclass(eq=False)
class OwnOfNobody(UsageError):  # noqa: N818 - reads as what is wrong
    """The own group or county was asked for without a municipality that it is the own of."""


@dataclass(eq=False)
class NotAmong(UsageError):  # noqa: N818 - reads as what is wrong
    """The municipality to point out is not one of those that are ranked."""

    name: str
    field: str


@dataclass(eq=False)
class GroupNotKnown(UsageError):  # noqa: N818 - reads as what is wrong
    """Which KOSTRA group a municipality was in is not known for the year."""

    name: str
    year: int


@dataclass(eq=False)
class SchemeNotInYear(UsageError):  # noqa: N818 - reads as what is wrong
    """A group under a scheme that the year's figures do not use."""

    wanted: str
    year: int


@dataclass(eq=False)
class MembersNotKnown(UsageError):  # noqa: N818 - reads as what is wrong
    """Which municipalities a group or county has is not known for the year."""

    field: str
    year: int


@dataclass(eq=False)
class NotEarlier(UsageError):  # noqa: N818 - reads as what is wrong
    """Changes were to be counted from a year that is not before the last one shown."""

    year: int
    last: int


@dataclass(eq=False)
class IndexOfNothing(UsageError):  # noqa: N818 - reads as what is wrong
    """An index was asked for, and there is no group whose mean could be 100."""

    name: str
