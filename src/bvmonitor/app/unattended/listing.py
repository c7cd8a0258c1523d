"""A run as a list: what would be made, and what was made, page by page."""

from collections.abc import Iterator

from bvmonitor.app.unattended.reason import reason_of
from bvmonitor.app.unattended.run import Made, Ran
from bvmonitor.domain.language import Lang
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.domain.run_plan import RunPlan
from bvmonitor.errors import BvmonitorError
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.errors import tell_error
from bvmonitor.texts.run import RUN


def list_plan(plan: RunPlan, lang: Lang) -> Listing:
    """What would be made: a row per page of the file."""
    keys = ("page", "command", "places", "languages", "formats")
    everyone = say(RUN, "plan.everyone", lang)
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            page.name,
            page.command,
            everyone if page.places is None else ", ".join(page.places),
            ", ".join(page.languages),
            ", ".join(page.formats),
        )
        for page in plan.pages
    )
    headers = tuple(say(RUN, f"plan.{key}", lang) for key in keys)
    return Listing("bvmonitor/run-plan/1", say(RUN, "plan.title", lang), keys, headers, rows)


def list_ran(ran: Ran, lang: Lang) -> Listing:
    """What was made: by page, how many files were written, how many came out as before, how many failed."""
    keys = ("page", "written", "unchanged", "failed", "why")
    rows: list[tuple[Value, ...]] = []
    for name in dict.fromkeys(made.page for made in ran.made):
        mine = [made for made in ran.made if made.page == name]
        new, failed = sum(made.is_new for made in mine), [made for made in mine if made.error is not None]
        why = "; ".join(dict.fromkeys(_why(made, lang) for made in failed))
        rows.append((name, new, len(mine) - new - len(failed), len(failed), why or None))
    headers = tuple(say(RUN, key, lang) for key in keys)
    return Listing("bvmonitor/run-result/1", say(RUN, "title", lang), keys, headers, tuple(rows))


def log_lines(ran: Ran, trouble: BvmonitorError | None, lang: Lang) -> Iterator[str]:
    """What the log says of a run."""
    if trouble is not None:
        yield f"fetch exit={trouble.exit_code} {tell_error(trouble, lang).what}"
    snapshot = ran.workspace.snapshot.ref.id
    counts = f"written={len(ran.written)} failed={len(ran.failed)} files={len(ran.made)}"
    yield f"run file={ran.plan.file} snapshot={snapshot} {counts}"
    yield from (f"failed {made.file}: {_why(made, lang)}" for made in ran.failed)


def _why(made: Made, lang: Lang) -> str:
    return "" if made.error is None else reason_of(made.error, lang)
