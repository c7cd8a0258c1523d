"""The saving potential of a comparison's subject, against the group's best quartile and every other column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import polars as pl

from bvmonitor.app.basis.borders import follow
from bvmonitor.app.basis.columns import PlannedColumn
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.counties import member_codes
from bvmonitor.app.basis.scene import Scene
from bvmonitor.app.basis.values import Figures
from bvmonitor.app.comparison.placing import codes_of
from bvmonitor.domain.comparison import Comparison, Remark, Row
from bvmonitor.domain.indicator import Indicator
from bvmonitor.domain.position import COSTS, FEWEST
from bvmonitor.domain.region import GROUP_PREFIX
from bvmonitor.domain.savings import BEST_QUARTILE, GROUP, Correction, Reference, Saving, Savings, SavingsRow
from bvmonitor.domain.status import NOT_COVERED
from bvmonitor.engine.pools import pools_of
from bvmonitor.engine.position import positions
from bvmonitor.engine.savings import against_best_quartiles, against_columns, savings
from bvmonitor.errors.money import MoneyFileAtFault

FILE_NAME: Final = "corrections.yaml"
_SUBJECT: Final = "subject"  # no municipality has this code
_VOLUME: Final = ":volume"  # no indicator's id ends so: figures kept for many pages are told apart by their ids

_Made = Mapping[tuple[str, str], Mapping[str, Any]]


def with_savings(comparison: Comparison, scene: Scene) -> Comparison:
    """The comparison with the saving potential of its last year, and what must be said of it.

    Raises:
        MoneyFileAtFault: The user's corrections have errors; all issues are listed.
        StoreError: A file of the snapshot is damaged.
    """
    rows = [row for row in comparison.rows if row.indicator.unit in COSTS]
    if not rows:
        return replace(comparison, remarks=(*comparison.remarks, Remark("savings_nothing")))
    period = max(scene.periods)
    indicators = tuple(row.indicator for row in rows)
    references = tuple(_references(scene))
    volumes = _volumes(scene, indicators, period)
    made = _made(scene, indicators, references, volumes, period)
    mine = [each for each in open_corrections(scene.workspace) if _is_ours(each, scene, period)]
    placed = tuple(_row(scene, row, references, volumes, made, mine, period) for row in rows)
    counted = {each for row in placed for each in row.corrections}
    found = Savings(
        period,
        period if comparison.prices is None else comparison.prices.base,
        references,
        placed,
        tuple(each for each in mine if each not in counted),
    )
    known = {origin.id for origin in comparison.sources}
    ids = {source for row in placed for source in row.volume_sources} - known
    origins = sorted((scene.workspace.origin(each) for each in ids), key=lambda o: (o.kind != "table", o.id))
    return replace(
        comparison,
        savings=found,
        sources=(*comparison.sources, *origins),
        remarks=(*comparison.remarks, *_remarks(comparison, found)),
    )


def open_corrections(workspace: Workspace) -> tuple[Correction, ...]:
    """The user's corrections; none without a file.

    Raises:
        MoneyFileAtFault: The file has errors; all issues are listed.
    """
    path = workspace.home / FILE_NAME
    if not path.is_file():
        return ()
    # Imported here: YAML and pydantic are slow to load.
    from bvmonitor.definitions.corrections import load_corrections  # noqa: PLC0415

    found, issues = load_corrections(path, workspace.definitions.indicators, workspace.find_any)
    if issues:
        raise MoneyFileAtFault(issues)
    return found


def _references(scene: Scene) -> Iterator[Reference]:
    """The best quartile of the KOSTRA group, then every other column."""
    others = [planned for planned in scene.plan.columns[1:] if planned.ids[-1] is not None]
    for planned in others:
        if planned.column.kind == "kostra_group":
            yield Reference(BEST_QUARTILE, planned.column.id, _group(planned))
            break
    for planned in others:
        yield Reference("column", planned.column.id, _group(planned))


def _group(planned: PlannedColumn) -> str | None:
    return planned.column.groups[-1] if planned.column.groups else None


def _volumes(scene: Scene, indicators: Sequence[Indicator], period: int) -> pl.DataFrame:
    """INDICATOR_VALUES of the subject in which the value of an indicator is the sum of its denominator."""
    counts = tuple(
        replace(
            each,
            id=each.id + _VOLUME,
            numerator=each.denominator,
            denominator=(),
            published=None,
            factor=1.0,
            unit="count",
        )
        for each in indicators
    )
    figures = Figures(scene.workspace, counts, scene.figures.made)
    found = figures.frame((period,), {scene.subject.code}, scene.borders, typed_in=False)
    return found.with_columns(pl.col("indicator_id").str.strip_suffix(_VOLUME))


def _made(
    scene: Scene,
    indicators: Sequence[Indicator],
    references: Sequence[Reference],
    volumes: pl.DataFrame,
    period: int,
) -> _Made:
    """What the engine makes, by indicator and reference."""
    subject = scene.subject.code
    ids = {planned.column.id: planned.ids[-1] or "" for planned in scene.plan.columns}
    regions = frozenset(each.partition("-")[0] for each in ids.values() if each)
    values = scene.figures.frame((period,), regions, scene.borders, scene.rule)
    columns = [each for each in references if each.kind == "column"]
    wanted = pl.DataFrame(
        [(subject, period, ids[each.column]) for each in columns],
        {"column_id": pl.String, "period": pl.Int32, "reference_id": pl.String},
        orient="row",
    )
    held = [against_columns(values, wanted)]
    held.extend(
        _against_quartile(scene, indicators, values, ids[each.column], period)
        for each in references
        if each.kind == BEST_QUARTILE
    )
    factors = {each.id: float(each.factor) for each in indicators}
    names = {ids[each.column]: f"column:{each.column}" for each in columns}
    return {
        (row["indicator_id"], names.get(row["reference_id"], BEST_QUARTILE)): row
        for row in savings(pl.concat(held), values, volumes, factors).iter_rows(named=True)
    }


def _against_quartile(
    scene: Scene, indicators: Sequence[Indicator], values: pl.DataFrame, group: str, period: int
) -> pl.DataFrame:
    """REFERENCES of the subject against the best quarter point of the others in a group."""
    pool = group.partition("-")[0]
    members = pools_of(scene.workspace.snapshot.membership(), [pool], (period,))
    others = members.filter(~pl.col("column_id").is_in(sorted(parts_of(scene, period))))
    theirs = scene.figures.frame((period,), frozenset(others["column_id"]), None)
    own = values.filter(pl.col("column_id") == scene.subject.code).with_columns(column_id=pl.lit(_SUBJECT))
    pools = pl.concat([others, pl.DataFrame([(pool, period, _SUBJECT)], others.schema, orient="row")])
    placed = positions(pl.concat([theirs, own]), indicators, pools).filter(pl.col("column_id") == _SUBJECT)
    return against_best_quartiles(placed).with_columns(column_id=pl.lit(scene.subject.code))


def parts_of(scene: Scene, period: int) -> frozenset[str]:
    """The codes of the year's municipalities that the subject is, or is the sum of."""
    subject = scene.subject
    if subject.kind == "municipality":
        line = follow(scene.workspace, subject, scene.borders, (period,))
        return frozenset(code for code, _ in line.codes[period])
    if subject.kind == "service":
        return frozenset(code for code in member_codes(scene.workspace, subject, period) if code is not None)
    return frozenset(pools_of(scene.workspace.snapshot.membership(), [subject.code], (period,))["column_id"])


