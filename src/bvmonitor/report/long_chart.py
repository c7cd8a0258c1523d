"""The long development of own figures as small charts, one for each, on a scale of its own."""

from collections.abc import Sequence
from typing import Final

from bvmonitor.domain.language import Lang
from bvmonitor.domain.monthly_report import LongRow
from bvmonitor.report.chart import Axis, Chart, Point, Series, Tick
from bvmonitor.report.own_cells import plain_cell
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.charts import CHARTS
from bvmonitor.texts.pages import PAGES

_NAME: Final = "years"


def long_charts(
    rows: Sequence[LongRow], name: str, title: str, sentences: Sequence[str], lang: Lang
) -> tuple[Chart, ...]:
    """A small chart for each row.

    Args:
        rows: The figures over whole years; none is drawn of no rows.
        name: Whose figures they are.
        title: What it shows.
        sentences: What became of each row, which is what its chart says.
        lang: The reader's language.
    """
    if not rows:
        return ()
    panels = tuple(
        _panel(f"{_NAME}-{number}", name, row, sentence, lang)
        for number, (row, sentence) in enumerate(zip(rows, sentences, strict=True), 1)
    )
    alt = " ".join((say(CHARTS, "multiples", lang, name=name), *sentences))
    return (Chart(_NAME, "multiples", lang, title, alt, Axis(), Axis(), (), panels=panels),)


def _panel(chart: str, name: str, row: LongRow, sentence: str, lang: Lang) -> Chart:
    points = tuple(
        Point(year, value.value, plain_cell(value, row.indicator, lang).text) for year, value in row.years
    )
    return Chart(
        name=chart,
        kind="trend",
        lang=lang,
        title=row.indicator.title.in_(lang),
        alt=sentence,
        x=Axis("", tuple(Tick(year, str(year)) for year, _ in row.years)),
        y=Axis(say(PAGES, f"unit.{row.indicator.unit}", lang)),
        series=(Series(name, "subject", points),),
    )
