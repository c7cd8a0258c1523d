"""A profile as a page: own years, the network's mean, highest and lowest, and the user's comments."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from bvmonitor.domain.comparison import Figure, Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.profile import Profile, Spread
from bvmonitor.report.comparison_notes import marks_of, notes_of, notice_of
from bvmonitor.report.computed_notes import computed_of
from bvmonitor.report.numbers import format_number, rounded
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Section, SectionKind, Table
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import column_labels, figure_cell, row_label, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.pages import PAGES
from bvmonitor.texts.profile import PROFILE
from bvmonitor.texts.wording import listed

_NAMED: Final = 4  # titles in one sentence before "and N more"
_FEWEST: Final = 2  # rows to count


def build_profile_page(profile: Profile, lang: Lang) -> Page:
    """The page: rows by category, own figures by year, the network's, and below them all that must be known."""
    comparison = profile.comparison
    cited = citation(comparison.sources, comparison.snapshot, comparison.program, lang)
    rows = say(PAGES, "compare.chosen_rows", lang) if comparison.set is None else comparison.set.title.in_(lang)
    sections: tuple[tuple[SectionKind, tuple[str, ...]], ...] = (
        ("comments", tuple(_comments(profile, lang))),
        ("marks", marks_of(comparison, lang)),
        ("computed", computed_of(comparison, lang)),
        ("notes", (*_notes(profile, lang), *notes_of(comparison, lang))),
        ("sources", tuple(source_line(origin, lang) for origin in comparison.sources)),
        ("citation", (cited,)),
    )
    return Page(
        kind="profile",
        lang=lang,
        title=say(
            PROFILE,
            "title",
            lang,
            name=_name(profile, lang),
            years=years(comparison.periods),
            network=_network(profile, lang),
            set=rows,
        ),
        notice=notice_of(comparison, lang),
        lead="",
        reading=tuple(_reading(profile, lang)),
        tables=(Table("", _heads(profile, lang), _groups(profile, lang)),),
        sections=tuple(Section(kind, _title(kind, lang), lines) for kind, lines in sections if lines),
        origins=comparison.sources,
        snapshot=comparison.snapshot,
        program=comparison.program,
    )


def _title(kind: SectionKind, lang: Lang) -> str:
    return say(PROFILE if kind == "comments" else PAGES, f"section.{kind}", lang)


def _name(profile: Profile, lang: Lang) -> str:
    return column_labels(profile.comparison, lang)[profile.comparison.columns[0].id]


def _network(profile: Profile, lang: Lang) -> str:
    """What the network is called inside a sentence: "the ASSS network"."""
    label = column_labels(profile.comparison, lang)[profile.network.id]
    return f"the {label.removeprefix('The ')}" if lang == "en" and label.startswith("The ") else label


def _heads(profile: Profile, lang: Lang) -> tuple[ColumnHead, ...]:
    above = say(PROFILE, "network.year", lang, network=_network(profile, lang), year=profile.last)
    return (
        ColumnHead(say(PAGES, "compare.stub", lang), "left"),
        *(ColumnHead(str(period), "right", _name(profile, lang)) for period in profile.comparison.periods),
        ColumnHead(say(PROFILE, "mean", lang), "right", above),
        ColumnHead(say(PROFILE, "highest", lang), "right", above),
        ColumnHead(say(PROFILE, "who.highest", lang), "left", above),
        ColumnHead(say(PROFILE, "lowest", lang), "right", above),
        ColumnHead(say(PROFILE, "who.lowest", lang), "left", above),
        ColumnHead(say(PROFILE, "members", lang), "right", above),
    )


def _groups(profile: Profile, lang: Lang) -> tuple[RowGroup, ...]:
    """Rows by category, the categories in the order in which the set first names them."""
    by_category: dict[str, list[Row]] = {}
    for row in profile.comparison.rows:
        by_category.setdefault(row.indicator.category, []).append(row)
    return tuple(
        RowGroup(say(PAGES, f"category.{category}", lang), tuple(_cells(profile, row, lang) for row in rows))
        for category, rows in by_category.items()
    )