def _row(
    scene: Scene,
    row: Row,
    references: Sequence[Reference],
    volumes: pl.DataFrame,
    made: _Made,
    corrections: Sequence[Correction],
    period: int,
) -> SavingsRow:
    own = next(f for f in row.figures if (f.column, f.period) == (scene.subject.code, period))
    counted = next(volumes.filter(pl.col("indicator_id") == row.indicator.id).iter_rows(named=True), None)
    prices = scene.figures.prices
    factor = 1.0 if prices is None else prices.deflator.factor(period, prices.base) or 1.0
    ours = [each for each in corrections if each.indicator_id == row.indicator.id]
    found = []
    used: dict[Correction, None] = {}
    for reference in references:
        name = BEST_QUARTILE if reference.kind == BEST_QUARTILE else f"column:{reference.column}"
        said = made.get((row.indicator.id, name))
        counts = [each for each in ours if _counts(each, scene, reference)]
        used |= dict.fromkeys(counts)
        saving = _saving(reference, said, factor * sum(each.amount for each in counts))
        found.append(replace(saving, corrections=tuple(counts)))
    return SavingsRow(
        row.indicator,
        own.value,
        own.status,
        None if counted is None else counted["value"],
        NOT_COVERED if counted is None else counted["status"],
        tuple(found),
        tuple(each for each in ours if each in used),
        tuple(counted["origin_ids"]) if counted is not None and counted["value"] is not None else (),
    )


def _saving(reference: Reference, said: Mapping[str, Any] | None, correction: float) -> Saving:
    if said is None:
        return Saving(reference, None, None, correction, NOT_COVERED)
    return Saving(reference, said["reference"], said["saving"], correction, said["status"], said["n_reporting"])


def _is_ours(correction: Correction, scene: Scene, period: int) -> bool:
    codes = {scene.subject.code, _code(scene, scene.subject.code, period)}
    return correction.year == period and correction.region in codes


def _counts(correction: Correction, scene: Scene, reference: Reference) -> bool:
    """Whether a correction is of the comparison with a reference."""
    against = correction.against
    if reference.kind == BEST_QUARTILE:
        return against in (None, BEST_QUARTILE)
    group = None if reference.group is None else f"{GROUP_PREFIX}{int(reference.group):02}"
    if against in (None, reference.column, group):
        return True
    if against == GROUP:
        return group is not None
    return against == _code(scene, reference.column, correction.year)


def _code(scene: Scene, column: str, period: int) -> str | None:
    """The code of a column in a year in which it is one of the year's municipalities; else None."""
    kinds = {planned.column.id: planned.column.kind for planned in scene.plan.columns}
    return codes_of(scene, column).get(period) if kinds[column] == "municipality" else None


def _remarks(comparison: Comparison, found: Savings) -> Iterator[Remark]:
    """How a saving potential is made, what was corrected, and that a low cost may mean low quality."""
    name = ("name", comparison.subject.name)
    yield Remark("savings", (name, ("year", found.period)))
    yield Remark("savings_quality")
    quartile = next((each for each in found.references if each.kind == BEST_QUARTILE), None)
    if quartile is not None:
        yield Remark("savings_quartile", (("group", quartile.group), name, ("fewest", FEWEST)))
    lacking = tuple(row.indicator.title for row in found.rows if row.volume is None)
    if lacking:
        yield Remark("savings_no_volume", (("titles", lacking),))
    if found.idle:
        yield Remark("savings_idle", (("count", len(found.idle)), ("file", FILE_NAME)))
