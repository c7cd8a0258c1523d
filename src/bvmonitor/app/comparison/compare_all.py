"""The compare page of every municipality, one file each, from figures that are computed once."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bvmonitor.app.basis.choice import Wanted, newest_year
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.basis.coverage import sample_notice
from bvmonitor.app.basis.shared import SharedFrames
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.comparison.extras import Extras
from bvmonitor.app.presenting.form import ENDINGS, Drawings, Form, render, write_page
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.region import GROUP_PREFIX, MUNICIPALITIES, Region
from bvmonitor.errors import BvmonitorError
from bvmonitor.errors.compare import NothingToShow, SampleLacks
from bvmonitor.errors.report import PagesFailed, PageUnwritable
from bvmonitor.report.comparison_notes import notice_about
from bvmonitor.report.words import years
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.compare_all import COMPARE_ALL
from bvmonitor.texts.errors import tell_error

INDEX: Final = "index"
_LETTERS: Final = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t"})


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one municipality's page.

    Attributes:
        region: The municipality.
        file: The page's file, or None when there is none.
        periods: The years shown.
        error: Why there is no page, or None.
    """

    region: Region
    file: str | None
    periods: tuple[int, ...]
    error: BvmonitorError | None

    @property
    def has_failed(self) -> bool:
        """Whether there should have been a page; without any figure there is none to make."""
        return self.error is not None and not isinstance(self.error, NothingToShow | SampleLacks)


@dataclass(frozen=True, slots=True)
class AllPages:
    """The pages that were asked for together.

    Attributes:
        folder: Where they are.
        index: The file that lists them.
        made: One for each municipality, by code.
        notice: What must not be overlooked, or "".
    """

    folder: Path
    index: Path
    made: tuple[Made, ...]
    notice: str

    @property
    def written(self) -> int:
        """How many pages there are."""
        return sum(each.file is not None for each in self.made)

    def tell(self, lang: Lang) -> str:
        """What was written, in one sentence."""
        counts = {"written": self.written, "all": len(self.made)}
        return say(COMPARE_ALL, "written", lang, index=self.index, folder=self.folder, **counts)

    def check_whole(self) -> None:
        """See to it that a program learns of pages that failed.

        Raises:
            PagesFailed: At least one did.
        """
        failed = tuple(each for each in self.made if each.has_failed)
        if failed:
            names = tuple(each.region.name for each in failed)
            raise PagesFailed(count=len(failed), all=len(self.made), names=names, index=self.index)


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands on each page, as for one page alone."""

    wanted: Wanted
    beside: Beside
    extras: Extras


def compare_all(
    workspace: Workspace, asked: Asked, folder: Path, form: Form, follow: Callable[[int, int], None]
) -> AllPages:
    """Write the compare page of every municipality of the newest year, and a page that lists them.

    A page is the same, byte for byte, as that of the municipality alone. One that fails does not stop the others.

    Args:
        workspace: Where definitions and figures are read from.
        asked: What stands on each page.
        folder: Where the files go; it is made when it is not there.
        form: What the pages look like.
        follow: Told how many are done, and of how many.

    Raises:
        PageUnwritable: The folder, or the list of the pages, could not be written.
        BvmonitorError: No page could be made: the first municipality's error.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PageUnwritable(folder, error.strerror or str(error)) from error
    year = asked.wanted.borders or newest_year(workspace, asked.wanted)
    regions = workspace.regions.history.in_year(year, MUNICIPALITIES)
    shared = replace(workspace, shared=SharedFrames(frozenset(codes_for_everyone(workspace, regions))))
    ending = next(ending for ending, name in ENDINGS.items() if name == form.format)
    made = []
    for done, region in enumerate(regions):
        follow(done, len(regions))
        made.append(_make(shared, region, asked, folder, form, ending))
    follow(len(regions), len(regions))
    if made and not any(each.file for each in made):
        raise next((each.error for each in made if each.error and each.has_failed), made[0].error or ValueError)
    index = folder / f"{INDEX}{ending}"
    notice = notice_about(sample_notice(workspace.snapshot), (), (), form.lang)
    write_page(index, render(replace(_index(made, year, form.lang), notice=notice), form))
    return AllPages(folder, index, tuple(made), notice)


def file_name(region: Region, ending: str) -> str:
    """A name that every system takes: `5610_karasjohka_karasjok.md`."""
    letters = unicodedata.normalize("NFD", region.name.casefold().translate(_LETTERS))
    words = "".join(c if c.isascii() and c.isalnum() else "" if unicodedata.combining(c) else " " for c in letters)
    return f"{'_'.join((region.code, *words.split()))}{ending}"


def codes_for_everyone(workspace: Workspace, regions: Sequence[Region] | None = None) -> Iterator[str]:
    """The municipalities, today's when none are given, and every set of SSB's that may stand beside one."""
    index = workspace.regions
    chosen = index.history.in_year(index.newest_year, MUNICIPALITIES) if regions is None else regions
    yield from (region.code for region in chosen)
    for set_id, scheme in workspace.snapshot.membership().select("set_id", "scheme").unique().iter_rows():
        yield f"{set_id}@{scheme}" if set_id.startswith(GROUP_PREFIX) else set_id


def _make(workspace: Workspace, region: Region, asked: Asked, folder: Path, form: Form, ending: str) -> Made:
    """One municipality's page, asked for by its code: some share a name."""
    try:
        made = compare(workspace, region.code, asked.wanted, asked.beside, asked.extras)
        file = file_name(region, ending)
        drawings = Drawings(Path(file).stem)
        write_page(folder / file, render(made, replace(form, drawings=drawings)), drawings)
    except BvmonitorError as error:
        return Made(region, None, (), error)
    return Made(region, file, made.periods, None)


def _index(made: Sequence[Made], year: int, lang: Lang) -> Listing:
    keys: tuple[str, ...] = ("code", "name", "years", "file", "reason")
    rows: list[tuple[Value, ...]] = [
        (
            each.region.code,
            each.region.name,
            years(each.periods) or None,
            each.file,
            None if each.error is None else tell_error(each.error, lang).what,
        )
        for each in made
    ]
    if not any(row[-1] for row in rows):
        keys, rows = keys[:-1], [row[:-1] for row in rows]
    return Listing(
        "bvmonitor/compare-all/1",
        say(COMPARE_ALL, "title", lang, year=year),
        keys,
        tuple(say(COMPARE_ALL, key, lang) for key in keys),
        tuple(rows),
    )
