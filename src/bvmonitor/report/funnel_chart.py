"""A funnel as a chart: the municipalities by their size, and the limits that the page's table holds."""

from collections.abc import Iterator, Sequence

from bvmonitor.domain.funnel import Funnel, InFunnel
from bvmonitor.domain.language import Lang
from bvmonitor.report.chart import Axis, Chart, Point, Role, Series
from bvmonitor.report.numbers import format_number
from bvmonitor.report.phrases import figure_phrase
from bvmonitor.report.words import figure_text
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.charts import CHARTS
from bvmonitor.texts.pages import PAGES


def funnel_charts(funnel: Funnel, title: str, reading: Sequence[str], lang: Lang) -> tuple[Chart, ...]:
    """The chart of a funnel's page; none where fewer than two municipalities have a size and a figure."""
    known = [
        each for each in funnel.places if each.n and each.figure.value is not None and each.limits is not None
    ]
    if len(known) < 2:  # noqa: PLR2004 - a funnel of one
        return ()
    dots: dict[Role, list[Point]] = {"subject": [], "group": [], "other": [], "member": []}
    for each in known:
        dots[_role(funnel, each)].append(_point(each, funnel, lang))
    return (
        Chart(
            name=funnel.indicator.id,
            kind="funnel",
            lang=lang,
            title=title,
            alt=" ".join((*_said(funnel, known, lang), *reading)),
            x=Axis(say(CHARTS, "funnel.n", lang), log=True),
            y=Axis(say(PAGES, f"unit.{funnel.indicator.unit}", lang)),
            series=(
                *(Series("", role, tuple(points)) for role, points in dots.items() if points),
                *_limits(funnel, known, lang),
            ),
        ),
    )


def _role(funnel: Funnel, each: InFunnel) -> Role:
    if funnel.is_marked(each):
        return "subject"
    if each.standing is None or each.standing == "inside":
        return "member"
    return "group" if each.standing.endswith("998") else "other"


def _point(each: InFunnel, funnel: Funnel, lang: Lang) -> Point:
    return Point(each.n, each.figure.value, figure_text(each.figure, funnel.indicator, lang), each.name)


def _limits(funnel: Funnel, known: Sequence[InFunnel], lang: Lang) -> Iterator[Series]:
    """The limits by size, the inner ones first; then the figure of all together, between them."""
    by_size = sorted((each.n, each.limits) for each in {each.n: each for each in known}.values() if each.limits)
    inner = tuple(Point(n, low=limits.low_95, high=limits.high_95) for n, limits in by_size if limits)
    outer = tuple(Point(n, low=limits.low_998, high=limits.high_998) for n, limits in by_size if limits)
    yield Series(say(CHARTS, "funnel.95", lang), "limit", inner)
    yield Series(say(CHARTS, "funnel.998", lang), "limit", outer)
    ends = (inner[0].x, inner[-1].x)
    yield Series(say(CHARTS, "funnel.target", lang), "limit", tuple(Point(n, funnel.target) for n in ends))


def _said(funnel: Funnel, known: Sequence[InFunnel], lang: Lang) -> Iterator[str]:
    sizes = [each.n for each in known if each.n is not None]
    outside = [each for each in known if each.standing not in (None, "inside")]
    far = [each for each in outside if str(each.standing).endswith("998")]
    yield say(
        CHARTS,
        "funnel",
        lang,
        n=len(known),
        smallest=format_number(min(sizes), 0, lang),
        largest=format_number(max(sizes), 0, lang),
        target=figure_phrase(funnel.target, funnel.indicator, lang),
        outside=len(outside),
        far=len(far),
    )
    if far:
        yield say(CHARTS, "funnel.far", lang, names=tuple(each.name for each in far))
