"""The workbook of own figures to fill in: a sheet for the figures, and one that explains them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.language import Lang
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.indicators import INDICATORS
from bvmonitor.texts.own import OWN
from bvmonitor.texts.pages import PAGES

HEADS: Final = (
    "figure",
    "region",
    "period",
    "unit",
    "value",
    "numerator",
    "denominator",
    "mark",
    "comment",
    "source",
)
AIMS: Final = ("target", "better")  # explained in every workbook; a column where the rows have a period
_WIDTHS: Final = (46, 26, 14, 12, 14, 10, 10, 8, 40, 24, 12)
_FILLED_IN: Final = 4  # the columns before it hold what the row is of
_NUMBERS: Final = frozenset({"value", "numerator", "denominator", "target"})
_EXPLAINED_WIDTHS: Final = (46, 32, 16, 30, 90)
_ANY_YEAR: Final = "20.."
_LINE_HEIGHT: Final = 15  # points
_MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the same file every time; xlsxwriter writes what it is given
_A4: Final = 9
_NO_FORMULAS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One row to fill in.

    Attributes:
        indicator: What it is of.
        name: How the row says that: its title, or its id where another has the same title.
        place: Name of the municipality or service, or "".
        period: As it is written, or "".
        target_year: The year whose target may be written in the last column; None where the row has no period.
    """

    indicator: Indicator
    name: str
    place: str
    period: str
    target_year: int | None = None

    def cells(self, lang: Lang) -> tuple[str, ...]:
        """The row as it stands in a file; the unit is for whoever fills it in."""
        unit = say(PAGES, f"unit.{self.indicator.unit}", lang)
        empty = len(HEADS) - _FILLED_IN + (self.target_year is not None)
        return (self.name, self.place, self.period, unit, *[""] * empty)


def template_heads(rows: Sequence[TemplateRow], lang: Lang) -> tuple[tuple[str, str], ...]:
    """The heads of the columns, each with the key of what is said about it."""
    heads = [(key, say(OWN, f"head.{key}", lang)) for key in HEADS]
    years = {row.target_year for row in rows if row.target_year is not None}
    return (*heads, *(("target", say(OWN, "head.target", lang, year=year)) for year in sorted(years)))


def render_workbook(rows: Sequence[TemplateRow], lang: Lang) -> bytes:
    """The workbook; the same rows make the same bytes."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - an extra

    content = BytesIO()
    with Workbook(content, _NO_FORMULAS) as workbook:
        workbook.set_properties({"created": _MADE})
        _write_figures(workbook, rows, lang)
        _write_explanation(workbook, rows, lang)
    return content.getvalue()


def _write_figures(workbook: Any, rows: Sequence[TemplateRow], lang: Lang) -> None:  # noqa: ANN401 - no types
    sheet = workbook.add_worksheet(say(OWN, "sheet.figures", lang))
    head = workbook.add_format({"bold": True, "bottom": 1, "bg_color": "#E8EEF4"})
    # As text, or Excel makes a date of 2026-10 and loses the zero of 0301.
    as_text = workbook.add_format({"num_format": "@"})
    number = workbook.add_format({"num_format": "General"})
    to_fill_in = workbook.add_format({"bg_color": "#FFF8DC", "border": 1, "border_color": "#BFBFBF"})
    for column, ((key, text), width) in enumerate(zip(template_heads(rows, lang), _WIDTHS, strict=False)):
        sheet.set_column(column, column, width, number if key in _NUMBERS else as_text)
        sheet.write_string(0, column, text, head)
        sheet.write_comment(0, column, say(OWN, f"about.{key}", lang), {"x_scale": 2})
    for line, row in enumerate(rows, 1):
        for column, text in enumerate(row.cells(lang)[:_FILLED_IN]):
            if text:
                sheet.write_string(line, column, text, as_text)
        sheet.write_blank(line, HEADS.index("value"), None, to_fill_in)
    sheet.freeze_panes(1, 1)
    _fit(sheet)


def _write_explanation(workbook: Any, rows: Sequence[TemplateRow], lang: Lang) -> None:  # noqa: ANN401
    sheet = workbook.add_worksheet(say(OWN, "sheet.explanation", lang))
    head = workbook.add_format({"bold": True, "bottom": 1})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    for column, width in enumerate(_EXPLAINED_WIDTHS):
        sheet.set_column(column, column, width, wrapped)
    sheet.write_string(0, 0, say(OWN, "by.column", lang), head)
    sheet.write_string(0, 1, say(OWN, "by.what", lang), head)
    explained = (*HEADS, *AIMS)
    for line, key in enumerate(explained, 1):
        sheet.write_string(line, 0, say(OWN, f"head.{key}", lang, year=_ANY_YEAR), wrapped)
        sheet.merge_range(line, 1, line, len(_EXPLAINED_WIDTHS) - 1, say(OWN, f"about.{key}", lang), wrapped)
    start = len(explained) + 2
    for column, key in enumerate(("title", "by.id", "by.unit", "by.periods", "by.note")):
        sheet.write_string(start, column, say(OWN, key, lang), head)
    for line, row in enumerate(rows, start + 1):
        texts = _explained(row.indicator, lang)
        sheet.set_row(line, _LINE_HEIGHT * (1 + len(texts[-1]) // _EXPLAINED_WIDTHS[-1]))
        for column, text in enumerate(texts):
            sheet.write_string(line, column, text, wrapped)
    _fit(sheet)


def _fit(sheet: Any) -> None:  # noqa: ANN401 - no types
    """All columns on one sheet of paper, lying."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _explained(indicator: Indicator, lang: Lang) -> tuple[str, ...]:
    spans = ", ".join(say(INDICATORS, f"span.{span}", lang) for span in indicator.spans)
    unit = say(PAGES, f"unit.{indicator.unit}", lang)
    notes = [note.in_(lang) for note in indicator.notes]
    if indicator.counted is not None:
        notes.append(say(INDICATORS, f"counted.{indicator.counted}", lang).capitalize() + ".")
    return (indicator.title.in_(lang), indicator.id, unit, spans, " ".join(notes))
