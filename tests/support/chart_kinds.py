"""A chart of every kind, with what is hard to draw: long names, crowded ends, gaps, breaks, no figure at all."""

from dataclasses import replace

from bvmonitor.report.chart import Axis, Break, Chart, Point, Role, Series, Tick

YEARS = range(2015, 2024)
LONG = "Brutto driftsutgifter per barn som ikke er plassert av barnevernet (funksjon 251), i faste priser"
NAMES = ("Klepp", "KOSTRA-gruppe 7", "Nordre Land barneverntjeneste", "Time", "Landet uten Oslo")
ROLES: tuple[Role, ...] = ("subject", "group", "member", "member", "country")


def line(name: str, role: Role, values: list[float | None]) -> Series:
    years = zip(YEARS, values, strict=True)
    return Series(
        name, role, tuple(Point(y, v, ":" if v is None else f"{v:.1f}".replace(".", ",")) for y, v in years)
    )


def years_chart(series: tuple[Series, ...], title: str = LONG, *, name: str = "years") -> Chart:
    ticks = tuple(Tick(year, str(year)) for year in YEARS)
    breaks = (Break(2018.5, "Brudd 2019"),)
    return Chart(name, "trend", "nb", title, "Alt.", Axis("", ticks), Axis("prosent"), series, breaks)


def crowded() -> Chart:
    """Five lines that end at the same figure, one without its last years, a band, a gap in the subject's."""
    values: list[list[float | None]] = [[*(3.0 + n * 0.1 for n in range(8)), 3.5] for _ in NAMES]
    values[0][2] = None
    values[2][6:] = [None, None, None]
    lines = tuple(line(name, role, each) for name, role, each in zip(NAMES, ROLES, values, strict=True))
    band = Series("halvparten av KOSTRA-gruppe 7", "limit", tuple(Point(y, low=2.5, high=4.5) for y in YEARS))
    return years_chart((*lines, band))


def dots() -> Chart:
    others = tuple(Point(3 + n % 37 / 10, text="x", label=f"Kommune {n}") for n in range(356))
    series = (
        Series("Trondheim – Tråante", "subject", (Point(6.6, text="6,6"),)),
        Series("", "other", others),
        Series("median", "limit", (Point(4.7, text="4,7"),)),
    )
    return Chart("dots", "dots", "nb", LONG, "Alt.", Axis("prosent"), Axis(), series)


def funnel() -> Chart:
    sizes = [60 * 1.02**n for n in range(380)]
    low = tuple(Point(n, low=4.7 - 30 / n**0.5, high=4.7 + 30 / n**0.5) for n in sizes)
    far = tuple(Point(n, 4.7 + 40 / n**0.5, "x", f"Langt navn {n:.0f}") for n in sizes[::20])
    series = (
        Series("", "subject", (Point(5000, 5.6, "5,6", "Klepp"),)),
        Series("", "group", far),
        Series("", "member", tuple(Point(n, 4.7, "4,7", "Innenfor") for n in sizes)),
        Series("95 %", "limit", low),
        Series("alle", "limit", (Point(sizes[0], 4.7), Point(sizes[-1], 4.7))),
    )
    return Chart("funnel", "funnel", "nb", LONG, "Alt.", Axis("nevner", log=True), Axis("prosent"), series)


def bars() -> Chart:
    points = (
        Point(47.0, text="+47 %", label=LONG),
        Point(-100.0, text="−100 %", label="Barn"),
        Point(412.0, text="+412 %", label=LONG),
        Point(0.0, text="0 %", label=LONG),
        Point(None, text=":", label="Skjult"),
    )
    axis = Axis("forskjell i prosent av tallet for KOSTRA-gruppe 7", signed=True)
    return Chart("bars", "bars", "nb", LONG, "Alt.", axis, Axis(), (Series("KOSTRA-gruppe 7", "subject", points),))


def multiples() -> Chart:
    none: list[float | None] = [None] * len(YEARS)
    many: list[list[float | None]] = [none, [1234567.0 * n for n in range(9)], [*none[:-1], 3.0], [-1.0] * 9]
    panels = tuple(
        years_chart((line("Klepp", "subject", values), line("KOSTRA-gruppe 7", "group", values)), name=f"p{n}")
        for n, values in enumerate(many)
    )
    return Chart("many", "multiples", "nb", LONG, "Alt.", Axis(), Axis(), (), panels=panels)


def sparkline() -> Chart:
    return replace(crowded(), name="spark", kind="sparkline")


CHARTS = (crowded(), dots(), funnel(), bars(), multiples(), sparkline())
