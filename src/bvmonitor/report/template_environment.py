"""What a user's template is rendered in: which files it may read, which names it has, and what it may not do."""

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Final

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup, escape

from bvmonitor.report.html import HTML_FILTERS
from bvmonitor.report.markdown import escape as escape_markdown
from bvmonitor.report.markdown import table_lines
from bvmonitor.report.page import Table
from bvmonitor.report.paragraphs import blocks_of, mark_of
from bvmonitor.report.sources import table_sources
from bvmonitor.report.template_limits import JINJA, TemplateFormat

OURS: Final = "bvmonitor/"  # before the name of a bundled template
_NEAREST: Final = 2
_LARGEST_POWER: Final = 100
# The same snapshot gives the same bytes: nothing that is drawn by lot.
_BY_LOT: Final = ("random", "lipsum")


class NameUnknown(UndefinedError):  # noqa: N818 - reads as what is wrong
    """A name that is not there, with those most like it."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.nearest = nearest


class FileRefused(TemplateNotFound):
    """A file that a template may not read, or that is not there, with those most like it."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        super().__init__(name)
        self.nearest = nearest


class FolderLoader(BaseLoader):
    """Templates of one folder and those inside it; neither `..` nor a link leads out of it.

    Args:
        template: The template that was asked for; the only one that need not end in `.jinja`.
        bundled: Folder of the program's own, which go by `bvmonitor/NAME`.
        largest: Bytes that a file may have.
    """

    def __init__(self, template: Path, bundled: Path, largest: int) -> None:
        self.template = template
        self.bundled = bundled
        self.largest = largest

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ANN401, ARG002 - as Jinja has it
        """A template's text and path."""
        path = self._path(template)
        if path is None or path.stat().st_size > self.largest:
            raise FileRefused(template, self._nearest(template))
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise FileRefused(template, self._nearest(template)) from None
        return text, str(path), lambda: True

    def _path(self, name: str) -> Path | None:
        """The file of a name, when it may be read."""
        if name == self.template.name:
            return self.template
        folder, inside = self.template.parent, name
        if name.startswith(OURS):
            folder, inside = self.bundled, name.removeprefix(OURS)
        parts = inside.split("/")
        if not inside.endswith(JINJA) or "\\" in inside or any(part.startswith(".") or not part for part in parts):
            return None
        folder = folder.resolve()
        try:
            path = folder.joinpath(*parts).resolve(strict=True)
        except (OSError, RuntimeError, ValueError):
            return None
        return path if path.is_relative_to(folder) and path.is_file() else None

    def _nearest(self, name: str) -> tuple[str, ...]:
        beside = [path.name for path in self.template.parent.glob(f"*{JINJA}")]
        ours = [OURS + path.name for path in self.bundled.glob(f"*{JINJA}")]
        return tuple(difflib.get_close_matches(name, sorted([*beside, *ours]), n=_NEAREST))


class _Missing(StrictUndefined):
    """A name that is not there; to use it is an error that knows the nearest."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401 - as Jinja has it
        name: str | None = None,
        exc: type[Exception] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)  # type: ignore[arg-type]
        if exc is UndefinedError:
            self._undefined_exception = self._told  # type: ignore[assignment]

    def _told(self, _: str) -> NameUnknown:
        name = str(self._undefined_name)
        known = self._known()
        return NameUnknown(name, tuple(difflib.get_close_matches(name, known, n=_NEAREST)))

    def _known(self) -> list[str]:
        obj = self._undefined_obj
        if obj is missing:
            return ["page"]
        if is_dataclass(obj):
            return [each.name for each in fields(obj)]
        return [str(key) for key in obj] if isinstance(obj, dict) else []


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which a power cannot grow without end either."""

    intercepted_binops = frozenset(["**"])

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - as Jinja has it
        """A power, when it is one that a page has use for."""
        if not all(isinstance(each, int | float) and abs(each) <= _LARGEST_POWER for each in (left, right)):
            raise SecurityError(f"{operator} of more than {_LARGEST_POWER}")
        return super().call_binop(context, operator, left, right)


def template_environment(form: TemplateFormat, loader: BaseLoader) -> TemplateEnvironment:
    """The environment of a template that makes Markdown or other text, or HTML."""
    environment = TemplateEnvironment(
        loader=loader,
        autoescape=form == "html",
        undefined=_Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=50,
        auto_reload=False,
    )
    environment.filters["md"] = escape_markdown
    environment.filters["blocks"] = blocks_of
    environment.filters["mark"] = mark_of
    environment.filters["source"] = table_sources
    environment.filters["table"] = html_table if form == "html" else table_lines
    if form == "html":
        environment.filters.update(HTML_FILTERS)
    for name in _BY_LOT:
        environment.filters.pop(name, None)
        environment.globals.pop(name, None)
    return environment


def html_table(table: Table) -> Markup:
    """A table as markup: a caption where there is one, heads with scope, every text escaped."""
    return Markup("\n").join(_html_lines(table))


def _html_lines(table: Table) -> Iterator[Markup]:
    yield Markup("<table>")
    if table.caption:
        yield Markup("<caption>{}</caption>").format(table.caption)
    heads = (f"{column.spanner} {column.text}".strip() for column in table.columns)
    yield _row(Markup('<th scope="col">{}</th>').format(head) if head else Markup("<td></td>") for head in heads)
    for group in table.groups:
        yield Markup("<tbody>")
        if group.title:
            head = Markup('<th scope="rowgroup" colspan="{}">{}</th>').format(len(table.columns), group.title)
            yield _row([head])
        for stub, *cells in group.rows:
            aligned = zip(cells, table.columns[1:], strict=True)
            figures = (
                Markup('<td style="text-align: {}">{}</td>').format(column.align, cell.text)
                for cell, column in aligned
            )
            yield _row([Markup('<th scope="row">{}</th>').format(stub.text), *figures])
        yield Markup("</tbody>")
    yield Markup("</table>")


def _row(cells: Iterable[Markup]) -> Markup:
    return Markup("<tr>{}</tr>").format(Markup("").join(map(escape, cells)))
