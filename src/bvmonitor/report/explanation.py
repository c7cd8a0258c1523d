"""How one figure was made, as a page."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from bvmonitor.domain.explanation import CellFigure, Explanation, Member, OwnVersion, Part, QueryLink, Term
from bvmonitor.domain.language import Lang
from bvmonitor.domain.origin import Origin
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.report.comparison_notes import remark_text
from bvmonitor.report.explanation_steps import exact, exact_decimals, formula_of, steps_of
from bvmonitor.report.numbers import format_day
from bvmonitor.report.page import Cell, ColumnHead, Page, RowGroup, Section, SectionKind, Table
from bvmonitor.report.sources import citation, source_line
from bvmonitor.report.words import column_label, figure_text, row_label
from bvmonitor.texts.catalogue import Catalogue, say
from bvmonitor.texts.explain import EXPLAIN
from bvmonitor.texts.marks import explain_mark, printed_mark
from bvmonitor.texts.pages import PAGES


def build_explanation_page(explanation: Explanation, lang: Lang) -> Page:
    """The cells as a table; below it formula, steps, members, definition, and where everything can be read."""
    indicator = explanation.indicator
    cited = citation(explanation.sources, explanation.snapshot, explanation.program, lang)
    sections: tuple[tuple[Catalogue, SectionKind, tuple[str, ...]], ...] = (
        (EXPLAIN, "formula", formula_of(explanation, lang)),
        (EXPLAIN, "steps", steps_of(explanation, lang)),
        (PAGES, "notes", tuple(remark_text(each, {}, lang) for each in explanation.remarks)),
        (PAGES, "marks", _marks(explanation, lang)),
        (EXPLAIN, "definition", tuple(_definition(explanation, lang))),
        (EXPLAIN, "links", tuple(_link(each, lang) for each in explanation.links)),
        (PAGES, "sources", tuple(line for o in explanation.sources for line in _source(o, lang))),
        (PAGES, "citation", (cited,)),
    )
    fields = {"column": column_label(explanation.column, lang), "period": explanation.period}
    text = figure_text(explanation.figure, indicator, lang)
    origin = say(EXPLAIN, f"origin.{explanation.figure.origin or 'none'}", lang)
    return Page(
        kind="explain",
        lang=lang,
        title=say(EXPLAIN, "title", lang, title=row_label(indicator, lang), **fields),
        notice="" if explanation.notice is None else remark_text(explanation.notice, {}, lang),
        lead=say(EXPLAIN, "printed", lang, text=text, origin=origin),
        reading=(),
        tables=(_table(explanation, lang),),
        sections=tuple(
            Section(kind, say(texts, f"section.{kind}", lang), lines) for texts, kind, lines in sections if lines
        ),
        origins=explanation.sources,
        snapshot=explanation.snapshot,
        program=explanation.program,
        norwegian=tuple(dict.fromkeys(_norwegian(explanation))),
    )


def _table(explanation: Explanation, lang: Lang) -> Table:
    heads = (
        ColumnHead(say(EXPLAIN, "head.cell", lang), "left"),
        ColumnHead(say(EXPLAIN, "head.table", lang), "left"),
        ColumnHead(say(EXPLAIN, "head.value", lang), "right"),
        ColumnHead(say(EXPLAIN, "head.unit", lang), "left"),
    )
    members = () if explanation.set is None else explanation.set.members
    rows: list[tuple[str, Iterable[tuple[Cell, ...]]]] = [
        *((part.name, _rows(part.terms, lang)) for part in explanation.parts),
        ("own", (_own(explanation, each, lang) for each in explanation.own)),
        ("members", (_member(explanation, each, lang) for each in members if each.counts)),
        ("others", (_member(explanation, each, lang) for each in members if not each.counts)),
    ]
    groups = ((say(EXPLAIN, f"part.{name}", lang), tuple(lines)) for name, lines in rows)
    return Table("", heads, tuple(RowGroup(title, lines) for title, lines in groups if lines))


def _rows(terms: Sequence[Term], lang: Lang) -> Iterator[tuple[Cell, ...]]:
    for term in terms:
        if not term.figures:
            absent = "no_table" if term.table_title is None else "no_cell"
            yield Cell(say(EXPLAIN, absent, lang)), Cell(term.cell.table), _absent(NOT_COVERED, lang), Cell("")
        for figure in term.figures:
            label, table = Cell(_cell_label(figure)), Cell(term.cell.table)
            yield label, table, _value(figure, lang), Cell(_unit(figure))


def _own(explanation: Explanation, own: OwnVersion, lang: Lang) -> tuple[Cell, ...]:
    """A version of an own figure: of which period, by which file, and whether it is in force."""
    fields = {
        "period": own.period if own.count is None else f"{own.count.in_(lang)}, {own.period}",
        "version": own.version,
        "file": own.file,
        "day": format_day(own.imported, lang),
    }
    label = say(EXPLAIN, "own.in_force" if own.in_force else "own.replaced", lang, **fields)
    if own.comment:
        label = f"{label}: {own.comment}"
    unit = say(PAGES, f"unit.{explanation.indicator.unit if own.count is None else 'count'}", lang)
    if own.value is None:
        value = _absent(own.status or NOT_COVERED, lang)
    else:
        counts = None not in (own.numerator, own.denominator)
        text = exact(own.value, lang)
        if counts:
            text = f"{text} ({exact(own.numerator or 0, lang)} / {exact(own.denominator or 0, lang)})"
        number = None if counts else own.value
        value = Cell(text, number, exact_decimals(own.value), sources=(own.source,))
    return Cell(label), Cell(""), value, Cell(unit)


def _norwegian(explanation: Explanation) -> Iterator[str]:
    """The words of SSB's tables, and of what documents the definition."""
    members = () if explanation.set is None else explanation.set.members
    for part in (*explanation.parts, *(part for member in members for part in member.parts)):
        for term in part.terms:
            yield term.label
            for figure in term.figures:
                yield from (code.label for _, code in figure.codes)
                yield _unit(figure)
    yield explanation.indicator.reference.title


