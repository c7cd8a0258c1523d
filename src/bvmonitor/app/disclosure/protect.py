"""A comparison on which nothing hidden can be found: what has to go with what is hidden goes too."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.disclosure.hidden_figures import PROTECTED, OwnFigure, has_secrets, key_of
from bvmonitor.app.disclosure.page_means import told_by_means, unseen_in_means
from bvmonitor.app.disclosure.page_members import members_on
from bvmonitor.app.disclosure.page_quarters import Quarters, quarters_name, quarters_on, told_by_quarters
from bvmonitor.app.disclosure.savings import without_quartiles
from bvmonitor.app.disclosure.unseen import unseen_in_sums, unseen_on
from bvmonitor.domain.comparison import Comparison, Figure, Remark, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.status import HIDDEN


def protect(comparison: Comparison, scene: Scene) -> Comparison:
    """The comparison with figures hidden beside those that are, so that no hidden count can be found.

    A hidden figure takes along what follows from it: its numerator and denominator, its change, the change of
    later years since it, its index and that of others where it is the base, its interval, and in its row the
    places and quarter points of its year, what is clear and the spreads over years.

    Args:
        comparison: What would be printed.
        scene: What it was made from.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    return protect_with(comparison, scene)[0]


def protect_with(
    comparison: Comparison,
    scene: Scene,
    own: Sequence[OwnFigure] = (),
    left_out: Sequence[OwnFigure] = (),
    quarters: Sequence[Quarters] = (),
) -> tuple[Comparison, frozenset[str]]:
    """The same where the page also says something that stands in no column.

    Args:
        comparison: What would be printed.
        scene: What it was made from.
        own: Figures of members of a set that have no column.
        left_out: Figures of members that the page's means are not of.
        quarters: Quarter points that stand elsewhere than beside the figures.

    Returns:
        The comparison, and the keys of the figures and quarter points that must not be printed.

    Raises:
        StoreError: A file of the snapshot is damaged.
    """
    # Read once, and only where something may be hidden.
    members_of = cache(partial(members_on, scene, [row.indicator for row in comparison.rows]))
    given = (*quarters, *quarters_on(scene, comparison))
    by_means = (
        *told_by_means(scene, comparison.rows, members_of, own, left_out),
        *told_by_quarters(scene, comparison.rows, members_of, given),
    )
    by_name = {(t.indicator.id, t.figure.period, t.code) for t in by_means}
    unseen = (
        *unseen_on(scene, comparison.rows, members_of, own, by_name),
        *unseen_in_sums(scene, comparison.rows, members_of),
        *unseen_in_means(scene, comparison.rows, by_means),
    )
    if not (own or unseen or has_secrets(scene, comparison.rows)):
        return comparison, frozenset()
    # The solver, and what leads to it, is loaded only here: most pages hide nothing.
    from bvmonitor.app.disclosure.page_counts import (  # noqa: PLC0415
        said_by_means,
        said_of_members,
        said_of_unseen,
        said_on,
    )
    from bvmonitor.app.disclosure.page_riddle import riddle_of_page  # noqa: PLC0415
    from bvmonitor.engine.disclosure import protect as choose  # noqa: PLC0415

    # First what means say: where a figure says it too, that counts as what it is, the subject's or a total.
    told = riddle_of_page(
        (
            *said_by_means(scene, by_means),
            *said_on(scene, comparison.rows, members_of()),
            *said_of_members(scene, own),
            *(said_of_unseen(scene, each) for each in unseen),
        )
    )
    chosen = choose(told.riddle)
    gone = frozenset(key for name in chosen.hidden for key in told.figures[name])
    gone |= {each.key for each in given if _rests_on(each, comparison, gone)}
    unmarked = {key for form in chosen.unmarked for key in told.marked[form]}
    protected = replace(
        comparison,
        rows=tuple(_protected(row, gone, unmarked, comparison.index_column) for row in comparison.rows),
        remarks=(*_kept(comparison, gone), *_explained(comparison, gone, unmarked, given)),
        savings=None
        if comparison.savings is None
        else without_quartiles(comparison.savings, {each.indicator.id for each in given if each.key in gone}),
    )
    return protected, gone


