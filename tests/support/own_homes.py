"""Home folders with own figures, as their owners published them."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from bvmonitor.domain.own_figures import OwnFigure, OwnOrigin, parse_period
from bvmonitor.store.own_figures import append

IMPORTED = datetime(2017, 9, 26, 8, 0, tzinfo=UTC)


def figure(figure_id: str, region: str, period: str, value: float | str, **more: object) -> OwnFigure:
    """A figure; a text in place of the value is its mark."""
    parsed = parse_period(period)
    assert parsed is not None, period
    number, status = (None, value) if isinstance(value, str) else (float(value), None)
    return OwnFigure(figure_id, region, parsed, number, status, **more)  # type: ignore[arg-type]  # named fields


def own_home(home: Path, *imports: Iterable[OwnFigure]) -> Path:
    """A home folder that has taken in some files, one after the other."""
    for number, figures in enumerate(imports, 1):
        origin = OwnOrigin("", f"fil-{number}.csv", f"{number:064x}", IMPORTED.replace(day=25 + number), 0)
        append(home, [*figures], origin)
    return home


def status_home(home: Path) -> Path:
    """Klepp with figures of two dates, some corrected, marked or late, targets of all standings and a budget."""
    late, share = "investigations_past_deadline", "report_deadlines_met"
    figures = [
        figure(late, "1120", "2016-12-31", 26),
        figure(late, "1120", "2017-09-25", 4),
        figure(share, "1120", "2016-H2", 95.25, source="=Eigne | tal <b>"),
        figure(share, "1120", "2017-H1", 98.5, source="=Eigne | tal <b>", comment="*Retta* <i>seinare</i> | `x`"),
        figure("children_without_plan", "1120", "2017-06", ":"),
        figure("unprocessed_reports", "1120", "2016-12-31", 0),
        figure("man_years", "1120", "2017-09-25", 21.5),
        figure("sick_leave", "1120", "2016-12", 7),
        figure("sick_leave", "1120", "2017-12", 9),
        figure("spent_so_far", "1120", "2016", 30_376_499.5),
        figure("budget", "1120", "2017", 29_492_000),
    ]
    aims = f"""for: Klepp
targets:
  - {{indicator: {late}, years: {{2016: 30, 2017: 0, 2020: 0}}, source: "Plan <b> | *2017*"}}
  - {{indicator: {share}, years: {{2017: 100}}, title: {{nb: "=Frister", nn: "Fristar & | meir"}}}}
  - {{indicator: man_years, years: {{2017: 22}}, better: higher, start: {{day: 2017-01-01, value: 21}}}}
  - {{indicator: sick_leave, years: {{2018: 6.5}}}}
  - {{indicator: foster_children_followed_up, years: {{2017: 100}}}}
"""
    (home / "targets").mkdir(parents=True, exist_ok=True)
    (home / "targets" / "klepp.yaml").write_text(aims, encoding="utf-8")
    return own_home(home, figures, [figure(late, "1120", "2017-09-25", 5)])


def monthly_figures(code: str = "0219") -> list[OwnFigure]:
    """Two years and ten months of a service; made up, but for the words."""
    months = [(year, at) for year in (2016, 2017, 2018) for at in range(1, 13) if (year, at) <= (2018, 10)]
    figures = []
    for number, (year, at) in enumerate(months):
        period, received, done = f"{year}-{at:02}", 60 + number % 7 + year - 2016, 40 + number % 5
        in_time = done - number % 4
        figures += [
            figure("reports_received", code, period, received),
            figure("investigations_completed", code, period, done),
            figure("children_with_measures_now", code, period, 300 + number),
            figure(
                "investigation_deadlines_met",
                code,
                period,
                100 * in_time / done,
                numerator=in_time,
                denominator=done,
            ),
            figure("sick_leave", code, period, 6.5 + number % 6 / 4),
        ]
        if year == 2018:
            figures.append(figure("spent_so_far", code, period, 9_900_000.0 * at))
    return [
        *figures,
        figure("children_placed_now", code, "2018-09", 96),
        figure("budget_so_far", code, "2018-10", 96_000_000),
        figure("budget", code, "2018", 115_000_000),
        figure("forecast", code, "2018-09", 117_400_000),
    ]


ACTIONS = """for: Bærum
actions:
  - title: "Samle, synliggjøre og sikre at rutiner blir brukt <b> | *alle*"
    area: =Internkontroll
    status: in_progress
    due: 2018-12-31
  - {title: Oppdatere teamavtaler, area: Team, status: not_started, due: 2018-09-30, note: "Se `plan`"}
  - {title: Videreføre månedsrapporten, status: done, due: 2018-06-30}
"""


def monthly_home(home: Path) -> Path:
    """Bærum in October 2018, with one month corrected, one that came late, and an action list."""
    (home / "actions").mkdir(parents=True, exist_ok=True)
    (home / "actions" / "baerum.yaml").write_text(ACTIONS, encoding="utf-8")
    corrected = figure("reports_received", "0219", "2018-10", 71, comment="To meldinger kom etter fristen.")
    return own_home(home, monthly_figures(), [corrected])
