"""Names and years in a run's file, held to what there is: `config check` and `--dry-run` tell them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.unattended.names import Misnamed, misnamed
from bvmonitor.cli.options import parse_heirs, parse_years
from bvmonitor.domain.language import Lang
from bvmonitor.domain.run_plan import RunPlan
from bvmonitor.errors import UsageError
from bvmonitor.errors.issue import Issue
from bvmonitor.texts.errors import tell_error
from bvmonitor.toml_lines import line_of

_READ: Final[Mapping[str, Callable[[str], object]]] = {
    "years": lambda text: parse_years(None, text),
    "main-heir": lambda text: parse_heirs([text]),
}


def check_names(plan: RunPlan, workspace: Workspace, lang: Lang) -> Iterator[Issue]:
    """Every name in a plan that nothing has, and every span of years that is none.

    Raises:
        DefinitionError: The definitions, or a file that names are looked up in, are at fault.
        StoreError: The snapshot is damaged.
    """
    for each in (*misnamed(plan, workspace), *_unread(plan)):
        table, number = ("run", 0) if each.page is None else ("page", each.page.number)
        fields = (("key", each.key), ("reason", tell_error(each.error, lang).said))
        yield Issue(
            "run.bad_value", "error", str(plan.file), line_of(plan.text, each.key, table, number), fields=fields
        )


def _unread(plan: RunPlan) -> Iterator[Misnamed]:
    for page in plan.pages:
        for key, value in page.options.items():
            read = _READ.get(key.replace("_", "-"))
            if read is None:
                continue
            try:
                read(",".join(value) if isinstance(value, tuple) else str(value))
            except UsageError as error:
                yield Misnamed(page, key, error)