def _rests_on(quarters: Quarters, comparison: Comparison, gone: Collection[str]) -> bool:
    """Whether a figure of their row and year is hidden, which quarter points may be of.

    Places go with them: between which others a hidden figure lies can be all that there is to know.
    """
    row = next(row for row in comparison.rows if row.indicator.id == quarters.indicator.id)
    return any(key_of(row.indicator, f) in gone for f in row.figures if f.period == quarters.period)


def _protected(row: Row, gone: Collection[str], unmarked: Collection[str], base: str | None) -> Row:
    """A row without the figures that are gone, and without what they could be found from."""
    hidden = {(f.column, f.period) for f in row.figures if key_of(row.indicator, f) in gone}
    figures = (_without(figure, row.indicator, hidden, unmarked, base) for figure in row.figures)
    return replace(row, figures=tuple(_without_places(figure, row.indicator, gone) for figure in figures))


def _without_places(figure: Figure, indicator: Indicator, gone: Collection[str]) -> Figure:
    """A figure without its places in the sets whose quarter points are gone."""
    names = {each: replace(figure, column=quarters_name(each.pool)) for each in figure.positions}
    kept = tuple(each for each, named in names.items() if key_of(indicator, named) not in gone)
    return figure if len(kept) == len(figure.positions) else replace(figure, positions=kept)


def _without(
    figure: Figure,
    indicator: Indicator,
    hidden: Collection[tuple[str, int]],
    unmarked: Collection[str],
    base: str | None,
) -> Figure:
    if (figure.column, figure.period) in hidden:
        return replace(
            figure,
            value=None,
            status=HIDDEN,
            numerator=None,
            denominator=None,
            n_reporting=None,
            coverage=None,
            origin=None,
            provisional=False,
            positions=(),
            change=None,
            index=None,
            nominal=None,
            interval=None,
            no_interval="absent" if figure.interval or figure.no_interval else None,
            spread=None,
            clear=None,
            own=None,
        )
    if figure.value is None and figure.status in PROTECTED:
        mark = HIDDEN if key_of(indicator, figure) in unmarked else figure.status
        return replace(figure, status=mark, numerator=None, denominator=None)
    since = None if figure.change is None else figure.change.since
    return replace(
        figure,
        change=None if (figure.column, since) in hidden else figure.change,
        index=None if base is not None and (base, figure.period) in hidden else figure.index,
        # A mean of years gives away one of them beside the others; a difference, what it is from.
        spread=None if hidden else figure.spread,
        clear=None if hidden else figure.clear,
    )


def _kept(comparison: Comparison, gone: Collection[str]) -> Sequence[Remark]:
    """The remarks but those that print a figure that is gone."""
    titles = {row.indicator.title: row.indicator for row in comparison.rows}

    def prints(fields: Mapping[str, object]) -> bool:
        indicator = next((each for title, each in titles.items() if title == fields.get("title")), None)
        return indicator is not None and f"{indicator.id}|{fields.get('column')}|{fields.get('period')}" in gone

    printing = ("published_differs", "own_beside", "own_alone")
    return [r for r in comparison.remarks if not r.key.startswith(printing) or not prints(dict(r.fields))]


def _explained(
    comparison: Comparison, gone: Collection[str], unmarked: Collection[str], quarters: Iterable[Quarters]
) -> Iterator[Remark]:
    """How many figures are hidden, in which rows, and where quarter points are left out."""
    keys = {key_of(row.indicator, figure) for row in comparison.rows for figure in row.figures}
    rows = tuple(
        row.indicator.title
        for row in comparison.rows
        if any(key_of(row.indicator, figure) in gone for figure in row.figures)
    )
    if rows:
        yield Remark("hidden_too", (("count", sum(key in gone for key in keys)), ("titles", rows)))
    if any(key in unmarked for key in keys):
        yield Remark("hidden_unmarked")
    titles = dict.fromkeys(each.indicator.title for each in quarters if each.key in gone)
    if titles:
        yield Remark("quarters_hidden", (("titles", tuple(titles)),))