def _cells(profile: Profile, row: Row, lang: Lang) -> tuple[Cell, ...]:
    spread = profile.spreads.get(row.indicator.id)
    star = "*" if row.indicator.id in profile.plain else ""
    counted = "" if spread is None else say(PROFILE, "n_of", lang, n=spread.n_reporting, members=spread.n_members)
    return (
        Cell(f"{row_label(row.indicator, lang)}{star}"),
        *(_figure(profile.own(row, period), row, lang) for period in profile.comparison.periods),
        _figure(profile.mean(row), row, lang),
        *(cell for end in (-1, 0) for cell in _end(spread, end, row, lang)),
        Cell(counted),
    )


def _figure(figure: Figure | None, row: Row, lang: Lang) -> Cell:
    return Cell("") if figure is None else figure_cell(figure, row.indicator, lang)


def _end(spread: Spread | None, end: int, row: Row, lang: Lang) -> tuple[Cell, Cell]:
    """The highest (-1) or lowest (0) figure, and everyone whose figure is printed so."""
    if spread is None or not spread.figures:
        return Cell(""), Cell("")
    decimals, (_, value) = row.indicator.decimals, spread.figures[end]
    printed = rounded(value, decimals)
    names = sorted(name for name, each in spread.figures if rounded(each, decimals) == printed)
    figure = Cell(format_number(value, decimals, lang), value, decimals, sources=spread.sources)
    return figure, Cell(listed(names, lang))


def _comments(profile: Profile, lang: Lang) -> Iterator[str]:
    """The user's words, in the order of the rows."""
    for row in profile.comparison.rows:
        text = profile.comments.get(row.indicator.id)
        if text is not None:
            yield say(PROFILE, "comment", lang, title=row.indicator.title, text=text)


def _notes(profile: Profile, lang: Lang) -> Iterator[str]:
    """How the network's figures are made."""
    if profile.plain:
        yield say(PROFILE, "note.plain", lang)
    spreads = [
        profile.spreads[r.indicator.id] for r in profile.comparison.rows if r.indicator.id in profile.spreads
    ]
    if spreads:
        whole = all(each.n_reporting == each.n_members for each in spreads)
        fields = {"network": _network(profile, lang), "year": profile.last, "members": spreads[0].n_members}
        yield say(PROFILE, "note.all" if whole else "note.some", lang, **fields)
    if profile.unshown:
        yield say(PROFILE, "note.unshown", lang, titles=tuple(each.title for each in profile.unshown))


def _reading(profile: Profile, lang: Lang) -> Iterator[str]:
    """Where the municipality stands against the mean, and on what it is at either end; by the printed figures."""
    fields = {"name": _name(profile, lang), "network": _network(profile, lang), "year": profile.last}
    gaps = [gap for row in profile.comparison.rows if (gap := _gap(profile, row)) is not None]
    if len(gaps) >= _FEWEST:
        above, below = sum(gap > 0 for gap in gaps), sum(gap < 0 for gap in gaps)
        yield say(PROFILE, "reading.mean", lang, above=above, below=below, n=len(gaps), **fields)
    for key, titles in (
        ("highest", _at_end(profile, "highest", lang)),
        ("lowest", _at_end(profile, "lowest", lang)),
    ):
        if titles:
            yield say(PROFILE, f"reading.{key}", lang, titles=listed(titles, lang, _NAMED), **fields)


def _gap(profile: Profile, row: Row) -> Decimal | None:
    """The printed own figure minus the printed mean, where there are both; nothing of places."""
    own, mean = profile.own(row, profile.last), profile.mean(row)
    if own is None or mean is None or own.value is None or mean.value is None or row.indicator.unit == "rank":
        return None
    decimals = row.indicator.decimals
    return rounded(own.value, decimals) - rounded(mean.value, decimals)


def _at_end(profile: Profile, end: str, lang: Lang) -> Sequence[str]:
    """The rows on which nobody in the network has a higher figure, or a lower one, and somebody has another.

    Where few members have a figure, nothing is said of the network.
    """
    found = []
    for row in profile.comparison.rows:
        own, spread = profile.own(row, profile.last), profile.spreads.get(row.indicator.id)
        if own is None or own.value is None or spread is None or not spread.figures:
            continue
        if spread.n_reporting < row.indicator.min_coverage * spread.n_members:
            continue
        decimals = row.indicator.decimals
        low, high = (rounded(spread.figures[at][1], decimals) for at in (0, -1))
        if high != low and rounded(own.value, decimals) == (high if end == "highest" else low):
            found.append(row.indicator.title.in_(lang))
    return found
