"""Half-year reports in the columns that Bufdir's scripts name, with figures made up here."""

from collections.abc import Sequence

DEADLINES = ("Unders Avsl Siste Halvår", "Fosthj Fylkesmannens vurd fristovers antall")
SUPERVISION = (
    "Fosthj Barn Tilsyn Plassert Mer Enn 1 År",
    "Fosthj Barn Plassert Mer Enn 1 År Tilsynskrav Ikke Oppfylt",
)
FOLLOW_UP = (
    "Fosthj Barn Oppf- Og Kontrollansv Plassert Mer Enn 1 År",
    "Fosthj Barn Oppf- Og Kontrollansv Plassert Mer Enn 1 År Besøk Ikke Oppfylt",
)
PLANS = ("Tiltak Barn Hjtilt § 4-4 Tot", "Tiltak Barn Hjtilt Med Tiltaksplan §4-5")
EVALUATED = (
    "Tiltak Barn Med Tiltaksplan §4-4 Sammenh 3mnd",
    "Tiltak Barn Med Tiltaksplan §4-4 Evaluert Siste Halvår",
)
HEAD = ("Rapporteringsenhet", "År", "Halvår", *DEADLINES, *SUPERVISION, *FOLLOW_UP, *PLANS, *EVALUATED)


def report_file(*rows: Sequence[object], head: Sequence[str] = HEAD) -> bytes:
    """As the files are: latin-1, semicolons, a decimal comma in every count."""
    lines = [";".join(head)]
    for row in rows:
        unit, year, half, *counts = row
        written = [f"{count:.1f}".replace(".", ",") if isinstance(count, int) else str(count) for count in counts]
        lines.append(";".join(map(str, (unit, year, half, *written))))
    return ("\r\n".join(lines) + "\r\n").encode("latin-1")
