"""The yearly report as a page: seven parts with their figures, what people wrote, and where they still must."""

from collections.abc import Iterator
from dataclasses import replace

from bvmonitor.domain.comparison import Comparison, Row
from bvmonitor.domain.language import Lang
from bvmonitor.domain.own_text import OwnParagraph, Reference
from bvmonitor.domain.yearly_report import PARTS, Moved, PartId, YearlyReport
from bvmonitor.report.page import Page, Paragraph, Part
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.reading import reading_of
from bvmonitor.report.report_page import page_of_figures
from bvmonitor.report.report_tables import figure_in, figures_table, subject_label
from bvmonitor.report.yearly_charts import drawn_of
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.marks import explain_mark
from bvmonitor.texts.yearly import YEARLY


def build_yearly_page(report: YearlyReport, lang: Lang) -> Page:
    """The page, its parts in Bufdir's order."""
    comparison = report.comparison
    name, year = subject_label(comparison, lang), comparison.periods[-1]
    page = page_of_figures(
        "tilstandsrapport",
        say(YEARLY, "title", lang, name=name, year=year),
        comparison,
        lang,
        reading=(),
        parts=tuple(_part(report, part, lang) for part in PARTS),
        notes=(say(YEARLY, "note.key", lang),),
    )
    return replace(page, lead=say(YEARLY, "lead", lang))


def _part(report: YearlyReport, part: PartId, lang: Lang) -> Part:
    tables = tuple(report.tables(part))
    drawn = drawn_of(report, part, lang)
    several = len(tables) + len(drawn.tables) > 1
    return Part(
        part,
        say(YEARLY, f"part.{part}", lang),
        tuple(_paragraphs(report, part, [row for _, rows in tables for row in rows], lang)),
        tuple(
            figures_table(report.comparison, rows, say(YEARLY, f"table.{table}", lang) if several else "", lang)
            for table, rows in tables
        )
        + drawn.tables,
        drawn.charts,
    )


def _paragraphs(report: YearlyReport, part: PartId, rows: list[Row], lang: Lang) -> Iterator[Paragraph]:
    """What must be looked over, what people wrote or must write, and what the part's figures say."""
    moved = report.moved.get(part, ())
    if moved:
        found = "; ".join(_moved(each, lang) for each in moved)
        yield Paragraph("warning", say(YEARLY, "moved", lang, rows=found))
    text = report.texts.get(part)
    if text is None:
        key = "missing.file" if report.files else "missing"
        write = say(YEARLY, f"write.{part}", lang)
        yield Paragraph("missing", say(YEARLY, key, lang, write=write, file=report.files.get(part, "")))
    else:
        absent = tuple(dict.fromkeys(_absent(report.comparison, text.references, lang)))
        if absent:
            yield Paragraph("warning", say(YEARLY, "absent", lang, rows="; ".join(absent)))
        yield from (_own(each, report.comparison, lang) for each in text.paragraphs)
    told = " ".join(_reading(report, part, rows, lang))
    if told:
        yield Paragraph("reading", told)


def _reading(report: YearlyReport, part: PartId, rows: list[Row], lang: Lang) -> tuple[str, ...]:
    """What the part's figures say: all of it in the summary, in the others beside what stands first alone."""
    columns = report.comparison.columns if part == "summary" else report.comparison.columns[:2]
    return reading_of(replace(report.comparison, rows=tuple(rows), columns=columns), lang)


def _moved(moved: Moved, lang: Lang) -> str:
    """A figure that moved or vanished, with what it was and what it is."""
    then = moved.then
    fields: dict[str, object] = {"title": moved.indicator.title, "then_year": then.year, "year": moved.year}
    if then.value is not None:
        fields["then"] = figure_phrase(then.value, moved.indicator, lang)
    if moved.value is not None:
        fields["now"] = figure_phrase(moved.value, moved.indicator, lang)
        if then.value is None:
            return say(YEARLY, "moved.untold", lang, **fields)
        return say(YEARLY, "moved.year" if then.year == moved.year else "moved.years", lang, **fields)
    fields["why"] = explain_mark(moved.status, lang) if moved.status else say(YEARLY, "gone.row", lang)
    return say(YEARLY, "gone.untold" if then.value is None else "gone", lang, **fields)


def _own(paragraph: OwnParagraph, comparison: Comparison, lang: Lang) -> Paragraph:
    pieces = (
        _referred(comparison, piece, lang) if isinstance(piece, Reference) else piece for piece in paragraph.pieces
    )
    return Paragraph("own", "".join(pieces).strip(), paragraph.item)


def _referred(comparison: Comparison, reference: Reference, lang: Lang) -> str:
    """The figure with its unit, as it stands in a sentence."""
    row = _row(comparison, reference)
    value = None if row is None else _value(row, comparison, reference)
    if row is None or value is None:
        return say(YEARLY, "no_figure", lang)
    return figure_phrase(value, row.indicator, lang)


def _absent(comparison: Comparison, references: Iterator[Reference], lang: Lang) -> Iterator[str]:
    """The figures that a text refers to and that are not there, by name and year."""
    titles = {each.id: each.title for each in comparison.left_out}
    for reference in references:
        row = _row(comparison, reference)
        if row is None or _value(row, comparison, reference) is None:
            title = titles[reference.indicator_id] if row is None else row.indicator.title
            yield f"{title.in_(lang)} {reference.period or comparison.periods[-1]}"


def _row(comparison: Comparison, reference: Reference) -> Row | None:
    return next((row for row in comparison.rows if row.indicator.id == reference.indicator_id), None)


def _value(row: Row, comparison: Comparison, reference: Reference) -> float | None:
    return figure_in(row, comparison.columns[0], reference.period or comparison.periods[-1]).value