def _cell_label(figure: CellFigure) -> str:
    return ", ".join(code.label for _, code in figure.codes)


def _unit(figure: CellFigure) -> str:
    return next((code.unit for _, code in figure.codes if code.unit), "")


def _value(figure: CellFigure, lang: Lang) -> Cell:
    """The value, and the source's remark beside it when there is one; or the mark."""
    if figure.value is None:
        return _absent(figure.status or NOT_COVERED, lang)
    number = exact(figure.value, lang)
    if figure.status is None:
        return Cell(number, figure.value, exact_decimals(figure.value))
    return Cell(f"{number} {printed_mark(figure.status)}", status=figure.status)


def _absent(status: str, lang: Lang) -> Cell:
    return Cell(printed_mark(status), status=status, reason=explain_mark(status, lang))


def _marks(explanation: Explanation, lang: Lang) -> tuple[str, ...]:
    members = () if explanation.set is None else explanation.set.members
    parts = (*explanation.parts, *(part for member in members for part in member.parts))
    statuses = [figure.status for part in parts for term in part.terms for figure in term.figures]
    statuses += [part.status for part in parts]
    statuses += [each.status for each in explanation.own]
    statuses.append(explanation.figure.status)
    used = dict.fromkeys(status for status in statuses if status)
    return tuple(f"{printed_mark(status)} = {explain_mark(status, lang)}" for status in used)


def _member(explanation: Explanation, member: Member, lang: Lang) -> tuple[Cell, ...]:
    """A member's part of the figure in one row; why it is not in it, when it is not."""
    fields = {"code": member.code, "name": member.name}
    label = say(EXPLAIN, "member", lang, **fields)
    if not member.counts:
        mark = explain_mark(member.status or NOT_COVERED, lang)
        why = say(EXPLAIN, "left_out", lang) if member.left_out else mark
        label = say(EXPLAIN, "member.without", lang, why=why, **fields)
    if explanation.set is not None and explanation.set.average != "weighted":
        unit = say(PAGES, f"unit.{explanation.indicator.unit}", lang)
        if member.value is None:
            return Cell(label), Cell(""), _absent(member.status or NOT_COVERED, lang), Cell(unit)
        shown = Cell(exact(member.value, lang), member.value, exact_decimals(member.value))
        return Cell(label), Cell(""), shown, Cell(unit)
    tables = (", ".join(dict.fromkeys(term.cell.table for term in part.terms)) for part in member.parts)
    units = (_part_unit(part) for part in member.parts)
    amounts = (_amount(part, lang) for part in member.parts)
    return Cell(label), *(Cell(" / ".join(texts)) for texts in (tables, amounts, units))


def _amount(part: Part, lang: Lang) -> str:
    return printed_mark(part.status or NOT_COVERED) if part.value is None else exact(part.value, lang)


def _part_unit(part: Part) -> str:
    """The unit of a part's cells, which its factor may have made another."""
    units = dict.fromkeys(_unit(figure) for term in part.terms for figure in term.figures if term.cell.factor == 1)
    return ", ".join(units)


def _definition(explanation: Explanation, lang: Lang) -> Iterator[str]:
    indicator = explanation.indicator
    fields = {"id": indicator.id, "version": indicator.version, "file": PurePath(indicator.file).name}
    yield say(EXPLAIN, "definition.id", lang, **fields)
    if not indicator.verified:
        yield say(EXPLAIN, "definition.unverified", lang)
    reference = indicator.reference
    yield say(EXPLAIN, "definition.reference", lang, title=reference.title, url=reference.url)
    yield from (note.in_(lang) for note in indicator.notes)


def _link(link: QueryLink, lang: Lang) -> str:
    part = say(EXPLAIN, f"part.{link.part}", lang)
    key = "link.cells" if link.is_exact else "link.page"
    return say(EXPLAIN, key, lang, part=part, table=link.table, cells=link.cells, url=link.url)


def _source(origin: Origin, lang: Lang) -> Iterator[str]:
    yield source_line(origin, lang)
    times = {"retrieved": origin.retrieved, "updated": origin.updated or "–", "sha256": origin.sha256}
    yield say(EXPLAIN, "source.times", lang, id=origin.id, **times)
