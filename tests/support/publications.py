"""The sample as it would have been on a day: SSB's key figures as far as they were published."""

import csv
import shutil
from pathlib import Path

from bvmonitor import bundled
from bvmonitor.app.upkeep.sample import build_sample

FIGURES = bundled.sample_folder() / "figures"
KEY_FIGURES = Path("ssb") / "key_figures.csv"
DAYS = ("2019-06-17", "2020-03-16", "2020-06-15", "2021-06-15", "2022-03-15", "2022-06-15")


def printed_rows() -> list[dict[str, str]]:
    """Every figure as it was printed, each time that it was."""
    with (FIGURES / KEY_FIGURES).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def snapshot_of_day(folder: Path, day: str) -> Path:
    """The folder of a snapshot of what was published by a day (ISO 8601)."""
    figures = folder / f"figures-{day}"
    shutil.copytree(FIGURES, figures)
    rows = [row for row in printed_rows() if row["published"] <= day]
    with (figures / KEY_FIGURES).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    target = folder / day
    build_sample(figures, target)
    return target
