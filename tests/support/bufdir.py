"""A look-alike of Bufdir's open file: its layout, with figures made up here and said to be so.

The file itself is not at hand. What is known of it: one zip of 23 workbooks `<code>_….xlsx` and a 24th on turnover
in another layout; the sheet is `Sheet1`; row 1 is the file's stem and row 3 the header.
"""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter import Workbook

LONG_AGO = (2026, 1, 1, 0, 0, 0)
HEADER = ("Region", "Regionnavn", "Tallformat")
YEARS = tuple(range(2015, 2026))
# Names as the monitor's launch page has them, where one is likely; which code has which is known for 3A alone.
STEMS: Mapping[str, str] = {
    "1A": "1A_Barn med barnevernstiltak 0-17 år (SYNTETISK)",
    "1B": "1B_Barn med barnevernstiltak 0-22 år (SYNTETISK)",
    "1C": "1C_Barn med undersøkelse (SYNTETISK)",
    "1D": "1D_Barn plassert av barnevernet (SYNTETISK)",
    "1E": "1E_Barn med undersøkelse eller tiltak per årsverk (SYNTETISK)",
    "1F": "1F_Barn med tiltak som ikke er plassert (SYNTETISK)",
    "2A": "2A_Netto driftsutgifter per innbygger 0-17 år (SYNTETISK)",
    "2B": "2B_Netto driftsutgifter per barn i barnevernet (SYNTETISK)",
    "2C": "2C_Netto driftsutgifter per barn som er plassert (SYNTETISK)",
    "2D": "2D_Netto driftsutgifter per barn som ikke er plassert (SYNTETISK)",
    "2E": "2E_Netto driftsutgifter til saksbehandling (SYNTETISK)",
    "2F": "2F_Netto driftsutgifter i prosent av totale (SYNTETISK)",
    "3A": "3A_Fristbrudd i undersøkelsessaker (SYNTETISK)",
    "3C": "3C_Akuttvedtak (SYNTETISK)",
    "3I": "3I_Stillinger med fagutdanning (SYNTETISK)",
    "3L": "3L_Barn i fosterhjem med oppfølging og kontroll i tråd med lovkrav (SYNTETISK)",
    "3M": "3M_Barn i tiltak med aktiv tiltaksplan (SYNTETISK)",
    "4A": "4A_Barn av befolkningen (SYNTETISK)",
    "4B": "4B_Enslige forsørgere (SYNTETISK)",
    "4C": "4C_Utdanning (SYNTETISK)",
    "4D": "4D_Helsestasjon (SYNTETISK)",
    "4E": "4E_Lavinntekt (SYNTETISK)",
    "4F": "4F_Innbyggere 0-17 år (SYNTETISK)",
}
TURNOVER = "Turnover_barnevernstjenesten (SYNTETISK).xlsx"
REGIONS = (
    ("0", "Landet"),
    ("11", "Rogaland"),
    ("03", "Oslo"),
    ("1120", "Klepp"),
    ("1121", "Time"),
    ("1119", "Hå"),
    ("0301", "Oslo"),
    ("030101", "Bydel Gamle Oslo"),
    ("21", "Svalbard"),
    ("2111", "Svalbard"),
)

Row = Sequence[str | float | None]


def share(code: str, region: str, year: int) -> str:
    """A made-up share as the file writes it, some of them missing."""
    number = (int(region) * 7 + ord(code[1]) * 13 + year * 3) % 400
    return ".." if number % 19 == 0 else f"{number / 10:.1f}".replace(".", ",")


def rows_of(code: str) -> list[Row]:
    return [
        (region, name, form, *(share(code, region, year) if form == "Andel" else "12" for year in YEARS))
        for region, name in REGIONS
        for form in ("Antall", "Andel")
    ]


def workbook(stem: str, rows: Iterable[Row], header: Sequence[str | int] = (*HEADER, *YEARS)) -> bytes:
    """One workbook in the layout: row 1 the stem, row 3 the header, then the rows."""
    return sheets({"Sheet1": [(stem,), (), header, *rows]})


def sheets(pages: Mapping[str, Sequence[Row]]) -> bytes:
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        for name, rows in pages.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value is not None:
                        page.write(number, column, value)
    return buffer.getvalue()


def zip_of(files: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(ZipInfo(name, LONG_AGO), content, ZIP_DEFLATED, 1)
    return buffer.getvalue()


def look_alike(stems: Mapping[str, str] = STEMS) -> dict[str, bytes]:
    """All files of the zip by name."""
    files = {f"{stem}.xlsx": workbook(stem, rows_of(code)) for code, stem in stems.items()}
    files[TURNOVER] = sheets({"Ark1": [("Kommune", "Nyansatte", "Sluttet"), ("Klepp", 2, 1)]})
    return files


def write_look_alike(path: Path) -> Path:
    path.write_bytes(zip_of(look_alike()))
    return path
