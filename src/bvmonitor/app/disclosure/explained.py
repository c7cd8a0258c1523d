"""An explanation in which no hidden count can be found: SSB's figure goes where it would give one away.

Source:
    docs/method/disclosure.md.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from bvmonitor.app.disclosure.explained_names import LOCAL, PUBLISHED, SUM, cell_name, cells_in, own_name
from bvmonitor.app.disclosure.hidden_figures import PROTECTED
from bvmonitor.domain.comparison import Remark
from bvmonitor.domain.explanation import Explanation, Member, Part
from bvmonitor.domain.status import HIDDEN
from bvmonitor.frames import Table


def protect_explanation(explanation: Explanation, tables: Mapping[str, Table]) -> Explanation:
    """The explanation without the figures by which a hidden count could be found from the rest of it.

    A reader has three kinds of figure: SSB's own (or a typed-in one) of a municipality, a set or a member, our sum
    over the members that report, and every cell. SSB's figure goes first, and with it how it agrees with ours; a
    cell, and the sums that it is in, only where nothing else helps.

    Args:
        explanation: What would be printed.
        tables: The tables that its cells are from.
    """
    if not any(figure.status in PROTECTED for _, figure in cells_in(explanation)):
        return explanation
    # The solver, and what leads to it, is loaded only here: most explanations have nothing hidden.
    from bvmonitor.app.disclosure.explained_counts import said_in  # noqa: PLC0415
    from bvmonitor.app.disclosure.page_riddle import riddle_of_page  # noqa: PLC0415
    from bvmonitor.engine.disclosure import protect  # noqa: PLC0415

    told = riddle_of_page(said_in(explanation, tables))
    chosen = protect(told.riddle)
    gone = {key for name in chosen.hidden for key in told.figures[name]}
    unmarked = {key for form in chosen.unmarked for key in told.marked[form]}
    if not gone | unmarked:
        return explanation
    return _without(explanation, _names(explanation, gone), _names(explanation, unmarked))


def _names(explanation: Explanation, keys: Collection[str]) -> frozenset[str]:
    """The names on the page of figures by their keys: `id|name|year`."""
    start, end = f"{explanation.indicator.id}|", f"|{explanation.period}"
    return frozenset(key.removeprefix(start).removesuffix(end) for key in keys)


def _without(explanation: Explanation, gone: Collection[str], unmarked: Collection[str]) -> Explanation:
    parts = _parts(explanation.parts, "", gone, unmarked)
    made = explanation.set
    if made is not None:
        made = replace(made, members=tuple(_member(each, gone, unmarked) for each in made.members))
    lost = {name for name in (PUBLISHED, LOCAL) if name in gone}
    if SUM in gone or _is_behind(explanation, gone):
        lost.add("computed")
    is_lost = explanation.figure.origin in lost
    hidden = (None, HIDDEN)
    changed = replace(
        explanation,
        parts=parts,
        set=made,
        published=hidden if PUBLISHED in lost else explanation.published,
        local=hidden if LOCAL in lost else explanation.local,
        computed=hidden if "computed" in lost else explanation.computed,
        numerator=None if "computed" in lost else explanation.numerator,
        denominator=None if "computed" in lost else explanation.denominator,
        # How the two differ would give the one from the other.
        agreement=None if {PUBLISHED, "computed"} & lost else explanation.agreement,
        remarks=(*explanation.remarks, *_explained(explanation, gone, unmarked, lost)),
    )
    if not is_lost:
        return changed
    figure = replace(
        explanation.figure, value=None, status=HIDDEN, origin=None, numerator=None, denominator=None, coverage=None
    )
    return replace(changed, figure=figure, interval=None, no_interval="absent")


def _is_behind(explanation: Explanation, gone: Collection[str]) -> bool:
    """Whether our figure is made of something that is gone: a cell, or a figure that it is a mean of."""
    made = explanation.set
    if made is None:
        return any(name.startswith(" ") for name in gone)
    cells = {each.code for each in made.members if any(name.startswith(f"{each.code} ") for name in gone)}
    theirs = {each.code for each in made.members if own_name(each.code) in gone}
    counted = {each.code for each in made.members if each.counts}
    return bool(counted & (cells if made.average == "weighted" else cells | theirs))


def _member(member: Member, gone: Collection[str], unmarked: Collection[str]) -> Member:
    parts = _parts(member.parts, member.code, gone, unmarked)
    if parts == member.parts:
        return member
    is_lost = any(one.value != other.value for one, other in zip(parts, member.parts, strict=True))
    if not is_lost or member.value is None:
        return replace(member, parts=parts)
    return replace(member, parts=parts, value=None, status=HIDDEN)


def _parts(
    parts: Sequence[Part], owner: str, gone: Collection[str], unmarked: Collection[str]
) -> tuple[Part, ...]:
    return tuple(_part(part, owner, gone, unmarked) for part in parts)


def _part(part: Part, owner: str, gone: Collection[str], unmarked: Collection[str]) -> Part:
    """A part whose hidden cells have our mark; without a value where one of them had one."""
    whole = PUBLISHED if not owner else own_name(owner)
    names = {
        (at, number): whole if part.name == PUBLISHED else cell_name(owner, part.name, at, number)
        for at, term in enumerate(part.terms)
        for number, _ in enumerate(term.figures)
    }
    changed = {place for place, name in names.items() if name in gone or name in unmarked}
    if not changed:
        return part
    terms = tuple(
        replace(
            term,
            figures=tuple(
                replace(figure, value=None, status=HIDDEN) if (at, number) in changed else figure
                for number, figure in enumerate(term.figures)
            ),
        )
        for at, term in enumerate(part.terms)
    )
    return replace(part, terms=terms, value=None, status=HIDDEN)


def _explained(
    explanation: Explanation, gone: Collection[str], unmarked: Collection[str], lost: Collection[str]
) -> Iterator[Remark]:
    """How many figures are left out."""
    count = len({*gone, *lost} - {SUM})
    if count:
        yield Remark("hidden_too", (("count", count), ("titles", (explanation.indicator.title,))))
    if unmarked:
        yield Remark("hidden_unmarked")
