"""How a fetch is followed: a bar on a terminal, else a plain line per table."""

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Final, Self

import typer

from bvmonitor.app.fetching.fetch import Outcome
from bvmonitor.app.fetching.listing import tell_ended, tell_planned, tell_waiting
from bvmonitor.app.fetching.table import TablePlan
from bvmonitor.domain.language import Lang

_WORTH_TELLING_S: Final = 2.0


class PlainLines:
    """One line per table on stderr; failures are told even when little else is."""

    def __init__(self, say: Callable[[str], None], lang: Lang) -> None:
        self._say = say
        self._lang: Lang = lang

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to clear away."""

    def begins(self, ids: Sequence[str]) -> None:
        """Nothing is said yet."""

    def planned(self, table_id: str, plan: TablePlan) -> None:
        """Say how much of a table is fetched."""
        self._say(tell_planned(table_id, plan, self._lang))

    def call_done(self) -> None:
        """Nothing is said of a single call."""

    def ended(self, outcome: Outcome) -> None:
        """Say how it went."""
        line = tell_ended(outcome, self._lang)
        if outcome.error is not None:
            typer.echo(line, err=True)
        else:
            self._say(line)

    def waiting(self, host: str, seconds: float) -> None:
        """Say that we wait, when it is long enough to be wondered at."""
        if seconds >= _WORTH_TELLING_S:
            self._say(tell_waiting(host, seconds, self._lang))


class Bar(PlainLines):
    """A bar over all tables, with the calls made, their rate and the time left; lines scroll above it."""

    def __init__(self, lang: Lang) -> None:
        # Only a terminal needs it, and it is slow to load.
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        console = Console(stderr=True)
        super().__init__(lambda line: console.print(line, markup=False, highlight=False), lang)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
        )
        self._task = self._progress.add_task("", total=None, rate="")
        self._calls = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the bar away."""
        self._progress.stop()

    def begins(self, ids: Sequence[str]) -> None:
        """Show how many tables there are."""
        self._progress.update(self._task, total=len(ids))

    def planned(self, table_id: str, plan: TablePlan) -> None:
        """Show which table is on its way."""
        super().planned(table_id, plan)
        self._progress.update(self._task, description=table_id)

    def call_done(self) -> None:
        """Count the calls."""
        self._calls += 1
        elapsed = self._progress.tasks[self._task].elapsed
        if elapsed:
            self._progress.update(self._task, rate=f"{self._calls * 60 / elapsed:.0f}/min")

    def ended(self, outcome: Outcome) -> None:
        """One table further."""
        super().ended(outcome)
        self._progress.advance(self._task)
