"""A resource index as a page: the last year in full, and the index of every year."""

from collections.abc import Iterator, Sequence
from typing import Final

from bvmonitor.domain.comparison import Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.resource_index import MemberIndex, NetworkMean, ResourceIndex
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.report.comparison_notes import notice_about, remark_text
from bvmonitor.report.numbers import format_number, rounded
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Table
from bvmonitor.report.sections import Lines, sections_of
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import figure_cell, row_label, years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.remarks import REMARKS
from bvmonitor.texts.resource_index import RESOURCE

INDEX_DECIMALS: Final = 3
PERCENT_DECIMALS: Final = 1
_MOST_NEED_DECIMALS: Final = 6


def build_resource_page(found: ResourceIndex, lang: Lang) -> Page:
    """The page: how the municipality lies to the mean in words, the members of the last year, and all years."""
    notes = [remark_text(each, {}, lang) for each in found.remarks]
    notes.extend(
        say(REMARKS, "indicator_note", lang, titles=(found.indicator.title,), text=note.in_(lang))
        for note in found.indicator.notes
    )
    sections: Lines = (
        ("marks", _marks(found, lang)),
        ("notes", tuple(notes)),
        ("sources", tuple(source_line(origin, lang) for origin in found.sources)),
        ("citation", (citation(found.sources, found.snapshot, found.program, lang),)),
    )
    name, when = found.subject.name, years(found.periods)
    tables = [_of_year(found, lang)]
    if len(found.periods) > 1:
        tables.append(_of_years(found, lang))
    shown = (Row(found.indicator, tuple(each.spent for each in found.members)),)
    return Page(
        kind="resource_index",
        lang=lang,
        title=say(RESOURCE, "title", lang, name=name, years=when, network=found.network),
        notice=notice_about(found.notice, shown, found.sources, lang),
        lead="",
        reading=tuple(_reading(found, lang)),
        tables=tuple(tables),
        sections=sections_of(sections, lang),
        origins=found.sources,
        snapshot=found.snapshot,
        program=found.program,
    )


def _of_year(found: ResourceIndex, lang: Lang) -> Table:
    """The last year: what each member spends, its need, and its index; the mean last."""
    period = found.periods[-1]
    members = [each for each in found.members if each.period == period]
    decimals = _need_decimals(members)
    heads = (
        ColumnHead(say(RESOURCE, "stub", lang), "left"),
        ColumnHead(row_label(found.indicator, lang), "right"),
        *(ColumnHead(say(RESOURCE, key, lang), "right") for key in ("need", "adjusted", "index")),
    )
    rows = [
        (
            Cell(each.region.name),
            figure_cell(each.spent, found.indicator, lang),
            _number(None if each.need is None else each.need.weight, decimals, lang),
            _number(each.adjusted, found.indicator.decimals, lang),
            _index(each, lang),
        )
        for each in members
    ]
    mean = found.means[-1]
    last = (
        Cell(say(RESOURCE, "mean", lang)),
        Cell(""),
        Cell(""),
        _number(mean.mean, found.indicator.decimals, lang),
        _index_of_mean(mean, lang),
    )
    return Table(say(RESOURCE, "caption.year", lang, year=period), heads, (RowGroup("", (*rows, last)),))


def _of_years(found: ResourceIndex, lang: Lang) -> Table:
    """The index of every year, in the order of the last."""
    by_year = {(each.region.code, each.period): each for each in found.members}
    regions = {each.region.code: each.region for each in reversed(found.members)}
    rows = tuple(
        (
            Cell(region.name),
            *(
                _index(each, lang) if (each := by_year.get((code, period))) is not None else Cell("")
                for period in found.periods
            ),
        )
        for code, region in sorted(
            regions.items(), key=lambda item: _order(by_year.get((item[0], found.periods[-1])))
        )
    )
    heads = (
        ColumnHead(say(RESOURCE, "stub", lang), "left"),
        *(ColumnHead(str(period), "right") for period in found.periods),
    )
    return Table(say(RESOURCE, "caption.years", lang), heads, (RowGroup("", rows),))


def _order(member: MemberIndex | None) -> tuple[bool, float, str]:
    if member is None or member.index is None:
        return True, 0.0, "" if member is None else member.region.code
    return False, member.index, member.region.code


def _reading(found: ResourceIndex, lang: Lang) -> Iterator[str]:
    """How the municipality lies to the mean in the last year, and who is lowest and highest."""
    period = found.periods[-1]
    placed = [each for each in found.members if each.period == period and each.index is not None]
    own = next((each for each in placed if each.region.code == found.subject.code), None)
    if own is not None and own.index is not None:
        share = 100 * (own.index - 1)
        shown = rounded(share, PERCENT_DECIMALS)
        yield say(
            RESOURCE,
            "reading.over" if shown > 0 else "reading.under" if shown < 0 else "reading.level",
            lang,
            name=found.subject.name,
            year=period,
            percent=format_number(abs(share), PERCENT_DECIMALS, lang),
            network=found.network,
            index=format_number(own.index, INDEX_DECIMALS, lang),
        )
    members = [each for each in placed if each.counts]
    if len(members) > 1:
        low, high = members[0], members[-1]
        yield say(
            RESOURCE,
            "reading.range",
            lang,
            lowest=low.region.name,
            low=format_number(low.index or 0.0, INDEX_DECIMALS, lang),
            highest=high.region.name,
            high=format_number(high.index or 0.0, INDEX_DECIMALS, lang),
        )


def _marks(found: ResourceIndex, lang: Lang) -> tuple[str, ...]:
    used = dict.fromkeys(status for each in found.members if (status := _status(each)) is not None)
    return tuple(f"{printed_mark(status)} = {explain_mark(status, lang)}" for status in used)


def _status(member: MemberIndex) -> str | None:
    """Why a member has no index: its spending's mark, or that its need is not at hand."""
    if member.index is not None:
        return None
    return member.spent.status or NOT_COVERED


def _index(member: MemberIndex, lang: Lang) -> Cell:
    status = _status(member)
    if member.index is None and status is not None:
        return Cell(printed_mark(status), status=status, reason=explain_mark(status, lang))
    return _number(member.index, INDEX_DECIMALS, lang)


def _index_of_mean(mean: NetworkMean, lang: Lang) -> Cell:
    return _number(None if mean.mean is None else 1.0, INDEX_DECIMALS, lang)


def _number(value: float | None, decimals: int, lang: Lang) -> Cell:
    if value is None:
        return Cell(printed_mark(NOT_COVERED), status=NOT_COVERED, reason=explain_mark(NOT_COVERED, lang))
    return Cell(format_number(value, decimals, lang), value, decimals)


def _need_decimals(members: Sequence[MemberIndex]) -> int:
    """As many decimals as the weights were written with."""
    written = [repr(each.need.weight).partition(".")[2] for each in members if each.need is not None]
    return min(_MOST_NEED_DECIMALS, max((len(text) for text in written), default=1))
